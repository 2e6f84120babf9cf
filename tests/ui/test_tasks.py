"""Work off the window's thread: what a person did is done, whatever they do next."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread
from pytestqt.qtbot import QtBot

from gemdesk.ui.tasks import LANES, Task, TaskRunner

_MANY = """
from PySide6.QtCore import QCoreApplication, QTimer
from gemdesk.ui.tasks import LANES, TaskRunner

application = QCoreApplication([])
runner, told = TaskRunner(), []
for number in range(2000):
    runner.run("", lambda _, number=number: number, lane=LANES[number % 3], done=told.append, shown=number % 7 == 0)
timer = QTimer(interval=5)
timer.timeout.connect(lambda: None if runner.busy else application.quit())
timer.start()
application.exec()
assert sorted(told) == list(range(2000)), len(told)
assert runner.close()
print("told", len(told))
"""


@pytest.fixture
def runner(qapp: QCoreApplication) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.close()


def settle(runner: TaskRunner, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not runner.busy)


@pytest.mark.parametrize("lane", LANES)
def test_a_lane_does_one_thing_after_another(runner: TaskRunner, qtbot: QtBot, lane: str) -> None:
    done: list[int] = []
    told: list[object] = []
    for number in range(50):
        runner.run("Note", partial(_note, done, number), lane=lane, done=lambda _, number=number: told.append(number))

    settle(runner, qtbot)

    assert done == told == list(range(50))


def test_lanes_do_not_wait_for_each_other(runner: TaskRunner, qtbot: QtBot) -> None:
    reached = threading.Event()
    told: list[object] = []
    runner.run("Wait", lambda _: reached.wait(5), lane="write", done=told.append)

    runner.run("Reach", lambda _: reached.set(), lane="read")
    settle(runner, qtbot)

    assert told == [True]


def test_work_runs_elsewhere_and_is_told_here(runner: TaskRunner, qtbot: QtBot) -> None:
    threads: list[object] = []
    runner.run("Look", lambda _: QThread.currentThread(), done=lambda at: threads.extend((at, QThread.currentThread())))

    settle(runner, qtbot)

    assert threads[0] is not threads[1]
    assert threads[1] is runner.thread()


def test_progress_is_told_in_order(runner: TaskRunner, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []
    shown: list[Task] = []
    runner.started.connect(shown.append)
    task = runner.run("Count", lambda task: [task.report(step, 3) for step in (1, 2, 3)], lane="write", shown=True)
    task.progressed.connect(lambda done, total: steps.append((done, total)))

    settle(runner, qtbot)

    assert steps == [(1, 3), (2, 3), (3, 3)]
    assert [one.name for one in shown] == ["Count"]


def test_a_cancelled_task_reports_that_and_nothing_else(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[object] = []
    task = runner.run("Long", _until_cancelled, lane="write", done=told.append, failed=told.append)

    with qtbot.waitSignal(task.cancelled):
        task.cancel()

    assert not told


def test_a_task_cancelled_before_its_turn_never_begins(runner: TaskRunner, qtbot: QtBot) -> None:
    done: list[int] = []
    first = runner.run("First", _until_cancelled, lane="write")
    second = runner.run("Second", partial(_note, done, 2), lane="write")

    second.cancel()
    first.cancel()
    settle(runner, qtbot)

    assert not done


@pytest.mark.parametrize("handled", [True, False])
def test_a_failure_is_told_to_who_asked_or_to_everybody(runner: TaskRunner, qtbot: QtBot, handled: bool) -> None:
    failures: list[BaseException] = []
    crashes: list[BaseException] = []
    runner.crashed.connect(crashes.append)

    runner.run("Fail", _fail, failed=failures.append if handled else None)
    settle(runner, qtbot)

    assert [str(error) for error in (failures if handled else crashes)] == ["as wanted"]
    assert not (crashes if handled else failures)


def test_nobody_is_told_once_the_window_is_closed(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[object] = []
    reached = threading.Event()
    runner.run("Write", lambda _: reached.wait(5), lane="write", done=told.append)

    reached.set()
    assert runner.close()
    settle(runner, qtbot)

    assert not told


class Asker(QObject):
    told = 0

    def hear(self, _: object) -> None:
        Asker.told += 1


def test_what_is_gone_is_not_told(runner: TaskRunner, qtbot: QtBot) -> None:
    asker, reached = Asker(), threading.Event()
    runner.run("Ask", lambda _: reached.wait(5), done=asker.hear)

    asker.deleteLater()
    QCoreApplication.sendPostedEvents(asker, 52)  # QEvent.Type.DeferredDelete
    reached.set()
    settle(runner, qtbot)

    assert not Asker.told


def test_two_thousand_quick_tasks_do_not_crash() -> None:
    ended = subprocess.run([sys.executable, "-c", _MANY], capture_output=True, text=True, timeout=120)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "told 2000\n", "")


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


def _fail(_: Task) -> None:
    raise ValueError("as wanted")


def _until_cancelled(task: Task) -> None:
    while True:
        task.report(0)
        threading.Event().wait(0.001)
