"""Verified copies of a library, made through SQLite while it may be in use."""

from datetime import UTC, datetime
from pathlib import Path

from gemdesk.db.connection import connect, translate
from gemdesk.db.sqlite_module import sqlite
from gemdesk.errors import LibraryError
from gemdesk.paths import ensure_folder

KEPT = 10


def make(path: Path, folder: Path, reason: str) -> Path:
    """Copy a library into the backups folder, check the copy, and return it.

    The copy has its name only once it is whole: it is written as ``*.part`` first. The newest `KEPT` copies
    of each reason stay.

    Raises:
        LibraryError: if the copy cannot be made or does not pass the check; older copies are then untouched.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = ensure_folder(folder) / f"{path.stem}-{stamp}-{reason}.gemdesk"
    part = target.with_suffix(".part")
    try:
        _copy(path, part)
        _verify(part)
        part.replace(target)
    except sqlite.Error as error:
        raise translate(error, path) from error
    finally:
        part.unlink(missing_ok=True)
    for old in sorted(folder.glob(f"{path.stem}-*-{reason}.gemdesk"))[:-KEPT]:
        old.unlink()
    return target


def _copy(path: Path, part: Path) -> None:
    source = connect(path, read_only=True)
    copy = sqlite.connect(str(part))
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        copy.close()
        source.close()


def _verify(part: Path) -> None:
    copy = sqlite.connect(f"{part.absolute().as_uri()}?mode=ro", uri=True)
    try:
        verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
        broken = copy.execute("PRAGMA foreign_key_check").fetchone()
    finally:
        copy.close()
    if verdict != "ok" or broken:
        raise LibraryError(
            f"The copy of the library did not pass its check ({verdict}). Older copies are untouched.",
            code="damaged",
            file=str(part),
        )
