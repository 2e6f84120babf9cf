"""Partners off the window's thread, from an index of the library that is built once and kept until films change."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from gemdesk.operations.changes import Changes
    from gemdesk.planner.pairing import Want
    from gemdesk.planner.pairing_index import PairingIndex
    from gemdesk.records.plan_record import Partner
    from gemdesk.ui.session import Session
    from gemdesk.ui.tasks import Task

LIMIT = 24


class PartnerFinder(QObject):
    """One for each session: its index serves every planner that is opened."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._index: PairingIndex | None = None
        session.changed.connect(self._on_changed)

    @classmethod
    def of(cls, session: "Session") -> "PartnerFinder":
        """Return the finder of a session, made on first use."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    def find(
        self,
        film_id: int,
        done: "Callable[[list[Partner]], None]",
        *,
        among: Sequence[int] | None = None,
        want: "Want" = "any",
        failed: Callable[[BaseException], None] | None = None,
    ) -> "Task":
        """Look for the best partners of a film; `done` gets them on the window's thread."""
        work = partial(self._work, film_id, among, want)
        return self._session.runner.run(self.tr("Looking for partners"), work, lane="read", done=done, failed=failed)

    def _work(self, film_id: int, among: Sequence[int] | None, want: "Want", _: "Task") -> "list[Partner]":
        from gemdesk.operations.find_partners import find_partners, pairing_index

        with self._session.library.read() as connection:
            index = self._index
            if index is None:
                index = self._index = pairing_index(connection)
            return find_partners(connection, film_id, index=index, among=among, want=want, limit=LIMIT)

    @Slot(object)
    def _on_changed(self, changes: "Changes") -> None:
        if changes.films is None or changes.films:
            self._index = None
