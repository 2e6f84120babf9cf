"""A second start with the same library."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gemdesk.ui.single_window import SingleWindow, raise_open_window


def test_a_second_start_shows_the_first_window(tmp_path: Path, qtbot: QtBot) -> None:
    shown: list[bool] = []
    library = tmp_path / "library.gemdesk"
    assert not raise_open_window(library)
    first = SingleWindow(library, lambda: shown.append(True))
    assert raise_open_window(library)
    assert not raise_open_window(tmp_path / "other.gemdesk")
    qtbot.waitUntil(lambda: bool(shown))
    first.close()
    assert not raise_open_window(library)
