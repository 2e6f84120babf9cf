"""The page of one film: lays out the programme note, opens editors in it and hands on what was edited.

A value that was edited is written by a function on the film's record as it is at that moment, so that an edit of one
field never takes back what somebody else wrote into another.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from gemdesk.records.film_record import FilmRecord
from gemdesk.records.plan_record import PlannedFilm
from gemdesk.ui.detail.editors import Editor
from gemdesk.ui.detail.note_layout import Manner
from gemdesk.ui.detail.parts import Part
from gemdesk.ui.detail.programme_note import ProgrammeNote
from gemdesk.ui.detail.value_box import ValueBox
from gemdesk.ui.detail.vocabulary import Vocabulary
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.plain_text import display_title

NARROW_CHARACTERS = 50
"""Average characters of the system font below which the note is laid out narrow."""
BUSY_MILLISECONDS = 30
Write = Callable[[FilmRecord], FilmRecord]


class FilmPage(QScrollArea):
    """One film, read and edited."""

    edited = Signal(int, str, object, object)
    """Film id, label of the step, a function from record to record, and what the editor gave."""
    unsaved = Signal(str)
    """A sentence about something typed that could not be saved yet and is kept."""
    viewing_wanted = Signal()

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._manner = Manner()
        self._film: PlannedFilm | None = None
        self._waiting: PlannedFilm | None = None
        self._editing: tuple[ValueBox, Part] | None = None
        self._drafts: dict[tuple[int, str], tuple[Part, Editor]] = {}
        self._focus_after: str | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(translate("Detail", "Film"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_idle)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @property
    def film(self) -> PlannedFilm | None:
        """The film that is shown."""
        return self._film

    @property
    def editing(self) -> bool:
        """Whether a value is being edited."""
        return self._editing is not None

    # Showing

    def show_film(self, film: PlannedFilm, contacts: Mapping[str, str]) -> None:
        """Show a film, or a newer state of the one that is shown; an open editor is never disturbed."""
        self._manner.contacts = contacts
        same = self._film is not None and film.id == self._film.id
        if not same:
            self.leave()
            self._manner.forced, self._manner.unfolded = None, set()
            self._film = film
            self._lay_out()
            self.verticalScrollBar().setValue(0)
            self._reopen_draft()
        elif film != self._film:
            self._waiting = film
            self._later.start(0)

    def leave(self) -> None:
        """Commit what is being edited; what cannot be saved is kept for when the film is shown again."""
        if self._editing is None or self._film is None:
            return
        box, part = self._editing
        if not self._commit(box):
            editor = box.take_editor()
            self._editing = None
            if editor is not None:
                editor.setParent(self)
                self._drafts[self._film.id, part.key] = (part, editor)
                self.unsaved.emit(
                    translate("Detail", "What you typed as {field} of {film} is not saved yet: {problem}").format(
                        field=part.name, film=display_title(self._film.record.title), problem=editor.problem() or ""
                    )
                )

    def _reopen_draft(self) -> None:
        for (film_id, key), (part, editor) in list(self._drafts.items()):
            if self._film is not None and film_id == self._film.id:
                del self._drafts[film_id, key]
                self._open(key, part, editor)
                return

    def _lay_out(self) -> None:
        if self._film is None:
            return
        position = self.verticalScrollBar().value()
        focused = self._focus_after or self._focused_key()
        self._focus_after = None
        note = ProgrammeNote(self._film, self._manner)
        note.edit_wanted.connect(self._on_edit_wanted)
        note.fold_toggled.connect(self._on_fold_toggled)
        note.viewing_wanted.connect(self.viewing_wanted)
        old = self.takeWidget()
        self.setWidget(note)
        if old is not None:
            old.hide()
            old.deleteLater()
        self.verticalScrollBar().setValue(position)
        if focused is not None:
            self._focus(note, focused)

    def _focused_key(self) -> str | None:
        """The key of the value, or the name of the button, that has the keyboard."""
        widget = self.focusWidget() if self.isActiveWindow() else None
        while widget is not None and widget is not self:
            if isinstance(widget, ValueBox):
                return widget.part.key
            if widget.objectName():
                return widget.objectName()
            widget = widget.parentWidget()
        return None

    @staticmethod
    def _focus(note: ProgrammeNote, key: str) -> None:
        target: QWidget | None = note.boxes.get(key) or note.findChild(QWidget, key)
        if target is None and key.endswith(".new"):
            prefix = key.removesuffix("new")
            target = next((box for name, box in reversed(note.boxes.items()) if name.startswith(prefix)), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between wide and narrow."""
        super().resizeEvent(event)
        narrow = event.size().width() < self.fontMetrics().averageCharWidth() * NARROW_CHARACTERS
        if narrow != self._manner.narrow:
            self._manner.narrow = narrow
            self._later.start(0)

    def minimumSizeHint(self) -> QSize:
        """The size below which it is of no use."""
        return QSize(200, 200)

    @Slot()
    def _on_idle(self) -> None:
        """Lay the note out anew once nobody is in the middle of something."""
        if self._editing is not None:
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._later.start(BUSY_MILLISECONDS)
            return
        if self._waiting is not None:
            self._film, self._waiting = self._waiting, None
        self._lay_out()

    # Editing

    def edit(self, key: str, *, note_kind: str = "why") -> None:
        """Open the editor of a part, which is drawn for it if it is empty."""
        self.leave()
        note = self.widget()
        if not isinstance(note, ProgrammeNote):
            return
        if key not in note.boxes:
            self._manner.forced, self._manner.new_note_kind = key, note_kind
            self._lay_out()
            note = self.widget()
        if isinstance(note, ProgrammeNote) and key in note.boxes:
            self._on_edit_wanted(note.boxes[key])

    def _open(self, key: str, part: Part, editor: Editor) -> None:
        """Open an editor that exists already, with what was typed into it."""
        note = self.widget()
        if isinstance(note, ProgrammeNote) and key not in note.boxes:
            self._manner.forced = key
            self._lay_out()
            note = self.widget()
        if isinstance(note, ProgrammeNote) and key in note.boxes:
            box = note.boxes[key]
            self._show_editor(box, part, editor)
            box.show_problem(editor.problem())

    def _show_editor(self, box: ValueBox, part: Part, editor: Editor) -> None:
        self._editing = (box, part)
        box.committed.connect(self._on_committed)
        box.cancelled.connect(self._on_cancelled)
        box.show_editor(editor)
        # After the layout has given the editor its place.
        QTimer.singleShot(0, box, lambda: self.ensureWidgetVisible(box, 0, 24))

    @Slot(object)
    def _on_edit_wanted(self, box: ValueBox) -> None:
        if self._film is None:
            return
        if self._editing is not None and not self._commit(self._editing[0]):
            return
        self._show_editor(box, box.part, box.part.make(self._film, self._vocabulary))

    @Slot(object)
    def _on_committed(self, box: ValueBox) -> None:
        if self._commit(box):
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            self._focus_after = box.part.key

    @Slot(object)
    def _on_cancelled(self, box: ValueBox) -> None:
        self._close(box)
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._later.start(0)

    def _close(self, box: ValueBox) -> None:
        editor = box.take_editor()
        if editor is not None:
            editor.deleteLater()
        box.committed.disconnect(self._on_committed)
        box.cancelled.disconnect(self._on_cancelled)
        self._editing, self._manner.forced = None, None

    def _commit(self, box: ValueBox) -> bool:
        """Take over what the editor holds; False if it is wrong, which is then said under it."""
        editor, film = box.editor, self._film
        if editor is None or film is None:
            return True
        problem = editor.problem()
        if problem is not None:
            box.show_problem(problem)
            return False
        value, part = editor.value(), self._editing[1] if self._editing else box.part
        self._close(box)
        record = part.write(film.record, value)
        if record != film.record or getattr(value, "pronunciations", None):
            self._hand_on(film, record, part, value)
            box.refresh(self._film or film)
        self._later.start(0)
        return True

    def _hand_on(self, film: PlannedFilm, record: FilmRecord, part: Part, value: Any) -> None:
        """Show the new state at once and ask for it to be written."""
        self._film = replace(film, record=record)
        self._waiting = None
        title = display_title(record.title)
        label = translate("Detail", "edit {field} of {film}").format(field=part.name, film=title)
        self.edited.emit(film.id, label[:1].upper() + label[1:], lambda current: part.write(current, value), value)

    @Slot(str)
    def _on_fold_toggled(self, key: str) -> None:
        self._manner.unfolded ^= {key.removeprefix("fold-")}
        self._focus_after = f"fold-{key}"
        self._later.start(0)

    @Slot("QWidget*", "QWidget*")
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Commit when the keyboard leaves an editor for another widget of the window, not for a pop-up."""
        if self._editing is None or new is None:
            return
        box = self._editing[0]
        if _within(old, box) and not _within(new, box) and new.window() is self.window():
            self._commit(box)


def _within(widget: QWidget | None, holder: QWidget) -> bool:
    while widget is not None:
        if widget is holder:
            return True
        widget = widget.parentWidget()
    return False
