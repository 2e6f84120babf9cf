"""The headings of the library table: flat, with an arrow beside the one that sorts, and icons over narrow columns."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from gemdesk.ui.appearance import HOVER, UNIT, mixed
from gemdesk.ui.itemmodels.film_table_model import COLUMNS
from gemdesk.ui.library.delegates import PADDING, draw_icon, elided

_ICONS: Final = {"seen": "eye"}
_ARROW: Final = 2 * UNIT
_Role = QPalette.ColorRole


class FilmHeader(QHeaderView):
    """Draws its sections itself: a style's own headings are buttons, and these are words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """As high as a line with air above and below."""
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 3 * UNIT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one heading."""
        palette = self.palette()
        ground = palette.color(_Role.Window)
        if rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.isEnabled():
            ground = mixed(palette.color(_Role.WindowText), ground, HOVER)
        painter.fillRect(rect, ground)
        painter.setPen(QPen(palette.color(_Role.Mid), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        if (icon := _ICONS.get(COLUMNS[section])) is not None:
            draw_icon(painter, icon, room, palette.color(_Role.PlaceholderText), None, self.devicePixelRatioF())
            return
        self._draw_words(painter, room, section)

    def _draw_words(self, painter: QPainter, room: QRect, section: int) -> None:
        model = self.model()
        words = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        side = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        sorts = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        width = room.width() - (_ARROW + UNIT if sorts else 0)
        shown = elided(words, self.fontMetrics(), width)
        used = self.fontMetrics().horizontalAdvance(shown)
        on_right = bool(side & Qt.AlignmentFlag.AlignRight)
        left = room.right() - used + 1 if on_right else room.left()
        painter.setPen(self.palette().color(_Role.WindowText if sorts else _Role.PlaceholderText))
        painter.drawText(QRect(left, room.top(), used + 1, room.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        if sorts:
            self._draw_arrow(painter, left - _ARROW - UNIT if on_right else left + used + UNIT, room.center().y())

    def _draw_arrow(self, painter: QPainter, left: int, middle: int) -> None:
        tip = UNIT / 2 if self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder else -UNIT / 2
        arrow = [
            QPointF(left, middle - tip),
            QPointF(left + _ARROW / 2, middle + tip),
            QPointF(left + _ARROW, middle - tip),
        ]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(_Role.WindowText), 1.4))
        painter.drawPolyline(QPolygonF(arrow))
        painter.restore()
