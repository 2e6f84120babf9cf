"""What assistive tools and the keyboard find: names, mnemonics and shortcuts."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gemdesk.ui.main_window import MainWindow
from gemdesk.ui.planner.planner_dialog import PlannerDialog
from tests.ui.conftest import Windows, choose


def nameless(root: QWidget) -> list[str]:
    """Widgets under `root` that the keyboard reaches and that say nothing of themselves."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}" for widget in focusable(root) if not said(widget)
    ]


def focusable(root: QWidget) -> Iterator[QWidget]:
    for widget in (root, *root.findChildren(QWidget)):
        inner = isinstance(widget.parent(), (QAbstractSpinBox, QComboBox)) and isinstance(widget, QLineEdit)
        frame = isinstance(widget, QScrollArea) or widget.focusProxy() is not None
        popup = widget.window().windowType() == Qt.WindowType.Popup
        own = not widget.objectName().startswith("qt_") and not popup
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and own and not inner and not frame:
            yield widget


def said(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    buddies = [label.text() for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    return widget.accessibleName() or "".join(buddies)


def test_everything_the_keyboard_reaches_in_the_window_has_a_name(
    window: MainWindow, windows: Windows, qtbot: QtBot
) -> None:
    choose(window, "Burning")
    windows.settle(window)

    assert len(list(focusable(window))) > 10
    assert nameless(window) == []


def test_everything_the_keyboard_reaches_in_the_planner_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Burning", "Close-Up")
    window.commands["plan_with_films"].trigger()
    planner = window.findChild(PlannerDialog)
    assert planner is not None
    qtbot.waitUntil(lambda: planner.desk.plan is not None and not window.session.runner.busy, timeout=20_000)
    found = []
    for step in range(4):
        planner.go_to(step)
        qtbot.waitUntil(lambda: not window.session.runner.busy, timeout=20_000)
        found += nameless(planner)
    planner.close()
    QCoreApplication.processEvents()

    assert sorted(set(found)) == []


def test_mnemonics_are_unique_in_every_menu(window: MainWindow) -> None:
    menus = [menu for menu in window.findChildren(QMenu) if len(menu.actions()) > 1]

    doubled = {menu.title(): twice(mnemonics(menu.actions())) for menu in menus if twice(mnemonics(menu.actions()))}
    bar = window.findChild(QMenuBar)

    assert bar is not None
    assert len(menus) >= 7
    assert doubled == {}
    assert not twice(mnemonics(bar.actions()))


def mnemonics(actions: list[QAction]) -> list[str]:
    texts = [action.text().replace("&&", "") for action in actions]
    return [text[text.index("&") + 1].casefold() for text in texts if "&" in text]


def twice(found: list[str]) -> list[str]:
    return [key for key, count in Counter(found).items() if count > 1]


def test_no_shortcut_stands_for_two_things(window: MainWindow) -> None:
    keys = [
        keys.toString(QKeySequence.SequenceFormat.PortableText)
        for action in window.commands.all()
        for keys in action.shortcuts()
    ]

    assert len(keys) > 20
    assert not twice(keys)
