"""The tree of the sidebar as a widget."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from gemdesk.ui.itemmodels.sidebar_tree_model import KIND


class SidebarView(QTreeView):
    """The tree. F2, Delete and Enter are its own while it has the keyboard."""

    rows_deleted = Signal()
    entered = Signal(QModelIndex)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the tree from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = (Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() in own and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys named above."""
        if self.state() != QAbstractItemView.State.EditingState:
            if event.matches(QKeySequence.StandardKey.Delete):
                self.rows_deleted.emit()
                return
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit(self.currentIndex())
                return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an evening."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.data(KIND) in ("evening", "next"):
            self.entered.emit(index)
            return
        super().mouseDoubleClickEvent(event)
