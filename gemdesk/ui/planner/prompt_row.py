"""One discussion prompt: its star, its kind, its words and follow-up, and who gets to see it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from gemdesk.records.plan_record import PROMPT_KINDS
from gemdesk.ui.appearance import SMALL, inks, set_quiet
from gemdesk.ui.icons import set_icon
from gemdesk.ui.plain_text import PlainLabel, display_text, set_plain_tooltip
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Prompt

MOST_WORDS = 30


class StarButton(QAbstractButton):
    """A star, filled when the prompt is one of those that are asked first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAccessibleName(self.tr("Starred"))
        self.setToolTip(self.tr("Starred prompts are asked first"))

    def sizeHint(self) -> QSize:
        """Square."""
        return QSize(24, 24)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the star."""
        from math import cos, pi, sin

        from PySide6.QtCore import QPointF

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, points = QPointF(self.width() / 2, self.height() / 2), QPolygonF()
        for corner in range(10):
            radius = 8.0 if corner % 2 == 0 else 3.4
            angle = pi * corner / 5 - pi / 2
            points.append(middle + QPointF(radius * cos(angle), radius * sin(angle)))
        colour = (
            inks(self.palette()).rating if self.isChecked() else self.palette().color(self.palette().ColorRole.Dark)
        )
        painter.setPen(colour)
        painter.setBrush(colour if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(points)
        if self.hasFocus():
            painter.setPen(self.palette().color(self.palette().ColorRole.Highlight))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PromptField(QLineEdit):
    """A line of a prompt; while nobody types in it, it shows as much of it as fits."""

    entered = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, elided unless it is being edited."""
        if self.hasFocus() or not self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        room = self.rect().adjusted(2, 0, -4, 0)
        text = painter.fontMetrics().elidedText(display_text(self.text()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the prompt is being worked on."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning again."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)


class PromptRow(QWidget):
    """Edited in place; the second line with follow-up and tools shows while the row is worked on."""

    edited = Signal(int, object, str)
    """Place of the prompt, the prompt as it is now, and what was done."""
    moved = Signal(int, int)
    removed = Signal(int)
    entered = Signal(int)

    def __init__(self, place: int, prompt: "Prompt", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._prompt = place, prompt
        self._star = StarButton(self)
        self._number = PlainLabel(str(place + 1), self)
        self._kind_word = PlainLabel(parent=self)
        self._kind = QComboBox(self)
        self._text, self._follow_up = PromptField(self), PromptField(self)
        self._mark = QToolButton(self)
        self._hint = PlainLabel(parent=self)
        self._more = QWidget(self)
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self._kind.addItems(list(PROMPT_KINDS))
        self._kind.setAccessibleName(self.tr("Kind of prompt"))
        self._kind_word.setFixedWidth(self.fontMetrics().horizontalAdvance("comparison ") + 6)
        self._text.setFont(serif_font(self, 1.08))
        self._text.setFrame(False)
        self._text.setAccessibleName(self.tr("Prompt {number}").format(number=self._place + 1))
        self._follow_up.setFont(serif_font(self, 1.0))
        self._follow_up.setPlaceholderText(self.tr("Follow-up"))
        self._follow_up.setAccessibleName(self.tr("Follow-up of prompt {number}").format(number=self._place + 1))
        self._mark.setAutoRaise(True)
        self._mark.setCheckable(True)
        self._mark.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._mark.setFont(scaled_font(self, SMALL))
        for label in (self._number, self._hint, self._kind_word):
            set_quiet(label)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        for widget in (self._star, self._number, self._kind_word):
            row.addWidget(widget)
        row.addWidget(self._text, 1)
        row.addWidget(self._mark)
        self._build_more()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 1)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._more)
        self._more.hide()

    def _build_more(self) -> None:
        row = QHBoxLayout(self._more)
        row.setContentsMargins(42, 2, 12, 4)
        row.addWidget(self._kind)
        row.addWidget(self._follow_up, 1)
        row.addWidget(self._hint)
        for icon_name, words, do in (
            ("arrow-up", self.tr("Ask earlier"), lambda: self.moved.emit(self._place, -1)),
            ("arrow-down", self.tr("Ask later"), lambda: self.moved.emit(self._place, 1)),
            ("trash-2", self.tr("Remove the prompt"), lambda: self.removed.emit(self._place)),
        ):
            button = QToolButton(self._more)
            button.setAutoRaise(True)
            button.setAccessibleName(words)
            button.setToolTip(words)
            set_icon(button, icon_name)
            button.clicked.connect(do)
            row.addWidget(button)

    def _connect(self) -> None:
        self._star.clicked.connect(self._on_starred)
        self._mark.clicked.connect(self._on_marked)
        self._kind.activated.connect(self._on_kind_chosen)
        for field in (self._text, self._follow_up):
            field.editingFinished.connect(self.commit)
            field.entered.connect(lambda: self.entered.emit(self._place))
        self._text.textChanged.connect(self._show_hint)
        self._text.installEventFilter(self)

    def _show(self) -> None:
        prompt = self._prompt
        self._star.setChecked(prompt.starred)
        self._kind.setCurrentText(prompt.kind)
        self._kind_word.setText(prompt.kind)
        set_plain_tooltip(self._text, "\n".join(filter(None, (prompt.text, prompt.follow_up))))
        for field, text in ((self._text, prompt.text), (self._follow_up, prompt.follow_up or "")):
            field.setText(text)
            field.setCursorPosition(0)
        self._mark.setChecked(prompt.spoiler)
        self._mark.setText(self.tr("facilitator page") if prompt.spoiler else self.tr("card"))
        set_icon(self._mark, "lock" if prompt.spoiler else "message-circle")
        told = self.tr("Tells an ending: it stands only on the facilitator's page. Press to put it on the card.")
        open_ = self.tr("Stands on the card. Press to keep it for the facilitator's page.")
        self._mark.setToolTip(told if prompt.spoiler else open_)
        self._show_hint()

    def show_prompt(self, prompt: "Prompt") -> None:
        """Show the prompt as it now is; what is being typed stays."""
        if prompt != self._prompt:
            self._prompt = prompt
            if not (self._text.isModified() and self._text.hasFocus()):
                self._show()

    def set_open(self, opened: bool) -> None:
        """Show or hide the second line."""
        self._more.setVisible(opened)

    def start_typing(self) -> None:
        """Put the cursor into the prompt."""
        self._text.setFocus()
        self._text.selectAll()

    @Slot()
    def _show_hint(self) -> None:
        words = len(self._text.text().split())
        many = self.tr("%n words; at most 30 can be held in mind", None, words)
        self._hint.setText(many if words > MOST_WORDS else self.tr("%n words", None, words))

    @Slot()
    def commit(self) -> None:
        """Keep what was typed."""
        text, follow_up = self._text.text().strip(), self._follow_up.text().strip() or None
        if text and (text, follow_up) != (self._prompt.text, self._prompt.follow_up):
            sources = self._prompt.sources if text == self._prompt.text else ()
            prompt = replace(self._prompt, text=text, follow_up=follow_up, edited=True, sources=sources)
            self._emit(prompt, self.tr("Edit a prompt"))

    def _emit(self, prompt: "Prompt", label: str) -> None:
        self._prompt = prompt
        self._show()
        self.edited.emit(self._place, prompt, label)

    @Slot()
    def _on_starred(self) -> None:
        starred = self._star.isChecked()
        label = self.tr("Star a prompt") if starred else self.tr("Take a star away")
        self._emit(replace(self._prompt, starred=starred), label)

    @Slot()
    def _on_marked(self) -> None:
        self._emit(replace(self._prompt, spoiler=self._mark.isChecked()), self.tr("Change who sees a prompt"))

    @Slot(int)
    def _on_kind_chosen(self, _: int) -> None:
        self._emit(replace(self._prompt, kind=self._kind.currentText(), edited=True), self.tr("Change a prompt's kind"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and the arrows move the prompt."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.commit()
                self.moved.emit(self._place, step)
                return True
        return super().eventFilter(watched, event)
