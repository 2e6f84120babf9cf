"""What a planner does with guests: invite, note replies and viewings, remember who came. Works on an `EveningDesk`."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Slot

from gemdesk.ui.planner.guest_table import GuestLine

if TYPE_CHECKING:
    from gemdesk.operations.change import Change
    from gemdesk.records.film_record import FilmRecord
    from gemdesk.records.library_record import ContactRecord, GuestRecord
    from gemdesk.ui.planner.evening_desk import EveningDesk


class GuestList(QObject):
    """The guests of the evening on the desk."""

    def __init__(self, desk: "EveningDesk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    @property
    def guests(self) -> "tuple[GuestRecord, ...]":
        """Everybody on the list."""
        return self._desk.state.evening.guests if self._desk.state is not None else ()

    def contact(self, uuid: str) -> "ContactRecord | None":
        """The contact behind a guest."""
        return next((contact for contact in self._desk.contacts if contact.uuid == uuid), None)

    def lines(self) -> list[GuestLine]:
        """The guests as the table shows them."""
        films = self._desk.plan.films if self._desk.plan is not None else ()
        found = []
        for guest in self.guests:
            contact = self.contact(guest.contact)
            keys = {guest.contact, None} if contact is not None and contact.owner else {guest.contact}
            seen = tuple(any(viewing.contact in keys for viewing in film.record.viewings) for film in films)
            name = contact.name if contact is not None else self.tr("a guest no longer in the library")
            found.append(GuestLine(guest, name, contact is not None and contact.newcomer, seen))
        return found

    @Slot(str)
    def invite(self, name: str) -> None:
        """Invite somebody by name; a name that is new becomes a contact."""
        name = name.strip()
        if not name:
            return
        known = next((one for one in self._desk.contacts if one.name.casefold() == name.casefold()), None)
        if known is not None and known.uuid is not None:
            self._add(known.uuid)
            return
        from gemdesk.records.library_record import ContactRecord

        record = ContactRecord(name, str(uuid4()))

        def intent(change: "Change") -> str:
            from gemdesk.operations.screenings import save_contact

            save_contact(change, record)
            return record.uuid or ""

        self._desk.session.write(self.tr("Add a guest"), intent, self._add)

    @Slot(str)
    def _add(self, contact: str) -> None:
        from gemdesk.records.library_record import GuestRecord

        if contact and all(guest.contact != contact for guest in self.guests):
            self._desk.edit_evening(self.tr("Invite a guest"), guests=(*self.guests, GuestRecord(contact)))

    @Slot(str)
    def remove(self, contact: str) -> None:
        """Take somebody off the list."""
        rest = tuple(guest for guest in self.guests if guest.contact != contact)
        self._desk.edit_evening(self.tr("Take a guest off the list"), guests=rest)

    @Slot(str, str)
    def set_reply(self, contact: str, reply: str) -> None:
        """Note a reply."""
        self._change(self.tr("Note a reply"), contact, reply=reply)

    @Slot(str, bool)
    def set_attended(self, contact: str, attended: bool) -> None:
        """Note who came; the attendance follows."""
        self._change(self.tr("Note who came"), contact, attended=attended)

    def _change(self, label: str, contact: str, **values: object) -> None:
        guests = tuple(
            replace(guest, **values) if guest.contact == contact else guest  # type: ignore[arg-type]  # fields by name
            for guest in self.guests
        )
        self._desk.edit_evening(label, guests=guests)

    @Slot(str, bool)
    def set_newcomer(self, contact: str, newcomer: bool) -> None:
        """Note whether somebody is new to such films."""
        record = self.contact(contact)
        if record is None:
            return

        def intent(change: "Change") -> None:
            from gemdesk.catalog.planning import contact_ids
            from gemdesk.operations.screenings import save_contact

            found = contact_ids(change.connection).get(contact)
            if found is not None:
                save_contact(change, replace(record, newcomer=newcomer), found)

        self._desk.session.write(self.tr("Note who is new to such films"), intent)

    @Slot(str, int, bool)
    def set_seen(self, contact: str, place: int, seen: bool) -> None:
        """Note that somebody has seen a film of the evening, or that they have not."""
        from gemdesk.records.film_record import ViewingRecord

        plan, record = self._desk.plan, self.contact(contact)
        if plan is None or place >= len(plan.films):
            return
        owner = record is not None and record.owner
        keys = {contact, None} if owner else {contact}

        def edit(film: "FilmRecord") -> "FilmRecord":
            rest = tuple(viewing for viewing in film.viewings if viewing.contact not in keys)
            added = (ViewingRecord(contact=None if owner else contact),) if seen else ()
            return replace(film, viewings=(*(film.viewings if seen else rest), *added))

        self._desk.save_film(self.tr("Note who has seen the film"), plan.films[place].id, edit, redraft=False)
