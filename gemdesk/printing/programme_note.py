"""The programme note that guests take home."""

from gemdesk.printing.credit_block import honour_lines, source_line
from gemdesk.printing.evening import (
    Content,
    advice_on,
    credits_of,
    date,
    doors,
    heading,
    joined,
    lines,
    open_notes,
    order_reason,
    original_title,
    start_of,
    strip,
    venue,
)
from gemdesk.printing.ink import Ink
from gemdesk.records.film_record import FilmRecord, NoteRecord
from gemdesk.records.plan_record import Plan, PlannedFilm

_MOST_HONOURS = 4
_MOST_LINKS = 4


def content(plan: Plan, ink: Ink) -> Content:
    """Return the content of the programme note: no gaps, no note with a spoiler."""
    return {
        "date": date(plan),
        "doors": doors(plan),
        "heading": heading(plan, ink),
        "strip": strip(plan, ink),
        "films": [_film(film, plan, ink) for film in plan.films],
        "common": ink.sentence(joined(link.text for link in plan.shared[:_MOST_LINKS]), "in common"),
        "contrast": ink.sentence(joined(link.text for link in plan.contrast[:_MOST_LINKS]), "in contrast"),
        "question": ink.sentence(plan.question or "", "question"),
        "reason": order_reason(plan, ink),
        "venue": venue(plan, ink),
    }


def _film(film: PlannedFilm, plan: Plan, ink: Ink) -> Content:
    record = film.record
    source, work = source_line(record)
    where = f"note on {record.title}"
    return {
        "title": [] if _is_heading(plan, record) else ink.title(record.title, f"title of {record.title}", record),
        "clock": start_of(plan, film),
        "original": [ink.title(title, f"original title of {record.title}", record) for title in original_title(record)],
        "source": ink.line(source, where),
        "work": ink.title(work, where, record),
        "credits": credits_of(record, ink),
        "paragraphs": [ink.prose(text, where) for text in _paragraphs(record)],
        "look": lines(_handles(record, "image"), ink, where),
        "listen": lines(_handles(record, "sound"), ink, where),
        "honours": lines(honour_lines(record.honours[:_MOST_HONOURS]), ink, where),
        "advice": lines(advice_on(record), ink, where),
    }


def _is_heading(plan: Plan, film: FilmRecord) -> bool:
    """Say whether the heading of the page, the concept, is the film's title already."""
    return plan.concept.strip().rstrip(".") == film.title


def _paragraphs(film: FilmRecord) -> list[str]:
    told = [film.synopsis or "", *(note.text for note in open_notes(film, "origin"))]
    return [text for text in told if text.strip()]


def _handles(film: FilmRecord, kind: str) -> list[str]:
    return [_handle(note) for note in open_notes(film, kind)]


def _handle(note: NoteRecord) -> str:
    return (note.short or note.text).strip().rstrip(".")
