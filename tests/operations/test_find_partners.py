"""Partners out of a library."""

import pytest

from gemdesk.catalog.films import find_one
from gemdesk.db.library import Library
from gemdesk.errors import NotFound
from gemdesk.operations import starter
from gemdesk.operations.change import change
from gemdesk.operations.find_partners import best_pair, find_partners, fits_an_evening, pairing_index
from gemdesk.operations.import_records import import_records
from gemdesk.planner.pairing import rank_partners
from tests.planner.starter_films import starter_films

TITLES = ("A Separation", "Close-Up", "Brief Encounter", "Neighbours", "Black Girl")


@pytest.fixture
def shelf(library: Library) -> Library:
    films = [starter_films()[title].record for title in TITLES]
    with change(library, "Import") as current:
        import_records(current, films, format_name="test")
    return library


def test_partners_are_those_of_whole_records(shelf: Library) -> None:
    expected = rank_partners(starter_films()["A Separation"], [starter_films()[title] for title in TITLES])

    with shelf.read() as connection:
        film_id = find_one(connection, "A Separation")
        found = find_partners(connection, film_id, index=pairing_index(connection))

    assert sorted(p.film.record.title for p in found) == sorted(p.film.record.title for p in expected)
    assert all(partner.reason and partner.contrast for partner in found)


def test_partners_can_be_limited_and_wanted_short(shelf: Library) -> None:
    with shelf.read() as connection:
        film_id, among = find_one(connection, "A Separation"), [find_one(connection, "Black Girl")]
        limited = find_partners(connection, film_id, among=among)
        short = find_partners(connection, film_id, want="short", limit=2)

    assert [partner.film.id for partner in limited] == among
    assert [partner.film.record.title for partner in short] == ["Neighbours"]


def test_a_film_that_is_gone_is_told(shelf: Library) -> None:
    with shelf.read() as connection, pytest.raises(NotFound):
        find_partners(connection, 99)


def test_the_best_pair_of_a_list(shelf: Library) -> None:
    with shelf.read() as connection:
        ids = {title: find_one(connection, title) for title in TITLES}
        pair = best_pair(connection, list(ids.values()))

        assert set(pair) == {ids["A Separation"], ids["Close-Up"]}
        assert best_pair(connection, [ids["Close-Up"]]) == (ids["Close-Up"],)
        assert best_pair(connection, []) == ()


def test_partners_that_make_an_evening_too_long_stand_last(library: Library) -> None:
    starter.fill(library)
    with library.read() as connection:
        burning = find_one(connection, "Burning")
        partners = find_partners(connection, burning, limit=60, want="feature")

    fitting = [fits_an_evening(partner) for partner in partners]
    assert fitting[0]
    assert fitting == sorted(fitting, reverse=True)
    assert not fitting[-1]
