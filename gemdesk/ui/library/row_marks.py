"""Which row lies under the pointer, and which has the keyboard."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QHoverEvent
from PySide6.QtWidgets import QTableView


class RowMarks(QObject):
    """Follows a table, which by itself knows only cells, and repaints the rows that gain or lose a mark."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered = -1
        self.focused = -1
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def follow_selection(self) -> None:
        """Follow the current row; to be called whenever the table has a new selection model."""
        self._view.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the pointer and the keyboard come and go; nothing is held back."""
        kind = event.type()
        if kind in (QEvent.Type.HoverMove, QEvent.Type.HoverEnter) and isinstance(event, QHoverEvent):
            self._set_hovered(self._view.rowAt(int(event.position().y())))
        elif kind == QEvent.Type.HoverLeave:
            self._set_hovered(-1)
        elif kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and watched is self._view:
            current = self._view.currentIndex().row()
            self._set_focused(current if kind == QEvent.Type.FocusIn else -1)
        return False

    def _set_hovered(self, row: int) -> None:
        if row != self.hovered:
            before, self.hovered = self.hovered, row
            self._repaint(before, row)

    def _set_focused(self, row: int) -> None:
        before, self.focused = self.focused, row
        self._repaint(before, row)

    def _on_current_row_changed(
        self, current: QModelIndex | QPersistentModelIndex, _: QModelIndex | QPersistentModelIndex
    ) -> None:
        self._set_focused(current.row() if self._view.hasFocus() else -1)

    def _repaint(self, *rows: int) -> None:
        viewport = self._view.viewport()
        for row in rows:
            if row >= 0:
                viewport.update(0, self._view.rowViewportPosition(row), viewport.width(), self._view.rowHeight(row))
