"""A whole library, or some of its films with their people, as one stream of records for an exporter."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from gemdesk.catalog import lists
from gemdesk.catalog.records import all_people, iterate_films
from gemdesk.models import Film
from gemdesk.records.library_record import Record


def whole_library(connection: Connection, film_ids: Sequence[int] | None = None) -> Iterator[Record]:
    """Every record, kind by kind and by uuid within a kind; with `film_ids` those films and their people alone."""
    if film_ids is not None:
        yield from _some_films(connection, film_ids)
        return
    yield from lists.all_contacts(connection)
    yield from iterate_films(connection, list(connection.execute(select(Film.id).order_by(Film.uuid)).scalars()))
    yield from all_people(connection)
    yield from lists.all_playlists(connection)
    yield from lists.all_screenings(connection)


def _some_films(connection: Connection, film_ids: Sequence[int]) -> Iterator[Record]:
    credited: set[str | None] = set()
    for record in iterate_films(connection, film_ids):
        credited.update(credit.person for credit in record.credits)
        # Who else has seen it is nobody's business outside this library.
        yield replace(record, viewings=tuple(viewing for viewing in record.viewings if viewing.contact is None))
    yield from (person for person in all_people(connection) if person.uuid in credited)
