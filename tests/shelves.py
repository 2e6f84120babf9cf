"""Ready-made libraries for tests that need one without caring how it came about, and what a library holds."""

import tempfile
from functools import cache
from pathlib import Path

from gemdesk.db.sqlite_module import sqlite
from gemdesk.operations import starter

State = dict[str, list[tuple[object, ...]]]
HISTORY = ("change_step", "change_row", "change_range", "import_run")


@cache
def _made(*, filled: bool) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.gemdesk")
        library = starter.create(path)
        if filled:
            starter.fill(library)
        return path.read_bytes()


def empty_library(path: Path) -> Path:
    """A new empty library at ``path``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_made(filled=False))
    return path


def starter_library(path: Path) -> Path:
    """A new library at ``path`` that holds the starter films."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_made(filled=True))
    return path


def state(path: Path, *, history: bool = True) -> State:
    """Every row of every table, search documents included; without the change log if ``history`` is False."""
    connection = sqlite.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    tables = [name for name in names if not name.startswith(("film_text_", "sqlite_"))]
    found = {
        name: connection.execute(f'SELECT rowid, * FROM "{name}" ORDER BY rowid').fetchall()
        for name in tables
        if history or name not in HISTORY
    }
    connection.close()
    return found
