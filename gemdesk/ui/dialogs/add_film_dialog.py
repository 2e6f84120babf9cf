"""Adding a film: a title is enough, the rest can wait."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QPushButton, QWidget

from gemdesk.records.film_record import CreditRecord, FilmRecord
from gemdesk.ui.detail.chips_editor import ChipsEditor
from gemdesk.ui.detail.editors import LineEditor, MinutesEditor, NumberEditor
from gemdesk.ui.detail.vocabulary import PEOPLE, Vocabulary
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.dialogs.labelled_form import FormDialog, warning_label
from gemdesk.ui.plain_text import PlainLabel, display_title
from gemdesk.ui.session import Session

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from gemdesk.operations.change import Change

PAUSE_MILLISECONDS = 150
SEVERAL = -1


class AddFilmDialog(FormDialog):
    """Adds films one after the other, and says at once when one is there already."""

    film_added = Signal(int)
    film_wanted = Signal(int)
    """Somebody wants to see the film that is there already."""

    def __init__(self, session: Session, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(translate("Dialogs", "Add a film"), translate("Dialogs", "Add film"), parent)
        self._session, self._vocabulary = session, vocabulary
        self._known: int | None = None
        self._build()
        self._next = self.buttons.addButton(translate("Dialogs", "Add and next"), QDialogButtonBox.ButtonRole.ApplyRole)
        self._next.setObjectName("add-and-next")
        self._next.clicked.connect(self._on_next)
        self._hint = warning_label(self, "already-there")
        self._show_known = QPushButton(translate("Dialogs", "Show it"), self)
        self._show_known.setObjectName("show-known")
        self._show_known.hide()
        self._show_known.clicked.connect(self._on_show_known)
        row = QHBoxLayout()
        row.addWidget(self._hint, 1)
        row.addWidget(self._show_known)
        self.column.insertLayout(1, row)
        self._said = PlainLabel("", self)
        self._said.setObjectName("added")
        self._said.hide()
        self.column.insertWidget(2, self._said)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._on_paused)
        self.form.edited.connect(self._on_form_edited)
        self.resize(self.fontMetrics().averageCharWidth() * 80, self.sizeHint().height())

    def _build(self) -> None:
        form = self.form
        title = translate("Dialogs", "Title")
        form.add("title", title, LineEditor(None, title, rule=(FilmRecord, "title"), required=True))
        original = translate("Dialogs", "Original title")
        form.add("original_title", original, LineEditor(None, original))
        year = translate("Dialogs", "Year")
        form.add("year", year, NumberEditor(None, year, rule=(FilmRecord, "year")))
        director = translate("Dialogs", "Director")
        form.add("directors", director, ChipsEditor((), director, self._vocabulary.names(PEOPLE)))
        country = translate("Dialogs", "Country")
        form.add("countries", country, ChipsEditor((), country, self._vocabulary.names("country")))
        runtime = translate("Dialogs", "Running time")
        form.add("runtime", runtime, MinutesEditor(None, runtime, rule=(FilmRecord, "runtime")))
        form.editors["title"].setFocus()

    def record(self) -> FilmRecord:
        """The film as it stands in the form."""
        values = {name: editor.value() for name, editor in self.form.editors.items()}
        directors = values.pop("directors")
        film = FilmRecord(**values)
        return replace(film, credits=tuple(CreditRecord(name, "director") for name in directors))

    def carry_out(self) -> bool:
        """Write it to the library."""
        self._add()
        return True

    def _add(self) -> None:
        record = self.record()

        def intent(change: "Change") -> int:
            from gemdesk.operations import films

            return films.add_film(change, record)

        label = translate("Dialogs", "Add {film}").format(film=display_title(record.title))
        self._session.write(label, intent, self.film_added.emit)

    @Slot()
    def _on_next(self) -> None:
        """Add the film and begin the next one; the country is often the same, so it stays."""
        if not self.form.check():
            return
        title = self.record().title
        countries = self.form.editors["countries"].value()
        self._add()
        for name in self.form.editors:
            self._clear(name, countries)
        self._said.setText(translate("Dialogs", "Added {film}.").format(film=display_title(title)))
        self._said.show()
        self._hide_hint()
        self.form.editors["title"].setFocus()

    def _clear(self, name: str, countries: tuple[str, ...]) -> None:
        names = {"directors": PEOPLE, "countries": "country"}
        label = self.form.labels[name]
        if name in names:
            kept = countries if name == "countries" else ()
            self.form.replace(name, ChipsEditor(kept, label, self._vocabulary.names(names[name])))
        elif name == "year":
            self.form.replace(name, NumberEditor(None, label, rule=(FilmRecord, "year")))
        elif name == "runtime":
            self.form.replace(name, MinutesEditor(None, label, rule=(FilmRecord, "runtime")))
        else:
            self.form.replace(name, LineEditor(None, label, required=name == "title"))

    @Slot(str)
    def _on_form_edited(self, name: str) -> None:
        if name in ("title", "year"):
            self._pause.start()

    @Slot()
    def _on_paused(self) -> None:
        """Look whether a film of that title and year is there."""
        title = self.form.editors["title"].value()
        year = self.form.editors["year"].value() if self.form.editors["year"].problem() is None else None
        self._hide_hint()
        if title and not (title.isdigit() and year is None):
            named = f"{title} ({year})" if year else title
            self._session.read_later("Look for a film", lambda c: _known(c, named), lambda k: self._tell(k, title))

    def _tell(self, found: int | None, title: str) -> None:
        if found is None or title != self.form.editors["title"].value():
            return
        if found == SEVERAL:
            self._hint.setText(translate("Dialogs", "Several films of this title are in the library already."))
            self._hint.show()
            return
        row = self._session.films.rows([found])[0]
        shown = f"{display_title(row.title)} ({row.year})" if row.year else display_title(row.title)
        self._hint.setText(translate("Dialogs", "{film} is in the library already.").format(film=shown))
        self._hint.show()
        self._known = found
        self._show_known.show()

    def _hide_hint(self) -> None:
        self._known = None
        self._hint.hide()
        self._show_known.hide()

    @Slot()
    def _on_show_known(self) -> None:
        if self._known is not None:
            self.film_wanted.emit(self._known)
            self.reject()


def _known(connection: "Connection", named: str) -> int | None:
    """Id of the film of that title and year, `SEVERAL` for more than one, None for none."""
    from gemdesk.catalog.films import find_one
    from gemdesk.errors import NotFound

    try:
        return find_one(connection, named)
    except NotFound as error:
        return SEVERAL if error.code == "ambiguous" else None
