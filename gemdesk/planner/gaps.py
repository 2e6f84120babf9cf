"""What a record is silent about, as labels that say what would make the draft longer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gemdesk.planner import facts
from gemdesk.planner.loom import Bill
from gemdesk.planner.spoilers import open_notes
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.plan_record import Gap, PlannedFilm


@dataclass(frozen=True, slots=True)
class _Want:
    """A field that a block would like to rest on: whether it is there, and what to write where it is not."""

    block: str
    field: str
    text: str
    is_there: Callable[[PlannedFilm], bool]


def _has_note(kind: str) -> Callable[[PlannedFilm], bool]:
    return lambda film: any(True for _ in open_notes(film.record, kind))


def _has_short(kind: str) -> Callable[[PlannedFilm], bool]:
    return lambda film: any(note.short for _, note in open_notes(film.record, kind)) or not _has_note(kind)(film)


def _has_evidence(film: PlannedFilm) -> bool:
    gem = film.record.gem
    return gem is not None and gem.under_recognized is not None and bool(gem.under_recognized.evidence)


def _has_tag(facet: str) -> Callable[[PlannedFilm], bool]:
    return lambda film: any(tag.facet == facet for tag in film.record.tags)


def _needs_no_name_help(film: PlannedFilm) -> bool:
    """True for films in English, without a director, or where somebody has already looked at the names."""
    record = film.record
    foreign = (record.original_language or "en") != "en" or bool(record.languages and "English" not in record.languages)
    said = any(person.record.pronunciation for person in film.people.values())
    return said or not foreign or not facts.people_with(film, "director")


def _needs_no_subtitles(record: FilmRecord) -> bool:
    return bool(record.subtitles) or not record.languages or "English" in record.languages


def _note(block: str, kind: str, what: str) -> _Want:
    return _Want(block, "notes", f"A note of the kind '{kind}': {what}.", _has_note(kind))


_LEADING = (
    _note("why this", "why", "four sentences on why this film deserves an evening, the first beginning with 'It'"),
    _Want(
        "why this",
        "gem.under_recognized.evidence",
        "The evidence that too few people know this film: one full sentence.",
        _has_evidence,
    ),
    _Want("who made it", "credits", "The director.", lambda film: bool(facts.people_with(film, "director"))),
    _Want(
        "who made it",
        "credits",
        "How the director's name is said, for instance ri-TESH BAH-tra.",
        _needs_no_name_help,
    ),
    _Want("who made it", "year", "The year.", lambda film: film.record.year is not None),
    _Want("who made it", "countries", "The country.", lambda film: bool(film.record.countries)),
    _note("who made it", "origin", "how the film came to be, in four to six sentences"),
    _note("what you need to know", "context", "what a guest from elsewhere needs to know to follow it"),
    _Want(
        "what you need to know",
        "synopsis",
        "The set-up in 50 to 110 words, the first fifteen minutes and no more.",
        lambda film: bool((film.record.synopsis or "").strip()),
    ),
    _note("look and listen", "image", "one thing to watch for in the first half hour"),
    _note("look and listen", "sound", "one thing to listen for"),
)
_SHOWN_FIRST = (
    _Want("before we start", "runtime", "The running time in minutes.", lambda film: bool(film.record.runtime)),
    _Want(
        "before we start",
        "languages",
        "The languages spoken.",
        lambda film: bool(film.record.languages) or film.record.sound is not None,
    ),
    _Want(
        "before we start",
        "subtitles",
        "The subtitles of the copy you will show.",
        lambda film: _needs_no_subtitles(film.record),
    ),
    _note("before we start", "content note", "what some guests would want to know beforehand, without plot"),
)
_BRIDGED = (
    _note("bridge", "craft", "how it is acted, filmed and cut, in four sentences"),
    _note("bridge", "image", "one thing to watch for in the first half hour, with a short form"),
    _note("bridge", "sound", "one thing to listen for, with a short form"),
)
_EVERY = (
    _Want(
        "concept",
        "tags",
        "Tags of the facet 'element': two concrete things that stand for this film.",
        _has_tag("element"),
    ),
    _Want("the other film", "tags", "Tags of the facet 'theme': what it has to do with.", _has_tag("theme")),
    _Want(
        "the other film",
        "notes",
        "The short form of the 'why' note: the film's hook in two to five words.",
        _has_short("why"),
    ),
    _note("prompts", "scene", "an early scene in which somebody makes a choice, with one clause as its short form"),
)


def draft_gaps(bill: Bill) -> tuple[Gap, ...]:
    """The gaps of an evening in the order of its blocks; none for what is there."""
    return tuple(_gaps(bill))


def _gaps(bill: Bill) -> Iterator[Gap]:
    yield from _wanting(bill.leading, _LEADING)
    for film in bill.films:
        yield from _wanting(film, _EVERY)
    yield from _wanting(bill.first, _SHOWN_FIRST)
    if bill.second is not None:
        yield from _wanting(bill.second, _BRIDGED)


def _wanting(film: PlannedFilm, wants: tuple[_Want, ...]) -> Iterator[Gap]:
    for want in wants:
        if not want.is_there(film):
            yield Gap(want.block, facts.path(film, want.field), f"{facts.title(film).text}: {want.text}")
