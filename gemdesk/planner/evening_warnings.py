"""What a host should know before sending invitations, each in a sentence: length, licence, weight, missing notes."""

from collections.abc import Iterator

from gemdesk.planner.spoilers import open_notes
from gemdesk.planner.timetable import length_warnings
from gemdesk.records.plan_record import Plan, PlannedFilm, PlanWarning

HEAVY = 4
SHORTEST_INTRODUCTION = 5
LONGEST_INTRODUCTION = 7


def evening_warnings(plan: Plan) -> tuple[PlanWarning, ...]:
    """Return the warnings about a plan (its own ``warnings`` are not read), the most pressing first.

    Codes: length, clock, licence, heavy, runtime, content-note, introduction, discussion.
    """
    return (*length_warnings(plan.items), *_licence(plan), *_heavy(plan), *_per_film(plan), *_introduction(plan))


def _licence(plan: Plan) -> Iterator[PlanWarning]:
    if plan.public and not (plan.licence or "").strip():
        yield PlanWarning(
            "A licence is needed to show films outside the home, paying or not: "
            "note its holder, reference and date with this evening.",
            code="licence",
        )


def _heavy(plan: Plan) -> Iterator[PlanWarning]:
    heavy = [film.record.title for film in plan.films if (film.record.weight or 0) >= HEAVY]
    if len(heavy) > 1:
        yield PlanWarning(
            f"Both {heavy[0]} and {heavy[1]} are heavy to sit through: "
            "a lighter partner or a longer interval would give people breath.",
            code="heavy",
        )


def _per_film(plan: Plan) -> Iterator[PlanWarning]:
    for film in plan.films:
        title = film.record.title
        if not film.record.runtime:
            minutes = next((item.minutes for item in plan.items if item.film == film.id), 0)
            text = f"The running time of {title} is not known; {minutes} minutes are assumed."
            yield PlanWarning(text, code="runtime")
        if not _has_content_note(film):
            yield PlanWarning(
                f"{title} has no content note: write one, so that guests know what to expect.", code="content-note"
            )


def _has_content_note(film: PlannedFilm) -> bool:
    return next(open_notes(film.record, "content note"), None) is not None


def _introduction(plan: Plan) -> Iterator[PlanWarning]:
    """The length of the words against the 5-7 minutes that a room listens to."""
    minutes = plan.introduction.minutes
    whole, seconds = divmod(round(minutes * 60), 60)
    if minutes < SHORTEST_INTRODUCTION:
        more = "its gaps say what would make it longer" if plan.gaps else "the record holds no more"
        yield PlanWarning(
            f"The introduction is {whole} min {seconds:02} of {SHORTEST_INTRODUCTION}-{LONGEST_INTRODUCTION}: {more}.",
            code="introduction",
        )
    elif minutes > LONGEST_INTRODUCTION:
        yield PlanWarning(
            f"The introduction is {whole} min {seconds:02}: over {LONGEST_INTRODUCTION} minutes a room grows restless; "
            "cut a sentence or two.",
            code="introduction",
        )
