"""Undo and redo, and cut, copy and paste, which act on the text field that has the keyboard, or on the films."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from gemdesk.ui.library.film_mime import mime_of

if TYPE_CHECKING:
    from gemdesk.ui.main_window import MainWindow

_TEXT_FIELDS: Final = (QLineEdit, QTextEdit, QPlainTextEdit)
MOST_COPIED: Final = 2_000


class EditCommands(QObject):
    """The Edit menu of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        actions = window.commands
        actions["undo"].triggered.connect(window.session.undo)
        # What a message says was done is no longer so.
        actions["undo"].triggered.connect(window.messages.clear_confirmations)
        actions["redo"].triggered.connect(window.session.redo)
        actions["cut"].triggered.connect(self._on_cut)
        actions["copy"].triggered.connect(self._on_copy)
        actions["paste"].triggered.connect(self._on_paste)
        actions["select_all"].triggered.connect(window.pane.view.selectAll)
        window.pane.films_chosen.connect(self.show_state)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _: QWidget | None, __: QWidget | None) -> None:
        self.show_state()

    @Slot()
    def show_state(self) -> None:
        """Grey what cannot be done with what has the keyboard."""
        in_text = self._field() is not None
        self._window.commands["cut"].setEnabled(in_text)
        self._window.commands["paste"].setEnabled(in_text)
        self._window.commands["copy"].setEnabled(in_text or bool(self._window.chosen()))

    def _field(self) -> QLineEdit | QTextEdit | QPlainTextEdit | None:
        focused = QApplication.focusWidget()
        return focused if isinstance(focused, _TEXT_FIELDS) else None

    @Slot()
    def _on_cut(self) -> None:
        if (field := self._field()) is not None:
            field.cut()

    @Slot()
    def _on_copy(self) -> None:
        if (field := self._field()) is not None:
            field.copy()
            return
        ids = self._window.chosen()
        rows = self._window.session.films.rows(ids[:MOST_COPIED])
        QGuiApplication.clipboard().setMimeData(mime_of(ids, rows))

    @Slot()
    def _on_paste(self) -> None:
        if (field := self._field()) is not None:
            field.paste()
