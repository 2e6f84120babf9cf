"""What comes in after the first paint: sidebar, detail pane, planner and dialogs. The one place that imports them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gemdesk.catalog.film_window import Scope
from gemdesk.ui.tasks import Task

if TYPE_CHECKING:
    from gemdesk.ui.detail.detail_pane import DetailPane
    from gemdesk.ui.main_window import MainWindow
    from gemdesk.ui.playlists.sidebar import Sidebar


def _import_the_rest(_: Task) -> None:
    """Import, on a worker, what every write and every longer question needs."""
    import gemdesk.catalog.lists
    import gemdesk.catalog.records
    import gemdesk.db.library
    import gemdesk.operations.films
    import gemdesk.operations.playlists  # noqa: F401 - imported to be there when it is needed


class LatePanes(QObject):
    """Makes the panes once SQLAlchemy has been imported, and opens planner and dialogs on demand."""

    completed = Signal()
    """The panes are there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._detail: DetailPane | None = None
        self._sidebar: Sidebar | None = None

    def load(self) -> None:
        """Import on a worker, then make the panes."""
        self._window.session.runner.run("", _import_the_rest, lane="write", done=self._on_imported)

    def _on_imported(self, _: object) -> None:
        from gemdesk.ui.detail.detail_pane import DetailPane

        window = self._window
        try:
            from gemdesk.ui.playlists.sidebar import Sidebar

            self._sidebar = Sidebar(window.session, window.sidebar_dock)
            self._sidebar.scope_chosen.connect(self._on_scope_chosen)
            self._sidebar.screening_opened.connect(self._on_screening_opened)
            window.sidebar_dock.setWidget(self._sidebar)
        except ModuleNotFoundError:
            pass
        self._detail = DetailPane(window.session, window.detail_dock)
        self._detail.plan_requested.connect(self.plan)
        window.detail_dock.setWidget(self._detail)
        self.completed.emit()

    @Slot(object)
    def _on_scope_chosen(self, scope: Scope) -> None:
        self._window.pane.set_scope(scope)
        self._window.view_commands.show_state()

    @Slot(int)
    def _on_screening_opened(self, screening_id: int) -> None:
        self.plan(screening_id=screening_id)

    def show_films(self, film_ids: Sequence[int]) -> None:
        """Show the one film, or what several have in common."""
        if self._detail is None:
            return
        if len(film_ids) > 1:
            self._detail.show_films(list(film_ids))
        else:
            self._detail.show_film(film_ids[0] if film_ids else None)

    def edit(self) -> None:
        """Begin to edit the film that is shown, in the detail pane."""
        if self._detail is not None:
            self._window.detail_dock.show()
            self._detail.start_editing()

    def add_film(self) -> None:
        """Ask for a title, and add it."""
        from gemdesk.ui.dialogs.add_film_dialog import AddFilmDialog

        AddFilmDialog(self._window.session, self._window).show()

    def new_playlist(self) -> None:
        """Make a playlist of the selected films, to be named in the sidebar."""
        if self._sidebar is not None:
            self._window.sidebar_dock.show()
            self._sidebar.new_playlist(self._window.chosen())

    def plan(
        self, film_ids: Sequence[int] = (), *, playlist_id: int | None = None, screening_id: int | None = None
    ) -> None:
        """Open the planner on films, on a playlist, on an evening planned before, or on nothing."""
        from gemdesk.ui.planner.planner_dialog import PlannerDialog

        dialog = PlannerDialog(
            self._window.session,
            film_ids=tuple(film_ids),
            screening_id=screening_id,
            playlist_id=playlist_id,
            parent=self._window,
        )
        dialog.show()

    def close(self) -> None:
        """Commit what is being edited, and let the panes go."""
        if self._detail is not None:
            self._detail.leave()
        self._detail = None
        self._sidebar = None
