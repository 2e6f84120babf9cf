"""GemDesk JSON out: complete, keys sorted, a record on each line, the same bytes for the same records.

Reading it into an empty library and writing it again gives the same file; `gemdesk.importers.gemdesk_json` reads it.
"""

import json
from collections.abc import Iterable
from itertools import groupby
from typing import TextIO

from gemdesk.records.codec import to_json
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.library_record import ContactRecord, PersonRecord, PlaylistRecord, Record, ScreeningRecord

VERSION = 1

_SECTIONS: tuple[tuple[str, type[Record] | None], ...] = (
    ("contacts", ContactRecord),
    ("films", FilmRecord),
    ("gemdesk", None),
    ("people", PersonRecord),
    ("playlists", PlaylistRecord),
    ("screenings", ScreeningRecord),
)
_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False).encode


def write(stream: TextIO, records: Iterable[Record]) -> int:
    """Writes records as they come, holding none, and returns the number of films.

    They come kind by kind in the order of `_SECTIONS`; another order is a fault of the caller (ValueError).
    """
    kinds = groupby(records, key=type)
    following = next(kinds, None)
    films = 0
    for place, (key, kind) in enumerate(_SECTIONS):
        stream.write(f'{"," if place else "{"}\n"{key}": ')
        if kind is None:
            stream.write(str(VERSION))
        elif following is None or following[0] is not kind:
            stream.write("[]")
        else:
            count = _write_list(stream, following[1])
            films = count if kind is FilmRecord else films
            following = next(kinds, None)
    stream.write("\n}\n")
    if following is not None:
        raise ValueError(f"{following[0].__name__} comes out of order")
    return films


def _write_list(stream: TextIO, records: Iterable[Record]) -> int:
    count = 0
    for record in records:
        stream.write(",\n" if count else "[\n")
        stream.write(_ENCODE(to_json(record)))
        count += 1
    stream.write("\n]")
    return count
