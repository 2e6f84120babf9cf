"""Rehearsal by keys."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gemdesk.ui.plain_text import PlainLabel
from gemdesk.ui.planner.planner_dialog import WORDS, PlannerDialog
from gemdesk.ui.planner.rehearsal_view import RehearsalView
from tests.ui.planner.conftest import MakePlanner
from tests.ui.planner.reach import press


def rehearsal(plan: MakePlanner) -> tuple[PlannerDialog, RehearsalView]:
    dialog = plan("Brief Encounter", "A Separation")
    dialog.go_to(WORDS)
    press(dialog, "Rehearse")
    view = dialog.findChild(RehearsalView)
    assert view is not None
    return dialog, view


def shown(view: RehearsalView) -> list[str]:
    return [label.text() for label in view.findChildren(PlainLabel)]


def test_arrows_turn_and_escape_ends(plan: MakePlanner, qtbot: QtBot) -> None:
    dialog, view = rehearsal(plan)
    assert "Welcome" in shown(view)

    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert "Why this, why tonight" in shown(view)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert "Welcome" in shown(view)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(view))

    assert dialog.isVisible()


def test_space_starts_and_stops_the_clock(plan: MakePlanner, qtbot: QtBot) -> None:
    _, view = rehearsal(plan)

    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.elapsed() >= 1)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert "0:01" in shown(view)
    qtbot.keyClick(view, Qt.Key.Key_Home)

    assert view.elapsed() == 0
