"""What every test shares: a home of its own, the offscreen platform, and a guard on the live library file."""

import os
import sys
from pathlib import Path

import pytest

from tests.library_fixtures import library as library

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
"""Real files of other programs, beside the checkout where they are at hand."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own instead of the person's data folder."""
    folder = tmp_path / "home"
    monkeypatch.setenv("GEMDESK_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real files; tests that want it are skipped without it."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real files is not here")
    return SHARED


_LIBRARY = (".gemdesk", ".gemdesk-wal", ".gemdesk-shm", ".gemdesk-journal")


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Fail when the program opens a library other than through SQLite: closing it would drop SQLite's locks."""
    if event != "open" or not str(arguments[0]).endswith(_LIBRARY):
        return
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_globals.get("__name__", "").startswith("gemdesk."):
            raise AssertionError(f"{arguments[0]} was opened other than through SQLite")
        frame = frame.f_back


sys.addaudithook(_watch)


_exit_status = 0


def pytest_sessionfinish(exitstatus: int) -> None:
    """Remember the verdict."""
    global _exit_status
    _exit_status = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End here when windows were tested, after every report is written.

    The interpreter's last collection frees the Qt objects of five hundred tests in no order, and that can crash. The
    program itself never ends that way: the end-to-end test sees it quit, with status 0.
    """
    if "PySide6.QtWidgets" in sys.modules and not hasattr(config, "workerinput"):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(_exit_status)
