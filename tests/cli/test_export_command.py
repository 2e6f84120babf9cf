"""``gemdesk export``, and that what goes out comes back."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from gemdesk.db.library import Library
from gemdesk.operations.change import change
from gemdesk.operations.films import add_viewing
from gemdesk.operations.screenings import save_contact
from gemdesk.records.film_record import FilmRecord, ViewingRecord
from gemdesk.records.library_record import ContactRecord
from tests.cli.runner import Runner
from tests.library_fixtures import add
from tests.samples import BURNING
from tests.shelves import empty_library, state

ANA = "11111111-1111-4111-8111-111111111111"


@pytest.fixture
def lived_in(shelf: Path, gemdesk: Runner) -> Path:
    """The starter films with a saved evening, a guest, viewings and an edit."""
    library = Library(shelf)
    with change(library, "Add Ana") as current:
        save_contact(current, ContactRecord("Ana", ANA, newcomer=True, note="No subtitles."))
    with change(library, "See two films") as current:
        add_viewing(current, 1, ViewingRecord("2024-05", ANA, 3.5, "With Ana."))
        add_viewing(current, 2, ViewingRecord(None, None, 4.0))
    assert gemdesk("plan", "Burning", "--start", "2026-11-28T19:30", "--zone", "Europe/Berlin", "--save").status == 0
    return shelf


def test_a_whole_library_comes_back_byte_by_byte(gemdesk: Runner, lived_in: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    gemdesk("export", first)
    other = empty_library(tmp_path / "other.gemdesk")

    brought = gemdesk("--library", other, "import", first)
    gemdesk("--library", other, "export", second)

    assert (brought.status, brought.json["problems"]) == (0, [])
    assert first.read_bytes() == second.read_bytes()
    content = json.loads(first.read_text())
    assert {key: bool(content[key]) for key in content} == dict.fromkeys(
        ("contacts", "films", "gemdesk", "people", "playlists", "screenings"), True
    )
    assert gemdesk("--library", other, "check").json["check"]["problems"] == []


def test_importing_ones_own_export_changes_nothing(gemdesk: Runner, lived_in: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    gemdesk("export", file)
    before = state(lived_in, history=False)

    outcome = gemdesk("import", file)

    assert (outcome.status, outcome.json["import"]["new"], outcome.json["import"]["conflicts"]) == (0, 0, 0)
    assert state(lived_in, history=False) == before


def test_some_films_go_without_the_guests(gemdesk: Runner, lived_in: Path, tmp_path: Path) -> None:
    file = tmp_path / "korea.json"

    outcome = gemdesk("export", file, "버닝")

    content = json.loads(file.read_text())
    assert outcome.json == {"schema": 1, "export": {"file": str(file), "films": 1}}
    assert [film["title"] for film in content["films"]] == ["Burning"]
    assert {person["name"] for person in content["people"]} >= {"Lee Chang-dong"}
    assert content["contacts"] == content["screenings"] == []
    assert ANA not in file.read_text()


def test_films_come_back_from_csv(gemdesk: Runner, shelf: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    gemdesk("export", first)
    other = empty_library(tmp_path / "other.gemdesk")

    brought = gemdesk("--library", other, "import", first)
    gemdesk("--library", other, "export", second)

    assert (brought.status, brought.json["problems"]) == (0, [])
    assert read(first) == read(second)
    assert len(read(first)) == gemdesk("list").json["count"]


def read(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return {row["uuid"]: row for row in csv.DictReader(stream)}


FORMULAS = ["=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", '=HYPERLINK("http://x")', "'=quoted", "\t=tab", "＝１"]


@pytest.mark.parametrize("title", FORMULAS)
def test_no_cell_is_a_formula_and_the_text_comes_back(gemdesk: Runner, empty: Path, tmp_path: Path, title: str) -> None:
    add(Library(empty), FilmRecord(title, synopsis=title, extra={title: title}))
    file = tmp_path / "a.csv"
    gemdesk("export", file)
    other = empty_library(tmp_path / "other.gemdesk")

    gemdesk("--library", other, "import", file)

    with file.open(encoding="utf-8", newline="") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row]
    assert not [cell for cell in cells if cell.lstrip()[:1] in {*"=+@＝＋＠"} or cell == "-2"]
    film = gemdesk("--library", other, "list").json["films"][0]
    assert film["title"] == title.strip()


def test_an_existing_file_stays_until_the_new_one_is_whole(
    gemdesk: Runner, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "films.json"
    file.write_text("mine")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    outcome = gemdesk("export", file)

    assert (outcome.status, outcome.error["code"]) == (2, "unwritable")
    assert "No space left" in outcome.error["text"]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["films.json"]
    assert file.read_text() == "mine"


TARGETS = ["nowhere/a.json", "a.xml", "a", "folder.json", "file/a.json", "x" * 300 + ".json"]


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_that_cannot_be_written_is_said(gemdesk: Runner, shelf: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "file").write_text("")

    outcome = gemdesk("export", tmp_path / name)

    assert outcome.status == 2
    assert outcome.error["file"] == str(tmp_path / name)


def test_in_words(gemdesk: Runner, empty: Path, tmp_path: Path) -> None:
    add(Library(empty), replace(BURNING, viewings=()))

    assert gemdesk.plain("export", tmp_path / "a.csv").text == f"Wrote 1 film to {tmp_path / 'a.csv'}.\n"
