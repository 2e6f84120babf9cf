"""A desktop for the program, and a picture of it where a test fails."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests.e2e.desktop import Desktop, missing

LETTERS = "버닝"
"""What the keyboard has besides the US letters."""
_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[_FAILED] = report.failed
    return report


@pytest.fixture
def desktop(request: pytest.FixtureRequest, tmp_path: Path, home: Path) -> Iterator[Desktop]:
    """An empty screen with a window manager, for a person who has never started the program."""
    if lacking := missing():
        pytest.skip(f"an end-to-end test needs {', '.join(lacking)}, which this machine does not have")
    person = tmp_path / "person"
    person.mkdir()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "COV_"))}
    environment |= {"HOME": str(person), "GEMDESK_HOME": str(home), "LC_ALL": "C.UTF-8"}
    desktop = Desktop(environment, LETTERS)
    try:
        yield desktop
        if request.node.stash.get(_FAILED, True):
            desktop.photograph(tmp_path / "failure.png")
            print(f"The screen as it was: {tmp_path / 'failure.png'}")
    finally:
        desktop.close()
