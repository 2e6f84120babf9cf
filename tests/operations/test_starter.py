"""The starter library: made by the ordinary importer, whole, in one step."""

from pathlib import Path

import pytest

from gemdesk.db.health import examine
from gemdesk.errors import LibraryError
from gemdesk.operations import starter
from gemdesk.operations.change import undo


def test_it_goes_in_without_a_problem_as_one_step(tmp_path: Path) -> None:
    library = starter.create(tmp_path / "new" / "library.gemdesk")

    counts = starter.fill(library)

    assert (counts.read, counts.same, counts.conflicts, counts.left_out, counts.problems) == (counts.new, 0, 0, 0, [])
    assert counts.new >= 50
    report = examine(library)
    assert (report.films, report.problems) == (counts.new, ())
    assert undo(library).label == "Open the starter library"
    assert examine(library).films == 0


def test_filling_again_finds_every_film(tmp_path: Path) -> None:
    library = starter.create(tmp_path / "library.gemdesk")
    first = starter.fill(library)

    again = starter.fill(library)

    assert (again.new, again.same, again.conflicts) == (0, first.new, 0)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(LibraryError, match="cannot be written"):
        starter.create(tmp_path / "file" / "inner" / "library.gemdesk")
