"""Titles that nobody expects go in, are listed, paired, planned, printed and come out again."""

import json
from pathlib import Path
from typing import Any

import pytest

from gemdesk.db.library import Library
from tests.cli.runner import Runner
from tests.shelves import empty_library

LONG = "Very long " * 999 + "very long"
MARKUP = '#panic() $x$ *b* _i_ `c` @ref <label> \\ // /* [[ ]] {{ "'
TITLES = {
    "A\x00B": "AB",
    "Tab\there\nand there": "Tab here and there",
    "\x1b[31mRed\x1b[0m \x07bell": "[31mRed[0m bell",
    "half \ud800 and \udfff": "half \ufffd and \ufffd",
    "<b>Bold</b> <img src='file:///etc/passwd'> &amp;": "<b>Bold</b> <img src='file:///etc/passwd'> &amp;",
    "<table><tr><td>" * 17: "<table><tr><td>" * 17,
    MARKUP: MARKUP,
    LONG: LONG,
    "\u202eevil\u202c \u2067right\u2069 \u200f\u200e\u061c": "\u202eevil\u202c \u2067right\u2069 \u200f\u200e\u061c",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f3ac \U0001f3f3\ufe0f\u200d\U0001f308": (
        "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f3ac \U0001f3f3\ufe0f\u200d\U0001f308"
    ),
    "e\u0301t\u0065\u0301": "\u00e9t\u00e9",
    "Z\u0351\u036b\u0343" + "\u0300" * 200: None,
    '=HYPERLINK("http://x","y")': '=HYPERLINK("http://x","y")',
    "@SUM(1+1)*cmd|' /C calc'!A0": "@SUM(1+1)*cmd|' /C calc'!A0",
    "%s%n {0.__class__} '; DROP TABLE film; --": "%s%n {0.__class__} '; DROP TABLE film; --",
    "جدایی نادر از سیمین": "جدایی نادر از سیمین",
    "\ufeffbyte order": None,
    "ＮＥＡＲ( OR AND NOT *": "ＮＥＡＲ( OR AND NOT *",
    "\u0f51\u0f56\u0f74\u0f66 \uffff \ue000": None,
}
"""Title as a file has it, and as it is kept; None where only its survival matters."""


@pytest.fixture
def hostile(gemdesk: Runner, empty: Path, tmp_path: Path) -> list[dict[str, Any]]:
    """Films with these titles, also as name, place, tag, note and character; returns their rows."""
    films = [
        {
            "title": title, "original_title": title, "year": 1950 + number, "runtime": 90, "synopsis": title,
            "countries": ["Nowhere"], "credits": [{"name": title, "role": "director", "character": title}],
            "notes": [{"kind": "why", "text": title, "short": title}], "tags": [{"facet": "theme", "name": title}],
            "setting": {"place": title}, "extra": {title: title}, "honours": [{"festival": title, "prize": title}],
        }
        for number, title in enumerate(TITLES)
    ]  # fmt: skip
    file = tmp_path / "hostile.json"
    file.write_text(json.dumps({"gemdesk": 1, "films": films}))
    outcome = gemdesk("import", file)
    assert (outcome.status, outcome.json["import"]["new"]) == (0, len(TITLES)), outcome.text
    rows: list[dict[str, Any]] = gemdesk("list", "--sort", "year").json["films"]
    return rows


def test_they_are_kept_as_declared(gemdesk: Runner, hostile: list[dict[str, Any]]) -> None:
    kept = [row["title"] for row in hostile]

    assert [title for title, wanted in zip(kept, TITLES.values(), strict=True) if wanted not in {None, title}] == []
    assert gemdesk("check").json["check"]["problems"] == []
    assert gemdesk.plain("list").status == 0


def test_each_is_shown_found_and_paired(gemdesk: Runner, hostile: list[dict[str, Any]]) -> None:
    for row in hostile:
        assert gemdesk("show", row["id"]).json["film"]["title"] == row["title"]
        assert gemdesk("show", f"{row['title']} ({row['year']})").json["film"]["id"] == row["id"]
        assert gemdesk.plain("show", row["id"]).status == 0
        assert len(gemdesk("pair", row["id"], "--limit", "3").json["partners"]) == 3


def test_they_come_out_and_in_again(gemdesk: Runner, hostile: list[dict[str, Any]], tmp_path: Path) -> None:
    for suffix in ("json", "csv"):
        first, second = tmp_path / f"first.{suffix}", tmp_path / f"second.{suffix}"
        gemdesk("export", first)
        other = empty_library(tmp_path / suffix / "other.gemdesk")

        brought = gemdesk("--library", other, "import", first)
        gemdesk("--library", other, "export", second)

        assert brought.json["import"]["new"] == len(hostile)
        titles = [film["title"] for film in gemdesk("--library", other, "list", "--sort", "year").json["films"]]
        assert titles == [row["title"] for row in hostile]
        assert suffix == "csv" or first.read_bytes() == second.read_bytes()


def test_each_is_planned_and_printed(gemdesk: Runner, hostile: list[dict[str, Any]], tmp_path: Path) -> None:
    for row, partner in zip(hostile, hostile[1:] + hostile[:1], strict=True):
        target = tmp_path / f"{row['id']}.pdf"

        outcome = gemdesk("plan", row["id"], partner["id"], "--out", target, "--save")

        assert outcome.status == 0, outcome.err
        assert outcome.json["plan"]["films"][0] == row
        assert target.read_bytes().startswith(b"%PDF")


def test_they_go_and_come_back(gemdesk: Runner, empty: Path, hostile: list[dict[str, Any]]) -> None:
    gemdesk("undo")
    assert gemdesk("list").json["films"] == []

    gemdesk("redo")

    assert gemdesk("list", "--sort", "year").json["films"] == hostile
    assert Library(empty).path.exists()
