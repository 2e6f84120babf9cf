"""Making a library, and bringing an older one up to the present schema.

An older library is backed up, and the backup verified, before anything is touched. All pending revisions run in
one transaction on a connection whose foreign keys are off since before it began, because rebuilding a parent
table with them on empties its children. Counts of rows are compared before the commit.
"""

from contextlib import suppress
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect
from sqlalchemy.exc import DBAPIError

from gemdesk.db import backup
from gemdesk.db.connection import APPLICATION_ID, SCHEMA_ORDINAL, connect, translate
from gemdesk.db.engine import make_engine
from gemdesk.db.sqlite_module import sqlite
from gemdesk.errors import LibraryError
from gemdesk.paths import ensure_folder


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.set_main_option("path_separator", "os")
    return config


def head() -> str:
    """The newest revision."""
    revision = ScriptDirectory.from_config(_config()).get_current_head()
    assert revision is not None
    return revision


def create(path: Path) -> None:
    """Make an empty library.

    Raises:
        LibraryError: if something exists at `path`, or it cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        if path.exists():
            raise LibraryError(
                f"{path} exists already. Nothing was changed; name another file with --library.",
                code="exists",
                file=str(path),
            )
        ensure_folder(path.parent)
        part.unlink(missing_ok=True)
        _build(part)
        _move_strays(path)
        # Only a whole library ever stands under its name.
        part.rename(path)
    except LibraryError as error:
        text = error.text.replace(str(part), str(path))
        raise LibraryError(text, code=error.code, file=str(path)) from error
    except DBAPIError as error:
        raise translate(error.orig or error, path) from error
    except sqlite.Error as error:
        raise translate(error, path) from error
    except OSError as error:
        raise LibraryError(
            f"{path} cannot be written ({error.strerror}). Allow writing to its folder, or name another file.",
            code="read-only",
            file=str(path),
        ) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _move_strays(path: Path) -> None:
    """Put aside a log that a library deleted by hand left behind: SQLite would take it for the new one's."""
    for suffix in ("-wal", "-shm", "-journal"):
        stray = path.with_name(path.name + suffix)
        if stray.exists():
            stray.replace(stray.with_name(stray.name + ".stray"))


def _build(path: Path) -> None:
    connection = connect(path, create=True)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.close()
    engine = make_engine(path)
    with engine.begin() as transaction:
        _upgrade(transaction)
    connection = connect(path)
    connection.execute("PRAGMA journal_mode=TRUNCATE")
    connection.close()
    # Empty, and it would stay behind under the name that the file has only while it is made.
    path.with_name(path.name + "-journal").unlink(missing_ok=True)
    path.chmod(0o600)


def _upgrade(connection: Connection) -> None:
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_ORDINAL}")


def ordinal(path: Path) -> int:
    """Schema ordinal of a library."""
    connection = connect(path, read_only=True)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


def upgrade(path: Path, backups: Path) -> Path | None:
    """Bring an older library up; returns the backup that was made first, None if there was nothing to do.

    Raises:
        LibraryError: if the library is damaged or a revision lost rows; it is then as it was.
    """
    if ordinal(path) == SCHEMA_ORDINAL:
        return None
    copy = backup.make(path, backups, "before-upgrade")
    try:
        _upgrade_file(path)
    except DBAPIError as error:
        raise translate(error.orig or error, path) from error
    return copy


def _upgrade_file(path: Path) -> None:
    with make_engine(path).connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            before = _counts(connection)
            _upgrade(connection)
            _require_rows(path, before, _counts(connection))
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise LibraryError(
                    f"Upgrading {path} would have broken links between its records. Nothing was changed.",
                    code="upgrade-failed",
                    file=str(path),
                )


def _counts(connection: Connection) -> dict[str, int]:
    names = [name for name in inspect(connection).get_table_names() if not name.startswith("film_text")]
    return {name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one() for name in names}


def _require_rows(path: Path, before: dict[str, int], after: dict[str, int]) -> None:
    lost = sorted(name for name, count in before.items() if after.get(name, count) < count)
    if lost:
        raise LibraryError(
            f"Upgrading {path} would have lost rows of {', '.join(lost)}. Nothing was changed.",
            code="upgrade-failed",
            file=str(path),
        )
