"""A dialog of labelled editors, with what is wrong said under each of them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from gemdesk.ui.appearance import UNIT
from gemdesk.ui.detail.editors import Editor
from gemdesk.ui.detail.warning_label import WarningLabel
from gemdesk.ui.plain_text import PlainLabel


def warning_label(parent: QWidget, name: str) -> WarningLabel:
    """A warning that is hidden until it has something to say."""
    label = WarningLabel("", parent)
    label.setObjectName(name)
    label.hide()
    return label


class LabelledForm(QWidget):
    """Editors with labels and, below each, room for a sentence about what is wrong."""

    committed = Signal()
    cancelled = Signal()
    edited = Signal(str)
    """Name of the editor that somebody types into."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.editors: dict[str, Editor] = {}
        self.labels: dict[str, str] = {}
        self._problems: dict[str, WarningLabel] = {}

    def add(self, name: str, label: str, editor: Editor) -> None:
        """Add an editor below the others."""
        row = self._grid.rowCount()
        shown = PlainLabel(label, self)
        shown.setBuddy(editor)
        problem = warning_label(self, f"problem-{name}")
        # The words stand on the first line of the editor, whose frame and margin come before it.
        shown.setContentsMargins(0, UNIT, 0, 0)
        self._grid.addWidget(shown, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(editor, row, 1)
        self._grid.addWidget(problem, row + 1, 1)
        editor.committed.connect(self.committed)
        editor.cancelled.connect(self.cancelled)
        editor.edited.connect(lambda: self._on_edited(name))
        self.editors[name], self._problems[name] = editor, problem
        self.labels[name] = label

    def replace(self, name: str, editor: Editor) -> None:
        """Put a fresh editor in the place of one."""
        old = self.editors[name]
        self._grid.replaceWidget(old, editor)
        old.hide()
        old.deleteLater()
        editor.committed.connect(self.committed)
        editor.cancelled.connect(self.cancelled)
        editor.edited.connect(lambda: self._on_edited(name))
        self.editors[name] = editor

    def check(self) -> bool:
        """Say under each editor what is wrong; the first wrong one gets the keyboard. Returns whether all is well."""
        wrong = None
        for name, editor in self.editors.items():
            text = editor.problem()
            self._problems[name].setText(text or "")
            self._problems[name].setVisible(text is not None)
            if text is not None and wrong is None:
                wrong = editor
        if wrong is not None:
            wrong.setFocus()
        return wrong is None

    def _on_edited(self, name: str) -> None:
        if not self._problems[name].isHidden():
            text = self.editors[name].problem()
            self._problems[name].setText(text or "")
            self._problems[name].setVisible(text is not None)
        self.edited.emit(name)


class FormDialog(QDialog):
    """A dialog round a `LabelledForm`; Ctrl+Enter accepts from anywhere in it."""

    def __init__(self, title: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setSizeGripEnabled(True)
        self.form = LabelledForm(self)
        self.form.committed.connect(self.accept)
        self.form.cancelled.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 12)
        self.column.setSpacing(12)
        self.column.addWidget(self.form)
        self.buttons = QDialogButtonBox(self)
        self.accept_button = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setObjectName("accept")
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys named above."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def accept(self) -> None:
        """Carry out what the dialog is for, unless something is wrong in it."""
        if self.form.check() and self.carry_out():
            super().accept()

    def carry_out(self) -> bool:
        """Do it; returns whether the dialog closes."""
        raise NotImplementedError
