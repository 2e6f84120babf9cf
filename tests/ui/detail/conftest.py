"""A small library in a session."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.shelves import Shelf, make_shelf, open_session


@pytest.fixture
def shelf(tmp_path: Path, qtbot: QtBot) -> Iterator[Shelf]:
    with open_session(make_shelf(tmp_path / "library.gemdesk")) as session:
        shelf = Shelf(session, qtbot)
        yield shelf
        shelf.settle()
