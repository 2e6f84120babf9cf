"""The window's side of one open library: reading at once, writing on the writer's thread, news of changes."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gemdesk.catalog.film_window import FilmWindow
from gemdesk.db.connection import connect
from gemdesk.errors import GemDeskError
from gemdesk.ui.tasks import Task, TaskRunner, stands

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from gemdesk.db.library import Library
    from gemdesk.operations.change import Change
    from gemdesk.operations.changes import Changes

T = TypeVar("T")
POLL_MILLISECONDS = 1_000


class Session(QObject):
    """One library in one window.

    SQLAlchemy is imported on first use, so that the first paint does not wait for it. `FilmWindow` (attribute
    ``films``) reads on the window's own connection.
    """

    changed = Signal(object)
    """`Changes` of a write by this window, an undo or a redo, or of another program (then of everything)."""
    failed = Signal(str)
    """A sentence about a write that could not be made."""

    def __init__(self, path: Path, runner: TaskRunner, parent: QObject | None = None) -> None:
        """Open the library for reading.

        Raises:
            LibraryError: if it cannot be used.
        """
        super().__init__(parent)
        self.path = path
        self.runner = runner
        self.films = FilmWindow(connect(path, read_only=True))
        self._library: Library | None = None
        self._closed = False
        self._version = self.films.version()
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MILLISECONDS)
        self._poll.timeout.connect(self._on_polled)
        self._poll.start()

    @property
    def library(self) -> "Library":
        """The library behind SQLAlchemy."""
        if self._library is None:
            from gemdesk.db.library import Library

            self._library = Library(self.path)
        return self._library

    def read(self, question: "Callable[[Connection], T]") -> T:
        """Ask the catalog at once: for what is quick and must be there before the next paint."""
        with self.library.read() as connection:
            return question(connection)

    def read_later(self, name: str, question: "Callable[[Connection], T]", done: Callable[[T], None]) -> Task:
        """Ask the catalog on the reader's thread; `done` gets the answer on the window's thread."""

        def work(_: Task) -> T:
            with self.library.read() as connection:
                return question(connection)

        return self.runner.run(name, work, lane="read", done=done, failed=self._on_failed)

    def write(
        self,
        label: str,
        intent: "Callable[[Change], T]",
        done: Callable[[T], None] | None = None,
        *,
        shown: bool = False,
    ) -> Task:
        """Carry out `intent` as one undo step called `label`, on the writer's thread.

        `changed` is emitted first, then `done` is called with what `intent` returned.
        """
        return self._write(label, lambda current, _: intent(current), done, shown=shown)

    def write_long(
        self, label: str, intent: "Callable[[Change, Task], T]", done: Callable[[T], None] | None = None
    ) -> Task:
        """As `write`, for work that takes a while: it stands in the status line, and `intent` reports to its task.

        Stopped, it leaves nothing behind.
        """
        return self._write(label, intent, done, shown=True)

    def _write(
        self, label: str, intent: "Callable[[Change, Task], T]", done: Callable[[T], None] | None, *, shown: bool
    ) -> Task:
        def work(task: Task) -> "tuple[Changes, T]":
            from gemdesk.operations.change import change

            with change(self.library, label) as current:
                result = intent(current, task)
            return current.changes, result

        def written(outcome: "tuple[Changes, T]") -> None:
            changes, result = outcome
            self._announce(changes)
            if done is not None and stands(done):
                done(result)

        return self.runner.run(label, work, lane="write", done=written, failed=self._on_failed, shown=shown)

    def undo(self) -> None:
        """Take the last step back."""
        self._step_back_or_forth("undo")

    def redo(self) -> None:
        """Bring back the step that was undone last."""
        self._step_back_or_forth("redo")

    def _step_back_or_forth(self, name: str) -> None:
        def work(_: Task) -> "Changes":
            from gemdesk.operations import change

            return change.undo(self.library) if name == "undo" else change.redo(self.library)

        self.runner.run(name, work, lane="write", done=self._announce, failed=self._on_failed)

    def labels(self) -> tuple[str | None, str | None]:
        """What undo would take back and what redo would bring back, None where there is nothing."""
        from gemdesk.db import change_log

        def question(connection: "Connection") -> tuple[str | None, str | None]:
            steps = (change_log.next_undo(connection), change_log.next_redo(connection))
            return (steps[0][1] if steps[0] else None, steps[1][1] if steps[1] else None)

        return self.read(question)

    def _announce(self, changes: "Changes") -> None:
        # What was under way when the window closed still reports, and there is nobody left to tell.
        if self._closed:
            return
        self._version = self.films.version()
        if not changes.nothing:
            self.changed.emit(changes)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, GemDeskError):
            self.failed.emit(error.text)
        else:
            self.runner.crashed.emit(error)

    @Slot()
    def _on_polled(self) -> None:
        """Notice what another program wrote."""
        if self.runner.busy:
            return
        version = self.films.version()
        if version != self._version:
            self._version = version
            from gemdesk.operations.changes import Changes

            everything: Any = None
            self.changed.emit(
                Changes("", -1, everything, order=True, playlists=True, screenings=True, contacts=True, people=True)
            )

    def close(self) -> None:
        """Stop listening and let the connection go."""
        self._closed = True
        self._poll.stop()
        self.films.close()
