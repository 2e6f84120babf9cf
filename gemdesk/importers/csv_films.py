"""CSV: UTF-8 with a header row, one film per row, lists separated by ``;``. Columns: `gemdesk.importers.columns`.

The delimiter is the one of comma, semicolon, tab and bar by which most names of the header are known. Quoting follows
RFC 4180 strictly, so that a stray quote costs its own row and not the meaning of the next. Memory is bounded by the
length of one row, whatever the file.
"""

import csv
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.importers.base import Report, Source, origin_of
from gemdesk.importers.cells import line as one_line
from gemdesk.importers.columns import assign
from gemdesk.importers.encoding import TextLines, head_text
from gemdesk.importers.flat_film import RowReader
from gemdesk.records.film_record import FilmRecord

if TYPE_CHECKING:
    from _csv import Reader as _Rows

DELIMITERS = ",;\t|"
_FAULTS = {
    "field larger than field limit": f"A cell is longer than {limits.FIELD_CHARS} characters",
    "unexpected end of data": "A quotation mark opens a cell and none closes it before the end of the file",
    "expected after": "A quotation mark stands inside a quoted cell, where it must be written twice",
}


def sniff(head: bytes) -> bool:
    """Whether the first line names a title column."""
    rows, _ = _opened(iter(head_text(head).splitlines(keepends=True)))
    try:
        return "title" in assign(next(rows, []))
    except csv.Error:
        return False


def read(source: Source, report: Report) -> Iterator[FilmRecord]:
    """The films of a CSV file. Raises `FileUnreadable` for wrong encoding, endless lines and a missing title column."""
    csv.field_size_limit(limits.FIELD_CHARS)
    lines = TextLines(source, report)
    rows, passed = _opened(iter(lines))
    header = _header(rows, source)
    reader = RowReader(range(len(header)), header, report, origin_of(source))
    if "title" not in reader.columns:
        begins = ", ".join(header)[:200]
        sentence = (
            f"The first line of {source.file} names no title column; it begins: {begins}. Name the columns there."
        )
        raise FileUnreadable(sentence, file=source.file, line=passed + 1, code="no-title")
    reader.tell_unknown(line=passed + 1)
    for row, line in _whole_rows(rows, len(header), passed, lines, report):
        film = reader.film(row, line)
        if film is not None:
            yield film


def _opened(lines: Iterator[str]) -> "tuple[_Rows, int]":
    """A reader standing at the header, and how many lines were passed over before it."""
    passed = 0
    delimiter = None
    first = ""
    for first in lines:
        if first.lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
            delimiter = first.strip()[-1]  # what a spreadsheet writes to tell itself
        elif first.strip():
            break
        passed += 1
    return csv.reader(chain([first], lines), delimiter=delimiter or _delimiter(first), strict=True), passed


def _delimiter(first_line: str) -> str:
    def names_known(delimiter: str) -> tuple[int, int]:
        header = first_line.replace('"', "").split(delimiter)
        return sum(column is not None for column in assign(header)), len(header)

    return max(DELIMITERS, key=names_known)


def _header(rows: "_Rows", source: Source) -> list[str]:
    """The names of the columns, each once: ``column 3`` for one without a name, ``year (5)`` for a second ``year``."""
    try:
        cells = [one_line(cell) for cell in next(rows, [])]
    except csv.Error as error:
        sentence = f"The header of {source.file} cannot be read. {_sentence(error)}."
        raise FileUnreadable(sentence, file=source.file, line=1) from error
    if len(cells) > limits.CSV_COLUMNS:
        sentence = f"{source.file} has more than {limits.CSV_COLUMNS} columns; no list of films has."
        raise FileUnreadable(sentence, file=source.file, line=1, code="too-large")
    named: dict[str, None] = {}
    for place, cell in enumerate(cells, start=1):
        name = cell or f"column {place}"
        named[name if name not in named else f"{name} ({place})"] = None
    return list(named)


def _whole_rows(
    rows: "_Rows", width: int, passed: int, lines: TextLines, report: Report
) -> Iterator[tuple[list[str], int]]:
    """Rows of exactly ``width`` cells with the line each begins on.

    A shorter row lacks empty cells at its end, as some programs write it, unless the file breaks off inside it.
    """
    short: tuple[list[str], int] | None = None
    for row, line in _rows(rows, passed, report):
        if short:
            yield short
            short = None
        if len(row) < width:
            short = row + [""] * (width - len(row)), line
        elif not any(row[width:]):
            yield row, line
        else:
            sentence = (
                f"The row has {len(row)} cells where the header has {width}; a cell that holds the delimiter must"
            )
            report.row(f"{sentence} stand in quotation marks.", line=line)
    if short and not lines.unfinished:
        yield short
    elif short:
        report.row("The file breaks off inside this row.", line=short[1])


def _rows(rows: "_Rows", passed: int, report: Report) -> Iterator[tuple[list[str], int]]:
    """Rows that are not blank; what cannot be told apart into cells is reported, and reading goes on behind it."""
    last = rows.line_num
    count = 0
    while True:
        try:
            for row in rows:
                line, last = passed + last + 1, rows.line_num
                if row:
                    count += 1
                    if count > limits.IMPORT_ROWS:
                        sentence = f"{report.file} has more than {limits.IMPORT_ROWS} rows; split it."
                        raise FileUnreadable(sentence, file=report.file, line=line, code="too-large")
                    yield row, line
            return
        except csv.Error as error:
            report.row(f"{_sentence(error)}; the row was left out.", line=passed + last + 1)
            last = rows.line_num


def _sentence(error: csv.Error) -> str:
    return next(
        (sentence for fault, sentence in _FAULTS.items() if fault in str(error)), f"The row is faulty ({error})"
    )
