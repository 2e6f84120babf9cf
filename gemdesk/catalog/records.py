"""Whole records read back from a library: for show, export, the planner and the detail pane."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from gemdesk import models
from gemdesk.records.film_record import (
    GEM_CRITERIA,
    AvailabilityRecord,
    CreditRecord,
    CriterionRecord,
    FilmRecord,
    GemRecord,
    GemStatusRecord,
    HonourRecord,
    ImageRecord,
    NoteRecord,
    ProvenanceRecord,
    SettingRecord,
    SourceWorkRecord,
    TagRecord,
    TitleRecord,
    ViewingRecord,
)
from gemdesk.records.library_record import PersonRecord
from gemdesk.records.plan_record import PlannedFilm, PlannedPerson

CHUNK = 500
# fmt: off
_PLAIN = (
    "uuid", "title", "title_language", "sort_title", "original_title", "original_language", "transliteration",
    "year", "form", "runtime", "synopsis", "colour", "sound", "aspect_ratio", "weight", "rating", "subtitles",
    "medium", "location", "shelf_mark", "barcode", "audience_votes", "critic_percent", "added", "origin",
)
# fmt: on
_LISTS = {"country": "countries", "language": "languages", "genre": "genres"}

Rows = dict[int, list[Any]]


def film_records(connection: Connection, ids: Sequence[int]) -> dict[int, FilmRecord]:
    """Records of these films by id; a film that is gone is left out."""
    found: dict[int, FilmRecord] = {}
    for start in range(0, len(ids), CHUNK):
        found.update(_chunk(connection, ids[start : start + CHUNK]))
    return found


def iterate_films(connection: Connection, ids: Sequence[int]) -> Iterator[FilmRecord]:
    """Records of these films in the order of the ids, a chunk in memory at a time."""
    for start in range(0, len(ids), CHUNK):
        part = ids[start : start + CHUNK]
        records = _chunk(connection, part)
        yield from (records[film_id] for film_id in part if film_id in records)


def _children(connection: Connection, table: Table, ids: Sequence[int], order: str = "position") -> Rows:
    rows: Rows = defaultdict(list)
    query = select(table).where(table.c.film_id.in_(ids)).order_by(table.c.film_id, table.c[order], table.c.id)
    for row in connection.execute(query):
        rows[row.film_id].append(row)
    return rows


def _chunk(connection: Connection, ids: Sequence[int]) -> dict[int, FilmRecord]:
    films = connection.execute(select(models.Film.__table__).where(models.Film.id.in_(ids))).all()
    parts = _Parts(connection, ids)
    return {row.id: parts.record(row) for row in films}


class _Parts:
    """The rows that belong to a chunk of films, grouped by film."""

    def __init__(self, connection: Connection, ids: Sequence[int]) -> None:
        def children(model: type[models.Base], order: str = "position") -> Rows:
            return _children(connection, model.__table__, ids, order)  # type: ignore[arg-type]  # a Table, typed FromClause

        self.titles = children(models.Title)
        self.honours = children(models.Honour)
        self.availability = children(models.Availability)
        self.notes = children(models.Note)
        self.statuses = children(models.GemStatus)
        self.images = children(models.Image)
        self.external_ids = children(models.ExternalId, "scheme")
        self.provenance = children(models.Provenance, "field")
        self.viewings = _viewings(connection, ids)
        self.credits = _credits(connection, ids)
        self.terms = _terms(connection, ids)

    def record(self, row: Any) -> FilmRecord:
        """The record of one row of the film table."""
        terms = self.terms[row.id]
        lists: dict[str, Any] = {
            name: tuple(term.name for term in terms if term.facet == facet) for facet, name in _LISTS.items()
        }
        return FilmRecord(
            **{name: getattr(row, name) for name in _PLAIN},
            **lists,
            titles=tuple(TitleRecord(t.text, t.type, t.language) for t in self.titles[row.id]),
            setting=_setting(row),
            source_work=_source_work(row),
            credits=tuple(CreditRecord(c.name, c.role, c.uuid, c.character) for c in self.credits[row.id]),
            honours=tuple(HonourRecord(h.festival, h.year, h.section, h.prize, h.result) for h in self.honours[row.id]),
            availability=tuple(
                AvailabilityRecord(a.service, a.kind, a.region, a.link, a.checked) for a in self.availability[row.id]
            ),
            notes=tuple(
                NoteRecord(n.kind, n.text, n.short, n.spoiler, n.time_code, n.source) for n in self.notes[row.id]
            ),
            tags=tuple(TagRecord(term.facet, term.name) for term in terms if term.facet not in _LISTS),
            gem=self._gem(row),
            viewings=tuple(ViewingRecord(v.date, v.uuid, v.rating, v.note) for v in self.viewings[row.id]),
            images=tuple(
                ImageRecord(i.sha256, i.kind, i.media_type, i.width, i.height, i.source) for i in self.images[row.id]
            ),
            external_ids={e.scheme: e.value for e in self.external_ids[row.id]},
            extra=json.loads(row.extra) if row.extra else {},
            provenance=tuple(ProvenanceRecord(p.field, p.origin, p.date) for p in self.provenance[row.id]),
        )

    def _gem(self, row: Any) -> GemRecord | None:
        criteria = {}
        for name in GEM_CRITERIA:
            score = getattr(row, f"{name}_score")
            if score is not None:
                criteria[name] = CriterionRecord(score, getattr(row, f"{name}_evidence"))
        statuses = tuple(GemStatusRecord(s.status, s.since) for s in self.statuses[row.id])
        if not (criteria or statuses or row.gem_reason):
            return None
        return GemRecord(**criteria, reason=row.gem_reason, statuses=statuses)


def _setting(row: Any) -> SettingRecord | None:
    if row.setting_place is None and row.setting_time is None:
        return None
    return SettingRecord(row.setting_place, row.setting_time)


def _source_work(row: Any) -> SourceWorkRecord | None:
    if row.source_title is None and row.source_author is None and row.source_kind is None:
        return None
    return SourceWorkRecord(row.source_title, row.source_author, row.source_kind)


def _grouped(connection: Connection, query: Any) -> Rows:
    rows: Rows = defaultdict(list)
    for row in connection.execute(query):
        rows[row.film_id].append(row)
    return rows


def _credits(connection: Connection, ids: Sequence[int]) -> Rows:
    credit, person = models.Credit, models.Person
    query = (
        select(credit.film_id, person.name, credit.role, person.uuid, credit.character, person.id.label("person_id"))
        .join(person, person.id == credit.person_id)
        .where(credit.film_id.in_(ids))
        .order_by(credit.film_id, credit.position, credit.id)
    )
    return _grouped(connection, query)


def _viewings(connection: Connection, ids: Sequence[int]) -> Rows:
    viewing, contact = models.Viewing, models.Contact
    query = (
        select(viewing.film_id, viewing.date, contact.uuid, viewing.rating, viewing.note)
        .join(contact, contact.id == viewing.contact_id, isouter=True)
        .where(viewing.film_id.in_(ids))
        .order_by(viewing.film_id, viewing.position, viewing.id)
    )
    return _grouped(connection, query)


def _terms(connection: Connection, ids: Sequence[int]) -> Rows:
    film_term, term = models.FilmTerm, models.Term
    query = (
        select(film_term.film_id, term.facet, term.name)
        .join(term, term.id == film_term.term_id)
        .where(film_term.film_id.in_(ids))
        .order_by(film_term.film_id, film_term.position, film_term.id)
    )
    return _grouped(connection, query)


def planned_films(connection: Connection, ids: Sequence[int]) -> list[PlannedFilm]:
    """Films as the planner wants them, with the people of their credits, in the order of the ids."""
    records = film_records(connection, ids)
    people = _people(connection, ids)
    return [PlannedFilm(film_id, records[film_id], people.get(film_id, {})) for film_id in ids if film_id in records]


def _people(connection: Connection, ids: Sequence[int]) -> dict[int, dict[str, PlannedPerson]]:
    credit, person = models.Credit, models.Person
    found: dict[int, dict[str, PlannedPerson]] = defaultdict(dict)
    for start in range(0, len(ids), CHUNK):
        query = (
            select(credit.film_id, person)
            .join(person, person.id == credit.person_id)
            .where(credit.film_id.in_(ids[start : start + CHUNK]))
        )
        for row in connection.execute(query.with_only_columns(credit.film_id, *person.__table__.columns)):
            found[row.film_id][row.name] = PlannedPerson(row.id, person_record(row))
    return found


def person_record(row: Any) -> PersonRecord:
    """The record of one row of the person table."""
    return PersonRecord(
        name=row.name,
        uuid=row.uuid,
        sort_name=row.sort_name,
        original_name=row.original_name,
        pronunciation=row.pronunciation,
        born=row.born,
        died=row.died,
        external_ids=json.loads(row.external_ids) if row.external_ids else {},
    )


def all_people(connection: Connection) -> Iterator[PersonRecord]:
    """Every person, by uuid."""
    query = select(models.Person.__table__).order_by(models.Person.uuid)
    yield from map(person_record, connection.execute(query))
