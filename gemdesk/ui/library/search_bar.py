"""The search bar: results while typing, Esc to clear, Down to the results."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from gemdesk.ui.appearance import UNIT
from gemdesk.ui.icons import icon


class SearchBar(QLineEdit):
    """Words in any order, over everything a film's record says."""

    results_wanted = Signal()
    """The person wants to go to what was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Search films"))
        self.setPlaceholderText(self.tr("Search titles, people, places, tags, notes"))
        self.setMinimumHeight(self.fontMetrics().height() + 4 * UNIT)
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._cross = QAction(self.tr("Clear the search"), self)
        self._cross.triggered.connect(self.clear)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._on_text_changed)
        self._tint()
        self._on_text_changed("")

    def _tint(self) -> None:
        quiet = QPalette.ColorRole.PlaceholderText
        self._lens.setIcon(icon("search", self.palette(), quiet))
        self._cross.setIcon(icon("x", self.palette(), quiet))

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._cross.setVisible(bool(text))

    def begin(self) -> None:
        """Take the keyboard, with what was typed last ready to be overwritten."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+E, which in a text field of this platform goes to the end of the line, to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = event.keyCombination()
            if (keys.keyboardModifiers(), keys.key()) == (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears, and leaves when there is nothing to clear; Down and Enter go to the results."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.results_wanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_lens"):
            self._tint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and quietly the key that leads here while it is empty."""
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        hint = QKeySequence(QKeySequence.StandardKey.Find).toString(QKeySequence.SequenceFormat.NativeText)
        room = self.rect().adjusted(0, 0, -3 * UNIT, 0)
        if room.width() > self.fontMetrics().horizontalAdvance(self.placeholderText() + hint) + 16 * UNIT:
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, hint)
            painter.end()

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(self.fontMetrics().averageCharWidth() * 100, super().sizeHint().height())
