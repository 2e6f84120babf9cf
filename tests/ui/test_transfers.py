"""Films coming in and going out."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from gemdesk.ui.library.status_line import TaskStrip
from gemdesk.ui.main_window import MainWindow
from gemdesk.ui.messages import MessageBar
from gemdesk.ui.session import Session
from gemdesk.ui.tasks import TaskRunner
from gemdesk.ui.transfers import ImportDetails, Transfers
from tests.ui.conftest import Windows, titles


def _transfers(window: MainWindow) -> Transfers:
    found = window.findChild(Transfers)
    assert found is not None
    return found


def _csv(path: Path, films: int) -> Path:
    lines = ["title,year,runtime", *(f"Film {number},1990,ninety" for number in range(films))]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_running_import_can_be_stopped_and_leaves_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    before = titles(window)
    _transfers(window).import_files([_csv(tmp_path / "many.csv", 20_000)])
    strip = window.statusBar().findChild(TaskStrip)
    assert strip is not None
    stop = next(button for button in strip.findChildren(QToolButton) if button.text() == "Stop")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.messages.texts == ["The import was stopped. Nothing of it was kept."])
    assert titles(window) == before
    qtbot.waitUntil(lambda: window.statusBar().findChild(TaskStrip) is None)


def test_details_of_an_import_stand_in_a_window_of_their_own(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    _transfers(window).import_files([_csv(tmp_path / "few.csv", 3)])
    qtbot.waitUntil(lambda: bool(window.messages.texts))
    details = next(button for button in window.messages.findChildren(QToolButton) if button.text() == "Details")
    qtbot.mouseClick(details, Qt.MouseButton.LeftButton)
    shown = window.findChild(ImportDetails)
    assert shown is not None
    assert not shown.isModal()
    assert "few.csv" in shown.findChild(QPlainTextEdit).toPlainText()
    shown.reject()


def test_too_many_details_are_cut(qtbot: QtBot) -> None:
    details = ImportDetails([f"line {number}" for number in range(6_000)])
    qtbot.addWidget(details)
    assert details.findChild(QPlainTextEdit).toPlainText().endswith("... and 1,000 more")


def test_export_writes_what_is_listed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    chosen = list(window.pane.view.films.ids[:2])
    _transfers(window).export(tmp_path / "two.json", chosen)
    qtbot.waitUntil(lambda: window.messages.texts == ["Wrote 2 films to two.json."])
    assert len(json.loads((tmp_path / "two.json").read_text(encoding="utf-8"))["films"]) == 2


def test_an_export_that_fails_is_a_sentence(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    _transfers(window).export(tmp_path / "films.odt", None)
    qtbot.waitUntil(lambda: bool(window.messages.texts))
    assert "films.odt" in window.messages.texts[0]


def test_no_files_is_nothing_to_do(shelf_path: Path, qtbot: QtBot, windows: Windows) -> None:
    session = Session(shelf_path, TaskRunner())
    bar = MessageBar()
    qtbot.addWidget(bar)
    Transfers(session, bar, bar).import_files([])
    assert not session.runner.busy
    session.close()
