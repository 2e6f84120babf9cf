"""Which values a field may hold, in the words of the sentence that refuses another.

The one table that files, the command line and forms check against. A rule looks at a value of the right type and says
what was expected, or None where the value is good.
"""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from gemdesk import limits
from gemdesk.records import film_record as film
from gemdesk.records import library_record as library
from gemdesk.records import plan_record as plan

Rule = Callable[[Any], str | None]

FIRST_YEAR, LAST_YEAR = 1870, 2100
LONGEST_RUNTIME = 100_000
"""Minutes; the longest films known run to some 52,000."""

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_SHA256 = re.compile(r"[0-9a-f]{64}")


def is_uuid(text: str) -> bool:
    """Whether ``text`` is written as a UUID."""
    return _UUID.fullmatch(text) is not None


def _between(first: float, last: float, what: str = "a whole number") -> Rule:
    expected = f"{what} from {first} to {last}"
    return lambda value: None if first <= value <= last else expected


def _one_of(words: tuple[str, ...]) -> Rule:
    allowed = frozenset(words)
    expected = "one of " + ", ".join(words)
    return lambda value: None if value in allowed else expected


def _written(pattern: re.Pattern[str], expected: str) -> Rule:
    return lambda value: None if pattern.fullmatch(value) else expected


def _rating(value: float) -> str | None:
    good = math.isfinite(value) and 0.5 <= value <= 5 and (value * 2).is_integer()
    return None if good else "half stars from 0.5 to 5"


def _date(value: str) -> str | None:
    good = _DATE.fullmatch(value) is not None
    if good and len(value) == len("2024-05-31"):
        try:
            date.fromisoformat(value)
        except ValueError:
            good = False
    return None if good else 'a date such as "2024-05-31", "2024-05" or "2024"'


def _not_blank(value: str) -> str | None:
    return None if value.strip() else "some text"


_year = _between(FIRST_YEAR, LAST_YEAR)
_moment = _written(_MOMENT, 'a date and time such as "2024-05-31T19:30:00+02:00"')
_uuid = _written(_UUID, "a uuid")
_count = _between(0, 2**53)
_name = {"name": _not_blank, "uuid": _uuid}

RULES: Mapping[type, Mapping[str, Rule]] = {
    film.FilmRecord: {
        "title": _not_blank,
        "uuid": _uuid,
        "year": _year,
        "form": _one_of(film.FORMS),
        "runtime": _between(1, LONGEST_RUNTIME),
        "colour": _one_of(film.COLOURS),
        "sound": _one_of(film.SOUNDS),
        "weight": _between(1, 5),
        "rating": _rating,
        "audience_votes": _count,
        "critic_percent": _between(0, 100, "a number"),
        "added": _date,
    },
    film.TitleRecord: {"text": _not_blank, "type": _one_of(film.TITLE_TYPES)},
    film.CreditRecord: {"name": _not_blank, "role": _not_blank, "person": _uuid},
    film.HonourRecord: {
        "festival": _not_blank,
        "year": _year,
        "result": _one_of(("won", "shared", "nominated", "selected")),
    },
    film.AvailabilityRecord: {"service": _not_blank, "kind": _one_of(film.AVAILABILITY_KINDS), "checked": _date},
    film.NoteRecord: {
        "kind": _one_of(film.NOTE_KINDS),
        "text": _not_blank,
        "spoiler": _one_of(film.SPOILER_LEVELS),
        "time_code": _between(0, LONGEST_RUNTIME * 60),
    },
    film.TagRecord: {"facet": _one_of(film.FACETS), "name": _not_blank},
    film.CriterionRecord: {"score": _between(0, 3)},
    film.GemRecord: {"reason": _one_of(film.GEM_REASONS)},
    film.GemStatusRecord: {"status": _one_of(film.GEM_STATUSES), "since": _date},
    film.ViewingRecord: {"date": _date, "rating": _rating},
    film.ImageRecord: {
        "sha256": _written(_SHA256, "64 hexadecimal digits"),
        "width": _between(1, 1_000_000),
        "height": _between(1, 1_000_000),
    },
    library.PersonRecord: {**_name, "born": _date, "died": _date},
    library.PlaylistRecord: _name,
    library.PlaylistEntryRecord: {"film": _not_blank},
    library.ContactRecord: _name,
    library.GuestRecord: {"contact": _not_blank, "reply": _one_of(library.REPLIES)},
    library.ReactionRecord: {"film": _not_blank, "reaction": _one_of(library.REACTIONS), "count": _count},
    library.ScreeningItemRecord: {
        "kind": _one_of(plan.ITEM_KINDS),
        "minutes": _between(0, LONGEST_RUNTIME),
        "start": _moment,
    },
    library.ScreeningBlockRecord: {"name": _not_blank},
    library.ScreeningPromptRecord: {"kind": _one_of(plan.PROMPT_KINDS), "text": _not_blank},
    library.ScreeningRecord: {
        "uuid": _uuid,
        "starts": _moment,
        "paper": _one_of(("a4", "letter")),
        "words_per_minute": _between(40, 400),
        "attendance": _count,
    },
}
"""Rule by record class and field. Fields without an entry hold anything of their type."""


def fault(record_class: type, field: str, value: object) -> str | None:
    """What was expected of ``field`` where ``value`` is not it; None where the value is good or absent."""
    if value is None:
        return None
    if isinstance(value, str) and len(value) > limits.FIELD_CHARS:
        return f"at most {limits.FIELD_CHARS} characters"
    rule = RULES.get(record_class, {}).get(field)
    return rule(value) if rule else None
