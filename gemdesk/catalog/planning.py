"""What planning reads beside whole records: every film in the few fields that pairing compares, uuids, contacts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, select

from gemdesk.models import Contact, Credit, Film, FilmTerm, Honour, Person, PlaylistEntry, Term
from gemdesk.records.film_record import (
    CreditRecord,
    FilmRecord,
    HonourRecord,
    SettingRecord,
    SourceWorkRecord,
    TagRecord,
)
from gemdesk.records.library_record import ContactRecord

CHUNK: Final = 2_000
ROLES: Final = ("director", "writer", "cast", "cinematography", "music")
"""Roles whose people two films can share."""
_LISTS: Final = {"country": "countries", "language": "languages", "genre": "genres"}
# fmt: off
_PLAIN: Final = (
    "title", "original_title", "shelf_mark", "year", "form", "runtime", "synopsis", "colour", "sound", "weight",
    "audience_votes", "critic_percent",
)
_OF_SETTING: Final = ("setting_place", "setting_time", "source_author", "source_kind")
# fmt: on


def light_records(connection: Connection, ids: Sequence[int] | None = None) -> Iterator[tuple[int, FilmRecord]]:
    """Films with the fields that pairing compares and no others, a chunk in memory at a time; all if none are named.

    40,000 films take about two seconds.
    """
    wanted = list(ids) if ids is not None else list(connection.execute(select(Film.id).order_by(Film.id)).scalars())
    for start in range(0, len(wanted), CHUNK):
        yield from _chunk(connection, wanted[start : start + CHUNK])


def _chunk(connection: Connection, ids: Sequence[int]) -> Iterator[tuple[int, FilmRecord]]:
    terms = _terms(connection, ids)
    people = _credits(connection, ids)
    honours = _honours(connection, ids)
    columns = [getattr(Film, name) for name in ("id", *_PLAIN, *_OF_SETTING)]
    for row in connection.execute(select(*columns).where(Film.id.in_(ids))):
        film_id, place, time, author, kind = row[0], *row[-4:]
        of_film = terms.get(film_id, {})
        lists: dict[str, Any] = {name: tuple(of_film.get(facet, ())) for facet, name in _LISTS.items()}
        yield (
            film_id,
            FilmRecord(
                **dict(zip(_PLAIN, row[1:-4], strict=True)),
                **lists,
                setting=SettingRecord(place, time) if place or time else None,
                source_work=SourceWorkRecord(author=author, kind=kind) if author or kind else None,
                tags=tuple(
                    TagRecord(facet, name) for facet, names in of_film.items() if facet not in _LISTS for name in names
                ),
                credits=tuple(people.get(film_id, ())),
                honours=tuple(honours.get(film_id, ())),
            ),
        )


def _terms(connection: Connection, ids: Sequence[int]) -> dict[int, dict[str, list[str]]]:
    found: dict[int, dict[str, list[str]]] = {}
    query = (
        select(FilmTerm.film_id, Term.facet, Term.name)
        .join(Term, Term.id == FilmTerm.term_id)
        .where(FilmTerm.film_id.in_(ids))
        .order_by(FilmTerm.film_id, FilmTerm.position, FilmTerm.id)
    )
    for film_id, facet, name in connection.execute(query):
        found.setdefault(film_id, {}).setdefault(facet, []).append(name)
    return found


def _credits(connection: Connection, ids: Sequence[int]) -> dict[int, list[CreditRecord]]:
    found: dict[int, list[CreditRecord]] = defaultdict(list)
    query = (
        select(Credit.film_id, Person.name, Credit.role)
        .join(Person, Person.id == Credit.person_id)
        .where(Credit.film_id.in_(ids), Credit.role.in_(ROLES))
        .order_by(Credit.film_id, Credit.position, Credit.id)
    )
    for film_id, name, role in connection.execute(query):
        found[film_id].append(CreditRecord(name, role))
    return found


def _honours(connection: Connection, ids: Sequence[int]) -> dict[int, list[HonourRecord]]:
    found: dict[int, list[HonourRecord]] = defaultdict(list)
    query = (
        select(Honour.film_id, Honour.festival).where(Honour.film_id.in_(ids)).order_by(Honour.film_id, Honour.position)
    )
    for film_id, festival in connection.execute(query):
        found[film_id].append(HonourRecord(festival))
    return found


def film_ids(connection: Connection, uuids: Iterable[str]) -> list[int]:
    """Ids of the films with these uuids, in their order; one that is gone is left out."""
    wanted = list(uuids)
    found = {row[0]: row[1] for row in connection.execute(select(Film.uuid, Film.id).where(Film.uuid.in_(wanted)))}
    return [found[uuid] for uuid in wanted if uuid in found]


def playlist_film_ids(connection: Connection, playlist_id: int) -> list[int]:
    """Ids of the films of a playlist, in order, each once."""
    entry = PlaylistEntry
    query = select(entry.film_id).where(entry.playlist_id == playlist_id).order_by(entry.position, entry.id)
    return list(dict.fromkeys(connection.execute(query).scalars()))


def contact_records(connection: Connection) -> list[ContactRecord]:
    """Every contact, the owner first, then by name."""
    query = select(Contact.__table__).order_by(Contact.owner.desc(), Contact.name, Contact.id)
    return [ContactRecord(row.name, row.uuid, row.owner, row.newcomer, row.note) for row in connection.execute(query)]


def contact_ids(connection: Connection) -> dict[str, int]:
    """Ids of the contacts by uuid."""
    return {row[0]: row[1] for row in connection.execute(select(Contact.uuid, Contact.id))}
