"""The View menu: panes, sort, theme, layout."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from gemdesk.ui import window_state
from gemdesk.ui.appearance import THEME, THEMES, apply_theme

if TYPE_CHECKING:
    from gemdesk.ui.main_window import MainWindow


class ViewCommands(QObject):
    """How the window looks and is divided."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        actions, menus = window.commands, window.menus
        actions["sidebar"].toggled.connect(window.sidebar_dock.setVisible)
        actions["detail"].toggled.connect(window.detail_dock.setVisible)
        actions["next_pane"].triggered.connect(self._on_next_pane)
        actions["reset_layout"].triggered.connect(self._on_reset_layout)
        menus.sorts.triggered.connect(self._on_sort_triggered)
        menus.descending.triggered.connect(self._on_descending_triggered)
        menus.themes.triggered.connect(self._on_theme_triggered)
        window.pane.columns.sort_chosen.connect(menus.show_sort)
        theme = window.settings.text(THEME, THEMES[0])
        for action in menus.themes.actions():
            action.setChecked(action.data() == theme)
        window.pane.listed.connect(self.show_state)
        self.show_state()

    @Slot()
    def show_state(self) -> None:
        """Tick what is in force."""
        window = self._window
        window.commands["sidebar"].setChecked(not window.sidebar_dock.isHidden())
        window.commands["detail"].setChecked(not window.detail_dock.isHidden())
        window.menus.show_sort(window.pane.columns.sort, window.pane.columns.descending)

    @Slot()
    def _on_next_pane(self) -> None:
        """Give the keyboard to the next of: search, sidebar, films, detail pane."""
        window = self._window
        panes: list[QWidget] = [window.search, window.sidebar_dock, window.pane.view, window.detail_dock]
        shown = [pane for pane in panes if pane.isVisible()]
        focused = QApplication.focusWidget()
        at = next((place for place, pane in enumerate(shown) if focused and _holds(pane, focused)), -1)
        target = shown[(at + 1) % len(shown)]
        inner = target.widget() if isinstance(target, QDockWidget) else target
        _first_focusable(inner).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_reset_layout(self) -> None:
        window = self._window
        window.sidebar_dock.show()
        window.detail_dock.show()
        window.pane.columns.reset()
        window_state.divide(window, window.sidebar_dock, window.detail_dock)
        self.show_state()

    @Slot(QAction)
    def _on_sort_triggered(self, action: QAction) -> None:
        self._window.pane.columns.choose_sort(action.data(), self._window.menus.descending.isChecked())

    @Slot(bool)
    def _on_descending_triggered(self, descending: bool) -> None:
        columns = self._window.pane.columns
        columns.choose_sort(columns.sort, descending)

    @Slot(QAction)
    def _on_theme_triggered(self, action: QAction) -> None:
        self._settings.put(THEME, action.data())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, action.data())


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _first_focusable(pane: QWidget) -> QWidget:
    """The first widget in a pane that the Tab key would reach, in the order of tabs."""
    widget: QWidget | None = pane
    while widget is not None:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            return widget
        widget = widget.nextInFocusChain()
        if widget is pane:
            break
    return pane
