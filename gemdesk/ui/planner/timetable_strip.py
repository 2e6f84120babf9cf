"""The running order drawn to scale: films, pauses and talk as blocks with their times, moved by mouse and by keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gemdesk.ui.appearance import SMALL, mixed
from gemdesk.ui.figures import running_time
from gemdesk.ui.plain_text import display_title, tooltip_text
from gemdesk.ui.planner.wording import clock_text, item_title
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent

    from gemdesk.records.plan_record import PlanItem

SHORTEST_INTERVAL = 15
START_STEP = 5
_GRIP = 5
_ADJUSTABLE = ("interval", "discussion")
_LEAST = {"interval": SHORTEST_INTERVAL, "discussion": 0}
_MOST = 120
_Role = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class _Grip:
    """A boundary that can be dragged: the end of a block, or the start of everything (``kind`` empty)."""

    x: float
    kind: str
    minutes: int


class TimetableStrip(QWidget):
    """Blocks from welcome to end. Left and Right choose a block, Alt with them moves its end, or the start."""

    minutes_moved = Signal(str, int, bool)
    """Kind of the block, its minutes, and whether the move is finished."""
    start_moved = Signal(int, bool)
    """Minutes by which the whole evening moves, and whether the move is finished."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[PlanItem] = []
        self._lines: list[PlanItem] = []
        self._chosen = 0
        self._grip: _Grip | None = None
        self._pressed = 0.0
        self._scale = 1.0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timetable"))

    def show_items(self, items: "Sequence[PlanItem]") -> None:
        """Draw this running order."""
        self._items = list(items)
        self._lines = [item for item in items if item.kind not in ("doors", "end") and item.minutes > 0]
        self._chosen = min(self._chosen, max(0, len(self._lines) - 1))
        self._describe()
        self.update()

    def _describe(self) -> None:
        lines = [f"{clock_text(item.start)} {item_title(item)}" for item in self._items]
        self.setAccessibleDescription("; ".join(lines))

    def sizeHint(self) -> QSize:
        """As wide as there is room; a block high of two lines, and a line of times."""
        return QSize(600, self._block_height() + self._small_height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Narrow."""
        return QSize(300, self.sizeHint().height())

    def _block_height(self) -> int:
        return round(self.fontMetrics().height() * 2.4)

    def _small_height(self) -> int:
        return round(self.fontMetrics().height() * SMALL) + 4

    def _blocks(self) -> list[QRectF]:
        total = sum(item.minutes for item in self._lines) or 1
        width, x, found = self.width() - 2.0, 1.0, []
        for item in self._lines:
            part = width * item.minutes / total
            found.append(QRectF(x, 1, part, self._block_height() - 2))
            x += part
        return found

    # -- painting

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the blocks, and the times below them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        blocks = self._blocks()
        for number, (item, block) in enumerate(zip(self._lines, blocks, strict=True)):
            self._paint_block(painter, item, block)
            if self.hasFocus() and number == self._chosen:
                painter.setPen(QPen(self.palette().color(_Role.Text), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(block.adjusted(2, 2, -2, -2), 2, 2)
        self._paint_times(painter, blocks)
        painter.end()

    def _colours(self, kind: str) -> tuple[QColor, QColor]:
        palette = self.palette()
        ground, ink = palette.color(_Role.Window), palette.color(_Role.WindowText)
        if kind == "film":
            return palette.color(_Role.Highlight), palette.color(_Role.HighlightedText)
        if kind == "short":
            return mixed(palette.color(_Role.Highlight), palette.color(_Role.Base), 0.75), palette.color(
                _Role.HighlightedText
            )
        if kind == "interval":
            return palette.color(_Role.Base), ink
        if kind == "discussion":
            return mixed(palette.color(_Role.Highlight), ground, 0.18), ink
        return palette.color(_Role.Midlight), ink

    def _paint_block(self, painter: QPainter, item: "PlanItem", block: QRectF) -> None:
        ground, ink = self._colours(item.kind)
        painter.setPen(QPen(self.palette().color(_Role.Dark), 1))
        painter.setBrush(ground)
        painter.drawRect(block)
        room = block.adjusted(8, 3, -6, -3)
        if room.width() < self.fontMetrics().averageCharWidth() * 5:
            return
        film = item.kind in ("film", "short")
        painter.setPen(ink)
        painter.setFont(serif_font(self, 1.0, self.font().Weight.DemiBold) if film else self.font())
        upper = QRectF(room.left(), room.top(), room.width(), room.height() / 2)
        text = display_title(item_title(item))
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.setFont(scaled_font(self, SMALL))
        painter.drawText(
            QRectF(room.left(), room.center().y(), room.width(), room.height() / 2),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            running_time(item.minutes),
        )

    def _paint_times(self, painter: QPainter, blocks: Sequence[QRectF]) -> None:
        if not self._items:
            return
        painter.setFont(scaled_font(self, SMALL))
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        metrics, height = painter.fontMetrics(), self._small_height()
        end = clock_text(self._items[-1].start)
        last = self.width() - metrics.horizontalAdvance(end)
        painter.drawText(QRectF(last, self._block_height(), self.width() - last, height), 0, end)
        taken = [(last - 6.0, float(self.width()))]
        # The bridge gives way to the film after it, whose start is what people ask for.
        lines = sorted(zip(self._lines, blocks, strict=True), key=lambda line: line[0].kind == "bridge")
        for item, block in lines:
            text = clock_text(item.start)
            width = metrics.horizontalAdvance(text)
            # A time may stand a little to the right of where its block begins, but not under another block.
            left = max([block.left(), *(end for begin, end in taken if begin <= block.left() < end)])
            free = all(left >= end or left + width + 6 <= begin for begin, end in taken)
            if free and left <= block.left() + min(24.0, block.width() / 2):
                painter.drawText(QRectF(left, self._block_height(), width + 2, height), 0, text)
                taken.append((left, left + width + 6))

    # -- mouse

    def _grips(self) -> list[_Grip]:
        blocks = self._blocks()
        ends = [
            _Grip(block.right(), item.kind, item.minutes)
            for item, block in zip(self._lines, blocks, strict=True)
            if item.kind in _ADJUSTABLE
        ]
        return [*ends, _Grip(0, "", 0)] if blocks else []

    def _grip_at(self, x: float) -> _Grip | None:
        return next((grip for grip in self._grips() if abs(grip.x - x) <= _GRIP), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a boundary, or choose a block."""
        x = event.position().x()
        self._grip, self._pressed = self._grip_at(x), x
        total = sum(item.minutes for item in self._lines) or 1
        self._scale = total / max(1, self.width() - 2)
        for number, block in enumerate(self._blocks()):
            if block.contains(QPointF(x, block.center().y())):
                self._chosen = number
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the boundary that is held; show where one can be taken."""
        if self._grip is not None:
            self._move_grip(event.position().x(), finished=False)
            return
        over = self._grip_at(event.position().x()) is not None
        self.setCursor(Qt.CursorShape.SplitHCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the boundary go."""
        if self._grip is not None:
            self._move_grip(event.position().x(), finished=True)
            self._grip = None

    def _move_grip(self, x: float, *, finished: bool) -> None:
        grip = self._grip
        if grip is None:
            return
        moved = round((x - self._pressed) * self._scale)
        if grip.kind:
            minutes = min(_MOST, max(_LEAST[grip.kind], grip.minutes + moved))
            self.minutes_moved.emit(grip.kind, minutes, finished)
        else:
            self.start_moved.emit(moved // START_STEP * START_STEP, finished)

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a block with the arrows; with Alt make it longer or shorter, or move the whole evening."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._lines:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move_by_key(step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            self._chosen = max(0, min(len(self._lines) - 1, self._chosen + step))
            self._describe_chosen()
        self.update()

    def _move_by_key(self, step: int, far: bool) -> None:
        item = self._lines[self._chosen]
        if item.kind in _ADJUSTABLE:
            minutes = min(_MOST, max(_LEAST[item.kind], item.minutes + step * (START_STEP if far else 1)))
            self.minutes_moved.emit(item.kind, minutes, True)
        else:
            self.start_moved.emit(step * START_STEP, True)

    def _describe_chosen(self) -> None:
        item = self._lines[self._chosen]
        self.setAccessibleDescription(f"{clock_text(item.start)} {item_title(item)}, {running_time(item.minutes)}")

    def focusInEvent(self, _: QEvent) -> None:
        """Show which block the keys are at."""
        self.update()

    def focusOutEvent(self, _: QEvent) -> None:
        """Stop showing it."""
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell title, time and length of the block under the mouse."""
        if event.type() == QEvent.Type.ToolTip:
            self._show_tooltip(event)  # type: ignore[arg-type]  # a tool tip's event is a QHelpEvent
            return True
        return super().event(event)

    def _show_tooltip(self, event: "QHelpEvent") -> None:
        for item, block in zip(self._lines, self._blocks(), strict=True):
            if block.left() <= event.pos().x() <= block.right():
                text = f"{item_title(item)}\n{clock_text(item.start)}, {running_time(item.minutes)}"
                QToolTip.showText(event.globalPos(), tooltip_text(text), self)
                return
