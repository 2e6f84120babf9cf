"""Work off the window's thread: one lane for writing, one for reading, one for typesetting.

A lane runs one task at a time, in order, so that writes never race. The runner keeps every task until it has
reported and its lane's thread has let go of it: an object freed by another thread, or while its result is queued,
crashes the program.
"""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

LANES: Final = ("write", "read", "typeset")
CLOSE_MILLISECONDS: Final = 5_000


class Cancelled(Exception):
    """Raised inside a task's work once it was cancelled."""


class Task(QObject):
    """A piece of work under way. Signals reach the window's thread."""

    finished = Signal(object)
    """The result of the work."""
    failed = Signal(object)
    """The exception that ended it."""
    cancelled = Signal()
    progressed = Signal(int, int)
    """Steps done, and steps in all (0 if that is not known)."""

    def __init__(
        self,
        name: str,
        work: "Callable[[Task], Any]",
        done: Callable[[Any], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        super().__init__()
        self.name = name
        self._work = work
        self._done, self._failed = done, failed
        self._stop = False
        # To its own slots, not to the callables: Qt drops reports to an object that is gone, and crashes on others.
        self.finished.connect(self._on_finished)
        self.failed.connect(self._on_failed)

    @Slot(object)
    def _on_finished(self, result: object) -> None:
        if self._done is not None and stands(self._done):
            self._done(result)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if self._failed is not None and stands(self._failed):
            self._failed(error)

    def forget(self) -> None:
        """Tell nobody the result any more."""
        self._done = None

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._stop = True

    def report(self, done: int, total: int = 0) -> None:
        """Tell the window how far the work is; called by the work.

        Raises:
            Cancelled: if the task is to stop.
        """
        if self._stop:
            raise Cancelled
        self.progressed.emit(done, total)

    def run(self) -> None:
        """Do the work and report; called on a lane's thread."""
        if self._stop:
            self.cancelled.emit()
            return
        try:
            result = self._work(self)
        except Cancelled:
            self.cancelled.emit()
        except BaseException as error:  # every failure is handed to the window, which tells or reports it
            self.failed.emit(error)
        else:
            self.finished.emit(result)


def stands(told: Callable[[Any], object]) -> bool:
    """Whether what a callable belongs to is still there to be told."""
    owner = getattr(told, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class _Job(QRunnable):
    """Runs a task on a lane's thread, lets go of it, and then says so."""

    def __init__(self, task: Task, number: int, left: Callable[[int], None]) -> None:
        super().__init__()
        self._task: Task | None = task
        self._number = number
        self._left = left

    def run(self) -> None:
        if self._task is not None:
            self._task.run()
        # The last reference must be the window's, so that the object goes on the window's thread.
        self._task = None
        self._left(self._number)


class TaskRunner(QObject):
    """Starts tasks and keeps them until they have reported."""

    started = Signal(object)
    """A `Task` that the status line shows."""
    ended = Signal(object)
    crashed = Signal(object)
    """An exception that nobody expected."""
    _left = Signal(int)
    """Number of a task that its lane's thread is done with; only then may its object go."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {}
        for lane in LANES:
            pool = QThreadPool(self)
            pool.setMaxThreadCount(1)
            # A lane's thread keeps its database connection and its typesetter; it does not expire.
            pool.setExpiryTimeout(-1)
            self._lanes[lane] = pool
        self._tasks: set[Task] = set()
        self._alive: dict[int, Task] = {}
        self._number = 0
        self._left.connect(self._on_left, Qt.ConnectionType.QueuedConnection)
        self._droppable: set[Task] = set()

    def run(
        self,
        name: str,
        work: Callable[[Task], Any],
        *,
        lane: str = "read",
        done: Callable[[Any], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        shown: bool = False,
    ) -> Task:
        """Queue `work` on a lane; `done` and `failed` are called on the window's thread, `done` until `close` only."""
        task = Task(name, work, done, failed if failed is not None else self.crashed.emit)
        self._number += 1
        self._tasks.add(task)
        self._alive[self._number] = task
        for signal in (task.finished, task.failed):
            signal.connect(self._on_reported)
        task.cancelled.connect(self._on_reported)
        if shown or lane == "read":
            self._droppable.add(task)
        if shown:
            self.started.emit(task)
        self._lanes[lane].start(_Job(task, self._number, self._left.emit))
        return task

    @property
    def busy(self) -> bool:
        """Whether any task has yet to report."""
        return bool(self._tasks)

    @Slot()
    def _on_reported(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._tasks.discard(task)
            self._droppable.discard(task)
            self.ended.emit(task)

    @Slot(int)
    def _on_left(self, number: int) -> None:
        del self._alive[number]

    def close(self) -> bool:
        """Cancel questions and what takes long, and wait for the rest; returns whether everything ended in time.

        A short write is never dropped: to the person it was done when they did it.
        """
        for task in self._alive.values():
            task.forget()
        for task in self._droppable:
            task.cancel()
        ended = [pool.waitForDone(CLOSE_MILLISECONDS) for pool in self._lanes.values()]
        # What has been reported must arrive while its objects are there: a report to what is gone crashes.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
        return all(ended)
