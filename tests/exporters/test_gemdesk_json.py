"""GemDesk JSON out, and in again."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from gemdesk.exporters.base import in_order
from gemdesk.exporters.registry import export_library
from gemdesk.importers.registry import read_files
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.library_record import (
    ContactRecord,
    LibraryRecord,
    PersonRecord,
    PlaylistEntryRecord,
    PlaylistRecord,
)
from tests.records.test_codec import FULL, SCREENING

OTHER = "0d1b1b1c-7a69-5ceb-859c-a684d70503fb"
LIBRARY = LibraryRecord(
    films=(replace(FULL, origin="typed"), FilmRecord(title='Ordet; "=1"\\', uuid=OTHER, origin="typed")),
    people=(PersonRecord("Ritesh Batra", uuid=OTHER), PersonRecord("Irrfan Khan")),
    playlists=(PlaylistRecord("Letters", OTHER, entries=(PlaylistEntryRecord(OTHER, "why"),)),),
    screenings=(SCREENING,),
    contacts=(ContactRecord("Me", owner=True),),
)


def test_out_in_and_out_again_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"

    written = export_library(first, in_order(LIBRARY))
    export_library(second, read_files([first]).records)

    assert written == 2
    assert first.read_bytes() == second.read_bytes()


def test_the_file_is_sorted_and_complete(tmp_path: Path) -> None:
    path = tmp_path / "library.json"

    export_library(path, in_order(LIBRARY))

    written = json.loads(path.read_text(encoding="utf-8"))
    assert list(written) == ["contacts", "films", "gemdesk", "people", "playlists", "screenings"]
    assert [film["uuid"] for film in written["films"]] == sorted(film["uuid"] for film in written["films"])
    assert list(written["films"][0]) == sorted(FilmRecord.__dataclass_fields__)
    assert written["gemdesk"] == 1


def test_an_empty_library_is_a_file_too(tmp_path: Path) -> None:
    path = tmp_path / "library.json"

    export_library(path, [])

    assert json.loads(path.read_text())["films"] == []
    assert list(read_files([path]).records) == []


def test_records_out_of_order_are_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="ContactRecord comes out of order"):
        export_library(tmp_path / "library.json", [FilmRecord("A"), ContactRecord("Me")])

    assert list(tmp_path.iterdir()) == []
