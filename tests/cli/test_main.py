"""The command line as a whole: usage, exit status, which library, and what it does not load."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gemdesk import __version__
from gemdesk.cli.main import COMMANDS, main
from tests.cli.runner import Runner
from tests.shelves import empty_library, starter_library, state


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], *([command, "--help"] for command in COMMANDS)])
def test_help_and_version(capsysbinary: pytest.CaptureFixture[bytes], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)

    out, err = capsysbinary.readouterr()
    assert (caught.value.code, err) == (0, b"")
    assert __version__ in out.decode() or "usage: gemdesk" in out.decode()


USAGE = [
    [], ["nonsense"], ["list", "--limit", "x"], ["list", "--limit", "-2"], ["list", "--sort", "length"],
    ["pair"], ["pair", "Burning", "--limit", "0"], ["import"], ["export"], ["export", "list"], ["show"],
    ["import", ""], ["--library", "", "list"], ["--library", "~nobody-of-this-name/a", "list"], ["list", "..."],
    ["plan", "a", "b", "c"], ["plan", "Burning", "--start", "2026-11-28T19:30", "--finish", "2026-11-28T23:30"],
    ["plan", "Burning", "--alone", "--short"], ["plan", "Burning", "Ida", "--alone"],
    ["plan", "Burning", "Burning"], ["plan", "Burning", "--paper", "a3"], ["plan", "Burning", "--sheet", "poster"],
    ["plan", "Burning", "--out", "evening.txt"], ["plan", "Burning", "--out", ""],
    ["plan", "Burning", "--start", "tomorrow"], ["plan", "Burning", "--start", "2026-11-28"],
    ["plan", "Burning", "--start", "9999-12-31T23:00"], ["plan", "Burning", "--zone", "Nowhere/Town"],
    ["plan", "Burning", "--wpm", "0"], ["plan", "Burning", "--interval", "-5"],
    ["plan", "Burning", "--discussion", "9" * 30],
]  # fmt: skip


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_wrong_usage_is_said_and_changes_nothing(gemdesk: Runner, shelf: Path, arguments: list[str]) -> None:
    before = state(shelf)

    outcome = gemdesk(*arguments)

    assert (outcome.status, state(shelf)) == (2, before)
    assert outcome.error["text"].endswith((".", ".pdf")) or outcome.error["text"][-1] in ".)'"
    assert gemdesk.plain(*arguments).out == b""


NAMES = ["²", "9" * 30, "9" * 5000, "", "\udcff", "'", '"', "(", "NEAR(", "a" * 10_000, "film:1", "%s%n", "\0"]


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
@pytest.mark.parametrize("command", ["show", "pair", "plan"])
def test_a_film_that_is_not_there_is_said(gemdesk: Runner, shelf: Path, command: str, name: str) -> None:
    outcome = gemdesk(command, name)

    assert outcome.status == 2
    assert (outcome.error["code"], outcome.error["file"]) == ("not-found", None)


def test_the_usual_library_and_another(gemdesk: Runner, home: Path, tmp_path: Path) -> None:
    starter_library(home / "library.gemdesk")
    other = empty_library(tmp_path / "other.gemdesk")

    counts = [gemdesk("list").json["count"], gemdesk("--library", other, "list").json["count"]]

    assert counts[0] >= 50
    assert counts[1] == 0


def test_without_a_library_nothing_is_made(gemdesk: Runner, home: Path) -> None:
    outcome = gemdesk("list")

    assert (outcome.status, outcome.error["code"]) == (3, "missing")
    assert outcome.error["file"] == str(home / "library.gemdesk")
    assert not home.exists()


def test_a_file_name_that_is_no_unicode_can_be_told(gemdesk: Runner, shelf: Path) -> None:
    outcome = gemdesk("import", "film\udcff.csv")

    assert outcome.status == 2
    assert outcome.json["error"]["file"] == "film\udcff.csv"


def test_an_interrupted_command_ends_quietly(gemdesk: Runner, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gemdesk.cli.list_command.print_json", interrupt)

    assert gemdesk("list").status == 130


def real(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "gemdesk", *arguments]
    return subprocess.run(
        command, env=os.environ | environment, capture_output=True, encoding="utf-8", errors="surrogateescape",
        check=False,
    )  # fmt: skip


def test_a_process_of_its_own_in_a_plain_locale(shelf: Path) -> None:
    done = real("list", "기생충", "--json", LC_ALL="C", LANG="C")
    told = real("show", "기생충이아닌", LC_ALL="C", LANG="C")

    assert (done.returncode, done.stderr) == (0, "")
    assert [film["title"] for film in json.loads(done.stdout)["films"]] == ["Parasite"]
    assert (told.returncode, told.stdout) == (2, "")


def test_a_reader_that_leaves_is_no_error(shelf: Path) -> None:
    script = f"{sys.executable} -m gemdesk list --json | head -c 2; echo ${{PIPESTATUS[0]}}"

    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)

    assert done.stdout.endswith("0\n")
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_said(shelf: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "gemdesk", "list"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 2
    assert done.stderr.startswith("gemdesk: ")
    assert "Traceback" not in done.stderr


EVERY_COMMAND = """
import contextlib, io, os, sys
from gemdesk.cli.main import main
folder = sys.argv[1]
commands = [
    ["init", "--starter"], ["list", "korea"], ["show", "Burning"], ["pair", "Burning"], ["check"],
    ["plan", "Burning", "--alone", "--out", folder + "/evening.pdf", "--sheet", "guest", "--save"],
    ["export", folder + "/films.json"], ["export", folder + "/films.csv"],
    ["import", folder + "/films.csv", folder + "/films.json"], ["undo"], ["redo"],
]
for command in commands:
    with open(os.devnull, "w") as nothing, contextlib.redirect_stdout(nothing):
        assert main(command) in (0, 1), command
print([name for name in sys.modules if name.startswith(("PySide6", "shiboken", "gemdesk.ui"))])
"""


def test_no_command_loads_qt(home: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", EVERY_COMMAND, str(tmp_path)], capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.stderr) == ("[]\n", "")
