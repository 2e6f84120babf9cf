"""What every import format shares: the source it reads, the report it writes to, the shape of a format.

A format is one file with two functions, ``sniff`` and ``read``. ``read`` yields records one after another. What cannot
be read of a row goes into the `Report`, and the rest goes in; a file that cannot be read as a whole raises
`FileUnreadable`, even after records were yielded, and the caller then keeps none of them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from gemdesk.errors import FileUnreadable
from gemdesk.records.library_record import Record

HEAD_BYTES = 65536
"""How much of a file's beginning a format sees when it is asked whether the file is its own."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that did not go in as it stands there, or that the reader wants told."""

    file: str
    line: int | None
    """Line of the file, from 1; None where it concerns the whole file."""
    field: str | None
    text: str
    """A sentence."""
    severity: str = "row"
    """``row``: the row was left out. ``value``: the film went in, the value is kept with it as text.
    ``note``: nothing is missing from the library (a column that no field knows, control characters removed)."""


@dataclass(slots=True)
class Report:
    """What a format tells about one file while it reads it."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    _told: set[str] = field(default_factory=set)

    def row(self, text: str, *, line: int | None = None, column: str | None = None) -> None:
        """A row that is left out, and why."""
        self.problems.append(Problem(self.file, line, column, text))

    def value(self, text: str, *, line: int | None = None, column: str | None = None) -> None:
        """A value that no field can hold; the film goes in and keeps it as text."""
        self.problems.append(Problem(self.file, line, column, text, "value"))

    def unknown(self, column: str, *, line: int | None = None) -> None:
        """A column that no field knows: told once per file, however often it is met."""
        self._once(column, f"GemDesk has no field {column!r}; its values are kept with the films.", line, "note")

    def lost(self, column: str, *, line: int | None = None) -> None:
        """A key that no field knows, of a record that has no place for it: told once per file."""
        self._once(column, f"GemDesk has no field {column!r}; its values were left out.", line, "value")

    def _once(self, column: str, text: str, line: int | None, severity: str) -> None:
        if column not in self._told:
            self._told.add(column)
            self.problems.append(Problem(self.file, line, column, text, severity))

    def note(self, text: str, *, line: int | None = None, column: str | None = None) -> None:
        """Something worth telling, though nothing is missing."""
        self.problems.append(Problem(self.file, line, column, text, "note"))


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read: from the disk or out of an archive."""

    file: str
    """Path as the person gave it; for an entry of an archive ``shelf.zip/films.csv``."""
    name: str
    """File name alone, as it stands in ``origin``."""
    stream: Callable[[], BinaryIO]
    """Opens it at its first byte; raises `FileUnreadable`."""

    def head(self) -> bytes:
        """The first `HEAD_BYTES` bytes."""
        with self.stream() as stream:
            return read_bytes(self, stream, HEAD_BYTES)


def read_bytes(source: Source, stream: BinaryIO, size: int = -1) -> bytes:
    """Bytes of an opened source; a failing disk is a sentence too."""
    try:
        return stream.read(size)
    except OSError as error:
        raise FileUnreadable(f"{source.file} cannot be read: {error.strerror}.", file=source.file) from error


@dataclass(frozen=True, slots=True)
class Format:
    """An import format as the registry lists it."""

    name: str
    sniff: Callable[[bytes], bool]
    """Whether a file that begins with these bytes is of this format."""
    read: Callable[[Source, Report], Iterator[Record]]


def origin_of(source: Source) -> str:
    """What ``FilmRecord.origin`` says of a film read from ``source``."""
    return f"imported from {source.name}"
