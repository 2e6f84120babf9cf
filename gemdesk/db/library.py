"""A library: transactions for writing, each one undo step, and connections for reading."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from gemdesk.db.change_log import Recorder
from gemdesk.db.connection import connect, translate
from gemdesk.db.engine import make_engine


class Library:
    """One library file. Holds no connection between uses, so any thread may use it."""

    def __init__(self, path: Path) -> None:
        """Check that a library is there and can be read.

        Raises:
            LibraryError: if it cannot be used.
        """
        connect(path, read_only=True).close()
        self.path = path
        self._writer: Engine = make_engine(path)
        self._reader: Engine = make_engine(path, read_only=True)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the library until it is closed.

        Raises:
            LibraryError: if the library cannot be read.
        """
        with self._translated(), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection in a write transaction: committed at the end, rolled back on any exception.

        Waits up to ten seconds for another writer.

        Raises:
            LibraryError: if the library cannot be written; nothing is changed then.
        """
        with self._translated(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def record(self, label: str, source: str = "window") -> Iterator[Recorder]:
        """A write transaction with a recorder: all that goes through it is one undo step called `label`."""
        with self.write() as connection:
            yield Recorder(connection, label, source)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise translate(error.orig or error, self.path) from error
