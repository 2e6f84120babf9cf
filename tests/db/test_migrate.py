"""Making a library, the schema against the models, and bringing an older library up."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from gemdesk.db import backup, migrate
from gemdesk.db.connection import SCHEMA_ORDINAL, connect
from gemdesk.db.library import Library
from gemdesk.db.sqlite_module import sqlite
from gemdesk.errors import LibraryError
from gemdesk.models import Base
from tests.library_fixtures import add
from tests.samples import BURNING


def test_the_revisions_make_what_the_models_say(library: Library) -> None:
    def ours(_: object, name: str | None, kind: str, *rest: object) -> bool:
        return kind != "table" or not (name or "").startswith(("film_text", "sqlite_"))

    with library.read() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": lambda _, name, kind, *rest: ours(_, name, kind), "compare_type": True}
        )
        assert compare_metadata(context, Base.metadata) == []


def test_a_library_is_never_made_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "a.gemdesk"
    path.write_text("mine")

    with pytest.raises(LibraryError, match="exists already"):
        migrate.create(path)

    assert path.read_text() == "mine"


def test_a_log_left_by_a_deleted_library_is_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.gemdesk"
    path.with_name("a.gemdesk-wal").write_bytes(b"stale")

    migrate.create(path)

    assert path.with_name("a.gemdesk-wal.stray").read_bytes() == b"stale"
    Library(path)


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(LibraryError) as caught:
        migrate.create(tmp_path / "file" / "a.gemdesk")

    assert caught.value.exit_code == 3


def test_a_library_of_the_present_schema_needs_nothing(library: Library, tmp_path: Path) -> None:
    assert migrate.ordinal(library.path) == SCHEMA_ORDINAL
    assert migrate.upgrade(library.path, tmp_path / "backups") is None
    assert not (tmp_path / "backups").exists()


def test_an_older_library_is_backed_up_and_brought_up(library: Library, tmp_path: Path) -> None:
    add(library, BURNING)
    connection = connect(library.path)
    connection.execute("PRAGMA user_version=0")
    connection.close()

    copy = migrate.upgrade(library.path, tmp_path / "backups")

    assert copy is not None
    kept = sqlite.connect(str(copy))
    assert kept.execute("SELECT title FROM film").fetchall() == [("Burning",)]
    kept.close()
    assert migrate.ordinal(library.path) == SCHEMA_ORDINAL


def test_an_upgrade_that_loses_rows_is_taken_back(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(library, BURNING)
    connection = connect(library.path)
    connection.execute("PRAGMA user_version=0")
    connection.close()
    monkeypatch.setattr(migrate, "_upgrade", lambda connection: connection.exec_driver_sql("DELETE FROM note"))

    with pytest.raises(LibraryError, match="lost rows of note"):
        migrate.upgrade(library.path, tmp_path / "backups")

    with library.read() as reading:
        assert reading.exec_driver_sql("SELECT count(*) FROM note").scalar_one() == 2


def test_backups_are_thinned_and_a_damaged_library_gives_none(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for _ in range(backup.KEPT + 2):
        backup.make(library.path, folder, "test")

    assert len(list(folder.iterdir())) == backup.KEPT
    with pytest.raises(LibraryError):
        backup.make(tmp_path / "none.gemdesk", folder, "test")
    assert len(list(folder.iterdir())) == backup.KEPT
