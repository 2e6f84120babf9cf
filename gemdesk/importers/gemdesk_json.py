"""GemDesk JSON: ``{"gemdesk": 1, "films": [...], "people": [...], "playlists": [...], "screenings": [...], ...}``.

Whole records, field by field as `gemdesk.records.codec` reads them. Written by hand it may be loose in three ways:
uuids may be missing, a credit may name its person only by name, and an entry of a playlist may name its film as
``{"title": ..., "year": ...}`` or ``"A Separation (2011)"``, for whoever takes the records in to resolve.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.importers.base import Report, Source, origin_of
from gemdesk.importers.encoding import head_text, whole_text
from gemdesk.importers.json_walk import Element, JsonWalk
from gemdesk.records.codec import Reading, RecordError, from_json
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.library_record import ContactRecord, PersonRecord, PlaylistRecord, Record, ScreeningRecord

VERSION = 1
SECTIONS: dict[str, type[Record]] = {
    "contacts": ContactRecord,
    "films": FilmRecord,
    "people": PersonRecord,
    "playlists": PlaylistRecord,
    "screenings": ScreeningRecord,
}
"""Key of the outermost object to the class of the records in its list."""

_START = re.compile(r'\ufeff?\s*\{\s*"(gemdesk|contacts|films|people|playlists|screenings)"\s*:')


def sniff(head: bytes) -> bool:
    """Whether it begins an object with one of our keys."""
    return _START.match(head_text(head)) is not None


def read(source: Source, report: Report) -> Iterator[Record]:
    """The records of the file in its order. Raises `FileUnreadable` where it is broken, newer, or not ours."""
    version: object = None
    count = 0
    reading = Reading()
    for element in JsonWalk(whole_text(source), source.file).elements():
        if element.key == "gemdesk":
            version = element.value
            _check_version(version, source, element.line)
        elif element.key not in SECTIONS:
            report.unknown(str(element.key), line=element.line)
        elif element.place is None:
            raise _not_ours(source, f"its {element.key!r} is no list", element.line)
        else:
            count += 1
            if count > limits.IMPORT_ROWS:
                raise _not_ours(source, f"it has more than {limits.IMPORT_ROWS} records", element.line)
            record = _record(element, source, report, reading)
            if record is not None:
                yield record
    if version is None:
        raise _not_ours(source, 'it has no "gemdesk": 1', 1)
    if reading.cleaned:
        report.note(f"{reading.cleaned} texts were cleaned of control characters or put into composed letters.")


def _check_version(version: object, source: Source, line: int) -> None:
    if type(version) is not int or version < 1:
        raise _not_ours(source, f'its "gemdesk" is not {VERSION}', line)
    if version > VERSION:
        sentence = (
            f"{source.file} was written by a newer GemDesk (form {version}; this one reads {VERSION}). Update GemDesk."
        )
        raise FileUnreadable(sentence, file=source.file, line=line, code="newer")


def _not_ours(source: Source, what: str, line: int) -> FileUnreadable:
    sentence = f"{source.file} is not GemDesk JSON that can be read: {what}."
    return FileUnreadable(sentence, file=source.file, line=line, code="not-gemdesk")


def _record(element: Element, source: Source, report: Report, reading: Reading) -> Record | None:
    section = str(element.key)
    value = _with_named_films(element.value) if section == "playlists" else element.value
    try:
        record = from_json(SECTIONS[section], value, f"{section}[{element.place}]", reading)
    except RecordError as error:
        report.row(f"{error.text}; the record was left out.", line=element.line, column=error.field)
        return None
    for column in reading.unknown:
        if isinstance(record, FilmRecord):
            report.unknown(_without_places(column), line=element.line)
        else:
            report.lost(f"{section}.{_without_places(column)}", line=element.line)
    if isinstance(record, FilmRecord) and record.origin is None:
        return replace(record, origin=origin_of(source))
    return record


def _without_places(path: str) -> str:
    return re.sub(r"\[\d+\]", "", path)


def _with_named_films(playlist: object) -> object:
    """A playlist whose entries may name films by title and year, with those names as text."""
    if not isinstance(playlist, dict) or not isinstance(playlist.get("entries"), list):
        return playlist
    return playlist | {"entries": [_with_named_film(entry) for entry in playlist["entries"]]}


def _with_named_film(entry: object) -> object:
    if isinstance(entry, str):
        return {"film": entry}
    if not isinstance(entry, dict):
        return entry
    named = entry.get("film", entry)
    if not isinstance(named, dict) or not isinstance(named.get("title"), str):
        return entry
    rest = {key: value for key, value in entry.items() if key not in ("film", "title", "year")}
    year = named.get("year")
    return rest | {"film": f"{named['title']} ({year})" if year else named["title"]}
