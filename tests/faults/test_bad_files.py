"""Files that cannot be imported: each a sentence that names what and where, the right status, and nothing changed."""

import gzip
import io
import json
import os
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemdesk.db.health import examine
from gemdesk.db.library import Library
from gemdesk.errors import FileUnreadable
from gemdesk.importers.registry import read_files
from gemdesk.operations.change import change
from gemdesk.operations.import_records import import_records
from gemdesk.records.film_record import FilmRecord
from tests.cli.runner import Runner
from tests.faults.shelf_file import write_shelf
from tests.shelves import state


def zipped(name: str, content: bytes) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr(name, content)
    return memory.getvalue()


FILMS = json.dumps({"gemdesk": 1, "films": [{"title": "Ida"}, {"title": "Rain"}]}).encode()
DEEP = b'{"gemdesk": 1, "films": [' + b'{"a":' * 5_000 + b"1" + b"}" * 5_000 + b"]}"
UNREADABLE = {
    "empty.csv": (b"", "empty"),
    "empty.json": (b"", "empty"),
    "cut.json": (FILMS[:-30], "truncated"),
    "cut-flat.json": (b'[{"title": "Ida"}, {"title": "Ra', "truncated"),
    "image.csv": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "binary"),
    "program.json": (b"\x7fELF" + bytes(4000), "binary"),
    "noise.csv": (bytes((number * 7919 + number // 251) % 256 for number in range(9_000)), "binary"),
    "zeros.csv": (bytes(9_000), "binary"),
    "packed.csv": (gzip.compress(b"title\nIda\n"), "binary"),
    "office.csv": (zipped("content.xml", b"<a/>"), "binary"),
    "library.csv": (b"SQLite format 3\x00" + bytes(4000), "binary"),
    "latin1.csv": ("title,year\nAmélie,2001\nPépé le Moko,1937\n".encode("latin-1"), "encoding"),
    "late.csv": (b"title\n" + b"Ida\n" * 50_000 + "Amélie\n".encode("latin-1"), "encoding"),
    "japanese.csv": ("title\n千と千尋の神隠し\n".encode("shift-jis"), "encoding"),
    "utf16.json": ('[{"title": "Ida"}]'.encode("utf-16")[:-1], "encoding"),
    "headless.csv": (b"1,2,3\n4,5,6\n", "no-title"),
    "prose.csv": (b"Dear friends,\nthis is no list.\n", "no-title"),
    "nan.json": (b'{"gemdesk": NaN, "films": []}', "not-gemdesk"),
    "newer.json": (b'{"gemdesk": 2, "films": []}', "newer"),
    "number.json": (b"17", None),
    "text.json": (b'"films"', None),
    "object.json": (b'{"films": {"title": "Ida"}, "gemdesk": 1}', "not-gemdesk"),
    "lists.json": (b"[[1, 2], [3, 4]]", None),
    "untitled.json": (b'[{"label": "x", "size": 1}]', None),
    "garbage.json": (b'{"gemdesk": 1, "films": [{"title": "Ida"},, ]}', "broken"),
    "after.json": (FILMS + b" and more", "broken"),
    "digits.json": (b'[{"title": "Ida", "year": ' + b"9" * 5_000 + b"}]", "broken"),
    "deep.json": (DEEP, None),
    "deeper.json": (b"[" * 200_000, None),
    "broken.zip": (zipped("a.csv", b"title\nIda\n")[:-40], "archive"),
    "inner.zip": (zipped("inner.zip", zipped("a.csv", b"title\nIda\n")), "archive"),
    "half.zip": (zipped("a.csv", b"title\n\xff\xfeIda\n"), "encoding"),
    "film.doc": (b"title\nIda\n" if os.name == "nt" else b"no list at all", "unknown-format"),
    "films.xml": (b"<films><film>Ida</film></films>", "unknown-format"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cannot_be_read_changes_nothing(gemdesk: Runner, shelf: Path, tmp_path: Path, name: str) -> None:
    content, code = UNREADABLE[name]
    file = tmp_path / name
    file.write_bytes(content)
    before = state(shelf)

    outcome = gemdesk("import", write_shelf(tmp_path / "first.csv", 30), file)

    assert (outcome.status, state(shelf)) == (2, before), outcome.text[:2000]
    assert name in outcome.error["text"]
    assert outcome.error["text"].endswith(".")
    assert code is None or outcome.error["code"] == code
    assert len(outcome.error["text"]) < 400 + len(str(file))


@pytest.mark.parametrize(
    ("name", "line"), [("latin1.csv", 2), ("late.csv", 50_002), ("garbage.json", 1), ("headless.csv", 1)]
)
def test_the_line_is_named(gemdesk: Runner, shelf: Path, tmp_path: Path, name: str, line: int) -> None:
    (tmp_path / name).write_bytes(UNREADABLE[name][0])

    error = gemdesk("import", tmp_path / name).error

    assert (error["file"], error["line"]) == (str(tmp_path / name), line)


@pytest.mark.parametrize("name", ["nowhere.csv", "nowhere/a.csv", "file/a.csv", "x" * 300 + ".csv"])
def test_a_file_that_is_not_there_is_said(gemdesk: Runner, shelf: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    before = state(shelf)

    outcome = gemdesk("import", tmp_path / name)

    assert (outcome.status, state(shelf)) == (2, before)
    assert outcome.error["file"] == str(tmp_path / name)


def test_what_is_no_file_is_said(gemdesk: Runner, shelf: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop.csv").symlink_to("loop.csv")

    (tmp_path / "none.zip").write_bytes(zipped("a.doc", b"title\nIda\n"))

    names = ("pipe.csv", "folder", "loop.csv", "none.zip")
    statuses = [gemdesk("import", tmp_path / name).status for name in names]
    own = gemdesk("import", shelf)

    assert statuses == [2] * 4
    assert (own.status, own.error["code"]) == (2, "library")


ROWS = [
    (b"title,year\nIda,2013\n,1999\nRain,soon\nBurning,2018\n", [3, 4]),
    (b'title,year\nIda,2013\n"Ra"in,2001\nBurning,2018\n', [3]),
    (b"title,year\nIda,2013\nRain,2001,too,many\nBurning,2018\n", [3]),
    (b"title,year\nIda,2013\nBurning,2018\nRa", [4]),
    (b'title,year\nIda,2013\nBurning,2018\n"Rain,2001\n', [4]),
    (b'[{"title": "Ida"},\n17,\n{"title": "Burning"},\n{"title": "Rain", "year": "soon"}]', [2, 4]),
    (b'{"gemdesk": 1, "films": [{"title": "Ida"},\n{"title": 5},\n{"title": "Burning"}, \n{"title": " "}]}', [2, 4]),
    (b'{"gemdesk": 1, "films": [{"title": "Ida"},\n{"title": "x", "year": 1e400},\n{"title": "Burning"}]}', [2]),
    (b'{"gemdesk": 1, "films": [{"title": "Ida"},\n{"title": "x", "credits": [{"name": 1}]},\n{"title": "Burning"}]}',
     [2]),
]  # fmt: skip


@pytest.mark.parametrize(("content", "lines"), ROWS, ids=range(len(ROWS)))
def test_a_row_that_cannot_be_read_is_told_and_the_rest_goes_in(
    gemdesk: Runner, empty: Path, tmp_path: Path, content: bytes, lines: list[int]
) -> None:
    file = tmp_path / ("rows.json" if content[:1] in b"[{" else "rows.csv")
    file.write_bytes(content)

    outcome = gemdesk("import", file)

    assert (outcome.status, outcome.json["import"]["left_out"]) == (1, len(lines))
    assert [problem["line"] for problem in outcome.json["problems"]] == lines
    assert sorted(film["title"] for film in gemdesk("list").json["films"]) == ["Burning", "Ida"]


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]), int(sys.argv[1])))
from gemdesk.cli.main import main
sys.exit(main(["import", sys.argv[2], "--json"]))
"""


@pytest.mark.parametrize("opening", [b"", b"title\n", b'title,synopsis\nIda,"'], ids=["header", "row", "cell"])
def test_an_endless_line_is_refused_in_little_memory(shelf: Path, tmp_path: Path, opening: bytes) -> None:
    file = tmp_path / "endless.csv"
    with file.open("wb") as stream:
        stream.write(opening)
        for _ in range(100):
            stream.write(b"title, " * (1024 * 1024 // 7))
    before = state(shelf)

    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(400 * 1024 * 1024), str(file)], capture_output=True, text=True, check=False
    )

    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert json.loads(done.stdout)["error"]["code"] == "too-large"
    assert state(shelf) == before


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(list(FilmRecord.__dataclass_fields__))
FLAT = st.sampled_from(["title", "year", "runtime", "directors", "rating", "seen", "notes", "gem_status", "imdb_id"])


def take(library: Library, file: Path) -> None:
    """Import a file; one that cannot be read is told, and anything else that is raised fails the test."""
    with suppress(FileUnreadable), change(library, "Import") as current:
        reading = read_files([file])
        import_records(current, reading.records, format_name=reading.format)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.dictionaries(FIELDS, VALUES, max_size=5), max_size=3), st.lists(st.dictionaries(FLAT, VALUES)))
def test_json_of_any_types_is_taken_or_told(
    library: Library, whole: list[dict[str, object]], flat: list[dict[str, object]]
) -> None:
    file = library.path.parent / "any.json"
    for content in ({"gemdesk": 1, "films": [{"title": "x"} | film for film in whole]}, flat):
        file.write_text(json.dumps(content))
        take(library, file)
        assert examine(library).problems == ()


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=40), st.integers(0, 400), st.integers(0, 20))
def test_a_mutated_file_is_taken_or_told(library: Library, noise: bytes, place: int, cut: int) -> None:
    content = (
        b'title,year,directors,notes,seen\nIda,2013,"Pawe\xc5\x82 P",private: a;b,2014-05\nRain,,"a ""b""",,\n' * 4
    )
    for name, sample in (("any.csv", content), ("any.json", FILMS)):
        file = library.path.parent / name
        file.write_bytes(sample[:place] + noise + sample[place + cut :] or b"x")
        take(library, file)
        assert examine(library).problems == ()
