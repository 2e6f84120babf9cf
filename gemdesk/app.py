"""Starts the window: opens or makes the library, and wires the parts that nobody below may wire.

The first paint needs sqlite3 and QtWidgets only. What is imported here at the top counts into every start.
"""

import gemdesk.ui  # noqa: F401 - before any other import of Qt, because it keeps Python's own import

# isort: split

import gc
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QMainWindow

from gemdesk.db.connection import SCHEMA_ORDINAL, connect
from gemdesk.errors import GemDeskError, LibraryError
from gemdesk.paths import backup_folder, ensure_folder, library_file, log_file, settings_file
from gemdesk.settings import Settings
from gemdesk.ui import translation
from gemdesk.ui.appearance import THEME, THEMES, apply_theme
from gemdesk.ui.crash_report import CrashReport
from gemdesk.ui.main_window import MainWindow
from gemdesk.ui.session import Session
from gemdesk.ui.tasks import TaskRunner
from gemdesk.ui.window_fonts import quieten

NAME: Final = "GemDesk"


def run(library: Path | None = None) -> int:
    """Open the window on a library, the usual one if None, and stay until it is closed; returns the exit status."""
    path = (library or library_file()).absolute()
    application = make_application(Settings(settings_file()))
    from gemdesk.ui.single_window import raise_open_window

    if raise_open_window(path):
        return 0
    crash_report = CrashReport(log_file())
    crash_report.install()
    desk = Desk(crash_report)
    desk.open(path)
    try:
        return application.exec()
    finally:
        desk.close()
        crash_report.uninstall()


def make_application(settings: Settings) -> QApplication:
    """The application object, in the theme of every window."""
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName(NAME)
    application.setDesktopFileName("gemdesk")
    quieten()
    translation.install(application)
    apply_theme(application, settings.text(THEME, THEMES[0]))
    return application


def open_window(path: Path, crash_report: CrashReport | None = None) -> MainWindow:
    """A window on the library at `path`, not yet shown; its signal ``first_painted`` tells of the first rows.

    Where there is no library at the usual place, one is made and filled with the starter library; an older one is
    backed up and brought up to date.

    Raises:
        LibraryError: if the library cannot be used; nothing is changed then.
    """
    if not path.exists() and path == library_file():
        _make_starter_library(path)
    _bring_up_to_date(path)
    return MainWindow(Session(path, TaskRunner()), Settings(settings_file()), crash_report or CrashReport(log_file()))


def _make_starter_library(path: Path) -> None:
    from gemdesk.operations import starter

    try:
        ensure_folder(path.parent)
    except OSError as error:
        raise LibraryError(
            f"The folder {path.parent} cannot be made ({error.strerror}). "
            "Allow writing there, or name another with GEMDESK_HOME.",
            code="read-only",
            file=str(path.parent),
        ) from error
    starter.fill(starter.create(path))


def _bring_up_to_date(path: Path) -> None:
    connection = connect(path, read_only=True)
    ordinal = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    if ordinal < SCHEMA_ORDINAL:
        from gemdesk.db import migrate

        migrate.upgrade(path, ensure_folder(backup_folder()))


class Desk(QObject):
    """Holds the one window that is open, and exchanges it when another library is asked for."""

    def __init__(self, crash_report: CrashReport) -> None:
        super().__init__()
        self._crash_report = crash_report
        self._single: QObject | None = None
        self.window: QMainWindow | None = None

    def open(self, path: Path, *, make: bool = False) -> None:
        """Show a library; one that cannot be used is told of in the window that is there, or in one of its own."""
        try:
            if make:
                from gemdesk.operations import starter

                starter.create(path)
            window = open_window(path, self._crash_report)
        except GemDeskError as error:
            self._tell(path, error)
            return
        window.first_painted.connect(self._on_first_painted)
        window.library_requested.connect(self._on_library_requested)
        self._exchange(window)

    def _exchange(self, window: QMainWindow) -> None:
        before, self.window = self.window, window
        self._stop_listening()
        # The new window first: the program ends with its last window.
        window.show()
        if before is not None:
            before.close()
            before.deleteLater()

    def _tell(self, path: Path, error: GemDeskError) -> None:
        self._crash_report.write(error.text)
        gc.enable()
        if isinstance(self.window, MainWindow):
            self.window.messages.warn(error.text)
            return
        from gemdesk.ui.unusable_window import UnusableWindow

        window = UnusableWindow(path, error.text)
        window.library_requested.connect(self._on_library_requested)
        self._exchange(window)

    @Slot(object, bool)
    def _on_library_requested(self, path: Path, make: bool) -> None:
        self.open(path, make=make)

    @Slot()
    def _on_first_painted(self) -> None:
        gc.enable()
        from gemdesk.ui.single_window import SingleWindow

        if isinstance(self.window, MainWindow):
            self._single = SingleWindow(self.window.session.path, self.window.bring_to_front, self)

    def _stop_listening(self) -> None:
        if self._single is not None:
            self._single.deleteLater()
            self._single = None

    def close(self) -> None:
        """Close the window, if the person has not."""
        if self.window is not None:
            self.window.close()
