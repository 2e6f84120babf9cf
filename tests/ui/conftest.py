"""Windows on small libraries."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from gemdesk.settings import Settings
from gemdesk.ui import window_fonts
from gemdesk.ui.crash_report import CrashReport
from gemdesk.ui.library.listing import ListingThread
from gemdesk.ui.main_window import MainWindow
from gemdesk.ui.session import Session
from gemdesk.ui.tasks import Task, TaskRunner
from tests.ui.shelves import make_shelf


def _traced(run: Callable[[Any], None]) -> Callable[[Any], None]:
    def traced(self: Any) -> None:
        # Coverage follows the threads that Python starts, and Qt starts these.
        if (trace := threading.gettrace()) is not None:
            sys.settrace(trace)
        run(self)

    return traced


Task.run = _traced(Task.run)  # type: ignore[method-assign]  # to measure what runs on the lanes
ListingThread.run = _traced(ListingThread.run)  # type: ignore[method-assign]  # and what lists films


@pytest.fixture(autouse=True)
def _fonts(qapp: object) -> None:
    window_fonts.quieten()
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def shelf_path(home: Path) -> Path:
    """A library of four films and two playlists where the window looks for it."""
    home.mkdir()
    return make_shelf(home / "library.gemdesk")


class Windows:
    """Opens windows, and closes what a test leaves open."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self._qtbot, self._home = qtbot, home
        self.crash_report = CrashReport(home / "log" / "gemdesk.log")
        self._open: list[MainWindow] = []

    def open(self, path: Path) -> MainWindow:
        """A window on a library, with everything in it and all films listed."""
        window = MainWindow(Session(path, TaskRunner()), Settings(self._home / "settings.ini"), self.crash_report)
        self._open.append(window)
        self._qtbot.addWidget(window)
        with self._qtbot.waitSignals([window.completed, window.pane.listed]):
            window.show()
        self.settle(window)
        return window

    def settle(self, window: MainWindow) -> None:
        """Wait until nothing is under way."""
        self._qtbot.waitUntil(lambda: not window.session.runner.busy)

    def close(self) -> None:
        """Close them all."""
        for window in self._open:
            window.close()


@pytest.fixture
def windows(qtbot: QtBot, home: Path) -> Iterator[Windows]:
    """Opens windows."""
    opened = Windows(qtbot, home)
    yield opened
    opened.close()
    assert not opened.crash_report.last


@pytest.fixture
def window(windows: Windows, shelf_path: Path) -> MainWindow:
    """A window on a library of four films: A Trip to the Moon, Burning, Close-Up, Only a title."""
    return windows.open(shelf_path)


def titles(window: MainWindow) -> list[str]:
    """What the table shows in its title column, from top to bottom."""
    ids = window.pane.view.films.ids
    return [row.title for row in window.session.films.rows(ids)]


def choose(window: MainWindow, *wanted: str) -> None:
    """Select films by their titles."""
    rows = window.session.films.rows(window.pane.view.films.ids)
    window.pane.view.choose([row.id for row in rows if row.title in wanted])
