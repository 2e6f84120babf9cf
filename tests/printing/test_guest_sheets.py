"""The card and the programme note: what guests may read."""

from dataclasses import replace

import pytest

from gemdesk.printing import guest_card, programme_note, run_sheet
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.plan_record import PlanItem, PlannedFilm
from tests.printing import evenings
from tests.printing.pages import everything, ink, letters


def test_card_has_three_prompts_starred_ones_first() -> None:
    plan = evenings.double_bill()
    assert [text[:5] for text in guest_card.card_prompts(plan)] == ["Which", "One c", "Who i"]
    unstarred = replace(plan, prompts=plan.prompts[1:5])
    assert [text[:5] for text in guest_card.card_prompts(unstarred)] == ["Hands", "Why d", "One c"]


def test_card_tells_times_interval_and_talk() -> None:
    items = guest_card.content(evenings.double_bill(), ink())["items"]
    assert isinstance(items, list)
    assert [item["clock"] for item in items] == ["19:36", "21:20", "21:42", "23:08"]
    assert letters(items[1]["aside"]) == "twenty minutes, tea"
    assert letters(items[3]["aside"]) == "talk, until 23:33"


def test_card_gives_content_notes_without_plot() -> None:
    advice = guest_card.content(evenings.double_bill(), ink())["advice"]
    assert isinstance(advice, list)
    assert [letters(line) for line in advice] == [
        "If you can only stay for one film, nobody will mind.",
        "The Lunchbox: it speaks of illness and of a death in the past.",
    ]
    assert guest_card.content(evenings.thin(), ink())["advice"] == []


def test_card_speaks_of_leaving_only_where_there_is_a_break() -> None:
    assert "only stay" not in everything(guest_card.content(evenings.short_and_feature(), ink())["advice"])


def test_card_of_a_film_that_is_not_in_the_plan() -> None:
    stray = PlanItem("film", "Stray", evenings.START, 90, None, 99)
    items = guest_card.content(replace(evenings.thin(), items=(stray,)), ink())["items"]
    assert isinstance(items, list)
    assert items[0]["credits"] is None


def test_note_tells_the_film_and_no_more() -> None:
    note = programme_note.content(evenings.double_bill(), ink())
    text = everything(note)
    assert "hands: folding a note" in text
    assert "grand prize (shared), Cannes 1946" in text
    assert "Still Life" in text
    for hidden in ("Bhutan", "Zanzibar"):
        assert hidden not in text


def test_note_does_not_repeat_a_title_that_is_the_concept() -> None:
    films = programme_note.content(evenings.thin(), ink())["films"]
    assert isinstance(films, list)
    assert films[0]["title"] == []


def test_run_sheet_checks_come_from_the_records() -> None:
    checks = [letters(check) for check in run_sheet.checks(evenings.double_bill(), ink())]
    assert "The Lunchbox: copy found and played (DVD, front room, L 4)" in checks
    assert "Brief Encounter: copy found and played" in checks
    assert "Brief Encounter: sound and picture tried (English)" in checks
    assert "Here in time: Anna" in checks
    bare = replace(evenings.thin(), items=(), films=(PlannedFilm(1, FilmRecord("X")),))
    assert len(run_sheet.checks(bare, ink())) == 3


@pytest.mark.parametrize(
    ("film", "check"),
    [
        (FilmRecord("X", sound="sound"), "X: sound and picture tried (no dialogue)"),
        (FilmRecord("X", sound="silent"), "X: music and picture tried (silent)"),
        (
            FilmRecord("X", sound="silent", subtitles="English"),
            "X: music, titles and picture tried (silent, English titles)",
        ),
        (FilmRecord("X", languages=("Thai",)), "X: sound, subtitles and picture tried (Thai)"),
    ],
)
def test_run_sheet_tries_what_the_copy_has(film: FilmRecord, check: str) -> None:
    plan = replace(evenings.thin(), films=(PlannedFilm(1, film),))
    assert check in [letters(line) for line in run_sheet.checks(plan, ink())]


def test_run_sheet_names_the_speaker_for_what_is_spoken() -> None:
    plan = replace(evenings.double_bill(), speaker="Bea")
    rows = run_sheet.content(plan, ink())["rows"]
    assert isinstance(rows, list)
    assert [letters(row["who"]) for row in rows] == ["", "Anna", "", "", "Bea", "", "Bea", ""]


def test_venue_and_order_stand_on_the_note() -> None:
    note = programme_note.content(evenings.double_bill(), ink())
    assert letters(note["venue"]) == "12 Mill Lane, upstairs"
    assert letters(note["reason"]) == "The newer and lighter film opens."


def test_run_sheet_keeps_the_licence_for_public_evenings() -> None:
    assert run_sheet.content(evenings.double_bill(), ink())["licence"] is None
    licence = run_sheet.content(evenings.short_and_feature(), ink())["licence"]
    assert isinstance(licence, dict)
    assert letters(licence["known"]).startswith("Filmbank")
