"""Opening a library file: the one place that does, for the writer and for every reader.

The file is never opened, copied or hashed except through SQLite: a stray ``open()`` and ``close()`` in
this process would drop SQLite's locks on it.
"""

import os
import stat
from pathlib import Path
from typing import Final

from gemdesk.db.sqlite_module import sqlite, wal_is_sound
from gemdesk.errors import LibraryError

APPLICATION_ID: Final = 0x47656D44
SCHEMA_ORDINAL: Final = 1
BUSY_SECONDS: Final = 10.0


def connect(path: Path, *, read_only: bool = False, create: bool = False) -> "sqlite.Connection":
    """Open a connection with the pragmas of every library connection set.

    Transactions are explicit (``isolation_level=None``). The connection belongs to the calling thread.

    Raises:
        LibraryError: if the file is missing, cannot be opened, is no library, or is a newer one.
    """
    if not create:
        _check_is_file(path)
    try:
        connection = _open(path, read_only=read_only, create=create)
        if not create:
            check_identity(connection, path)
        _set_pragmas(connection, read_only=read_only)
    except sqlite.Error as error:
        raise translate(error, path) from error
    return connection


def _check_is_file(path: Path) -> None:
    file = str(path)
    try:
        kind = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise LibraryError(
            f"There is no library at {path}. Make one with `gemdesk init`, or name another with --library.",
            code="missing",
            file=file,
        ) from None
    except OSError as error:
        raise LibraryError(
            f"{path} cannot be reached: {error.strerror}. Nothing was changed; check the name and the rights to its "
            "folder.",
            code="unreachable",
            file=file,
        ) from error
    if stat.S_ISDIR(kind):
        raise LibraryError(
            f"{path} is a folder, not a library. Nothing was changed; name the file in it with --library.",
            code="not-a-library",
            file=file,
        )


def _open(path: Path, *, read_only: bool, create: bool) -> "sqlite.Connection":
    mode = "ro" if read_only else ("rwc" if create else "rw")
    try:
        return _opened(path, mode)
    except sqlite.OperationalError as error:
        if not (read_only and _refused(error)) or path.with_name(path.name + "-wal").exists():
            raise
    if _left_in_the_middle(path):
        # Half a transaction lies in the file. Only a connection that may write can take it back.
        _opened(path, "rw").close()
        return _opened(path, mode)
    # A library in WAL mode on a read-only disk: nobody can be writing to it, so it may be read as it lies.
    return sqlite.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _opened(path: Path, mode: str) -> "sqlite.Connection":
    """A connection that has read something, which is when SQLite opens the file in truth."""
    connection = sqlite.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        cached_statements=256,
    )
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite.Error:
        connection.close()
        raise
    return connection


def _refused(error: Exception) -> bool:
    text = str(error).lower()
    return "unable to open" in text or "readonly" in text


def _left_in_the_middle(path: Path) -> bool:
    """Whether a program that died while it wrote left a journal by which the file can be put back."""
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.stat().st_size > 0


def _set_pragmas(connection: "sqlite.Connection", *, read_only: bool) -> None:
    for pragma in ("foreign_keys=ON", "synchronous=FULL", "trusted_schema=OFF", "cell_size_check=ON"):
        connection.execute(f"PRAGMA {pragma}")
    if read_only:
        connection.execute("PRAGMA query_only=ON")
        return
    wanted = "wal" if wal_is_sound(sqlite.sqlite_version_info) else "truncate"
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != wanted:
        connection.execute(f"PRAGMA journal_mode={wanted}")


def check_identity(connection: "sqlite.Connection", path: Path) -> None:
    """Refuse, untouched, a file that is no library or was made by a newer GemDesk.

    Raises:
        LibraryError: ``not-a-library`` or ``newer``.
    """
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    if application_id != APPLICATION_ID:
        connection.close()
        raise _not_a_library(path)
    ordinal = connection.execute("PRAGMA user_version").fetchone()[0]
    if ordinal > SCHEMA_ORDINAL:
        connection.close()
        raise LibraryError(
            f"{path} was last used by a newer GemDesk (its schema is {ordinal}, this program knows {SCHEMA_ORDINAL}). "
            "Nothing was changed; open it with the newer program.",
            code="newer",
            file=str(path),
        )


def _not_a_library(path: Path) -> LibraryError:
    return LibraryError(
        f"{path} is not a GemDesk library. Nothing was changed; name the right file with --library.",
        code="not-a-library",
        file=str(path),
    )


def translate(error: Exception, path: Path) -> LibraryError:
    """The sentence for what SQLite said of a library file."""
    text = str(error).lower()
    file = str(path)
    if "not a database" in text or "file is encrypted" in text:
        return _not_a_library(path)
    if "locked" in text or "busy" in text:
        return LibraryError(
            f"{path} is being written by another program. Nothing was changed; try again in a moment.",
            code="locked",
            file=file,
        )
    if "full" in text:
        return LibraryError(
            f"The disk that holds {path} is full. Nothing was changed; make room and try again.",
            code="disk-full",
            file=file,
        )
    if "malformed" in text or "corrupt" in text:
        return LibraryError(
            f"{path} is damaged ({error}). Nothing was changed; put back a copy from the backups folder beside it.",
            code="damaged",
            file=file,
        )
    if "unable to open" in text and path.exists() and not os.access(path, os.R_OK):
        return LibraryError(
            f"{path} cannot be read: it belongs to somebody else. Nothing was changed; allow reading it, "
            "or name another library with --library.",
            code="unreadable",
            file=file,
        )
    if "readonly" in text or "read-only" in text or "unable to open" in text or not os.access(path, os.W_OK):
        return LibraryError(
            f"{path} cannot be written: the file or its folder is read-only. Nothing was changed; "
            "allow writing to both, or copy the library elsewhere.",
            code="read-only",
            file=file,
        )
    return LibraryError(
        f"{path} cannot be used: {error}. Nothing was changed; `gemdesk check` looks for the cause.",
        code="unusable",
        file=file,
    )
