"""Logging a viewing: when, who, how it was."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gemdesk.records.cleaning import clean_line
from gemdesk.records.film_record import ViewingRecord
from gemdesk.records.rows import ContactRow
from gemdesk.ui.detail.editors import Editor, LineEditor, TextEditor
from gemdesk.ui.detail.stars_editor import StarsEditor
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.dialogs.labelled_form import FormDialog
from gemdesk.ui.plain_text import display_title
from gemdesk.ui.session import Session

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from gemdesk.operations.change import Change


class WhoEditor(Editor):
    """The owner, a contact, or a new name that becomes one. `value` is None for the owner, else the name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QComboBox(self)
        self._box.setEditable(True)
        self._box.setAccessibleName(name)
        self._box.addItem(translate("Dialogs", "I did"))
        self._layout.addWidget(self._box)
        self.setFocusProxy(self._box)

    def offer(self, contacts: list[ContactRow]) -> None:
        """Offer the contacts of the library."""
        self._box.addItems([contact.name for contact in contacts if not contact.owner])

    def value(self) -> str | None:
        """The value as it stands."""
        text = clean_line(self._box.currentText()).strip()
        return None if not text or text == self._box.itemText(0) else text


class ViewingDialog(FormDialog):
    """Enters a viewing of one film in the diary."""

    logged = Signal(int)
    """Id of the film."""

    def __init__(self, session: Session, film_id: int, parent: QWidget | None = None) -> None:
        rows = session.films.rows([film_id])
        self._title = display_title(rows[0].title) if rows else ""
        heading = translate("Dialogs", "Log a viewing of {film}").format(film=self._title)
        super().__init__(heading, translate("Dialogs", "Log viewing"), parent)
        self._session, self._film_id = session, film_id
        when, who = translate("Dialogs", "Date"), translate("Dialogs", "Who")
        placeholder = translate("Dialogs", "2024-05-31, 2024-05, 2024, or nothing if unknown")
        today = date.today().isoformat()
        self.form.add("date", when, LineEditor(today, when, rule=(ViewingRecord, "date"), placeholder=placeholder))
        self._who = WhoEditor(who)
        self.form.add("who", who, self._who)
        rating, note = translate("Dialogs", "Rating"), translate("Dialogs", "Note")
        self.form.add("rating", rating, StarsEditor(None, rating))
        self.form.add("note", note, TextEditor(None, note, lines=5))
        self.resize(self.fontMetrics().averageCharWidth() * 72, self.sizeHint().height())
        self.form.editors["date"].setFocus()
        session.read_later("Read the contacts", _contacts, self._who.offer)

    def carry_out(self) -> bool:
        """Write it to the library."""
        values = {name: editor.value() for name, editor in self.form.editors.items()}
        who = values.pop("who")
        film_id = self._film_id

        def intent(change: "Change") -> int:
            from gemdesk.operations import films

            contact = _contact(change, who) if who is not None else None
            films.add_viewing(change, film_id, ViewingRecord(contact=contact, **values))
            return film_id

        label = translate("Dialogs", "Log a viewing of {film}").format(film=self._title)
        self._session.write(label, intent, self.logged.emit)
        return True


def _contacts(connection: "Connection") -> list[ContactRow]:
    from gemdesk.catalog import lists

    return lists.contacts(connection)


def _contact(change: "Change", name: str) -> str:
    """The uuid of the contact of that name, who is made if there is none."""
    from gemdesk.catalog import lists
    from gemdesk.operations import screenings
    from gemdesk.records.library_record import ContactRecord

    for row in lists.contacts(change.connection):
        if row.name.casefold() == name.casefold() and not row.owner:
            return row.uuid
    uuid = str(uuid4())
    screenings.save_contact(change, ContactRecord(name, uuid))
    return uuid
