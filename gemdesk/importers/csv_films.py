"""CSV: UTF-8 with a header row, one film per row, lists separated by ``;``. Columns: `gemdesk.importers.columns`.

The delimiter is the one of comma, semicolon, tab and bar by which most names of the header are known. Quoting follows
RFC 4180 strictly, so that a stray quote costs its own row and not the meaning of the next. Memory is bounded by the
length of one row, whatever the file.
"""

import csv
from collections.abc import Iterator

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.importers.base import Report, Source, origin_of
from gemdesk.importers.columns import assign
from gemdesk.importers.encoding import head_text, text_lines
from gemdesk.importers.flat_film import RowReader
from gemdesk.records.film_record import FilmRecord

DELIMITERS = ",;\t|"


def sniff(head: bytes, name: str) -> bool:
    """Whether the first line names a title column."""
    header = _header_of(head_text(head).lstrip("\ufeff"), _delimiter(head_text(head)))
    return "title" in assign(header)


def read(source: Source, report: Report) -> Iterator[FilmRecord]:
    """The films of a CSV file. Raises `FileUnreadable` for wrong encoding, endless lines and a missing title column."""
    rows = _Rows(source, report)
    header = rows.header()
    reader = RowReader(range(len(header)), header, report, origin_of(source))
    if "title" not in reader.columns:
        sentence = f"The first line of {source.file} names no title column; it reads: {', '.join(header)[:200]}."
        raise FileUnreadable(sentence, file=source.file, line=1, code="no-title")
    reader.tell_unknown(line=1)
    for row, line in rows:
        film = reader.film(row, line)
        if film is not None:
            yield film
