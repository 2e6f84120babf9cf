"""The small dialogs through clicks and keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gemdesk.catalog import lists
from gemdesk.ui.detail.vocabulary import Vocabulary
from gemdesk.ui.dialogs.add_film_dialog import AddFilmDialog
from gemdesk.ui.dialogs.bulk_edit_dialog import BulkEditDialog
from gemdesk.ui.dialogs.playlist_dialog import PlaylistDialog
from gemdesk.ui.dialogs.viewing_dialog import ViewingDialog
from tests.ui.shelves import BURNING, Shelf

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Opener = Callable[[QDialog], QDialog]


@pytest.fixture
def opened(qtbot: QtBot) -> Opener:
    def open_dialog(dialog: QDialog) -> QDialog:
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        return dialog

    return open_dialog


def line(dialog: QDialog, name: str) -> QLineEdit:
    return next(found for found in dialog.findChildren(QLineEdit) if found.accessibleName() == name)


def retype(widget: QLineEdit, text: str, qtbot: QtBot) -> None:
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClick(widget, Key.Key_Delete)
    qtbot.keyClicks(widget, text)


def press(dialog: QDialog, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Left)


def adding(shelf: Shelf) -> AddFilmDialog:
    return AddFilmDialog(shelf.session, Vocabulary(shelf.session, shelf.session))


def test_a_title_is_enough(shelf: Shelf, qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(adding(shelf))
    qtbot.keyClicks(line(dialog, "Title"), "Poetry")
    with qtbot.waitSignal(dialog.film_added) as added:
        qtbot.keyClick(line(dialog, "Title"), Key.Key_Return)

    assert shelf.record(added.args[0]).title == "Poetry"
    assert shelf.session.labels()[0] == "Add Poetry"
    assert not dialog.isVisible()


def test_all_fields_arrive(shelf: Shelf, qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(adding(shelf))
    for name, text in (("Title", "Poetry"), ("Original title", "Si"), ("Year", "2010"), ("Running time", "2 h 19")):
        retype(line(dialog, name), text, qtbot)
    for name, text in (("Director", "Lee Chang-dong"), ("Country", "South Korea")):
        line(dialog, name).setText(text)
    with qtbot.waitSignal(dialog.film_added) as added:
        press(dialog, "accept", qtbot)

    film = shelf.record(added.args[0])
    assert (film.original_title, film.year, film.runtime, film.countries) == ("Si", 2010, 139, ("South Korea",))
    assert [(credit.name, credit.role) for credit in film.credits] == [("Lee Chang-dong", "director")]


def test_add_and_next_keeps_the_dialog_and_the_country(shelf: Shelf, qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(adding(shelf))
    for title in ("Poetry", "Oasis"):
        retype(line(dialog, "Title"), title, qtbot)
        line(dialog, "Country").setText("South Korea")
        line(dialog, "Year").setText("2010")
        with qtbot.waitSignal(dialog.film_added):
            press(dialog, "add-and-next", qtbot)
    assert dialog.isVisible()
    assert (line(dialog, "Title").text(), line(dialog, "Year").text()) == ("", "")
    assert shelf.record(shelf.id("Oasis")).countries == ("South Korea",)


@pytest.mark.parametrize(("title", "year", "problem"), [("", "", "problem-title"), ("X", "soon", "problem-year")])
def test_wrong_input_stays_in_the_dialog(
    shelf: Shelf, qtbot: QtBot, opened: Opener, title: str, year: str, problem: str
) -> None:
    dialog = opened(adding(shelf))
    retype(line(dialog, "Title"), title, qtbot)
    retype(line(dialog, "Year"), year, qtbot)
    for button in ("accept", "add-and-next"):
        press(dialog, button, qtbot)

    label = dialog.findChild(QWidget, problem)
    assert dialog.isVisible()
    assert label.isVisible()
    retype(line(dialog, "Title"), "Y", qtbot)
    retype(line(dialog, "Year"), "2001", qtbot)
    assert not label.isVisible()


@pytest.mark.parametrize("typed", ["burning", "버닝"])
def test_a_film_that_is_there_is_told_while_typing(shelf: Shelf, qtbot: QtBot, opened: Opener, typed: str) -> None:
    dialog = opened(adding(shelf))
    retype(line(dialog, "Year"), "2018", qtbot)
    line(dialog, "Title").setFocus()
    line(dialog, "Title").insert(typed)
    line(dialog, "Title").textEdited.emit(typed)

    hint = dialog.findChild(QWidget, "already-there")
    qtbot.waitUntil(hint.isVisible)
    assert hint.text() == "Burning (2018) is in the library already."
    with qtbot.waitSignal(dialog.film_wanted) as wanted:
        press(dialog, "show-known", qtbot)
    assert wanted.args == [shelf.id("Burning")]


def test_another_year_is_another_film(shelf: Shelf, qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(adding(shelf))
    retype(line(dialog, "Title"), "Burning", qtbot)
    hint = dialog.findChild(QWidget, "already-there")
    qtbot.waitUntil(hint.isVisible)

    retype(line(dialog, "Year"), "1999", qtbot)

    qtbot.waitUntil(lambda: not hint.isVisible())
    shelf.settle()
    assert not hint.isVisible()


def viewing(shelf: Shelf) -> ViewingDialog:
    return ViewingDialog(shelf.session, shelf.id("Close-Up"))


@pytest.mark.parametrize(("typed", "kept"), [("2024", "2024"), ("2024-05", "2024-05"), ("", None)])
def test_viewing_with_a_partial_date(shelf: Shelf, qtbot: QtBot, opened: Opener, typed: str, kept: str | None) -> None:
    dialog = opened(viewing(shelf))
    retype(line(dialog, "Date"), typed, qtbot)
    with qtbot.waitSignal(dialog.logged) as logged:
        press(dialog, "accept", qtbot)

    assert [seen.date for seen in shelf.record(logged.args[0]).viewings] == [kept]


def test_viewing_with_rating_and_note_by_keys(shelf: Shelf, qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(viewing(shelf))
    stars = next(w for w in dialog.findChildren(QWidget) if w.accessibleName() == "Rating" and w.focusProxy() is None)
    qtbot.keyClick(stars, Key.Key_4)
    qtbot.keyClick(stars, Key.Key_Plus)
    note = dialog.findChild(QPlainTextEdit)
    qtbot.keyClicks(note, "Went in tired.")
    with qtbot.waitSignal(dialog.logged) as logged:
        qtbot.keyClick(note, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    film = shelf.record(logged.args[0])
    assert (film.viewings[0].rating, film.viewings[0].note, film.rating) == (4.5, "Went in tired.", 4.5)


def test_viewing_by_somebody_new_makes_a_contact_once(shelf: Shelf, qtbot: QtBot, opened: Opener) -> None:
    for _ in range(2):
        dialog = opened(viewing(shelf))
        who = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Who")
        shelf.settle()
        who.setEditText("Mina")
        with qtbot.waitSignal(dialog.logged) as logged:
            press(dialog, "accept", qtbot)

    names = [row.name for row in shelf.session.read(lists.contacts) if not row.owner]
    assert names == ["Mina"]
    assert len({seen.contact for seen in shelf.record(logged.args[0]).viewings}) == 1
    assert shelf.record(logged.args[0]).rating is None


def test_viewing_on_a_day_that_is_none_is_refused(shelf: Shelf, qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(viewing(shelf))
    retype(line(dialog, "Date"), "2024-02-30", qtbot)
    press(dialog, "accept", qtbot)

    assert dialog.isVisible()
    assert dialog.findChild(QWidget, "problem-date").isVisible()


def bulk(shelf: Shelf) -> BulkEditDialog:
    ids = [shelf.id("Burning"), shelf.id("Close-Up")]
    return BulkEditDialog(shelf.session, ids, Vocabulary(shelf.session, shelf.session))


def tick(dialog: QDialog, field: str, qtbot: QtBot) -> None:
    box = dialog.findChild(QCheckBox, f"change-{field}")
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Space)


def test_only_touched_fields_change_in_one_step(shelf: Shelf, qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(bulk(shelf))
    shelf.settle()
    assert not dialog.findChild(QPushButton, "accept").isEnabled()
    tick(dialog, "location", qtbot)
    retype(line(dialog, "Location"), "cellar", qtbot)
    tick(dialog, "themes", qtbot)
    line(dialog, "Theme").setText("time")
    with qtbot.waitSignal(shelf.session.changed):
        press(dialog, "accept", qtbot)

    burning, close_up = (shelf.record(shelf.id(title)) for title in ("Burning", "Close-Up"))
    assert [tag.name for tag in burning.tags] == ["ominous", "slow-burn", "class", "time"]
    assert (burning.location, close_up.location, close_up.year, burning.year) == ("cellar", "cellar", 1990, 2018)
    assert shelf.session.labels()[0] == "Edit theme, location of 2 films"


def test_every_field_of_the_registry_can_be_opened_and_kept(shelf: Shelf, qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(bulk(shelf))
    shelf.settle()
    for box in dialog.findChildren(QCheckBox):
        qtbot.keyClick(box, Key.Key_Space)
        qtbot.keyClick(box, Key.Key_Space)

    assert not dialog.findChild(QPushButton, "accept").isEnabled()


@pytest.mark.parametrize(
    ("mode", "expected"), [("Take out", ("Japan",)), ("Put in place of what is there", ("South Korea",))]
)
def test_names_are_taken_out_or_replaced(
    shelf: Shelf, qtbot: QtBot, opened: Opener, mode: str, expected: tuple[str, ...]
) -> None:
    dialog = opened(bulk(shelf))
    shelf.settle()
    tick(dialog, "countries", qtbot)
    modes = next(box for box in dialog.findChildren(QComboBox) if "names" in box.accessibleName())
    modes.setCurrentText(mode)
    line(dialog, "Country").setText("South Korea")
    with qtbot.waitSignal(shelf.session.changed):
        press(dialog, "accept", qtbot)

    assert shelf.record(shelf.id("Burning")).countries == expected


def test_statuses_settings_and_people_of_several_films(shelf: Shelf, qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(bulk(shelf))
    shelf.settle()
    for field in ("gem_status", "setting_place", "writers", "year", "gem_reason"):
        tick(dialog, field, qtbot)
    status = next(box for box in dialog.findChildren(QComboBox) if box.findData("rediscovered") >= 0)
    status.setCurrentIndex(status.findData("rediscovered"))
    line(dialog, "Place").setText("Seoul")
    line(dialog, "Writer").setText("Somebody")
    line(dialog, "Year").setText("99")
    press(dialog, "accept", qtbot)
    assert dialog.findChild(QWidget, "problem-year").isVisible()
    retype(line(dialog, "Year"), "1999", qtbot)
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    film = shelf.record(shelf.id("Burning"))
    assert film.gem is not None
    assert (film.gem.statuses[-1].status, film.gem.reason, film.year) == ("rediscovered", None, 1999)
    assert film.setting is not None
    assert (film.setting.place, film.setting.time) == ("Seoul", BURNING.setting and BURNING.setting.time)
    assert [credit.name for credit in film.credits if credit.role == "writer"] == ["Oh Jung-mi", "Somebody"]


def test_playlist_introduction_headings_and_notes(shelf: Shelf, qtbot: QtBot, opened: Opener) -> None:
    playlist = shelf.playlist_id("Letters")
    dialog = opened(PlaylistDialog(shelf.session, playlist))
    qtbot.keyClicks(dialog.findChild(QPlainTextEdit), "On paper.")
    table = dialog.findChild(QTableWidget)
    table.item(0, 2).setText("A barn")
    retype(line(dialog, "Folder"), "Winter/Paper", qtbot)
    with qtbot.waitSignal(shelf.session.changed):
        press(dialog, "accept", qtbot)

    record = shelf.session.read(lambda connection: lists.playlist_record(connection, playlist))
    assert (record.introduction, record.folder) == ("On paper.", "Winter/Paper")
    assert (record.entries[0].heading, record.entries[0].note) == ("Part one", "A barn")
    assert shelf.session.labels()[0] == "Edit the playlist Letters"
