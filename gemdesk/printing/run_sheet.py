"""The run sheet: the clock, the cues, who does what, and what to check beforehand."""

from gemdesk.printing import clock
from gemdesk.printing.credit_block import languages
from gemdesk.printing.evening import Content, date, heading
from gemdesk.printing.ink import Ink, Runs
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.plan_record import Plan, PlanItem

_CUES = {
    "doors": "lights up, screen dark",
    "introduction": "lights up, screen dark",
    "short": "lights down, then picture",
    "film": "lights down, then picture",
    "interval": "picture ends, lights up",
    "bridge": "lights up, next film ready",
    "discussion": "credits end, lights up",
    "end": "lights up",
}


def content(plan: Plan, ink: Ink) -> Content:
    """Return the content of the run sheet."""
    return {
        "date": date(plan),
        "heading": heading(plan, ink),
        "venue": ink.line(plan.venue or "", "venue"),
        "rows": [_row(item, ink) for item in plan.items],
        "checks": checks(plan, ink),
        "licence": _licence(plan, ink),
        "warnings": [ink.line(warning.text, "warnings") for warning in plan.warnings],
    }


def _row(item: PlanItem, ink: Ink) -> Content:
    where = "running order"
    return {
        "clock": clock.clock(item.start),
        "minutes": str(item.minutes) if item.minutes and item.kind not in ("doors", "end") else "",
        "title": ink.title(item.title, where),
        "film": item.kind in ("film", "short"),
        "cue": _CUES.get(item.kind, ""),
        "who": ink.line(item.who or "", where),
    }


def checks(plan: Plan, ink: Ink) -> list[Runs]:
    """Return what to check before the doors open; copies, languages and names come from the records."""
    lines = [line for film in plan.films for line in (_copy(film.record), _trial(film.record))]
    lines.append(f"Seats, light and sound ready by {clock.clock(plan.items[0].start)}" if plan.items else "")
    lines.append("Printed: host sheet, prompts, facilitator’s page, guest cards")
    people = list(dict.fromkeys(item.who for item in plan.items if item.who))
    lines.append(f"Here in time: {', '.join(people)}" if people else "")
    return [ink.line(line, "check list") for line in lines if line]


def _copy(film: FilmRecord) -> str:
    place = ", ".join(part for part in (film.medium, film.location, film.shelf_mark) if part)
    return f"{film.title}: the copy is out ({place})" if place else f"{film.title}: the copy is found and plays"


def _trial(film: FilmRecord) -> str:
    known = [languages(film), f"picture {film.aspect_ratio}" if film.aspect_ratio else ""]
    tried = "; ".join(part for part in known if part)
    return f"{film.title}: sound, subtitles and picture tried" + (f" ({tried})" if tried else "")


def _licence(plan: Plan, ink: Ink) -> Content | None:
    if not plan.public:
        return None
    return {"known": ink.line(plan.licence or "", "licence")}
