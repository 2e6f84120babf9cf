"""How the rows of the sidebar are painted: icon, name, count at the right; the next evening as a small card."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gemdesk.records.rows import ScreeningRow
from gemdesk.ui import appearance, figures, icons
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.itemmodels.sidebar_tree_model import COUNT, KIND, ROW, starts_at
from gemdesk.ui.plain_text import display_title
from gemdesk.ui.playlists.evening_words import coming_text, day_text, in_days_text
from gemdesk.ui.window_fonts import scaled_font

Index = QModelIndex | QPersistentModelIndex
ICONS: Final = {
    "library": "library", "unseen": "eye-off", "playlist": "list-ordered", "folder": "folder", "past": "calendar-check",
    "evening": "calendar",
}  # fmt: skip
ICON, GAP, PAD = 16, 8, 8


class SidebarDelegate(QStyledItemDelegate):
    """Paints and edits the rows of a `SidebarTreeModel`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The size at which nothing is cut."""
        line = QFontMetrics(option.font).height()
        kind = index.data(KIND)
        if kind == "next":
            return QSize(100, line * 3 + 28)
        if kind == "hint":
            return QSize(100, line * 2 + 8)
        return QSize(100, line + (14 if kind in ("playlists", "screenings") else 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row by its kind."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        kind = index.data(KIND)
        if kind == "next":
            self._paint_card(painter, option, index)
        elif kind in ("playlists", "screenings"):
            self._paint_heading(painter, option, index)
        elif kind == "hint":
            painter.setFont(_small(option))
            # The row is disabled, so that nobody selects it, but it is there to be read.
            painter.setPen(option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.PlaceholderText))
            room = option.rect.adjusted(0, 2, -PAD, 0)
            painter.drawText(room, int(Qt.TextFlag.TextWordWrap), index.data())
        else:
            self._paint_row(painter, option, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        font = QFont(_small(option))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        room = option.rect.adjusted(PAD, 6, -PAD, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), index.data())

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        whole = self._whole_row(option)
        ink, quiet = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.PlaceholderText)
        if selected:
            ground = palette.color(QPalette.ColorRole.Highlight)
            painter.fillRect(whole, ground)
            ink = palette.color(QPalette.ColorRole.HighlightedText)
            quiet = appearance.mixed(ink, ground, appearance.SECONDARY_ON_SELECTION)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            window, over = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.Highlight)
            painter.fillRect(whole, appearance.mixed(over, window, appearance.HOVER))
        rect = option.rect.adjusted(PAD if index.parent().isValid() is False else 0, 0, -PAD, 0)
        name = self._icon_of(option, index)
        if name:
            drawn = icons.pixmap(name, ICON, ink, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(rect.x(), rect.y() + (rect.height() - ICON) / 2), drawn)
            rect = rect.adjusted(ICON + GAP, 0, 0, 0)
        self._paint_texts(painter, option, index, rect, ink, quiet)

    def _whole_row(self, option: QStyleOptionViewItem) -> QRect:
        width = option.widget.width() if option.widget is not None else option.rect.right()
        return QRect(0, option.rect.y(), width, option.rect.height())

    @staticmethod
    def _icon_of(option: QStyleOptionViewItem, index: Index) -> str:
        kind = index.data(KIND)
        if kind == "folder" and option.state & QStyle.StateFlag.State_Open:
            return "folder-open"
        return ICONS.get(kind, "")

    def _paint_texts(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        rect: QRect,
        ink: QColor,
        quiet: QColor,
    ) -> None:
        count = index.data(COUNT) or _evening_day(index)
        small = _small(option)
        metrics = QFontMetrics(option.font)
        name = display_title(index.data() or "")
        width = QFontMetrics(small).horizontalAdvance(count)
        # A narrow sidebar keeps the names and gives up the running times.
        if " · " in count and metrics.horizontalAdvance(name) + width + GAP > rect.width():
            count = count.partition(" · ")[0]
            width = QFontMetrics(small).horizontalAdvance(count)
        painter.setFont(small)
        painter.setPen(quiet)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), count)
        painter.setFont(option.font)
        painter.setPen(ink)
        room = rect.adjusted(0, 0, -(width + GAP if count else 0), 0)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ScreeningRow = index.data(ROW)
        palette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        card = QRectF(8, option.rect.y() + 4, self._whole_row(option).width() - 16, option.rect.height() - 8)
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        line = palette.color(QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Mid)
        painter.setPen(QPen(line, 2 if selected else 1))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        small, bold = _small(option), QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        quiet, ink = palette.color(QPalette.ColorRole.PlaceholderText), palette.color(QPalette.ColorRole.Text)
        step = QFontMetrics(option.font).height() + 2
        area = card.adjusted(10, 6, -10, -6)
        lines = (
            (small, quiet, day_text(row), in_days_text(row, datetime.now().astimezone())),
            (bold, ink, ", ".join(display_title(title) for title in row.titles) or row.name or "", ""),
            (small, quiet, coming_text(row), figures.running_time(row.minutes) if row.minutes else ""),
        )
        for place, (font, colour, left, right) in enumerate(lines):
            rect = QRectF(area.x(), area.y() + place * step, area.width(), step)
            _paint_ends(painter, rect, font, colour, left, right)

    def createEditor(self, parent: QWidget, _: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for the new name."""
        editor = QLineEdit(parent)
        named = translate("Sidebar", "Name of the folder") if index.data(KIND) == "folder" else ""
        editor.setAccessibleName(named or translate("Sidebar", "Name of the playlist"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _: Index) -> None:
        """Leave the icon visible beside the line."""
        editor.setGeometry(option.rect.adjusted(ICON + 2, 0, -2, 0))


def _small(option: QStyleOptionViewItem) -> QFont:
    if option.widget is not None:
        return scaled_font(option.widget, appearance.SMALL)
    return QFont(option.font)


def _evening_day(index: Index) -> str:
    row = index.data(ROW)
    if isinstance(row, ScreeningRow):
        start = starts_at(row)
        return day_text(row, short=True) if start else translate("Sidebar", "no date")
    return ""


def _paint_ends(painter: QPainter, rect: QRectF, font: QFont, colour: QColor, left: str, right: str) -> None:
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(left) + metrics.horizontalAdvance(right) + GAP > rect.width() and left:
        right = ""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), right)
    room = int(rect.width()) - (metrics.horizontalAdvance(right) + GAP if right else 0)
    shown = metrics.elidedText(left, Qt.TextElideMode.ElideRight, room)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
