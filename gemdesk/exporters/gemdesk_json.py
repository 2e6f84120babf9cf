"""GemDesk JSON out: complete, keys sorted, a record on each line, the same bytes for the same records.

Reading it into an empty library and writing it again gives the same file; `gemdesk.importers.gemdesk_json` reads it.
"""

import json
from collections.abc import Iterable
from typing import TextIO, TypeVar

from gemdesk.exporters.base import Exported, ExportSource
from gemdesk.records.codec import to_json
from gemdesk.records.library_record import ContactRecord, PersonRecord, PlaylistRecord, ScreeningRecord

VERSION = 1

_Listed = TypeVar("_Listed", ContactRecord, PersonRecord, PlaylistRecord, ScreeningRecord)
_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False).encode


def write(stream: TextIO, source: ExportSource) -> Exported:
    """Writes everything that ``source`` gives, films as they come."""
    stream.write("{\n")
    contacts = _section(stream, "contacts", _in_order(source.contacts))
    films = _section(stream, "films", source.films)
    stream.write(f'"gemdesk": {VERSION},\n')
    people = _section(stream, "people", _in_order(source.people))
    playlists = _section(stream, "playlists", _in_order(source.playlists))
    screenings = _section(stream, "screenings", _in_order(source.screenings), last=True)
    stream.write("}\n")
    return Exported(films, people, playlists, screenings, contacts)


def _in_order(records: Iterable[_Listed]) -> list[_Listed]:
    return sorted(records, key=lambda record: (record.uuid or "", record.name or ""))


def _section(stream: TextIO, name: str, records: Iterable[object], *, last: bool = False) -> int:
    stream.write(f'"{name}": [')
    count = 0
    for record in records:
        stream.write(",\n" if count else "\n")
        stream.write(_ENCODE(to_json(record)))
        count += 1
    stream.write(("\n]" if count else "]") + ("\n" if last else ",\n"))
    return count
