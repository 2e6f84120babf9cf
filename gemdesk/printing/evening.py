"""What several sheets say about an evening: its date, its strip of time, its films, its heading."""

import re
from collections.abc import Iterable

from gemdesk.printing import clock, credit_block
from gemdesk.printing.ink import Ink, Runs
from gemdesk.printing.scripts import SIMPLIFIED, han_style
from gemdesk.printing.title_italics import TitleItalics
from gemdesk.printing.typst_text import TITLE_LIMIT, clean, unbroken_end
from gemdesk.records.film_record import FilmRecord, NoteRecord
from gemdesk.records.plan_record import Plan, PlanItem, PlannedFilm, Prompt

Content = dict[str, object]
"""What a template receives: texts as runs, numbers and lists."""

_TIMED = frozenset({"introduction", "short", "film", "interval", "discussion"})
_CLAUSE_END = re.compile(r"(?<=[,:;–—])\s+")
_WORD = re.compile(r"\w+")
_SHORTEST_CLAUSE = 6
_FUNCTION_WORDS = frozenset({"A", "An", "Contains", "It", "Scenes", "Some", "The", "There"})


def italics_of(plan: Plan) -> TitleItalics:
    """Return what stands in italics within a sentence: titles of films and of their source works, pronunciations."""
    phrases = [film.record.title for film in plan.films]
    phrases += [film.record.source_work.title or "" for film in plan.films if film.record.source_work]
    people = [person.record for film in plan.films for person in film.people.values()]
    phrases += [person.pronunciation for person in people if person.pronunciation]
    characters = {
        word for film in plan.films for credit in film.record.credits for word in _WORD.findall(credit.character or "")
    }
    return TitleItalics(phrases, characters.intersection(film.record.title for film in plan.films))


def han_of(plan: Plan) -> str:
    """Return whose shapes Chinese characters take on the sheets: those of the first film that tells."""
    films = [film.record for film in plan.films]
    styles = [han_style(film.original_title or "", film.original_language, film.countries) for film in films]
    return next((style for style in styles if style != SIMPLIFIED), SIMPLIFIED)


def item_of(plan: Plan, kind: str) -> PlanItem | None:
    """Return the first line of the running order of a kind."""
    return next((item for item in plan.items if item.kind == kind), None)


def date(plan: Plan) -> str:
    """Return the day of the evening in words, or nothing for a plan without a running order."""
    return clock.day(plan.items[0].start) if plan.items else ""


def venue(plan: Plan, ink: Ink) -> Runs:
    """Return where the evening takes place, short enough for the head of a sheet."""
    return ink.title(plan.venue or "", "venue")


def order_reason(plan: Plan, ink: Ink) -> Runs:
    """Return why the films come in this order, or nothing."""
    return ink.sentence(plan.order_reason or "", "order of the films")


def doors(plan: Plan) -> str:
    """Return ``doors 19:00``, or nothing."""
    item = item_of(plan, "doors")
    return f"doors {clock.clock(item.start)}" if item else ""


def heading(plan: Plan, ink: Ink) -> Content:
    """Return the concept as its clauses; the last of several is set in italics."""
    concept = clean(plan.concept, TITLE_LIMIT).rstrip(".") or " and ".join(film.record.title for film in plan.films)
    clauses = _CLAUSE_END.split(concept)
    if any(len(clause) < _SHORTEST_CLAUSE for clause in clauses):
        clauses = [concept]
    return {"clauses": [ink.title(unbroken_end(clause), "concept") for clause in clauses]}


def strip(plan: Plan, ink: Ink) -> Content:
    """Return the blocks of the timetable strip, from welcome to end; ``tick`` is the time printed below it."""
    timed = [item for item in plan.items if item.kind not in ("doors", "end") and item.minutes > 0]
    blocks = [
        {
            "kind": item.kind,
            "minutes": item.minutes,
            "title": ink.title(_strip_label(item), "timetable"),
            "tick": clock.clock(item.start) if item.kind in _TIMED else "",
        }
        for item in timed
    ]
    return {"blocks": blocks, "end": clock.clock(plan.ends) if blocks else ""}


def _strip_label(item: PlanItem) -> str:
    return item.title if item.kind in ("film", "short") else item.kind.capitalize()


def start_of(plan: Plan, film: PlannedFilm) -> str:
    """Return when a film starts, or nothing."""
    return next((clock.clock(i.start) for i in plan.items if i.film == film.id and i.kind in ("film", "short")), "")


def original_title(film: FilmRecord) -> list[str]:
    """Return the transliteration and the original title, where they differ from the title."""
    shown = [title for title in (film.transliteration, film.original_title) if title and title != film.title]
    return list(dict.fromkeys(shown))


def credits_of(film: FilmRecord, ink: Ink, *, with_cast: bool = True, colour: bool = True) -> Content:
    """Return the credit block: lines in small capitals and the line of the format."""
    where = f"credits of {film.title}"
    lines = [credit_block.origin(film), credit_block.direction(film), credit_block.cast(film) if with_cast else ""]
    return {
        "lines": [ink.line(line, where) for line in lines if line],
        "format": ink.line(credit_block.format_line(film, colour=colour), where),
    }


def open_notes(film: FilmRecord, *kinds: str) -> list[NoteRecord]:
    """Return the notes of some kinds that a guest may read: those without any spoiler."""
    return [note for note in film.notes if note.kind in kinds and note.spoiler == "none"]


def advice_on(film: FilmRecord) -> list[str]:
    """Return a film's content notes as they follow a colon: ``it speaks of illness``."""
    return [_after_colon(note.short or note.text) for note in open_notes(film, "content note")]


def _after_colon(text: str) -> str:
    text = text.strip().rstrip(".")
    first, _, _ = text.partition(" ")
    return text[:1].lower() + text[1:] if first in _FUNCTION_WORDS else text


def safe_prompts(plan: Plan) -> list[Prompt]:
    """Return the prompts that tell no ending, in order: their place is their number on every sheet."""
    return [prompt for prompt in plan.prompts if not prompt.spoiler]


def prompt_label(prompt: Prompt, plan: Plan) -> str:
    """Return ``motive, The Lunchbox``: the kind of a prompt and what it is about."""
    if prompt.kind == "personal":
        return "personal, free to pass"
    if len(plan.films) < 2:
        return prompt.kind
    about = next((film.record.title for film in plan.films if film.id == prompt.film), "")
    return f"{prompt.kind}, {about or ('both' if len(plan.films) == 2 else 'all')}"


def joined(texts: Iterable[str], separator: str = "; ") -> str:
    """Return texts as one line, without the full stops they end in."""
    return separator.join(text.strip().rstrip(".") for text in texts if text.strip())


def lines(texts: Iterable[str], ink: Ink, where: str) -> list[Runs]:
    """Set each text as a line whose last word does not stand alone."""
    return [ink.line(unbroken_end(text), where) for text in texts if text.strip()]
