"""The sidebar through clicks, keys and drops."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QTreeView
from pytestqt.qtbot import QtBot

from gemdesk.catalog.film_window import Scope
from gemdesk.operations import films, screenings
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.library_record import ScreeningItemRecord, ScreeningRecord
from gemdesk.ui.itemmodels.sidebar_tree_model import COUNT, KIND, PLAYLIST_TYPE
from gemdesk.ui.library.film_mime import FILMS_TYPE
from gemdesk.ui.playlists.sidebar import Sidebar
from tests.ui.shelves import UUIDS, Shelf

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def sidebar(shelf: Shelf, qtbot: QtBot) -> Sidebar:
    sidebar = Sidebar(shelf.session)
    qtbot.addWidget(sidebar)
    sidebar.resize(240, 700)
    sidebar.show()
    qtbot.waitExposed(sidebar)
    qtbot.waitUntil(lambda: sidebar.model.find("playlist").isValid())
    return sidebar


def tree(sidebar: Sidebar) -> QTreeView:
    view = sidebar.findChild(QTreeView)
    assert view is not None
    return view


def at(sidebar: Sidebar, kind: str, name: str | None = None) -> QModelIndex:
    """The row of a kind, or with a name."""

    def look(parent: QModelIndex) -> QModelIndex:
        for row in range(sidebar.model.rowCount(parent)):
            index = sidebar.model.index(row, 0, parent)
            if index.data(KIND) == kind and (name is None or name in index.data()):
                return index
            found = look(index)
            if found.isValid():
                return found
        return QModelIndex()

    return look(QModelIndex())


def click(sidebar: Sidebar, index: QModelIndex, qtbot: QtBot) -> None:
    view = tree(sidebar)
    qtbot.mouseClick(view.viewport(), Left, pos=view.visualRect(index).center())


def type_name(sidebar: Sidebar, name: str, qtbot: QtBot, *, ends: Key = Key.Key_Return) -> None:
    qtbot.waitUntil(lambda: tree(sidebar).viewport().findChild(QLineEdit) is not None)
    line = tree(sidebar).viewport().findChild(QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, name)
    qtbot.keyClick(line, ends)


def choose(menu: QMenu, *path: str) -> None:
    for name in path[:-1]:
        menu = next(action.menu() for action in menu.actions() if action.text() == name)
    action: QAction = next(action for action in menu.actions() if action.text() == path[-1])
    action.trigger()


def carry(kind: str, text: str) -> QMimeData:
    carried = QMimeData()
    carried.setData(kind, QByteArray(text.encode()))
    return carried


def drop(sidebar: Sidebar, carried: QMimeData, index: QModelIndex) -> bool:
    return sidebar.model.dropMimeData(carried, Qt.DropAction.CopyAction, -1, -1, index)


def test_rows_tell_counts_and_running_times(sidebar: Sidebar, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: at(sidebar, "library").data(COUNT) == "4")
    assert at(sidebar, "unseen").data(COUNT) == "3"
    assert at(sidebar, "folder", "Winter evenings").data(COUNT) == "1"
    assert at(sidebar, "playlist", "Letters").data(COUNT) == "1 · 2 h 28"


def test_a_click_chooses_a_scope_once(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.scope_chosen) as chosen:
        click(sidebar, at(sidebar, "playlist", "Letters"), qtbot)

    assert chosen.args == [Scope("playlist", shelf.playlist_id("Letters"))]
    with qtbot.assertNotEmitted(sidebar.scope_chosen):
        sidebar.select_scope(Scope("unseen"))
    assert sidebar.scope == Scope("unseen")


def test_arrow_keys_choose_too(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.scope_chosen) as chosen:
        qtbot.keyClick(tree(sidebar), Key.Key_Down)

    assert chosen.args == [Scope("unseen")]


def test_new_playlist_is_named_in_place_and_holds_the_selected_films(
    sidebar: Sidebar, shelf: Shelf, qtbot: QtBot
) -> None:
    sidebar.set_selected_films([shelf.id("Burning"), shelf.id("Close-Up")])
    qtbot.mouseClick(sidebar.findChild(QToolButton, "New playlist"), Left)
    with qtbot.waitSignal(sidebar.scope_chosen) as chosen:
        type_name(sidebar, "Two voices", qtbot)

    assert shelf.playlists()["Two voices"] == (None, 2)
    assert chosen.args == [Scope("playlist", shelf.playlist_id("Two voices"))]
    assert shelf.session.labels()[0] == "Make the playlist Two voices"


def test_escape_makes_no_playlist(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    qtbot.mouseClick(sidebar.findChild(QToolButton, "New playlist"), Left)
    type_name(sidebar, "Never", qtbot, ends=Key.Key_Escape)

    qtbot.waitUntil(lambda: not at(sidebar, "playlist", "New playlist").isValid())
    assert len(shelf.playlists()) == 2


def test_f2_renames_a_playlist_and_undo_brings_the_name_back(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    click(sidebar, at(sidebar, "playlist", "Letters"), qtbot)
    qtbot.keyClick(tree(sidebar), Key.Key_F2)
    with qtbot.waitSignal(shelf.session.changed):
        type_name(sidebar, "Letters, unsent", qtbot)
    qtbot.waitUntil(lambda: at(sidebar, "playlist", "unsent").isValid())
    assert sidebar.scope == Scope("playlist", shelf.playlist_id("Letters, unsent"))

    shelf.session.undo()
    qtbot.waitUntil(lambda: not at(sidebar, "playlist", "unsent").isValid())


def test_renaming_a_folder_moves_what_is_in_it(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    tree(sidebar).setCurrentIndex(at(sidebar, "folder", "Winter evenings"))
    qtbot.keyClick(tree(sidebar), Key.Key_F2)
    with qtbot.waitSignal(shelf.session.changed):
        type_name(sidebar, "Long nights", qtbot)

    assert shelf.playlists()["Letters"] == ("Long nights", 1)


def test_delete_asks_nothing_and_goes_back_to_the_library(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    click(sidebar, at(sidebar, "playlist", "Letters"), qtbot)
    with qtbot.waitSignals([sidebar.said, sidebar.scope_chosen]):
        qtbot.keyClick(tree(sidebar), Key.Key_Delete)

    assert "Letters" not in shelf.playlists()
    assert sidebar.scope == Scope()


def test_deleting_a_folder_keeps_its_playlists(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    menu = sidebar.menu_for(at(sidebar, "folder", "Winter evenings"))
    with qtbot.waitSignal(shelf.session.changed):
        choose(menu, "Remove the folder")

    assert shelf.playlists()["Letters"] == (None, 1)


def test_films_are_dropped_on_a_playlist(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    carried = carry(FILMS_TYPE, f"{shelf.id('Burning')},{shelf.id('Close-Up')}")
    with qtbot.waitSignal(sidebar.said) as said:
        assert drop(sidebar, carried, at(sidebar, "playlist", "Letters"))

    assert shelf.playlists()["Letters"][1] == 2
    assert said.args == ["Added 1 film to Letters."]


def test_films_dropped_on_a_folder_become_a_playlist_there(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    carried = carry(FILMS_TYPE, str(shelf.id("Close-Up")))
    assert drop(sidebar, carried, at(sidebar, "folder", "Winter evenings"))
    with qtbot.waitSignal(shelf.session.changed):
        type_name(sidebar, "Faces", qtbot)

    assert shelf.playlists()["Faces"] == ("Winter evenings", 1)


def test_nothing_is_dropped_on_the_library(sidebar: Sidebar, shelf: Shelf) -> None:
    assert not drop(sidebar, carry(FILMS_TYPE, "1"), at(sidebar, "library"))
    assert not drop(sidebar, carry("text/plain", "1"), at(sidebar, "playlist", "Letters"))


def test_a_playlist_is_dragged_into_a_folder(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    carried = sidebar.model.mimeData([at(sidebar, "playlist", "Northern noir")])
    assert carried.hasFormat(PLAYLIST_TYPE)
    with qtbot.waitSignal(shelf.session.changed):
        assert drop(sidebar, carried, at(sidebar, "folder", "Winter evenings"))

    assert shelf.playlists()["Northern noir"][0] == "Winter evenings"


def test_menu_moves_a_playlist_into_a_new_folder(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    choose(sidebar.menu_for(at(sidebar, "playlist", "Northern noir")), "Move to", "New folder")
    with qtbot.waitSignal(shelf.session.changed):
        type_name(sidebar, "Dark/Early", qtbot)

    assert shelf.playlists()["Northern noir"][0] == "Dark/Early"
    qtbot.waitUntil(lambda: at(sidebar, "folder", "Early").isValid())


def test_menu_opens_notes_and_plans(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    menu = sidebar.menu_for(at(sidebar, "playlist", "Letters"))
    wanted = [shelf.playlist_id("Letters")]
    with qtbot.waitSignal(sidebar.playlist_opened) as opened:
        choose(menu, "Introduction and notes…")
    with qtbot.waitSignal(sidebar.plan_requested) as planned:
        choose(menu, "Plan an evening from it")

    assert (opened.args, planned.args) == (wanted, wanted)


def test_menu_adds_the_selected_films(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    sidebar.set_selected_films([shelf.id("Close-Up")])
    with qtbot.waitSignal(sidebar.said):
        choose(sidebar.menu_for(at(sidebar, "playlist", "Letters")), "Add the selected films")

    assert shelf.playlists()["Letters"][1] == 2


def test_counts_follow_a_change(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    shelf.session.write("Add", lambda current: films.add_film(current, FilmRecord("Ida")))

    qtbot.waitUntil(lambda: at(sidebar, "library").data(COUNT) == "5")


def plan(shelf: Shelf, days: int, *, dated: bool = True) -> None:
    start = (datetime.now().astimezone() + timedelta(days=days)).replace(hour=19, minute=30).isoformat()
    record = ScreeningRecord(
        starts=start if dated else None,
        films=(UUIDS[1], UUIDS[2]),
        items=(ScreeningItemRecord("film", "Burning", 148), ScreeningItemRecord("film", "Close-Up", 98)),
    )
    shelf.session.write("Save an evening", lambda current: screenings.save_screening(current, record))


def test_next_evening_stands_out_and_opens(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    for days in (7, 20, -40):
        plan(shelf, days)
    plan(shelf, 0, dated=False)
    qtbot.waitUntil(lambda: at(sidebar, "past").isValid() and at(sidebar, "next").isValid())
    shelf.settle()
    card = at(sidebar, "next", "Burning, Close-Up")
    assert at(sidebar, "past").data(COUNT) == "1"

    with qtbot.waitSignal(sidebar.screening_opened):
        view = tree(sidebar)
        qtbot.mouseDClick(view.viewport(), Left, pos=view.visualRect(card).center())
    view.setCurrentIndex(card)
    with qtbot.waitSignal(sidebar.screening_opened):
        qtbot.keyClick(view, Key.Key_Return)
    sidebar.grab()


def test_an_evening_is_deleted_without_a_question(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    plan(shelf, 3)
    qtbot.waitUntil(lambda: at(sidebar, "next").isValid())
    tree(sidebar).setCurrentIndex(at(sidebar, "next"))

    with qtbot.waitSignal(sidebar.said):
        qtbot.keyClick(tree(sidebar), Key.Key_Delete)

    qtbot.waitUntil(lambda: not at(sidebar, "next").isValid())


def test_enter_folds_a_folder_and_it_stays_folded(sidebar: Sidebar, shelf: Shelf, qtbot: QtBot) -> None:
    folder = at(sidebar, "folder", "Winter evenings")
    tree(sidebar).setCurrentIndex(folder)
    qtbot.keyClick(tree(sidebar), Key.Key_Return)
    assert not tree(sidebar).isExpanded(folder)

    plan(shelf, 2)
    moon = shelf.id("A Trip to the Moon")
    shelf.session.write("Delete", lambda current: films.delete_films(current, [moon]))
    qtbot.waitUntil(lambda: at(sidebar, "playlist", "Northern noir").data(COUNT) == "0")

    assert not tree(sidebar).isExpanded(at(sidebar, "folder", "Winter evenings"))
