"""What every export format shares: what is exported, and a file that is either wholly new or as it was."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from gemdesk.errors import FileUnwritable
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.library_record import ContactRecord, LibraryRecord, PersonRecord, PlaylistRecord, ScreeningRecord


@dataclass(frozen=True, slots=True)
class ExportSource:
    """What is to be written. Each iterable is walked once; films are never held all at once.

    For files that come out the same every time, give the films in the order of their uuids; the rest is sorted here.
    """

    films: Iterable[FilmRecord] = ()
    people: Iterable[PersonRecord] = ()
    playlists: Iterable[PlaylistRecord] = ()
    screenings: Iterable[ScreeningRecord] = ()
    contacts: Iterable[ContactRecord] = ()

    @classmethod
    def of_library(cls, library: LibraryRecord) -> "ExportSource":
        """A library value as a source, its films in order."""
        films = sorted(library.films, key=lambda film: film.uuid or "")
        return cls(films, library.people, library.playlists, library.screenings, library.contacts)


@dataclass(frozen=True, slots=True)
class Exported:
    """How many records of each kind were written."""

    films: int = 0
    people: int = 0
    playlists: int = 0
    screenings: int = 0
    contacts: int = 0


Write = Callable[[TextIO, ExportSource], Exported]


@contextmanager
def replaced(path: Path) -> Iterator[TextIO]:
    """A new UTF-8 text file that takes the place of ``path`` once all is written and on the disk.

    Until then, and for good where anything fails, a file that was there stays as it was. Raises `FileUnwritable`.
    A symbolic link is followed, so that the file it points to is replaced and not the link.
    """
    shown = str(path)
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise FileUnwritable(f"{shown} is a folder; name a file in it.", file=shown)
    try:
        number, temporary = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise FileUnwritable(f"{shown} cannot be written: {error.strerror}.", file=shown) from error
    try:
        with open(number, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123 - a descriptor, not a path
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _take_place(Path(temporary), target)
    except OSError as error:
        raise FileUnwritable(f"{shown} cannot be written: {error.strerror}.", file=shown) from error
    finally:
        Path(temporary).unlink(missing_ok=True)


def _take_place(temporary: Path, target: Path) -> None:
    """Gives the new file the rights of the old one, or those of any new file, and renames it durably."""
    try:
        rights = target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        rights = 0o666 & ~mask
    temporary.chmod(rights)
    temporary.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
