"""Partners for a film out of the whole library or a part of it: fetched by the catalog, ranked by the planner."""

from collections.abc import Sequence

from sqlalchemy import Connection

from gemdesk.catalog.planning import light_records
from gemdesk.catalog.records import planned_films
from gemdesk.errors import NotFound
from gemdesk.planner.features import candidate_of
from gemdesk.planner.pairing import Want, acceptance, rank_partners
from gemdesk.planner.pairing_index import PairingIndex
from gemdesk.planner.timetable import Lengths
from gemdesk.records.plan_record import Partner

DEFAULT_LIMIT = 20
LONGEST_EVENING = 270
"""Minutes from welcome to end beyond which an evening is not proposed while a shorter one can be."""
_REGARDED = 80
"""Partners looked at, so that shorter ones are found for a long film."""
BEST_OF = 8
"""Partners of each film of a list that are looked at for its best pair."""


def pairing_index(connection: Connection) -> PairingIndex:
    """Index every film of the library for pairing; keep it as long as the library stays as it is."""
    return PairingIndex(candidate_of(film_id, record) for film_id, record in light_records(connection))


def find_partners(
    connection: Connection,
    film_id: int,
    *,
    index: PairingIndex | None = None,
    among: Sequence[int] | None = None,
    limit: int = DEFAULT_LIMIT,
    want: Want = "any",
    lengths: Lengths | None = None,
) -> list[Partner]:
    """Return the best partners of a film, the best first; ``among`` limits them to these films.

    Partners with which the evening would be too long stand behind all others, however well they fit.

    Raises:
        NotFound: if there is no such film.
    """
    found = planned_films(connection, [film_id])
    if not found:
        raise NotFound(f"There is no film with the number {film_id}; it may have been deleted.")
    film = found[0]
    index = index or pairing_index(connection)
    asked = candidate_of(film_id, film.record)
    fits, allowed = acceptance(asked, want), None if among is None else frozenset(among)
    near = index.nearest(
        asked, max(limit, _REGARDED), lambda other: (allowed is None or other.id in allowed) and fits(other)
    )
    partners = rank_partners(
        film,
        planned_films(connection, [one.id for one in near]),
        frequencies=index.frequencies,
        nearness={one.id: one.score for one in near},
        limit=max(limit, _REGARDED),
        want=want,
        lengths=lengths,
    )
    return sorted(partners, key=lambda partner: not fits_an_evening(partner))[:limit]


def fits_an_evening(partner: Partner) -> bool:
    """Return whether people can sit through the evening with this partner; one of unknown length counts as fitting."""
    return (partner.total_minutes or 0) <= LONGEST_EVENING


def best_pair(connection: Connection, film_ids: Sequence[int]) -> tuple[int, ...]:
    """Return the two of these films that belong together most; fewer where there are fewer.

    A pair counts from both sides, because a film may be the best partner of one that has better ones itself.
    """
    candidates = {film_id: candidate_of(film_id, record) for film_id, record in light_records(connection, film_ids)}
    index = PairingIndex(candidates.values())
    scores: dict[tuple[int, int], float] = {}
    for film_id, candidate in candidates.items():
        for near in index.nearest(candidate, limit=BEST_OF):
            pair = (min(film_id, near.id), max(film_id, near.id))
            scores[pair] = scores.get(pair, 0.0) + near.score
    if not scores:
        return tuple(candidates)
    return min(scores, key=lambda pair: (-scores[pair], pair))
