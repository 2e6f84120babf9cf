"""Rehearsal: one block at a time in large type, with a clock. Space starts and stops it, Left and Right turn."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gemdesk.ui.appearance import HEADING, inks, set_quiet
from gemdesk.ui.icons import set_icon
from gemdesk.ui.plain_text import PlainLabel
from gemdesk.ui.planner.wording import block_title, spoken_time
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Block, Plan

_TICK_MILLISECONDS = 200
_LARGE = 2.4
_Role = QPalette.ColorRole


class PaceBar(QWidget):
    """Where the clock is against where it should be: a bar of the blocks to scale, the running time on it."""

    def __init__(self, lengths: list[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lengths = lengths
        self._seconds, self._current = 0, 0

    def show_place(self, seconds: int, current: int) -> None:
        """Show the running time, and which block is up."""
        self._seconds, self._current = seconds, current
        self.update()

    def sizeHint(self) -> QSize:
        """A thin bar."""
        return QSize(200, 14)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the blocks and the clock's mark."""
        painter, palette = QPainter(self), self.palette()
        total, x = sum(self._lengths) or 1, 0.0
        for number, length in enumerate(self._lengths):
            width = self.width() * length / total
            ground = palette.color(_Role.Highlight if number == self._current else _Role.Midlight)
            painter.fillRect(QRectF(x, 4, width - 2, 6), ground)
            x += width
        mark = min(self.width() - 3.0, self.width() * self._seconds / total)
        painter.fillRect(QRectF(mark, 0, 3, 14), inks(palette).accent)
        painter.end()


class RehearsalView(QWidget):
    """Covers its parent until Escape. The introduction's blocks, then the bridge."""

    def __init__(self, plan: "Plan", parent: QWidget) -> None:
        super().__init__(parent)
        from gemdesk.planner.rework import all_blocks

        self._blocks: list[Block] = [block for block in all_blocks(plan) if block.text.strip()]
        self._pace = plan.introduction.words_per_minute
        self._number = 0
        self._before = 0
        """Milliseconds on the clock before it was last started."""
        self._running = QElapsedTimer()
        self._title, self._clock = PlainLabel(parent=self), PlainLabel(parent=self)
        self._target, self._next = PlainLabel(parent=self), PlainLabel(parent=self)
        self._text = QLabel(self)
        self._bar = PaceBar([self._seconds(block) for block in self._blocks], self)
        self._start = QPushButton(self)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MILLISECONDS)
        self._tick.timeout.connect(self._on_ticked)
        self._build()
        self._show()
        parent.installEventFilter(self)

    def _seconds(self, block: "Block") -> int:
        return round(block.words * 60 / self._pace)

    def _build(self) -> None:
        self.setBackgroundRole(_Role.Base)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Rehearsal"))
        self._title.setFont(scaled_font(self, HEADING, self.font().Weight.DemiBold))
        self._clock.setFont(scaled_font(self, 2.4, self.font().Weight.DemiBold))
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setFont(serif_font(self, _LARGE))
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text.setMaximumWidth(self._text.fontMetrics().averageCharWidth() * 66)
        self._text.setContentsMargins(0, self.fontMetrics().height() * 2, 0, 0)
        for label in (self._target, self._next):
            set_quiet(label)
        inner = QWidget(self)
        middle = QHBoxLayout(inner)
        middle.addStretch(1)
        middle.addWidget(self._text, 20)
        middle.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setBackgroundRole(_Role.Base)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._target, 1)
        head.addWidget(self._clock)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 20, 32, 16)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addWidget(area, 1)
        layout.addWidget(self._next)
        layout.addLayout(self._build_foot())

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        back, on = QPushButton(self.tr("Block before"), self), QPushButton(self.tr("Next block"), self)
        reset, leave = QPushButton(self.tr("Back to zero"), self), QPushButton(self.tr("End the rehearsal"), self)
        for button, icon_name, do in (
            (self._start, "play", self.start_or_pause),
            (reset, "rotate-ccw", self.reset),
            (back, "chevron-left", lambda: self.turn(-1)),
            (on, "chevron-right", lambda: self.turn(1)),
            (leave, "x", self.close),
        ):
            button.setAutoDefault(False)
            # Space belongs to the clock, whatever was pressed last.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            set_icon(button, icon_name)
            button.clicked.connect(do)
            foot.addWidget(button)
            if button is on:
                foot.addStretch(1)
        return foot

    # -- the clock

    def elapsed(self) -> int:
        """Seconds on the clock."""
        now = self._running.elapsed() if self._tick.isActive() else 0
        return (self._before + now) // 1000

    @Slot()
    def start_or_pause(self) -> None:
        """Start the clock, or stop it where it is."""
        if self._tick.isActive():
            self._before += self._running.elapsed()
            self._tick.stop()
        else:
            self._running.start()
            self._tick.start()
        self._show()

    @Slot()
    def reset(self) -> None:
        """Set the clock to zero and go to the first block."""
        self._before, self._number = 0, 0
        self._running.restart()
        self._show()

    def turn(self, step: int) -> None:
        """Show another block."""
        self._number = max(0, min(len(self._blocks) - 1, self._number + step))
        self._show()

    @Slot()
    def _on_ticked(self) -> None:
        self._clock.setText(spoken_time(self.elapsed()))
        self._bar.show_place(self.elapsed(), self._number)

    def _show(self) -> None:
        if not self._blocks:
            self._text.setText(self.tr("There are no words yet."))
            return
        block = self._blocks[self._number]
        until = sum(self._seconds(one) for one in self._blocks[: self._number + 1])
        self._title.setText(block_title(block.name))
        self._target.setText(self.tr("should end at {time}").format(time=spoken_time(until)))
        self._text.setText(block.text)
        following = self._blocks[self._number + 1 : self._number + 2]
        self._next.setText(self.tr("Next: {block}").format(block=block_title(following[0].name)) if following else "")
        running = self._tick.isActive()
        self._start.setText(self.tr("Pause") if running else self.tr("Start"))
        set_icon(self._start, "pause" if running else "play")
        self._on_ticked()

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space starts and stops, the arrows turn, Escape ends."""
        key = event.key()
        if key == Qt.Key.Key_Space:
            self.start_or_pause()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self.turn(1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self.turn(-1)
        elif key == Qt.Key.Key_Home:
            self.reset()
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the dialog."""
        if event.type() == QEvent.Type.Resize and watched is self.parent() and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)
