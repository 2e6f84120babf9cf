"""What happens to an exception that nobody expected: it goes to a log, and to a report that can be copied.

The report carries no personal paths, because people paste it into public places.
"""

import faulthandler
import getpass
import os
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from gemdesk import __version__ as our_version
from gemdesk.db.sqlite_module import sqlite
from gemdesk.paths import data_folder

LOG_BYTES: Final = 512 * 1024
LOGS_KEPT: Final = 3
_SHORTEST_NAME: Final = 3


class CrashReport(QObject):
    """Collects what goes wrong anywhere in the program."""

    happened = Signal(str)
    """The report of something that went wrong, fit to be copied; emitted on any thread."""

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log = log
        self.last = ""
        self._lock = threading.Lock()
        self._faults: IO[str] | None = None

    def install(self) -> None:
        """Take over what Python and Qt do with what nobody catches."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(self._on_qt_message)
        try:
            self.log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._faults = self.log.with_suffix(".crash").open("a", encoding="utf-8")
        except OSError:
            faulthandler.enable()
        else:
            faulthandler.enable(self._faults)

    def uninstall(self) -> None:
        """Give everything back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        qInstallMessageHandler(None)
        faulthandler.disable()
        if self._faults is not None:
            self._faults.close()

    def take(self, error: BaseException) -> None:
        """Log an exception and tell of it."""
        text = "".join(traceback.format_exception(error))
        self.write(text)
        self.last = report(text)
        self.happened.emit(self.last)

    def write(self, text: str) -> None:
        """Put a text into the log; a log that cannot be written is no reason to fail."""
        clean = without_personal_paths(text)
        with self._lock:
            try:
                self._turn_over()
                with self.log.open("a", encoding="utf-8") as file:
                    file.write(clean if clean.endswith("\n") else clean + "\n")
            except OSError:
                sys.__stderr__.write(clean) if sys.__stderr__ else None

    def _turn_over(self) -> None:
        """Begin a new log once this one is large, and keep the last few."""
        self.log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self.log.exists() or self.log.stat().st_size < LOG_BYTES:
            return
        for number in range(LOGS_KEPT - 1, 0, -1):
            older = self.log.with_suffix(f".{number}.log")
            if older.exists():
                older.replace(self.log.with_suffix(f".{number + 1}.log"))
        self.log.replace(self.log.with_suffix(".1.log"))

    def _on_exception(self, _: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.exit(130)
        self.take(error)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.take(arguments.exc_value)

    def _on_unraisable(self, arguments: "sys.UnraisableHookArgs") -> None:
        if arguments.exc_value is not None:
            self.take(arguments.exc_value)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg:
            self.write(f"Qt {kind.name.removeprefix('Qt').removesuffix('Msg').lower()}: {context.category}: {text}")


def versions() -> list[tuple[str, str]]:
    """What the program runs on, as (name, version)."""
    import platform

    return [
        ("GemDesk", our_version),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("SQLite", sqlite.sqlite_version),
        ("System", f"{platform.system()} {platform.release()} {platform.machine()}"),
    ]


def report(text: str) -> str:
    """A report of what went wrong, with versions and without personal paths."""
    lines = [f"{name} {version}" for name, version in versions()]
    return "\n".join([*lines, "", without_personal_paths(text).strip(), ""])


def without_personal_paths(text: str) -> str:
    """`text` with the home folder, the data folder and the user's name taken out."""
    replaced = {str(data_folder()): "<data>", str(Path.home()): "~", str(Path(__file__).parents[2]): "<program>"}
    for path in sorted(replaced, key=len, reverse=True):
        if len(path) > 1:
            text = text.replace(path, replaced[path])
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        return text
    if len(name) >= _SHORTEST_NAME:
        for before, after in (("home", "~"), ("Users", "~")):
            text = text.replace(f"{os.sep}{before}{os.sep}{name}", after)
    return text
