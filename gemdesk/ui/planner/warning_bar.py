"""Warnings about the evening where they concern: an icon, words and what can be done. Never a modal box."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gemdesk.ui.appearance import inks
from gemdesk.ui.icons import pixmap
from gemdesk.ui.plain_text import PlainLabel

if TYPE_CHECKING:
    from gemdesk.records.plan_record import PlanWarning
    from gemdesk.ui.planner.evening_desk import EveningDesk

WARN_MINUTES = 240
_MOST_SHOWN = 2
_SHORTEST_TALK = 10


class WarningRow(QFrame):
    """One warning on the warning ground, with its actions."""

    def __init__(
        self, text: str, actions: "list[tuple[str, Callable[[], object]]]", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._label = PlainLabel(text, self)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        for words, do in actions:
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, do=do: do())
            row.addWidget(button)
        self._tint()

    def _tint(self) -> None:
        self._icon.setPixmap(pixmap("triangle-alert", 16, inks(self.palette()).warning, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the ground."""
        colours = inks(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.warning_line, 1))
        painter.setBrush(colours.warning_ground)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 5, 5)
        painter.end()


class WarningBar(QWidget):
    """The warnings of the plan, the most pressing ones first, and failures until the next edit."""

    shorter_wanted = Signal()
    """Show partners that make the evening shorter."""

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._left: set[str] = set()
        self._shown: tuple[str, ...] = ()
        self._failure = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 2, 16, 6)
        self._layout.setSpacing(4)
        self.hide()
        desk.changed.connect(self._on_changed)
        desk.failed.connect(self._on_failed)

    @Slot(str)
    def _on_failed(self, text: str) -> None:
        self._failure = text
        self._refresh()

    @Slot()
    def _on_changed(self) -> None:
        self._failure = ""
        self._refresh()

    def _refresh(self) -> None:
        plan = self._desk.plan
        found = [warning for warning in (plan.warnings if plan else ()) if warning.text not in self._left]
        shown = tuple([self._failure] if self._failure else []) + tuple(warning.text for warning in found[:_MOST_SHOWN])
        if shown == self._shown:
            return
        self._shown = shown
        while (entry := self._layout.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._failure:
            self._layout.addWidget(WarningRow(self._failure, [(self.tr("Close"), self._on_changed)], self))
        for warning in found[:_MOST_SHOWN]:
            self._layout.addWidget(WarningRow(warning.text, self._actions(warning), self))
        self.setVisible(bool(shown))

    def _actions(self, warning: "PlanWarning") -> "list[tuple[str, Callable[[], object]]]":
        found: list[tuple[str, Callable[[], object]]] = []
        if warning.code == "length":
            minutes = self._shorter_talk()
            if minutes is not None:
                words = self.tr("Cut discussion to %n min", None, minutes)
                found.append((words, lambda: self._desk.edit_times(words, discussion=minutes)))
            found.append((self.tr("Show shorter partners"), self.shorter_wanted.emit))
        found.append((self.tr("Leave it"), lambda: self._leave(warning.text)))
        return found

    def _shorter_talk(self) -> int | None:
        """Minutes of discussion that would bring the evening down to four hours, None if none would."""
        plan = self._desk.plan
        if plan is None:
            return None
        total = sum(item.minutes for item in plan.items if item.kind != "doors")
        talk = next((item.minutes for item in plan.items if item.kind == "discussion"), 0)
        minutes = talk - (total - WARN_MINUTES)
        return minutes if minutes >= _SHORTEST_TALK else None

    def _leave(self, text: str) -> None:
        self._left.add(text)
        self._refresh()

    def must_ask(self) -> "PlanWarning | None":
        """The warning that has to be answered before going on: an evening over 4 h 30."""
        plan = self._desk.plan
        return next((w for w in (plan.warnings if plan else ()) if w.severity == "ask"), None)
