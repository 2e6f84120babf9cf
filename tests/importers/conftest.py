"""Small files to import."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from gemdesk.importers.base import Problem
from gemdesk.importers.registry import read_files
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.library_record import Record


@dataclass(frozen=True, slots=True)
class Read:
    """All that reading gave."""

    format: str
    records: list[Record]
    problems: list[Problem]
    left_out: int
    faulty: bool

    @property
    def films(self) -> list[FilmRecord]:
        return [record for record in self.records if isinstance(record, FilmRecord)]

    @property
    def titles(self) -> list[str]:
        return [film.title for film in self.films]


def read(*paths: Path) -> Read:
    result = read_files(paths)
    records = list(result.records)
    return Read(result.format, records, result.problems, result.left_out, result.faulty)


@pytest.fixture
def samples() -> Path:
    return Path(__file__).resolve().parents[1] / "data" / "importers"


@pytest.fixture
def read_text(tmp_path: Path) -> Callable[..., Read]:
    """Reads a text, or bytes, as a file of the given name."""

    def read_as(content: str | bytes, name: str = "shelf.csv") -> Read:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path)

    return read_as
