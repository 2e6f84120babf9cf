"""A process that imports a file and is killed at a chosen point: ``python -m tests.faults.victim LIBRARY FILE FOLDER``.

It loads the program once and forks before each import, so that a kill costs little. Points are read from standard
input, one a line: ``read N`` (after N records), ``write N`` (at the Nth statement of the writer, rows of a bulk insert
counted one by one), ``commit N`` (when a file of the library would grow beyond N bytes) and ``done 0`` (after the
commit, before anything is closed). For each it prints a line: the point, the copy of the library, the exit status.
``count 0`` kills nothing, but exits with a line that says how many statements there were.
"""

import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NoReturn

from gemdesk.db import engine
from gemdesk.db.library import Library
from gemdesk.db.sqlite_module import sqlite
from gemdesk.importers.registry import read_files
from gemdesk.operations.change import change
from gemdesk.operations.import_records import AnyRecord, import_records


def die() -> NoReturn:
    """End this process at once, without any clearing up."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("the signal came back")


def counted(place: int) -> Callable[[object], None]:
    """A function whose call number ``place`` is the last."""
    left = iter(range(place))

    def count(_: object) -> None:
        if next(left, None) is None:
            die()

    return count


def watched(count: Callable[[object], None], path: Path, **options: bool) -> "sqlite.Connection":
    """A connection to the library whose statements are counted if it may write."""
    connection = connect(path, **options)
    if not options.get("read_only"):
        connection.set_trace_callback(count)
    return connection


connect = engine.connect


def until(records: Iterator[AnyRecord], count: Callable[[object], None]) -> Iterator[AnyRecord]:
    """The records, counted."""
    for record in records:
        count(record)
        yield record


def bring(path: Path, file: Path, kind: str, place: int) -> None:
    """Import the file; it ends where it was told to."""
    reading = read_files([file])
    records = until(reading.records, counted(place)) if kind == "read" else reading.records
    statements: list[object] = []
    if kind in {"write", "count"}:
        count = counted(place) if kind == "write" else statements.append
        engine.connect = partial(watched, count)  # type: ignore[assignment]  # the same function, watched
    if kind == "commit":
        # A file that grows beyond its limit ends the process in the middle of that very write.
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (place, place))
    with change(Library(path), "Import") as current:
        import_records(current, records, format_name=reading.format)
    if kind == "done":
        die()
    if kind == "count":
        os.write(sys.stdout.fileno(), f"statements {len(statements)}\n".encode())


def main() -> None:
    """Carry out the points that standard input names."""
    library, file, folder = map(Path, sys.argv[1:])
    for number, line in enumerate(sys.stdin):
        kind, place = line.split()
        copy = folder / f"{number}" / library.name
        copy.parent.mkdir()
        shutil.copyfile(library, copy)
        child = os.fork()
        if child == 0:
            bring(copy, file, kind, int(place))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(kind, place, copy, os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
