"""The text of one block: it grows with its words, and shows under each sentence what it rests on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTextEdit, QWidget

from gemdesk.ui.appearance import SMALL
from gemdesk.ui.planner.wording import source_labels
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Plan, Sentence

IDLE_MILLISECONDS = 2_000
_MARGIN_WIDTH = 112
_Role = QPalette.ColorRole


class WordsEdit(QTextEdit):
    """A plain text of the host's, in the serif, as high as it needs."""

    left = Signal()
    """The field was left, or nothing was typed for two seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setFont(serif_font(self, 1.16))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(8)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MILLISECONDS)
        self._idle.timeout.connect(self.left)
        self.textChanged.connect(self._on_text_changed)

    @Slot()
    def _on_text_changed(self) -> None:
        self.updateGeometry()
        if self.hasFocus():
            self._idle.start()

    def sizeHint(self) -> QSize:
        """As high as the text."""
        height = self.document().documentLayout().documentSize().height()
        return QSize(200, max(round(height) + 2, self.fontMetrics().height() * 2))

    def minimumSizeHint(self) -> QSize:
        """As high as the text, at any width."""
        return QSize(120, self.sizeHint().height())

    def replace_text(self, text: str) -> None:
        """Put other words in, as one step that the editor's own undo takes back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def start_with(self, text: str) -> None:
        """Show words that undo does not go behind."""
        self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have the words kept when the field is left."""
        super().focusOutEvent(event)
        self._idle.stop()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Control and Enter keep the words; everything else is typing."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return
        super().keyPressEvent(event)


class SourceMargin(QWidget):
    """Beside the words: the field each sentence rests on, level with the sentence."""

    def __init__(self, edit: WordsEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        self._labels: list[tuple[int, str]] = []
        self.setFixedWidth(_MARGIN_WIDTH)

    def show_labels(self, labels: list[tuple[int, str]]) -> None:
        """Show labels at positions in the text."""
        self._labels = labels
        self.setAccessibleName("; ".join(dict.fromkeys(text for _, text in labels)))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Write the labels; one that would cover another moves down."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(_Role.Mid))
        painter.drawLine(0, 4, 0, self.height() - 4)
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        painter.setFont(scaled_font(self, SMALL))
        metrics, free, said = painter.fontMetrics(), 0, ""
        for position, text in self._labels:
            cursor = QTextCursor(self._edit.document())
            cursor.setPosition(position)
            top = max(self._edit.cursorRect(cursor).top() + 2, free)
            if text == said or top + metrics.height() > self.height():
                continue
            said, free = text, top + metrics.height()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width() - 12)
            painter.drawText(8, top + metrics.ascent(), shown)
        painter.end()


class WordsEditor(QWidget):
    """The words of a block and the margin of their sources."""

    typed = Signal(str)
    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = WordsEdit(self)
        self._margin = SourceMargin(self._edit, self)
        self._shown = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._edit, 1)
        layout.addWidget(self._margin)
        self._edit.textChanged.connect(self._on_typed)
        self._edit.left.connect(self.commit)

    @property
    def edit(self) -> WordsEdit:
        """The field that is typed in."""
        return self._edit

    def show_words(self, text: str) -> None:
        """Show the words of the plan, unless they stand there; other words come in as a step that undo takes back."""
        if text == self._edit.toPlainText():
            self._shown = text
            return
        first = not self._shown and not self._edit.toPlainText()
        self._shown = text
        if first:
            self._edit.start_with(text)
        else:
            self._edit.replace_text(text)

    def show_sources(self, sentences: "Sequence[Sentence]", plan: "Plan") -> None:
        """Underline every sentence that rests on a field, and name the field beside it."""
        labels, marks, start = [], [], 0
        text = self._edit.toPlainText()
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(self.palette().color(_Role.PlaceholderText))
        for sentence in sentences:
            spoken = sentence.text.strip()
            place = text.find(spoken, start)
            if place < 0:
                continue
            start = place + len(spoken)
            if sentence.sources:
                labels.append((place, source_labels(sentence.sources, plan)))
                marks.append(self._mark(place, start, style))
        self._edit.setExtraSelections(marks)
        self._margin.show_labels(labels)

    def _mark(self, start: int, end: int, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = cursor, style
        return mark

    @Slot()
    def _on_typed(self) -> None:
        text = self._edit.toPlainText()
        if text != self._shown:
            self.typed.emit(text)
        self._margin.update()

    @Slot()
    def commit(self) -> None:
        """Keep what was typed."""
        text = self._edit.toPlainText()
        if text != self._shown:
            self._shown = text
            self.committed.emit(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the margin follow the lines."""
        super().resizeEvent(event)
        self._margin.update()
