"""Ranked partners as a list: cover, credits, what is shared and what is not, the reason, how long it gets."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gemdesk.ui.appearance import SMALL, inks, mixed, soft_selection
from gemdesk.ui.figures import running_time
from gemdesk.ui.icons import pixmap
from gemdesk.ui.plain_text import display_text, display_title, tooltip_text
from gemdesk.ui.planner.film_cover import cover_pixmap
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from gemdesk.records.film_record import FilmRecord
    from gemdesk.records.plan_record import Partner

WARN_MINUTES = 240
_COVER_WIDTH = 54
_Index = QModelIndex | QPersistentModelIndex
_Role = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class ListedFilm:
    """One row: a film, and as a partner what speaks for it."""

    id: int
    record: "FilmRecord"
    shared: str = ""
    contrast: str = ""
    reason: str = ""
    minutes: int | None = None

    @property
    def original(self) -> str:
        """The original title where it differs."""
        original = self.record.original_title or ""
        return original if original != self.record.title else ""


def credit_line(record: "FilmRecord") -> str:
    """``David Lean · United Kingdom 1945 · 86 min · shelf A3``."""
    directors = ", ".join([credit.name for credit in record.credits if credit.role == "director"][:2])
    where = " ".join(filter(None, ("/".join(record.countries[:2]), str(record.year or ""))))
    runtime = running_time(record.runtime) if record.runtime else ""
    return display_text(" · ".join(filter(None, (directors, where, runtime, record.shelf_mark or ""))))


def listed(partner: "Partner") -> ListedFilm:
    """A partner as a row."""
    return ListedFilm(
        partner.film.id,
        partner.film.record,
        "; ".join(link.text for link in partner.shared[:3]),
        "; ".join(link.text for link in partner.contrast[:3]),
        partner.reason,
        partner.total_minutes,
    )


def told_in_full(film: ListedFilm) -> str:
    """What a row says, with nothing cut, a line for each part."""
    shared = f"{_tr('In common')}: {film.shared}" if film.shared else ""
    contrast = f"{_tr('Against')}: {film.contrast}" if film.contrast else ""
    return "\n".join(filter(None, (film.record.title, shared, contrast, film.reason)))


class PartnerListModel(QAbstractListModel):
    """The rows, in order of rank."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._films: list[ListedFilm] = []

    def show_films(self, films: list[ListedFilm]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._films = films
        self.endResetModel()

    def film(self, row: int) -> ListedFilm:
        """The film of a row."""
        return self._films[row]

    def row_of(self, film_id: int) -> int | None:
        """The row of a film."""
        return next((row for row, film in enumerate(self._films) if film.id == film_id), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One row for each film."""
        return 0 if parent.isValid() else len(self._films)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, and for assistive tools everything that the row says."""
        if not index.isValid():
            return None
        film = self._films[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return display_title(film.record.title)
        if role == Qt.ItemDataRole.ToolTipRole and film.reason:
            return tooltip_text(told_in_full(film))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [film.record.title, credit_line(film.record), film.reason]
            return ". ".join(filter(None, [*parts, running_time(film.minutes) if film.minutes else ""]))
        return None


class PartnerDelegate(QStyledItemDelegate):
    """Paints a row as a small programme note."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Five lines as a partner, two as a film to choose."""
        metrics = option.fontMetrics
        lines = 5.6 if self._film(index).reason else 2.4
        return QSize(200, max(round(metrics.height() * lines) + 12, 48))

    def _film(self, index: _Index) -> ListedFilm:
        model = index.model()
        if not isinstance(model, PartnerListModel):
            raise TypeError(model)
        return model.film(index.row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        film, widget = self._film(index), option.widget
        palette = widget.palette()
        painter.save()
        rect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, palette, chosen, bool(option.state & QStyle.StateFlag.State_MouseOver))
        left = rect.left() + 14
        if film.reason:
            painter.setPen(palette.color(_Role.PlaceholderText))
            painter.drawText(QRect(left, rect.top() + 8, 24, option.fontMetrics.height()), 0, str(index.row() + 1))
            left += 24
        cover_height = min(_COVER_WIDTH * 3 // 2, rect.height() - 12)
        width = cover_height * 2 // 3
        painter.drawPixmap(left, rect.top() + 7, cover_pixmap(film.record, width, widget.devicePixelRatioF()))
        text = QRect(left + width + 12, rect.top() + 6, rect.right() - left - width - 24, rect.height() - 10)
        _RowText(painter, widget, text).paint(film)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, palette: QPalette, chosen: bool, hovered: bool) -> None:
        if chosen:
            painter.fillRect(rect, soft_selection(palette))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), inks(palette).accent)
        elif hovered:
            painter.fillRect(rect, palette.color(_Role.AlternateBase))
        painter.setPen(mixed(palette.color(_Role.Mid), palette.color(_Role.Base), 0.8))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class _RowText:
    """Writes the lines of a row from top to bottom."""

    def __init__(self, painter: QPainter, widget: QWidget, room: QRect) -> None:
        self._painter, self._widget, self._room = painter, widget, room
        self._palette = widget.palette()
        self._y = room.top()

    def paint(self, film: ListedFilm) -> None:
        """Write everything there is to say of the film."""
        self._title(film)
        small = scaled_font(self._widget, SMALL)
        self._line(credit_line(film.record), small, self._palette.color(_Role.PlaceholderText))
        if not film.reason:
            return
        self._labelled(_tr("In common"), film.shared or _tr("nothing that the records tell"), small)
        self._labelled(_tr("Against"), film.contrast, small)
        italic = serif_font(self._widget, 1.0)
        italic.setItalic(True)
        self._line(film.reason, italic, self._palette.color(_Role.Text))

    def _title(self, film: ListedFilm) -> None:
        font = serif_font(self._widget, 1.12, QFont.Weight.DemiBold)
        self._painter.setFont(font)
        metrics = self._painter.fontMetrics()
        right = self._total(film, metrics.height()) if film.minutes else self._room.right()
        room = right - self._room.left() - 8
        title = metrics.elidedText(display_title(film.record.title), Qt.TextElideMode.ElideRight, room)
        self._painter.setFont(font)
        self._painter.setPen(self._palette.color(_Role.Text))
        self._painter.drawText(QRect(self._room.left(), self._y, room, metrics.height()), 0, title)
        used = metrics.horizontalAdvance(title) + 8
        if film.original and room - used > metrics.averageCharWidth() * 4:
            self._painter.setFont(serif_font(self._widget, 1.0))
            self._painter.setPen(self._palette.color(_Role.PlaceholderText))
            place = QRect(self._room.left() + used, self._y, room - used, metrics.height())
            original = self._painter.fontMetrics().elidedText(
                display_title(film.original), Qt.TextElideMode.ElideRight, room - used
            )
            self._painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, original)
        self._y += metrics.height() + 1

    def _total(self, film: ListedFilm, height: int) -> int:
        """The length of the evening at the right; returns where it begins."""
        minutes = film.minutes or 0
        long = minutes > WARN_MINUTES
        colour = inks(self._palette).warning if long else self._palette.color(_Role.PlaceholderText)
        self._painter.setFont(scaled_font(self._widget, SMALL))
        metrics = self._painter.fontMetrics()
        text = running_time(minutes)
        left = self._room.right() - metrics.horizontalAdvance(text)
        self._painter.setPen(colour)
        self._painter.drawText(QRect(left, self._y, metrics.horizontalAdvance(text) + 2, height), 0, text)
        icon = pixmap("triangle-alert" if long else "check", 14, colour, self._widget.devicePixelRatioF())
        self._painter.drawPixmap(left - 18, self._y + 1, icon)
        return left - 18

    def _labelled(self, label: str, text: str, font: QFont) -> None:
        if not text:
            return
        self._painter.setFont(font)
        metrics = self._painter.fontMetrics()
        width = metrics.horizontalAdvance(_tr("In common")) + 8
        self._painter.setPen(self._palette.color(_Role.PlaceholderText))
        self._painter.drawText(QRect(self._room.left(), self._y, width, metrics.height()), 0, label)
        self._painter.setPen(self._palette.color(_Role.Text))
        self._write(text, self._room.left() + width)

    def _line(self, text: str, font: QFont, colour: QColor) -> None:
        self._painter.setFont(font)
        self._painter.setPen(colour)
        self._write(text, self._room.left())

    def _write(self, text: str, left: int) -> None:
        metrics = self._painter.fontMetrics()
        room = self._room.right() - left
        elided = metrics.elidedText(display_text(text), Qt.TextElideMode.ElideRight, room)
        self._painter.drawText(QRect(left, self._y, room, metrics.height()), 0, elided)
        self._y += metrics.height() + 1


def _tr(text: str) -> str:
    from gemdesk.ui.planner.wording import translate

    return translate("partners", text)


class PartnerView(QListView):
    """The list; a click or Enter takes a film."""

    taken = Signal(int)
    """Id of the film."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.films = PartnerListModel(self)
        self.setModel(self.films)
        self.setItemDelegate(PartnerDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.clicked.connect(self._on_taken)
        self.activated.connect(self._on_taken)

    def _on_taken(self, index: QModelIndex) -> None:
        if index.isValid():
            self.taken.emit(self.films.film(index.row()).id)

    def choose(self, film_ids: set[int]) -> None:
        """Mark the film that is on the bill."""
        row = next((row for film_id in film_ids if (row := self.films.row_of(film_id)) is not None), None)
        if row is None:
            self.clearSelection()
        elif self.currentIndex().row() != row or not self.selectedIndexes():
            self.setCurrentIndex(self.films.index(row))
