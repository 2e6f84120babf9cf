"""Libraries for tests: real files, made by the program itself."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from gemdesk.db.library import Library
from gemdesk.operations import starter
from gemdesk.operations.change import change
from gemdesk.operations.films import add_film
from gemdesk.records.film_record import FilmRecord


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """An empty library."""
    return starter.create(tmp_path / "home" / "library.gemdesk")


def add(library: Library, *records: FilmRecord) -> Sequence[int]:
    """Add films, each as a step of its own; returns their ids."""
    ids = []
    for record in records:
        with change(library, f"Add {record.title}") as current:
            ids.append(add_film(current, record))
    return ids
