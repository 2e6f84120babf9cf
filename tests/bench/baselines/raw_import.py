"""The least that an import must do: read the CSV, insert the rows that came of it, index them, and their full text."""

import csv
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import Any

sqlite: Any = import_module("pysqlite3.dbapi2" if find_spec("pysqlite3") else "sqlite3")
# Binding a NULL is slow without an adapter of its own; a slow baseline would hide a slow import.
sqlite.register_adapter(type(None), {}.get)
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")
_SEARCH = "film_text"


def connect(path: Path) -> Any:
    """A connection with the pragmas of every library."""
    connection = sqlite.connect(str(path), isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


class RawImport:
    """Holds, in memory, all rows of a library that an import has filled; `run` writes them anew and is timed."""

    def __init__(self, library: Path) -> None:
        connection = connect(library)
        schema = (
            "SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL "
            "AND name NOT LIKE 'film_text_%' AND name NOT LIKE 'sqlite_%'"
        )
        self._tables = dict(connection.execute(schema, ("table",)))
        self._indexes = [sql for _, sql in connection.execute(schema, ("index",))]
        self._rows: dict[str, Sequence[Any]] = {}
        for name in self._tables:
            columns = "rowid, *" if name == _SEARCH else "*"
            self._rows[name] = connection.execute(f'SELECT {columns} FROM "{name}"').fetchall()
        connection.close()

    def run(self, file: Path, target: Path) -> dict[str, float]:
        """Seconds of each part, and their sum as ``all``."""
        for suffix in ("", "-wal", "-shm"):
            target.with_name(target.name + suffix).unlink(missing_ok=True)
        connection = connect(target)
        for sql in self._tables.values():
            connection.execute(sql)
        marks = [perf_counter()]
        with file.open(encoding="utf-8", newline="") as lines:
            for _ in csv.reader(lines):
                pass
        marks.append(perf_counter())
        connection.execute("BEGIN IMMEDIATE")
        for name, rows in self._rows.items():
            if name != _SEARCH and rows:
                _insert(connection, name, rows)
        marks.append(perf_counter())
        for sql in self._indexes:
            connection.execute(sql)
        marks.append(perf_counter())
        documents = self._rows[_SEARCH]
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({_SEARCH})")]
        places = ", ".join("?" * (1 + len(names)))
        connection.execute(f"CREATE TABLE staging (id INTEGER PRIMARY KEY, {', '.join(names)})")
        connection.executemany(f"INSERT INTO staging VALUES ({places})", documents)
        connection.execute(f"INSERT INTO {_SEARCH} (rowid, {', '.join(names)}) SELECT * FROM staging")
        connection.execute("DROP TABLE staging")
        marks.append(perf_counter())
        connection.execute("COMMIT")
        connection.close()
        marks.append(perf_counter())
        steps = ("reading", "rows", "indexes", "full text", "commit")
        parts = {step: after - before for step, before, after in zip(steps, marks[:-1], marks[1:], strict=True)}
        return parts | {"all": marks[-1] - marks[0]}


def _insert(connection: Any, name: str, rows: Sequence[Any]) -> None:
    places = ", ".join("?" * len(rows[0]))
    connection.executemany(f'INSERT INTO "{name}" VALUES ({places})', rows)
