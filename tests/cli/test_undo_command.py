"""``gemdesk undo`` and ``gemdesk redo``."""

from pathlib import Path

from gemdesk.db.library import Library
from tests.cli.runner import Runner
from tests.library_fixtures import add
from tests.samples import BURNING, IDA
from tests.shelves import state


def test_steps_go_back_and_forth_in_order(gemdesk: Runner, empty: Path) -> None:
    states = [state(empty, history=False)]
    for film in (BURNING, IDA):
        add(Library(empty), film)
        states.append(state(empty, history=False))

    outcomes = []
    for command in ("undo", "undo", "redo", "redo"):
        outcomes.append(gemdesk(command).json[command])
        states.append(state(empty, history=False))

    assert states[3:] == [states[1], states[0], states[1], states[2]]
    assert [outcome["label"] for outcome in outcomes] == ["Add Ida", "Add Burning", "Add Burning", "Add Ida"]
    assert {outcome["steps"] for outcome in outcomes} == {1}


def test_nothing_to_take_back_or_bring_back(gemdesk: Runner, empty: Path) -> None:
    for command in ("undo", "redo"):
        outcome = gemdesk(command)

        assert (outcome.status, outcome.json) == (0, {"schema": 1, command: {"steps": 0, "label": None}})
        assert gemdesk.plain(command).text == f"There is nothing to {command}.\n"


def test_in_words(gemdesk: Runner, empty: Path) -> None:
    add(Library(empty), IDA)

    assert gemdesk.plain("undo").text == "Undone: Add Ida.\n"
    assert gemdesk.plain("redo").text == "Redone: Add Ida.\n"
