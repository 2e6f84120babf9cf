"""Guests: invited, answered, seen; and afterwards how it went."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from gemdesk.ui.planner.guest_table import FIRST_FILM, NEWCOMER, REPLY, GuestTable
from gemdesk.ui.planner.planner_dialog import GUESTS, PlannerDialog
from tests.ui.planner.conftest import MakePlanner
from tests.ui.planner.reach import named, press
from tests.ui.shelves import Shelf

CHECKED = Qt.CheckState.Checked
CHECK = Qt.ItemDataRole.CheckStateRole


def invited(plan: MakePlanner, qtbot: QtBot, shelf: Shelf, *names: str) -> tuple[PlannerDialog, GuestTable]:
    dialog = plan("Brief Encounter", "A Separation")
    dialog.go_to(GUESTS)
    field = named(dialog, QLineEdit, "Invite a guest by name")
    for name in names:
        field.setText(name)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        shelf.settle()
    return dialog, dialog.findChild(GuestTable)


def test_guests_are_invited_by_name_once(plan: MakePlanner, qtbot: QtBot, shelf: Shelf) -> None:
    _, table = invited(plan, qtbot, shelf, "Mira", "Jonas", "mira")

    assert [table.guests.line(row).name for row in range(table.guests.rowCount())] == ["Mira", "Jonas"]
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert [table.guests.line(0).name] == ["Jonas"]


def test_answers_are_noted_in_the_table(plan: MakePlanner, qtbot: QtBot, shelf: Shelf) -> None:
    _, table = invited(plan, qtbot, shelf, "Mira")
    model = table.guests

    model.setData(model.index(0, REPLY), "coming")
    model.setData(model.index(0, NEWCOMER), CHECKED, CHECK)
    shelf.settle()
    model.setData(model.index(0, FIRST_FILM + 1), CHECKED, CHECK)
    shelf.settle()
    model.setData(model.index(0, model.columnCount() - 1), CHECKED, CHECK)

    line = model.line(0)
    assert (line.guest.reply, line.newcomer, line.seen, line.guest.attended) == ("coming", True, (False, True), True)
    assert len(shelf.record(shelf.id("A Separation")).viewings) == 1
    model.setData(model.index(0, FIRST_FILM + 1), Qt.CheckState.Unchecked, CHECK)
    shelf.settle()
    assert shelf.record(shelf.id("A Separation")).viewings == ()


def test_prompts_are_starred_for_the_company(plan: MakePlanner, qtbot: QtBot, shelf: Shelf) -> None:
    dialog, table = invited(plan, qtbot, shelf, "Mira")
    table.guests.setData(table.guests.index(0, REPLY), "coming")
    table.guests.setData(table.guests.index(0, NEWCOMER), CHECKED, CHECK)
    shelf.settle()

    press(dialog, "Star prompts for this company")

    assert sum(prompt.starred and prompt.newcomer for prompt in dialog.desk.plan.prompts) >= 2


def test_how_it_went_is_noted_and_kept(plan: MakePlanner, qtbot: QtBot, shelf: Shelf) -> None:
    dialog, _ = invited(plan, qtbot, shelf)
    press(dialog, "Note how it went")

    named(dialog, QSpinBox, "How many came").setValue(9)
    named(dialog, QSpinBox, "Brief Encounter: how many found it very good").setValue(4)
    named(dialog, QCheckBox, dialog.desk.plan.prompts[0].text).click()
    qtbot.keyClicks(named(dialog, QPlainTextEdit, "What to remember for next time"), "More tea")
    press(dialog, "Save")
    shelf.settle()

    evening = dialog.desk.state.evening
    assert (evening.attendance, evening.outcome) == (9, "More tea")
    assert [(reaction.reaction, reaction.count) for reaction in evening.reactions] == [("very good", 4)]
    assert dialog.desk.plan.prompts[0].worked
