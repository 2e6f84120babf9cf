"""Files, folders and what cannot be read at all."""

import os
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.importers.registry import read_files
from tests.importers.conftest import Read, read

ReadText = Callable[..., Read]
WIKIPEDIA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "datasets" / "wikipedia-movie-data"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("shelf.csv", b"", "empty"),
        ("shelf.csv", b"%PDF-1.7 title", "binary"),
        ("shelf.csv", b"PK\x03\x04" + b"title\n" * 9, "binary"),
        ("shelf.json", b"\x1f\x8b\x08", "binary"),
        ("shelf.csv", b"title\n" + bytes(range(32)) * 40, "binary"),
        ("shelf.csv", random.Random(2).randbytes(5000), "binary"),
        ("shelf.db", b"title once\nand more", "unknown-format"),
        ("shelf.csv", b"MZ\n", "no-title"),
        ("shelf.csv", "title,year\n".encode("utf-32"), "binary"),
        ("library.gemdesk", b"SQLite format 3\0", "library"),
        ("shelf.zip", b"no archive", "archive"),
    ],
)
def test_files_that_cannot_be_read_at_all(read_text: ReadText, name: str, content: bytes, code: str) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        read_text(content, name)

    assert refusal.value.code == code
    assert refusal.value.exit_code == 2
    assert name in refusal.value.text


def test_a_program_named_by_its_magic_letters(read_text: ReadText) -> None:
    with pytest.raises(FileUnreadable, match="is a program, not text"):
        read_text(b"MZ\x90\0\x03\0\0\0\x04", "shelf.csv")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="is not there"):
        read_files([tmp_path / "none.csv"])


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")

    with pytest.raises(FileUnreadable, match="is not a file that can be read"):
        read_files([tmp_path / "pipe.csv"])


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not(
    read_text: ReadText, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "IMPORT_FILE_BYTES", 8)

    assert read_text("title\nAB").titles == ["AB"]
    with pytest.raises(FileUnreadable, match="is larger than 0 MB"):
        read_text("title\nABC")


def test_a_folder_is_read_in_order_and_other_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "b.csv").write_text("title\nB\n")
    (tmp_path / "inner" / "c.json").write_text('[{"title": "C"}]')
    (tmp_path / "a.tsv").write_text("title\tyear\nA\t1999\n")
    (tmp_path / ".hidden" / "d.csv").write_text("title\nD\n")
    (tmp_path / "LICENSE").write_text("free")
    (tmp_path / "package.json").write_text('{"name": "x"}')
    (tmp_path / "library.gemdesk").write_bytes(b"never opened")

    result = read(tmp_path)

    assert result.titles == ["A", "B", "C"]
    assert result.format == "CSV, flat JSON"
    assert [Path(problem.file).name for problem in result.problems] == ["LICENSE", "package.json"]
    assert not result.faulty


def test_a_folder_without_lists_is_refused(tmp_path: Path) -> None:
    (tmp_path / "poster.jpg").write_bytes(b"\xff\xd8\xff")

    with pytest.raises(FileUnreadable, match="holds no file that GemDesk can import"):
        read_files([tmp_path])


def test_files_at_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "IMPORT_FILES", 2)
    paths = [tmp_path / f"{name}.csv" for name in "abc"]
    for path in paths:
        path.write_text("title\nA\n")

    assert len(read(*paths[:2]).records) == 2
    with pytest.raises(FileUnreadable, match="More than 2 files"):
        read_files(paths)
    with pytest.raises(FileUnreadable, match="holds more than 2 files"):
        read_files([tmp_path])


def test_one_broken_file_among_good_ones_fails_the_whole(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"title": "A"}]')
    (tmp_path / "b.json").write_text('[{"title": "B"')

    result = read_files([tmp_path])

    with pytest.raises(FileUnreadable, match=r"b\.json breaks off"):
        list(result.records)


def test_a_file_that_vanishes_meanwhile_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("title\nA\n")
    result = read_files([path])
    path.unlink()

    with pytest.raises(FileUnreadable, match="cannot be opened"):
        list(result.records)


@pytest.mark.parametrize("name", ["good.csv", "good.json", "good_flat.json"])
def test_a_file_cut_anywhere_is_read_or_refused(samples: Path, read_text: ReadText, name: str) -> None:
    whole = (samples / name).read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 100)):
        with suppress(FileUnreadable):
            assert len(read_text(whole[:place], name).films) <= 2


@pytest.mark.parametrize("name", ["good.csv", "good.json", "good_flat.json"])
def test_a_damaged_file_is_read_or_refused(samples: Path, read_text: ReadText, name: str) -> None:
    chance = random.Random(name)
    whole = (samples / name).read_bytes()
    for _ in range(300):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(damaged))
            damaged[place : place + chance.choice((0, 1, 9))] = chance.choice(
                (b'"', b"\0", b",", b"\n", b"[", b"{", b"\xff")
            )
        with suppress(FileUnreadable):
            assert read_text(bytes(damaged), name).format


@pytest.mark.skipif(not WIKIPEDIA.is_dir(), reason="the large lists are not here")
def test_thirteen_lists_are_one_import() -> None:
    result = read(WIKIPEDIA)

    assert (result.format, len(result.films), result.faulty) == ("flat JSON", 36_273, False)
