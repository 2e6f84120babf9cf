"""Drawn covers in the planner: as a picture for a list, and as a widget."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from gemdesk.ui.appearance import inks, is_dark
from gemdesk.ui.library.drawn_cover import CoverFacts, cover_facts, paint_cover
from gemdesk.ui.plain_text import display_text

if TYPE_CHECKING:
    from gemdesk.records.film_record import FilmRecord


def cover_pixmap(record: "FilmRecord", width: int, scale: float) -> QPixmap:
    """The drawn cover of a film, `width` logical pixels wide and half as high again."""
    return _pixmap(cover_facts(record), width, scale, is_dark(QGuiApplication.palette()))


@lru_cache(maxsize=256)
def _pixmap(facts: CoverFacts, width: int, scale: float, dark: bool) -> QPixmap:
    size = QSize(width, width * 3 // 2)
    drawn = QPixmap(size * scale)
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_cover(painter, QRectF(0, 0, size.width(), size.height()), facts, dark=dark)
    painter.end()
    return drawn


class FilmCover(QAbstractButton):
    """A cover as large as it is told to be; pressing it offers another film in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: FilmRecord | None = None
        self._width = 180
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_film(self, record: "FilmRecord | None") -> None:
        """Draw this film's cover."""
        self._record = record
        self.setAccessibleName(display_text(record.title) if record else "")
        self.update()

    def set_width(self, width: int) -> None:
        """Be this wide."""
        if width != self._width:
            self._width = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Two by three."""
        return QSize(self._width, self._width * 3 // 2)

    def minimumSizeHint(self) -> QSize:
        """As large as it is to be."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the cover."""
        painter = QPainter(self)
        if self._record is not None:
            painter.drawPixmap(0, 0, cover_pixmap(self._record, self._width, self.devicePixelRatioF()))
        if self.hasFocus():
            painter.setPen(QPen(inks(self.palette()).accent, 3))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()
