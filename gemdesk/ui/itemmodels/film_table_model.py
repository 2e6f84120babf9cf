"""The library table: an array of ids, and the rows of the pages that were looked at last.

A table of a million films opens as fast as one of ten: only ids are held, and a page of rows is fetched when it
is painted, in less than a millisecond. Cells come out of tuples that were prepared with their page.
"""

from array import array
from collections import OrderedDict
from collections.abc import Collection, Mapping
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from gemdesk.catalog.film_window import FilmWindow
from gemdesk.query.fields import FIELDS, columns
from gemdesk.records.rows import FilmRow
from gemdesk.ui import figures
from gemdesk.ui.plain_text import display_title, tooltip_text

PAGE: Final = 128
PAGES_KEPT: Final = 24
NUMBER: Final = "number"
COLUMNS: Final = (NUMBER, *(field.name for field in columns()))
FILM_ID_ROLE: Final = Qt.ItemDataRole.UserRole + 1
AnyIndex = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()
_RIGHT: Final = {NUMBER, "runtime"}
_CRITERIA: Final = ("Under-recognized", "Original voice", "Rewatch value", "Passionate craft")
_STATUSES: Final = {
    "lead": "Lead",
    "candidate": "Candidate",
    "gem": "Gem",
    "rediscovered": "Rediscovered",
    "cult classic": "Cult classic",
    "dropped": "Dropped",
}


# Asked for every cell of every paint.
_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class Line(NamedTuple):
    """A row of the table: the film, its cells as text, and what a screen reader says of the drawn ones."""

    film: FilmRow
    cells: tuple[str, ...]
    spoken: tuple[str, ...]


class FilmTableModel(QAbstractTableModel):
    """Films in an order that somebody else decides."""

    def __init__(self, films: FilmWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._films = films
        self._ids: array[int] = array("q")
        self._numbers: Mapping[int, int] = {}
        self._pages: OrderedDict[int, tuple[Line | None, ...]] = OrderedDict()

    @property
    def ids(self) -> "array[int]":
        """Ids of the films, in order. Not to be changed."""
        return self._ids

    def set_films(self, ids: "array[int]", numbers: Mapping[int, int] | None = None) -> None:
        """Show these films; `numbers` are their places in a playlist, counted from 1."""
        numbers = numbers or {}
        if ids == self._ids and numbers == self._numbers:
            return
        self.beginResetModel()
        self._ids, self._numbers = ids, numbers
        self._pages.clear()
        self.endResetModel()

    def refresh(self, films: Collection[int] | None) -> None:
        """Fetch these films anew, all of them if None."""
        for page in list(self._pages):
            start = page * PAGE
            if films is None or not films.isdisjoint(self._ids[start : start + PAGE]):  # type: ignore[attr-defined]  # a frozenset
                del self._pages[page]
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(COLUMNS) - 1))

    def line(self, row: int) -> Line | None:
        """A row of the table; None if the film is gone since it was listed."""
        number, offset = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._fetch(number)
        else:
            self._pages.move_to_end(number)
        return page[offset]

    def row_of(self, film_id: int) -> int | None:
        """The row of a film, None if it is not listed."""
        try:
            return self._ids.index(film_id)
        except ValueError:
            return None

    def _fetch(self, number: int) -> tuple[Line | None, ...]:
        ids = self._ids[number * PAGE : (number + 1) * PAGE]
        found = {film.id: film for film in self._films.rows(ids)}
        page = tuple(self._prepared(found[film_id]) if film_id in found else None for film_id in ids)
        self._pages[number] = page
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return page

    def _prepared(self, film: FilmRow) -> Line:
        status = self.tr(_STATUSES.get(film.gem_status or "", ""))
        profile = ", ".join(
            self.tr("{criterion} {score} of 3").format(criterion=self.tr(criterion), score=score)
            for criterion, score in zip(_CRITERIA, film.profile, strict=True)
            if score is not None
        )
        rating = figures.stars(film.rating) if film.rating else ""
        seen = self.tr("Seen") if film.seen else ""
        cells = (
            str(self._numbers.get(film.id, "")),
            "",
            display_title(film.title),
            str(film.year or ""),
            display_title((film.directors or "").replace("; ", ", ")),
            display_title((film.countries or "").partition("; ")[0]),
            figures.running_time(film.runtime) if film.runtime else "",
            "",
            "",
            "",
        )
        countries = display_title((film.countries or "").replace("; ", ", "))
        title = f"{cells[2]} {display_title(film.original_title)}" if film.original_title else cells[2]
        return Line(film, cells, (cells[0], status, title, *cells[3:5], countries, cells[6], profile, rating, seen))

    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        """Number of films."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = _TOP) -> int:
        """Number of columns, hidden ones too."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text of a cell; what is drawn instead of written has its words in the tool tip and for screen readers."""
        if role == Qt.ItemDataRole.DisplayRole:
            line = self.line(index.row())
            return line.cells[index.column()] if line else ""
        if role == FILM_ID_ROLE:
            return self._ids[index.row()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            line = self.line(index.row())
            words = line.spoken[index.column()] if line else ""
            return words if role == Qt.ItemDataRole.AccessibleTextRole else tooltip_text(words)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title of a column; narrow columns show a short one and keep the full one for tool tip and screen reader."""
        if orientation == Qt.Orientation.Vertical:
            return None
        name = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                NUMBER: self.tr("No."),
                "gem_status": "",
                "runtime": self.tr("Time"),
                "seen": "",
            }.get(name, column_title(name))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return column_title(name)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if name in _RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Every film can be chosen and dragged out; a gap between two takes what is dropped."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled


def column_title(name: str) -> str:
    """Full title of a column, in the window's language."""
    if name == NUMBER:
        return QCoreApplication.translate("FilmTableModel", "Number in the playlist")
    return QCoreApplication.translate("FilmTableModel", FIELDS[name].title)
