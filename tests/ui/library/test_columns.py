"""Columns that give way to the titles in a narrow window are not columns that nobody wants."""

from pathlib import Path

import pytest

from gemdesk.ui.main_window import MainWindow
from tests.ui.conftest import Windows


def ticked(window: MainWindow) -> dict[str, bool]:
    return {str(toggle.data()): toggle.isChecked() for toggle in window.pane.columns.toggles}


@pytest.mark.parametrize("width", [700, 900, 1_400])
def test_no_width_of_the_window_unticks_a_column(windows: Windows, shelf_path: Path, width: int) -> None:
    first = windows.open(shelf_path)
    first.resize(width, 600)
    first.close()
    assert all(ticked(windows.open(shelf_path)).values())


def test_a_column_that_was_taken_away_stays_away(windows: Windows, shelf_path: Path) -> None:
    first = windows.open(shelf_path)
    first.resize(800, 600)
    next(toggle for toggle in first.pane.columns.toggles if toggle.data() == "year").trigger()
    first.close()
    left = ticked(windows.open(shelf_path))
    assert [name for name, shown in left.items() if not shown] == ["year"]
