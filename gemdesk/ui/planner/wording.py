"""How the planner words what the records hold in plain names: times, kinds, blocks, sheets, sources."""

import re
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from gemdesk.ui.plain_text import display_text

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Plan, PlanItem

translate = QCoreApplication.translate
_PATH = re.compile(r"(film|person):(\d+)\.(\w+)(?:\.(\w+))?(?:\.(\w+))?")


def clock_text(moment: datetime) -> str:
    """``19:30`` in the manner of the locale."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def item_title(item: "PlanItem") -> str:
    """The name of a line of the running order: a film by its title, the rest by what it is."""
    return display_text(item.title) if item.kind in ("film", "short") else kind_name(item.kind)


def kind_name(kind: str) -> str:
    """The word for a kind of line."""
    return {
        "doors": translate("planner", "Doors"),
        "introduction": translate("planner", "Introduction"),
        "short": translate("planner", "Short"),
        "film": translate("planner", "Film"),
        "interval": translate("planner", "Interval"),
        "bridge": translate("planner", "Bridge"),
        "discussion": translate("planner", "Discussion"),
        "end": translate("planner", "End"),
    }.get(kind, kind)


def block_title(name: str) -> str:
    """The heading of a block of words."""
    return {
        "welcome": translate("planner", "Welcome"),
        "why this": translate("planner", "Why this, why tonight"),
        "who made it": translate("planner", "Who made it"),
        "what you need to know": translate("planner", "What you need to know"),
        "look and listen": translate("planner", "Look and listen"),
        "the other film": translate("planner", "The other film"),
        "before we start": translate("planner", "Before we start"),
        "bridge": translate("planner", "Bridge"),
    }.get(name, name)


def sheet_title(sheet: str) -> str:
    """The name of a sheet."""
    return {
        "host": translate("planner", "Host sheet"),
        "prompts": translate("planner", "Prompts"),
        "facilitator": translate("planner", "Facilitator"),
        "guest": translate("planner", "Guest card"),
        "run": translate("planner", "Run sheet"),
        "note": translate("planner", "Programme note"),
    }[sheet]


def sheet_tab(sheet: str) -> str:
    """The name of a sheet in a word, for a row of tabs."""
    return {
        "host": translate("planner", "Host"),
        "prompts": translate("planner", "Prompts"),
        "facilitator": translate("planner", "After"),
        "guest": translate("planner", "Card"),
        "run": translate("planner", "Run"),
        "note": translate("planner", "Note"),
    }[sheet]


def spoken_time(seconds: int) -> str:
    """``1:14``."""
    return f"{seconds // 60}:{seconds % 60:02}"


def source_label(path: str, plan: "Plan") -> str:
    """A source path in a word or two: ``note: why``, ``honour``, ``year``."""
    simple = {"pair": translate("planner", "the pair"), "timetable": translate("planner", "timetable")}
    match = _PATH.match(path)
    if match is None:
        return simple.get(path, path)
    kind, number, field, place, _ = match.groups()
    if kind == "person":
        return translate("planner", "person")
    if field == "notes":
        return _note_label(plan, int(number), place)
    if field == "tags":
        return _tag_label(plan, int(number), place)
    if field == "gem":
        return translate("planner", "gem reason")
    return _field_words().get(field, field.replace("_", " "))


def _field_words() -> dict[str, str]:
    return {
        "title": translate("planner", "title"),
        "year": translate("planner", "year"),
        "countries": translate("planner", "country"),
        "languages": translate("planner", "language"),
        "runtime": translate("planner", "running time"),
        "credits": translate("planner", "credit"),
        "honours": translate("planner", "honour"),
        "synopsis": translate("planner", "synopsis"),
        "setting": translate("planner", "setting"),
        "source_work": translate("planner", "source work"),
        "subtitles": translate("planner", "subtitles"),
        "genres": translate("planner", "genre"),
        "colour": translate("planner", "colour"),
        "sound": translate("planner", "sound"),
        "weight": translate("planner", "weight"),
        "audience_votes": translate("planner", "votes"),
    }


def _record(plan: "Plan", number: int) -> "object | None":
    return next((film.record for film in plan.films if film.id == number), None)


def _note_label(plan: "Plan", number: int, place: str | None) -> str:
    notes = getattr(_record(plan, number), "notes", ())
    if place is not None and place.isdigit() and int(place) < len(notes):
        return translate("planner", "note: {kind}").format(kind=notes[int(place)].kind)
    return translate("planner", "note")


def _tag_label(plan: "Plan", number: int, place: str | None) -> str:
    tags = getattr(_record(plan, number), "tags", ())
    if place is not None and place.isdigit() and int(place) < len(tags):
        return str(tags[int(place)].facet)
    return translate("planner", "tag")


def source_labels(paths: "tuple[str, ...]", plan: "Plan", most: int = 2) -> str:
    """The labels of some sources, each once: ``credit, note: origin``; titles only where there is nothing else."""
    labels = list(dict.fromkeys(source_label(path, plan) for path in paths))
    telling = [
        label for label in labels if label not in (translate("planner", "title"), translate("planner", "the pair"))
    ]
    return ", ".join((telling or labels)[:most])
