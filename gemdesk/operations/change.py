"""One user event as one transaction, one undo step and one `Changes`."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, select

from gemdesk.db import change_log, full_text
from gemdesk.db.change_log import Recorder
from gemdesk.db.library import Library
from gemdesk.models import Credit, FilmTerm
from gemdesk.operations.changes import Changes

MANY = 20_000
"""Beyond this many films a window refreshes everything rather than row by row."""
_OF_FILM = {
    "title",
    "honour",
    "availability",
    "note",
    "gem_status",
    "viewing",
    "image",
    "external_id",
    "provenance",
    "credit",
    "film_term",
}
_ORDER = {"film", "playlist_entry", "credit", "film_term", "viewing"}


class Change:
    """A write in progress: operations take its `recorder`; ``changes`` is known once it is committed."""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder
        self.changes = Changes()
        self.added: list[int] = []
        self.indexed: range = range(0)
        """Ids of new films whose search documents the operation wrote itself."""

    @property
    def connection(self) -> Connection:
        """The transaction's connection, for reading what was just written."""
        return self.recorder.connection


@contextmanager
def change(library: Library, label: str, source: str = "window") -> Iterator[Change]:
    """Open a write transaction; at its end the search index follows and the step is committed.

    Raises:
        LibraryError: if the library cannot be written; nothing is changed then.
    """
    with library.record(label, source) as recorder:
        current = Change(recorder)
        yield current
        if recorder.changed:
            step = recorder.step
            films = touched_films(recorder.connection, step)
            full_text.refresh(recorder.connection, (i for i in films if i not in current.indexed))
            current.changes = _describe(recorder.connection, step, recorder.label, films, current)


def touched_films(connection: Connection, step: int) -> set[int]:
    """Ids of the films that the step changed, in their own row or in what belongs to them."""
    tables = change_log.tables_of(connection, step)
    films = set(change_log.rows_of(connection, step, "film"))
    for table in tables & _OF_FILM:
        films |= change_log.parents_of(connection, step, table, "film_id")
    # Whoever is new came with films of the same step.
    people = change_log.edited_rows_of(connection, step, "person")
    terms = change_log.edited_rows_of(connection, step, "term")
    for column, ids in ((Credit.person_id, people), (FilmTerm.term_id, terms)):
        owner = column.class_.film_id
        for start in range(0, len(ids), full_text.CHUNK):
            films |= set(
                connection.execute(select(owner).where(column.in_(ids[start : start + full_text.CHUNK]))).scalars()
            )
    return films


def _describe(connection: Connection, step: int, label: str, films: set[int], current: Change | None = None) -> Changes:
    tables = change_log.tables_of(connection, step)
    many = len(films) > MANY or (current is not None and len(current.indexed) > MANY)
    return Changes(
        label=label,
        step=step,
        films=None if many else frozenset(films),
        added=tuple(current.added) if current else (),
        order=bool(tables & _ORDER),
        playlists=bool(tables & {"playlist", "playlist_entry", "film"}),
        screenings=bool(tables & {"screening", "screening_film", "screening_item", "guest", "film"}),
        contacts="contact" in tables,
        people=bool(tables & {"person", "credit"}),
    )


def undo(library: Library) -> Changes:
    """Take the last step back. Returns no changes if there is none."""
    return _step_back_or_forth(library, forth=False)


def redo(library: Library) -> Changes:
    """Bring back the step that was undone last. Returns no changes if there is none."""
    return _step_back_or_forth(library, forth=True)


def _step_back_or_forth(library: Library, *, forth: bool) -> Changes:
    with library.write() as connection:
        found = (change_log.next_redo if forth else change_log.next_undo)(connection)
        if found is None:
            return Changes()
        step, label = found
        (change_log.redo_step if forth else change_log.undo_step)(connection, step)
        films = touched_films(connection, step)
        full_text.refresh(connection, films)
        return _describe(connection, step, label, films)
