"""Partners for a film: ranked, with what the two share, how they contrast, a sentence why, and the evening's length.

For a large library, keep a `PairingIndex` of light candidates, take the ids of its `nearest`, fetch those records, and
hand them to `rank_partners` with their scores; for a small one, hand over all films.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from gemdesk.planner.features import Candidate, Frequencies, candidate_of
from gemdesk.planner.links import contrast_links, shared_links
from gemdesk.planner.pairing_index import PairingIndex
from gemdesk.planner.reasons import partner_reasons
from gemdesk.planner.suitability import opens_for, stands_alone
from gemdesk.planner.timetable import Lengths, estimated_minutes, is_short
from gemdesk.records.plan_record import Partner, PlannedFilm

Want = Literal["any", "feature", "short"]
_EVEN_SCORE = 5.0
_SCORE_STEP = 2.5


def rank_partners(
    film: PlannedFilm,
    candidates: Sequence[PlannedFilm],
    *,
    frequencies: Frequencies | None = None,
    nearness: Mapping[int, float] | None = None,
    limit: int = 20,
    want: Want = "any",
    lengths: Lengths | None = None,
) -> list[Partner]:
    """Return up to ``limit`` partners for a film, the best first; the film itself may be among the candidates.

    ``nearness`` maps the ids of candidates to the scores of a `PairingIndex` of the whole library, whose
    ``frequencies`` come with it; without, the candidates are taken for the library. ``want`` asks for features, or for
    shorts: for a feature those that can open for it, for a short other shorts.
    """
    accept = acceptance(candidate_of(film.id, film.record), want)
    films = {other.id: other for other in candidates if other.id != film.id}
    if nearness is None:
        index = PairingIndex((candidate_of(other.id, other.record) for other in candidates), frequencies)
        frequencies = index.frequencies
        near = index.nearest(candidate_of(film.id, film.record), limit, accept)
        scores = {one.id: one.score for one in near}
    else:
        scores = {
            other.id: nearness[other.id]
            for other in films.values()
            if other.id in nearness and accept(candidate_of(other.id, other.record))
        }
    best = sorted(scores, key=lambda other: (-scores[other], other))[:limit]
    partners = [films[other] for other in best]
    reasons = partner_reasons(film, partners, frequencies)
    return [
        Partner(
            film=partner,
            score=shown_score(scores[partner.id]),
            shared=shared_links(film, partner, frequencies),
            contrast=contrast_links(film, partner),
            reason=reason,
            total_minutes=estimated_minutes(_showing(film, partner), lengths),
        )
        for partner, reason in zip(partners, reasons, strict=True)
    ]


def acceptance(film: Candidate, want: Want) -> Callable[[Candidate], bool]:
    """Return which candidates may be partners at all, for `PairingIndex.nearest` and for `rank_partners`."""
    if want == "feature":
        return stands_alone
    if want == "short" and stands_alone(film):
        return lambda partner: opens_for(partner, film)
    if want == "short":
        return lambda partner: not stands_alone(partner)
    return lambda _: True


def shown_score(score: float) -> float:
    """Return a score of `PairingIndex` as a number from 0 to 1 in the same order."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, (score - _EVEN_SCORE) / _SCORE_STEP))))


def _showing(film: PlannedFilm, partner: PlannedFilm) -> tuple[PlannedFilm, PlannedFilm]:
    """The two with a short first: it is followed by no interval."""
    return (partner, film) if is_short(partner) and not is_short(film) else (film, partner)
