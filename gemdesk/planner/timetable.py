"""The running order: whole minutes from doors to end, counted from a start or back from a hard finish.

The advertised start is that of the introduction; doors open before it. Minutes are added in UTC and shown on
the wall clock of the zone, so that an evening across midnight or a clock change still adds up.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from gemdesk.errors import UsageError
from gemdesk.planner.time_zones import instant, shown
from gemdesk.records.plan_record import PlanItem, PlannedFilm, PlanWarning

SHORTEST_INTERVAL = 15
SHORT_MINUTES = 30
"""A short below this many minutes runs straight into the feature."""
WARN_MINUTES = 240
ASK_MINUTES = 270
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Lengths:
    """Minutes of everything that is not a film; 0 leaves a part out (an interval has at least 15)."""

    doors: int = 30
    introduction: int = 6
    interval: int = 20
    bridge: int = 2
    discussion: int = 25


@dataclass(frozen=True, slots=True)
class _Step:
    kind: str
    title: str
    minutes: int
    film: int | None = None


def running_minutes(film: PlannedFilm, assume: int | None = None) -> int:
    """Return a film's running time, or ``assume`` where the record has none; `UsageError` if both are missing."""
    minutes = film.record.runtime or assume
    if minutes:
        return minutes
    raise UsageError(
        f"The running time of {film.record.title} is not known: "
        "fill in Running time, or say how many minutes to assume for it.",
        code="runtime",
    )


def is_short(film: PlannedFilm) -> bool:
    """Tell whether a film is shown as a short: by its form, or by its length where the form is not given."""
    record = film.record
    return record.form == "short" or (record.form is None and 0 < (record.runtime or 0) < 40)


def build_timetable(
    films: Sequence[PlannedFilm],
    *,
    start: datetime | None = None,
    finish: datetime | None = None,
    time_zone: tzinfo,
    lengths: Lengths | None = None,
    interval_after_short: bool = False,
    assume: int | None = None,
    who: Mapping[str, str] | None = None,
) -> tuple[PlanItem, ...]:
    """Return the lines of the evening, doors to end, each starting when the one before stops.

    Give either ``start`` (of the introduction) or ``finish`` (of everything); naive moments are read in
    ``time_zone``, in which all lines are shown. ``assume`` stands in for running times that are not known;
    ``who`` maps an item kind to the name of whoever does it. `UsageError` for an evening without films, for
    both or neither moment, an interval under 15 minutes, or a film without a running time.
    """
    steps = list(_steps(films, _checked(lengths or Lengths(), films), interval_after_short, assume))
    before = sum(step.minutes for step in steps if step.kind == "doors")
    total = sum(step.minutes for step in steps)
    if start is not None and finish is None:
        clock = instant(start, time_zone) - timedelta(minutes=before)
    elif finish is not None and start is None:
        clock = instant(finish, time_zone) - timedelta(minutes=total)
    else:
        raise UsageError("Give either the start or the finish of the evening, one of the two.", code="start")
    clock = clock.replace(second=0, microsecond=0)
    names = who or {}
    items = []
    for step in steps:
        moment = shown(clock, time_zone)
        items.append(PlanItem(step.kind, step.title, moment, step.minutes, names.get(step.kind), step.film))
        clock += timedelta(minutes=step.minutes)
    return tuple(items)


def welcome_to_end(items: Sequence[PlanItem]) -> int:
    """Return the minutes from the introduction to the end: what the guests sit through, intervals included."""
    return sum(item.minutes for item in items if item.kind != "doors")


def estimated_minutes(films: Sequence[PlannedFilm], lengths: Lengths | None = None) -> int | None:
    """Return `welcome_to_end` of an evening with these films, None while a running time is unknown."""
    if not all(film.record.runtime for film in films):
        return None
    steps = _steps(films, lengths or Lengths(), False, None)
    return sum(step.minutes for step in steps if step.kind != "doors")


def length_warnings(items: Sequence[PlanItem]) -> tuple[PlanWarning, ...]:
    """Warn of an evening over 4 h, ask about one over 4 h 30, and tell when the clocks change in its course."""
    total, ends = welcome_to_end(items), items[-1].start
    spoken = f"{in_hours(total)} from welcome to end; guests leave at {ends:%H:%M}."
    warnings = []
    if total > ASK_MINUTES:
        warnings.append(PlanWarning(f"Over four and a half hours: {spoken}", "ask", "length"))
    elif total > WARN_MINUTES:
        warnings.append(PlanWarning(f"Over four hours: {spoken}", "warn", "length"))
    if items[0].start.utcoffset() != ends.utcoffset():
        later = (ends.utcoffset() or timedelta()) > (items[0].start.utcoffset() or timedelta())
        turn = "forward" if later else "back"
        text = f"The clocks go {turn} during this evening; the times shown are those on the wall."
        warnings.append(PlanWarning(text, code="clock"))
    return tuple(warnings)


def in_hours(minutes: int) -> str:
    """Return minutes as hours and two-digit minutes: 243 is ``4 h 03``."""
    return f"{minutes // 60} h {minutes % 60:02}"


def _steps(
    films: Sequence[PlannedFilm], lengths: Lengths, interval_after_short: bool, assume: int | None
) -> Iterator[_Step]:
    if lengths.doors:
        yield _Step("doors", "Doors", lengths.doors)
    if lengths.introduction:
        yield _Step("introduction", "Introduction", lengths.introduction)
    before: PlannedFilm | None = None
    for film in films:
        if before is not None:
            if interval_after_short or not _runs_on(before, assume):
                yield _Step("interval", "Interval", lengths.interval)
            if lengths.bridge:
                yield _Step("bridge", "Bridge", lengths.bridge)
        kind = "short" if is_short(film) else "film"
        yield _Step(kind, film.record.title, running_minutes(film, assume), film.id)
        before = film
    if lengths.discussion:
        yield _Step("discussion", "Discussion", lengths.discussion)
    yield _Step("end", "End", 0)


def _runs_on(film: PlannedFilm, assume: int | None) -> bool:
    """Tell whether the next film follows without an interval."""
    return is_short(film) and running_minutes(film, assume) < SHORT_MINUTES


def _checked(lengths: Lengths, films: Sequence[PlannedFilm]) -> Lengths:
    if not films:
        raise UsageError("An evening needs at least one film; choose one.", code="films")
    parts = (lengths.doors, lengths.introduction, lengths.interval, lengths.bridge, lengths.discussion)
    if min(parts) < 0 or max(parts) > _DAY:
        raise UsageError("Each part of an evening takes from 0 minutes to a day; check the minutes.", code="minutes")
    if len(films) > 1 and lengths.interval < SHORTEST_INTERVAL:
        raise UsageError(
            f"An interval of {lengths.interval} minutes is too short to leave the seat and come back; "
            f"give it at least {SHORTEST_INTERVAL}.",
            code="interval",
        )
    return lengths
