"""Which film opens and which closes, with one sentence why.

Rules, in this order: a short goes before a feature; a film over 130 minutes opens when the other is shorter; else the
film that is lighter, newer, shorter or better known opens, and the one the talk will be about closes. A film that is
far lighter opens whatever else is true: nobody laughs straight after the heaviest.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from gemdesk.planner.features import Frequencies
from gemdesk.planner.pair_phrases import pair_phrases
from gemdesk.planner.timetable import is_short
from gemdesk.planner.weaving import Choice
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.plan_record import PlannedFilm, Sentence

LONG_MINUTES = 130
_FAR_LIGHTER = 2
_WORDINGS: dict[str, tuple[str, ...]] = {
    "short": (
        "The short goes first: {a_why}, and then the feature, with nobody tired yet.",
        "{a_title} opens because it is over in {a_minutes} minutes; {b_title} has the rest of the evening.",
        "{a_title} takes {a_minutes} minutes and goes first; the introduction is about {b_title}.",
        "{a_title} is short and goes first, so that the talk can be about {b_title}.",
    ),
    "long": (
        "At {a_minutes} minutes {a_title} goes first, while the room is fresh; {b_title} takes {b_minutes} more.",
        "{a_title} is the long one and opens; only {b_minutes} minutes are left for the late hours.",
    ),
    "newer lighter": (
        "The newer and lighter film opens; {b_title}, from {b_year}, is the heavier one and closes.",
        "The newer and lighter film opens, from {a_year}; the older and heavier one comes when everybody has settled.",
        "The newer and lighter film opens; the older one closes.",
    ),
    "far lighter": (
        "The lighter film opens; {b_title} is much the heavier, and few would want another film after it.",
        "The lighter film opens, since {b_title} weighs far more and should be followed by talk, not by another film.",
        "The lighter film opens; nothing ought to follow the heavy one but the talk.",
    ),
    "lighter": (
        "The lighter film opens and lets people arrive; {b_title} asks a little more of them and closes.",
        "The lighter film opens; {b_title} is a shade heavier, and comes once the room is warm.",
        "The lighter film opens and the heavier one closes.",
    ),
    "newer": (
        "The newer film opens; {b_title}, from {b_year}, comes once everybody has settled.",
        "{a_title}, from {a_year}, opens; {b_title}, from {b_year}, closes, so that the evening goes back in time.",
        "The newer film opens and the older one closes.",
    ),
    "shorter": (
        "{a_title} is the shorter at {a_minutes} minutes and opens; {b_title} takes {b_minutes} and closes.",
        "The shorter film opens, and the longer one has the rest of the evening.",
    ),
    "familiar": (
        "More people know {a_title}, so it opens; {b_title} is the one that fewer have met.",
        "The better-known film opens and hands over to the other.",
    ),
    "talk": (
        "{b_title} closes because the evening was planned round it, and the talk should be nearest to it.",
        "{b_title} closes because the evening was planned round it.",
    ),
    "given": (
        "In the order you gave: first {a_why}, then {b_why}.",
        "In the order you gave: {a_title} first, {b_title} second.",
    ),
}


@dataclass(frozen=True, slots=True)
class Order:
    """Films in showing order and the sentence why; None for one film alone."""

    films: tuple[PlannedFilm, ...]
    reason: Sentence | None


def choose_order(films: Sequence[PlannedFilm], *, choice: Choice | None = None) -> Order:
    """Return films in their best order. ``films[0]`` is the one the evening was planned round: ties close with it.

    Two features are ordered by the rules above; shorts of any number go before them, shortest first.
    """
    shorts = sorted((film for film in films if is_short(film)), key=lambda film: film.record.runtime or 0)
    features = [film for film in films if not is_short(film)]
    if len(features) == 2 and not _opens(features[0], features[1]):
        features.reverse()
    ordered = (*shorts, *features) if features else tuple(shorts)
    return Order(ordered, order_reason(ordered, choice=choice))


def order_reason(films: Sequence[PlannedFilm], *, given: bool = False, choice: Choice | None = None) -> Sentence | None:
    """Return one sentence why the films come in this order, None for fewer than two.

    ``given`` says that a person chose it: then the facts that speak for it are told, or just that they chose.
    """
    if len(films) < 2:
        return None
    first, second = films[-2], films[-1]
    phrases = pair_phrases(first, second, Frequencies())
    picker = choice or Choice(f"{first.id}-{second.id}")
    for rule in _rules(first, second, given):
        wordings = _WORDINGS[rule]
        sentence = picker.woven(f"order {rule}", wordings[:-1], phrases) or picker.woven("", wordings[-1:], phrases)
        if sentence is not None:
            return sentence
    return None


def _rules(first: PlannedFilm, second: PlannedFilm, given: bool) -> list[str]:
    """Return the names of the rules that speak for this order, the strongest first."""
    if is_short(first) and not is_short(second):
        return ["short"]
    if _long_first(first.record, second.record):
        return ["long"]
    amounts = _facts(first.record, second.record)
    facts = [name for name, amount in amounts.items() if amount > 0]
    if amounts["lighter"] <= -_FAR_LIGHTER:
        facts = [name for name in facts if name != "newer"]
    elif amounts["lighter"] >= _FAR_LIGHTER:
        facts = ["far lighter", *facts]
    elif "newer" in facts and "lighter" in facts:
        facts = ["newer lighter", *facts]
    return [*facts, "given"] if given else [*facts, "talk"]


def _opens(first: PlannedFilm, second: PlannedFilm) -> bool:
    """Tell whether the first of two features should open; no when nothing speaks for either."""
    one, other = first.record, second.record
    if _long_first(one, other) or _long_first(other, one):
        return _long_first(one, other)
    amounts = _facts(one, other)
    if abs(amounts["lighter"]) >= _FAR_LIGHTER:
        return amounts["lighter"] > 0
    return sum(amounts.values()) > 0


def _long_first(one: FilmRecord, other: FilmRecord) -> bool:
    return (one.runtime or 0) > LONG_MINUTES >= (other.runtime or LONG_MINUTES + 1)


def _facts(one: FilmRecord, other: FilmRecord) -> dict[str, float]:
    """Return what speaks for opening with ``one`` (above 0) or ``other`` (below), each at most about 2."""
    facts = {"lighter": 0.0, "newer": 0.0, "familiar": 0.0, "shorter": 0.0}
    if one.weight and other.weight:
        facts["lighter"] = float(other.weight - one.weight)
    if one.year and other.year and abs(one.year - other.year) >= 5:
        facts["newer"] = max(-1.2, min(1.2, (one.year - other.year) / 25))
    if one.audience_votes and other.audience_votes:
        known = math.log(one.audience_votes / other.audience_votes) / 4
        facts["familiar"] = max(-0.7, min(0.7, known)) if abs(known) > 0.4 else 0.0
    if one.runtime and other.runtime and abs(one.runtime - other.runtime) >= 15:
        facts["shorter"] = max(-0.5, min(0.5, (other.runtime - one.runtime) / 90))
    return facts
