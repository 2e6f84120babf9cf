"""Libraries that cannot be used: each a sentence that names what and where, exit status 3, and the file as it was."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gemdesk.db import connection as db_connection
from gemdesk.db.connection import connect
from gemdesk.db.sqlite_module import sqlite
from tests.cli.runner import Runner
from tests.faults.mounts import NOBODY, ROOT, in_namespace
from tests.faults.shelf_file import write_shelf
from tests.shelves import starter_library, state

COMMANDS = [["list"], ["show", "1"], ["pair", "1"], ["plan", "1", "--save"], ["undo"], ["redo"], ["check"]]


def text(path: Path) -> None:
    path.write_text("title,year\nIda,2013\n" * 200)


def archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("films.csv", "title\nIda\n" * 200)


def other_database(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE film (id INTEGER)")
    other.commit()
    other.close()


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    starter_library(path)
    path.write_bytes(path.read_bytes()[:5000])


def newer(path: Path) -> None:
    starter_library(path)
    opened = sqlite.connect(str(path))
    opened.execute("PRAGMA user_version=99")
    opened.close()


NONE = {
    "text": (text, {"not-a-library"}), "archive": (archive, {"not-a-library"}), "empty": (nothing, {"not-a-library"}),
    "other database": (other_database, {"not-a-library"}), "cut": (cut, {"damaged", "not-a-library"}),
    "newer": (newer, {"newer"}), "folder": (Path.mkdir, {"not-a-library"}), "missing": (lambda _: None, {"missing"}),
}  # fmt: skip


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_library_is_left_as_it_is(gemdesk: Runner, tmp_path: Path, name: str) -> None:
    make: Callable[[Path], object]
    make, codes = NONE[name]
    path = tmp_path / "films.gemdesk"
    make(path)
    shelf = write_shelf(tmp_path / "shelf.csv", 3)
    before = path.read_bytes() if path.is_file() else None

    for command in (*COMMANDS, ["import", shelf], ["export", tmp_path / "out.json"]):
        outcome = gemdesk("--library", path, *command)

        assert (outcome.status, outcome.error["file"]) == (3, str(path)), outcome.text
        assert outcome.error["code"] in codes
        assert str(path) in outcome.error["text"]
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("name", ["x" * 300 + ".gemdesk", "file/a.gemdesk", "loop.gemdesk"])
def test_a_path_that_leads_nowhere_is_said(gemdesk: Runner, tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "loop.gemdesk").symlink_to("loop.gemdesk")

    outcome = gemdesk("--library", tmp_path / name, "list")

    assert (outcome.status, outcome.error["file"]) == (3, str(tmp_path / name))


def test_a_locked_library_can_be_read_and_not_written(
    gemdesk: Runner, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db_connection, "BUSY_SECONDS", 0.05)
    holder = connect(shelf)
    holder.execute("BEGIN IMMEDIATE")
    file = write_shelf(tmp_path / "shelf.csv", 3)

    written = [gemdesk(*command) for command in (["import", file], ["undo"], ["plan", "1", "--alone", "--save"])]
    read = [gemdesk(*command).status for command in (["list"], ["show", "1"], ["check"], ["pair", "1"])]

    holder.execute("ROLLBACK")
    holder.close()
    assert [(outcome.status, outcome.error["code"]) for outcome in written] == [(3, "locked")] * 3
    assert read == [0] * 4
    assert gemdesk("import", file).status == 0


LOCKER = """
import sys
from pathlib import Path
from gemdesk.db.connection import connect
connection = connect(Path(sys.argv[1]))
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.readline()
connection.execute("COMMIT")
connection.close()
"""


def test_another_process_that_lets_go_in_time_is_waited_for(gemdesk: Runner, shelf: Path) -> None:
    command = [sys.executable, "-c", LOCKER, str(shelf)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        undo = subprocess.Popen([sys.executable, "-m", "gemdesk", "undo"], stdout=subprocess.PIPE, text=True, cwd=ROOT)
        other.stdin.write("\n")
        other.stdin.flush()
        out, _ = undo.communicate(timeout=30)

    assert (undo.returncode, out) == (0, "Undone: Open the starter library.\n")


@pytest.mark.parametrize("room", [1, 8, 40, 150])
def test_a_full_file_system_in_process(
    gemdesk: Runner, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    def cramped(connection: "sqlite.Connection", *, read_only: bool) -> None:
        settle(connection, read_only=read_only)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + room}")

    settle = db_connection._set_pragmas
    monkeypatch.setattr(db_connection, "_set_pragmas", cramped)
    before = state(shelf)

    outcome = gemdesk("import", write_shelf(tmp_path / "shelf.csv", 2_000))

    assert (outcome.status, outcome.error["code"]) == (3, "disk-full")
    assert state(shelf) == before
    assert gemdesk("check").status == 0


FULL = """
mount -t tmpfs -o size=$3 none "$1"
cp "$2" "$1/a.gemdesk"
status=0; gemdesk --library "$1/a.gemdesk" import "$4" --json || status=$?
echo "status $status"
gemdesk --library "$1/a.gemdesk" check
gemdesk --library "$1/a.gemdesk" list | tail -1
mount -o remount,size=64m "$1"
gemdesk --library "$1/a.gemdesk" import "$4"
"""


@pytest.mark.parametrize("size", ["1800k", "2400k", "4000k"])
def test_a_full_disk_changes_nothing_and_room_mends_it(shelf: Path, tmp_path: Path, size: str) -> None:
    (tmp_path / "disk").mkdir()
    file = write_shelf(tmp_path / "shelf.csv", 2_000)
    films = len(state(shelf)["film"])

    done = in_namespace(FULL, tmp_path / "disk", shelf, size, file)

    assert "Traceback" not in done.stderr, done.stderr
    assert "status 3" in done.stdout, done.stdout
    assert '"code": "disk-full"' in done.stdout
    assert f"{films} films: no damage found." in done.stdout
    assert "2,000 new" in done.stdout


def test_making_a_library_on_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    script = """
    mount -t tmpfs -o size=60k none "$1"
    status=0; gemdesk --library "$1/a.gemdesk" init --starter || status=$?
    echo "status $status"; ls -A "$1"
    """

    done = in_namespace(script, tmp_path)

    assert done.stdout == "status 3\n"
    assert done.stderr.startswith("gemdesk: The disk that holds")


def test_an_export_to_a_full_disk_keeps_the_old_file(shelf: Path, tmp_path: Path) -> None:
    script = """
    mount -t tmpfs -o size=60k none "$1"
    echo mine > "$1/films.json"; echo mine > "$1/evening.pdf"
    for command in "export $1/films.json" "plan 1 --alone --out $1/evening.pdf"; do
        status=0; gemdesk --library "$2" $command || status=$?
        echo "status $status"
    done
    cat "$1/films.json" "$1/evening.pdf"; ls -A "$1"
    """

    done = in_namespace(script, tmp_path / "home", starter_library(tmp_path / "a.gemdesk"))

    assert done.stdout.split() == ["status", "2", "status", "2", "mine", "mine", "evening.pdf", "films.json"]
    assert done.stderr.count("cannot be written: No space left on device") == 2


READ_ONLY = """
cp "$2" "$1/a.gemdesk"; {first}
mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"
for command in list "plan 1 --alone" "export $3/out.json"; do
    gemdesk --library "$1/a.gemdesk" $command > /dev/null && echo read
done
for command in undo "import $3/shelf.csv"; do
    status=0; gemdesk --library "$1/a.gemdesk" $command > /dev/null || status=$?
    echo "status $status"
done
ls -A "$1"
"""


@pytest.mark.parametrize("first", [":", 'gemdesk --library "$1/a.gemdesk" list > /dev/null'], ids=["new", "used"])
def test_a_read_only_disk_can_be_read_and_not_written(shelf: Path, tmp_path: Path, first: str) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    write_shelf(tmp_path / "shelf.csv", 3)

    done = in_namespace(READ_ONLY.format(first=first), disk, shelf, tmp_path)

    assert done.stdout.split("\n")[:5] == ["read"] * 3 + ["status 3"] * 2, done.stderr
    assert done.stderr.count("read-only") == done.stderr.count("gemdesk: ") == 2


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that everybody may read, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


AS_NOBODY = f"""
import os, sys
from gemdesk.cli.main import main
for command in ("list", "redo", "nonsense"):
    main(["--library", sys.argv[2], command])  # the interpreter's own files may be closed to others
os.setgid({NOBODY}); os.setuid({NOBODY})
for command in sys.argv[3:]:
    print(main(["--library", sys.argv[1], *command.split()]), flush=True)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "read", "written"),
    [(0o755, 0o644, 0, "read-only"), (0o777, 0o444, 0, "read-only"), (0o755, 0o600, 3, "cannot be read"),
     (0o700, 0o644, 3, "cannot be reached")],
)  # fmt: skip
def test_somebody_elses_library(public: Path, folder_mode: int, file_mode: int, read: int, written: str) -> None:
    path = starter_library(public / "inner" / "a.gemdesk")
    own = starter_library(public / "own.gemdesk")
    path.chmod(file_mode)
    path.parent.chmod(folder_mode)

    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, path, own, "list --limit 0", "undo"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert [line for line in done.stdout.splitlines() if line.isdigit()] == [str(read), "3"], done.stderr
    assert written in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_vanishes_is_said_and_no_library_is_made_in_its_place(gemdesk: Runner, tmp_path: Path) -> None:
    path = starter_library(tmp_path / "stick" / "a.gemdesk")
    path.parent.rename(tmp_path / "away")

    outcomes = [gemdesk("--library", path, *command) for command in COMMANDS]

    assert {(outcome.status, outcome.error["code"]) for outcome in outcomes} == {(3, "missing")}
    assert not path.parent.exists()


def test_a_folder_that_vanishes_while_the_library_is_open_is_said(gemdesk: Runner, tmp_path: Path) -> None:
    from gemdesk.db.library import Library
    from gemdesk.errors import LibraryError
    from gemdesk.operations.change import undo

    path = starter_library(tmp_path / "stick" / "a.gemdesk")
    library = Library(path)
    path.parent.rename(tmp_path / "away")

    with pytest.raises(LibraryError, match="no library at"):
        undo(library)

    assert not path.parent.exists()
    (tmp_path / "away").rename(path.parent)
    assert not undo(library).nothing
