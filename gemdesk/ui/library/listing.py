"""Which films are listed: asked on a thread of its own, answered with ids.

A question that is overtaken by a newer one is interrupted and its answer dropped, so that typing is never held up.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QThread, Signal

from gemdesk.catalog.film_window import DEFAULT_SORT, FilmWindow, Scope
from gemdesk.db.connection import connect, translate
from gemdesk.db.sqlite_module import sqlite
from gemdesk.errors import GemDeskError

ORDERS_KEPT: Final = 8
PLAYLIST_ORDER: Final = "playlist"
LIBRARY: Final = Scope()
Order = tuple[Scope, str, bool]


@dataclass(frozen=True, slots=True)
class Listing:
    """What is to be listed, in which order."""

    scope: Scope = LIBRARY
    words: str = ""
    sort: str = DEFAULT_SORT
    descending: bool = False

    @property
    def order(self) -> Order:
        """What the order of films depends on."""
        return self.scope, self.sort, self.descending


class Listed(NamedTuple):
    """The answer: ids in order, how many films the scope holds, and their numbers if it is a playlist."""

    listing: Listing
    ids: "array[int]"
    total: int
    numbers: dict[int, int]


@dataclass(slots=True)
class _Asked:
    serial: int
    listing: Listing | None = None
    films: Sequence[int] = field(default_factory=tuple)


class ListingThread(QThread):
    """Answers the newest question about the list, and the newest about a running time."""

    listed = Signal(object)
    """A `Listed`."""
    totalled = Signal(object)
    """`Totals` of what is listed."""
    selection_totalled = Signal(object)
    """`Totals` of the films named to `ask_totals`."""
    failed = Signal(str)
    """A sentence about a library that could not be read."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._questions: SimpleQueue[_Asked | None] = SimpleQueue()
        self._newest = {True: 0, False: 0}
        self._films: FilmWindow | None = None
        self._orders: dict[Order, array[int]] = {}
        self._version = -1
        self._stopping = False

    def ask(self, listing: Listing) -> None:
        """List films; an unfinished earlier question is dropped."""
        self._put(_Asked(0, listing))

    def ask_totals(self, films: Sequence[int]) -> None:
        """Add up the running times of these films."""
        self._put(_Asked(0, None, films))

    def _put(self, asked: _Asked) -> None:
        kind = asked.listing is not None
        self._newest[kind] += 1
        asked.serial = self._newest[kind]
        self._questions.put(asked)
        if kind and self._films is not None:
            self._films.interrupt()

    def stop(self) -> None:
        """End the thread and wait for it."""
        self._stopping = True
        self._questions.put(None)
        if self._films is not None:
            self._films.interrupt()
        self.wait()

    def run(self) -> None:
        """Answer until stopped; on the thread itself."""
        try:
            self._films = FilmWindow(connect(self._path, read_only=True))
        except GemDeskError as error:
            self.failed.emit(error.text)
            return
        try:
            while (asked := self._questions.get()) is not None:
                self._answer(asked)
        finally:
            films, self._films = self._films, None
            films.close()

    def _stale(self, asked: _Asked) -> bool:
        return self._stopping or asked.serial != self._newest[asked.listing is not None]

    def _answer(self, asked: _Asked) -> None:
        # An interruption may hit the newest question instead of the one before it: then it is asked once more.
        while not self._stale(asked):
            try:
                if asked.listing is not None:
                    self._list(asked, asked.listing)
                else:
                    self.selection_totalled.emit(self._reader.totals(asked.films))
            except sqlite.Error as error:
                if "interrupt" in str(error).lower():
                    continue
                self.failed.emit(translate(error, self._path).text)
            return

    @property
    def _reader(self) -> FilmWindow:
        assert self._films is not None
        return self._films

    def _list(self, asked: _Asked, listing: Listing) -> None:
        order = self._ordered(listing)
        found = self._reader.search(listing.words)
        ids = order if found is None else array("q", filter(found.__contains__, order))
        numbers: dict[int, int] = {}
        if listing.scope.kind == "playlist":
            own = self._ordered(Listing(listing.scope, sort=PLAYLIST_ORDER))
            numbers = {film_id: place for place, film_id in enumerate(own, 1)}
        if self._stale(asked):
            return
        self.listed.emit(Listed(listing, ids, len(order), numbers))
        whole = found is None and listing.scope.kind == "library"
        self.totalled.emit(self._reader.totals(None if whole else ids))

    def _ordered(self, listing: Listing) -> "array[int]":
        version = self._reader.version()
        if version != self._version:
            self._version = version
            self._orders.clear()
        if listing.order not in self._orders:
            if len(self._orders) >= ORDERS_KEPT:
                del self._orders[next(iter(self._orders))]
            ids = self._reader.ids(listing.scope, listing.sort, descending=listing.descending)
            self._orders[listing.order] = ids
        return self._orders[listing.order]
