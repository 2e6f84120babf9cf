"""The session: writes are told, foreign writes are noticed, failures are sentences."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gemdesk.db.connection import connect
from gemdesk.db.library import Library
from gemdesk.operations import films
from gemdesk.operations.change import Change, change
from gemdesk.records.film_record import FilmRecord
from gemdesk.ui.session import Session
from gemdesk.ui.tasks import Task, TaskRunner
from tests.ui.shelves import Shelf, open_session


@pytest.fixture
def session(shelf_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with open_session(shelf_path) as opened:
        yield opened


@pytest.fixture
def shelf(session: Session, qtbot: QtBot) -> Shelf:
    return Shelf(session, qtbot)


def add(change: Change, title: str = "Dust in the Wind") -> int:
    return films.add_film(change, FilmRecord(title))


def test_a_write_tells_of_the_change_first_and_then_its_result(session: Session, shelf: Shelf) -> None:
    told: list[object] = []
    session.changed.connect(lambda changes: told.append(changes.added))

    session.write("Add a film", add, told.append)
    shelf.settle()

    film_id = shelf.id("Dust in the Wind")
    assert told == [(film_id,), film_id]
    assert session.labels() == ("Add a film", None)


def test_undo_and_redo_are_told_like_writes(session: Session, shelf: Shelf) -> None:
    session.write("Add a film", add)
    shelf.settle()

    session.undo()
    shelf.settle()
    undone = (len(session.films.ids()), session.labels()[1])
    session.redo()
    shelf.settle()

    assert undone == (4, "Add a film")
    assert len(session.films.ids()) == 5


def test_a_write_that_changes_nothing_is_not_told(session: Session, shelf: Shelf) -> None:
    told: list[object] = []
    session.changed.connect(told.append)

    session.write("Nothing", lambda _: None)
    shelf.settle()

    assert not told
    assert session.labels()[0] == "Import a shelf"


def test_a_long_write_that_is_stopped_leaves_nothing(session: Session, shelf: Shelf) -> None:
    def intent(current: Change, task: Task) -> None:
        add(current)
        task.cancel()
        task.report(1, 2)

    session.write_long("Add films", intent)
    shelf.settle()

    assert len(session.films.ids()) == 4


def test_a_question_is_answered_on_the_window_s_thread(session: Session, shelf: Shelf) -> None:
    answers: list[object] = []

    session.read_later("Count", lambda connection: connection.exec_driver_sql("SELECT 6 * 7").scalar(), answers.append)
    shelf.settle()

    assert answers == [42]


def test_what_another_program_writes_is_noticed(session: Session, shelf: Shelf, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed, timeout=5_000) as told, change(Library(session.path), "Elsewhere") as other:
        add(other)

    changes = told.args[0]
    assert (changes.films, changes.order, changes.playlists) == (None, True, True)
    assert len(session.films.ids()) == 5


def test_its_own_writes_are_not_taken_for_foreign_ones(session: Session, shelf: Shelf, qtbot: QtBot) -> None:
    told: list[object] = []
    session.changed.connect(told.append)
    session.write("Add a film", add)
    shelf.settle()

    with qtbot.assertNotEmitted(session.changed, wait=1_200):
        pass

    assert len(told) == 1


def test_a_locked_library_is_told_in_a_sentence(session: Session, shelf: Shelf, qtbot: QtBot) -> None:
    blocker = connect(session.path)
    blocker.execute("BEGIN IMMEDIATE")

    with qtbot.waitSignal(session.failed, timeout=30_000) as told:
        session.write("Add a film", add)
    blocker.rollback()
    blocker.close()

    assert "being written by another program" in told.args[0]
    assert len(session.films.ids()) == 4


def test_what_nobody_expected_goes_to_the_crash_report(shelf_path: Path, qtbot: QtBot) -> None:
    runner = TaskRunner()
    session = Session(shelf_path, runner)

    with qtbot.waitSignal(runner.crashed) as told:
        session.write("Divide", lambda _: 1 // 0)
    session.close()

    assert runner.close()
    assert isinstance(told.args[0], ZeroDivisionError)


def test_a_write_under_way_at_closing_is_kept_and_not_told(shelf_path: Path, qtbot: QtBot) -> None:
    told: list[object] = []
    with open_session(shelf_path) as session:
        session.changed.connect(told.append)
        session.write("Add a film", add, told.append)

    with open_session(shelf_path) as again:
        assert len(again.films.ids()) == 5
    assert not told


def test_two_edits_at_once_both_stand(session: Session, shelf: Shelf) -> None:
    film_id = shelf.id("Burning")

    for field, value in (("year", 2019), ("runtime", 149)):
        session.write("Edit", lambda current, field=field, value=value: edit(current, film_id, field, value))
    shelf.settle()

    record = shelf.record(film_id)
    assert (record.year, record.runtime) == (2019, 149)


def edit(current: Change, film_id: int, field: str, value: object) -> None:
    from gemdesk.catalog.records import film_records

    films.save_film(current, film_id, replace(film_records(current.connection, [film_id])[film_id], **{field: value}))
