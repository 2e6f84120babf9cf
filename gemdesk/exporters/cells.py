"""Values of a film as cells of a table: the counterpart of `gemdesk.importers.cells`, which reads them back."""

from collections.abc import Iterable

from gemdesk.records.film_record import NoteRecord, SourceWorkRecord, ViewingRecord
from gemdesk.records.flat_text import NOTE_START, like_a_formula

Cell = str | int | float | None


def guarded(cell: Cell) -> Cell:
    """A text that a spreadsheet would take for a formula, with an apostrophe before it; all else as it is."""
    return f"'{cell}" if isinstance(cell, str) and like_a_formula(cell) else cell


def listed(texts: Iterable[str]) -> Cell:
    r"""A list as one cell, ``one; two``; a semicolon inside a text becomes ``\;``."""
    return "; ".join(text.replace(";", "\\;") for text in texts) or None


def seen_text(viewings: Iterable[ViewingRecord]) -> Cell:
    """The owner's viewings as dates, ``yes`` for one of unknown date."""
    return "; ".join(viewing.date or "yes" for viewing in viewings if viewing.contact is None) or None


def note_text(notes: Iterable[NoteRecord]) -> Cell:
    """Notes, each with its kind and spoiler level before it, separated by blank lines; a private one first, bare."""
    ordered = sorted(notes, key=lambda note: note.kind != "private")
    paragraphs = [_paragraph(note, first=place == 0) for place, note in enumerate(ordered)]
    return "\n\n".join(paragraphs) or None


def _paragraph(note: NoteRecord, *, first: bool) -> str:
    if first and note.kind == "private" and note.spoiler == "none" and not NOTE_START.match(note.text):
        return note.text
    level = "" if note.spoiler == "none" else f" [{note.spoiler}]"
    return f"{note.kind}{level}: {note.text}"


def source_work_text(work: SourceWorkRecord | None) -> Cell:
    """``Still Life (play by Noël Coward)``."""
    if work is None:
        return None
    origin = " ".join(part for part in (work.kind, f"by {work.author}" if work.author else None) if part)
    if not work.title:
        return work.kind if origin == work.kind else f"({origin})"
    return f"{work.title} ({origin})" if origin else work.title
