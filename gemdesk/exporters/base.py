"""What every export format is given, and in which order."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TextIO

from gemdesk.records.library_record import LibraryRecord, Record

Write = Callable[[TextIO, Iterable[Record]], int]
"""Writes records as they come, kind by kind as `in_order` gives them; returns the number of films written."""


def in_order(library: LibraryRecord) -> Iterator[Record]:
    """The records of a library value as a file has them: contacts, films, people, playlists, screenings; by uuid."""
    kinds = (library.contacts, library.films, library.people, library.playlists, library.screenings)
    return chain.from_iterable(sorted(kind, key=lambda record: record.uuid or "") for kind in kinds)
