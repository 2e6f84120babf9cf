"""``gemdesk init``."""

from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.shelves import state


def test_an_empty_library(gemdesk: Runner, home: Path) -> None:
    outcome = gemdesk("init")

    library = home / "library.gemdesk"
    assert outcome.status == 0
    assert outcome.json == {"schema": 1, "init": {"library": str(library), "films": 0}}
    assert library.stat().st_mode & 0o777 == 0o600
    assert home.stat().st_mode & 0o777 == 0o700


def test_the_starter_films_are_one_step(gemdesk: Runner, home: Path) -> None:
    outcome = gemdesk("init", "--starter")

    films = outcome.json["init"]["films"]
    assert films == gemdesk("list").json["count"] >= 50
    assert gemdesk("undo").json["undo"]["steps"] == 1
    assert gemdesk("list").json["count"] == 0
    assert gemdesk("redo").status == 0
    assert gemdesk("list").json["count"] == films


def test_in_words(gemdesk: Runner, home: Path) -> None:
    assert gemdesk.plain("init").text == f"Made {home / 'library.gemdesk'} with 0 films.\n"


def test_an_existing_library_is_refused(gemdesk: Runner, shelf: Path) -> None:
    before = state(shelf)

    outcome = gemdesk("init", "--starter")

    assert (outcome.status, outcome.error["code"]) == (3, "exists")
    assert state(shelf) == before


@pytest.mark.parametrize("name", ["/proc/nowhere/a.gemdesk", "/dev/null/a.gemdesk", "/tmp/" + "x" * 300])
def test_a_place_that_cannot_be_written_is_said(gemdesk: Runner, name: str) -> None:
    outcome = gemdesk("--library", name, "init")

    assert outcome.status == 3
    assert outcome.error["file"] == name
    assert name in outcome.error["text"]
