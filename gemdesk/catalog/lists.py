"""Playlists, screenings, contacts, terms and people as rows, and as records for export."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from gemdesk.errors import NotFound
from gemdesk.models import (
    Contact,
    Credit,
    Film,
    FilmTerm,
    Guest,
    Person,
    Playlist,
    PlaylistEntry,
    Reaction,
    Screening,
    ScreeningBlock,
    ScreeningFilm,
    ScreeningItem,
    ScreeningPrompt,
    Term,
    Viewing,
)
from gemdesk.records.library_record import (
    ContactRecord,
    GuestRecord,
    PlaylistEntryRecord,
    PlaylistRecord,
    ReactionRecord,
    ScreeningBlockRecord,
    ScreeningItemRecord,
    ScreeningPromptRecord,
    ScreeningRecord,
)
from gemdesk.records.rows import ContactRow, EntryRow, PersonRow, PlaylistRow, ScreeningRow, TermRow


def playlists(connection: Connection) -> list[PlaylistRow]:
    """Every playlist with its count and running time, by folder and name."""
    query = (
        select(
            Playlist.id,
            Playlist.name,
            Playlist.folder,
            func.count(PlaylistEntry.id),
            func.coalesce(func.sum(Film.runtime), 0),
        )
        .join(PlaylistEntry, PlaylistEntry.playlist_id == Playlist.id, isouter=True)
        .join(Film, Film.id == PlaylistEntry.film_id, isouter=True)
        .group_by(Playlist.id, Playlist.name, Playlist.folder)
        .order_by(func.coalesce(Playlist.folder, "").collate("NOCASE"), Playlist.name.collate("NOCASE"), Playlist.id)
    )
    return [PlaylistRow._make(row) for row in connection.execute(query)]


def playlist_entries(connection: Connection, playlist_id: int) -> list[EntryRow]:
    """Entries of a playlist, in order."""
    entry = PlaylistEntry
    query = (
        select(entry.id, entry.film_id, entry.position, entry.note, entry.heading)
        .where(entry.playlist_id == playlist_id)
        .order_by(entry.position, entry.id)
    )
    return [EntryRow(*row) for row in connection.execute(query)]


def playlist_record(connection: Connection, playlist_id: int) -> PlaylistRecord:
    """One playlist, whole.

    Raises:
        NotFound: if there is no such playlist.
    """
    row = connection.execute(select(Playlist.__table__).where(Playlist.id == playlist_id)).first()
    if row is None:
        raise NotFound(f"There is no playlist with the number {playlist_id}; it may have been deleted.")
    return _playlist(row, _entries(connection).get(playlist_id, []))


def _entries(connection: Connection) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    entry = PlaylistEntry
    query = (
        select(entry.playlist_id, Film.uuid, entry.note, entry.heading)
        .join(Film, Film.id == entry.film_id)
        .order_by(entry.playlist_id, entry.position, entry.id)
    )
    for row in connection.execute(query):
        found[row.playlist_id].append(row)
    return found


def _playlist(row: Any, entries: list[Any]) -> PlaylistRecord:
    return PlaylistRecord(
        name=row.name,
        uuid=row.uuid,
        folder=row.folder,
        introduction=row.introduction,
        entries=tuple(PlaylistEntryRecord(e.uuid, e.note, e.heading) for e in entries),
    )


def all_playlists(connection: Connection) -> Iterator[PlaylistRecord]:
    """Every playlist as a record, by uuid."""
    entries = _entries(connection)
    for row in connection.execute(select(Playlist.__table__).order_by(Playlist.uuid)).all():
        yield _playlist(row, entries.get(row.id, []))


def screenings(connection: Connection) -> list[ScreeningRow]:
    """Every screening, the latest last."""
    titles: dict[int, list[str]] = defaultdict(list)
    query = (
        select(ScreeningFilm.screening_id, Film.title)
        .join(Film, Film.id == ScreeningFilm.film_id)
        .order_by(ScreeningFilm.screening_id, ScreeningFilm.position)
    )
    for row in connection.execute(query):
        titles[row.screening_id].append(row.title)
    minutes = _counted(
        connection,
        select(ScreeningItem.screening_id, func.sum(ScreeningItem.minutes))
        .where(ScreeningItem.kind != "doors")
        .group_by(ScreeningItem.screening_id),
    )
    guests = _counted(connection, select(Guest.screening_id, func.count()).group_by(Guest.screening_id))
    coming = _counted(
        connection, select(Guest.screening_id, func.count()).where(Guest.reply == "coming").group_by(Guest.screening_id)
    )
    screening = Screening
    rows = connection.execute(select(screening.id, screening.name, screening.starts).order_by(screening.starts))
    return [
        ScreeningRow(
            row.id,
            row.name,
            row.starts,
            tuple(titles[row.id]),
            minutes.get(row.id, 0),
            guests.get(row.id, 0),
            coming.get(row.id, 0),
        )
        for row in rows.all()
    ]


def _counted(connection: Connection, query: Any) -> dict[int, int]:
    return {row[0]: row[1] for row in connection.execute(query)}


def contacts(connection: Connection) -> list[ContactRow]:
    """Every contact, the owner first, then by name."""
    contact = Contact
    query = select(contact.id, contact.uuid, contact.name, contact.owner, contact.newcomer).order_by(
        contact.owner.desc(), contact.name, contact.id
    )
    return [ContactRow(*row) for row in connection.execute(query)]


def all_contacts(connection: Connection) -> Iterator[ContactRecord]:
    """Every contact as a record, by uuid."""
    for row in connection.execute(select(Contact.__table__).order_by(Contact.uuid)):
        yield ContactRecord(row.name, row.uuid, row.owner, row.newcomer, row.note)


def seen_by(connection: Connection, film_ids: list[int]) -> dict[int, set[int | None]]:
    """Ids of the contacts who have seen each of these films; None stands for the owner."""
    found: dict[int, set[int | None]] = defaultdict(set)
    query = select(Viewing.film_id, Viewing.contact_id).where(Viewing.film_id.in_(film_ids))
    for film_id, contact_id in connection.execute(query):
        found[film_id].add(contact_id)
    return found


def terms(connection: Connection, facet: str | None = None) -> list[TermRow]:
    """Terms in use with the number of their films, the most used first."""
    count = func.count(FilmTerm.id)
    query = (
        select(Term.id, Term.facet, Term.name, count)
        .join(FilmTerm, FilmTerm.term_id == Term.id)
        .group_by(Term.id, Term.facet, Term.name)
        .order_by(Term.facet, count.desc(), Term.name)
    )
    if facet is not None:
        query = query.where(Term.facet == facet)
    return [TermRow(*row) for row in connection.execute(query)]


def people(connection: Connection, role: str | None = None) -> list[PersonRow]:
    """People by name, all or those with a role, for completion."""
    query = select(Person.id, Person.name, Person.original_name, Person.pronunciation).order_by(Person.name, Person.id)
    if role is not None:
        query = query.where(Person.id.in_(select(Credit.person_id).where(Credit.role == role)))
    return [PersonRow(*row) for row in connection.execute(query)]


def screening_record(connection: Connection, screening_id: int) -> ScreeningRecord:
    """One screening, whole.

    Raises:
        NotFound: if there is no such screening.
    """
    row = connection.execute(select(Screening.__table__).where(Screening.id == screening_id)).first()
    if row is None:
        raise NotFound(f"There is no screening with the number {screening_id}; it may have been deleted.")
    return _screening(connection, row)


def all_screenings(connection: Connection) -> Iterator[ScreeningRecord]:
    """Every screening as a record, by uuid."""
    for row in connection.execute(select(Screening.__table__).order_by(Screening.uuid)).all():
        yield _screening(connection, row)


def _screening(connection: Connection, row: Any) -> ScreeningRecord:
    uuids: dict[int | None, str] = {found[0]: found[1] for found in connection.execute(_film_uuids(row.id))}

    def children(model: Any) -> list[Any]:
        query = select(model.__table__).where(model.screening_id == row.id).order_by(model.position, model.id)
        return list(connection.execute(query).all())

    return ScreeningRecord(
        uuid=row.uuid,
        name=row.name,
        starts=row.starts,
        time_zone=row.time_zone,
        venue=row.venue,
        public=row.public,
        licence=row.licence,
        paper=row.paper,
        speaker=row.speaker,
        words_per_minute=row.words_per_minute,
        order_reason=row.order_reason,
        films=tuple(uuids[f.film_id] for f in children(ScreeningFilm)),
        items=tuple(
            ScreeningItemRecord(i.kind, i.title, i.minutes, i.start, i.who, uuids.get(i.film_id))
            for i in children(ScreeningItem)
        ),
        blocks=tuple(
            ScreeningBlockRecord(b.name, b.text, b.draft, tuple(json.loads(b.sources)))
            for b in children(ScreeningBlock)
        ),
        prompts=tuple(
            ScreeningPromptRecord(
                p.kind,
                p.text,
                p.follow_up,
                uuids.get(p.film_id),
                p.starred,
                p.spoiler,
                p.newcomer,
                p.draft,
                p.worked,
                tuple(json.loads(p.sources)),
            )
            for p in children(ScreeningPrompt)
        ),
        guests=_guests(connection, row.id),
        reactions=tuple(ReactionRecord(uuids.get(r.film_id, ""), r.reaction, r.count) for r in children(Reaction)),
        attendance=row.attendance,
        outcome=row.outcome,
    )


def _film_uuids(screening_id: int) -> Any:
    owners = [
        select(model.film_id).where(model.screening_id == screening_id)
        for model in (ScreeningFilm, ScreeningItem, ScreeningPrompt, Reaction)
    ]
    return select(Film.id, Film.uuid).where(Film.id.in_(owners[0].union(*owners[1:])))


def _guests(connection: Connection, screening_id: int) -> tuple[GuestRecord, ...]:
    query = (
        select(Contact.uuid, Guest.reply, Guest.attended)
        .join(Contact, Contact.id == Guest.contact_id)
        .where(Guest.screening_id == screening_id)
        .order_by(Guest.position, Guest.id)
    )
    return tuple(GuestRecord(*row) for row in connection.execute(query))
