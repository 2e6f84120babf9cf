"""Writes film records into the tables, one or a hundred thousand, with the people and terms they name."""

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import count
from operator import attrgetter, itemgetter
from typing import Any

from sqlalchemy import Select, select, update

from gemdesk.db import full_text
from gemdesk.db.change_log import Recorder
from gemdesk.errors import NotFound
from gemdesk.models import Base, Contact, Person, Term
from gemdesk.operations import film_rows
from gemdesk.operations.film_rows import CHILDREN, PLAIN_CHILDREN, Row
from gemdesk.records.film_record import CreditRecord, FilmRecord
from gemdesk.records.library_record import PersonRecord
from gemdesk.titles import search_tokens, sort_key

TABLES = Base.metadata.tables
_film_values = itemgetter(*[column.name for column in TABLES["film"].columns][2:])

_HELD: tuple[tuple[str, Callable[[FilmRecord], object]], ...] = (
    *((table, attrgetter(attribute)) for table, (attribute, _) in CHILDREN.items()),
    *((table, attrgetter(attribute)) for table, (attribute, _) in PLAIN_CHILDREN.items()),
    ("credit", attrgetter("credits")),
    ("film_term", lambda _: True),
    ("viewing", attrgetter("viewings")),
)
"""Tables of what belongs to a film, each with what a record holds for it."""


class FilmWriter:
    """Collects the rows of new films and writes them table by table.

    Ids are given out here, above all in use, so that rows can name each other before they are written.
    `flush` writes what was collected; `finish` writes people, terms and the search documents too.
    """

    def __init__(self, recorder: Recorder, *, many: bool = False) -> None:
        """`many` reads who is known once for all, for an import; otherwise people are looked up one by one."""
        self._recorder = recorder
        self._rows: dict[str, list[Row]] = defaultdict(list)
        self._next: dict[str, int] = {}
        self._documents: list[Row] = []
        self.people = People(recorder, many=many)
        self.terms = Terms(recorder)
        self._contacts: dict[str, int] = {}
        self.first_film = self._id("film")

    def _id(self, table: str) -> int:
        """The next id of a table, without taking it."""
        if table not in self._next:
            self._next[table] = self._recorder.next_id(TABLES[table])
        return self._next[table]

    def add(self, record: FilmRecord, uuid: str | None = None) -> int:
        """Collect a new film, under `uuid` if its record names none; returns its id."""
        film_id = self._id("film")
        self._next["film"] = film_id + 1
        uuid = record.uuid or uuid or film_rows.new_uuid()
        columns = film_rows.film_columns(record, self.people.director_key(record.credits))
        self._rows["film"].append((film_id, uuid, *_film_values(columns)))
        for table, held in _HELD:
            if held(record):
                self.add_children(table, film_id, record)
        people = [self.people.search_text(credit) for credit in record.credits]
        self._documents.append((film_id, *full_text.document(film_rows.search_parts(record, people))))
        return film_id

    def add_children(self, table: str, film_id: int, record: FilmRecord) -> None:
        """Collect the rows of one table that belong to one film."""
        rows = self._rows[table]
        first = self._id(table) - len(rows)
        ids = count(first + len(rows))
        if table in CHILDREN:
            for position, values in enumerate(CHILDREN[table][1](record)):
                rows.append((next(ids), film_id, position, *values))
        elif table in PLAIN_CHILDREN:
            rows.extend([(next(ids), film_id, *values) for values in PLAIN_CHILDREN[table][1](record)])
        elif table == "credit":
            person = self.people.id_of
            for position, credit in enumerate(record.credits):
                rows.append((next(ids), film_id, person(credit), position, credit.role, credit.character))
        elif table == "film_term":
            term_id = self.terms.id_of
            for position, term in enumerate(film_rows.terms(record)):
                rows.append((next(ids), film_id, term_id(term), position))
        else:
            for position, viewing in enumerate(record.viewings):
                contact = self._contact(viewing.contact)
                rows.append((next(ids), film_id, position, contact, viewing.date, viewing.rating, viewing.note))
        self._next[table] = first + len(rows)

    def _contact(self, uuid: str | None) -> int | None:
        if uuid is None:
            return None
        if uuid not in self._contacts:
            query = select(Contact.uuid, Contact.id)
            self._contacts = {row[0]: row[1] for row in self._recorder.connection.execute(query)}
        if uuid not in self._contacts:
            raise NotFound(f"A viewing names a guest who is not in the library ({uuid}). Choose another one.")
        return self._contacts[uuid]

    def flush(self) -> None:
        """Write the rows that were collected, parents first.

        A parent that came after its children would make SQLite look for them, row by row, to settle the
        deferred foreign keys: a minute for ten thousand films while the indexes are away.
        """
        self.terms.flush()
        self.people.flush()
        for name, rows in self._rows.items():
            self._recorder.insert_tuples(TABLES[name], rows)
        self._rows.clear()

    def finish(self) -> range:
        """Write all that is left, the search documents too; returns the ids of the new films."""
        self.flush()
        if self._documents:
            full_text.insert_many(self._recorder.connection, self._documents)
            self._documents = []
        return range(self.first_film, self._id("film"))


class Terms:
    """Ids of terms; new ones are collected."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        query = select(Term.facet, Term.name, Term.id)
        self._ids = {(row[0], row[1]): row[2] for row in recorder.connection.execute(query)}
        self._next = recorder.next_id(TABLES["term"])
        self._new: list[Row] = []

    def id_of(self, term: tuple[str, str]) -> int:
        """Id of a term, facet and name, which is made if need be."""
        found = self._ids.get(term)
        if found is None:
            found, self._next = self._next, self._next + 1
            self._ids[term] = found
            self._new.append((found, *term))
        return found

    def flush(self) -> None:
        """Write the new terms."""
        self._recorder.insert_tuples(TABLES["term"], self._new)
        self._new = []


_PEOPLE = select(Person.id, Person.uuid, Person.name, Person.sort_name, Person.original_name).order_by(Person.id)


class People:
    """Ids of people, found by uuid or by name; new ones are collected, so that a later record can complete them."""

    def __init__(self, recorder: Recorder, *, many: bool = False) -> None:
        self._recorder = recorder
        self._all_known = many
        self._by_uuid: dict[str, int] = {}
        self._by_name: dict[str, int] = {}
        self._keys: dict[int, str] = {}
        self._original: dict[int, str] = {}
        if many:
            self._load(_PEOPLE)
        self._next = recorder.next_id(TABLES["person"])
        self._new: dict[int, PersonRecord] = {}
        self._written: dict[int, PersonRecord] = {}

    def id_of(self, credit: CreditRecord) -> int:
        """Id of a credited person, who is made if need be."""
        found = self._by_uuid.get(credit.person) if credit.person else self._by_name.get(credit.name)
        return found or self._stored(credit.name, credit.person) or self._add(PersonRecord(credit.name, credit.person))

    def _stored(self, name: str, uuid: str | None) -> int | None:
        """Id of a person whom nobody asked for before; an edit of one film must not read a hundred thousand people."""
        if not self._all_known:
            self._load(_PEOPLE.where(Person.uuid == uuid if uuid else Person.name == name))
        return self._by_uuid.get(uuid) if uuid else self._by_name.get(name)

    def _load(self, query: Select[int, str, str, str | None, str | None]) -> None:
        for row_id, uuid, name, sort_name, original_name in self._recorder.connection.execute(query):
            self._by_uuid[uuid] = row_id
            self._by_name.setdefault(name, row_id)
            if sort_name:
                self._keys[row_id] = sort_key(sort_name)
            if original_name:
                self._original[row_id] = original_name

    def declare(self, record: PersonRecord) -> int:
        """Make a person known with all that is known of them; an existing one keeps what is there."""
        found = self._stored(record.name, record.uuid)
        if found is None:
            return self._add(record)
        self._complete(found, record)
        return found

    def _add(self, record: PersonRecord) -> int:
        row_id, self._next = self._next, self._next + 1
        uuid = record.uuid or film_rows.new_uuid()
        self._new[row_id] = replace(record, uuid=uuid)
        self._by_uuid[uuid] = row_id
        self._by_name.setdefault(record.name, row_id)
        self._remember(row_id, record)
        return row_id

    def _remember(self, row_id: int, record: PersonRecord) -> None:
        if record.sort_name:
            self._keys[row_id] = sort_key(record.sort_name)
        if record.original_name:
            self._original[row_id] = record.original_name

    def _complete(self, row_id: int, record: PersonRecord) -> None:
        """Fill what is empty in an existing person."""
        self._remember(row_id, record)
        if row_id in self._new:
            self._new[row_id] = filled(self._new[row_id], record)
            return
        table = TABLES["person"]
        if row_id in self._written:
            # Added by this very step, so no earlier state is worth keeping.
            self._written[row_id] = filled(self._written[row_id], record)
            columns = person_columns(self._written[row_id])
            self._recorder.connection.execute(update(table).where(table.c.id == row_id).values(**columns))
            return
        stored = self._recorder.connection.execute(select(table).where(table.c.id == row_id)).one()
        wanted = person_columns(record)
        missing = {k: v for k, v in wanted.items() if v is not None and getattr(stored, k) is None}
        self._recorder.update(table, table.c.id == row_id, missing)

    def director_key(self, credits: Sequence[CreditRecord]) -> str:
        """Sort key of the first director, empty if there is none."""
        for credit in credits:
            if credit.role == "director":
                key = self._keys.get(self.id_of(credit))
                return key or film_rows.name_key(credit.name)
        return ""

    def search_text(self, credit: CreditRecord) -> str:
        """What a search finds a credit by: the name, the name in its own script, the character."""
        original = self._original.get(self.id_of(credit)) if self._original else None
        return _folded(f"{credit.name} {original}" if original else credit.name, credit.character)

    def flush(self) -> None:
        """Write the new people."""
        rows = [(row_id, record.uuid, *person_columns(record).values()) for row_id, record in self._new.items()]
        self._recorder.insert_tuples(TABLES["person"], rows)
        self._written.update(self._new)
        self._new = {}


@lru_cache(maxsize=65536)
def _folded(names: str, character: str | None) -> str:
    return search_tokens(f"{names} {character}" if character else names)


def filled(record: PersonRecord, other: PersonRecord) -> PersonRecord:
    """A person's record with empty fields taken from another."""
    names = ("sort_name", "original_name", "pronunciation", "born", "died")
    missing: dict[str, Any] = {n: getattr(other, n) for n in names if getattr(record, n) is None}
    return replace(record, **missing, external_ids={**other.external_ids, **record.external_ids})


def person_columns(record: PersonRecord) -> dict[str, Any]:
    """Columns of the person table for a record, id and uuid left out."""
    external = json.dumps(record.external_ids, ensure_ascii=False, sort_keys=True) if record.external_ids else None
    return {
        "name": record.name,
        "sort_name": record.sort_name,
        "original_name": record.original_name,
        "pronunciation": record.pronunciation,
        "born": record.born,
        "died": record.died,
        "external_ids": external,
    }
