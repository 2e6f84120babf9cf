"""Starting: first start, older and unusable libraries, what is imported before the first paint."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from gemdesk import app
from gemdesk.db.connection import SCHEMA_ORDINAL
from gemdesk.errors import LibraryError
from gemdesk.settings import Settings
from gemdesk.ui.appearance import is_dark
from gemdesk.ui.crash_report import CrashReport
from gemdesk.ui.main_window import MainWindow
from gemdesk.ui.unusable_window import UnusableWindow
from tests.ui.shelves import make_shelf

FIRST_PAINT = """
import os, sys
from pathlib import Path
from gemdesk import app
from gemdesk.settings import Settings
application = app.make_application(Settings(Path(sys.argv[1])))
window = app.open_window(Path(sys.argv[2]))
def painted():
    loaded = {name.split(".")[0] for name in sys.modules}
    print(sorted(loaded & {"sqlalchemy", "alembic", "numpy", "typst"}), flush=True)
    os._exit(0)
window.first_painted.connect(painted)
window.show()
application.exec()
"""


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[app.Desk]:
    made = app.Desk(CrashReport(tmp_path / "gemdesk.log"))
    yield made
    made.close()


def test_the_first_paint_needs_neither_sqlalchemy_nor_its_like(tmp_path: Path) -> None:
    library = make_shelf(tmp_path / "shelf.gemdesk")
    command = [sys.executable, "-c", FIRST_PAINT, str(tmp_path / "settings.ini"), str(library)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_importing_the_window_leaves_pythons_own_import() -> None:
    code = "import builtins; own = builtins.__import__; import gemdesk.app; print(builtins.__import__ is own)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "True"


def test_a_first_start_brings_the_starter_library(home: Path, qtbot: QtBot, desk: app.Desk) -> None:
    desk.open(home / "library.gemdesk")
    window = desk.window
    assert isinstance(window, MainWindow)
    qtbot.waitSignal(window.completed).wait()
    assert len(window.pane.view.films.ids) >= 50
    assert len(window.chosen()) == 1


def test_an_older_library_is_backed_up_and_brought_up(
    home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    home.mkdir()
    path = make_shelf(home / "library.gemdesk")
    called: list[Path] = []
    monkeypatch.setattr(app, "SCHEMA_ORDINAL", SCHEMA_ORDINAL + 1)
    monkeypatch.setattr("gemdesk.db.migrate.upgrade", lambda library, backups: called.extend([library, backups]))
    window = app.open_window(path)
    qtbot.addWidget(window)
    window.close()
    assert called == [path, home / "backups"]


@pytest.mark.parametrize("content", [b"", b"no library at all", None])
def test_a_library_that_cannot_be_opened_is_a_sentence(
    tmp_path: Path, desk: app.Desk, qtbot: QtBot, content: bytes | None
) -> None:
    path = tmp_path / "other.sqlite"
    if content is not None:
        path.write_bytes(content)
    desk.open(path)
    assert isinstance(desk.window, UnusableWindow)
    assert str(path) in desk.window.sentence
    assert QApplication.activeModalWidget() is None


def test_after_the_cause_is_mended_the_library_opens(tmp_path: Path, desk: app.Desk, qtbot: QtBot) -> None:
    path = tmp_path / "shelf.gemdesk"
    desk.open(path)
    assert isinstance(desk.window, UnusableWindow)
    make_shelf(path)
    again = next(b for b in desk.window.findChildren(QToolButton) if b.text().replace("&", "") == "Try again")
    again.click()
    assert isinstance(desk.window, MainWindow)
    assert "shelf" in desk.window.windowTitle()


def test_another_library_takes_the_place_of_the_first(tmp_path: Path, desk: app.Desk, qtbot: QtBot) -> None:
    desk.open(make_shelf(tmp_path / "one.gemdesk"))
    first = desk.window
    assert isinstance(first, MainWindow)
    qtbot.waitSignal(first.completed).wait()
    first.library_requested.emit(tmp_path / "none.gemdesk", False)
    assert desk.window is first
    assert "none.gemdesk" in first.messages.texts[0]
    first.library_requested.emit(tmp_path / "two.gemdesk", True)
    assert desk.window is not first
    assert (tmp_path / "two.gemdesk").exists()


def test_a_data_folder_that_cannot_be_made_is_a_sentence(home: Path) -> None:
    home.write_text("a file in the folder's place", encoding="utf-8")
    with pytest.raises(LibraryError, match="GEMDESK_HOME"):
        app.open_window(home / "library.gemdesk")


def test_run_ends_when_the_window_is_closed(home: Path, tmp_path: Path) -> None:
    library = make_shelf(tmp_path / "shelf.gemdesk")
    code = (
        "import sys; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication;"
        "from pathlib import Path; from gemdesk import app\n"
        "made = app.make_application\n"
        "def make(settings):\n"
        "    application = made(settings)\n"
        "    QTimer.singleShot(300, application.closeAllWindows)\n"
        "    return application\n"
        "app.make_application = make\n"
        "sys.exit(app.run(Path(sys.argv[1])))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(library)], timeout=60, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert Settings(home / "settings.ini").text("table.sort") == "title"


def test_the_application_has_a_name_and_a_theme(qapp: QApplication, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.put("window.theme", "dark")
    assert app.make_application(settings) is qapp
    assert qapp.applicationName() == "GemDesk"
    assert is_dark(qapp.palette())
    app.make_application(Settings(tmp_path / "none.ini"))


def test_the_window_of_an_unusable_library_offers_others(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = UnusableWindow(tmp_path / "library.gemdesk", "It is damaged.")
    qtbot.addWidget(window)
    actions = {action.text().replace("&", ""): action for action in window.menuBar().actions()[0].menu().actions()}
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    actions["Open another library..."].trigger()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/tmp/other.gemdesk", ""))
    with qtbot.waitSignal(window.library_requested) as opened:
        actions["Open another library..."].trigger()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/tmp/new", ""))
    with qtbot.waitSignal(window.library_requested) as made:
        actions["New library..."].trigger()
    assert [opened.args, made.args] == [[Path("/tmp/other.gemdesk"), False], [Path("/tmp/new.gemdesk"), True]]
