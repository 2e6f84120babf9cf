"""What comes in after the first paint: sidebar, detail pane, planner and dialogs. The one place that imports them."""

import importlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from gemdesk.catalog.film_window import Scope
from gemdesk.ui.film_commands import FilmCommands
from gemdesk.ui.tasks import Task

if TYPE_CHECKING:
    from gemdesk.ui.detail.detail_pane import DetailPane
    from gemdesk.ui.main_window import MainWindow
    from gemdesk.ui.playlists.sidebar import Sidebar

_WANTED_SOON: Final = (
    "gemdesk.db.library",
    "gemdesk.catalog.lists",
    "gemdesk.catalog.records",
    "gemdesk.operations.films",
    "gemdesk.operations.playlists",
    "gemdesk.ui.detail.detail_pane",
    "gemdesk.ui.playlists.sidebar",
)


def _import_soon_wanted(_: Task) -> None:
    """Import on a worker what every write and every longer question needs: it costs more than all of Qt."""
    for name in _WANTED_SOON:
        importlib.import_module(name)


class LatePanes(QObject):
    """Makes the panes once what they need has been imported, and opens planner and dialogs on demand."""

    completed = Signal()
    """The panes are there."""

    def __init__(self, window: "MainWindow", films: FilmCommands) -> None:
        super().__init__(window)
        self._window = window
        self._films = films
        self._detail: DetailPane | None = None
        self._sidebar: Sidebar | None = None
        self._waiting: Callable[[], None] | None = None

    def load(self) -> None:
        """Import on a worker, then make the panes."""
        self._window.session.runner.run("", _import_soon_wanted, lane="write", done=self._on_imported)

    def _on_imported(self, _: object) -> None:
        from gemdesk.ui.detail.detail_pane import DetailPane
        from gemdesk.ui.playlists.sidebar import Sidebar

        window = self._window
        self._sidebar = Sidebar(window.session, window.sidebar_dock)
        self._sidebar.select_scope(window.pane.scope)
        window.sidebar_dock.setWidget(self._sidebar)
        self._detail = DetailPane(window.session, window.detail_dock)
        window.detail_dock.setWidget(self._detail)
        self._connect(self._sidebar, self._detail)
        self.completed.emit()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def _connect(self, sidebar: "Sidebar", detail: "DetailPane") -> None:
        window = self._window
        sidebar.scope_chosen.connect(self._on_scope_chosen)
        sidebar.screening_opened.connect(self._on_screening_opened)
        sidebar.plan_requested.connect(self._on_playlist_plan_requested)
        sidebar.screening_wanted.connect(self._on_screening_wanted)
        sidebar.playlist_opened.connect(self.edit_playlist)
        sidebar.said.connect(self._films.say)
        detail.plan_requested.connect(self.plan)
        detail.viewing_requested.connect(self.log_viewing)
        detail.bulk_edit_requested.connect(self.edit_together)
        detail.unsaved.connect(window.messages.warn)

    @Slot(object)
    def _on_scope_chosen(self, scope: Scope) -> None:
        self._window.pane.set_scope(scope)

    @Slot(int)
    def _on_screening_opened(self, screening_id: int) -> None:
        self.plan(screening_id=screening_id)

    @Slot(int)
    def _on_playlist_plan_requested(self, playlist_id: int) -> None:
        self.plan(playlist_id=playlist_id)

    @Slot()
    def _on_screening_wanted(self) -> None:
        self.plan()

    def show_films(self, film_ids: Sequence[int]) -> None:
        """Show the one film, or what several come to."""
        if self._detail is not None:
            self._detail.show_films(film_ids)
        if self._sidebar is not None:
            self._sidebar.set_selected_films(film_ids)

    def edit(self) -> None:
        """Begin to edit the film that is shown, in the detail pane."""
        chosen = self._window.chosen()
        if len(chosen) > 1:
            self.edit_together(chosen)
        elif self._detail is not None:
            self._window.detail_dock.show()
            self._detail.start_editing()
        else:
            self._waiting = self.edit

    @Slot(object)
    def edit_together(self, film_ids: Sequence[int]) -> None:
        """Set fields of several films at once."""
        if self._detail is not None:
            from gemdesk.ui.dialogs.bulk_edit_dialog import BulkEditDialog

            BulkEditDialog(self._window.session, film_ids, self._detail.vocabulary, self._window).show()

    def add_film(self) -> None:
        """Ask for a title, and add it."""
        if self._detail is None:
            self._waiting = self.add_film
            return
        from gemdesk.ui.dialogs.add_film_dialog import AddFilmDialog

        dialog = AddFilmDialog(self._window.session, self._detail.vocabulary, self._window)
        dialog.film_wanted.connect(self._window.show_film)
        dialog.show()

    @Slot(int)
    def log_viewing(self, film_id: int) -> None:
        """Ask when a film was seen, and by whom."""
        from gemdesk.ui.dialogs.viewing_dialog import ViewingDialog

        ViewingDialog(self._window.session, film_id, self._window).show()

    @Slot(int)
    def edit_playlist(self, playlist_id: int) -> None:
        """Edit name, introduction and notes of a playlist."""
        from gemdesk.ui.dialogs.playlist_dialog import PlaylistDialog

        PlaylistDialog(self._window.session, playlist_id, self._window).show()

    def new_playlist(self) -> None:
        """Make a playlist of the selected films, to be named in the sidebar."""
        if self._sidebar is not None:
            self._window.sidebar_dock.show()
            self._sidebar.begin_playlist(self._window.chosen())
        else:
            self._waiting = self.new_playlist

    def plan(
        self, film_ids: Sequence[int] = (), *, playlist_id: int | None = None, screening_id: int | None = None
    ) -> None:
        """Open the planner on films, on a playlist, on an evening planned before, or on nothing."""
        from gemdesk.ui.planner.planner_dialog import PlannerDialog

        window = self._window
        PlannerDialog(window.session, tuple(film_ids), screening_id, playlist_id, window).show()

    def close(self) -> None:
        """Commit what is being edited, and let the panes go."""
        if self._detail is not None:
            self._detail.leave()
        self._detail = None
        self._sidebar = None
        self._waiting = None
