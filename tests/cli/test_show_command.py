"""``gemdesk show``."""

from dataclasses import fields
from pathlib import Path

import pytest

from gemdesk.db.library import Library
from gemdesk.records.film_record import FilmRecord
from tests.cli.runner import Runner
from tests.library_fixtures import add
from tests.samples import BARE, BURNING, IDA


def test_the_whole_record(gemdesk: Runner, empty: Path) -> None:
    add(Library(empty), BURNING)

    film = gemdesk("show", "Burning").json["film"]

    assert set(film) == {"id", *(field.name for field in fields(FilmRecord))}
    assert (film["id"], film["original_title"], film["setting"]) == (1, "버닝", {"place": "Paju", "time": "2010s"})
    assert film["notes"][1]["spoiler"] == "full"


def test_absent_values_are_null_and_lists_are_lists(gemdesk: Runner, empty: Path) -> None:
    add(Library(empty), BARE)

    film = gemdesk("show", "1").json["film"]

    assert (film["year"], film["gem"], film["notes"], film["external_ids"]) == (None, None, [], {})


@pytest.mark.parametrize("name", ["1", "burning", "버닝", "Beoning", "Burning (2018)", "BURNING"])
def test_a_film_by_number_and_by_its_names(gemdesk: Runner, empty: Path, name: str) -> None:
    add(Library(empty), BURNING, IDA)

    assert gemdesk("show", name).json["film"]["id"] == 1


def test_an_ambiguous_name_fails_with_the_candidates(gemdesk: Runner, empty: Path) -> None:
    add(Library(empty), FilmRecord("Solaris", year=1972), FilmRecord("Solaris", year=2002))

    error = gemdesk("show", "Solaris").error

    assert error["code"] == "ambiguous"
    assert "1: Solaris (1972); 2: Solaris (2002)" in error["text"]
    assert gemdesk("show", "Solaris (2002)").json["film"]["id"] == 2


def test_in_words_without_what_is_empty(gemdesk: Runner, empty: Path) -> None:
    add(Library(empty), BURNING)

    lines = gemdesk.plain("show", "1").text.splitlines()

    assert {"title: Burning", "countries:", "  - South Korea", "setting:", "  place: Paju"} <= set(lines)
    assert not any("None" in line or line.endswith(("[]", "{}")) for line in lines)
