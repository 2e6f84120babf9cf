"""Editors by themselves."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QStringListModel, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gemdesk.records.film_record import CreditRecord, FilmRecord, NoteRecord
from gemdesk.ui.detail.chips_editor import ChipsEditor
from gemdesk.ui.detail.credits_editor import CreditsEditor, EditedCredits
from gemdesk.ui.detail.editors import (
    ChoiceEditor,
    DecimalEditor,
    Editor,
    LineEditor,
    MinutesEditor,
    NumberEditor,
    TimeCodeEditor,
)
from gemdesk.ui.detail.list_parts import replaced
from gemdesk.ui.detail.stars_editor import StarsEditor

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
NAMES = QStringListModel(["Agnès Varda", "Lee Chang-dong"])


def shown(editor: Editor, qtbot: QtBot) -> Any:
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    editor.setFocus()
    qtbot.waitExposed(editor)
    return editor.focusProxy()


@pytest.mark.parametrize(
    ("kind", "field", "typed", "value"),
    [
        (MinutesEditor, "runtime", "118", 118),
        (MinutesEditor, "runtime", "1 h 58", 118),
        (MinutesEditor, "runtime", "1:58", 118),
        (MinutesEditor, "runtime", "2h", 120),
        (MinutesEditor, "runtime", "118 min", 118),
        (MinutesEditor, "runtime", "", None),
        (MinutesEditor, "runtime", "h", "problem"),
        (MinutesEditor, "runtime", "0", "problem"),
        (NumberEditor, "year", "2018", 2018),
        (NumberEditor, "year", "1e3", "problem"),
        (DecimalEditor, "critic_percent", "87,5", 87.5),
        (DecimalEditor, "critic_percent", "101", "problem"),
        (DecimalEditor, "critic_percent", "many", "problem"),
        (DecimalEditor, "critic_percent", "", None),
    ],
)
def test_numbers_as_people_type_them(qtbot: QtBot, kind: Any, field: str, typed: str, value: object) -> None:
    editor = kind(None, "Number", rule=(FilmRecord, field))
    qtbot.keyClicks(shown(editor, qtbot), typed)

    assert ("problem" if editor.problem() else editor.value()) == value


@pytest.mark.parametrize(("typed", "seconds"), [("1:02:05", 3725), ("62:05", 3725), ("9", 9)])
def test_time_codes(qtbot: QtBot, typed: str, seconds: int) -> None:
    editor = TimeCodeEditor(3599, "At", rule=(NoteRecord, "time_code"))
    line = shown(editor, qtbot)
    assert line.text() == "0:59:59"
    line.setText(typed)

    assert editor.value() == seconds
    line.setText("1:99")
    assert editor.problem() is not None


def test_arrows_step_a_number(qtbot: QtBot) -> None:
    editor = NumberEditor(2018, "Year", rule=(FilmRecord, "year"))
    line = shown(editor, qtbot)
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Down):
        qtbot.keyClick(line, key)

    assert editor.value() == 2019


@pytest.mark.parametrize(("key", "signal"), [(Key.Key_Return, "committed"), (Key.Key_Escape, "cancelled")])
def test_enter_commits_and_escape_cancels(qtbot: QtBot, key: Key, signal: str) -> None:
    editor = LineEditor("x", "Line", completions=NAMES)
    line = shown(editor, qtbot)
    with qtbot.waitSignal(getattr(editor, signal)):
        qtbot.keyClick(line, key)


@pytest.mark.parametrize(
    ("keys", "rating"),
    [
        ([Key.Key_4], 4),
        ([Key.Key_2, Key.Key_Left], 1.5),
        ([Key.Key_5, Key.Key_Plus], 5),
        ([Key.Key_3, Key.Key_Delete], None),
        ([Key.Key_0], None),
    ],
)
def test_stars_by_keys(qtbot: QtBot, keys: list[Key], rating: float | None) -> None:
    editor = StarsEditor(None, "Rating")
    stars = shown(editor, qtbot)
    for key in keys:
        qtbot.keyClick(stars, key)

    assert editor.value() == rating


def test_stars_by_click_and_shift(qtbot: QtBot) -> None:
    editor = StarsEditor(None, "Rating")
    stars = shown(editor, qtbot)
    qtbot.mouseClick(stars, Left, pos=QPoint(6, 8))
    assert editor.value() == 0.5

    qtbot.keyClick(stars, Key.Key_4, Qt.KeyboardModifier.ShiftModifier)
    assert editor.value() == 3.5
    editor.grab()


def test_choice_keeps_what_it_does_not_know_and_ignores_the_wheel(qtbot: QtBot) -> None:
    editor = ChoiceEditor("sepia", "Colour", [("colour", "Colour")])
    box: QComboBox = shown(editor, qtbot)
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    box.wheelEvent(wheel)

    assert editor.value() == "sepia"
    qtbot.keyClick(box, Key.Key_Up)
    assert editor.value() == "colour"
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(box, Key.Key_Return)


def test_a_name_is_not_taken_twice_and_chips_can_be_clicked_away(qtbot: QtBot) -> None:
    editor = ChipsEditor(("Iran", "France"), "Country", NAMES)
    line = shown(editor, qtbot)
    qtbot.keyClicks(line, "iran;Mali\r")
    assert editor.value() == ("Iran", "France", "Mali")

    chip = next(button for button in editor.findChildren(QToolButton) if "Iran" in button.accessibleName())
    qtbot.mouseClick(chip, Left)
    assert editor.value() == ("France", "Mali")


def test_credits_are_raised_removed_and_given_roles(qtbot: QtBot) -> None:
    credits = (CreditRecord("A", "music"), CreditRecord("B", "editing"))
    editor = CreditsEditor(credits, ("music", "editing"), NAMES, {"B": "bee"})
    shown(editor, qtbot)
    ups = [button for button in editor.findChildren(QToolButton) if button.accessibleName() == "Move up"]
    qtbot.mouseClick(ups[1], Left)
    role = editor.findChildren(QComboBox)[0]
    role.setCurrentIndex(role.findData("editing"))
    assert editor.value() == EditedCredits((CreditRecord("B", "editing"), CreditRecord("A", "editing")), {})

    for button in [b for b in editor.findChildren(QToolButton) if b.accessibleName() == "Take out"]:
        qtbot.mouseClick(button, Left)
    assert editor.value().credits == ()


def test_a_pronunciation_needs_a_name(qtbot: QtBot) -> None:
    editor = CreditsEditor((), ("director",), NAMES, {})
    shown(editor, qtbot)
    line = next(line for line in editor.findChildren(QLineEdit) if "spoken" in line.accessibleName())
    qtbot.keyClicks(line, "a-BAH")

    assert "name" in (editor.problem() or "")
    assert [type(button) for button in editor.findChildren(QPushButton)] == [QPushButton, QPushButton]
    assert isinstance(editor, QWidget)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("b", "x", ("a", "x", "c")),
        ("b", None, ("a", "c")),
        (None, "d", ("a", "b", "c", "d")),
        (None, None, ("a", "b", "c")),
        ("gone", "x", ("a", "b", "c", "x")),
    ],
)
def test_one_of_several_is_replaced(old: str | None, new: str | None, expected: tuple[str, ...]) -> None:
    assert replaced(("a", "b", "c"), old, new) == expected
