"""Bringing records into a library: one import, one transaction, one undo step.

New films go in by bulk. A film that is here already is found by its uuid, by an identifier that both carry, or by
title and year; it takes what it lacks, keeps what it has, and every difference is reported as a conflict.
"""

import gc
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from itertools import count
from typing import Any, TypeVar

from sqlalchemy import Connection, Index, insert, select, text
from sqlalchemy.schema import CreateIndex, DropIndex

from gemdesk.catalog.records import film_records
from gemdesk.errors import NotFound
from gemdesk.models import Contact, ExternalId, Film, ImportRun, Playlist
from gemdesk.operations import film_rows, playlists, screenings
from gemdesk.operations.change import Change
from gemdesk.operations.film_writer import TABLES, FilmWriter
from gemdesk.operations.films import save_film
from gemdesk.records.film_record import CreditRecord, FilmRecord
from gemdesk.records.library_record import (
    ContactRecord,
    PersonRecord,
    PlaylistEntryRecord,
    PlaylistRecord,
    ScreeningRecord,
)
from gemdesk.titles import split_title_year

_Listed = TypeVar("_Listed", PlaylistRecord, ScreeningRecord)
AnyRecord = FilmRecord | PersonRecord | PlaylistRecord | ScreeningRecord | ContactRecord
Progress = Callable[[int], None]
FLUSH = 5_000
BULK = 10_000
"""From this many films on, indexes are dropped first and made anew at the end."""
_BULK_TABLES = (
    "film",
    "title",
    "honour",
    "note",
    "gem_status",
    "external_id",
    "provenance",
    "credit",
    "film_term",
    "viewing",
    "availability",
    "image",
    "person",
)
_OURS = {"uuid", "origin", "provenance", "added", "extra", "viewings", "rating", "images"}
_MERGED_LISTS = ("tags", "honours", "notes", "availability")


@dataclass(slots=True)
class ImportCounts:
    """Figures of an import: records read, new films, films already here, fields in conflict, records left out."""

    read: int = 0
    new: int = 0
    same: int = 0
    conflicts: int = 0
    left_out: int = 0
    problems: list[tuple[str | None, str]] = field(default_factory=list)
    """(field, sentence) of every conflict and of every record left out."""


def import_records(
    change: Change,
    records: Iterable[AnyRecord],
    *,
    format_name: str,
    files: Iterable[str] = (),
    progress: Progress = lambda _: None,
) -> ImportCounts:
    """Bring records in. `progress` is told the number of films read and may raise to stop: nothing is kept then."""
    importing = _Import(change, progress)
    with _no_garbage_collection():
        importing.take(records)
        importing.finish()
    counts = importing.counts
    change.connection.execute(
        insert(ImportRun).values(
            format=format_name,
            files=json.dumps(list(files), ensure_ascii=False),
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            read=counts.read,
            new=counts.new,
        )
    )
    return counts


def _same_credits(ours: Iterable[CreditRecord], theirs: Iterable[CreditRecord]) -> bool:
    """Whether the same people did the same: a list of names does not know ours by uuid."""
    return [replace(credit, person=None) for credit in ours] == [replace(credit, person=None) for credit in theirs]


_Names = dict[str, tuple[str, ...]]


def _names(credits: Iterable[CreditRecord]) -> _Names:
    """Names of those who directed and those who play, as far as they tell namesakes apart."""
    found: dict[str, list[str]] = {}
    for credit in credits:
        if credit.role in ("director", "cast"):
            found.setdefault(credit.role, []).append(credit.name)
    return {role: tuple(names) for role, names in found.items()}


class _Known:
    """What tells films apart, for those in the library and those just read."""

    def __init__(self, connection: Connection) -> None:
        self.by_uuid: dict[str, int] = {}
        self.by_identifier: dict[tuple[str, str], int] = {}
        self.by_title: dict[tuple[str, int | None], list[int]] = {}
        self._identifiers: dict[int, dict[str, str]] = {}
        self._connection = connection
        self._names: dict[int, _Names] = {}
        for row in connection.execute(select(Film.id, Film.uuid, Film.title_key, Film.year)):
            self.by_uuid[row[1]] = row[0]
            self.by_title.setdefault((row[2], row[3]), []).append(row[0])
        for scheme, value, film_id in connection.execute(
            select(ExternalId.scheme, ExternalId.value, ExternalId.film_id).where(ExternalId.scheme != "file")
        ):
            self._identify(film_id, scheme, value)

    def _identify(self, film_id: int, scheme: str, value: str) -> None:
        self.by_identifier[scheme, value] = film_id
        self._identifiers.setdefault(film_id, {})[scheme] = value

    def find(self, record: FilmRecord) -> int | None:
        """Id of the film that the record describes.

        Without an identifier in common only one film of that title and year will do, and only if neither an
        identifier nor the people of the two say otherwise: namesakes of one year are different films.
        """
        if record.uuid and record.uuid in self.by_uuid:
            return self.by_uuid[record.uuid]
        for pair in record.external_ids.items():
            if pair in self.by_identifier:
                return self.by_identifier[pair]
        if record.uuid or record.year is None:
            return None
        candidates = self.by_title.get((film_rows.title_key(record), record.year), [])
        candidates = [film_id for film_id in candidates if not self._contradicts(film_id, record)]
        return candidates[0] if len(candidates) == 1 else None

    def _contradicts(self, film_id: int, record: FilmRecord) -> bool:
        known = self._identifiers.get(film_id, {})
        if any(known.get(scheme, value) != value for scheme, value in record.external_ids.items()):
            return True
        ours, theirs = self._people(film_id), _names(record.credits)
        for role in ("director", "cast"):
            if ours.get(role) and theirs.get(role):
                return not (set(ours[role]) & set(theirs[role]))
        return False

    def _people(self, film_id: int) -> "_Names":
        """Names by role of a film that was just read, or of one that was here before."""
        if film_id not in self._names:
            stored = film_records(self._connection, [film_id])[film_id]
            self._names[film_id] = _names(stored.credits)
        return self._names[film_id]

    def add(self, film_id: int, uuid: str | None, record: FilmRecord) -> None:
        """Remember a new film."""
        self._names[film_id] = _names(record.credits)
        if uuid:
            self.by_uuid[uuid] = film_id
        for scheme, value in record.external_ids.items():
            if scheme != "file":
                self._identify(film_id, scheme, value)
        self.by_title.setdefault((film_rows.title_key(record), record.year), []).append(film_id)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Rows make millions of objects and no cycles; looking for cycles among them takes a tenth of an import."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class _Import:
    def __init__(self, change: Change, progress: Progress) -> None:
        self.counts = ImportCounts()
        self._change = change
        self._progress = progress
        self._known = _Known(change.connection)
        self._writer = FilmWriter(change.recorder, many=True)
        self._existing: list[tuple[int, FilmRecord]] = []
        self._waiting: list[FilmRecord] = []
        """Films seen by somebody who may still come."""
        self._playlists: list[PlaylistRecord] = []
        self._screenings: list[ScreeningRecord] = []
        self._contacts = {row[0]: row[1] for row in change.connection.execute(select(Contact.uuid, Contact.id))}
        self._dropped: list[Index] = []

    def take(self, records: Iterable[AnyRecord]) -> None:
        """Sort out the records; new films are written on the way."""
        handlers: dict[type, Callable[[Any], object]] = {
            FilmRecord: self._film_or_wait,
            PersonRecord: self._writer.people.declare,
            ContactRecord: self._contact,
            PlaylistRecord: self._playlists.append,
            ScreeningRecord: self._screenings.append,
        }
        for record in records:
            handlers[type(record)](record)

    def _film_or_wait(self, record: FilmRecord) -> None:
        if any(viewing.contact and viewing.contact not in self._contacts for viewing in record.viewings):
            self._waiting.append(record)
        else:
            self._film(record)

    def _without_strangers(self, record: FilmRecord) -> FilmRecord:
        """The film without viewings by people of whom nothing is known: they must not become the owner's."""
        known = tuple(v for v in record.viewings if v.contact is None or v.contact in self._contacts)
        for _ in range(len(record.viewings) - len(known)):
            self._left_out(f"A viewing of {record.title} was left out: it names a guest who is not here.")
        return replace(record, viewings=known)

    def _film(self, record: FilmRecord) -> None:
        counts = self.counts
        counts.read += 1
        found = self._known.find(record)
        if found is not None:
            counts.same += 1
            self._existing.append((found, record))
            return
        counts.new += 1
        uuid = record.uuid or film_rows.new_uuid()
        film_id = self._writer.add(record, uuid)
        self._known.add(film_id, uuid, record)
        if counts.new % FLUSH == 0:
            self._drop_indexes()
            self._writer.flush()
            self._progress(counts.read)

    def _drop_indexes(self) -> None:
        """Indexes are cheaper to make at the end than to keep along the way."""
        if self._dropped or self.counts.new < BULK:
            return
        for name in _BULK_TABLES:
            for index in TABLES[name].indexes:
                self._change.connection.execute(DropIndex(index))
                self._dropped.append(index)

    def _contact(self, record: ContactRecord) -> None:
        if record.uuid not in self._contacts:
            contact_id = screenings.save_contact(self._change, record)
            if record.uuid:
                self._contacts[record.uuid] = contact_id

    def finish(self) -> None:
        """Write the rest: people, terms, search documents, films already here, playlists, screenings."""
        for record in self._waiting:
            self._film(self._without_strangers(record))
        self._change.indexed = self._writer.finish()
        for index in self._dropped:
            self._change.connection.execute(CreateIndex(index))
        self._merge_existing()
        known = set(self._change.connection.execute(select(Playlist.uuid)).scalars())
        for playlist in self._each_once(self._playlists, known):
            self._playlist(playlist)
        for screening in self._each_once(self._screenings, set(screenings.screening_ids(self._change))):
            self._screening(screening)
        if self.counts.new >= BULK:
            self._change.connection.execute(text("ANALYZE"))
        self._progress(self.counts.read)

    def _each_once(self, records: Iterable[_Listed], known: set[str]) -> Iterator[_Listed]:
        """The records that are not here yet; of two with one uuid the second is told and left out."""
        taken: set[str] = set()
        for record in records:
            if record.uuid in taken:
                self._left_out(f"{record.name or 'An evening'} was left out: its uuid {record.uuid} came before.")
            elif record.uuid not in known:
                taken |= {record.uuid} if record.uuid else set()
                yield record

    def _merge_existing(self) -> None:
        for start in range(0, len(self._existing), FLUSH):
            part = self._existing[start : start + FLUSH]
            stored = film_records(self._change.connection, list(dict.fromkeys(film_id for film_id, _ in part)))
            for film_id, record in part:
                merged = self._merged(stored[film_id], record)
                if merged != stored[film_id]:
                    save_film(self._change, film_id, merged, origin=record.origin or "imported")
                    stored[film_id] = merged
            self._progress(self.counts.read)

    def _merged(self, ours: FilmRecord, theirs: FilmRecord) -> FilmRecord:
        """Our record with what it lacks taken from theirs; what differs is counted and told."""
        taken: dict[str, Any] = {}
        for spec in fields(FilmRecord):
            name = spec.name
            mine, other = getattr(ours, name), getattr(theirs, name)
            if name in _OURS or not other or mine == other or (name == "credits" and _same_credits(mine, other)):
                continue
            if not mine:
                taken[name] = other
            elif name in _MERGED_LISTS:
                taken[name] = tuple(dict.fromkeys((*mine, *other)))
            elif name == "external_ids":
                taken[name] = {**other, **mine}
            else:
                self._conflict(ours, name)
        return replace(ours, **taken) if taken else ours

    def _conflict(self, ours: FilmRecord, name: str) -> None:
        self.counts.conflicts += 1
        year = f" ({ours.year})" if ours.year else ""
        self.counts.problems.append(
            (name, f"{ours.title}{year} has another value of {name.replace('_', ' ')} here, which was kept.")
        )

    def _film_id(self, reference: str) -> int | None:
        """Id of the film that a playlist names by uuid or by ``Title (year)``."""
        found = self._known.by_uuid.get(reference)
        if found is not None:
            return found
        title, year = split_title_year(reference)
        keys = {film_rows.title_key(FilmRecord(title, title_language=code)) for code in ("en", "fr", "de", None)}
        matches = {film for key in keys for film in self._known.by_title.get((key, year), ())}
        return matches.pop() if len(matches) == 1 else None

    def _playlist(self, record: PlaylistRecord) -> None:
        entries: list[tuple[int, PlaylistEntryRecord]] = []
        for entry in record.entries:
            film_id = self._film_id(entry.film)
            if film_id is None:
                self._left_out(f"The playlist {record.name} names a film that is not here: {entry.film}.")
            else:
                entries.append((film_id, entry))
        playlist_id = playlists.add_playlist(
            self._change, record.name, folder=record.folder, introduction=record.introduction, uuid=record.uuid
        )
        rows = [
            {"playlist_id": playlist_id, "film_id": film_id, "position": position, "note": entry.note,
             "heading": entry.heading}
            for position, (film_id, entry) in zip(count(), entries, strict=False)
        ]  # fmt: skip
        self._change.recorder.insert_rows(TABLES["playlist_entry"], rows)

    def _screening(self, record: ScreeningRecord) -> None:
        try:
            screenings.save_screening(self._change, record)
        except NotFound as error:
            self._left_out(f"The screening {record.name or record.starts} was left out: {error.text}")

    def _left_out(self, sentence: str) -> None:
        self.counts.left_out += 1
        self.counts.problems.append((None, sentence))
