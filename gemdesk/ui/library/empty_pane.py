"""What stands in the table's place while it has no films: a sentence, and one or two things to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gemdesk.ui.appearance import HEADING, UNIT, set_quiet
from gemdesk.ui.plain_text import PlainLabel, display_title
from gemdesk.ui.window_fonts import serif_font


class EmptyPane(QWidget):
    """A title in the serif, a sentence under it, and buttons for actions that the menus hold too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._title = self._label()
        self._title.setFont(serif_font(self, HEADING * HEADING, QFont.Weight.DemiBold))
        self._sentence = self._label()
        set_quiet(self._sentence)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2 * UNIT)
        layout = QVBoxLayout(self)
        layout.setSpacing(3 * UNIT)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addWidget(self._sentence)
        layout.addLayout(self._buttons)
        layout.addStretch(3)

    def _label(self) -> PlainLabel:
        label = PlainLabel(parent=self)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def show_text(self, title: str, sentence: str, *actions: QAction) -> None:
        """Say what is missing and what can be done."""
        self._title.setText(display_title(title))
        self._sentence.setText(sentence)
        while (taken := self._buttons.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.deleteLater()
        self._buttons.addStretch(1)
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
