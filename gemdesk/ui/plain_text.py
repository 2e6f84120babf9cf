"""Text of a library on screen, always plain.

Qt guesses whether a text is rich, and a title that looks like markup can freeze a label for minutes or show a
local file. Labels and tool tips with text that somebody else may have written are made here.
"""

import re
import unicodedata

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gemdesk.limits import shown

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
TOOLTIP_CHARS = 2_000
# Controls, marks that steer direction, and halves of surrogate pairs, which Qt cannot take.
_UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")


def display_text(text: str) -> str:
    """`text` on one line without controls: what stood for a control is a space."""
    return text if text.isascii() and text.isprintable() else _UNSHOWABLE.sub(" ", text).strip()


def display_title(text: str) -> str:
    """`text` as a title in a list or a label: one line, at most 500 characters, its direction kept to itself.

    A title with right-to-left letters is isolated (Unicode UAX #9, FSI and PDI), so that it cannot reorder
    what stands beside it.
    """
    clean = shown(display_text(text))
    return f"{FIRST_STRONG_ISOLATE}{clean}{POP_ISOLATE}" if _RIGHT_TO_LEFT.search(clean) else clean


def is_right_to_left(text: str) -> bool:
    """Whether the first letter of `text` that has a direction runs from right to left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def tooltip_text(text: str) -> str:
    """`text` as a tool tip that shows it letter by letter, with its line breaks."""
    # Imported here because it is not small, and a window that opens has no tool tips yet.
    import html

    lines = [display_text(line) for line in text[:TOOLTIP_CHARS].splitlines()]
    # Qt takes a tool tip that begins with a tag for rich text, so everything in it is escaped.
    return "<p style='white-space: pre-wrap'>{}</p>".format(html.escape("\n".join(lines))) if text else ""


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tool tip that is never read as markup."""
    widget.setToolTip(tooltip_text(text))


class PlainLabel(QLabel):
    """A label that shows its text as it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


class ElidedLabel(PlainLabel):
    """A label of one line that gives way: what does not fit ends in an ellipsis and stands in the tool tip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for an ellipsis."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw as much of the text as fits."""
        metrics, text = self.fontMetrics(), self.text()
        room = self.contentsRect()
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(tooltip_text(text) if elided != text else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment(), elided)
        painter.end()
