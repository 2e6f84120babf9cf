"""A runner of commands, and libraries where the commands look for one."""

from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.shelves import empty_library, starter_library


@pytest.fixture
def gemdesk(capsysbinary: pytest.CaptureFixture[bytes]) -> Runner:
    """Runs a command."""
    return Runner(capsysbinary)


@pytest.fixture
def empty(home: Path) -> Path:
    """The usual library, without films."""
    return empty_library(home / "library.gemdesk")


@pytest.fixture
def shelf(home: Path) -> Path:
    """The usual library with the starter films."""
    return starter_library(home / "library.gemdesk")
