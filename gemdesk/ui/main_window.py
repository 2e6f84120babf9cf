"""The window: puts the parts together, and leads what one of them tells to the others."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QSizePolicy, QToolBar, QWidget

from gemdesk.catalog.film_window import Scope
from gemdesk.operations.changes import Changes
from gemdesk.paths import library_file
from gemdesk.settings import Settings
from gemdesk.ui import appearance, icons, window_state
from gemdesk.ui.actions import Actions
from gemdesk.ui.appearance import UNIT
from gemdesk.ui.film_commands import FilmCommands
from gemdesk.ui.library.library_pane import LibraryPane
from gemdesk.ui.library.search_bar import SearchBar
from gemdesk.ui.library.status_line import StatusLine
from gemdesk.ui.menus import Menus
from gemdesk.ui.messages import MessageAction
from gemdesk.ui.plain_text import display_title
from gemdesk.ui.session import Session
from gemdesk.ui.tasks import Task
from gemdesk.ui.transfers import Transfers

if TYPE_CHECKING:
    from gemdesk.ui.crash_report import CrashReport
    from gemdesk.ui.detail.detail_pane import DetailPane
    from gemdesk.ui.playlists.sidebar import Sidebar

THEME: Final = "window.theme"
_NARROW: Final = 1_200
_ICON: Final = QSize(16, 16)
"""Below this width in pixels the tool buttons lose their words."""


class MainWindow(QMainWindow):
    """One library in one window.

    The first paint needs the hot reader alone. Sidebar and detail pane come in once it is done and SQLAlchemy has
    been imported by a worker.
    """

    first_painted = Signal()
    """The first rows stand on the screen."""
    completed = Signal()
    """Sidebar and detail pane are there."""
    library_requested = Signal(object, bool)
    """Path of another library to open, and whether it is to be made first."""

    def __init__(self, session: Session, settings: Settings, crash_report: "CrashReport") -> None:
        super().__init__()
        self.session = session
        self._settings = settings
        self._crash_report = crash_report
        self._closed = False
        self._detail: DetailPane | None = None
        self._sidebar: Sidebar | None = None
        self.setObjectName("main-window")
        self.setWindowTitle(self.tr("{library} – GemDesk").format(library=_name(session.path)))
        self.setAcceptDrops(True)
        self.actions_by_name = Actions(self)
        self.pane = LibraryPane(session, settings, self)
        self.search = SearchBar(self)
        self.setCentralWidget(self.pane)
        self._sidebar_dock = self._dock("sidebar-dock", self.tr("Sidebar"), Qt.DockWidgetArea.LeftDockWidgetArea)
        self._detail_dock = self._dock("detail-dock", self.tr("Film details"), Qt.DockWidgetArea.RightDockWidgetArea)
        self.menus = Menus(self.menuBar(), self.actions_by_name, self.pane.columns.toggles)
        self._tool_bar = self._made_tool_bar()
        self._status = StatusLine(self.statusBar(), session.runner)
        self.commands = FilmCommands(session, self.pane.messages, self)
        self.transfers = Transfers(session, self.pane.messages, self)
        self._connect_parts()
        self._connect_actions()
        window_state.restore(self, self._sidebar_dock, self._detail_dock, settings)
        self._show_scope()
        self._on_films_chosen(self.pane.view.selected_ids())

    def _dock(self, name: str, title: str, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        # The panes name themselves; a title bar above them would only take room.
        dock.setTitleBarWidget(QWidget(dock))
        dock.setWidget(QWidget(dock))
        self.addDockWidget(area, dock)
        return dock

    def _made_tool_bar(self) -> QToolBar:
        bar = QToolBar(self.tr("Tools"), self)
        bar.setObjectName("tool-bar")
        bar.setMovable(False)
        bar.setIconSize(_ICON)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.toggleViewAction().setVisible(False)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        bar.addAction(self.actions_by_name["add_film"])
        bar.addWidget(self.search)
        bar.addAction(self.actions_by_name["undo"])
        bar.addAction(self.actions_by_name["plan_evening"])
        bar.layout().setSpacing(2 * UNIT)
        bar.layout().setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        undo = bar.widgetForAction(self.actions_by_name["undo"])
        undo.setProperty("iconOnly", True)
        self.addToolBar(bar)
        return bar

    def _connect_parts(self) -> None:
        pane, session = self.pane, self.session
        self.search.textChanged.connect(pane.set_words)
        self.search.results_wanted.connect(pane.view.choose_first)
        pane.counted.connect(self._status.set_counts)
        pane.totalled.connect(self._status.set_totals)
        pane.selection_totalled.connect(self._status.set_selected)
        pane.films_chosen.connect(self._on_films_chosen)
        pane.columns.sort_chosen.connect(self.menus.show_sort)
        pane.view.painted.connect(self._on_painted)
        pane.view.menu_requested.connect(self._on_menu_requested)
        pane.view.films_moved.connect(self._on_films_moved)
        session.changed.connect(self._on_changed)
        session.failed.connect(pane.messages.warn)
        session.runner.crashed.connect(self._crash_report.take)
        self._crash_report.happened.connect(self._on_crash_happened)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]  # there is one

    def _connect_actions(self) -> None:
        slots: dict[str, Callable[[], Any]] = {
            "new_library": self._on_new_library,
            "open_library": self._on_open_library,
            "import_films": self.transfers.ask_import,
            "export_films": self._on_export,
            "quit": self.close,
            "undo": self.session.undo,
            "redo": self.session.redo,
            "cut": lambda: self._on_edited("cut"),
            "copy": self._on_copied,
            "paste": lambda: self._on_edited("paste"),
            "select_all": self.pane.view.selectAll,
            "find": self.search.begin,
            "clear_search": self.search.clear,
            "next_pane": self._on_next_pane,
            "reset_layout": self._on_reset_layout,
            "add_film": self._on_add_film,
            "edit_film": self._on_edit_film,
            "log_viewing": lambda: self.commands.log_viewing(self._chosen()),
            "delete_films": lambda: self.commands.delete(self._chosen()),
            "no_rating": lambda: self.commands.rate(self._chosen(), None),
            "new_playlist": self._on_new_playlist,
            "remove_from_playlist": self._on_remove_from_playlist,
            "move_up": lambda: self._on_moved(-1),
            "move_down": lambda: self._on_moved(1),
            "plan_evening": lambda: self.plan(()),
            "plan_with_films": lambda: self.plan(self._chosen()),
            "plan_playlist": lambda: self.plan((), playlist_id=self.pane.scope.id),
            "show_log": self._on_show_log,
            "copy_report": self._on_copy_report,
            "about": self._on_about,
        }
        for name, slot in slots.items():
            self.actions_by_name[name].triggered.connect(slot)
        for action in self.actions_by_name.all():
            in_table = action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
            (self.pane.view if in_table else self).addAction(action)
