"""A title that looks like markup is shown letter by letter, wherever it stands."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gemdesk.db.library import Library
from gemdesk.operations.change import change
from gemdesk.operations.import_records import import_records
from gemdesk.records.film_record import CreditRecord, FilmRecord, NoteRecord, TagRecord
from gemdesk.records.library_record import PlaylistEntryRecord, PlaylistRecord
from gemdesk.ui.main_window import MainWindow
from gemdesk.ui.planner.planner_dialog import PlannerDialog
from tests.ui.conftest import Windows, choose

PICTURE = "<img src=file:///etc/hostname>"
TABLES = "<table><tr><td>" * 17 + "deep"
UUIDS = ("00000000-0000-4000-8000-0000000000a1", "00000000-0000-4000-8000-0000000000a2")


def hostile(title: str, uuid: str) -> FilmRecord:
    return FilmRecord(
        title,
        uuid,
        original_title=f"{title}o",
        year=1999,
        runtime=90,
        countries=(title[:60],),
        synopsis=title,
        credits=(CreditRecord(title[:60], "director"),),
        notes=(NoteRecord("why", title), NoteRecord("image", title, title[:60])),
        tags=(TagRecord("mood", title[:60]),),
    )


@pytest.fixture
def hostile_window(windows: Windows, shelf_path: Path) -> MainWindow:
    records = (
        hostile(PICTURE, UUIDS[0]),
        hostile(TABLES, UUIDS[1]),
        PlaylistRecord(PICTURE, folder=TABLES[:60], entries=(PlaylistEntryRecord(UUIDS[0], PICTURE, PICTURE),)),
    )
    with change(Library(shelf_path), "Import") as current:
        import_records(current, records, format_name="test")
    return windows.open(shelf_path)


def read_as_markup(root: QWidget) -> list[str]:
    """What under `root` Qt would take for markup, or might."""
    rich = [label.text() for label in root.findChildren(QLabel) if not is_plain(label) and label.text()]
    boxes = [box.text() for box in root.findChildren(QMessageBox) if box.textFormat() != Qt.TextFormat.PlainText]
    widgets = (root, *root.findChildren(QWidget))
    tips = [w.toolTip() for w in widgets if "<img" in w.toolTip() or "<table" in w.toolTip()]
    return rich + boxes + tips


def is_plain(label: QLabel) -> bool:
    return label.textFormat() == Qt.TextFormat.PlainText


def test_the_window_shows_markup_as_text(hostile_window: MainWindow, windows: Windows, qtbot: QtBot) -> None:
    for title in (PICTURE, TABLES):
        choose(hostile_window, title)
        windows.settle(hostile_window)
        qtbot.waitUntil(lambda: not hostile_window.session.runner.busy)

        assert read_as_markup(hostile_window) == []

    hostile_window.commands["delete_films"].trigger()
    windows.settle(hostile_window)
    hostile_window.messages.warn(PICTURE)
    assert PICTURE in hostile_window.messages.texts
    assert read_as_markup(hostile_window) == []


@pytest.mark.parametrize("command", ["add_film", "log_viewing", "edit_film"])
def test_dialogs_show_markup_as_text(hostile_window: MainWindow, windows: Windows, command: str) -> None:
    choose(hostile_window, PICTURE, TABLES)
    windows.settle(hostile_window)

    hostile_window.commands[command].trigger()
    windows.settle(hostile_window)

    assert read_as_markup(hostile_window) == []


def test_the_planner_shows_markup_as_text(hostile_window: MainWindow, qtbot: QtBot) -> None:
    choose(hostile_window, PICTURE, TABLES)
    hostile_window.commands["plan_with_films"].trigger()
    planner = hostile_window.findChild(PlannerDialog)
    assert planner is not None
    busy = hostile_window.session.runner
    qtbot.waitUntil(lambda: planner.desk.plan is not None and not busy.busy, timeout=20_000)
    found = []
    for step in range(4):
        planner.go_to(step)
        qtbot.waitUntil(lambda: not busy.busy, timeout=20_000)
        found += read_as_markup(planner)
    planner.close()

    assert found == []


def test_tips_of_cells_show_markup_as_text(hostile_window: MainWindow) -> None:
    model = hostile_window.pane.view.films
    roles = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.ToolTipRole)

    tips = [
        str(model.index(row, column).data(role) or "")
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in roles
    ]

    assert not [tip for tip in tips if tip.startswith(("<img", "<table")) or "<img" in tip]
