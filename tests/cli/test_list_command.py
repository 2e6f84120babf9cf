"""``gemdesk list``."""

from pathlib import Path

import pytest

from gemdesk.db.library import Library
from tests.cli.runner import Runner
from tests.library_fixtures import add
from tests.samples import BARE, BURNING, IDA

KEYS = {
    "id", "uuid", "title", "original_title", "year", "directors", "countries", "languages", "genres", "runtime",
    "rating", "external_ids",
}  # fmt: skip


def test_rows_have_exactly_the_keys_of_the_contract(gemdesk: Runner, shelf: Path) -> None:
    found = gemdesk("list").json

    assert set(found) == {"schema", "films", "count", "runtime"}
    assert found["schema"] == 1
    assert {frozenset(film) for film in found["films"]} == {frozenset(KEYS)}
    assert found["count"] == len(found["films"])
    assert found["runtime"] == sum(film["runtime"] for film in found["films"])


def test_absent_values_are_null_and_lists_are_lists(gemdesk: Runner, empty: Path) -> None:
    add(Library(empty), BURNING, BARE)

    full, bare = gemdesk("list").json["films"]

    assert full | {"id": 0, "uuid": ""} == {
        "id": 0, "uuid": "", "title": "Burning", "original_title": "버닝", "year": 2018,
        "directors": ["Lee Chang-dong"],
        "countries": ["South Korea", "Japan"], "languages": ["Korean"], "genres": ["drama", "mystery"], "runtime": 148,
        "rating": 4.5, "external_ids": {"imdb": "tt7282468"},
    }  # fmt: skip
    assert [bare[key] for key in ("original_title", "year", "runtime", "rating")] == [None] * 4
    assert [bare[key] for key in ("directors", "countries", "languages", "genres")] == [[]] * 4


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [(["burning"], ["Burning"]), (["lee", "chang-dong", "burn"], ["Burning"]), (["버닝"], ["Burning"]),
     (["--sort", "year", "--limit", "1"], ["Ida"]), (["--sort", "-year", "--limit", "1"], ["Burning"]),
     (["--sort=-year", "--limit", "1"], ["Burning"]),
     (["--limit", "0"], []), (["nothing"], []), (["--limit", "9" * 30], ["Burning", "Ida"])],
)  # fmt: skip
def test_words_order_and_limit(gemdesk: Runner, empty: Path, arguments: list[str], titles: list[str]) -> None:
    add(Library(empty), BURNING, IDA)

    assert [film["title"] for film in gemdesk("list", *arguments).json["films"]] == titles


def test_in_words(gemdesk: Runner, empty: Path) -> None:
    add(Library(empty), BURNING, BARE)

    assert gemdesk.plain("list").text.splitlines() == [
        "     1  Burning [버닝] · 2018 · Lee Chang-dong · South Korea, Japan · 2 h 28",
        "     2  Untitled",
        "2 films, 2 h 28",
    ]
