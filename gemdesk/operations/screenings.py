"""Saving and deleting screenings, and the contacts who come to them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select

from gemdesk.errors import NotFound, UsageError
from gemdesk.models import Contact, Film, Screening
from gemdesk.operations.change import Change
from gemdesk.operations.film_rows import new_uuid
from gemdesk.operations.film_writer import TABLES
from gemdesk.records.library_record import ContactRecord, ScreeningRecord

_PARTS = (
    "screening_film", "screening_item", "screening_block", "screening_prompt", "guest", "reaction",
)  # fmt: skip


def save_screening(change: Change, record: ScreeningRecord, screening_id: int | None = None) -> int:
    """Save an evening, a new one or over an earlier state; returns its id. Parts that are as they were stay untouched.

    Raises:
        NotFound: if `screening_id` is gone, or a film or contact of the evening is not in the library.
    """
    table = TABLES["screening"]
    values = _columns(record)
    films = _ids(change, Film, _films_named(record))
    contacts = _ids(change, Contact, [guest.contact for guest in record.guests])
    if screening_id is None:
        values["uuid"] = record.uuid or new_uuid()
        screening_id = change.recorder.insert(table, values)
    else:
        stored = change.connection.execute(select(table).where(table.c.id == screening_id)).first()
        if stored is None:
            raise NotFound(f"There is no screening with the number {screening_id}; it may have been deleted.")
        different = {name: value for name, value in values.items() if getattr(stored, name) != value}
        change.recorder.update(table, table.c.id == screening_id, different)
    for name, rows in _part_rows(record, films, contacts).items():
        _write_part(change, name, screening_id, rows)
    return screening_id


def delete_screening(change: Change, screening_id: int) -> None:
    """Take an evening out, with its words."""
    for name in _PARTS:
        change.recorder.delete(TABLES[name], TABLES[name].c.screening_id == screening_id)
    change.recorder.delete(TABLES["screening"], TABLES["screening"].c.id == screening_id)


def save_contact(change: Change, record: ContactRecord, contact_id: int | None = None) -> int:
    """Save a person who comes to evenings; returns the id.

    Raises:
        UsageError: if there is no name.
    """
    if not record.name.strip():
        raise UsageError("A guest needs a name. Type one.")
    table = TABLES["contact"]
    values: dict[str, Any] = {
        "name": record.name.strip(), "owner": record.owner, "newcomer": record.newcomer, "note": record.note,
    }  # fmt: skip
    if contact_id is None:
        return change.recorder.insert(table, {**values, "uuid": record.uuid or new_uuid()})
    change.recorder.update(table, table.c.id == contact_id, values)
    return contact_id


def _columns(record: ScreeningRecord) -> dict[str, Any]:
    return {
        "name": record.name,
        "starts": record.starts,
        "time_zone": record.time_zone,
        "venue": record.venue,
        "public": record.public,
        "licence": record.licence,
        "paper": record.paper,
        "speaker": record.speaker,
        "words_per_minute": record.words_per_minute,
        "order_reason": record.order_reason,
        "attendance": record.attendance,
        "outcome": record.outcome,
    }


def _films_named(record: ScreeningRecord) -> list[str]:
    named = [*record.films, *(i.film for i in record.items), *(p.film for p in record.prompts)]
    return [uuid for uuid in (*named, *(r.film for r in record.reactions)) if uuid]


def _ids(change: Change, model: type[Film | Contact], uuids: Iterable[str]) -> dict[str, int]:
    wanted = list(dict.fromkeys(uuids))
    found = {
        row[0]: row[1] for row in change.connection.execute(select(model.uuid, model.id).where(model.uuid.in_(wanted)))
    }
    missing = [uuid for uuid in wanted if uuid not in found]
    if missing:
        kind = "film" if model is Film else "guest"
        raise NotFound(f"The evening names a {kind} that is not in the library ({missing[0]}). Choose another one.")
    return found


def _part_rows(
    record: ScreeningRecord, films: Mapping[str, int], contacts: Mapping[str, int]
) -> dict[str, list[dict[str, Any]]]:
    return {
        "screening_film": [{"film_id": films[uuid]} for uuid in record.films],
        "screening_item": [
            {"film_id": films.get(i.film or ""), "kind": i.kind, "title": i.title, "minutes": i.minutes,
             "start": i.start, "who": i.who}
            for i in record.items
        ],
        "screening_block": [
            {"name": b.name, "text": b.text, "draft": b.draft, "sources": json.dumps(b.sources)} for b in record.blocks
        ],
        "screening_prompt": [
            {"film_id": films.get(p.film or ""), "kind": p.kind, "text": p.text, "follow_up": p.follow_up,
             "starred": p.starred, "spoiler": p.spoiler, "newcomer": p.newcomer, "draft": p.draft, "worked": p.worked,
             "sources": json.dumps(p.sources)}
            for p in record.prompts
        ],
        "guest": [
            {"contact_id": contacts[g.contact], "reply": g.reply, "attended": g.attended} for g in record.guests
        ],
        "reaction": [
            {"film_id": films[r.film], "reaction": r.reaction, "count": r.count} for r in record.reactions
        ],
    }  # fmt: skip


def _write_part(change: Change, name: str, screening_id: int, rows: list[dict[str, Any]]) -> None:
    """Write the rows of one part anew, unless they are as they were."""
    table = TABLES[name]
    rows = [{"screening_id": screening_id, "position": position, **row} for position, row in enumerate(rows)]
    query = select(table).where(table.c.screening_id == screening_id).order_by(table.c.position)
    stored = [
        {key: value for key, value in row._mapping.items() if key != "id"} for row in change.connection.execute(query)
    ]
    if stored == rows:
        return
    change.recorder.delete(table, table.c.screening_id == screening_id)
    change.recorder.insert_rows(table, rows)


def screening_ids(change: Change) -> dict[str, int]:
    """Ids of the screenings by uuid."""
    return {row[0]: row[1] for row in change.connection.execute(select(Screening.uuid, Screening.id))}
