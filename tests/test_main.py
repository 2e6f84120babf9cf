"""The command, before anything is imported."""

import subprocess
import sys
from pathlib import Path

import pytest

from gemdesk import __main__ as command


@pytest.mark.parametrize(
    ("arguments", "library"),
    [([], None), (["--library", "a.gemdesk"], Path("a.gemdesk")), (["--library=b.gemdesk"], Path("b.gemdesk"))],
)
def test_without_a_command_the_window_opens(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], library: Path | None
) -> None:
    opened: list[Path | None] = []
    monkeypatch.setattr("gemdesk.app.run", lambda path: opened.append(path) or 0)
    assert command.main(arguments) == 0
    assert opened == [library]


@pytest.mark.parametrize("arguments", [["--library="], ["list"], ["--library", "a", "list"], ["--help"]])
def test_with_a_command_no_window_opens(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    taken: list[list[str]] = []
    monkeypatch.setattr("gemdesk.cli.main.main", lambda given: taken.append(given) or 5)
    assert command.main(arguments) == 5
    assert taken == [arguments]


def test_the_command_imports_nothing_heavy() -> None:
    code = (
        "import sys, gemdesk.__main__; print([m for m in sys.modules if m.split('.')[0] in ('PySide6', 'sqlalchemy')])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
