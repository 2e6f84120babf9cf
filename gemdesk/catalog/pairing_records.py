"""Every film of a library as far as pairing compares it, in a few passes over the tables."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from gemdesk.models import Credit, Film, FilmTerm, Honour, Person, Term
from gemdesk.records.film_record import (
    CreditRecord,
    FilmRecord,
    HonourRecord,
    SettingRecord,
    SourceWorkRecord,
    TagRecord,
)

_ROLES = ("director", "writer", "cast", "cinematography", "music")
_LISTS = {"country": "countries", "language": "languages", "genre": "genres"}
_COLUMNS = (
    Film.id,
    Film.title,
    Film.year,
    Film.runtime,
    Film.form,
    Film.weight,
    Film.synopsis,
    Film.audience_votes,
    Film.critic_percent,
    Film.setting_place,
    Film.setting_time,
    Film.source_author,
    Film.source_kind,
    Film.colour,
    Film.sound,
)


def pairing_records(connection: Connection) -> Iterator[tuple[int, FilmRecord]]:
    """Id and record of every film; the record holds only what films are compared by."""
    terms, credits, honours = _terms(connection), _credits(connection), _honours(connection)
    for row in connection.execute(select(*_COLUMNS).order_by(Film.id)):
        yield row.id, _record(row, terms.get(row.id, ()), credits.get(row.id, ()), honours.get(row.id, ()))


def _record(row: Any, terms: Any, credits: Any, honours: Any) -> FilmRecord:
    lists: dict[str, Any] = {
        name: tuple(term for facet, term in terms if facet == kind) for kind, name in _LISTS.items()
    }
    setting = SettingRecord(row.setting_place, row.setting_time) if row.setting_place or row.setting_time else None
    source = (
        SourceWorkRecord(None, row.source_author, row.source_kind) if row.source_author or row.source_kind else None
    )
    return FilmRecord(
        title=row.title,
        year=row.year,
        runtime=row.runtime,
        form=row.form,
        weight=row.weight,
        synopsis=row.synopsis,
        audience_votes=row.audience_votes,
        critic_percent=row.critic_percent,
        setting=setting,
        source_work=source,
        colour=row.colour,
        sound=row.sound,
        tags=tuple(TagRecord(facet, name) for facet, name in terms if facet not in _LISTS),
        credits=tuple(CreditRecord(name, role) for role, name in credits),
        honours=tuple(HonourRecord(festival) for festival in honours),
        **lists,
    )


def _terms(connection: Connection) -> dict[int, list[tuple[str, str]]]:
    names = {row[0]: (row[1], row[2]) for row in connection.execute(select(Term.id, Term.facet, Term.name))}
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    query = select(FilmTerm.film_id, FilmTerm.term_id).order_by(FilmTerm.film_id, FilmTerm.position)
    for film_id, term_id in connection.execute(query):
        found[film_id].append(names[term_id])
    return found


def _credits(connection: Connection) -> dict[int, list[tuple[str, str]]]:
    names = {row[0]: row[1] for row in connection.execute(select(Person.id, Person.name))}
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    query = (
        select(Credit.film_id, Credit.role, Credit.person_id)
        .where(Credit.role.in_(_ROLES))
        .order_by(Credit.film_id, Credit.position)
    )
    for film_id, role, person_id in connection.execute(query):
        found[film_id].append((role, names[person_id]))
    return found


def _honours(connection: Connection) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for film_id, festival in connection.execute(select(Honour.film_id, Honour.festival).order_by(Honour.film_id)):
        found[film_id].append(festival)
    return found
