import pytest

from gemdesk.printing import credit_block
from gemdesk.records.film_record import CreditRecord, FilmRecord, HonourRecord, SourceWorkRecord
from tests.printing.evenings import BRIEF, LUNCHBOX


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_order_of_the_bfi() -> None:
    lines = [
        credit_block.origin(LUNCHBOX),
        credit_block.direction(LUNCHBOX),
        credit_block.cast(LUNCHBOX),
        credit_block.format_line(LUNCHBOX),
    ]
    assert [plain(line) for line in lines] == [
        "India, France, Germany, USA 2013",
        "Dir. Ritesh Batra",
        "With Irrfan Khan, Nimrat Kaur, Nawazuddin Siddiqui",
        "104 min · Hindi and English, English subtitles · colour",
    ]


def test_thin_record_says_only_what_it_knows() -> None:
    film = FilmRecord("Untitled")
    lines = (
        credit_block.origin(film),
        credit_block.direction(film),
        credit_block.cast(film),
        credit_block.format_line(film),
    )
    assert lines == ("", "", "", "")


def test_two_directors_silent_film_and_three_languages() -> None:
    film = FilmRecord("X", sound="silent", credits=(CreditRecord("A B", "director"), CreditRecord("C D", "director")))
    assert plain(credit_block.direction(film)) == "Dir. A B and C D"
    assert credit_block.format_line(film) == "silent"
    assert credit_block.listed(("Hindi", "Urdu", "English")) == "Hindi, Urdu and English"
    assert credit_block.languages(FilmRecord("Y", languages=("French",), subtitles="none")) == "French"


def test_film_in_which_nobody_speaks() -> None:
    film = FilmRecord("X", runtime=14, sound="sound", colour="black and white")
    assert plain(credit_block.format_line(film)) == "14 min · black and white · no dialogue"
    titled = FilmRecord("Y", runtime=90, sound="silent", subtitles="English", colour="tinted")
    assert plain(credit_block.format_line(titled)) == "90 min · silent, English titles · tinted"


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (SourceWorkRecord("Still Life", "Noël Coward", "play"), ("from Noël Coward’s play", "Still Life")),
        (SourceWorkRecord("Hard Times", "Dickens", None), ("from Dickens’ work", "Hard Times")),
        (SourceWorkRecord("Beowulf", None, "poem"), ("from the poem", "Beowulf")),
        (SourceWorkRecord(None, None, "true events"), ("from true events", "")),
        (SourceWorkRecord(None, None, "novel"), ("", "")),
        (None, ("", "")),
    ],
)
def test_source_line(work: SourceWorkRecord | None, expected: tuple[str, str]) -> None:
    assert credit_block.source_line(FilmRecord("X", source_work=work)) == expected


@pytest.mark.parametrize(
    ("honour", "expected"),
    [
        (HonourRecord("Cannes", 2013, "Critics' Week", "audience award"), "audience award, Critics' Week, Cannes 2013"),
        (HonourRecord("Cannes", 1946, None, "grand prize", "shared"), "grand prize (shared), Cannes 1946"),
        (HonourRecord("Berlin", 2011, None, "Golden Bear", "nominated"), "nominated, Golden Bear, Berlin 2011"),
        (HonourRecord("Berlin", None, None, None, "nominated"), "nominated, Berlin"),
        (HonourRecord("Venice", 1951, "Competition", None, "selected"), "selected, Competition, Venice 1951"),
        (HonourRecord("Sight and Sound"), "Sight and Sound"),
    ],
)
def test_honour_line(honour: HonourRecord, expected: str) -> None:
    assert credit_block.honour_line(honour) == expected


def test_prizes_of_one_occasion_share_a_line() -> None:
    berlin = [HonourRecord("Berlin", 2011, None, prize) for prize in ("Golden Bear", "Silver Bear")]
    lines = credit_block.honour_lines([*berlin, HonourRecord("Venice", 2011)])
    assert lines == ["Golden Bear and Silver Bear, Berlin 2011", "Venice 2011"]


def test_very_long_name_may_break() -> None:
    assert " " in credit_block.unbroken("Apichatpong Weerasethakul the Younger")
    assert plain(credit_block.cast(BRIEF)).startswith("With Celia Johnson")
