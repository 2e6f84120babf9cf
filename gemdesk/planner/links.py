"""What two films share and how they contrast, each in a few words with the fields it rests on.

`shared_links` and `contrast_links` are the two questions a programmer asks of a pair. Rarer features come
first; what most of a library has in common is not said.
"""

from collections.abc import Iterable

from gemdesk.planner.contrasts import contrasts
from gemdesk.planner.features import Frequencies
from gemdesk.planner.likenesses import likenesses
from gemdesk.planner.pair_of_films import PairOfFilms, Ranked
from gemdesk.records.plan_record import Link, PlannedFilm

SHOWN = 4
_PER_AXIS = 2


def shared_links(
    a: PlannedFilm, b: PlannedFilm, frequencies: Frequencies | None = None, limit: int = SHOWN
) -> tuple[Link, ...]:
    """Return up to ``limit`` links of what two films share, the rarest first; empty when nothing is worth saying.

    ``frequencies`` counts the features of the library: what a fifth of it has in common is left out, and
    without counts every feature is taken to be rare except the words of a synopsis.
    """
    return _best(likenesses(PairOfFilms(a, b, frequencies or Frequencies())), limit)


def contrast_links(a: PlannedFilm, b: PlannedFilm, limit: int = SHOWN) -> tuple[Link, ...]:
    """Return up to ``limit`` links of how two films differ, the strongest first, always in the order ``a``, ``b``.

    There is at least one for any two records that differ in a field a guest could notice.
    """
    found = list(contrasts(PairOfFilms(a, b, Frequencies())))
    chosen = _best(found, limit)
    if any(_tells_both_years(link, a, b) for link in chosen if link.axis != "year"):
        return _best((ranked for ranked in found if ranked.link.axis != "year"), limit)
    return chosen


def _tells_both_years(link: Link, a: PlannedFilm, b: PlannedFilm) -> bool:
    """Tell whether a link of something else holds the years of making, which then need no line of their own."""
    return all(film.record.year is not None and str(film.record.year) in link.text for film in (a, b))


def _best(ranked: Iterable[Ranked], limit: int) -> tuple[Link, ...]:
    ordered = sorted(ranked, key=lambda one: -one.weight)
    chosen: list[Link] = []
    for one in ordered:
        if len(chosen) < limit and sum(link.axis == one.link.axis for link in chosen) < _PER_AXIS:
            chosen.append(one.link)
    return tuple(chosen)
