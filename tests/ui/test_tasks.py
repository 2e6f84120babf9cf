"""Work off the window's thread: what a person did is done, whatever they do next."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication

from gemdesk.ui.tasks import Task, TaskRunner


@pytest.fixture
def runner(qapp: QCoreApplication) -> TaskRunner:
    return TaskRunner()


def test_short_writes_are_carried_out_even_if_the_window_closes_at_once(runner: TaskRunner) -> None:
    done: list[int] = []
    for number in range(20):
        runner.run("Rate", partial(_note, done, number), lane="write")
    assert runner.close()
    assert done == list(range(20))


@pytest.mark.parametrize(("lane", "shown"), [("read", False), ("write", True)])
def test_questions_and_long_work_are_dropped_when_the_window_closes(runner: TaskRunner, lane: str, shown: bool) -> None:
    done: list[int] = []
    runner.run("First", _until_cancelled, lane=lane, shown=shown)
    runner.run("Second", partial(_note, done, 2), lane=lane, shown=shown)
    assert runner.close()
    assert not done


def _note(done: list[int], number: int, _: Task) -> None:
    done.append(number)


def _until_cancelled(task: Task) -> None:
    while True:
        task.report(0)
        threading.Event().wait(0.001)
