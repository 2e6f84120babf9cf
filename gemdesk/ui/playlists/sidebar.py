"""The sidebar: where one is in the library, the playlists, the evenings."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gemdesk.catalog.film_window import FilmWindow, Scope
from gemdesk.records.rows import PlaylistRow, ScreeningRow
from gemdesk.ui import icons
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.itemmodels.sidebar_tree_model import ID, KIND, PATH, ROW, SidebarTreeModel
from gemdesk.ui.playlists.playlist_commands import PlaylistCommands
from gemdesk.ui.playlists.sidebar_delegate import SidebarDelegate
from gemdesk.ui.playlists.sidebar_view import SidebarView
from gemdesk.ui.session import Session

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from gemdesk.operations.changes import Changes

_SCOPES = ("library", "unseen", "playlist")


class SidebarRows(NamedTuple):
    """What the sidebar shows; None is what was not asked for."""

    counts: tuple[int, int] | None
    playlists: list[PlaylistRow] | None
    screenings: list[ScreeningRow] | None


class Sidebar(QWidget):
    """Chooses which films the table shows, and opens evenings."""

    scope_chosen = Signal(object)
    """A `Scope`."""
    screening_opened = Signal(int)
    playlist_opened = Signal(int)
    """A playlist whose introduction and notes are to be edited."""
    plan_requested = Signal(int)
    """A playlist from which an evening is to be planned."""
    screening_wanted = Signal()
    """An evening is to be planned from nothing."""
    said = Signal(str)
    """A sentence about what was done, to be shown with Undo."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._commands = PlaylistCommands(session, self)
        self._scope = Scope()
        self._selected_films: list[int] = []
        self._new_films: list[int] = []
        self._new_folder = ""
        self._moving: list[int] = []
        self._expanded_folders: set[str] = set()
        self._known_folders: set[str] = set()
        self.model = SidebarTreeModel(self)
        self.view = self._made_view()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.view)
        self.view.setIndexWidget(
            self.model.playlists.index(), self._heading(self.tr("New playlist"), self.begin_playlist)
        )
        evening = self._heading(self.tr("Plan an evening"), self.screening_wanted.emit)
        self.view.setIndexWidget(self.model.screenings.index(), evening)
        self._connect()
        self.select_scope(self._scope)
        self._ask(counts=True, playlists=True, screenings=True)

    def _made_view(self) -> SidebarView:
        view = SidebarView(self)
        view.setModel(self.model)
        view.setItemDelegate(SidebarDelegate(view))
        view.setAccessibleName(self.tr("Sidebar"))
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setIndentation(14)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformRowHeights(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        view.setDefaultDropAction(Qt.DropAction.MoveAction)
        view.setDragDropOverwriteMode(True)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setMouseTracking(True)
        palette = view.palette()
        palette.setColor(QPalette.ColorRole.Base, palette.color(QPalette.ColorRole.Window))
        view.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        view.viewport().setAutoFillBackground(True)
        for heading in (self.model.playlists, self.model.screenings):
            view.setExpanded(heading.index(), True)
        return view

    def _heading(self, name: str, command: Callable[[], None]) -> QWidget:
        """The button at the right end of a heading."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 6, 4, 0)
        row.addStretch(1)
        button = QToolButton(holder)
        button.setAutoRaise(True)
        button.setObjectName(name)
        icons.set_icon(button, "plus")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: command())
        row.addWidget(button)
        return holder

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.entered.connect(self._on_entered)
        self.view.rows_deleted.connect(self._on_delete)
        self.view.customContextMenuRequested.connect(self._on_menu_wanted)
        self.view.expanded.connect(self._on_expanded)
        self.view.collapsed.connect(self._on_collapsed)
        self.view.itemDelegate().closeEditor.connect(self._on_editor_closed)
        self.model.renamed.connect(self._on_renamed)
        self.model.films_dropped.connect(self._on_films_dropped)
        self.model.playlist_dropped.connect(lambda playlist, folder: self._commands.move([playlist], folder))
        self._session.changed.connect(self._on_changed)

    def sizeHint(self) -> QSize:
        """The size at which nothing is cut."""
        return QSize(self.fontMetrics().averageCharWidth() * 36, 600)

    # What is shown

    @property
    def scope(self) -> Scope:
        """The scope that is selected."""
        return self._scope

    def select_scope(self, scope: Scope) -> None:
        """Select the row of a scope, without a signal."""
        self._scope = scope
        self._reselect()

    def set_selected_films(self, film_ids: Sequence[int]) -> None:
        """The films that a new playlist starts with."""
        self._selected_films = list(film_ids)

    def _reselect(self) -> None:
        found = self.model.find(self._scope.kind, self._scope.id)
        self.view.selectionModel().blockSignals(True)
        self.view.setCurrentIndex(found)
        self.view.selectionModel().blockSignals(False)
        self.view.viewport().update()

    def _ask(self, *, counts: bool, playlists: bool, screenings: bool) -> None:
        path = self._session.path

        def question(connection: "Connection") -> SidebarRows:
            from gemdesk.catalog import lists

            return SidebarRows(
                _counts(path) if counts else None,
                lists.playlists(connection) if playlists else None,
                lists.screenings(connection) if screenings else None,
            )

        self._session.read_later("Read the sidebar", question, self._on_read)

    def _on_read(self, rows: SidebarRows) -> None:
        if rows.counts is not None:
            self.model.set_counts(*rows.counts)
        if rows.playlists is not None and self.model.set_playlists(rows.playlists):
            self._show_folders(rows.playlists)
            self._after_rebuild()
        if rows.screenings is not None and self.model.set_screenings(rows.screenings, datetime.now().astimezone()):
            self._after_rebuild()

    def _show_folders(self, rows: Sequence[PlaylistRow]) -> None:
        """Keep folders open as they were; a folder that is new is open."""
        paths = {path for row in rows if row.folder for path in _paths(row.folder)}
        self._expanded_folders |= paths - self._known_folders
        self._known_folders |= paths
        for path in paths & self._expanded_folders:
            self.view.setExpanded(self.model.find("folder", path), True)

    def _after_rebuild(self) -> None:
        for heading in (self.model.playlists, self.model.screenings):
            self.view.setExpanded(heading.index(), True)
        if self._scope.kind == "playlist" and not self.model.find("playlist", self._scope.id).isValid():
            self._scope = Scope()
            self.scope_chosen.emit(self._scope)
        self._reselect()

    @Slot(object)
    def _on_changed(self, changes: "Changes") -> None:
        counts = changes.films is None or bool(changes.films)
        if counts or changes.playlists or changes.screenings:
            self._ask(counts=counts, playlists=changes.playlists, screenings=changes.screenings)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        kind = current.data(KIND)
        if kind not in _SCOPES or (kind == "playlist" and current.data(ID) is None):
            return
        scope = Scope(kind, current.data(ID))
        if scope != self._scope:
            self._scope = scope
            self.scope_chosen.emit(scope)

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        kind = index.data(KIND)
        if kind in ("evening", "next"):
            self.screening_opened.emit(index.data(ID))
        elif kind in ("folder", "past"):
            self.view.setExpanded(index, not self.view.isExpanded(index))

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        if index.data(PATH):
            self._expanded_folders.add(index.data(PATH))

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        if index.data(PATH):
            self._expanded_folders.discard(index.data(PATH))
        if index.data(KIND) in ("playlists", "screenings"):
            self.view.setExpanded(index, True)

    # What is done

    def begin_playlist(self, films: Sequence[int] | None = None, folder: str = "") -> None:
        """Let a new playlist be named; it starts with the films given, with the selected ones if none are named."""
        self._new_films = list(self._selected_films if films is None else films)
        self._new_folder = folder
        found = self.model.find("folder", folder) if folder else self.model.playlists.index()
        above = self.model.itemFromIndex(found)
        self.view.setExpanded(found, True)
        index = self.model.begin_playlist(above, self.tr("New playlist"))
        self.view.scrollTo(index)
        self.view.edit(index)

    def begin_folder(self, playlist_ids: Sequence[int]) -> None:
        """Let a new folder be named, for these playlists."""
        self._moving = list(playlist_ids)
        self.view.edit(self.model.begin_folder(self.tr("New folder")))

    @Slot(str, object, str)
    def _on_renamed(self, kind: str, key: Any, name: str) -> None:
        if kind == "playlist" and key is None:
            self._commands.make(name, self._new_folder, self._new_films, self._on_made)
        elif kind == "playlist":
            self._commands.rename(key, name)
        elif key is None:
            self._commands.move(self._moving, name.strip("/"))
        else:
            self._commands.rename_folder(key, name.strip("/"))

    def _on_made(self, playlist_id: int) -> None:
        self._scope = Scope("playlist", playlist_id)
        self._reselect()
        self.scope_chosen.emit(self._scope)

    @Slot()
    def _on_editor_closed(self) -> None:
        """Take away the row of something that was being named: it comes back once it is made."""
        for kind in ("playlist", "folder"):
            role = ID if kind == "playlist" else PATH
            for item in self._items(self.model.playlists):
                if item.data(KIND) == kind and item.data(role) is None:
                    (item.parent() or self.model.invisibleRootItem()).removeRow(item.row())
                    return

    def _items(self, item: Any) -> list[Any]:
        children = [item.child(row) for row in range(item.rowCount())]
        return [found for child in children for found in (child, *self._items(child))]

    @Slot(str, object, object)
    def _on_films_dropped(self, kind: str, key: Any, films: list[int]) -> None:
        if kind == "playlist":
            self._add_films(key, films)
        else:
            self.begin_playlist(films, str(key))

    def _add_films(self, playlist_id: int, films: Sequence[int]) -> None:
        name = self.model.find("playlist", playlist_id).data() or ""

        def added(count: int) -> None:
            if count:
                from gemdesk.ui import figures

                text = self.tr("Added {films} to {playlist}.")
                self.said.emit(text.format(films=figures.films(count), playlist=name))

        self._commands.add_films(playlist_id, name, films, added)

    @Slot()
    def _on_delete(self) -> None:
        self.delete(self.view.currentIndex())

    def delete(self, index: QModelIndex) -> None:
        """Take out the playlist, folder or evening of a row, without a question."""
        kind, key = index.data(KIND), index.data(ID)
        if kind == "playlist":
            said = self.tr("Deleted the playlist {name}; its films are still there.").format(name=index.data())
            self._commands.delete(key, index.data(), lambda _: self.said.emit(said))
        elif kind in ("evening", "next"):
            self._commands.delete_screening(key, lambda _: self.said.emit(self.tr("Deleted the evening.")))
        elif kind == "folder":
            self._commands.dissolve_folder(index.data(PATH))

    @Slot(QPoint)
    def _on_menu_wanted(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        menu = self.menu_for(index)
        if not menu.isEmpty():
            menu.exec(self.view.viewport().mapToGlobal(point))
        menu.deleteLater()

    def menu_for(self, index: QModelIndex) -> QMenu:
        """The context menu of a row."""
        menu, kind, key = QMenu(self), index.data(KIND), index.data(ID)
        if kind == "playlist":
            self._fill_playlist_menu(menu, index)
        elif kind in ("evening", "next"):
            menu.addAction(self.tr("Open"), lambda: self.screening_opened.emit(key))
        elif kind in ("folder", "playlists"):
            path = index.data(PATH) or ""
            menu.addAction(self.tr("New playlist"), lambda: self.begin_playlist([], path))
        if kind == "folder":
            menu.addAction(self.tr("Rename"), lambda: self.view.edit(index))
        if kind in ("playlist", "evening", "next", "folder"):
            menu.addSeparator()
            text = self.tr("Remove the folder") if kind == "folder" else self.tr("Delete")
            menu.addAction(text, lambda: self.delete(index))
        return menu

    def _fill_playlist_menu(self, menu: QMenu, index: QModelIndex) -> None:
        key = index.data(ID)
        menu.addAction(self.tr("Introduction and notes…"), lambda: self.playlist_opened.emit(key))
        menu.addAction(self.tr("Plan an evening from it"), lambda: self.plan_requested.emit(key))
        if self._selected_films:
            menu.addAction(self.tr("Add the selected films"), lambda: self._add_films(key, self._selected_films))
        menu.addSeparator()
        menu.addAction(self.tr("Rename"), lambda: self.view.edit(index))
        folders = menu.addMenu(self.tr("Move to"))
        row: PlaylistRow = index.data(ROW)
        for path in ("", *sorted(self._known_folders)):
            if path != (row.folder or ""):
                action = folders.addAction(path or translate("Sidebar", "No folder"))
                action.triggered.connect(partial(self._commands.move, [key], path))
        folders.addAction(self.tr("New folder"), lambda: self.begin_folder([key]))


def _paths(folder: str) -> list[str]:
    parts = folder.split("/")
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]


def _counts(path: Path) -> tuple[int, int]:
    """Films in the library and unseen ones, on a connection of the calling thread."""
    from gemdesk.db.connection import connect

    films = FilmWindow(connect(path, read_only=True))
    try:
        return films.totals().films, len(films.ids(Scope("unseen")))
    finally:
        films.close()
