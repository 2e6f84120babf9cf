"""Whether two films make an evening, apart from what they share: length, weight, forms, and a contrast to talk about.

Rules of repertory practice: never two heavy films; under 4 h 30 in all; a short of at most 30 minutes and a third of
the feature opens for it; a common theme is worth more when country, decade or mood differ.
"""

from gemdesk.planner.features import Candidate
from gemdesk.planner.timetable import ASK_MINUTES, WARN_MINUTES

OPENER_MINUTES = 30
_HEAVY = 4
_WORDS_AND_PAUSES = 53
"""Minutes beside the films: introduction 6, interval 20, bridge 2, discussion 25."""
_SUBJECTS = ("theme:", "element:", "free:")


def opens_for(short: Candidate, feature: Candidate) -> bool:
    """Tell whether one film is a fit opener for the other: at most 30 minutes, and at most a third of it."""
    if not short.runtime or not feature.runtime:
        return short.form == "short" and feature.form != "short"
    return short.runtime <= min(OPENER_MINUTES, feature.runtime / 3)


def stands_alone(film: Candidate) -> bool:
    """Tell whether a film is more than an opener, as far as its record says."""
    return film.form != "short" and not 0 < (film.runtime or 0) < 40


def suitability(film: Candidate, partner: Candidate) -> float:
    """Return what the practical side adds to a partner's score; mostly below 0."""
    return _lengths(film, partner) + _weights(film, partner) + _contrast(film, partner)


def _lengths(film: Candidate, partner: Candidate) -> float:
    if opens_for(film, partner) or opens_for(partner, film):
        return 0.0
    if not stands_alone(film) or not stands_alone(partner):
        return -2.0
    if not film.runtime or not partner.runtime:
        return 0.0
    total = film.runtime + partner.runtime + _WORDS_AND_PAUSES
    if total > ASK_MINUTES:
        return -1.0 - (total - ASK_MINUTES) / 20
    return -max(0, total - WARN_MINUTES) / 60


def _weights(film: Candidate, partner: Candidate) -> float:
    both_heavy = min(film.weight or 0, partner.weight or 0) >= _HEAVY
    return -2.0 if both_heavy else 0.0


def _contrast(film: Candidate, partner: Candidate) -> float:
    """A little for each contrast of two films with a subject in common."""
    if not any(name in partner.features for name in film.features if name.startswith(_SUBJECTS)):
        return 0.0
    bonus = 0.25 * _apart(film, partner, "country:") + 0.2 * _apart(film, partner, "mood:")
    if film.year and partner.year:
        bonus += min(abs(film.year - partner.year), 40) / 100
    return bonus


def _apart(film: Candidate, partner: Candidate, kind: str) -> bool:
    """Tell whether both have features of a kind, and none in common."""
    ours = {name for name in film.features if name.startswith(kind)}
    theirs = {name for name in partner.features if name.startswith(kind)}
    return bool(ours and theirs and not ours & theirs)
