"""The window of a library that cannot be opened: the sentence why, and what to do; never a modal box."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from gemdesk.ui.library.empty_pane import EmptyPane

LIBRARY_FILES = "GemDesk libraries (*.gemdesk);;All files (*)"


class UnusableWindow(QMainWindow):
    """Offers to try again, and to open or make another library."""

    library_requested = Signal(object, bool)
    """Path of a library to open, and whether it is to be made first."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__()
        self._path = path
        self.sentence = sentence
        self.setWindowTitle(self.tr("GemDesk"))
        pane = EmptyPane(self)
        again = self._action(self.tr("&Try again"), QKeySequence.StandardKey.Refresh)
        again.triggered.connect(self._on_again_triggered)
        other = self._action(self.tr("&Open another library..."), QKeySequence.StandardKey.Open)
        other.triggered.connect(self._on_other_triggered)
        new = self._action(self.tr("&New library..."), QKeySequence.StandardKey.New)
        new.triggered.connect(self._on_new_triggered)
        leave = self._action(self.tr("&Quit"), QKeySequence.StandardKey.Quit)
        leave.triggered.connect(self.close)
        menu = self.menuBar().addMenu(self.tr("&File"))
        menu.addActions([again, other, new, leave])
        pane.show_text(self.tr("This library cannot be opened"), sentence, again, other, new)
        self.setCentralWidget(pane)
        self.resize(self.fontMetrics().averageCharWidth() * 120, self.fontMetrics().height() * 26)

    def _action(self, text: str, key: QKeySequence.StandardKey) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        return action

    @Slot()
    def _on_again_triggered(self) -> None:
        self.library_requested.emit(self._path, False)

    @Slot()
    def _on_other_triggered(self) -> None:
        path = chosen_library(self)
        if path is not None:
            self.library_requested.emit(path, False)

    @Slot()
    def _on_new_triggered(self) -> None:
        path = named_library(self)
        if path is not None:
            self.library_requested.emit(path, True)


def chosen_library(parent: QWidget) -> Path | None:
    """The library that a person chooses to open; None if none."""
    name, _ = QFileDialog.getOpenFileName(parent, parent.tr("Open a library"), "", parent.tr(LIBRARY_FILES))
    return Path(name) if name else None


def named_library(parent: QWidget) -> Path | None:
    """Where a person wants a new library to be; None if nowhere."""
    name, _ = QFileDialog.getSaveFileName(parent, parent.tr("New library"), "films.gemdesk", parent.tr(LIBRARY_FILES))
    return Path(name).with_suffix(".gemdesk") if name else None
