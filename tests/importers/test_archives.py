"""Zip archives."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.importers.registry import read_files
from tests.importers.conftest import read


def _archive(path: Path, entries: Mapping[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def test_lists_in_an_archive_are_read_in_order(tmp_path: Path) -> None:
    entries: dict[str, bytes | str] = {
        "b/../../z.csv": "title\nZ\n",
        "a.csv": "title\nA\n",
        "__MACOSX/._a.csv": "x",
        "a.png": b"\x89PNG",
        ".x": "y",
    }
    path = _archive(tmp_path / "shelf.zip", {**entries, "folder/": b""})

    result = read(path)

    assert result.titles == ["A", "Z"]
    assert result.films[0].origin == "imported from a.csv"
    assert [problem.file for problem in result.problems] == [f"{path}/a.png"]
    assert sorted(tmp_path.iterdir()) == [path]


def test_problems_name_the_entry(tmp_path: Path) -> None:
    path = _archive(tmp_path / "shelf.zip", {"a.csv": "title,year\nA,x\n"})

    assert read(path).problems[0].file == f"{path}/a.csv"


@pytest.mark.parametrize(
    ("limit", "value"), [("ARCHIVE_ENTRY_BYTES", 8), ("ARCHIVE_BYTES", 16), ("ARCHIVE_RATIO_FROM_BYTES", 8)]
)
def test_an_entry_at_the_limit_is_read_and_one_byte_more_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr(limits, limit, value)
    monkeypatch.setattr(limits, "ARCHIVE_RATIO", 0.5)
    good = _archive(tmp_path / "good.zip", {"a.csv": "title\nAB", "b.csv": "title\nCD"})
    large = _archive(tmp_path / "large.zip", {"a.csv": "title\nABC", "b.csv": "title\nDEF"})

    assert read(good).titles == ["AB", "CD"]
    with pytest.raises(FileUnreadable, match="unpacks to more"):
        read(large)


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = _archive(tmp_path / "bomb.zip", {"a.csv": b"title\n" + b"0" * (60 * 1024 * 1024)})

    with pytest.raises(FileUnreadable, match="unpacks to more") as refusal:
        read_files([path])

    assert refusal.value.code == "too-large"


def test_entries_at_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ARCHIVE_ENTRIES", 2)
    two = {"a.csv": "title\nA\n", "b.csv": "title\nB\n"}

    assert len(read(_archive(tmp_path / "two.zip", dict(two))).records) == 2
    with pytest.raises(FileUnreadable, match="holds more than 2 files"):
        read(_archive(tmp_path / "three.zip", two | {"c.csv": "title\nC\n"}))


def test_an_archive_in_an_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="archive inside an archive"):
        read(_archive(tmp_path / "outer.zip", {"inner.zip": b"PK"}))


def test_an_empty_entry_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match=r"a\.csv is empty"):
        read(_archive(tmp_path / "shelf.zip", {"a.csv": ""}))


def test_a_locked_entry_is_refused(tmp_path: Path) -> None:
    path = _archive(tmp_path / "shelf.zip", {"a.csv": "title\nA\n"})
    content = bytearray(path.read_bytes())
    content[6] |= 1  # the flag in the entry's own header
    content[content.index(b"PK\x01\x02") + 8] |= 1  # and in the directory
    path.write_bytes(content)

    with pytest.raises(FileUnreadable, match="locked with a password"):
        read(path)


def test_a_damaged_entry_is_refused(tmp_path: Path) -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("a.csv", "title\nA\n")
    path = tmp_path / "shelf.zip"
    path.write_bytes(stored.getvalue().replace(b"title\nA", b"title\nB", 1))

    with pytest.raises(FileUnreadable, match="is damaged"):
        read(path)
