"""The starter library: a new library filled with films worth knowing, by the ordinary importer."""

from pathlib import Path

from gemdesk.assets import resource
from gemdesk.db import migrate
from gemdesk.db.library import Library
from gemdesk.importers.registry import read_files
from gemdesk.operations.change import change
from gemdesk.operations.import_records import ImportCounts, import_records


def create(path: Path) -> Library:
    """Make an empty library, and its folder if need be.

    Raises:
        LibraryError: if something stands there already, or the place cannot be written.
    """
    migrate.create(path)
    return Library(path)


def fill(library: Library, source: str = "window") -> ImportCounts:
    """Bring the starter library in, as one undo step."""
    reading = read_files([resource("starter")])
    with change(library, "Open the starter library", source) as current:
        return import_records(current, reading.records, format_name=reading.format, files=["starter library"])
