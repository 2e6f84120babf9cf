"""Adding, saving and deleting films."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from sqlalchemy import select

from gemdesk.catalog.records import film_records
from gemdesk.db.change_log import Recorder
from gemdesk.errors import NotFound, UsageError
from gemdesk.models import Film
from gemdesk.operations import film_rows
from gemdesk.operations.change import Change
from gemdesk.operations.film_rows import CHILDREN, PLAIN_CHILDREN
from gemdesk.operations.film_writer import TABLES, FilmWriter
from gemdesk.records.film_record import FilmRecord, ProvenanceRecord, ViewingRecord

CHUNK = 500
_BELONGINGS = (
    *CHILDREN,
    *PLAIN_CHILDREN,
    "credit",
    "film_term",
    "viewing",
    "playlist_entry",
    "reaction",
    "screening_film",
)
_CHILD_OF = {attribute: table for table, (attribute, _) in (CHILDREN | PLAIN_CHILDREN).items()}  # type: ignore[operator]  # both are dicts
_UNTRACKED = {"uuid", "provenance", "origin", "added", "viewings", "images"}


def _today() -> str:
    return date.today().isoformat()


def add_film(change: Change, record: FilmRecord) -> int:
    """Add a film; returns its id.

    Raises:
        UsageError: if it has no title.
    """
    if not record.title.strip():
        raise UsageError("A film needs a title. Type one, even a working title.")
    record = replace(record, added=record.added or _today(), origin=record.origin or "typed")
    writer = FilmWriter(change.recorder)
    film_id = writer.add(record)
    change.indexed = writer.finish()
    change.added.append(film_id)
    return film_id


def save_film(change: Change, film_id: int, record: FilmRecord, *, origin: str = "typed") -> bool:
    """Make a film's record equal to `record`; only the parts that differ are written.

    Changed fields note where their value came from, unless the whole film came from there. Returns whether
    anything differed.

    Raises:
        NotFound: if there is no such film.
        UsageError: if the title is empty.
    """
    current = film_records(change.connection, [film_id]).get(film_id)
    if current is None:
        raise NotFound(f"There is no film with the number {film_id}; it may have been deleted.")
    if not record.title.strip():
        raise UsageError("A film needs a title. Type one, even a working title.")
    record = replace(record, uuid=current.uuid)
    changed = _changed(current, record)
    if not changed:
        return False
    if "provenance" not in changed:
        record = _with_provenance(current, record, changed - _UNTRACKED, origin)
        changed = _changed(current, record)
    _write(change.recorder, film_id, current, record, changed)
    return True


def _changed(current: FilmRecord, record: FilmRecord) -> set[str]:
    return {f.name for f in fields(FilmRecord) if getattr(current, f.name) != getattr(record, f.name)}


def _with_provenance(current: FilmRecord, record: FilmRecord, changed: set[str], origin: str) -> FilmRecord:
    kept = {entry.field: entry for entry in current.provenance if entry.field not in changed}
    if origin != current.origin:
        kept.update({name: ProvenanceRecord(name, origin, _today()) for name in changed})
    return replace(record, provenance=tuple(kept[name] for name in sorted(kept)))


def _write(recorder: Recorder, film_id: int, current: FilmRecord, record: FilmRecord, changed: set[str]) -> None:
    writer = FilmWriter(recorder)
    tables = {_CHILD_OF[name] for name in changed if name in _CHILD_OF}
    if "credits" in changed:
        tables.add("credit")
    if "viewings" in changed:
        tables.add("viewing")
    if changed & {"countries", "languages", "genres", "tags"}:
        tables.add("film_term")
    for name in sorted(tables):
        table = TABLES[name]
        recorder.delete(table, table.c.film_id == film_id)
        writer.add_children(name, film_id, record)
    columns = film_rows.film_columns(record, writer.people.director_key(record.credits))
    before = film_rows.film_columns(current, "")
    before["director_key"] = recorder.connection.execute(
        select(Film.director_key).where(Film.id == film_id)
    ).scalar_one()
    different = {name: value for name, value in columns.items() if before[name] != value}
    film = TABLES["film"]
    recorder.update(film, film.c.id == film_id, different)
    writer.finish()


def delete_films(change: Change, film_ids: Sequence[int]) -> int:
    """Take films out, with all that belongs to them; returns how many there were.

    Screenings keep their words and times; a film shown there no longer links to the library.
    """
    recorder = change.recorder
    deleted = 0
    for start in range(0, len(film_ids), CHUNK):
        part = list(film_ids[start : start + CHUNK])
        for name in _BELONGINGS:
            table = TABLES[name]
            recorder.delete(table, table.c.film_id.in_(part))
        for name in ("screening_item", "screening_prompt"):
            table = TABLES[name]
            recorder.update(table, table.c.film_id.in_(part), {"film_id": None})
        deleted += recorder.delete(TABLES["film"], TABLES["film"].c.id.in_(part))
    return deleted


def add_viewing(change: Change, film_id: int, viewing: ViewingRecord) -> None:
    """Enter a viewing in the diary; a rating given with it by the owner becomes the film's rating.

    Raises:
        NotFound: if there is no such film.
    """
    current = film_records(change.connection, [film_id]).get(film_id)
    if current is None:
        raise NotFound(f"There is no film with the number {film_id}; it may have been deleted.")
    edits: dict[str, Any] = {"viewings": (*current.viewings, viewing)}
    if viewing.contact is None and viewing.rating is not None:
        edits["rating"] = viewing.rating
    save_film(change, film_id, replace(current, **edits))
