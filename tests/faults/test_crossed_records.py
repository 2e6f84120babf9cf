"""Files whose records name each other wrongly: nothing is taken for something else, and the rest goes in."""

import json
from pathlib import Path

import pytest

from gemdesk.catalog.records import film_records
from gemdesk.db.library import Library
from gemdesk.errors import NotFound
from gemdesk.operations.change import change
from gemdesk.operations.films import add_viewing
from gemdesk.records.film_record import ViewingRecord
from tests.cli.runner import Outcome, Runner
from tests.library_fixtures import add
from tests.samples import IDA
from tests.shelves import state

FILM, OTHER, LIST, ANA = (f"00000000-0000-4000-8000-00000000000{number}" for number in range(4))


def bring(gemdesk: Runner, folder: Path, **sections: object) -> Outcome:
    file = folder / "crossed.json"
    file.write_text(json.dumps({"gemdesk": 1} | sections, sort_keys=False))
    return gemdesk("import", file)


def viewings(path: Path) -> list[ViewingRecord]:
    with Library(path).read() as connection:
        return [viewing for film in film_records(connection, [1]).values() for viewing in film.viewings]


SEEN = [{"title": "Ida", "uuid": FILM, "viewings": [{"date": "2020", "contact": ANA}, {"date": "2021"}]}]


def test_a_strangers_viewing_never_becomes_the_owners(gemdesk: Runner, empty: Path, tmp_path: Path) -> None:
    outcome = bring(gemdesk, tmp_path, films=SEEN)

    assert (outcome.status, outcome.json["import"]["left_out"]) == (1, 1)
    assert "guest who is not here" in outcome.json["problems"][0]["text"]
    assert viewings(empty) == [ViewingRecord("2021")]


def test_a_guest_may_come_after_the_film(gemdesk: Runner, empty: Path, tmp_path: Path) -> None:
    outcome = bring(gemdesk, tmp_path, films=SEEN, contacts=[{"name": "Ana", "uuid": ANA}])

    assert (outcome.status, outcome.json["problems"]) == (0, [])
    assert viewings(empty) == [ViewingRecord("2020", ANA), ViewingRecord("2021")]


def test_a_viewing_by_nobody_is_refused(empty: Path) -> None:
    library = Library(empty)
    add(library, IDA)
    before = state(empty)

    with pytest.raises(NotFound, match="not in the library"), change(library, "See") as current:
        add_viewing(current, 1, ViewingRecord("2020", ANA))

    assert state(empty) == before


@pytest.mark.parametrize("section", ["playlists", "screenings"])
def test_of_two_with_one_uuid_the_second_is_told(gemdesk: Runner, empty: Path, tmp_path: Path, section: str) -> None:
    twins = [{"name": "first", "uuid": LIST}, {"name": "second", "uuid": LIST}]

    outcome = bring(gemdesk, tmp_path, **{section: twins})
    again = bring(gemdesk, tmp_path, **{section: twins[:1]})

    assert (outcome.status, again.status) == (1, 0)
    assert "second was left out" in outcome.json["problems"][0]["text"]
    assert len(state(empty)[section.removesuffix("s")]) == 1


TWICE = {
    "films": [{"title": "Ida", "uuid": FILM}, {"title": "Ida", "uuid": FILM, "year": 2013}],
    "people": [{"name": "Ana", "uuid": ANA}, {"name": "Bo", "uuid": ANA}],
    "contacts": [{"name": "Ana", "uuid": ANA}, {"name": "Bo", "uuid": ANA}],
}


@pytest.mark.parametrize("section", TWICE)
def test_the_same_twice_is_one(gemdesk: Runner, empty: Path, tmp_path: Path, section: str) -> None:
    outcome = bring(gemdesk, tmp_path, **{section: TWICE[section]})

    table = {"films": "film", "people": "person", "contacts": "contact"}[section]
    assert outcome.status == 0
    assert len(state(empty)[table]) == 1


ELSEWHERE = [
    {"playlists": [{"name": "x", "entries": [{"film": OTHER}]}]},
    {"screenings": [{"name": "x", "films": [OTHER]}]},
    {"screenings": [{"name": "x", "guests": [{"contact": ANA}]}]},
]


@pytest.mark.parametrize("sections", ELSEWHERE, ids=range(len(ELSEWHERE)))
def test_what_names_something_that_is_not_here_is_told(
    gemdesk: Runner, empty: Path, tmp_path: Path, sections: dict[str, object]
) -> None:
    outcome = bring(gemdesk, tmp_path, films=[{"title": "Ida", "uuid": FILM}], **sections)

    assert (outcome.status, outcome.json["import"]["new"], outcome.json["import"]["left_out"]) == (1, 1, 1)
    assert gemdesk("check").json["check"]["problems"] == []
