"""How a person reaches the parts of a planner: by the words on them."""

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QWidget

from gemdesk.ui.planner.planner_dialog import PlannerDialog

W = TypeVar("W", bound=QWidget)


def named(root: QWidget, kind: type[W], name: str) -> W:
    """The widget of a kind with this accessible name, in sight."""
    found = [widget for widget in root.findChildren(kind) if widget.accessibleName() == name and widget.isVisible()]
    assert found, (kind, name, [w.accessibleName() for w in root.findChildren(kind)])
    return found[0]


def press(root: QWidget, words: str) -> None:
    """Press the button with these words."""
    buttons = [b for b in root.findChildren(QAbstractButton) if words in (b.text(), b.accessibleName())]
    shown = [button for button in buttons if button.isVisible()]
    assert shown, words
    shown[0].click()


def titles(dialog: PlannerDialog) -> list[str]:
    """The films of the evening, in showing order."""
    assert dialog.desk.plan is not None
    return [film.record.title for film in dialog.desk.plan.films]
