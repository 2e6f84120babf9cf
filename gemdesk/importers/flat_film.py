"""A row of a flat table as a film.

A row without a title, or whose year cannot be read, is left out: without them the film cannot be told from another.
Any other cell that cannot be read stays with the film as text, in ``extra`` under its column's name, and is reported.
"""

from collections.abc import Sequence
from typing import Any

from gemdesk.importers.base import Report
from gemdesk.importers.cells import CellError
from gemdesk.importers.columns import ALL_COLUMNS, KEPT, Draft, assign, normal_name, reading_order
from gemdesk.records.codec import as_text
from gemdesk.records.film_record import FilmRecord

_DECISIVE = ("title", "year")
_NOTHING = frozenset(("", "n/a", "na", "nan", "null", "none", "unknown", "-", "--", "?", "\\n"))
"""What tables write into a number's place when there is none."""
_SHOWN_CHARS = 60


class RowReader:
    """Reads the rows of one table, whose cells are reached by ``keys``: places in a CSV row, or keys of an object."""

    def __init__(self, keys: Sequence[Any], headers: Sequence[str], report: Report, origin: str) -> None:
        self._report = report
        self._origin = origin
        named = list(zip(keys, headers, assign(headers), strict=True))
        known = [(key, header, column) for key, header, column in named if column]
        known.sort(key=lambda step: reading_order(step[2]))
        self._steps = [(key, ALL_COLUMNS[column], header, column) for key, header, column in known]
        self._others = [(key, header) for key, header, column in named if not column]
        self.columns = frozenset(column for _, _, column in known)
        """The columns that were recognised."""

    def tell_unknown(self, line: int | None = None) -> None:
        """Reports the columns that no field knows."""
        for _, header in self._others:
            if normal_name(header) not in KEPT:
                self._report.unknown(header, line=line)

    def film(self, row: Any, line: int | None) -> FilmRecord | None:
        """The film of a row that has a cell for every key; None where it is left out, with the reason reported."""
        draft: Draft = {"origin": self._origin}
        try:
            for key, put, _, _ in self._steps:
                cell = row[key]
                if cell or cell == 0:
                    put(draft, cell)
        except CellError:
            draft = {"origin": self._origin}
            if not self._filled(draft, row, line):
                return None
        if "title" not in draft:
            self._report.row("The row has no title and was left out.", line=line, column="title")
            return None
        for key, header in self._others:
            cell = row[key]
            if cell or cell == 0:
                draft.setdefault("extra", {})[header] = as_text(cell)
        if "credits" in draft:
            draft["credits"] = tuple(draft["credits"])
        if "tags" in draft:
            draft["tags"] = tuple(draft["tags"])
        return FilmRecord(**draft)

    def _filled(self, draft: Draft, row: Any, line: int | None) -> bool:
        """Fills ``draft`` cell by cell, setting aside what cannot be read; False where the row is to be left out."""
        for key, put, header, column in self._steps:
            cell = row[key]
            if not cell and cell != 0:
                continue
            try:
                put(draft, cell)
            except CellError as error:
                raw = as_text(cell)
                if raw.strip().casefold() in _NOTHING:
                    continue
                shown = repr(raw if len(raw) <= _SHOWN_CHARS else raw[:_SHOWN_CHARS] + "…")
                sentence = f"{header} is {shown}, {error.expected} was expected"
                if column in _DECISIVE:
                    self._report.row(f"{sentence}; the row was left out.", line=line, column=column)
                    return False
                draft.setdefault("extra", {})[header] = raw
                self._report.value(f"{sentence}; the film keeps it as text.", line=line, column=column)
        return True
