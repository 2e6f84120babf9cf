"""Writing a file in the format that its suffix names."""

from pathlib import Path

from gemdesk.errors import FileUnwritable
from gemdesk.exporters import csv_films, gemdesk_json
from gemdesk.exporters.base import Exported, ExportSource, Write, replaced

FORMATS: dict[str, tuple[str, Write]] = {
    ".json": ("GemDesk JSON", gemdesk_json.write),
    ".csv": ("CSV", csv_films.write),
}
"""Suffix to the format's name and writer."""


def format_name(path: Path) -> str:
    """Name of the format that ``path`` asks for. Raises `FileUnwritable` for a suffix of none."""
    return _format(path)[0]


def write_file(path: Path, source: ExportSource) -> Exported:
    """Writes ``source`` to ``path``; a file that is there stays as it was until the new one is whole.

    Raises `FileUnwritable` for an unknown suffix, and where folder or disk refuse.
    """
    _, write = _format(path)
    with replaced(path) as stream:
        return write(stream, source)


def _format(path: Path) -> tuple[str, Write]:
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        known = ", ".join(FORMATS)
        raise FileUnwritable(
            f"{path} names no format that GemDesk writes; end the name in one of {known}.", file=str(path)
        )
    return found
