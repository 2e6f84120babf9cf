"""``gemdesk pair``."""

from pathlib import Path

from gemdesk.db.library import Library
from tests.cli.runner import Runner
from tests.library_fixtures import add
from tests.samples import BURNING


def test_partners_have_exactly_the_keys_of_the_contract(gemdesk: Runner, shelf: Path) -> None:
    found = gemdesk("pair", "Burning", "--limit", "4").json

    assert set(found) == {"schema", "film", "partners"}
    assert found["film"]["title"] == "Burning"
    assert len(found["partners"]) == 4
    for partner in found["partners"]:
        assert set(partner) == {
            "id", "title", "year", "external_ids", "score", "shared", "contrast", "reason", "total_minutes"
        }  # fmt: skip
        assert 0 <= partner["score"] <= 1
        assert {frozenset(link) for link in partner["shared"] + partner["contrast"]} <= {frozenset({"text", "sources"})}
        assert partner["id"] != found["film"]["id"]


def test_the_best_stand_first(gemdesk: Runner, shelf: Path) -> None:
    scores = [partner["score"] for partner in gemdesk("pair", "Burning").json["partners"]]

    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 10


def test_in_words(gemdesk: Runner, shelf: Path) -> None:
    lines = gemdesk.plain("pair", "Burning", "--limit", "1").text.splitlines()

    assert " in all" in lines[0]
    assert lines[1].endswith(".")


def test_a_film_alone_in_the_library_has_no_partner(gemdesk: Runner, empty: Path) -> None:
    add(Library(empty), BURNING)

    assert gemdesk("pair", "1").json["partners"] == []
    assert gemdesk.plain("pair", "1").text == "No other film to pair it with.\n"
