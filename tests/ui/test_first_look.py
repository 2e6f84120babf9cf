"""What a person sees first: a gentle film, panes of their usual widths, columns that can be read."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gemdesk.db.library import Library
from gemdesk.operations.change import change
from gemdesk.operations.import_records import import_records
from gemdesk.records.film_record import FilmRecord, NoteRecord
from gemdesk.ui.itemmodels.film_table_model import COLUMNS
from gemdesk.ui.main_window import MainWindow
from tests.ui.conftest import Windows, choose

LIGHT = (
    FilmRecord("Ant", form="short", weight=1, notes=(NoteRecord("why", "One."), NoteRecord("origin", "Two."))),
    FilmRecord("Bee", form="feature", weight=1),
    FilmRecord("Cat", form="feature", weight=1, notes=(NoteRecord("why", "It purrs."),)),
)


def test_the_first_film_shown_is_the_lightest_feature_with_most_notes(shelf_path: Path, windows: Windows) -> None:
    with change(Library(shelf_path), "Import") as current:
        import_records(current, LIGHT, format_name="test")

    window = windows.open(shelf_path)

    assert [row.title for row in window.session.films.rows(window.chosen())] == ["Cat"]


@pytest.mark.parametrize(("width", "sidebar", "detail"), [(1440, 236, 380), (1024, 178, 276)])
def test_panes_have_their_usual_widths(window: MainWindow, qtbot: QtBot, width: int, sidebar: int, detail: int) -> None:
    scale = max(1.0, window.fontMetrics().height() / 18)

    window.resize(2_464 - width, 800)
    window.resize(width, 800)

    qtbot.waitUntil(lambda: abs(window.sidebar_dock.width() - sidebar * scale) <= 4)
    qtbot.waitUntil(lambda: abs(window.detail_dock.width() - detail * scale) <= 4)


def test_a_division_that_a_person_made_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1_440, 800)
    window.resizeDocks([window.sidebar_dock], [300], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: abs(window.sidebar_dock.width() - 300) <= 4)

    window.resize(1_100, 800)
    QTest.qWait(0)

    assert abs(window.sidebar_dock.width() - 300) <= 4


def test_a_narrow_table_gives_up_columns_and_a_wide_one_has_them_again(window: MainWindow, qtbot: QtBot) -> None:
    header = window.pane.view.horizontalHeader()
    rating = COLUMNS.index("rating")

    window.resize(1_024, 700)
    qtbot.waitUntil(lambda: header.isSectionHidden(rating))
    assert window.pane.view.horizontalScrollBar().maximum() == 0
    window.resize(1_600, 700)

    qtbot.waitUntil(lambda: not header.isSectionHidden(rating))


def test_a_column_that_gave_way_is_there_at_the_next_start(windows: Windows, shelf_path: Path, qtbot: QtBot) -> None:
    window = windows.open(shelf_path)
    window.resize(1_024, 700)
    qtbot.waitUntil(lambda: window.pane.view.horizontalHeader().isSectionHidden(COLUMNS.index("rating")))
    window.close()

    again = windows.open(shelf_path)
    again.resize(1_600, 700)

    qtbot.waitUntil(lambda: not again.pane.view.horizontalHeader().isSectionHidden(COLUMNS.index("rating")))


def test_undo_takes_back_the_message_too_and_shows_the_film(window: MainWindow, windows: Windows) -> None:
    choose(window, "Only a title")
    window.commands["delete_films"].trigger()
    windows.settle(window)
    told = list(window.messages.texts)

    window.commands["undo"].trigger()
    windows.settle(window)

    assert told == ["Deleted Only a title."]
    assert window.messages.texts == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_sideways_keys_move_the_columns_and_not_the_film(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    choose(window, "Burning")
    before = window.chosen()

    qtbot.keyClick(window.pane.view, key)

    assert window.chosen() == before
