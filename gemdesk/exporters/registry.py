"""Writing a file in the format that its suffix names."""

import io
from collections.abc import Iterable
from pathlib import Path

from gemdesk.errors import FileUnwritable
from gemdesk.exporters import csv_films, gemdesk_json
from gemdesk.exporters.atomic import replaced
from gemdesk.exporters.base import Write
from gemdesk.records.library_record import Record

FORMATS: dict[str, tuple[str, Write]] = {
    ".json": ("GemDesk JSON", gemdesk_json.write),
    ".csv": ("CSV", csv_films.write),
}
"""Suffix to the format's name and writer."""


def format_name(path: Path) -> str:
    """Name of the format that ``path`` asks for. Raises `FileUnwritable` for a suffix of none."""
    return _format(path)[0]


def export_library(path: Path, records: Iterable[Record]) -> int:
    """Writes records, in the order that `gemdesk.exporters.base.in_order` gives, and returns the number of films.

    A file that is there stays as it was until the new one is whole. Raises `FileUnwritable` for an unknown suffix, and
    where folder or disk refuse.
    """
    _, write = _format(path)
    with replaced(path) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
        films = write(text, records)
        text.detach()
    return films


def _format(path: Path) -> tuple[str, Write]:
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        known = ", ".join(FORMATS)
        raise FileUnwritable(
            f"{path} names no format that GemDesk writes; end the name in one of {known}.", file=str(path)
        )
    return found
