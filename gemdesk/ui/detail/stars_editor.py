"""The editor of a rating in half stars."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gemdesk.ui import appearance
from gemdesk.ui.detail.editors import Editor
from gemdesk.ui.detail.marks import STARS, paint_stars, rating_text


class _Stars(QWidget):
    changed = Signal()

    def __init__(self, rating: float | None, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.rating = rating
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(rating_text(self.rating))

    def set_rating(self, rating: float | None) -> None:
        self.rating = None if not rating or rating < 0.5 else min(rating, 5.0)
        self._tell()
        self.update()
        self.changed.emit()

    def sizeHint(self) -> QSize:
        side = round(QFontMetrics(self.font()).height() * 1.3)
        return QSize(side * STARS + 8, side + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, now = event.key(), self.rating or 0.0
        half = 0.5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.0
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_5:
            self.set_rating(max(key - Qt.Key.Key_0 - half, 0))
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus):
            self.set_rating(now + 0.5)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Minus):
            self.set_rating(now - 0.5)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_rating(None)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        side = self.height() - 8
        halves = int((event.position().x() - 4) / side * 2) + 1
        self.set_rating(min(max(halves, 1), 10) / 2)

    def focusInEvent(self, _: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, _: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_stars(painter, QRectF(4, 4, self.width() - 8, self.height() - 8), self.rating, self.palette())
        if self.hasFocus():
            painter.setPen(QPen(appearance.inks(self.palette()).accent, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)


class StarsEditor(Editor):
    """A rating in half stars: 0 to 5, arrows, or a click."""

    def __init__(self, value: float | None, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent, wide=False)
        self._stars = _Stars(value, name, self)
        self._stars.changed.connect(self.edited)
        self._layout.addWidget(self._stars)
        self.setFocusProxy(self._stars)

    def value(self) -> float | None:
        """The value as it stands."""
        return self._stars.rating
