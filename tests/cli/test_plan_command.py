"""``gemdesk plan``: the JSON of the contract, times, shapes of an evening, sheets, and what it leaves alone."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from gemdesk.catalog.lists import all_screenings
from gemdesk.db.library import Library
from gemdesk.records.plan_record import BLOCK_NAMES, ITEM_KINDS, PROMPT_KINDS
from tests.cli.runner import Runner
from tests.library_fixtures import add
from tests.samples import BARE, IDA
from tests.shelves import state

PLAN = {
    "films", "concept", "order_reason", "items", "ends", "warnings", "introduction", "bridge", "prompts", "gaps",
}  # fmt: skip
BERLIN = ("--start", "2026-11-28T19:30", "--zone", "Europe/Berlin")


def plan(gemdesk: Runner, *arguments: object) -> dict[str, Any]:
    outcome = gemdesk("plan", *arguments)
    assert outcome.status == 0, outcome.err
    assert set(outcome.json) == {"schema", "plan"}
    found: dict[str, Any] = outcome.json["plan"]
    return found


def titles(found: dict[str, Any]) -> list[str]:
    return [film["title"] for film in found["films"]]


def test_a_plan_has_exactly_the_keys_of_the_contract(gemdesk: Runner, shelf: Path) -> None:
    found = plan(gemdesk, "A Separation", *BERLIN)

    assert set(found) >= PLAN
    assert {frozenset(item) for item in found["items"]} == {frozenset({"kind", "title", "start", "minutes", "who"})}
    assert set(found["introduction"]) == {"text", "words", "minutes", "blocks"}
    assert {frozenset(block) for block in found["introduction"]["blocks"]} == {
        frozenset({"name", "text", "words", "sentences"})
    }
    assert set(found["bridge"]) == {"text", "words", "sentences"}
    assert {frozenset(prompt) for prompt in found["prompts"]} == {
        frozenset({"kind", "text", "follow_up", "film", "starred", "spoiler", "newcomer", "sources"})
    }
    assert {frozenset(gap) for gap in found["gaps"]} <= {frozenset({"block", "field", "text"})}
    assert all(isinstance(warning, str) for warning in found["warnings"])


def test_rows_kinds_and_names_are_those_of_the_contract(gemdesk: Runner, shelf: Path) -> None:
    found = plan(gemdesk, "A Separation", *BERLIN)

    listed = {film["id"]: film for film in gemdesk("list").json["films"]}
    assert found["films"] == [listed[film["id"]] for film in found["films"]]
    assert [block["name"] for block in found["introduction"]["blocks"]] == list(BLOCK_NAMES)
    assert {item["kind"] for item in found["items"]} <= set(ITEM_KINDS)
    assert {prompt["kind"] for prompt in found["prompts"]} <= set(PROMPT_KINDS)
    assert sum(prompt["starred"] for prompt in found["prompts"]) == 3
    sentences = [s for block in found["introduction"]["blocks"] for s in block["sentences"]]
    assert {frozenset(sentence) for sentence in sentences} == {frozenset({"text", "sources"})}


@pytest.mark.parametrize("shape", [[], ["--alone"], ["--short"], ["--public"], ["--interval", "15"]], ids=" ".join)
def test_the_running_order_adds_up_with_offsets_and_whole_minutes(
    gemdesk: Runner, shelf: Path, shape: list[str]
) -> None:
    found = plan(gemdesk, "A Separation", *BERLIN, *shape)

    items = found["items"]
    starts = [datetime.fromisoformat(item["start"]) for item in items]
    assert all(isinstance(item["minutes"], int) for item in items)
    assert all(item["start"].endswith("+01:00") for item in items)
    for item, start, following in zip(items, starts, starts[1:], strict=False):
        assert (following - start).total_seconds() == item["minutes"] * 60
    assert found["ends"] == items[-1]["start"]
    assert (items[0]["kind"], items[-1]["kind"]) == ("doors", "end")
    assert items[1]["start"] == "2026-11-28T19:30+01:00"


def test_a_hard_finish_is_kept(gemdesk: Runner, shelf: Path) -> None:
    found = plan(gemdesk, "Ida", "--alone", "--finish", "2026-11-28T23:00", "--zone", "Europe/Berlin")

    assert found["ends"] == "2026-11-28T23:00+01:00"


def test_without_a_time_it_is_saturday_evening(gemdesk: Runner, shelf: Path) -> None:
    start = datetime.fromisoformat(plan(gemdesk, "Ida", "--alone")["items"][1]["start"])

    assert (start.weekday(), start.hour, start.minute, start.utcoffset() is not None) == (5, 19, 30, True)


def test_one_film_takes_its_first_partner_and_two_keep_their_order(gemdesk: Runner, shelf: Path) -> None:
    assert len(titles(plan(gemdesk, "Ida"))) == 2
    assert titles(plan(gemdesk, "Burning", "Ida")) == ["Burning", "Ida"]
    assert titles(plan(gemdesk, "Ida", "Burning")) == ["Ida", "Burning"]
    orders = {tuple(titles(plan(gemdesk, *pair, "--reorder"))) for pair in (("Burning", "Ida"), ("Ida", "Burning"))}
    assert len(orders) == 1


def test_alone_and_with_a_short(gemdesk: Runner, shelf: Path) -> None:
    alone = plan(gemdesk, "Ida", "--alone")
    short = plan(gemdesk, "Ida", "--short")

    assert (titles(alone), alone["bridge"]) == (["Ida"], None)
    assert titles(short)[1] == "Ida"
    assert short["films"][0]["runtime"] < 30
    assert [item["kind"] for item in short["items"]].count("short") == 1


def test_a_library_of_one_film_has_no_partner(gemdesk: Runner, empty: Path) -> None:
    add(Library(empty), IDA)

    for shape, kind in ((), "partner"), (("--short",), "short"):
        outcome = gemdesk("plan", "Ida", *shape)
        assert (outcome.status, f"no {kind} for Ida" in outcome.error["text"]) == (2, True)


def test_a_bare_record_gives_a_short_draft_with_gaps(gemdesk: Runner, empty: Path) -> None:
    add(Library(empty), BARE)

    outcome = gemdesk("plan", "1", "--alone")

    # A film without a running time has no timetable: said, or planned with a warning.
    if outcome.status == 0:
        assert outcome.json["plan"]["gaps"]
    else:
        assert (outcome.status, "minutes" in outcome.error["text"] or "running" in outcome.error["text"]) == (2, True)


def test_planning_writes_nothing_into_the_library(gemdesk: Runner, shelf: Path, tmp_path: Path) -> None:
    before = state(shelf)

    plan(gemdesk, "Burning", *BERLIN, "--out", tmp_path / "a.pdf", "--sheet", "guest")

    assert state(shelf) == before


def test_a_saved_evening_is_one_step(gemdesk: Runner, shelf: Path) -> None:
    before = state(shelf, history=False)

    found = plan(gemdesk, "Burning", *BERLIN, "--save", "--venue", "Back\troom\n", "--public", "--licence", "MPLC 1")

    with Library(shelf).read() as connection:
        (kept,) = all_screenings(connection)
    assert (kept.name, kept.venue, kept.public, kept.licence) == (found["concept"], "Back room", True, "MPLC 1")
    assert (kept.starts, kept.time_zone) == ("2026-11-28T19:30+01:00", "Europe/Berlin")
    assert [item.title for item in kept.items] == [item["title"] for item in found["items"]]
    assert gemdesk("undo").json["undo"]["label"] == f"Plan {found['concept']}"
    assert state(shelf, history=False) == before


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_sheets_are_written(gemdesk: Runner, shelf: Path, tmp_path: Path, paper: str) -> None:
    target = tmp_path / "evening.PDF"
    target.write_bytes(b"earlier")

    plan(gemdesk, "Burning", *BERLIN, "--out", target, "--paper", paper)

    content = target.read_bytes()
    assert content.startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["evening.PDF"]
    box = rb"/MediaBox\s*\[\s*0 0 595" if paper == "a4" else rb"/MediaBox\s*\[\s*0 0 612"
    assert re.search(box, content)


def test_one_sheet_is_smaller_than_all(gemdesk: Runner, shelf: Path, tmp_path: Path) -> None:
    whole, part = tmp_path / "all.pdf", tmp_path / "two.pdf"

    plan(gemdesk, "Burning", *BERLIN, "--out", whole)
    plan(gemdesk, "Burning", *BERLIN, "--out", part, "--sheet", "guest", "--sheet", "run")

    assert part.stat().st_size < whole.stat().st_size


def test_sheets_that_cannot_be_written_leave_the_old_ones_and_save_nothing(
    gemdesk: Runner, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "evening.pdf"
    target.write_bytes(b"earlier")
    before = state(shelf)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    outcome = gemdesk("plan", "Burning", *BERLIN, "--out", target, "--sheet", "guest", "--save")

    assert (outcome.status, outcome.error["file"]) == (2, str(target))
    assert (target.read_bytes(), state(shelf)) == (b"earlier", before)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["evening.pdf"]


def test_in_words(gemdesk: Runner, shelf: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"

    text = gemdesk.plain("plan", "Burning", *BERLIN, "--out", target, "--sheet", "run", "--speaker", "Ana").text

    assert re.search(r"^Sat 19:30 +\d+ min  Introduction.*\(Ana\)$", text, re.MULTILINE)
    assert re.search(r"^Introduction, \d+ words, \d+ min \d\d s of 5-7$", text, re.MULTILINE)
    assert {"[welcome]", "[bridge]", "Prompts", f"Sheets: {target}"} <= set(text.splitlines())
    assert sum(line.startswith("*") for line in text.splitlines()) == 3
