"""From the paths a person names to the files to be read: folders and zip archives are opened, in a fixed order.

A library file is refused by its suffix alone: it must never be opened except by SQLite, since closing it would drop the
locks that another part of the program holds on it.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.importers.archives import archive_sources
from gemdesk.importers.base import Source

LIBRARY_SUFFIXES = (".gemdesk", ".gemdesk-wal", ".gemdesk-shm", ".gemdesk-journal")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be of a format we read; ``named`` when the person asked for it itself, not for its folder."""

    source: Source
    named: bool


def candidates(paths: Sequence[Path]) -> Iterator[Candidate]:
    """The files behind ``paths``; raises `FileUnreadable` for one that is missing, empty, too large or no file."""
    for count, candidate in enumerate(_expanded(paths), start=1):
        if count > limits.IMPORT_FILES:
            raise FileUnreadable(
                f"More than {limits.IMPORT_FILES} files at once; import them in parts.", code="too-large"
            )
        yield candidate


def _expanded(paths: Iterable[Path]) -> Iterator[Candidate]:
    for path in paths:
        if path.is_dir():
            for inner in _files_below(path):
                yield from _of_file(inner, named=False)
        else:
            yield from _of_file(path, named=True)


def _files_below(folder: Path) -> list[Path]:
    found = []
    for parent, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names if not name.startswith(".")]
        if len(found) > limits.IMPORT_FILES:
            raise FileUnreadable(
                f"{folder} holds more than {limits.IMPORT_FILES} files; import it in parts.",
                file=str(folder),
                code="too-large",
            )
    return sorted(path for path in found if path.is_file() and path.suffix.lower() not in LIBRARY_SUFFIXES)


def _refuse(error: OSError) -> None:
    raise FileUnreadable(f"{error.filename} cannot be read: {error.strerror}.", file=str(error.filename))


def _of_file(path: Path, *, named: bool) -> Iterator[Candidate]:
    source = Source(str(path), path.name, partial(_open, path))
    if named:
        _check_readable(path)
    if path.suffix.lower() == ".zip":
        yield from (Candidate(entry, named=False) for entry in archive_sources(source))
    else:
        yield Candidate(source, named)


def _check_readable(path: Path) -> None:
    shown = str(path)
    if path.suffix.lower() in LIBRARY_SUFFIXES:
        text = f"{shown} is a library of GemDesk, not a list of films; open it with --library, or export it first."
        raise FileUnreadable(text, file=shown, code="library")
    if not path.exists():
        raise FileUnreadable(f"{shown} is not there; check the name and the folder.", file=shown, code="missing")
    if not path.is_file():
        raise FileUnreadable(f"{shown} is not a file that can be read.", file=shown)


def _open(path: Path) -> BinaryIO:
    shown = str(path)
    try:
        stream = path.open("rb")
    except OSError as error:
        raise FileUnreadable(f"{shown} cannot be opened: {error.strerror}.", file=shown) from error
    size = os.fstat(stream.fileno()).st_size
    if 0 < size <= limits.IMPORT_FILE_BYTES:
        return stream
    stream.close()
    if size == 0:
        raise FileUnreadable(f"{shown} is empty.", file=shown, code="empty")
    allowed = limits.IMPORT_FILE_BYTES // (1024 * 1024)
    raise FileUnreadable(f"{shown} is larger than {allowed} MB; split it.", file=shown, code="too-large")
