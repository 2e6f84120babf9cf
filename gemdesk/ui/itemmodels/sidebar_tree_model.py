"""The tree of the sidebar: library, unseen, playlists in folders, evenings to come and past."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from gemdesk.records.rows import PlaylistRow, ScreeningRow
from gemdesk.ui import figures
from gemdesk.ui.library.film_mime import FILMS_TYPE, film_ids_of
from gemdesk.ui.plain_text import display_title, tooltip_text

_User = Qt.ItemDataRole.UserRole
KIND: Final = int(_User) + 1
"""library, unseen, playlists, folder, playlist, screenings, evening, next, past or hint."""
ID: Final = int(_User) + 2
COUNT: Final = int(_User) + 3
"""What stands at the right end: a count, and a running time."""
ROW: Final = int(_User) + 4
"""The row of the catalog behind a playlist or an evening."""
PATH: Final = int(_User) + 5
"""Path of a folder, parts separated by ``/``."""
PLAYLIST_TYPE: Final = "application/x-gemdesk-playlist"
Index = QModelIndex | QPersistentModelIndex
_KINDS_WITH_ENTRIES = ("playlist", "folder", "playlists")


class SidebarTreeModel(QStandardItemModel):
    """What the sidebar shows. A part is rebuilt only if its rows differ from those it shows."""

    renamed = Signal(str, object, str)
    """Kind, id or path, and the new name of a playlist or folder; the id of a playlist to be made is None."""
    films_dropped = Signal(str, object, object)
    """Kind, id or path of what films were dropped on, and their ids."""
    playlist_dropped = Signal(int, str)
    """A playlist, and the path of the folder it was dropped on, empty for none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._playlist_rows: list[PlaylistRow] | None = None
        self._screening_rows: list[ScreeningRow] | None = None
        root = self.invisibleRootItem()
        self.library = _item(self.tr("Library"), "library", draggable=False)
        self.unseen = _item(self.tr("Unseen"), "unseen", draggable=False)
        self.playlists = _item(self.tr("Playlists"), "playlists", draggable=False)
        self.screenings = _item(self.tr("Screenings"), "screenings", draggable=False)
        for item in (self.library, self.unseen, self.playlists, self.screenings):
            root.appendRow(item)

    # Rows

    def set_counts(self, library: int, unseen: int) -> None:
        """Show how many films there are, and how many of them nobody has seen."""
        for item, count in ((self.library, library), (self.unseen, unseen)):
            item.setData(figures.number_text(count), COUNT)

    def set_playlists(self, rows: Sequence[PlaylistRow]) -> bool:
        """Show the playlists in their folders; returns whether anything is shown differently."""
        if self._playlist_rows == list(rows):
            return False
        self._playlist_rows = list(rows)
        self.playlists.removeRows(0, self.playlists.rowCount())
        folders: dict[str, QStandardItem] = {"": self.playlists}
        paths = sorted({row.folder for row in rows if row.folder}, key=str.casefold)
        for path in paths:
            self._folder(folders, path)
        for row in rows:
            folders[row.folder or ""].appendRow(_playlist_item(row))
        for path, folder in folders.items():
            if path:
                folder.setData(figures.number_text(_playlists_in(folder)), COUNT)
        if not rows:
            self.playlists.appendRow(_hint(self.tr("An order of films with a point of view.")))
        return True

    def _folder(self, folders: dict[str, QStandardItem], path: str) -> QStandardItem:
        if path not in folders:
            above, _, name = path.rpartition("/")
            item = _item(name, "folder", editable=True)
            item.setData(path, PATH)
            self._folder(folders, above).appendRow(item)
            folders[path] = item
        return folders[path]

    def set_screenings(self, rows: Sequence[ScreeningRow], now: datetime) -> bool:
        """Show the evenings: the next one, those after it, and the past ones, the latest first."""
        if self._screening_rows == list(rows):
            return False
        self._screening_rows = list(rows)
        self.screenings.removeRows(0, self.screenings.rowCount())
        past = [row for row in rows if _is_past(row, now)]
        # An evening whose day is not settled stands after those that are.
        coming = sorted((row for row in rows if not _is_past(row, now)), key=lambda row: row.starts is None)
        for place, row in enumerate(coming):
            kind = "next" if place == 0 and row.starts else "evening"
            self.screenings.appendRow(_screening_item(row, kind))
        if past:
            folder = _item(self.tr("Past evenings"), "past", draggable=False)
            folder.setData(figures.number_text(len(past)), COUNT)
            folder.appendRows([_screening_item(row, "evening") for row in reversed(past)])
            self.screenings.appendRow(folder)
        if not rows:
            self.screenings.appendRow(_hint(self.tr("An evening: two films, words, a timetable.")))
        return True

    def begin_playlist(self, above: QStandardItem, name: str) -> QModelIndex:
        """A row for a playlist that is being named and not made yet."""
        item = _item(name, "playlist", editable=True)
        above.insertRow(0, [item])
        return item.index()

    def begin_folder(self, name: str) -> QModelIndex:
        """A row for a folder that is being named and not there yet."""
        item = _item(name, "folder", editable=True)
        self.playlists.insertRow(0, [item])
        return item.index()

    def find(self, kind: str, key: int | str | None = None) -> QModelIndex:
        """Where a playlist or evening with an id, a folder with a path, or the one row of a kind stands."""
        return self._find(self.invisibleRootItem(), kind, key)

    def _find(self, item: QStandardItem, kind: str, key: int | str | None) -> QModelIndex:
        for row in range(item.rowCount()):
            child = item.child(row)
            role = PATH if kind == "folder" else ID
            if child.data(KIND) == kind and (key is None or child.data(role) == key):
                return child.index()
            found = self._find(child, kind, key)
            if found.isValid():
                return found
        return QModelIndex()

    # Qt's part

    def setData(self, index: Index, value: object, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """A new name typed by a person goes out as a wish; the row changes when the library has."""
        if role != Qt.ItemDataRole.EditRole:
            return super().setData(index, value, role)
        name = str(value).strip()
        kind, old = index.data(KIND), index.data(int(Qt.ItemDataRole.EditRole))
        key = index.data(PATH) if kind == "folder" else index.data(ID)
        if not name or (name == old and key is not None):
            return False
        self.renamed.emit(kind, key, name)
        return True

    def mimeTypes(self) -> list[str]:
        """Films and playlists can be carried."""
        return [FILMS_TYPE, PLAYLIST_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What a dragged playlist carries."""
        carried = QMimeData()
        ids = [index.data(ID) for index in indexes if index.data(KIND) == "playlist"]
        if ids:
            carried.setData(PLAYLIST_TYPE, QByteArray(str(ids[0]).encode("ascii")))
        return carried

    def supportedDropActions(self) -> Qt.DropAction:
        """Films are copied into a playlist, playlists move."""
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def canDropMimeData(self, data: QMimeData, _a: Qt.DropAction, _r: int, _c: int, parent: Index) -> bool:
        """Films go onto playlists and folders, playlists into folders."""
        kind = parent.data(KIND)
        if data.hasFormat(PLAYLIST_TYPE):
            return kind in ("folder", "playlists")
        return data.hasFormat(FILMS_TYPE) and kind in _KINDS_WITH_ENTRIES

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Say what was dropped where."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        kind = parent.data(KIND)
        if data.hasFormat(PLAYLIST_TYPE):
            playlist_id = int(data.data(PLAYLIST_TYPE).toStdString())
            self.playlist_dropped.emit(playlist_id, parent.data(PATH) or "")
            return True
        key = parent.data(ID) if kind == "playlist" else parent.data(PATH) or ""
        self.films_dropped.emit(kind, key, film_ids_of(data))
        return True


def _item(text: str, kind: str, *, editable: bool = False, draggable: bool = True) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(kind, KIND)
    item.setEditable(editable)
    item.setDragEnabled(draggable and kind == "playlist")
    item.setDropEnabled(kind in _KINDS_WITH_ENTRIES)
    item.setSelectable(kind not in ("playlists", "screenings", "hint"))
    return item


def _hint(text: str) -> QStandardItem:
    item = _item(text, "hint", draggable=False)
    item.setEnabled(False)
    return item


def _playlist_item(row: PlaylistRow) -> QStandardItem:
    item = _item(row.name, "playlist", editable=True)
    item.setData(row.id, ID)
    item.setData(row, ROW)
    count = figures.number_text(row.films)
    item.setData(f"{count} · {figures.running_time(row.runtime)}" if row.runtime else count, COUNT)
    told = f"{row.name}, {figures.films(row.films)}"
    item.setData(told, int(Qt.ItemDataRole.AccessibleTextRole))
    length = f", {figures.running_time(row.runtime)}" if row.runtime else ""
    item.setData(tooltip_text(told + length), int(Qt.ItemDataRole.ToolTipRole))
    return item


def _screening_item(row: ScreeningRow, kind: str) -> QStandardItem:
    titles = ", ".join(display_title(title) for title in row.titles)
    item = _item(titles or row.name or "", kind, draggable=False)
    item.setData(tooltip_text(titles or row.name or ""), int(Qt.ItemDataRole.ToolTipRole))
    item.setData(row.id, ID)
    item.setData(row, ROW)
    return item


def _playlists_in(folder: QStandardItem) -> int:
    children = [folder.child(row) for row in range(folder.rowCount())]
    return sum(1 if child.data(KIND) == "playlist" else _playlists_in(child) for child in children)


def _is_past(row: ScreeningRow, now: datetime) -> bool:
    start = starts_at(row)
    return start is not None and start.date() < now.date()


def starts_at(row: ScreeningRow) -> datetime | None:
    """When an evening starts, in the local time zone; None where that is not settled."""
    if not row.starts:
        return None
    moment = datetime.fromisoformat(row.starts)
    return moment.astimezone()
