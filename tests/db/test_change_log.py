"""The recorder and what undo makes of its images."""

import pytest

from gemdesk.db import change_log
from gemdesk.db.change_log import STEPS_KEPT, Recorder
from gemdesk.db.library import Library
from gemdesk.errors import LibraryError
from gemdesk.models import Base
from gemdesk.operations.change import redo, undo
from tests.shelves import state

CONTACT = Base.metadata.tables["contact"]
TERM = Base.metadata.tables["term"]


def contact(name: str) -> dict[str, object]:
    return {"uuid": f"uuid of {name}", "name": name, "owner": False, "newcomer": False, "note": None}


def names(library: Library) -> list[object]:
    return [row[3] for row in state(library.path)["contact"]]


def add(library: Library, *who: str) -> None:
    with library.record(f"Add {', '.join(who)}") as recorder:
        for name in who:
            recorder.insert(CONTACT, contact(name))


def test_what_was_written_can_be_taken_back_and_brought_back(library: Library) -> None:
    add(library, "Ana", "Bo")
    before = state(library.path, history=False)
    with library.record("Change") as recorder:
        assert recorder.update(CONTACT, CONTACT.c.name == "Ana", {"name": "Anna", "note": "tea"}) == 1
        assert recorder.delete(CONTACT, CONTACT.c.name == "Bo") == 1
        recorder.insert_rows(CONTACT, [contact("Cy"), contact("Di")])
    after = state(library.path, history=False)

    undo(library)
    undone = state(library.path, history=False)
    redo(library)

    assert undone == before != after
    assert state(library.path, history=False) == after


def test_a_row_changed_twice_in_a_step_goes_back_to_before_the_step(library: Library) -> None:
    add(library, "Ana")
    before = state(library.path, history=False)
    with library.record("Change twice, then delete") as recorder:
        recorder.update(CONTACT, CONTACT.c.name == "Ana", {"name": "Bea"})
        recorder.update(CONTACT, CONTACT.c.name == "Bea", {"name": "Cleo"})
        recorder.delete(CONTACT, CONTACT.c.name == "Cleo")

    undo(library)

    assert state(library.path, history=False) == before


def test_what_changes_nothing_is_no_step(library: Library) -> None:
    with library.record("Nothing") as recorder:
        recorder.insert_rows(CONTACT, [])
        recorder.insert_tuples(CONTACT, [])
        assert recorder.update(CONTACT, CONTACT.c.id == 1, {"name": "x"}) == 0
        assert recorder.update(CONTACT, CONTACT.c.id == 1, {}) == 0
        assert recorder.delete(CONTACT, CONTACT.c.id == 1) == 0
        assert not recorder.changed

    assert undo(library).nothing


def test_an_error_takes_the_whole_step_back(library: Library) -> None:
    before = state(library.path)

    with pytest.raises(LibraryError, match="NOT NULL"), library.record("Half") as recorder:
        recorder.insert_rows(CONTACT, [contact("Ana"), contact("Bo") | {"name": None}])

    assert state(library.path) == before


@pytest.mark.parametrize("number", [3, change_log.SINGLE_NOTES + 1])
def test_bulk_rows_are_noted_one_by_one_or_as_a_range(library: Library, number: int) -> None:
    before = state(library.path, history=False)
    with library.record("Terms") as recorder:
        recorder.insert_tuples(TERM, [(place, "free", f"term {place}") for place in range(1, number + 1)])
    after = state(library.path, history=False)

    undo(library)
    undone = state(library.path, history=False)
    redo(library)

    assert (undone, state(library.path, history=False)) == (before, after)


TEXTS = ["", '{"a": [1]}', "12", "1e5", "null", "line\nline", "\u202eright", "🎬", "x" * 100_000, "\\u0041"]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_any_text_survives_an_image(library: Library, text: str) -> None:
    with library.record("Add") as recorder:
        recorder.insert(CONTACT, contact("Ana") | {"note": text})
    before = state(library.path, history=False)
    with library.record("Change") as recorder:
        recorder.update(CONTACT, CONTACT.c.name == "Ana", {"note": "other"})

    undo(library)

    assert state(library.path, history=False) == before


@pytest.mark.parametrize("number", [0.1, 33.333333333333336, 1 / 3, 1e-300, 99.99999999999999, 5e-324, 100.0])
def test_any_number_survives_an_image(library: Library, number: float) -> None:
    film = Base.metadata.tables["film"]
    with library.record("Add") as recorder:
        recorder.insert(film, {"uuid": "u", "title": "t", "title_key": "t", "critic_percent": number, "seen": False,
                               "director_key": ""})  # fmt: skip
    with library.record("Delete") as recorder:
        recorder.delete(film, film.c.id == 1)

    undo(library)

    with library.read() as connection:
        row = connection.exec_driver_sql("SELECT critic_percent, typeof(critic_percent) FROM film").one()
    assert tuple(row) == (number, "real")


def test_five_hundred_steps_and_more_are_kept(library: Library) -> None:
    with library.write() as connection:
        for number in range(STEPS_KEPT + 5):
            Recorder(connection, f"Step {number}").insert(CONTACT, contact(str(number)))

    with library.write() as connection:
        kept = 0
        while (found := change_log.next_undo(connection)) is not None:
            change_log.undo_step(connection, found[0])
            kept += 1

    assert kept == STEPS_KEPT >= 500
    assert names(library) == ["0", "1", "2", "3", "4"]


def test_steps_taken_back_and_replaced_do_not_wear_the_history_out(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(change_log, "STEPS_KEPT", 5)
    add(library, "Ana")
    for name in "bcdefghijk":
        add(library, name)
        undo(library)

    assert undo(library).label == "Add Ana"


def test_an_image_run_dropped_with_its_step_leaves_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(change_log, "STEPS_KEPT", 1)
    with library.record("Terms") as recorder:
        recorder.insert_tuples(TERM, [(place, "free", f"term {place}") for place in range(1, 1500)])
    add(library, "Ana")

    found = state(library.path)

    assert [row[2] for row in found["change_step"]] == ["Add Ana"]
    assert found["change_range"] == []
    assert {row[3] for row in found["change_row"]} == {"contact"}


def test_what_a_step_touched_is_known(library: Library) -> None:
    add(library, "Ana")
    with library.read() as connection:
        step, label = change_log.next_undo(connection) or (0, "")
        assert label == "Add Ana"
        assert change_log.tables_of(connection, step) == {"contact"}
        assert change_log.rows_of(connection, step, "contact") == [1]
        assert change_log.next_redo(connection) is None
