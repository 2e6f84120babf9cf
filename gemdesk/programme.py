"""Programming from a library: the catalog fetches, the planner ranks and composes. What both faces ask."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from gemdesk.catalog.pairing_records import pairing_records
from gemdesk.catalog.records import planned_films
from gemdesk.errors import NotFound
from gemdesk.planner.evening import EveningRequest, plan_evening
from gemdesk.planner.features import Frequencies, candidate_of
from gemdesk.planner.pairing import Want, acceptance, rank_partners
from gemdesk.planner.pairing_index import PairingIndex
from gemdesk.records.plan_record import Partner, Plan, PlannedFilm

_REGARDED = 4
"""Candidates whose whole records are looked at for each partner that is wanted."""


@dataclass(frozen=True, slots=True)
class Pairings:
    """What is known of every film of a library for pairing; make it once, ask often."""

    index: PairingIndex

    @property
    def frequencies(self) -> Frequencies:
        """How often each feature occurs in the library."""
        return self.index.frequencies

    def partners(
        self,
        connection: Connection,
        film_id: int,
        *,
        limit: int = 20,
        want: Want = "any",
        within: Collection[int] | None = None,
    ) -> list[Partner]:
        """Ranked partners of a film, the best first; `within` keeps to some films, as to those of a playlist.

        Raises:
            NotFound: if there is no such film.
        """
        film = planned_film(connection, film_id)
        light = candidate_of(film.id, film.record)
        accept = acceptance(light, want)
        near = self.index.nearest(
            light, _REGARDED * limit, lambda other: (within is None or other.id in within) and accept(other)
        )
        candidates = planned_films(connection, [one.id for one in near])
        return rank_partners(
            film,
            candidates,
            frequencies=self.frequencies,
            nearness={one.id: one.score for one in near},
            limit=limit,
            want=want,
        )


def pairings(connection: Connection) -> Pairings:
    """Index the library for pairing: a few seconds for tens of thousands of films."""
    return Pairings(PairingIndex(candidate_of(film_id, record) for film_id, record in pairing_records(connection)))


def planned_film(connection: Connection, film_id: int) -> PlannedFilm:
    """One film as the planner wants it.

    Raises:
        NotFound: if there is no such film.
    """
    found = planned_films(connection, [film_id])
    if not found:
        raise NotFound(f"There is no film with the number {film_id}; it may have been deleted.")
    return found[0]


def plan(
    connection: Connection,
    film_ids: Sequence[int],
    request: EveningRequest,
    *,
    known: Pairings | None = None,
    now: datetime | None = None,
) -> Plan:
    """The plan of an evening with these films.

    Raises:
        NotFound: if one of them is gone.
        UsageError: for what cannot be planned as asked.
    """
    films = [planned_film(connection, film_id) for film_id in film_ids]
    frequencies = known.frequencies if known is not None else None
    return plan_evening(request, films, frequencies=frequencies, now=now)
