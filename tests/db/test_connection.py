"""Opening library files: pragmas, identity, and the sentence for each thing that can be wrong."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from gemdesk.db.connection import APPLICATION_ID, connect, translate
from gemdesk.db.library import Library
from gemdesk.db.sqlite_module import sqlite, wal_is_sound
from gemdesk.errors import LibraryError


def test_every_connection_has_the_pragmas_of_a_library(library: Library) -> None:
    connection = connect(library.path)

    values = [
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("foreign_keys", "synchronous", "trusted_schema", "application_id", "user_version")
    ]

    connection.close()
    assert values == [1, 2, 0, APPLICATION_ID, 1]


def test_a_reading_connection_cannot_write(library: Library) -> None:
    connection = connect(library.path, read_only=True)

    with pytest.raises(sqlite.OperationalError, match="readonly"):
        connection.execute("DELETE FROM film")
    connection.close()


def test_write_ahead_logging_only_where_it_is_sound(library: Library) -> None:
    connection = connect(library.path)

    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]

    connection.close()
    assert mode == ("wal" if wal_is_sound(sqlite.sqlite_version_info) else "truncate")


@pytest.mark.parametrize(
    ("version", "sound"),
    [((3, 40, 1), False), ((3, 44, 6), True), ((3, 45, 0), False), ((3, 50, 7), True), ((3, 51, 1), False),
     ((3, 51, 3), True), ((3, 52, 0), False), ((3, 53, 4), True)],
)  # fmt: skip
def test_versions_in_which_the_log_is_sound(version: tuple[int, ...], sound: bool) -> None:
    assert wal_is_sound(version) is sound


def test_a_missing_library_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="gemdesk init") as caught:
        Library(tmp_path / "none.gemdesk")

    assert caught.value.code == "missing"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" * 500, b"SQLite format 3\x00" + b"\x01" * 4000, b"\x00" * 5000])
def test_a_file_that_is_no_library_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.gemdesk"
    path.write_bytes(content)

    with pytest.raises(LibraryError, match=r"not a GemDesk library|damaged"):
        Library(path)

    assert path.read_bytes() == content


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.gemdesk"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE film (id INTEGER)")
    other.commit()
    other.close()
    before = path.read_bytes()

    with pytest.raises(LibraryError) as caught:
        Library(path)

    assert caught.value.code == "not-a-library"
    assert path.read_bytes() == before


def test_a_newer_library_is_refused_untouched(library: Library) -> None:
    connection = connect(library.path)
    connection.execute("PRAGMA user_version=99")
    connection.close()

    with pytest.raises(LibraryError, match="newer GemDesk") as caught:
        Library(library.path)

    assert caught.value.code == "newer"


def test_a_locked_library_fails_with_nothing_changed(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gemdesk.db.connection.BUSY_SECONDS", 0.05)
    holder = connect(library.path)
    holder.execute("BEGIN IMMEDIATE")

    with pytest.raises(LibraryError, match="another program") as caught, library.write():
        raise AssertionError("the lock was not seen")

    holder.execute("ROLLBACK")
    holder.close()
    assert caught.value.code == "locked"


@pytest.mark.parametrize(
    ("text", "code"),
    [("database or disk is full", "disk-full"), ("attempt to write a readonly database", "read-only"),
     ("unable to open database file", "read-only"), ("database disk image is malformed", "damaged"),
     ("file is not a database", "not-a-library"), ("database is locked", "locked"), ("disk I/O error", "unusable")],
)  # fmt: skip
def test_what_sqlite_says_becomes_a_sentence(library: Library, text: str, code: str) -> None:
    error = translate(sqlite.OperationalError(text), library.path)

    assert error.code == code
    assert str(library.path) in error.text
    assert error.text.endswith(".")


def test_the_standard_librarys_sqlite_serves_as_well(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path; from gemdesk.operations import starter; from gemdesk.db.health import examine;"
        "from gemdesk.db.sqlite_module import sqlite; from gemdesk.operations.change import undo, redo;"
        f"library = starter.create(Path({str(tmp_path / 'a.gemdesk')!r})); starter.fill(library);"
        "assert sqlite.__name__.startswith('sqlite3'), sqlite; undo(library); redo(library);"
        "report = examine(library); assert report.films >= 50 and not report.problems, report"
    )
    environment = {**os.environ, "GEMDESK_SQLITE": "standard"}

    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
