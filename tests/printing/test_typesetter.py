from collections.abc import Callable
from dataclasses import replace
from threading import Thread

import pytest

from gemdesk.errors import UsageError
from gemdesk.printing.typesetter import GUEST_SHEETS, SHEETS, Typesetter, check_glyphs, chosen
from gemdesk.records.plan_record import Introduction, Plan
from tests.printing import evenings
from tests.printing.pages import read, text_of

PLANS = [
    evenings.double_bill,
    evenings.single_film,
    evenings.short_and_feature,
    evenings.thin,
    evenings.many_scripts,
    evenings.long_titles,
]
POINTS = {"a4": (595, 842), "letter": (612, 792)}


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter()


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("sheet", SHEETS)
def test_each_sheet_takes_its_pages_on_its_paper(
    typesetter: Typesetter, plan: Callable[[], Plan], sheet: str, paper: str
) -> None:
    reader = read(typesetter.pdf(plan(), [sheet], paper))
    assert len(reader.pages) <= (2 if sheet == "host" else 1)
    for page in reader.pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == POINTS[paper]


def test_all_sheets_in_one_tagged_file_with_title_and_language(typesetter: Typesetter) -> None:
    reader = read(typesetter.pdf(evenings.double_bill()))
    assert len(reader.pages) == 7
    assert str(reader.root_object["/MarkInfo"]) == "{'/Marked': True}"
    assert str(reader.root_object["/Lang"]).startswith("en")
    assert reader.metadata is not None
    assert reader.metadata.title == "Two strangers, one timetable, and everything left unsaid."


def test_second_page_says_whose_it_is(typesetter: Typesetter) -> None:
    first, second = (page.extract_text() for page in read(typesetter.pdf(evenings.double_bill(), ["host"])).pages)
    assert "one timetable" in second.replace("\u00a0", " ")
    assert first.replace("\u00a0", " ").count("one timetable") == 1


def test_page_numbers_begin_anew_with_each_sheet(typesetter: Typesetter) -> None:
    pages = [" ".join(page.extract_text().split()) for page in read(typesetter.pdf(evenings.double_bill())).pages]
    assert "1 / 2" in pages[0]
    assert "2 / 2" in pages[1]
    assert "1 / 1" in pages[2]


def test_guests_read_no_spoiler_no_gap_and_nothing_private(typesetter: Typesetter) -> None:
    for plan in PLANS:
        text = text_of(typesetter.pdf(plan(), GUEST_SHEETS))
        for hidden in ("Bhutan", "Zanzibar", "ZEBRAGAP", "STILL TO WRITE", "still to write"):
            assert hidden not in text


def test_host_reads_gaps_and_facilitator_endings(typesetter: Typesetter) -> None:
    assert "ZEBRAGAP" in text_of(typesetter.pdf(evenings.thin(), ["host"]))
    assert "Bhutan" in text_of(typesetter.pdf(evenings.double_bill(), ["facilitator"]))


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_longest_introduction_still_takes_two_pages(typesetter: Typesetter, paper: str) -> None:
    plan = evenings.double_bill()
    text = " ".join(plan.introduction.text.split()[:130])
    names = [block.name for block in plan.introduction.blocks]
    long = Introduction(tuple(evenings.block(name, text) for name in names))
    assert long.words == 910
    bridge = evenings.block("bridge", " ".join(plan.introduction.text.split()[:195]))
    assert len(typesetter.pages(replace(plan, introduction=long, bridge=bridge), "host", paper, 40)) == 2


def test_pages_are_images(typesetter: Typesetter) -> None:
    pages = typesetter.pages(evenings.double_bill(), "host", ppi=50)
    assert [page[:8] for page in pages] == [b"\x89PNG\r\n\x1a\n"] * 2


def test_other_scripts_reach_the_page(typesetter: Typesetter) -> None:
    text = text_of(typesetter.pdf(evenings.many_scripts(), ["note"]))
    for word in ("겨울", "東京物語", "Сталкер", "Նռան", "Ελλάδα"):
        assert word in text
    assert check_glyphs(evenings.many_scripts()) == []


def test_missing_glyphs_are_reported_and_marked(typesetter: Typesetter) -> None:
    plan = replace(evenings.single_film(), concept="A lunch བོད 🎬")
    found = check_glyphs(plan, ["note"])
    assert [(glyph.name, glyph.where) for glyph in found][-1] == ("clapper board", "programme note, concept")
    assert "[clapper board]" in text_of(typesetter.pdf(plan, ["note"]))


def test_may_be_used_from_another_thread(typesetter: Typesetter) -> None:
    made: list[bytes] = []
    thread = Thread(target=lambda: made.append(typesetter.pdf(evenings.thin(), ["run"])))
    thread.start()
    thread.join()
    assert made[0].startswith(b"%PDF")


def test_sheets_are_chosen_in_printing_order() -> None:
    assert chosen(["note", "host"]) == ["host", "note"]
    assert chosen(["all"]) == list(SHEETS)


@pytest.mark.parametrize(
    ("sheets", "paper", "said"), [(["poster"], None, "“poster”"), ([], None, "empty"), (["host"], "a5", "“a5”")]
)
def test_unknown_sheet_or_paper_is_a_clear_sentence(
    typesetter: Typesetter, sheets: list[str], paper: str | None, said: str
) -> None:
    with pytest.raises(UsageError) as caught:
        typesetter.pdf(evenings.thin(), sheets, paper)
    assert said in caught.value.text
