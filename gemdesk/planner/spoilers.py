"""The spoiler fence: which notes of a record may be spoken before the film, and which only after it."""

from collections.abc import Iterator

from gemdesk.records.film_record import FilmRecord, NoteRecord

_KEPT_KINDS = frozenset({"private"})


def open_notes(record: FilmRecord, kind: str) -> Iterator[tuple[int, NoteRecord]]:
    """Notes of a kind that any guest may hear, each with its position in the record."""
    for position, note in enumerate(record.notes):
        if note.kind == kind and note.spoiler == "none" and note.kind not in _KEPT_KINDS and note.text.strip():
            yield position, note


def ending_notes(record: FilmRecord) -> Iterator[tuple[int, NoteRecord]]:
    """Notes for the page that is read after the film: those with a spoiler level, private ones left out."""
    for position, note in enumerate(record.notes):
        if note.spoiler != "none" and note.kind not in _KEPT_KINDS and note.text.strip():
            yield position, note
