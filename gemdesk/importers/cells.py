"""One cell of a flat table as a value: what people write into spreadsheets, read without guessing.

A cell is text in a CSV file, and text, number or list in a flat JSON file. Each function returns the value or raises
`CellError` with what was expected.
"""

import re
from collections.abc import Callable
from typing import TypeVar

from gemdesk.records.film_record import FilmRecord, NoteRecord, SourceWorkRecord, ViewingRecord
from gemdesk.records.flat_text import NOTE_START, like_a_formula
from gemdesk.records.rules import RULES

T = TypeVar("T")

SOURCE_KINDS = (
    "novel|novella|short story|story|play|true events|comic|poem|memoir|biography|film|opera|fairy tale|legend|myth|"
    "article|book|song|television|game"
)

_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
_GROUPED = re.compile(r"\d{1,3}([,.' \u00a0\u202f]\d{3})+")
_HOURS = re.compile(
    r"(?:(\d+)\s*(?:h|hrs?|hours?|std)\.?)?\s*(?:(\d+)\s*(?:m|mins?|minutes?|['′])?\.?)?", re.IGNORECASE
)
_DATE_YEAR = re.compile(r"(\d{4})-(?:0?[1-9]|1[0-2])(?:-.*)?|.*\D(\d{4})")
_STARS = re.compile("(★{0,5})(½?)")
_SOURCE_WORK = re.compile(rf"(?P<title>.*?)\s*\((?P<kind>{SOURCE_KINDS})?\s*(?:by (?P<author>[^()]+))?\)", re.DOTALL)
_SEEN = frozenset(("yes", "y", "true", "x", "1", "seen", "watched", "✓", "✔"))
_UNSEEN = frozenset(("no", "n", "false", "0", "unseen"))


class CellError(ValueError):
    """A cell that holds something else than was expected."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


def text(cell: object) -> str:
    """The text of a cell, trimmed, without the apostrophe that guards against formulas."""
    if type(cell) is str:
        trimmed = cell.strip()
        return trimmed[1:] if trimmed[:1] == "'" and like_a_formula(trimmed[1:]) else trimmed
    if isinstance(cell, list):
        return "; ".join(texts(cell))
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        raise CellError("text")
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def line(cell: object) -> str:
    """`text` on one line."""
    found = text(cell)
    return " ".join(found.split()) if "\n" in found or "\t" in found else found


def texts(cell: object) -> tuple[str, ...]:
    r"""The texts of a list, separated by ``;`` (``\;`` is a semicolon), each once, without those that say nothing."""
    if type(cell) is str:
        if ";" not in cell:
            only = text(cell)
            return (only,) if only else ()
        parts = _parts(cell)
    elif isinstance(cell, list):
        parts = [text(part) for part in cell if part is not None]
    else:
        parts = [text(cell)]
    return tuple(dict.fromkeys([part for part in parts if len(part) > 2 or any(map(str.isalnum, part))]))


def _parts(cell: str) -> list[str]:
    if "'" not in cell and "\\" not in cell:
        return [part.strip() for part in cell.split(";")]
    return [text(part.replace("\0", ";")) for part in cell.replace("\\;", "\0").split(";")]


def number(cell: object) -> float:
    """A number, with a decimal point or comma."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return float(cell)
    found = text(cell).rstrip("% ")
    if not _NUMBER.fullmatch(found):
        raise CellError("a number")
    return float(found.replace(",", "."))


def whole_number(cell: object) -> int:
    """A whole number; ``1,234`` and ``2023.0`` are."""
    if type(cell) is int:
        return cell
    found = text(cell)
    if found.isdecimal() and len(found) < 19:
        return int(found)
    if _GROUPED.fullmatch(found):
        return int(re.sub(r"\D", "", found))
    try:
        value = number(found)
    except CellError:
        raise CellError("a whole number") from None
    if not value.is_integer():
        raise CellError("a whole number")
    return int(value)


def year(cell: object) -> int:
    """A year, alone or at the beginning of an ISO date."""
    found = text(cell)
    match = _DATE_YEAR.fullmatch(found)
    value = int(match[1]) if match and match[1] else whole_number(found)
    return checked("year", value)


def year_of_date(cell: object) -> int | None:
    """The year of a date written in any order (``Jun 12 1998``, ``12.6.1998``); None where there is none."""
    found = text(cell)
    match = _DATE_YEAR.fullmatch(found)
    value = int(match[1] or match[2]) if match else 0
    return value if RULES[FilmRecord]["year"](value) is None else None


def runtime(cell: object) -> int:
    """Whole minutes, also from ``104 min`` or ``1h 44m``."""
    found = text(cell)
    match = _HOURS.fullmatch(found)
    if match and (match[1] or match[2]):
        return checked("runtime", int(match[1] or 0) * 60 + int(match[2] or 0))
    return checked("runtime", whole_number(found))


def rating(cell: object) -> float:
    """Half stars: ``3.5``, ``3,5`` or ``★★★½``."""
    found = text(cell)
    stars = _STARS.fullmatch(found)
    return checked("rating", len(stars[1]) + len(stars[2]) / 2 if stars and found else number(found))


def viewings(cell: object) -> tuple[ViewingRecord, ...]:
    """Dates on which the owner saw the film; "yes" is a viewing of unknown date."""
    found = []
    for part in texts(cell):
        word = part.casefold()
        if word in _SEEN:
            found.append(ViewingRecord())
        elif word not in _UNSEEN:
            day = part.split("T")[0]
            if expected := RULES[ViewingRecord]["date"](day):
                raise CellError(expected)
            found.append(ViewingRecord(date=day))
    return tuple(found)


def notes(cell: object) -> tuple[NoteRecord, ...]:
    """The owner's notes.

    A plain text is one private note: it is never spoken. A paragraph that begins with the kind of a note and a colon
    (``why: ...``, ``scene [full]: ...`` with its spoiler level) opens a note of that kind.
    """
    whole = text(cell)
    starts = list(NOTE_START.finditer(whole))
    ends = [start.start() for start in starts] + [len(whole)]
    found = [NoteRecord(kind="private", text=whole[: ends[0]].strip())]
    for start, end in zip(starts, ends[1:], strict=True):
        body = whole[start.end() : end].strip()
        found.append(NoteRecord(kind=start["kind"], text=body, spoiler=start["spoiler"] or "none"))
    return tuple(note for note in found if note.text)


def source_work(cell: object) -> SourceWorkRecord:
    """``Still Life (play by Noël Coward)``; kind and author may be missing, and a kind may stand alone."""
    found = line(cell)
    if found.casefold() in SOURCE_KINDS.split("|"):
        return SourceWorkRecord(kind=found.casefold())
    match = _SOURCE_WORK.fullmatch(found)
    if match and (match["kind"] or match["author"]):
        return SourceWorkRecord(title=match["title"] or None, author=match["author"], kind=match["kind"])
    return SourceWorkRecord(title=found)


def checked(field: str, value: T, record_class: type = FilmRecord) -> T:
    """``value`` where its field's rule has nothing against it."""
    if expected := RULES[record_class][field](value):
        raise CellError(expected)
    return value


def among(field: str, record_class: type = FilmRecord) -> Callable[[object], str]:
    """A reader of one of the words that ``field`` may hold, in any case."""
    return lambda cell: checked(field, line(cell).casefold(), record_class)
