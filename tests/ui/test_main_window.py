"""The window as a person uses it: keys, clicks, menus."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gemdesk.catalog.film_window import Scope
from gemdesk.catalog.lists import playlists
from gemdesk.operations import starter
from gemdesk.operations.change import Change
from gemdesk.operations.films import add_film
from gemdesk.records.film_record import FilmRecord
from gemdesk.ui.about_dialog import AboutDialog
from gemdesk.ui.appearance import is_dark
from gemdesk.ui.itemmodels.film_table_model import COLUMNS
from gemdesk.ui.main_window import MainWindow
from gemdesk.ui.plain_text import ElidedLabel
from tests.ui.conftest import Windows, choose, titles

ALL = ["Burning", "Close-Up", "Only a title", "A Trip to the Moon"]


def test_shows_all_films_by_sort_title_and_selects_one(window: MainWindow) -> None:
    assert titles(window) == ALL
    assert len(window.chosen()) == 1
    assert window.windowTitle() == "My shelf – GemDesk"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("버닝", ["Burning"]),
        ("dong lee", ["Burning"]),
        ("نزدیک", ["Close-Up"]),
        ("MOON", ["A Trip to the Moon"]),
        ("...", ALL),
    ],
)
def test_search_shows_results_while_typing(window: MainWindow, qtbot: QtBot, words: str, found: list[str]) -> None:
    window.search.setText("nothing like it")
    qtbot.waitUntil(lambda: not titles(window))
    window.search.setText(words)
    qtbot.waitUntil(lambda: titles(window) == found)


def test_keys_of_the_search_bar(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["find"].trigger()
    qtbot.keyClicks(window.search, "close")
    qtbot.waitUntil(lambda: titles(window) == ["Close-Up"])
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    assert [row.title for row in window.session.films.rows(window.chosen())] == ["Close-Up"]
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: titles(window) == ALL)


def test_the_selection_comes_back_after_a_search_that_did_not_find_it(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Burning", "Only a title")
    chosen = window.chosen()
    window.search.setText("moon")
    qtbot.waitUntil(lambda: titles(window) == ["A Trip to the Moon"])
    assert window.chosen() == []
    window.search.clear()
    qtbot.waitUntil(lambda: window.chosen() == chosen)


def test_nothing_found_names_the_words_and_offers_to_clear(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.pane.listed):
        window.search.setText("zzz")
    clear = next(
        button
        for button in window.pane.findChildren(QToolButton)
        if button.isVisible() and button.defaultAction() is window.commands["clear_search"]
    )
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(window) == ALL)


def test_delete_asks_nothing_and_undo_brings_back(window: MainWindow, qtbot: QtBot, windows: Windows) -> None:
    choose(window, "Burning", "Close-Up")
    window.commands["delete_films"].trigger()
    qtbot.waitUntil(lambda: titles(window) == ["Only a title", "A Trip to the Moon"])
    assert QApplication.activeModalWidget() is None
    assert window.messages.texts == ["Deleted 2 films."]
    qtbot.waitUntil(lambda: window.commands["undo"].text() == "&Undo delete 2 films")
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: titles(window) == ALL)
    qtbot.waitUntil(window.commands["redo"].isEnabled)


def test_the_undo_of_the_message_takes_the_deletion_back(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Burning")
    window.commands["delete_films"].trigger()
    qtbot.waitUntil(lambda: window.messages.texts == ["Deleted Burning."])
    undo = next(button for button in window.messages.findChildren(QToolButton) if button.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(window) == ALL)
    assert window.messages.texts == []


@pytest.mark.parametrize(("name", "rating"), [("4½ stars", 4.5), ("½ star", 0.5), ("1 star", 1.0)])
def test_rating_films_from_the_menu(window: MainWindow, qtbot: QtBot, name: str, rating: float) -> None:
    choose(window, "Close-Up", "Only a title")
    next(action for action in window.commands.ratings if action.text() == name).trigger()
    qtbot.waitUntil(lambda: {row.rating for row in window.session.films.rows(window.chosen())} == {rating})
    window.commands["no_rating"].trigger()
    qtbot.waitUntil(lambda: {row.rating for row in window.session.films.rows(window.chosen())} == {None})


def test_several_viewings_are_logged_at_once(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Close-Up", "Only a title")
    window.commands["log_viewing"].trigger()
    qtbot.waitUntil(lambda: all(row.seen for row in window.session.films.rows(window.chosen())))
    assert window.messages.texts == ["Entered in the diary: 2 films, seen today."]


def test_an_import_is_one_step_and_says_what_it_did(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "shelf.csv"
    file.write_text("title,year,shade\nYi Yi,2000,blue\nPoetry,2010,grey\nBurning,2018,red\n", encoding="utf-8")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, carried, left, none))
    qtbot.waitUntil(lambda: len(titles(window)) == 6)
    qtbot.waitUntil(lambda: bool(window.messages.texts))
    assert window.messages.texts == ["3 films read, 2 new, 1 here already; one column kept with the films."]
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: titles(window) == ALL)


def test_a_file_that_cannot_be_imported_is_a_sentence_in_the_window(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(b"\x00\x01\x02")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, carried, left, none))
    qtbot.waitUntil(lambda: bool(window.messages.texts))
    assert "broken.json" in window.messages.texts[0]
    assert titles(window) == ALL


def test_a_playlist_has_its_own_order_and_alt_arrows_move_films(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["select_all"].trigger()
    window.menus.add_to_playlist.aboutToShow.emit()
    letters = next(a for a in window.menus.add_to_playlist.actions() if a.text() == "Winter evenings, Letters")
    letters.trigger()
    qtbot.waitUntil(lambda: window.messages.texts == ["Added 3 films to Letters."])
    with qtbot.waitSignal(window.pane.listed):
        window.pane.set_scope(Scope("playlist", letters.data()[0]))
    assert titles(window) == ALL
    choose(window, "Only a title")
    window.commands["move_up"].trigger()
    qtbot.waitUntil(lambda: titles(window) == ["Burning", "Only a title", "Close-Up", "A Trip to the Moon"])
    window.commands["move_down"].trigger()
    qtbot.waitUntil(lambda: titles(window) == ALL)
    window.commands["remove_from_playlist"].trigger()
    qtbot.waitUntil(lambda: titles(window) == ["Burning", "Close-Up", "A Trip to the Moon"])


def test_commands_that_need_films_are_greyed_without_one(window: MainWindow) -> None:
    count = len(window.actions())
    window.pane.view.clearSelection()
    for name in ("edit_film", "delete_films", "plan_with_films", "copy", "remove_from_playlist", "plan_playlist"):
        assert not window.commands[name].isEnabled(), name
    assert window.commands["add_film"].isEnabled()
    assert len(window.actions()) == count


def test_no_keys_are_bound_twice(window: MainWindow) -> None:
    keys = [action.shortcut().toString() for action in window.commands.all() if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))
    expected = {"open_library": "Open", "undo": "Undo", "redo": "Redo", "find": "Find", "quit": "Quit"}
    for name, standard in expected.items():
        assert window.commands[name].shortcut() == QKeySequence(getattr(QKeySequence.StandardKey, standard))


def _mnemonics(actions: list[QAction]) -> list[str]:
    texts = [action.text().replace("&&", "") for action in actions if not action.isSeparator()]
    return [text[text.index("&") + 1].lower() for text in texts if "&" in text]


def test_mnemonics_are_unique_in_every_menu(window: MainWindow) -> None:
    assert [action.text().replace("&", "") for action in window.menuBar().actions()] == [
        *("File", "Edit", "View", "Film", "List", "Screening", "Help")
    ]
    menus = [window.menuBar().actions(), *(menu.actions() for menu in window.menuBar().findChildren(QMenu))]
    for actions in menus:
        found = _mnemonics(actions)
        assert len(found) == len(set(found)), [action.text() for action in actions]


def test_everything_that_can_have_the_keyboard_has_a_name(window: MainWindow) -> None:
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            name = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            assert name, widget


def test_f6_goes_round_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.search.setFocus()
    seen = set()
    for _ in range(4):
        window.commands["next_pane"].trigger()
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused.accessibleName() or focused.objectName())
    assert "Films" in seen
    assert "Search films" in seen


def test_the_window_comes_back_as_it_was_left(windows: Windows, shelf_path: Path, qtbot: QtBot) -> None:
    first = windows.open(shelf_path)
    first.resize(900, 600)
    choose(first, "Close-Up")
    year = next(action for action in first.menus.sorts.actions() if action.data() == "year")
    with qtbot.waitSignal(first.pane.listed):
        year.trigger()
    next(toggle for toggle in first.pane.columns.toggles if toggle.data() == "countries").trigger()
    first.commands["sidebar"].trigger()
    order, chosen = titles(first), first.chosen()
    first.close()
    second = windows.open(shelf_path)
    assert titles(second) == order
    assert second.chosen() == chosen
    assert second.sidebar_dock.isHidden()
    assert not next(toggle for toggle in second.pane.columns.toggles if toggle.data() == "countries").isChecked()


def test_a_narrow_window_keeps_names_where_it_drops_words(window: MainWindow) -> None:
    window.resize(1_000, 600)
    button = next(b for b in window.findChildren(QToolButton) if b.defaultAction() is window.commands["add_film"])
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    assert button.toolTip()
    window.resize(1_400, 800)
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_copy_puts_titles_and_ids_on_the_clipboard(window: MainWindow) -> None:
    choose(window, "Burning")
    window.pane.view.setFocus()
    window.commands["copy"].trigger()
    assert QApplication.clipboard().text() == "Burning (2018)"
    assert QApplication.clipboard().mimeData().hasFormat("application/x-gemdesk-films")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_context_menu_offers_nothing_that_the_menu_bar_lacks(window: MainWindow) -> None:
    offered = window.menus.context_menu(window)
    in_bar = {action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    assert {action for action in offered.actions() if not action.isSeparator()} <= in_bar
    window.pane.view.menu_requested.emit(QPoint(1, 1))
    shown = QApplication.activePopupWidget()
    assert shown is not None
    shown.close()


def test_a_new_film_of_another_program_appears_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    code = (
        "import sys; from pathlib import Path; from gemdesk.db.library import Library;"
        "from gemdesk.operations.change import change; from gemdesk.operations.films import add_film;"
        "from gemdesk.records.film_record import FilmRecord\n"
        "with change(Library(Path(sys.argv[1])), 'Add') as c: add_film(c, FilmRecord('Aniara'))"
    )
    subprocess.run([sys.executable, "-c", code, str(window.session.path)], check=True)
    qtbot.waitUntil(lambda: titles(window)[0] == "Aniara")


def test_theme_is_switched_at_once_and_remembered(window: MainWindow, qtbot: QtBot) -> None:
    themes = {action.data(): action for action in window.menus.themes.actions()}
    themes["dark"].trigger()
    qtbot.waitUntil(lambda: is_dark(window.palette()))
    assert window.settings.text("window.theme") == "dark"
    themes["light"].trigger()
    qtbot.waitUntil(lambda: not is_dark(window.palette()))


def test_a_third_click_on_a_heading_brings_the_usual_order_back(window: MainWindow, qtbot: QtBot) -> None:
    header = window.pane.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(COLUMNS.index("year")) + 5, header.height() // 2)
    orders = []
    for _ in range(3):
        with qtbot.waitSignal(window.pane.listed):
            qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        orders.append(titles(window))
    rising, without = ["A Trip to the Moon", "Close-Up", "Burning"], ["Only a title"]
    assert orders == [rising + without, rising[::-1] + without, ALL]


def test_typing_in_the_table_goes_to_a_title(window: MainWindow, qtbot: QtBot) -> None:
    window.pane.view.setFocus()
    for typed, title in (("tr", "A Trip to the Moon"), ("clo", "Close-Up")):
        qtbot.keyClicks(window.pane.view, typed)
        assert [row.title for row in window.session.films.rows(window.chosen())] == [title]
        qtbot.wait_until(lambda: not window.pane.view.is_typing)


def test_home_and_end_mean_films(window: MainWindow, qtbot: QtBot) -> None:
    view = window.pane.view
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 3
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0


def test_the_status_line_counts_and_adds_up(window: MainWindow, qtbot: QtBot) -> None:
    def says() -> list[str]:
        return [label.text() for label in window.statusBar().findChildren(ElidedLabel)]

    choose(window, "Burning")
    qtbot.waitUntil(lambda: says() == ["4 films · 4 h 19 · 1 selected, 2 h 28"])
    window.search.setText("only")
    qtbot.waitUntil(lambda: says() == ["1 of 4 films"])


def test_layout_can_be_reset(window: MainWindow) -> None:
    window.commands["detail"].trigger()
    assert window.detail_dock.isHidden()
    next(toggle for toggle in window.pane.columns.toggles if toggle.data() == "year").trigger()
    window.commands["reset_layout"].trigger()
    assert not window.detail_dock.isHidden()
    assert all(toggle.isChecked() for toggle in window.pane.columns.toggles)


def test_help_tells_of_log_report_and_licences(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["show_log"].trigger()
    window.commands["copy_report"].trigger()
    assert "GemDesk" in QApplication.clipboard().text()
    assert window.messages.texts == ["The report is on the clipboard. It holds no personal paths."]
    window.commands["about"].trigger()
    about = window.findChild(AboutDialog)
    assert about is not None
    assert "SIL Open Font License" in about.findChild(QPlainTextEdit).toPlainText()


def test_cut_and_paste_act_on_the_field_that_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.search.setText("moon")
    window.search.begin()
    qtbot.waitUntil(window.commands["cut"].isEnabled)
    window.commands["cut"].trigger()
    assert window.search.text() == ""
    window.commands["paste"].trigger()
    window.search.selectAll()
    window.commands["copy"].trigger()
    assert QApplication.clipboard().text() == "moon"


def test_an_empty_library_offers_to_add_and_to_import(windows: Windows, home: Path) -> None:
    starter.create(home / "library.gemdesk")
    window = windows.open(home / "library.gemdesk")
    offered = {button.defaultAction() for button in window.pane.findChildren(QToolButton) if button.isVisible()}
    assert {window.commands["add_film"], window.commands["import_films"]} <= offered


@pytest.mark.parametrize("scope", [Scope("unseen"), Scope("playlist", 99), Scope("term", 99)])
def test_other_scopes_list_what_is_theirs(window: MainWindow, qtbot: QtBot, scope: Scope) -> None:
    with qtbot.waitSignal(window.pane.listed):
        window.pane.set_scope(scope)
    assert titles(window) == (["Close-Up", "Only a title", "A Trip to the Moon"] if scope.kind == "unseen" else [])


def test_a_film_that_is_added_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    def intent(change: Change) -> int:
        return add_film(change, FilmRecord("Aniara"))

    window.session.write("Add Aniara", intent)
    qtbot.waitUntil(lambda: [row.title for row in window.session.films.rows(window.chosen())] == ["Aniara"])


def test_new_and_opened_libraries_are_asked_for_by_path(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/tmp/new", ""))
    with qtbot.waitSignal(window.library_requested) as made:
        window.commands["new_library"].trigger()
    assert made.args == [Path("/tmp/new.gemdesk"), True]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/tmp/old.gemdesk", ""))
    with qtbot.waitSignal(window.library_requested) as opened:
        window.commands["open_library"].trigger()
    assert opened.args == [Path("/tmp/old.gemdesk"), False]


def test_files_are_asked_for_from_the_menu(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    window.commands["import_films"].trigger()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), "CSV (*.csv)"))
    window.commands["export_films"].trigger()
    qtbot.waitUntil(lambda: window.messages.texts == ["Wrote 4 films to out.csv."])
    with qtbot.waitSignal(window.pane.listed):
        window.search.setText("moon")
    window.commands["export_films"].trigger()
    qtbot.waitUntil(lambda: window.messages.texts == ["Wrote 1 film to out.csv."])


def _dialogs(window: MainWindow) -> list[str]:
    return [type(dialog).__name__ for dialog in window.findChildren(QDialog) if dialog.isVisible()]


@pytest.mark.parametrize(
    ("command", "chosen", "dialog"),
    [
        ("add_film", (), "AddFilmDialog"),
        ("log_viewing", ("Burning",), "ViewingDialog"),
        ("edit_film", ("Burning", "Close-Up"), "BulkEditDialog"),
        ("plan_evening", (), "PlannerDialog"),
        ("plan_with_films", ("Burning", "Close-Up"), "PlannerDialog"),
    ],
)
def test_commands_open_their_dialogs(
    window: MainWindow, windows: Windows, qtbot: QtBot, command: str, chosen: tuple[str, ...], dialog: str
) -> None:
    choose(window, *chosen)
    window.commands[command].trigger()
    qtbot.waitUntil(lambda: _dialogs(window) == [dialog])
    windows.settle(window)
    for shown in window.findChildren(QDialog):
        shown.close()
    windows.settle(window)


def test_a_playlist_is_edited_and_planned_from_the_menus(window: MainWindow, windows: Windows, qtbot: QtBot) -> None:
    playlist = window.session.read(playlists)[0]
    with qtbot.waitSignal(window.pane.listed):
        window.pane.set_scope(Scope("playlist", playlist.id))
    for command, dialog in (("edit_playlist", "PlaylistDialog"), ("plan_playlist", "PlannerDialog")):
        window.commands[command].trigger()
        qtbot.waitUntil(lambda dialog=dialog: _dialogs(window) == [dialog])
        windows.settle(window)
        for shown in window.findChildren(QDialog):
            shown.close()
        windows.settle(window)
    window.menus.open_screening.aboutToShow.emit()
    assert window.menus.open_screening.actions()


def test_f2_edits_the_film_where_it_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    choose(window, "Burning")
    window.commands["detail"].trigger()
    window.commands["edit_film"].trigger()
    assert not window.detail_dock.isHidden()
    qtbot.waitUntil(lambda: any(line.text() == "Burning" for line in window.detail_dock.findChildren(QLineEdit)))


def test_a_new_playlist_is_named_in_the_sidebar(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["sidebar"].trigger()
    window.commands["new_playlist"].trigger()
    assert not window.sidebar_dock.isHidden()
    qtbot.waitUntil(lambda: bool(window.sidebar_dock.findChildren(QLineEdit)))


def test_an_unexpected_exception_is_told_without_a_box(window: MainWindow, windows: Windows, qtbot: QtBot) -> None:
    window.session.runner.crashed.emit(ValueError("odd"))
    qtbot.waitUntil(lambda: bool(window.messages.texts))
    assert "Something went wrong" in window.messages.texts[0]
    copy = next(button for button in window.messages.findChildren(QToolButton) if button.text() == "Copy report")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "ValueError: odd" in QApplication.clipboard().text()
    windows.crash_report.last = ""


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_film_that_the_search_hides_can_be_shown(window: MainWindow, qtbot: QtBot) -> None:
    (film_id,) = [row.id for row in window.session.films.rows(window.pane.view.films.ids) if row.title == "Burning"]
    with qtbot.waitSignal(window.pane.listed):
        window.search.setText("moon")
    window.show_film(film_id)
    qtbot.waitUntil(lambda: window.chosen() == [film_id])
    window.bring_to_front()


def test_sorting_from_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.pane.listed):
        window.menus.descending.trigger()
    assert titles(window) == ALL[::-1]
