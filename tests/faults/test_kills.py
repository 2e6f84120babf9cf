"""kill -9 while an import reads, writes and commits: all of it is there afterwards, or nothing."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from gemdesk.db.health import examine
from gemdesk.db.library import Library
from gemdesk.importers.registry import read_files
from gemdesk.operations.change import change, undo
from gemdesk.operations.import_records import ImportCounts, import_records
from tests.faults.shelf_file import write_shelf
from tests.shelves import State, starter_library, state

FILMS = 2_000
TRIED_AGAIN = 6
"""Of so many libraries one has the same import brought in again."""
GROWN_BYTES = 4_600_000
"""Beyond this no file of the library grows during the import."""


@dataclass(frozen=True, slots=True)
class Killed:
    """One copy of the library after its import was killed."""

    number: int
    point: str
    path: Path
    status: int


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library and a file to import."""
    folder = tmp_path_factory.mktemp("kills")
    starter_library(folder / "library.gemdesk")
    write_shelf(folder / "shelf.csv", FILMS)
    return folder


def victims(folder: Path, points: list[str], **environment: str) -> list[str]:
    """Kill an import at each point; returns what the victim said."""
    copies = Path(tempfile.mkdtemp(dir=folder))
    command = [sys.executable, "-m", "tests.faults.victim", folder / "library.gemdesk", folder / "shelf.csv", copies]
    done = subprocess.run(
        command, input="\n".join(points), env=os.environ | environment, capture_output=True, text=True, check=False,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def kills(folder: Path, points: list[str], **environment: str) -> Iterator[Killed]:
    """Kill an import at each point; a victim's library is looked at when it is its turn."""
    for number, line in enumerate(victims(folder, points, **environment)):
        kind, place, path, status = line.split(" ", 3)
        yield Killed(number, f"{kind} {place}", Path(path), int(status))


def bring(library: Library, file: Path) -> ImportCounts:
    reading = read_files([file])
    with change(library, "Import again") as current:
        return import_records(current, reading.records, format_name=reading.format)


def is_whole(killed: Killed, file: Path, before: State) -> bool:
    """Whether the import is there; fails where it is neither there nor not there, or anything is broken."""
    library = Library(killed.path)
    report = examine(library)
    assert report.problems == (), killed
    whole = report.films == FILMS + len(before["film"])
    if not whole:
        assert state(killed.path) == before, killed
    if killed.number % TRIED_AGAIN == 0:
        check_again(killed, file, before, whole=whole)
    return whole


def check_again(killed: Killed, file: Path, before: State, *, whole: bool) -> None:
    """Whether the same import can be brought in again, and undone to where it began."""
    library = Library(killed.path)
    again = bring(library, file)
    assert (again.new, again.same) == ((0, FILMS) if whole else (FILMS, 0)), killed
    undo(library)
    assert state(killed.path, history=False) == {name: before[name] for name in state(killed.path, history=False)}


def spread(kind: str, count: int, last: int) -> list[str]:
    """Points of a kind, evenly up to ``last``."""
    return [f"{kind} {last * number // (count - 1)}" for number in range(count)]


READING = spread("read", 25, FILMS - 1)
COMMITTING = spread("commit", 20, GROWN_BYTES)[1:-1]


def writing(folder: Path, **environment: str) -> list[str]:
    """Points of writing: evenly from the first statement to the last, which writes the search index at the commit."""
    (count, _) = victims(folder, ["count 0"], **environment)
    statements = int(count.removeprefix("statements "))
    assert statements > 10 * FILMS
    return [*spread("write", 22, statements - 20), *(f"write {statements - back}" for back in (9, 4, 1))]


@pytest.mark.parametrize("points", [lambda _: READING, writing], ids=["reading", "writing"])
def test_before_the_commit_nothing_is_kept(folder: Path, points: Callable[[Path], list[str]]) -> None:
    before = state(folder / "library.gemdesk")

    found = [
        (killed.status, is_whole(killed, folder / "shelf.csv", before)) for killed in kills(folder, points(folder))
    ]

    assert found == [(-9, False)] * 25


def test_during_the_commit_it_is_all_or_nothing(folder: Path) -> None:
    before = state(folder / "library.gemdesk")

    found = {
        killed.point: (killed.status < 0, is_whole(killed, folder / "shelf.csv", before))
        for killed in kills(folder, [*COMMITTING, "done 0"])
    }

    # Killed while its changes were written, and killed while they were carried over into the library's own file.
    assert (True, False) in found.values()
    assert found["done 0"] == (True, True)


def test_with_the_standard_librarys_sqlite_too(folder: Path) -> None:
    before = state(folder / "library.gemdesk")
    early = [*READING[::8], *writing(folder, GEMDESK_SQLITE="standard")[::8]]
    points = [*early, *COMMITTING[::2], "done 0"]

    found = {
        killed.point: (killed.status < 0, is_whole(killed, folder / "shelf.csv", before))
        for killed in kills(folder, points, GEMDESK_SQLITE="standard")
    }

    assert not any(whole for point, (_, whole) in found.items() if point in early)
    assert found["done 0"] == (True, True)
    assert (True, False) in found.values()
