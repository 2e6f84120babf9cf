"""``gemdesk import``: counts, problems with their lines, exit status, one step."""

import json
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.shelves import state

SHELF = "title,year,runtime,directors,colour of the box\nBurning,2018,148,Lee Chang-dong,red\nIda,2013,82,,blue\n"


def write(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_counts_and_problems_have_exactly_the_keys_of_the_contract(
    gemdesk: Runner, empty: Path, tmp_path: Path
) -> None:
    file = write(tmp_path, "shelf.csv", SHELF + "Late,soon,1,,\n")

    outcome = gemdesk("import", file)

    assert outcome.status == 1
    assert set(outcome.json) == {"schema", "import", "problems"}
    assert outcome.json["import"] == {
        "format": "CSV", "read": 2, "new": 2, "same": 0, "conflicts": 0, "left_out": 1,
    }  # fmt: skip
    assert {frozenset(problem) for problem in outcome.json["problems"]} == {
        frozenset({"file", "line", "field", "text"})
    }
    unknown, late = outcome.json["problems"]
    assert (unknown["field"], unknown["line"]) == ("colour of the box", 1)
    assert (late["file"], late["line"], late["field"]) == (str(file), 4, "year")


def test_what_is_here_already_is_no_problem(gemdesk: Runner, empty: Path, tmp_path: Path) -> None:
    file = write(tmp_path, "shelf.csv", SHELF)
    assert gemdesk("import", file).status == 0

    again = gemdesk("import", file)

    assert again.status == 0
    assert (again.json["import"]["new"], again.json["import"]["same"], again.json["import"]["conflicts"]) == (0, 2, 0)


def test_what_differs_is_told_and_ours_is_kept(gemdesk: Runner, empty: Path, tmp_path: Path) -> None:
    gemdesk("import", write(tmp_path, "shelf.csv", SHELF))

    other = gemdesk("import", write(tmp_path, "other.csv", "title,year,runtime\nIda,2013,80\n"))

    assert other.json["import"]["conflicts"] == 1
    assert other.json["problems"][0]["field"] == "runtime"
    assert gemdesk("show", "Ida").json["film"]["runtime"] == 82


def test_several_files_and_a_folder_are_one_step(gemdesk: Runner, empty: Path, tmp_path: Path) -> None:
    folder = tmp_path / "more"
    folder.mkdir()
    write(folder, "a.csv", "title\nRain\n")
    write(folder, "b.json", json.dumps([{"title": "Yeelen", "year": 1987}]))
    write(folder, "notes.doc", "nothing of ours")

    outcome = gemdesk("import", write(tmp_path, "shelf.csv", SHELF), folder)

    assert (outcome.status, outcome.json["import"]["new"]) == (0, 4)
    assert outcome.json["import"]["format"] == "CSV, flat JSON"
    assert gemdesk("undo").json == {"schema": 1, "undo": {"steps": 1, "label": "Import shelf.csv, more"}}
    assert gemdesk("list").json["count"] == 0
    gemdesk("redo")
    assert gemdesk("list").json["count"] == 4


def test_a_dry_run_tells_the_same_and_changes_nothing(gemdesk: Runner, shelf: Path, tmp_path: Path) -> None:
    file = write(tmp_path, "shelf.csv", SHELF + "Late,soon,1,,\n")
    before = state(shelf)

    dry = gemdesk("import", file, "--dry-run")

    assert state(shelf) == before
    real = gemdesk("import", file)
    assert (dry.status, dry.json) == (real.status, real.json) != (0, {})


@pytest.mark.parametrize("dry", [True, False])
def test_in_words(gemdesk: Runner, empty: Path, tmp_path: Path, dry: bool) -> None:
    file = write(tmp_path, "shelf.csv", SHELF + "Late,soon,1,,\n")

    lines = gemdesk.plain("import", file, *(["--dry-run"] if dry else [])).text.splitlines()

    would = "would be " if dry else ""
    assert lines[0] == f"2 films read: 2 {would}new, 0 here already, 0 conflicts, 1 left out."
    assert lines[2].startswith(f"{file}:4: ")


CELLS = [("runtime", "long"), ("rating", "99"), ("seen", "whenever")]


@pytest.mark.parametrize(("column", "value"), CELLS)
def test_a_cell_that_no_field_can_hold_stays_with_the_film(
    gemdesk: Runner, empty: Path, tmp_path: Path, column: str, value: str
) -> None:
    outcome = gemdesk("import", write(tmp_path, "a.csv", f"title,{column}\nIda,{value}\n"))

    assert (outcome.status, outcome.json["import"]["left_out"]) == (1, 0)
    assert outcome.json["problems"][0]["line"] == 2
    assert gemdesk("show", "Ida").json["film"]["extra"] == {column: value}
