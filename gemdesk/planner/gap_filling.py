"""What a person writes into a gap of a draft, put where it belongs in the film's record."""

import re
from dataclasses import replace

from gemdesk.errors import UsageError
from gemdesk.records.film_record import CreditRecord, CriterionRecord, FilmRecord, GemRecord, NoteRecord, TagRecord
from gemdesk.records.plan_record import Gap, PlannedFilm, PlannedPerson

_KIND = re.compile(r"kind '([\w ]+)'")
_FACET = re.compile(r"facet '(\w+)'")
_SHORT = re.compile(r"short form of the '([\w ]+)'")
_LISTS = ("countries", "languages")
_NUMBERS = ("year", "runtime")
_SAY = "is said"


def film_of_gap(gap: Gap) -> int | None:
    """Return the id of the film that a gap is about."""
    match = re.match(r"film:(\d+)\.", gap.field)
    return int(match.group(1)) if match else None


def is_about_a_name(gap: Gap) -> bool:
    """Tell whether the gap wants to know how a name is said: that stands with the person, not in the film."""
    return gap.field.endswith(".credits") and _SAY in gap.text


def director_of(film: PlannedFilm) -> PlannedPerson | None:
    """Return the first director of a film."""
    names = (credit.name for credit in film.record.credits if credit.role == "director")
    return next((film.people[name] for name in names if name in film.people), None)


def filled(record: FilmRecord, gap: Gap, text: str) -> FilmRecord:
    """Return the record with the text in the field that the gap names. `UsageError` for a number that is none."""
    text, field = text.strip(), gap.field.partition(".")[2]
    if not text:
        raise UsageError("Nothing is written yet; write a sentence or two.")
    if field == "notes":
        return _with_note(record, gap.text, text)
    if field == "tags":
        return _with_tags(record, gap.text, text)
    if field == "credits":
        return replace(record, credits=(*(CreditRecord(name, "director") for name in _parts(text)), *record.credits))
    if field.startswith("gem."):
        return _with_evidence(record, text)
    if field in _LISTS:
        return replace(record, **{field: tuple(_parts(text))})  # type: ignore[arg-type]  # a list of texts
    if field in _NUMBERS:
        return replace(record, **{field: _number(text)})  # type: ignore[arg-type]  # a whole number
    return replace(record, **{field: text})  # type: ignore[arg-type]  # a text field


def _with_note(record: FilmRecord, wanted: str, text: str) -> FilmRecord:
    short = _SHORT.search(wanted)
    if short is not None:
        for place, note in enumerate(record.notes):
            if note.kind == short.group(1) and note.spoiler == "none":
                notes = (*record.notes[:place], replace(note, short=text), *record.notes[place + 1 :])
                return replace(record, notes=notes)
    match = short or _KIND.search(wanted)
    return replace(record, notes=(*record.notes, NoteRecord(match.group(1) if match else "context", text)))


def _with_tags(record: FilmRecord, wanted: str, text: str) -> FilmRecord:
    match = _FACET.search(wanted)
    facet = match.group(1) if match else "free"
    known = {(tag.facet, tag.name.casefold()) for tag in record.tags}
    new = [TagRecord(facet, name) for name in _parts(text) if (facet, name.casefold()) not in known]
    return replace(record, tags=(*record.tags, *new))


def _with_evidence(record: FilmRecord, text: str) -> FilmRecord:
    gem = record.gem or GemRecord()
    judged = gem.under_recognized
    criterion = CriterionRecord(judged.score if judged is not None else 2, text)
    return replace(record, gem=replace(gem, under_recognized=criterion))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;,\n]", text) if part.strip()]


def _number(text: str) -> int:
    match = re.match(r"\d{1,4}\b", text)
    if match is None:
        raise UsageError(f"{text!r} is no number; write one in figures.")
    return int(match.group())
