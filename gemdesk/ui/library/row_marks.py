"""Which row lies under the pointer, and which has the keyboard."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QHoverEvent
from PySide6.QtWidgets import QTableView

AnyIndex = QModelIndex | QPersistentModelIndex


class RowMarks(QObject):
    """Follows a table, which by itself knows only cells, and repaints the rows that gain or lose a mark."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered = -1
        self.focused = -1
        view.installEventFilter(self)

    def follow_selection(self) -> None:
        """Follow the current row; to be called whenever the table has a new selection model."""
        self._view.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    def follow_pointer(self) -> None:
        """Follow the pointer; to be called after the first paint.

        Asking a view for its viewport makes Qt for Python look at every class of widget there is, once.
        """
        viewport = self._view.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        viewport.installEventFilter(self)

    def is_selected(self, index: AnyIndex) -> bool:
        """Whether a cell is selected."""
        return self._view.selectionModel().isSelected(index)

    @property
    def scale(self) -> float:
        """Device pixel ratio of the screen that the table is on."""
        return self._view.devicePixelRatioF()

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

    def _on_current_row_changed(self, current: AnyIndex, _: AnyIndex) -> None:
        self._set_focused(current.row() if self._view.hasFocus() else -1)

    def _repaint(self, *rows: int) -> None:
        model = self._view.model()
        for row in rows:
            if 0 <= row < model.rowCount():
                for column in range(model.columnCount()):
                    self._view.update(model.index(row, column))
