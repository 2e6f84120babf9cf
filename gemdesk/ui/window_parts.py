"""Everything of the window that its first paint does without, made and wired once that is done."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from gemdesk.operations.changes import Changes
from gemdesk.ui import window_fonts
from gemdesk.ui.availability import Availability
from gemdesk.ui.edit_commands import EditCommands
from gemdesk.ui.film_commands import FilmCommands
from gemdesk.ui.help_commands import HelpCommands
from gemdesk.ui.late_panes import LatePanes
from gemdesk.ui.library.status_line import StatusLine
from gemdesk.ui.list_commands import ListCommands
from gemdesk.ui.transfers import Transfers
from gemdesk.ui.unusable_window import chosen_library, named_library
from gemdesk.ui.view_commands import ViewCommands

if TYPE_CHECKING:
    from gemdesk.ui.crash_report import CrashReport
    from gemdesk.ui.main_window import MainWindow


class WindowParts(QObject):
    """The commands of one window and what they act on."""

    def __init__(self, window: "MainWindow", crash_report: "CrashReport") -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        if isinstance(application, QApplication):
            window_fonts.install(application)
        window.commands.draw_icons()
        window.menus.fill(window.pane.columns.toggles)
        self._status = StatusLine(window.statusBar(), window.session.runner)
        self.films = FilmCommands(window.session, window.messages, self)
        self.transfers = Transfers(window.session, window.messages, window)
        self.panes = LatePanes(window, self.films)
        self._edit = EditCommands(window)
        self._view = ViewCommands(window)
        self._lists = ListCommands(window, self.films, self.panes)
        self._help = HelpCommands(window, crash_report)
        self._availability = Availability(window)
        self._connect()
        self._connect_commands()
        self._availability.show()

    def load(self) -> None:
        """List all the films, and bring in the panes."""
        self._window.pane.start()
        self.panes.load()

    def close(self) -> None:
        """Commit what is being edited."""
        self.panes.close()

    def _connect(self) -> None:
        window = self._window
        pane, session = window.pane, window.session
        window.search.textChanged.connect(pane.set_words)
        window.search.results_wanted.connect(pane.view.choose_first)
        # Somebody may have begun to type before this was here.
        pane.set_words(window.search.text())
        pane.counted.connect(self._status.set_counts)
        pane.totalled.connect(self._status.set_totals)
        pane.selection_totalled.connect(self._status.set_selected)
        pane.listed.connect(self._availability.show)
        pane.films_chosen.connect(self._on_films_chosen)
        pane.view.menu_requested.connect(self._on_menu_requested)
        pane.view.edit_requested.connect(self.panes.edit)
        session.changed.connect(self._on_changed)
        session.failed.connect(window.messages.warn)
        self.panes.completed.connect(self._on_completed)

    def _connect_commands(self) -> None:
        window, films, panes = self._window, self.films, self.panes
        actions = window.commands
        slots: dict[str, Callable[..., Any]] = {
            "import_films": self.transfers.ask_import,
            "export_films": self._on_export,
            "new_library": self._on_new_library,
            "open_library": self._on_open_library,
            "quit": window.close,
            "find": window.search.begin,
            "clear_search": window.search.clear,
            "add_film": panes.add_film,
            "edit_film": panes.edit,
            "log_viewing": self._on_log_viewing,
            "delete_films": lambda: films.delete(window.chosen()),
            "no_rating": lambda: films.rate(window.chosen(), None),
            "plan_evening": lambda: panes.plan(),
            "plan_with_films": lambda: panes.plan(window.chosen()),
            "plan_playlist": lambda: panes.plan(playlist_id=window.pane.scope.id),
        }
        for name, slot in slots.items():
            actions[name].triggered.connect(slot)
        for rating in actions.ratings:
            rating.triggered.connect(self._on_rated)
        window.pane.set_empty_actions([actions["add_film"], actions["import_films"]], [actions["clear_search"]])
        for action in actions.all():
            in_table = action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
            (window.pane.view if in_table else window).addAction(action)

    @Slot()
    def _on_completed(self) -> None:
        self._availability.show_steps()
        self.panes.show_films(self._window.chosen())
        self._window.completed.emit()

    @Slot(object)
    def _on_films_chosen(self, film_ids: Sequence[int]) -> None:
        self._availability.show()
        self.panes.show_films(film_ids)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self._availability.show_steps()
        if len(changes.added) == 1:
            self._window.pane.reveal(changes.added[0])

    @Slot()
    def _on_log_viewing(self) -> None:
        chosen = self._window.chosen()
        if len(chosen) == 1:
            self.panes.log_viewing(chosen[0])
        else:
            self.films.log_viewing(chosen)

    @Slot()
    def _on_rated(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.films.rate(self._window.chosen(), action.data())

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        menu = self._window.menus.context_menu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    @Slot()
    def _on_export(self) -> None:
        pane = self._window.pane
        narrowed = pane.words.strip() or pane.scope.kind != "library"
        self.transfers.ask_export(list(pane.view.films.ids) if narrowed else None)

    @Slot()
    def _on_new_library(self) -> None:
        path = named_library(self._window)
        if path is not None:
            self._window.library_requested.emit(path, True)

    @Slot()
    def _on_open_library(self) -> None:
        path = chosen_library(self._window)
        if path is not None:
            self._window.library_requested.emit(path, False)
