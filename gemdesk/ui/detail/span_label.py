"""A label of plain text in a few weights and inks, wrapped and laid out by `QTextLayout`.

No markup is ever read, so a title of a thousand tags costs nothing; each span is isolated for bidirectional text.
"""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gemdesk.ui.plain_text import display_text

LONGEST_SHOWN = 20_000
"""Characters of a text that are drawn; an editor shows all of it."""
_ISOLATE, _POP = "\u2068", "\u2069"


def showable(line: str) -> str:
    """A line without controls and marks of direction; spaces at its ends stay."""
    return f"{' ' * line.startswith(' ')}{display_text(line)}{' ' * line.endswith(' ')}" if line.strip() else line


class Span(NamedTuple):
    """A piece of text; ``quiet`` is drawn in secondary ink."""

    text: str
    quiet: bool = False
    bold: bool = False
    italic: bool = False


class SpanLabel(QWidget):
    """Spans as one wrapped text. ``prose`` takes the direction of each paragraph from its own letters."""

    def __init__(
        self,
        spans: Iterable[Span] | str,
        *,
        font: QFont | None = None,
        line_height: float = 1.0,
        prose: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if font is not None:
            self.setFont(font)
        self._line_height = line_height
        self._prose = prose
        self._spans = (Span(spans),) if isinstance(spans, str) else tuple(spans)
        self._laid_out: tuple[int, list[QTextLayout], float] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.text())

    def text(self) -> str:
        """The text as a person reads it."""
        return "".join(span.text for span in self._spans)

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of what is shown at this width."""
        return int(self._layouts(width)[1] + 0.999)

    def sizeHint(self) -> QSize:
        """The size at which nothing is cut."""
        metrics = QFontMetrics(self.font())
        width = min(self._natural_width(), metrics.averageCharWidth() * 75)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The size below which it is of no use."""
        metrics = QFontMetrics(self.font())
        return QSize(min(self._natural_width(), metrics.averageCharWidth() * 8), metrics.height())

    def _natural_width(self) -> int:
        layouts, _ = self._layouts(100_000)
        widths = [layout.lineAt(0).naturalTextWidth() for layout in layouts if layout.lineCount()]
        return int(max(widths, default=0.0)) + 2

    def _layouts(self, width: int) -> tuple[list[QTextLayout], float]:
        if self._laid_out is None or self._laid_out[0] != width:
            layouts, top = [], 0.0
            for spans in self._paragraphs():
                layout = self._paragraph(spans)
                top = self._break_lines(layout, max(width, 1), top)
                layouts.append(layout)
            self._laid_out = (width, layouts, top)
        return self._laid_out[1], self._laid_out[2]

    def _paragraphs(self) -> list[list[Span]]:
        paragraphs: list[list[Span]] = [[]]
        room = LONGEST_SHOWN
        for span in self._spans:
            shown = span.text if len(span.text) <= room else span.text[: max(room - 1, 0)] + "…"
            room = max(room - len(shown), 0)
            for number, line in enumerate(shown.split("\n")):
                if number:
                    paragraphs.append([])
                if line:
                    paragraphs[-1].append(span._replace(text=showable(line)))
        return paragraphs

    def _paragraph(self, spans: list[Span]) -> QTextLayout:
        isolate = len(spans) > 1 or not self._prose
        text, ranges = "", []
        for span in spans:
            piece = f"{_ISOLATE}{span.text}{_POP}" if isolate and not span.text.isascii() else span.text
            found = QTextLayout.FormatRange()
            # Qt counts UTF-16 units.
            found.start = len(text.encode("utf-16-le")) // 2
            found.length = len(piece.encode("utf-16-le")) // 2
            found.format = self._format(span)
            ranges.append(found)
            text += piece
        layout = QTextLayout(text, self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        left_to_right = Qt.LayoutDirection.LayoutDirectionAuto if self._prose else self.layoutDirection()
        option.setTextDirection(left_to_right)
        layout.setTextOption(option)
        layout.setFormats(ranges)
        return layout

    def _format(self, span: Span) -> QTextCharFormat:
        text_format = QTextCharFormat()
        role = QPalette.ColorRole.PlaceholderText if span.quiet else QPalette.ColorRole.Text
        text_format.setForeground(self.palette().brush(role))
        if span.bold:
            text_format.setFontWeight(QFont.Weight.DemiBold)
        if span.italic:
            text_format.setFontItalic(True)
        return text_format

    def _break_lines(self, layout: QTextLayout, width: int, top: float) -> float:
        layout.beginLayout()
        least = QFontMetrics(self.font()).height() * self._line_height
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            height = max(line.height(), least)
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height
        layout.endLayout()
        return top if layout.lineCount() else top + least

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        for layout in self._layouts(self.width())[0]:
            layout.draw(painter, QPointF(0, 0))

    def changeEvent(self, event: QEvent) -> None:
        """Lay the text out anew in another font or palette."""
        self._laid_out = None
        super().changeEvent(event)
        self.update()
