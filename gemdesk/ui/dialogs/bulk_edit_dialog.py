"""Editing several films together: only what is touched changes, in one step."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gemdesk.records.film_record import FilmRecord
from gemdesk.ui import figures
from gemdesk.ui.detail.editors import Editor
from gemdesk.ui.detail.vocabulary import Vocabulary
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.dialogs.bulk_fields import BulkField, bulk_fields
from gemdesk.ui.dialogs.labelled_form import warning_label
from gemdesk.ui.plain_text import PlainLabel
from gemdesk.ui.session import Session

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from gemdesk.operations.change import Change

MOST_READ = 2_000
"""Films that are looked at for values that all have in common."""
REPLACE, ADD, TAKE_OUT = "replace", "add", "take out"
_MIXED = object()


class _FieldRow:
    """One field: a box that says whether it changes, an editor, and for lists what is done with the names."""

    def __init__(self, field: BulkField, grid: QGridLayout, parent: QWidget) -> None:
        self.field, self._parent = field, parent
        self.number = grid.rowCount()
        self.box = QCheckBox(field.title, parent)
        self.box.setObjectName(f"change-{field.name}")
        grid.addWidget(self.box, self.number, 0, Qt.AlignmentFlag.AlignTop)
        self.keep = PlainLabel(translate("Dialogs", "(keep each)"), parent)
        self.keep.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        grid.addWidget(self.keep, self.number, 1)
        self.problem = warning_label(parent, f"problem-{field.name}")
        grid.addWidget(self.problem, self.number + 1, 1)
        self.editor: Editor | None = None
        self._holder = QWidget(parent)
        self._holder.hide()
        grid.addWidget(self._holder, self.number, 1)
        self.mode: QComboBox | None = None
        self._common: Any = _MIXED

    def show_common(self, value: Any) -> None:
        """Show what all films have in common, if they have."""
        self._common = value
        shown = _shown(value) if value is not _MIXED else translate("Dialogs", "(keep each)")
        self.keep.setText(shown)

    def open(self, vocabulary: Vocabulary) -> None:
        """Show an editor in the place of the value."""
        if self.editor is None:
            start = None if self._common is _MIXED else self._common
            self.editor = self.field.make(start, vocabulary)
            column = QVBoxLayout(self._holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            if self.field.several:
                self.mode = self._mode_box(ADD if self._common is _MIXED else REPLACE)
                column.addWidget(self.mode)
            column.addWidget(self.editor)
        self.keep.hide()
        self._holder.show()
        self.editor.setFocus()

    def _mode_box(self, start: str) -> QComboBox:
        box = QComboBox(self._parent)
        box.setAccessibleName(translate("Dialogs", "What to do with the names"))
        box.addItem(translate("Dialogs", "Add to what is there"), ADD)
        box.addItem(translate("Dialogs", "Put in place of what is there"), REPLACE)
        box.addItem(translate("Dialogs", "Take out"), TAKE_OUT)
        box.setCurrentIndex(box.findData(start))
        return box

    def close(self) -> None:
        """Show the value again: the field is kept as it is."""
        self._holder.hide()
        self.problem.hide()
        self.keep.show()

    def write(self) -> "Write":
        """What this row does to a record."""
        value = self.editor.value() if self.editor is not None else None
        return Write(self.field, value, self.mode.currentData() if self.mode is not None else REPLACE)


class Write:
    """A change of one field, ready to be made in any record."""

    def __init__(self, field: BulkField, value: Any, mode: str) -> None:
        self._field, self._value, self._mode = field, value, mode

    def __call__(self, record: FilmRecord) -> FilmRecord:
        """The record with the change made."""
        value = self._value
        if self._mode == ADD:
            value = tuple(dict.fromkeys((*self._field.read(record), *value)))
        elif self._mode == TAKE_OUT:
            value = tuple(name for name in self._field.read(record) if name not in value)
        return self._field.write(record, value)


class BulkEditDialog(QDialog):
    """Sets fields of several films. What the films do not share reads "(keep each)" and stays until it is touched."""

    def __init__(
        self, session: Session, film_ids: Sequence[int], vocabulary: Vocabulary, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._ids, self._vocabulary = session, list(film_ids), vocabulary
        self.setWindowTitle(translate("Dialogs", "Edit {films}").format(films=figures.films(len(self._ids))))
        self.setSizeGripEnabled(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        intro = PlainLabel(translate("Dialogs", "Tick what is to change; everything else stays as it is in each film."))
        intro.setWordWrap(True)
        column.addWidget(intro)
        column.addWidget(self._made_fields(), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._accept = buttons.addButton(translate("Dialogs", "Change films"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept.setObjectName("accept")
        self._accept.setEnabled(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 84, metrics.height() * 36)
        self._read()

    def _made_fields(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        holder = QWidget(area)
        grid = QGridLayout(holder)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(16)
        self._rows = [_FieldRow(field, grid, holder) for field in bulk_fields()]
        grid.setRowStretch(grid.rowCount(), 1)
        for row in self._rows:
            row.box.toggled.connect(lambda checked, row=row: self._on_toggled(row, checked))
        area.setWidget(holder)
        return area

    def _read(self) -> None:
        ids, fields = self._ids[:MOST_READ], [row.field for row in self._rows]
        complete = len(ids) == len(self._ids)

        def question(connection: "Connection") -> dict[str, Any]:
            from gemdesk.catalog.records import film_records

            records = list(film_records(connection, ids).values()) if complete else []
            return {field.name: _common([field.read(record) for record in records]) for field in fields}

        self._session.read_later("Read what the films share", question, self._show_common)

    def _show_common(self, values: dict[str, Any]) -> None:
        for row in self._rows:
            if row.editor is None:
                row.show_common(values[row.field.name])

    def _on_toggled(self, row: _FieldRow, checked: bool) -> None:
        if checked:
            row.open(self._vocabulary)
        else:
            row.close()
        self._accept.setEnabled(any(other.box.isChecked() for other in self._rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys named above."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._accept.isEnabled():
                self.accept()
            return
        super().keyPressEvent(event)

    @Slot()
    def accept(self) -> None:
        """Make the changes in one step, unless something is wrong."""
        chosen = [row for row in self._rows if row.box.isChecked()]
        wrong = [row for row in chosen if not self._is_well(row)]
        if wrong:
            return
        writes, ids = [row.write() for row in chosen], self._ids

        def intent(change: "Change") -> None:
            from gemdesk.catalog.records import film_records
            from gemdesk.operations import films

            for film_id in ids:
                record = film_records(change.connection, [film_id]).get(film_id)
                if record is not None:
                    for write in writes:
                        record = write(record)
                    films.save_film(change, film_id, record)

        names = ", ".join(row.field.title.lower() for row in chosen)
        label = translate("Dialogs", "Edit {fields} of {films}").format(fields=names, films=figures.films(len(ids)))
        self._session.write(label, intent, shown=len(ids) > MOST_READ)
        super().accept()

    def _is_well(self, row: _FieldRow) -> bool:
        text = row.editor.problem() if row.editor is not None else None
        row.problem.setText(text or "")
        row.problem.setVisible(text is not None)
        return text is None


def _common(values: Sequence[Any]) -> Any:
    return values[0] if values and all(value == values[0] for value in values) else _MIXED


def _shown(value: Any) -> str:
    if value in (None, (), ""):
        return translate("Dialogs", "(nothing)")
    if isinstance(value, tuple):
        return ", ".join(map(str, value))[:200]
    return f"{value:g}" if isinstance(value, float) else str(value)[:200]
