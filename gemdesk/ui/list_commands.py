"""The List menu: playlists made, filled and put in order with the keyboard; the mouse does the same by dragging."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gemdesk.catalog.film_window import Scope
from gemdesk.ui.film_commands import FilmCommands
from gemdesk.ui.late_panes import LatePanes
from gemdesk.ui.plain_text import display_title

if TYPE_CHECKING:
    from gemdesk.ui.main_window import MainWindow

NAME_CHARS: Final = 60


class ListCommands(QObject):
    """Acts on the selected films and on the playlist that is shown."""

    def __init__(self, window: "MainWindow", films: FilmCommands, panes: LatePanes) -> None:
        super().__init__(window)
        self._window = window
        self._films = films
        self._panes = panes
        actions = window.commands
        actions["new_playlist"].triggered.connect(panes.new_playlist)
        actions["edit_playlist"].triggered.connect(self._on_edit)
        actions["remove_from_playlist"].triggered.connect(self._on_remove)
        actions["move_up"].triggered.connect(self._on_move_up)
        actions["move_down"].triggered.connect(self._on_move_down)
        window.menus.add_to_playlist.aboutToShow.connect(self._on_playlists_wanted)
        window.menus.open_screening.aboutToShow.connect(self._on_screenings_wanted)
        window.pane.view.films_moved.connect(self._on_films_moved)

    @property
    def _shown(self) -> int | None:
        scope: Scope = self._window.pane.scope
        return scope.id if scope.kind == "playlist" else None

    @Slot()
    def _on_edit(self) -> None:
        if self._shown is not None:
            self._panes.edit_playlist(self._shown)

    @Slot()
    def _on_remove(self) -> None:
        if self._shown is not None:
            self._films.remove_from_playlist(self._window.chosen(), self._shown)

    @Slot()
    def _on_move_up(self) -> None:
        rows = self._rows()
        if rows and rows[0] > 0:
            self._move(rows[0] - 1)

    @Slot()
    def _on_move_down(self) -> None:
        rows = self._rows()
        if rows and rows[-1] + 1 < self._window.pane.total:
            self._move(rows[-1] + 2)

    def _rows(self) -> list[int]:
        model = self._window.pane.view.films
        return [row for film_id in self._window.chosen() if (row := model.row_of(film_id)) is not None]

    def _move(self, position: int) -> None:
        self._on_films_moved(self._window.chosen(), position)

    @Slot(object, int)
    def _on_films_moved(self, film_ids: list[int], position: int) -> None:
        if self._shown is not None:
            self._films.move_in_playlist(film_ids, self._shown, position)

    @Slot()
    def _on_playlists_wanted(self) -> None:
        from gemdesk.catalog.lists import playlists

        menu = self._window.menus.add_to_playlist
        menu.clear()
        for playlist in self._window.session.read(playlists):
            name = f"{playlist.folder}, {playlist.name}" if playlist.folder else playlist.name
            action = _entry(menu, name)
            action.setData((playlist.id, playlist.name))
            action.triggered.connect(self._on_playlist_chosen)
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(self._window.commands["new_playlist"])

    @Slot()
    def _on_playlist_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            playlist_id, name = action.data()
            self._films.add_to_playlist(self._window.chosen(), playlist_id, name)

    @Slot()
    def _on_screenings_wanted(self) -> None:
        from gemdesk.catalog.lists import screenings

        menu = self._window.menus.open_screening
        menu.clear()
        for screening in self._window.session.read(screenings):
            name = screening.name or ", ".join(screening.titles)
            action = _entry(menu, f"{(screening.starts or '')[:10]} {name}".strip())
            action.setData(screening.id)
            action.triggered.connect(self._on_screening_chosen)
        if menu.isEmpty():
            menu.addAction(self.tr("No evening planned yet")).setEnabled(False)

    @Slot()
    def _on_screening_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._panes.plan(screening_id=action.data())


def _entry(menu: QMenu, text: str) -> QAction:
    shown = display_title(text)
    shown = shown if len(shown) <= NAME_CHARS else shown[: NAME_CHARS - 1] + "…"
    return menu.addAction(shown.replace("&", "&&"))
