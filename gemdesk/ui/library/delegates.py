"""How the cells of the library table are drawn: one delegate per kind of column.

A frame of the table paints some three hundred cells, so a delegate asks the model for the row at once and for
nothing else, and keeps what is costly to draw as pixmaps.
"""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gemdesk.records.rows import FilmRow
from gemdesk.ui import icons
from gemdesk.ui.appearance import HOVER, SECONDARY_ON_SELECTION, UNIT, inks, is_dark, mixed
from gemdesk.ui.itemmodels.film_table_model import FilmTableModel, Line
from gemdesk.ui.library.row_marks import RowMarks
from gemdesk.ui.plain_text import display_title

AnyIndex = QModelIndex | QPersistentModelIndex
PADDING: Final = 2 * UNIT
_Role = QPalette.ColorRole
_GEMS: Final = {
    "gem": "gem-filled",
    "cult classic": "gem-filled",
    "rediscovered": "gem",
    "candidate": "gem-dotted",
    "lead": "gem-dotted",
}
_GEM_SIZE: Final = 16
_TOP_SCORE: Final = 3
# A five-pointed star in a unit square, from the top point clockwise.
_STAR: Final = (
    (0.5, 0.02), (0.647, 0.345), (1.0, 0.382), (0.738, 0.62), (0.81, 0.97),
    (0.5, 0.79), (0.19, 0.97), (0.262, 0.62), (0.0, 0.382), (0.353, 0.345),
)  # fmt: skip


class Cell:
    """What a delegate paints with: the film's row, the room inside the cell, and the colours there."""

    __slots__ = ("ink", "line", "metrics", "palette", "quiet", "room", "selected", "text")

    def __init__(self, option: QStyleOptionViewItem, line: Line, text: str, *, selected: bool) -> None:
        self.line = line
        self.text = text
        self.palette: QPalette = option.palette
        self.metrics: QFontMetrics = option.fontMetrics
        rect: QRect = option.rect
        self.room = rect.adjusted(PADDING, 0, -PADDING, 0)
        self.selected = selected
        self.ink = self.palette.color(_Role.HighlightedText if self.selected else _Role.Text)
        self.quiet = self.palette.color(_Role.PlaceholderText)
        if self.selected:
            self.quiet = mixed(self.ink, self.palette.color(_Role.Highlight), SECONDARY_ON_SELECTION)


class FilmDelegate(QStyledItemDelegate):
    """Paints the ground of a row, and its cell as a line of text."""

    def __init__(self, model: FilmTableModel, marks: RowMarks, alignment: Qt.AlignmentFlag) -> None:
        super().__init__(marks)
        self._model = model
        self._marks = marks
        self._alignment = alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one cell."""
        row, column = index.row(), index.column()
        line = self._model.line(row)
        if line is None:
            return
        cell = Cell(option, line, line.cells[column], selected=self._marks.is_selected(index))
        rect: QRect = option.rect
        if cell.selected:
            painter.fillRect(rect, cell.palette.color(_Role.Highlight))
        elif row == self._marks.hovered:
            painter.fillRect(rect, mixed(cell.palette.color(_Role.Highlight), cell.palette.color(_Role.Base), HOVER))
        self.draw(painter, cell)
        if row == self._marks.focused:
            self._draw_focus(painter, cell, rect)

    def draw(self, painter: QPainter, cell: Cell) -> None:
        """Draw what the cell holds."""
        if cell.text:
            painter.setPen(cell.ink)
            painter.drawText(cell.room, self._alignment, elided(cell.text, cell.metrics, cell.room.width()))

    def _draw_focus(self, painter: QPainter, cell: Cell, rect: QRect) -> None:
        painter.setPen(QPen(cell.quiet if cell.selected else inks(cell.palette).accent, 1))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Room for the text, for a column that is fitted to its cells."""
        line = self._model.line(index.row())
        metrics: QFontMetrics = option.fontMetrics
        width = metrics.horizontalAdvance(line.cells[index.column()]) if line else 0
        return QSize(width + 2 * PADDING, metrics.height() + 2 * UNIT)


class TitleDelegate(FilmDelegate):
    """The title, and beside it the original title in its own script, which gives way first."""

    def draw(self, painter: QPainter, cell: Cell) -> None:
        """Draw both titles."""
        painter.setPen(cell.ink)
        title = elided(cell.text, cell.metrics, cell.room.width())
        painter.drawText(cell.room, self._alignment, title)
        original = original_beside(cell.line.film)
        used = cell.metrics.horizontalAdvance(title) + PADDING
        room = cell.room.adjusted(used, 0, 0, 0)
        if original and room.width() > 3 * cell.metrics.height():
            painter.setPen(cell.quiet)
            painter.drawText(room, self._alignment, elided(original, cell.metrics, room.width()))


class CountryDelegate(FilmDelegate):
    """The first country, and how many more."""

    def draw(self, painter: QPainter, cell: Cell) -> None:
        """Draw the country and the number of further ones."""
        further = (cell.line.film.countries or "").count("; ")
        if not further:
            super().draw(painter, cell)
            return
        more = f"+{further}"
        width = cell.metrics.horizontalAdvance(more) + UNIT
        first = elided(cell.text, cell.metrics, max(0, cell.room.width() - width))
        painter.setPen(cell.ink)
        painter.drawText(cell.room, self._alignment, first)
        painter.setPen(cell.quiet)
        beside = cell.room.adjusted(cell.metrics.horizontalAdvance(first) + UNIT, 0, PADDING, 0)
        painter.drawText(beside, self._alignment, more)


class GemDelegate(FilmDelegate):
    """A small gem: filled for a gem, an outline once rediscovered, dotted while it is a candidate."""

    def draw(self, painter: QPainter, cell: Cell) -> None:
        """Draw the mark of the status, if it has one."""
        name = _GEMS.get(cell.line.film.gem_status or "")
        if name:
            ink = cell.ink if cell.selected else inks(cell.palette).accent
            ground = cell.palette.color(_Role.Highlight if cell.selected else _Role.Base)
            draw_icon(painter, name, cell.room, ink, ground, self._marks.scale)


class SeenDelegate(FilmDelegate):
    """A tick on what was seen."""

    def draw(self, painter: QPainter, cell: Cell) -> None:
        """Draw the tick."""
        if cell.line.film.seen:
            draw_icon(painter, "check", cell.room, cell.quiet, None, self._marks.scale)


class ProfileDelegate(FilmDelegate):
    """Four small bars in fixed order, one for each gem criterion, never summed."""

    def draw(self, painter: QPainter, cell: Cell) -> None:
        """Draw the bars; what was not judged has none."""
        if not any(cell.line.film.profile):
            return
        width, gap = UNIT + 1, 2
        height = min(cell.room.height() - 3 * UNIT, 3 * UNIT + 2)
        bottom = cell.room.center().y() + height // 2
        colour = cell.quiet if cell.selected else mixed(cell.ink, cell.palette.color(_Role.Base), 0.7)
        for place, score in enumerate(cell.line.film.profile):
            if score is not None:
                tall = max(1, round(height * score / _TOP_SCORE))
                left = cell.room.left() + place * (width + gap)
                painter.fillRect(QRect(left, bottom - tall + 1, width, tall), colour)


class StarsDelegate(FilmDelegate):
    """The rating in stars and half stars."""

    def __init__(self, model: FilmTableModel, marks: RowMarks, alignment: Qt.AlignmentFlag) -> None:
        super().__init__(model, marks, alignment)
        self._drawn: dict[tuple[float, int, int, float], QPixmap] = {}

    def draw(self, painter: QPainter, cell: Cell) -> None:
        """Draw the stars, if it is rated."""
        rating = cell.line.film.rating
        if not rating:
            return
        ink = cell.ink if cell.selected else inks(cell.palette).rating
        size = min(cell.metrics.ascent(), cell.room.width() // 5)
        scale = self._marks.scale
        key = (rating, ink.rgb(), size, scale)
        if key not in self._drawn:
            track = (
                mixed(ink, cell.palette.color(_Role.Highlight), 0.3) if cell.selected else track_colour(cell.palette)
            )
            self._drawn[key] = star_strip(rating, size, ink, track, scale)
        painter.drawPixmap(cell.room.left(), cell.room.center().y() - size // 2, self._drawn[key])


def track_colour(palette: QPalette) -> QColor:
    """What a measure that is not full shows of its ground."""
    return palette.color(_Role.Mid if is_dark(palette) else _Role.Midlight)


def star_strip(rating: float, size: int, ink: QColor, track: QColor, scale: float) -> QPixmap:
    """Five stars of `size` logical pixels, filled up to the rating, at a device pixel ratio."""
    step = size + 2
    strip = QPixmap(QSize(round(5 * step * scale), round(size * scale)))
    strip.setDevicePixelRatio(scale)
    strip.fill(Qt.GlobalColor.transparent)
    painter = QPainter(strip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    stars = QPainterPath()
    for place in range(5):
        stars.addPolygon(QPolygonF([QPointF(place * step + x * size, y * size) for x, y in _STAR]))
        stars.closeSubpath()
    painter.fillPath(stars, track)
    whole, half = divmod(rating, 1)
    painter.setClipRect(QRectF(0, 0, whole * step + half * size, size))
    painter.fillPath(stars, ink)
    painter.end()
    return strip


def original_beside(film: FilmRow) -> str:
    """The original title as it stands beside the title; empty where it would say the same again."""
    original = film.original_title
    if not original or original.casefold() == film.title.casefold():
        return ""
    return display_title(original)


def elided(text: str, metrics: QFontMetrics, width: int) -> str:
    """`text`, its end cut where it is wider than `width` pixels."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def draw_icon(painter: QPainter, name: str, room: QRect, ink: QColor, ground: QColor | None, scale: float) -> None:
    """Draw an icon in the middle of a cell."""
    drawn = icons.pixmap(name, _GEM_SIZE, ink, scale, ground)
    painter.drawPixmap(room.center().x() - _GEM_SIZE // 2 + 1, room.center().y() - _GEM_SIZE // 2 + 1, drawn)
