"""Messages inside the window: quiet, never modal, each with an icon, words and up to three actions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gemdesk.ui.appearance import UNIT, inks, soft_selection
from gemdesk.ui.icons import pixmap, set_icon
from gemdesk.ui.plain_text import PlainLabel, display_text

DONE: Final = "done"
WARNING: Final = "warning"
CONFIRMATION_MILLISECONDS: Final = 10_000
MOST_SHOWN: Final = 3
MOST_ACTIONS: Final = 3
TEXT_CHARS: Final = 600
_ICONS: Final = {DONE: "circle-check", WARNING: "triangle-alert"}


@dataclass(frozen=True, slots=True)
class MessageAction:
    """A button of a message: its word, and what it does. The message goes away with it unless it ``stays``."""

    text: str
    act: Callable[[], object]
    stays: bool = False


class MessageStrip(QWidget):
    """One message."""

    dismissed = Signal()

    def __init__(self, text: str, kind: str, actions: Sequence[MessageAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.text, self.kind = text, kind
        self._times = 1
        self._sign = PlainLabel(parent=self)
        self._words = PlainLabel(parent=self)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * UNIT, UNIT, 2 * UNIT, UNIT)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(self._sign)
        layout.addWidget(self._words, 1)
        for action in actions[:MOST_ACTIONS]:
            layout.addWidget(self._button(action))
        layout.addWidget(self._closer())
        self._timer = QTimer(self, singleShot=True, interval=CONFIRMATION_MILLISECONDS)
        self._timer.timeout.connect(self.dismissed)
        self._tint()
        self._show_text()
        if kind == DONE:
            self._timer.start()

    def _button(self, action: MessageAction) -> QToolButton:
        button = QToolButton(self)
        button.setText(action.text)
        button.setAutoRaise(False)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # What is clicked sends a flag along, which an action has no use for.
        button.clicked.connect(lambda: action.act())
        if not action.stays:
            button.clicked.connect(self.dismissed)
        return button

    def _closer(self) -> QToolButton:
        button = QToolButton(self)
        set_icon(button, "x")
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(self.tr("Close this message"))
        button.setAccessibleName(self.tr("Close this message"))
        button.clicked.connect(self.dismissed)
        return button

    def repeat(self) -> None:
        """Count the same message once more instead of showing it again."""
        self._times += 1
        self._show_text()
        if self.kind == DONE:
            self._timer.start()

    def _show_text(self) -> None:
        text = display_text(self.text)
        text = text if len(text) <= TEXT_CHARS else text[: TEXT_CHARS - 1] + "…"
        if self._times > 1:
            text = self.tr("{message} (%n times)", "", self._times).format(message=text)
        self._words.setText(text)
        self._words.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _tint(self) -> None:
        colours = inks(self.palette())
        ink = colours.warning if self.kind == WARNING else colours.accent
        self._sign.setPixmap(pixmap(_ICONS[self.kind], 4 * UNIT, ink, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_words"):
            self._tint()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the ground of a confirmation or a warning, and a line below it."""
        ground, line = self._colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(line, 1))
        room = QRectF(self.rect())
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.end()

    def _colours(self) -> tuple[QColor, QColor]:
        if self.kind == WARNING:
            colours = inks(self.palette())
            return colours.warning_ground, colours.warning_line
        return soft_selection(self.palette()), self.palette().color(QPalette.ColorRole.Mid)


class MessageBar(QWidget):
    """The place above the films where messages stand; it has no height while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strips: list[MessageStrip] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def tell(self, text: str, *actions: MessageAction, kind: str = DONE) -> None:
        """Show a message. A confirmation goes by itself after ten seconds, a warning stays until it is closed."""
        for shown in self._strips:
            if (shown.text, shown.kind) == (text, kind):
                shown.repeat()
                return
        if kind == DONE:
            # Only the newest confirmation matters: its Undo is the one that is next.
            self.clear_confirmations()
        elif len(self._strips) >= MOST_SHOWN:
            self._drop(self._strips[0])
        strip = MessageStrip(text, kind, actions, self)
        strip.dismissed.connect(self._on_dismissed)
        self._strips.append(strip)
        self._layout.addWidget(strip)

    def warn(self, text: str, *actions: MessageAction) -> None:
        """Show what went wrong; it stays until it is closed."""
        self.tell(text, *actions, kind=WARNING)

    @Slot()
    def clear_confirmations(self) -> None:
        """Take away what says that something was done."""
        for shown in [strip for strip in self._strips if strip.kind == DONE]:
            self._drop(shown)

    @property
    def texts(self) -> list[str]:
        """What is shown, the oldest first."""
        return [strip.text for strip in self._strips]

    @Slot()
    def _on_dismissed(self) -> None:
        strip = self.sender()
        if isinstance(strip, MessageStrip):
            self._drop(strip)

    def _drop(self, strip: MessageStrip) -> None:
        if strip in self._strips:
            self._strips.remove(strip)
            self._layout.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
