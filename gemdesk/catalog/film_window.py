"""The hot reader: what the library table needs, by plain SQL on one connection.

No SQLAlchemy here, because the window's first paint cannot wait for its import. Ids come out of covering
indexes in order; rows are fetched a page at a time.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gemdesk.errors import UsageError
from gemdesk.query.fields import FIELDS
from gemdesk.query.words import match_expression
from gemdesk.records.rows import FilmRow, Totals
from gemdesk.titles import sort_key, sort_title

if TYPE_CHECKING:
    from gemdesk.db.sqlite_module import sqlite

DEFAULT_SORT: Final = "title"
_COLUMNS: Final = (
    "id, title, original_title, original_language, year, directors_text, countries_text, runtime, gem_status, "
    "rating, seen, under_recognized_score, original_voice_score, rewatch_value_score, passionate_craft_score, form"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which films: the whole ``library``, the ``unseen`` ones, those of a ``playlist`` or of a ``term``."""

    kind: str = "library"
    id: int | None = None

    @property
    def condition(self) -> str:
        """SQL condition on the film table."""
        if self.kind == "unseen":
            return "film.seen = 0"
        if self.kind == "term":
            return f"film.id IN (SELECT film_id FROM film_term WHERE term_id = {int(self.id or 0)})"
        return "1"


class FilmWindow:
    """Reads films for a table on a connection that belongs to the calling thread."""

    def __init__(self, connection: "sqlite.Connection") -> None:
        self._connection = connection

    def ids(
        self,
        scope: Scope = Scope(),
        sort: str = DEFAULT_SORT,
        *,
        descending: bool = False,
        limit: int = -1,
    ) -> "array[int]":
        """Ids of the films of a scope in order; a playlist without a sort keeps its own order.

        Raises:
            UsageError: for a field that cannot be sorted by.
        """
        if scope.kind == "playlist":
            source = f"playlist_entry JOIN film ON film.id = film_id WHERE playlist_id = {int(scope.id or 0)}"
            order = "playlist_entry.position" if sort == "playlist" else order_by(sort, descending=descending)
        else:
            source = f"film WHERE {scope.condition}"
            order = order_by(sort, descending=descending)
        rows = self._connection.execute(f"SELECT film.id FROM {source} ORDER BY {order} LIMIT {int(limit)}")
        return array("q", [row[0] for row in rows])

    def rows(self, ids: Sequence[int]) -> list[FilmRow]:
        """Rows of these films, in the order of the ids; a film that is gone is left out."""
        marks = ",".join(map(str, ids))
        found = {
            row[0]: FilmRow._make((*row[:10], bool(row[10]), row[11:15], row[15]))
            for row in self._connection.execute(f"SELECT {_COLUMNS} FROM film WHERE id IN ({marks})")
        }
        return [found[film_id] for film_id in ids if film_id in found]

    def totals(self, ids: Iterable[int] | None = None) -> Totals:
        """Number and running time of these films, of all if none are named."""
        if ids is None:
            row = self._connection.execute("SELECT count(*), coalesce(sum(runtime), 0) FROM film").fetchone()
            return Totals(*row)
        films, minutes = 0, 0
        todo = list(ids)
        for start in range(0, len(todo), 10_000):
            marks = ",".join(map(str, todo[start : start + 10_000]))
            row = self._connection.execute(
                f"SELECT count(*), coalesce(sum(runtime), 0) FROM film WHERE id IN ({marks})"
            ).fetchone()
            films, minutes = films + row[0], minutes + row[1]
        return Totals(films, minutes)

    def runtimes(self) -> dict[int, int]:
        """Running time of every film that has one, by id."""
        return dict(self._connection.execute("SELECT id, runtime FROM film WHERE runtime IS NOT NULL"))

    def search(self, text: str) -> set[int] | None:
        """Ids of the films in which every word of `text` begins some word; None if it holds no word."""
        expression = match_expression(text)
        if expression is None:
            return None
        rows = self._connection.execute("SELECT rowid FROM film_text WHERE film_text MATCH ?", (expression,))
        return {row[0] for row in rows.fetchall()}

    def titled(self, beginning: str) -> set[int]:
        """Ids of the films whose title, its leading article aside, begins so."""
        key = sort_key(sort_title(beginning))
        rows = self._connection.execute(
            "SELECT id FROM film WHERE title_key >= ? AND title_key < ?", (key, key + "\U0010ffff")
        )
        return {row[0] for row in rows}

    def gentlest(self, ids: Sequence[int]) -> int:
        """The one of these films to greet a newcomer with.

        A feature before a short, the lightest first, of equals the one with the most notes, then the first by title.
        """
        marks = ",".join(map(str, ids))
        row = self._connection.execute(
            f"SELECT id FROM film WHERE id IN ({marks}) ORDER BY coalesce(form, '') = 'short', weight IS NULL, weight, "
            "(SELECT count(*) FROM note WHERE note.film_id = film.id) DESC, title_key, id LIMIT 1"
        ).fetchone()
        return int(row[0])

    def version(self) -> int:
        """A number that differs once another connection has changed the library."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def interrupt(self) -> None:
        """Stop the statement that is running, from any thread."""
        self._connection.interrupt()

    def close(self) -> None:
        """Let the connection go."""
        self._connection.close()


def order_by(sort: str, *, descending: bool = False) -> str:
    """SQL order for a field: ties by title, then id; films without a value come last.

    Raises:
        UsageError: for a field that cannot be sorted by.
    """
    field = FIELDS.get(sort)
    if field is None or not field.sort:
        names = ", ".join(name for name, candidate in FIELDS.items() if candidate.sort)
        raise UsageError(f"Films cannot be sorted by {sort!r}; use one of {names}.")
    direction = " DESC" if descending else ""
    keys = [_key(column, direction) for column in field.sort]
    if "title_key" not in field.sort:
        keys.append(f"film.title_key{direction}")
    elif field.sort == ("title_key",):
        keys.append(f"film.year{direction}")
    return ", ".join([*keys, f"film.id{direction}"])


def _key(column: str, direction: str) -> str:
    """One column of an order. A key of text is never null, so that its index serves; without a director it is empty."""
    if column == "title_key":
        return f"film.title_key{direction}"
    if column == "director_key":
        return f"film.director_key = '', film.director_key{direction}"
    return f"film.{column}{direction} NULLS LAST"
