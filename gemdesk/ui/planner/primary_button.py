"""The button of the planner that leads on."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from gemdesk.ui.icons import pixmap


class PrimaryButton(QPushButton):
    """The one button that leads on, filled with the accent."""

    def sizeHint(self) -> QSize:
        """Room for words and icon."""
        return super().sizeHint() + QSize(12, 0)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw ground, words and, at their right, the icon."""
        palette, painter = self.palette(), QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        ground, ink = palette.color(palette.ColorRole.Highlight), palette.color(palette.ColorRole.HighlightedText)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink if self.hasFocus() else ground)
        painter.setBrush(ground.darker(115) if self.isDown() else ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(ink)
        painter.drawText(self.rect().adjusted(0, 0, -16, 0), Qt.AlignmentFlag.AlignCenter, self.text())
        drawn = pixmap(str(self.property("sign")), 16, ink, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 26, (self.height() - 16) // 2, drawn)
        painter.end()
