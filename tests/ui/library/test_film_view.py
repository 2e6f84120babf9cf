"""The table of films by itself."""

from array import array
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gemdesk.catalog.film_window import FilmWindow
from gemdesk.db.connection import connect
from gemdesk.db.library import Library
from gemdesk.operations.change import change
from gemdesk.operations.import_records import import_records
from gemdesk.records.film_record import CriterionRecord, FilmRecord, GemRecord, GemStatusRecord, ViewingRecord
from gemdesk.ui.appearance import gemdesk_palette
from gemdesk.ui.library.film_mime import FILMS_TYPE, film_ids_of, mime_of
from gemdesk.ui.library.film_view import FilmView

NO = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
STATUSES = ("lead", "candidate", "gem", "rediscovered", "cult classic", "dropped")


def _films() -> Iterator[FilmRecord]:
    for number in range(300):
        gem = GemRecord(CriterionRecord(number % 4), None, statuses=(GemStatusRecord(STATUSES[number % 6]),))
        yield FilmRecord(
            f"Film {number:03}",
            original_title="기생충" if number % 2 else "Film 000",
            countries=("Iran", "France")[: number % 3],
            rating=(number % 10 + 1) / 2,
            viewings=(ViewingRecord("2020"),) if number % 2 else (),
            gem=gem if number % 5 else None,
        )


@pytest.fixture
def view(library: Library, qtbot: QtBot) -> FilmView:
    with change(library, "Import") as current:
        import_records(current, _films(), format_name="test")
    films = FilmWindow(connect(library.path, read_only=True))
    made = FilmView(films)
    qtbot.addWidget(made)
    made.resize(900, 400)
    with qtbot.waitSignal(made.painted):
        made.show()
    made.follow_pointer()
    made.set_films(films.ids())
    return made


def test_selection_and_place_survive_another_order(view: FilmView) -> None:
    ids = view.films.ids
    view.choose([ids[3], ids[4], ids[200]])
    view.verticalScrollBar().setValue(100 * view.row_height() + 5)
    top = ids[view.rowAt(0)]
    view.set_films(array("q", [film_id for film_id in ids if film_id != ids[50]]))
    assert view.films.ids[view.rowAt(0)] == top
    assert view.selected_ids() == [ids[3], ids[4], ids[200]]
    view.set_films(array("q", reversed(ids)))
    assert view.selected_ids() == [ids[200], ids[4], ids[3]]
    assert view.wanted_ids == (ids[3], ids[4], ids[200])


@pytest.mark.parametrize("dark", [False, True])
def test_paints_every_kind_of_cell_in_both_themes(view: FilmView, dark: bool) -> None:
    view.setPalette(gemdesk_palette(dark=dark))
    view.horizontalHeader().setSortIndicator(2, Qt.SortOrder.DescendingOrder)
    view.horizontalHeader().setSortIndicatorShown(True)
    view.choose([view.films.ids[1]])
    view.setFocus()
    image = view.grab().toImage()
    row = image.pixelColor(2, view.horizontalHeader().height() + view.row_height() + view.row_height() // 2)
    assert row == view.palette().highlight().color()


def test_the_row_under_the_pointer_is_marked(view: FilmView, qtbot: QtBot) -> None:
    place = QPoint(400, 2 * view.row_height() + 4)
    before = view.viewport().grab().toImage().pixelColor(place)
    qtbot.mouseMove(view.viewport(), place)
    qtbot.waitUntil(lambda: view.viewport().grab().toImage().pixelColor(place) != before)


def test_a_film_that_is_not_listed_is_not_selected(view: FilmView) -> None:
    view.choose([99_999])
    assert view.selected_ids() == []
    view.choose_first()
    assert view.selected_ids() == [view.films.ids[0]]


def test_a_space_belongs_to_a_title_that_is_being_typed(view: FilmView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view, "film 70")
    assert view.films.line(view.currentIndex().row()).film.title == "Film 070"
    qtbot.keyClicks(view, "zz")
    assert view.currentIndex().row() == 70


def test_enter_and_double_click_edit(view: FilmView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.edit_requested):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.edit_requested):
        view.doubleClicked.emit(view.films.index(0, 2))


def test_the_menu_key_asks_for_a_menu(view: FilmView, qtbot: QtBot) -> None:
    view.choose_row(2)
    with qtbot.waitSignal(view.menu_requested):
        QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0)))
    with qtbot.waitSignal(view.menu_requested):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)))
        QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize(("offset", "position"), [(2, 3), (-2, 4), (None, 300)])
def test_films_dropped_between_rows(view: FilmView, qtbot: QtBot, offset: int | None, position: int) -> None:
    view.set_reordering(True)
    carried = mime_of([7, 9], [])
    height = view.row_height()
    if offset is None:
        view.set_films(view.films.ids)
        view.resize(900, 400 * height)
        place = QPointF(50, 350 * height)
    else:
        place = QPointF(50, 3 * height + offset + (0 if offset > 0 else height))
    with qtbot.waitSignal(view.films_moved) as moved:
        view.dropEvent(QDropEvent(place, Qt.DropAction.MoveAction, carried, LEFT, NO))
    assert moved.args == [[7, 9], position]


def test_films_of_elsewhere_are_not_taken(view: FilmView) -> None:
    view.set_reordering(True)
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime_of([1], []), LEFT, NO)
    view.dragEnterEvent(event)
    assert not event.isAccepted()


def test_what_a_drag_carries(view: FilmView) -> None:
    carried = mime_of([1, 2], [view.films.line(0).film])
    assert film_ids_of(carried) == [1, 2]
    assert carried.text() == "Film 000"
    assert film_ids_of(QMimeData()) == []
    odd = QMimeData()
    odd.setData(FILMS_TYPE, b"1,x,,-3,4")
    assert film_ids_of(odd) == [1, 4]
