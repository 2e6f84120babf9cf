"""The run sheet: the clock, the cues, who does what, and what to check beforehand."""

from gemdesk.printing import clock
from gemdesk.printing.credit_block import has_no_dialogue, has_subtitles, languages
from gemdesk.printing.evening import Content, date, heading, venue
from gemdesk.printing.ink import Ink, Runs
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.plan_record import Plan, PlanItem

_PRINTED = "Printed: host sheet, prompts, facilitator’s page, guest cards"
_AUDIENCE_LANGUAGE = "English"
_SPOKEN = frozenset({"introduction", "bridge", "discussion"})
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
        "venue": venue(plan, ink),
        "rows": [_row(item, plan, ink) for item in plan.items],
        "checks": checks(plan, ink),
        "licence": _licence(plan, ink),
        "warnings": [ink.line(warning.text, "warnings") for warning in plan.warnings],
    }


def _row(item: PlanItem, plan: Plan, ink: Ink) -> Content:
    where = "running order"
    return {
        "clock": clock.clock(item.start),
        "minutes": str(item.minutes) if item.minutes and item.kind not in ("doors", "end") else "",
        "title": ink.title(item.title, where),
        "film": item.kind in ("film", "short"),
        "cue": _CUES.get(item.kind, ""),
        "who": ink.line(_who(item, plan), where),
    }


def _who(item: PlanItem, plan: Plan) -> str:
    """Return who does it: the person named, else the speaker for what is spoken."""
    return item.who or (plan.speaker or "" if item.kind in _SPOKEN else "")


def checks(plan: Plan, ink: Ink) -> list[Runs]:
    """Return what to check before the doors open; copies, languages and names come from the records."""
    where = "check list"
    films = [film.record for film in plan.films]
    shown = [ink.about(film, check, where) for film in films for check in (_copy(film), _trial(film))]
    ready = [f"Seats, light and sound ready by {clock.clock(plan.items[0].start)}"] if plan.items else []
    people = list(dict.fromkeys(who for item in plan.items if (who := _who(item, plan))))
    here = [f"Here in time: {', '.join(people)}"] if people else []
    return shown + [ink.line(line, where) for line in (*ready, _PRINTED, *here)]


def _copy(film: FilmRecord) -> str:
    place = ", ".join(part for part in (film.medium, film.location, film.shelf_mark) if part)
    return "copy found and played" + (f" ({place})" if place else "")


def _trial(film: FilmRecord) -> str:
    known = [languages(film), f"picture{clock.NO_BREAK_SPACE}{film.aspect_ratio}" if film.aspect_ratio else ""]
    tried = "; ".join(part for part in known if part)
    return f"{_tried(film)} tried" + (f" ({tried})" if tried else "")


def _tried(film: FilmRecord) -> str:
    if film.sound == "silent":
        return "music, titles and picture" if has_subtitles(film) else "music and picture"
    own = film.languages == (_AUDIENCE_LANGUAGE,) and not has_subtitles(film)
    return "sound and picture" if own or has_no_dialogue(film) else "sound, subtitles and picture"


def _licence(plan: Plan, ink: Ink) -> Content | None:
    if not plan.public:
        return None
    return {"known": ink.line(plan.licence or "", "licence")}
