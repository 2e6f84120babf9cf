"""Flat JSON: a list of objects, one per film, with the names of the CSV columns or their aliases as keys."""

import re
from collections.abc import Iterator

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.importers.base import Report, Source, origin_of
from gemdesk.importers.encoding import head_text, whole_text
from gemdesk.importers.flat_film import RowReader
from gemdesk.importers.json_walk import JsonWalk
from gemdesk.records.cleaning import clean
from gemdesk.records.codec import RecordError
from gemdesk.records.film_record import FilmRecord

_START = re.compile(r"\ufeff?\s*\[\s*(\{|\]|\Z)")


def sniff(head: bytes) -> bool:
    """Whether it begins a list of objects."""
    return _START.match(head_text(head)) is not None


def read(source: Source, report: Report) -> Iterator[FilmRecord]:
    """The films of a flat JSON list. Raises `FileUnreadable` where it is broken, or no object in it has a title."""
    readers: dict[tuple[str, ...], RowReader] = {}
    count, titled = 0, False
    for element in JsonWalk(whole_text(source), source.file).elements():
        count += 1
        if count > limits.IMPORT_ROWS:
            raise FileUnreadable(f"{source.file} has more than {limits.IMPORT_ROWS} films; split it.", file=source.file)
        row = _row(element.value, element.line, report)
        if row is None:
            continue
        keys = tuple(row)
        reader = readers.get(keys)
        if reader is None:
            reader = readers[keys] = RowReader(keys, keys, report, origin_of(source))
            reader.tell_unknown(element.line)
            titled = titled or "title" in reader.columns
        try:
            film = reader.film(row, element.line)
        except RecordError as error:
            report.row(f"{error.text}; the film was left out.", line=element.line)
            continue
        if film is not None:
            yield film
    if count and not titled:
        raise FileUnreadable(f"No object in {source.file} has a title; it is no list of films.", file=source.file)


def _row(value: object, line: int, report: Report) -> dict[str, object] | None:
    """The cells of one object, cleaned; None, with the reason reported, where it is none."""
    if not isinstance(value, dict):
        report.row("The list holds something that is no object; it was left out.", line=line)
        return None
    row = {clean(key): _cleaned(cell) for key, cell in value.items()}
    long = next((key for key, cell in row.items() if isinstance(cell, str) and len(cell) > limits.FIELD_CHARS), None)
    if long is not None:
        report.row(
            f"A value is longer than {limits.FIELD_CHARS} characters; the film was left out.", line=line, column=long
        )
        return None
    return row


def _cleaned(cell: object) -> object:
    if type(cell) is str:
        return clean(cell)
    if type(cell) is list:
        return [clean(part) if type(part) is str else part for part in cell]
    return cell
