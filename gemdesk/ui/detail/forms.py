"""Editors of a value that has several fields: a note, an honour, a viewing, a gem criterion."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from gemdesk.records.rules import fault
from gemdesk.ui.detail.editors import Editor, needs
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.plain_text import PlainLabel


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form: its attribute, its label, and what makes its editor from a value."""

    name: str
    label: str
    make: Callable[[Any, str], Editor]
    required: bool = False


class FormEditor(Editor):
    """Fields below each other; the value is a record, or None where it was taken out or left empty."""

    def __init__(
        self,
        record_class: type,
        form: Sequence[FormField],
        record: Any,
        *,
        blank: Any = None,
        remove: str | None = None,
        keeps_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`record` is None for a new one, which starts from `blank`; `remove` labels the button that takes it out.

        A record of nothing but empty fields counts as none, unless `keeps_empty`.
        """
        super().__init__(parent)
        self._class, self._fields, self._record = record_class, form, record
        self._gone = False
        self._keeps_empty = keeps_empty
        self._editors: dict[str, Editor] = {}
        start = record if record is not None else blank
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for row, field in enumerate(form):
            self._add(grid, row, field, getattr(start, field.name) if start is not None else None)
        grid.setColumnStretch(1, 1)
        self._layout.addLayout(grid)
        self._layout.addLayout(self._buttons(remove if record is not None else None))
        self._start = {name: editor.value() for name, editor in self._editors.items()}
        self.setFocusProxy(self._editors[form[0].name])

    def _add(self, grid: QGridLayout, row: int, field: FormField, value: Any) -> None:
        editor = field.make(value, field.label)
        self._editors[field.name] = editor
        editor.committed.connect(self.committed)
        editor.cancelled.connect(self.cancelled)
        editor.edited.connect(self.edited)
        label = PlainLabel(field.label, self)
        label.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        label.setBuddy(editor)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(editor, row, 1)

    def _buttons(self, remove: str | None) -> QHBoxLayout:
        row = QHBoxLayout()
        done = QPushButton(translate("Detail", "Done"), self)
        done.clicked.connect(self.committed)
        row.addWidget(done)
        row.addStretch(1)
        if remove is not None:
            button = QPushButton(remove, self)
            button.clicked.connect(self._on_removed)
            row.addWidget(button)
        return row

    def start_at(self, name: str) -> None:
        """Let the editing begin in another field than the first."""
        self.setFocusProxy(self._editors[name])

    def value(self) -> Any:
        """The value as it stands."""
        values = {name: editor.value() for name, editor in self._editors.items()}
        if self._gone or self._left_empty(values):
            return None
        if self._record is not None:
            kept = {
                field.name: getattr(self._record, field.name)
                for field in fields(self._class)
                if field.name not in values
            }
            values |= kept
        return self._class(**values)

    def _left_empty(self, values: dict[str, Any]) -> bool:
        """Whether a new one was not touched, or nothing is left of an old one that requires nothing."""
        if self._record is None:
            return values == self._start
        required = any(field.required for field in self._fields)
        return not required and not self._keeps_empty and all(value is None for value in values.values())

    def problem(self) -> str | None:
        """What is wrong with what was typed."""
        if self._gone:
            return None
        for field in self._fields:
            found = self._editors[field.name].problem()
            if found is not None:
                return f"{field.label}: {found}"
        values = {name: editor.value() for name, editor in self._editors.items()}
        if self._left_empty(values):
            return None
        for field in self._fields:
            expected = fault(self._class, field.name, values[field.name])
            if expected is None and field.required and values[field.name] is None:
                expected = translate("Detail", "a value")
            if expected is not None:
                return f"{field.label}: {needs(expected)}"
        return None

    @Slot()
    def _on_removed(self) -> None:
        self._gone = True
        self.committed.emit()
