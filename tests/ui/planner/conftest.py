"""Planners on a library of four starter films and a playlist of two of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gemdesk.db import migrate
from gemdesk.db.library import Library
from gemdesk.operations.change import change
from gemdesk.operations.import_records import import_records
from gemdesk.records.library_record import PlaylistEntryRecord, PlaylistRecord
from gemdesk.ui.planner.planner_dialog import PlannerDialog
from gemdesk.ui.session import Session
from tests.planner.starter_films import starter_films
from tests.ui.shelves import Shelf, open_session

TITLES = ("A Separation", "Brief Encounter", "Black Girl", "Neighbours")
MakePlanner = Callable[..., PlannerDialog]


@pytest.fixture(scope="module")
def planned_library(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a small library, made once."""
    path = tmp_path_factory.mktemp("planned") / "library.gemdesk"
    migrate.create(path)
    films = [starter_films()[title] for title in TITLES]
    people = [person.record for film in films for person in film.people.values()]
    entries = tuple(PlaylistEntryRecord(film.record.uuid or "") for film in films[1:3])
    with change(Library(path), "Import") as current:
        import_records(
            current,
            (*(film.record for film in films), *people, PlaylistRecord("Two", entries=entries)),
            format_name="test",
        )
    import sqlite3

    copied = path.with_suffix(".copy")
    with sqlite3.connect(path) as source, sqlite3.connect(copied) as target:
        source.backup(target)
    return copied.read_bytes()


@pytest.fixture
def session(tmp_path: Path, planned_library: bytes, qtbot: QtBot) -> Iterator[Session]:
    """A session on a copy of the library."""
    path = tmp_path / "planned.gemdesk"
    path.write_bytes(planned_library)
    with open_session(path) as opened:
        yield opened


@pytest.fixture
def shelf(session: Session, qtbot: QtBot) -> Shelf:
    """Questions about the library."""
    return Shelf(session, qtbot)


@pytest.fixture
def plan(session: Session, qtbot: QtBot, shelf: Shelf) -> Iterator[MakePlanner]:
    """Open a planner on films by title, or by keyword, and wait until its plan is there."""

    def make(*titles: str, wait: bool = True, **opened_on: int) -> PlannerDialog:
        dialog = PlannerDialog(session, [shelf.id(title) for title in titles], **opened_on)
        dialogs.append(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        if wait:
            shelf.settle()
            qtbot.waitUntil(lambda: dialog.desk.plan is not None and not session.runner.busy, timeout=10_000)
        return dialog

    dialogs: list[PlannerDialog] = []
    yield make
    for dialog in dialogs:
        if isValid(dialog):
            dialog.close()
    shelf.settle()
