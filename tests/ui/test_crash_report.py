"""What becomes of an exception that nobody expected."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from pytestqt.qtbot import QtBot

from gemdesk.ui import crash_report
from gemdesk.ui.crash_report import CrashReport, without_personal_paths


@pytest.fixture
def installed(tmp_path: Path) -> Iterator[CrashReport]:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = CrashReport(tmp_path / "log" / "gemdesk.log")
    made.install()
    yield made
    made.uninstall()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def _raised(text: str) -> ValueError:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_an_exception_reaches_the_log_and_a_report(installed: CrashReport, qtbot: QtBot) -> None:
    error = _raised(f"in {Path.home()}/films")
    with qtbot.waitSignal(installed.happened) as told:
        sys.excepthook(ValueError, error, error.__traceback__)
    (report,) = told.args
    assert report.startswith("GemDesk ")
    assert "ValueError: in ~/films" in report
    assert str(Path.home()) not in installed.log.read_text(encoding="utf-8")


def test_exceptions_of_threads_and_of_finalizers_too(installed: CrashReport, qtbot: QtBot) -> None:
    with qtbot.waitSignal(installed.happened):
        threading.excepthook(threading.ExceptHookArgs((ValueError, _raised("in a thread"), None, None)))
    assert "in a thread" in installed.last
    with qtbot.waitSignal(installed.happened):
        sys.unraisablehook(_Unraisable(_raised("while being freed")))  # type: ignore[arg-type]  # as Python calls it
    assert "while being freed" in installed.last


class _Unraisable:
    def __init__(self, error: BaseException) -> None:
        self.exc_value = error


def test_what_qt_says_is_logged(installed: CrashReport) -> None:
    qWarning("something odd")
    assert "something odd" in installed.log.read_text(encoding="utf-8")


def test_ctrl_c_ends_the_program(installed: CrashReport) -> None:
    with pytest.raises(SystemExit, match="130"):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)


def test_the_log_is_turned_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash_report, "LOG_BYTES", 10)
    made = CrashReport(tmp_path / "gemdesk.log")
    for text in ("the first text", "the second text", "the third text", "the fourth text", "the fifth text"):
        made.write(text)
    assert made.log.read_text(encoding="utf-8") == "the fifth text\n"
    assert {path.name for path in tmp_path.iterdir()} == {
        *("gemdesk.log", "gemdesk.1.log", "gemdesk.2.log", "gemdesk.3.log")
    }


def test_a_log_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file in the folder's place", encoding="utf-8")
    made = CrashReport(tmp_path / "log" / "gemdesk.log")
    made.write("text")
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    made.install()
    made.uninstall()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def test_paths_of_a_person_are_taken_out(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "jane")
    text = f"{home}/library.gemdesk and /home/jane/films and /usr/lib"
    assert without_personal_paths(text) == "<data>/library.gemdesk and ~/films and /usr/lib"
    monkeypatch.setattr("getpass.getuser", lambda: "x")
    assert without_personal_paths("/home/x/films") == "/home/x/films"
