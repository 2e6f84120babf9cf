"""A block of the introduction: its heading with state and length, its words, and the gaps that keep it short."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from gemdesk.ui.appearance import SMALL, set_quiet
from gemdesk.ui.icons import set_icon
from gemdesk.ui.plain_text import ElidedLabel, PlainLabel, display_text
from gemdesk.ui.planner.wording import block_title, spoken_time
from gemdesk.ui.planner.words_editor import WordsEditor
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Block, Gap, Plan

_Role = QPalette.ColorRole


class StateBadge(QWidget):
    """``draft`` in a dashed frame, ``edited by you`` in a whole one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edited = False
        self.setFont(scaled_font(self, SMALL))

    def show_edited(self, edited: bool) -> None:
        """Say whose words they are."""
        self._edited = edited
        self.setAccessibleName(self._text())
        self.updateGeometry()
        self.update()

    def _text(self) -> str:
        return self.tr("edited by you") if self._edited else self.tr("draft")

    def sizeHint(self) -> QSize:
        """Room for the words."""
        return QSize(self.fontMetrics().horizontalAdvance(self._text()) + 12, self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the frame and the words."""
        painter = QPainter(self)
        style = Qt.PenStyle.SolidLine if self._edited else Qt.PenStyle.DashLine
        painter.setPen(QPen(self.palette().color(_Role.Dark), 1, style))
        height = self.fontMetrics().height() + 3
        frame = QRectF(0.5, (self.height() - height) / 2, self.width() - 1.5, height)
        painter.drawRoundedRect(frame, 3, 3)
        painter.setPen(self.palette().color(_Role.WindowText if self._edited else _Role.PlaceholderText))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._text())
        painter.end()


class GapRow(QWidget):
    """What a record is silent about, and a place to write it now."""

    written = Signal(object, str)
    """The gap, and what a person wrote into it."""

    def __init__(self, gap: "Gap", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gap = gap
        label = PlainLabel(display_text(gap.text), self)
        label.setWordWrap(True)
        set_quiet(label)
        self._write = QPushButton(self.tr("Write it now"), self)
        self._write.setAutoDefault(False)
        self._write.setAccessibleDescription(gap.text)
        set_icon(self._write, "pencil")
        self._field = QPlainTextEdit(self)
        self._field.setTabChangesFocus(True)
        self._field.setFixedHeight(self.fontMetrics().height() * 5)
        self._field.setAccessibleName(display_text(gap.text))
        self._keep = QPushButton(self.tr("Keep it in the film's record"), self)
        self._drop = QPushButton(self.tr("Not now"), self)
        row, buttons = QHBoxLayout(), QHBoxLayout()
        row.addWidget(label, 1)
        row.addWidget(self._write, 0, Qt.AlignmentFlag.AlignTop)
        buttons.addStretch(1)
        for button in (self._drop, self._keep):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(30, 4, 12, 4)
        layout.addLayout(row)
        layout.addWidget(self._field)
        layout.addLayout(buttons)
        self._open(False)
        self._write.clicked.connect(lambda: self._open(True))
        self._drop.clicked.connect(lambda: self._open(False))
        self._keep.clicked.connect(self._on_kept)

    def _open(self, opened: bool) -> None:
        for widget in (self._field, self._keep, self._drop):
            widget.setVisible(opened)
        self._write.setVisible(not opened)
        if opened:
            self._field.setFocus()

    @Slot()
    def _on_kept(self) -> None:
        if self._field.toPlainText().strip():
            self.written.emit(self.gap, self._field.toPlainText())


class BlockSection(QWidget):
    """One block. Its heading opens and closes it; ``another_wanted`` asks for other words."""

    typed = Signal(str, str)
    committed = Signal(str, str)
    another_wanted = Signal(str)
    gap_written = Signal(object, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._gaps: list[GapRow] = []
        self._opened = True
        self._toggle = QToolButton(self)
        self._badge = StateBadge(self)
        self._opening = ElidedLabel(parent=self)
        self._count = PlainLabel(parent=self)
        self._another = QToolButton(self)
        self.editor = WordsEditor(self)
        self._gap_area = QVBoxLayout()
        self._build()
        self.editor.typed.connect(lambda text: self.typed.emit(self.name, text))
        self.editor.committed.connect(lambda text: self.committed.emit(self.name, text))
        self._another.clicked.connect(self._on_another)
        self._toggle.clicked.connect(lambda: self.open(not self._opened))

    def _build(self) -> None:
        self._toggle.setAutoRaise(True)
        self._toggle.setText(block_title(self.name))
        self._toggle.setAccessibleDescription(self.tr("Opens and closes the block"))
        self._toggle.setFont(scaled_font(self, 1.0, self.font().Weight.DemiBold))
        self._toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_icon(self._toggle, "chevron-down")
        self._opening.setFont(serif_font(self, 1.05))
        self._another.setText(self.tr("Another draft"))
        self._another.setAutoRaise(True)
        self._another.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._another.setAccessibleName(self.tr("Another draft of {block}").format(block=block_title(self.name)))
        set_icon(self._another, "refresh-cw")
        for label in (self._opening, self._count):
            set_quiet(label)
        head = QWidget(self)
        head.setBackgroundRole(_Role.Window)
        head.setAutoFillBackground(True)
        row = QHBoxLayout(head)
        row.setContentsMargins(4, 2, 12, 2)
        row.addWidget(self._toggle)
        row.addWidget(self._badge)
        row.addWidget(self._opening, 1)
        row.addWidget(self._another)
        row.addWidget(self._count)
        self.editor.edit.setAccessibleName(block_title(self.name))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.editor)
        layout.addLayout(self._gap_area)

    def show_block(self, block: "Block", gaps: "Sequence[Gap]", plan: "Plan") -> None:
        """Show the words, their sources, and the gaps."""
        self.editor.show_words(block.text)
        self.editor.show_sources(block.sentences, plan)
        self._badge.show_edited(block.edited)
        self._opening.setText(display_text(block.text[:200]) if not self._opened else "")
        self._another.setAccessibleDescription(
            self.tr("Replaces what you wrote; undo brings it back.") if block.edited else ""
        )
        self._another.setToolTip(self._another.accessibleDescription())
        self.show_length(block.words, plan.introduction.words_per_minute)
        self._show_gaps(gaps)

    def show_length(self, words: int, pace: int) -> None:
        """Show number of words and spoken time."""
        text = self.tr("%n words", None, words)
        self._count.setText(f"{text} · {spoken_time(round(words * 60 / pace))}")

    def _show_gaps(self, gaps: "Sequence[Gap]") -> None:
        if [row.gap for row in self._gaps] == list(gaps):
            return
        for row in self._gaps:
            self._gap_area.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._gaps = [GapRow(gap, self) for gap in gaps]
        for row in self._gaps:
            row.written.connect(self.gap_written)
            row.setVisible(self._opened)
            self._gap_area.addWidget(row)

    def open(self, opened: bool = True) -> None:
        """Open or close the block."""
        self._opened = opened
        set_icon(self._toggle, "chevron-down" if opened else "chevron-right")
        self.editor.setVisible(opened)
        for row in self._gaps:
            row.setVisible(opened)
        self._opening.setText("" if opened else display_text(self.editor.edit.toPlainText()[:200]))

    @Slot()
    def _on_another(self) -> None:
        self.editor.commit()
        self.another_wanted.emit(self.name)

    def event(self, event: QEvent) -> bool:
        """Follow the palette: underlines have a colour of their own."""
        if event.type() == QEvent.Type.PaletteChange:
            self.editor.update()
        return super().event(event)
