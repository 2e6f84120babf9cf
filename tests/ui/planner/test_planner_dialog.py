"""The planner as a whole: kept evenings, undo, steps, size."""

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QTextEdit, QTimeEdit
from pytestqt.qtbot import QtBot

from gemdesk.catalog import lists
from gemdesk.planner.rework import block_named
from gemdesk.ui.planner.planner_dialog import WORDS, PlannerDialog
from gemdesk.ui.session import Session
from tests.ui.planner.conftest import MakePlanner
from tests.ui.planner.reach import named, press, titles
from tests.ui.shelves import Shelf


def kept(session: Session) -> list[int]:
    return [row.id for row in session.read(lists.screenings)]


def test_nothing_is_kept_of_an_evening_that_nobody_touched(plan: MakePlanner, session: Session, shelf: Shelf) -> None:
    plan("A Separation").close()
    shelf.settle()

    assert kept(session) == []


def test_save_keeps_the_evening_and_every_later_edit(plan: MakePlanner, session: Session, shelf: Shelf) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    press(dialog, "Save")
    shelf.settle()
    dialog.desk.edit_concept("Two doors")
    shelf.settle()
    (screening,) = kept(session)

    assert session.read(lambda connection: lists.screening_record(connection, screening)).name == "Two doors"
    assert session.labels()[0] == "Edit the concept"


def test_closing_loses_no_words_and_opening_finds_them(
    plan: MakePlanner, session: Session, shelf: Shelf, qtbot: QtBot
) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    dialog.go_to(WORDS)
    edit = named(dialog, QTextEdit, "Welcome")
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "Hello all. Sit down.")
    welcome_of_draft = block_named(dialog.desk.plan, "why this")
    dialog.close()
    shelf.settle()

    opened = plan(screening_id=kept(session)[0])

    block = block_named(opened.desk.plan, "welcome")
    assert (block.text, block.edited) == ("Hello all. Sit down.", True)
    assert block_named(opened.desk.plan, "why this") == welcome_of_draft
    assert titles(opened) == ["Brief Encounter", "A Separation"]


def test_undo_takes_back_an_edit_of_a_kept_evening(plan: MakePlanner, session: Session, shelf: Shelf) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    press(dialog, "Save")
    shelf.settle()
    before = dialog.desk.plan.concept
    dialog.desk.edit_concept("Two doors")
    shelf.settle()

    press(dialog, "Undo")
    shelf.settle()

    assert dialog.desk.plan.concept == before


def test_the_moment_is_set_as_start_or_as_finish(plan: MakePlanner, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    date, time = named(dialog, QDateEdit, "Date"), named(dialog, QTimeEdit, "Time")

    date.setDate(QDate(2027, 3, 5))
    time.setTime(QTime(18, 15))
    time.editingFinished.emit()
    start = next(item.start for item in dialog.desk.plan.items if item.kind == "introduction")
    assert (start.year, start.month, start.day, start.hour, start.minute) == (2027, 3, 5, 18, 15)

    meaning = named(dialog, QComboBox, "Whether the time is the start or a hard finish")
    meaning.setCurrentIndex(1)
    meaning.activated.emit(1)
    time.setTime(QTime(23, 0))
    time.editingFinished.emit()
    assert (dialog.desk.plan.ends.hour, dialog.desk.plan.ends.minute) == (23, 0)


def test_a_public_evening_asks_for_its_licence(plan: MakePlanner, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    public = named(dialog, QComboBox, "At home or in public")

    public.setCurrentIndex(1)
    public.activated.emit(1)
    assert any(warning.code == "licence" for warning in dialog.desk.plan.warnings)
    licence = named(dialog, QLineEdit, "Licence")
    licence.setFocus()
    qtbot.keyClicks(licence, "MPLC 123, 2 March")
    licence.editingFinished.emit()

    assert dialog.desk.plan.licence == "MPLC 123, 2 March"
    assert not any(warning.code == "licence" for warning in dialog.desk.plan.warnings)


def test_place_and_concept_are_kept_when_they_are_left(plan: MakePlanner, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    for name, text in (("Place", "Living room"), ("Concept of the evening", "Two doors")):
        field = named(dialog, QLineEdit, name)
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
    dialog.setFocus()

    assert (dialog.desk.plan.venue, dialog.desk.plan.concept) == ("Living room", "Two doors")


def test_an_overlong_evening_asks_before_going_on(plan: MakePlanner) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    dialog.desk.edit_times("Long", discussion=90)

    press(dialog, "Words")
    assert dialog.step() == "bill"
    press(dialog, "Words")
    assert dialog.step() == "words"


def test_a_warning_offers_a_shorter_talk(plan: MakePlanner) -> None:
    dialog = plan("Black Girl", "A Separation")
    dialog.desk.edit_times("Longer", discussion=40)
    total = sum(item.minutes for item in dialog.desk.plan.items if item.kind != "doors")
    assert total > 240

    press(dialog, f"Cut discussion to {40 - (total - 240)} min")

    assert sum(item.minutes for item in dialog.desk.plan.items if item.kind != "doors") == 240


def test_the_planner_fits_a_small_screen(plan: MakePlanner) -> None:
    dialog: PlannerDialog = plan("A Separation")
    for step in ("Words", "Guests", "Sheets", "Bill"):
        press(dialog, step)
        dialog.resize(1024, 700)
        assert (dialog.width(), dialog.height()) == (1024, 700), step


def test_a_kept_evening_without_its_films_still_shows_its_words(
    plan: MakePlanner, session: Session, shelf: Shelf, qtbot: QtBot
) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    press(dialog, "Save")
    shelf.settle()
    screening = kept(session)[0]
    dialog.close()
    ids = [shelf.id("Brief Encounter"), shelf.id("A Separation")]
    from gemdesk.operations.films import delete_films

    session.write("Delete", lambda change: delete_films(change, ids))
    shelf.settle()
    opened = plan(screening_id=screening)

    assert titles(opened) == []
    assert block_named(opened.desk.plan, "welcome").text
