"""Writing files: wholly new, or as they were."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from gemdesk.errors import FileUnwritable
from gemdesk.exporters.atomic import write_atomically
from gemdesk.exporters.registry import export_library, format_name
from gemdesk.records.film_record import FilmRecord


def _failing() -> Iterator[FilmRecord]:
    yield FilmRecord("A")
    raise FileUnwritable("the library went away")


def test_formats_go_by_suffix() -> None:
    assert format_name(Path("a.JSON")) == "GemDesk JSON"
    assert format_name(Path("a.csv")) == "CSV"


@pytest.mark.parametrize("name", ["shelf.xls", "shelf", "none/shelf.csv"])
def test_what_cannot_be_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileUnwritable) as refusal:
        export_library(tmp_path / name, [])

    assert name in refusal.value.text
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "shelf.csv").mkdir()

    with pytest.raises(FileUnwritable, match="is a folder"):
        export_library(tmp_path / "shelf.csv", [])


@pytest.mark.parametrize("name", ["shelf.csv", "shelf.json"])
def test_a_failure_half_way_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("old")

    with pytest.raises(FileUnwritable):
        export_library(tmp_path / name, _failing())

    assert (tmp_path / name).read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_full_disk_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(FileUnwritable, match="No space left on device"):
        export_library(tmp_path / "shelf.csv", [FilmRecord("A")])
    assert list(tmp_path.iterdir()) == []


def test_rights_and_links_stay(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "real.csv").chmod(0o640)
    (tmp_path / "link.csv").symlink_to("real.csv")

    export_library(tmp_path / "link.csv", [FilmRecord("A")])

    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").stat().st_mode & 0o777 == 0o640
    assert "A" in (tmp_path / "real.csv").read_text()


def test_bytes_are_written_whole(tmp_path: Path) -> None:
    write_atomically(tmp_path / "sheet.pdf", b"%PDF")

    assert (tmp_path / "sheet.pdf").read_bytes() == b"%PDF"
    assert (tmp_path / "sheet.pdf").stat().st_mode & 0o400
