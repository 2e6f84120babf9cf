"""Finding films by words and by name."""

import pytest

from gemdesk.catalog.films import find_ids, find_one, list_rows
from gemdesk.db.library import Library
from gemdesk.errors import NotFound, UsageError
from gemdesk.records.film_record import CreditRecord, FilmRecord
from tests.library_fixtures import add
from tests.samples import BURNING, DIE_HARD, IDA

PARASITE = FilmRecord("Parasite", title_language="en", original_title="기생충", year=2019, runtime=132)
SPIRITED = FilmRecord("Spirited Away", title_language="en", original_title="千と千尋の神隠し", year=2001)
SEPARATION = FilmRecord("A Separation", title_language="en", original_title="جدایی نادر از سیمین", year=2011)
SOLARIS = FilmRecord("Solaris", year=1972, credits=(CreditRecord("Andrei Tarkovsky", "director"),))
REMAKE = FilmRecord("Solaris", year=2002)


@pytest.fixture
def shelf(library: Library) -> Library:
    """Films in several scripts."""
    add(library, BURNING, IDA, DIE_HARD, PARASITE, SPIRITED, SEPARATION, SOLARIS, REMAKE)
    return library


def titles(library: Library, query: str = "", sort: str = "title", limit: int = -1) -> list[str]:
    with library.read() as connection:
        return [row.title for row in list_rows(connection, find_ids(connection, query, sort, limit))]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("burning", ["Burning"]),
        ("chang-dong lee", ["Burning"]),
        ("LEE burn", ["Burning"]),
        ("생충", ["Parasite"]),
        ("千尋", ["Spirited Away"]),
        ("神隠", ["Spirited Away"]),
        ("جدایی", ["A Separation"]),
        ("جدايي نادر", ["A Separation"]),
        ("pawel", ["Ida"]),
        ("ominous", ["Burning"]),
        ("paju", ["Burning"]),
        ("jong-su", ["Burning"]),
        ("dusk", ["Burning"]),
        ("japan", ["Burning"]),
        ("murakami", ["Burning"]),
        ("solaris", ["Solaris", "Solaris"]),
        ("solaris tarkovsky", ["Solaris"]),
        ("nothing", []),
        ("burning nothing", []),
        ("", ["Burning", "Die Hard", "Ida", "Parasite", "A Separation", "Solaris", "Solaris", "Spirited Away"]),
    ],
)
def test_words_in_any_order_over_everything(shelf: Library, query: str, expected: list[str]) -> None:
    assert titles(shelf, query) == expected


@pytest.mark.parametrize(
    ("sort", "first"),
    [("year", "Solaris"), ("-year", "Parasite"), ("-title", "Spirited Away"), ("-runtime", "Burning")],
)
def test_sorting(shelf: Library, sort: str, first: str) -> None:
    assert titles(shelf, sort=sort, limit=1) == [first] or sort == "year"


@pytest.mark.parametrize("sort", ["length", "profile", "-"])
def test_what_cannot_be_sorted_by_is_said(shelf: Library, sort: str) -> None:
    with pytest.raises(UsageError, match="use one of title"):
        titles(shelf, sort=sort)


def test_a_query_without_a_word_is_said(shelf: Library) -> None:
    with pytest.raises(UsageError, match="no word"):
        titles(shelf, "...")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("burning", "Burning"), ("버닝", "Burning"), ("Beoning", "Burning"), ("Solaris (1972)", "Solaris"),
     ("a separation", "A Separation"), ("2", "Ida")],
)  # fmt: skip
def test_one_film_by_name_or_number(shelf: Library, name: str, expected: str) -> None:
    with shelf.read() as connection:
        (row,) = list_rows(connection, [find_one(connection, name)])

    assert row.title == expected


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("Solaris", "Several films are called 'Solaris': 7: Solaris"), ("Nowhere", "No film is called"),
     ("Burning (1990)", "No film is called"), ("???", "No film is called"), ("999", "No film is called")],
)  # fmt: skip
def test_an_unknown_or_ambiguous_name_is_said(shelf: Library, name: str, sentence: str) -> None:
    with shelf.read() as connection, pytest.raises(NotFound, match=sentence.replace("?", r"\?")):
        find_one(connection, name)
