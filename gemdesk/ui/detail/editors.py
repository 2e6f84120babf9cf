"""Editors of one value: a line, a text, a number, a choice, stars. Each knows its value and what is wrong with it."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from gemdesk.records.cleaning import clean, clean_line
from gemdesk.records.rules import fault
from gemdesk.ui.detail.wording import time_code_text, translate

Rule = tuple[type, str]
"""Record class and field whose rule a value has to keep."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Editor(QWidget):
    """Base of all editors. Enter or Ctrl+Enter commits, Esc cancels; the owner decides what that means."""

    committed = Signal()
    cancelled = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, wide: bool = True) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        horizontal = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Preferred
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Minimum)

    def value(self) -> Any:
        """The value as it stands; only good if there is no `problem`."""
        raise NotImplementedError

    def problem(self) -> str | None:
        """A sentence that says what is wrong, None if nothing is."""
        return None

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Ctrl+Enter from the window's shortcuts while a value is edited."""
        own = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Escape, *_ENTER)
        if own and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys named above."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in _ENTER:
            self.committed.emit()
        else:
            super().keyPressEvent(event)


def needs(expected: str) -> str:
    """The sentence under a field that was filled wrongly."""
    return translate("Detail", "This needs {expected}.").format(expected=expected)


class LineEditor(Editor):
    """One line of text; `value` is None where it is empty."""

    def __init__(
        self,
        value: str | None,
        name: str,
        *,
        rule: Rule | None = None,
        required: bool = False,
        completions: QStringListModel | None = None,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rule, self._required = rule, required
        self._line = QLineEdit(value or "", self)
        self._line.setAccessibleName(name)
        self._line.setPlaceholderText(placeholder)
        self._line.textEdited.connect(self.edited)
        self._layout.addWidget(self._line)
        self.setFocusProxy(self._line)
        self._line.selectAll()
        if completions is not None:
            self._line.setCompleter(completer(completions, self))

    def value(self) -> Any:
        """The value as it stands."""
        return clean_line(self._line.text()).strip() or None

    def problem(self) -> str | None:
        """What is wrong with what was typed."""
        try:
            value = self.value()
        except ValueError as error:
            return needs(str(error))
        if value is None:
            return needs(translate("Detail", "some text")) if self._required else None
        expected = fault(*self._rule, value) if self._rule else None
        return needs(expected) if expected else None


def completer(completions: QStringListModel, parent: QWidget) -> QCompleter:
    """A completer that finds what was typed anywhere in a name."""
    found = QCompleter(completions, parent)
    found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    found.setFilterMode(Qt.MatchFlag.MatchContains)
    found.setMaxVisibleItems(8)
    return found


class NumberEditor(LineEditor):
    """A whole number that Up and Down change by one."""

    def __init__(self, value: int | None, name: str, *, rule: Rule, parent: QWidget | None = None) -> None:
        super().__init__(None if value is None else self._written(value), name, rule=rule, parent=parent)
        metrics = QFontMetrics(self._line.font())
        self._line.setFixedWidth(metrics.averageCharWidth() * 14)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def value(self) -> int | None:
        """The value as it stands."""
        text = self._line.text().strip()
        return self._parsed(text) if text else None

    def _written(self, value: int) -> str:
        return str(value)

    def _parsed(self, text: str) -> int:
        if not re.fullmatch(r"[+-]?\d{1,15}", text):
            raise ValueError(translate("Detail", "a whole number"))
        return int(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys named above."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.problem() is not None:
            super().keyPressEvent(event)
            return
        self._line.setText(str((self.value() or 0) + step))
        self.edited.emit()


class MinutesEditor(NumberEditor):
    """A running time: ``118``, ``118 min``, ``1 h 58`` or ``1:58``."""

    def _parsed(self, text: str) -> int:
        match = re.fullmatch(r"(?:(\d{1,6})\s*(?:h|:)\s*)?(\d{1,6})?\s*(?:min|m|')?", text, re.IGNORECASE)
        if match is None or (match[1] is None and match[2] is None):
            raise ValueError(translate("Detail", "minutes, such as 118 or 1 h 58"))
        return int(match[1] or 0) * 60 + int(match[2] or 0)


class DecimalEditor(NumberEditor):
    """A number with a decimal part."""

    def value(self) -> Any:
        """The value as it stands."""
        text = self._line.text().strip().replace(",", ".")
        if not text:
            return None
        if not re.fullmatch(r"\d{1,9}(\.\d{1,6})?", text):
            raise ValueError(translate("Detail", "a number"))
        return float(text)


class TimeCodeEditor(NumberEditor):
    """A place in a film, in seconds from its start: ``1:02:05`` or ``62:05``."""

    def _written(self, value: int) -> str:
        return time_code_text(value)

    def _parsed(self, text: str) -> int:
        if not re.fullmatch(r"\d{1,5}(:[0-5]\d){0,2}", text):
            raise ValueError(translate("Detail", "a time such as 1:02:05"))
        seconds = 0
        for part in text.split(":"):
            seconds = seconds * 60 + int(part)
        return seconds


class _PlainText(QPlainTextEdit):
    """A text field that leaves Ctrl+Enter, Esc and Tab to its editor."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class TextEditor(Editor):
    """Text of several lines; Enter breaks the line, Ctrl+Enter commits."""

    def __init__(
        self,
        value: str | None,
        name: str,
        *,
        rule: Rule | None = None,
        required: bool = False,
        lines: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rule, self._required = rule, required
        self._text = _PlainText(self)
        self._text.setPlainText(value or "")
        self._text.setAccessibleName(name)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(QFontMetrics(self._text.font()).lineSpacing() * lines + 12)
        self._text.entered.connect(self.committed)
        self._text.textChanged.connect(self.edited)
        self._layout.addWidget(self._text)
        self.setFocusProxy(self._text)

    def value(self) -> str | None:
        """The value as it stands."""
        return clean(self._text.toPlainText()).strip() or None

    def problem(self) -> str | None:
        """What is wrong with what was typed."""
        value = self.value()
        if value is None:
            return needs(translate("Detail", "some text")) if self._required else None
        expected = fault(*self._rule, value) if self._rule else None
        return needs(expected) if expected else None


class _Choice(QComboBox):
    """A combo box that tells a choice with the mouse from one that the arrow keys pass by."""

    picked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._by_key = False
        self.activated.connect(self._on_activated)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            event.ignore()
            return
        self._by_key = True
        super().keyPressEvent(event)
        self._by_key = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot()
    def _on_activated(self) -> None:
        if not self._by_key:
            self.picked.emit()


class ChoiceEditor(Editor):
    """One of a few words, or none of them where `optional`."""

    def __init__(
        self,
        value: str | None,
        name: str,
        choices: Sequence[tuple[str, str]],
        *,
        optional: bool = True,
        commits: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`choices` are pairs of a value and its label; with `commits`, a click on one of them ends the editing."""
        super().__init__(parent, wide=False)
        self._box = _Choice(self)
        self._box.setAccessibleName(name)
        if optional:
            self._box.addItem(translate("Detail", "(none)"), None)
        for choice, label in choices:
            self._box.addItem(label, choice)
        if value is not None and self._box.findData(value) < 0:
            self._box.addItem(value, value)
        self._box.setCurrentIndex(max(self._box.findData(value), 0))
        self._box.currentIndexChanged.connect(self.edited)
        if commits:
            self._box.picked.connect(self.committed)
        self._layout.addWidget(self._box)
        self.setFocusProxy(self._box)

    def value(self) -> str | None:
        """The value as it stands."""
        found = self._box.currentData()
        return str(found) if found is not None else None
