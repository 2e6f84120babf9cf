"""The timetable: dragged, moved by keys, typed into its fields and its table."""

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from gemdesk.ui.planner.timetable_strip import TimetableStrip
from gemdesk.ui.planner.timetable_table import TimetableTable
from tests.ui.planner.conftest import MakePlanner
from tests.ui.planner.reach import named, press


def minutes(dialog: object, kind: str) -> int:
    return next(item.minutes for item in dialog.desk.plan.items if item.kind == kind)  # type: ignore[attr-defined]  # a planner


def test_the_interval_is_dragged_longer_as_one_step(plan: MakePlanner, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    strip = dialog.findChild(TimetableStrip)
    items = [item for item in dialog.desk.plan.items if item.kind not in ("doors", "end")]
    total = sum(item.minutes for item in items)
    until = sum(item.minutes for item in items[:3])
    x = round(until / total * strip.width())

    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
    for moved in (10, 20, 40):
        qtbot.mouseMove(strip, QPoint(x + moved, 10))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(x + 40, 10))

    assert minutes(dialog, "interval") == 20 + round(40 * total / (strip.width() - 2))
    press(dialog, "Undo")
    assert minutes(dialog, "interval") == 20


def test_keys_choose_a_block_and_move_its_end_or_the_start(plan: MakePlanner, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    strip = dialog.findChild(TimetableStrip)
    strip.setFocus()
    start = dialog.desk.plan.items[1].start

    qtbot.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert dialog.desk.plan.items[1].start == start + timedelta(minutes=5)
    for _ in range(2):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert minutes(dialog, "interval") == 21
    for _ in range(9):
        qtbot.keyClick(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert minutes(dialog, "interval") == 15


def test_the_fields_set_minutes(plan: MakePlanner) -> None:
    dialog = plan("Brief Encounter", "A Separation")

    for name, kind in (("Doors before", "doors"), ("Interval", "interval"), ("Discussion", "discussion")):
        named(dialog, QSpinBox, name).setValue(33)
        assert minutes(dialog, kind) == 33


def test_the_table_takes_minutes_and_names(plan: MakePlanner) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    press(dialog, "Who does what")
    table = dialog.findChild(TimetableTable)
    rows = {table.model().index(row, 1).data(): row for row in range(table.model().rowCount())}

    table.model().setData(table.model().index(rows["Interval"], 2), 25)
    table.model().setData(table.model().index(rows["Introduction"], 3), "Mira")

    assert minutes(dialog, "interval") == 25
    assert dialog.desk.plan.speaker == "Mira"
    assert table.model().index(rows["Introduction"], 3).data() == "Mira"
    assert not table.model().setData(table.model().index(rows["A Separation"], 2), 25)
