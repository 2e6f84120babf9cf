"""A sentence about what is wrong: in the ink of warnings, with their icon, in words."""

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from gemdesk.ui import appearance, icons
from gemdesk.ui.plain_text import PlainLabel

ICON, GAP = 14, 6


class WarningLabel(PlainLabel):
    """Words after a warning triangle."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setAccessibleName(text)
        self.setContentsMargins(ICON + GAP, 0, 0, 0)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, appearance.inks(palette).warning)
        self.setPalette(palette)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the triangle before their first line."""
        super().paintEvent(event)
        painter = QPainter(self)
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        top = max((self.fontMetrics().height() - ICON) // 2, 0)
        painter.drawPixmap(0, top, icons.pixmap("triangle-alert", ICON, ink, self.devicePixelRatioF()))
        painter.end()
