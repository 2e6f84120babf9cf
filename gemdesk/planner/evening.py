"""A whole evening from a request and its films: bill, running order, words, warnings."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo

from gemdesk.errors import UsageError
from gemdesk.planner.evening_warnings import evening_warnings
from gemdesk.planner.features import Frequencies
from gemdesk.planner.guests import GuestMix, star_for
from gemdesk.planner.links import contrast_links, shared_links
from gemdesk.planner.order import Order, choose_order, order_reason
from gemdesk.planner.time_zones import clock_warning, default_start, local_zone, zone_named
from gemdesk.planner.timetable import Lengths, build_timetable, is_short
from gemdesk.planner.weaving import Choice
from gemdesk.planner.words import DraftedWords, draft_words
from gemdesk.records.plan_record import DEFAULT_WORDS_PER_MINUTE, Link, Plan, PlanItem, PlannedFilm, PlanWarning

_REDRAFTS = 4


@dataclass(frozen=True, slots=True)
class EveningRequest:
    """What a person asks of an evening; everything has a default.

    ``start`` (of the introduction) or a hard ``finish`` may be given, not both; a naive one is read in
    ``time_zone``, an IANA name, or without one on this computer's clock. Minutes are whole.
    """

    start: datetime | None = None
    finish: datetime | None = None
    time_zone: str | None = None
    interval: int = 20
    discussion: int = 25
    doors: int = 30
    interval_after_short: bool = False
    alone: bool = False
    """Plan the first film alone, whatever else is given."""
    reorder: bool = True
    """False keeps the order in which the films are given."""
    assume_runtime: int | None = None
    """Minutes to take for a film whose running time is not known; None asks for it instead."""
    public: bool = False
    licence: str | None = None
    venue: str | None = None
    speaker: str | None = None
    words_per_minute: int = DEFAULT_WORDS_PER_MINUTE
    paper: str = "a4"
    who: Mapping[str, str] = field(default_factory=dict)
    """Item kind to the name of whoever does it; the introduction falls to ``speaker``."""
    variant: int = 0
    """Successive numbers draft other words from the same records."""


def plan_evening(
    request: EveningRequest,
    films: Sequence[PlannedFilm],
    *,
    frequencies: Frequencies | None = None,
    mix: GuestMix | None = None,
    now: datetime | None = None,
) -> Plan:
    """Return the plan of an evening with one film or more, ``films[0]`` being the one it was planned round.

    ``frequencies`` counts the features of the library (see `shared_links`); ``mix`` is the company, to whom the starred
    prompts are suited; ``now`` (aware) decides which Saturday is next when no moment is given. `UsageError` for what
    cannot be planned as asked.
    """
    chosen = tuple(films[:1] if request.alone else films)
    _check(request, chosen)
    zone = _zone(request)
    moment = request if request.start or request.finish else _next_saturday(request, zone, now)
    order = _order(request, chosen)
    shared, contrast = _links(order.films, frequencies)
    words, items = _drafted(moment, order.films, zone, shared, contrast)
    plan = Plan(
        films=order.films,
        concept=words.concept,
        order_reason=order.reason.text if order.reason else None,
        items=items,
        ends=items[-1].start,
        warnings=(),
        introduction=words.introduction,
        bridge=words.bridge,
        prompts=star_for(words.prompts, mix) if mix else words.prompts,
        gaps=words.gaps,
        shared=shared,
        contrast=contrast,
        concept_sources=words.concept_sources,
        question=words.question.text if words.question else None,
        question_sources=words.question.sources if words.question else (),
        public=request.public,
        licence=request.licence,
        venue=request.venue,
        speaker=request.speaker,
        paper=request.paper,
    )
    return replace(plan, warnings=(*_clock_warnings(moment, zone), *evening_warnings(plan)))


def lead_position(films: Sequence[PlannedFilm]) -> int:
    """Return the position of the film that the introduction is mainly about: the first feature, 0 if all are shorts."""
    return next((position for position, film in enumerate(films) if not is_short(film)), 0)


def principal_pair(films: Sequence[PlannedFilm]) -> tuple[PlannedFilm, PlannedFilm] | None:
    """Return the two films that the bill is about, in showing order: the last two; None for one film alone."""
    return (films[-2], films[-1]) if len(films) > 1 else None


def _check(request: EveningRequest, films: Sequence[PlannedFilm]) -> None:
    if not films:
        raise UsageError("An evening needs at least one film; choose one.", code="films")
    if len({film.id for film in films}) < len(films):
        raise UsageError("The same film stands twice on the bill; choose two different ones.", code="films")
    if request.start is not None and request.finish is not None:
        raise UsageError("Give either the start or the finish of the evening, not both.", code="start")
    if not 60 <= request.words_per_minute <= 300:
        raise UsageError(
            f"{request.words_per_minute} words a minute cannot be spoken; give from 60 to 300.", code="words-per-minute"
        )


def _zone(request: EveningRequest) -> tzinfo:
    """The zone that is asked for, else the offset that the moment carries, else this computer's."""
    if request.time_zone:
        return zone_named(request.time_zone)
    moment = request.start or request.finish
    return moment.tzinfo if moment is not None and moment.tzinfo is not None else local_zone()


def _next_saturday(request: EveningRequest, zone: tzinfo, now: datetime | None) -> EveningRequest:
    return replace(request, start=default_start(now or datetime.now(UTC), zone))


def _order(request: EveningRequest, films: tuple[PlannedFilm, ...]) -> Order:
    choice = Choice("-".join(str(film.id) for film in films), request.variant)
    if request.reorder:
        return choose_order(films, choice=choice)
    return Order(films, order_reason(films, given=True, choice=choice))


def _links(films: Sequence[PlannedFilm], frequencies: Frequencies | None) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    pair = principal_pair(films)
    if pair is None:
        return (), ()
    return shared_links(*pair, frequencies), contrast_links(*pair)


def _drafted(
    request: EveningRequest,
    films: Sequence[PlannedFilm],
    zone: tzinfo,
    shared: tuple[Link, ...],
    contrast: tuple[Link, ...],
) -> tuple[DraftedWords, tuple[PlanItem, ...]]:
    """Draft the words and the timetable until the minutes fit the words: the welcome tells when the evening ends."""
    minutes = (6, 2 if len(films) > 1 else 0)
    for redraft in range(_REDRAFTS):
        items = _timetable(request, films, zone, *minutes)
        words = draft_words(
            films[-2:],
            items,
            shared,
            contrast,
            lead=lead_position(films[-2:]),
            words_per_minute=request.words_per_minute,
            public=request.public,
            speaker=request.speaker,
            venue=request.venue,
            variant=request.variant,
        )
        needed = _spoken_minutes(words, request.words_per_minute)
        if needed == minutes or (redraft and max(needed[0] - minutes[0], needed[1] - minutes[1]) <= 0):
            break
        minutes = (max(needed[0], minutes[0]), max(needed[1], minutes[1])) if redraft else needed
    return words, items


def _spoken_minutes(words: DraftedWords, words_per_minute: int) -> tuple[int, int]:
    """Whole minutes that the introduction and the bridge take to speak, rounded up."""
    introduction = math.ceil(words.introduction.words / words_per_minute)
    bridge = math.ceil(words.bridge.words / words_per_minute) if words.bridge else 0
    return max(1, introduction), bridge


def _timetable(
    request: EveningRequest, films: Sequence[PlannedFilm], zone: tzinfo, introduction: int, bridge: int
) -> tuple[PlanItem, ...]:
    speaker = {"introduction": request.speaker, "bridge": request.speaker} if request.speaker else {}
    return build_timetable(
        films,
        start=request.start,
        finish=request.finish,
        time_zone=zone,
        lengths=Lengths(request.doors, introduction, request.interval, bridge, request.discussion),
        interval_after_short=request.interval_after_short,
        assume=request.assume_runtime,
        who={**speaker, **request.who},
    )


def _clock_warnings(request: EveningRequest, zone: tzinfo) -> list[PlanWarning]:
    moment = request.start or request.finish
    warning = clock_warning(moment, zone) if moment is not None else None
    return [warning] if warning is not None else []
