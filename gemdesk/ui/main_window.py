"""The window: puts the parts together, and leads what one of them tells to the others."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QSizePolicy, QToolBar, QToolButton, QWidget

from gemdesk.operations.changes import Changes
from gemdesk.paths import library_file
from gemdesk.settings import Settings
from gemdesk.ui import icons, window_state
from gemdesk.ui.actions import Actions
from gemdesk.ui.appearance import tool_bar_style
from gemdesk.ui.availability import Availability
from gemdesk.ui.edit_commands import EditCommands
from gemdesk.ui.film_commands import FilmCommands
from gemdesk.ui.help_commands import HelpCommands
from gemdesk.ui.late_panes import LatePanes
from gemdesk.ui.library.library_pane import LibraryPane
from gemdesk.ui.library.search_bar import SearchBar
from gemdesk.ui.library.status_line import StatusLine
from gemdesk.ui.list_commands import ListCommands
from gemdesk.ui.menus import Menus
from gemdesk.ui.plain_text import display_title
from gemdesk.ui.session import Session
from gemdesk.ui.transfers import Transfers
from gemdesk.ui.view_commands import ViewCommands

if TYPE_CHECKING:
    from gemdesk.ui.crash_report import CrashReport

NARROW: Final = 1_200
"""Below this width in pixels the tool buttons lose their words."""
_ICON: Final = QSize(16, 16)


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
        self._closed = False
        self.setObjectName("main-window")
        self.setWindowTitle(self.tr("{library} – GemDesk").format(library=self._library_name()))
        self.setAcceptDrops(True)
        self.commands = Actions(self)
        self.pane = LibraryPane(session, settings, self)
        self.messages = self.pane.messages
        self.search = SearchBar(self)
        self.setCentralWidget(self.pane)
        self.sidebar_dock = self._dock("sidebar-dock", self.tr("Sidebar"), Qt.DockWidgetArea.LeftDockWidgetArea)
        self.detail_dock = self._dock("detail-dock", self.tr("Film details"), Qt.DockWidgetArea.RightDockWidgetArea)
        self.menus = Menus(self.menuBar(), self.commands, self.pane.columns.toggles)
        self._tool_bar = self._made_tool_bar()
        self._make_parts(crash_report)
        self._connect_parts()
        self._connect_commands()
        window_state.restore(self, self.sidebar_dock, self.detail_dock, settings)
        self.view_commands.show_state()
        self._availability.show()

    def _library_name(self) -> str:
        if self.session.path == library_file():
            return self.tr("My shelf")
        return display_title(self.session.path.stem)

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
        bar.toggleViewAction().setVisible(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        bar.addAction(self.commands["add_film"])
        bar.addWidget(self.search)
        bar.addAction(self.commands["undo"])
        bar.addAction(self.commands["plan_evening"])
        bar.setStyleSheet(tool_bar_style(self.fontMetrics().height()))
        self.addToolBar(bar)
        return bar

    def _make_parts(self, crash_report: "CrashReport") -> None:
        self._status = StatusLine(self.statusBar(), self.session.runner)
        self._availability = Availability(self)
        self.panes = LatePanes(self)
        self.film_commands = FilmCommands(self.session, self.messages, self)
        self.transfers = Transfers(self.session, self.messages, self)
        self.edit_commands = EditCommands(self)
        self.view_commands = ViewCommands(self, self._settings)
        self.list_commands = ListCommands(self)
        self.help_commands = HelpCommands(self, crash_report)

    def _connect_parts(self) -> None:
        pane, session = self.pane, self.session
        self.search.textChanged.connect(pane.set_words)
        self.search.results_wanted.connect(pane.view.choose_first)
        pane.counted.connect(self._status.set_counts)
        pane.totalled.connect(self._status.set_totals)
        pane.selection_totalled.connect(self._status.set_selected)
        pane.listed.connect(self._availability.show)
        pane.films_chosen.connect(self._on_films_chosen)
        pane.view.painted.connect(self._on_painted)
        pane.view.menu_requested.connect(self._on_menu_requested)
        pane.view.edit_requested.connect(self.panes.edit)
        session.changed.connect(self._on_changed)
        session.failed.connect(self.messages.warn)
        self.panes.completed.connect(self._on_completed)

    def _connect_commands(self) -> None:
        actions, films, panes = self.commands, self.film_commands, self.panes
        for name, slot in (
            ("import_films", self.transfers.ask_import),
            ("export_films", self._on_export),
            ("new_library", self._on_new_library),
            ("open_library", self._on_open_library),
            ("quit", self.close),
            ("find", self.search.begin),
            ("clear_search", self.search.clear),
            ("add_film", panes.add_film),
            ("edit_film", panes.edit),
            ("log_viewing", lambda: films.log_viewing(self.chosen())),
            ("delete_films", lambda: films.delete(self.chosen())),
            ("no_rating", lambda: films.rate(self.chosen(), None)),
            ("plan_evening", lambda: panes.plan()),
            ("plan_with_films", lambda: panes.plan(self.chosen())),
            ("plan_playlist", lambda: panes.plan(playlist_id=self.pane.scope.id)),
        ):
            actions[name].triggered.connect(slot)
        for rating in actions.ratings:
            rating.triggered.connect(self._on_rated)
        self.pane.set_empty_actions([actions["add_film"], actions["import_films"]], [actions["clear_search"]])
        for action in actions.all():
            in_table = action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
            (self.pane.view if in_table else self).addAction(action)

    def chosen(self) -> list[int]:
        """Ids of the selected films."""
        return self.pane.view.selected_ids()

    @Slot()
    def _on_painted(self) -> None:
        self.first_painted.emit()
        # What follows may take time: the paint must have reached the screen.
        QTimer.singleShot(0, self._load_rest)

    def _load_rest(self) -> None:
        if not self._closed:
            self.pane.start()
            self.panes.load()

    @Slot()
    def _on_completed(self) -> None:
        self._availability.show_steps()
        self.panes.show_films(self.chosen())
        self.completed.emit()

    @Slot(object)
    def _on_films_chosen(self, film_ids: Sequence[int]) -> None:
        self._availability.show()
        self.panes.show_films(film_ids)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self._availability.show_steps()
        if len(changes.added) == 1:
            self.pane.reveal(changes.added[0])
        if changes.films is None or changes.films.intersection(self.chosen()):
            self.panes.show_films(self.chosen())

    @Slot()
    def _on_rated(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.film_commands.rate(self.chosen(), action.data())

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        menu = self.menus.context_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    @Slot()
    def _on_export(self) -> None:
        narrowed = self.pane.words.strip() or self.pane.scope.kind != "library"
        self.transfers.ask_export(list(self.pane.view.films.ids) if narrowed else None)

    @Slot()
    def _on_new_library(self) -> None:
        from gemdesk.ui.unusable_window import named_library

        path = named_library(self)
        if path is not None:
            self.library_requested.emit(path, True)

    @Slot()
    def _on_open_library(self) -> None:
        from gemdesk.ui.unusable_window import chosen_library

        path = chosen_library(self)
        if path is not None:
            self.library_requested.emit(path, False)

    def bring_to_front(self) -> None:
        """Come to the front, out of the task bar if need be."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, to import them."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files that were dropped."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.transfers.import_files(files)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the words off the tool buttons where room is scarce."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        styles = Qt.ToolButtonStyle
        for name in ("add_film", "plan_evening", "undo"):
            button = self._tool_bar.widgetForAction(self.commands[name])
            if isinstance(button, QToolButton):
                wordless = narrow or name == "undo"
                button.setToolButtonStyle(styles.ToolButtonIconOnly if wordless else styles.ToolButtonTextBesideIcon)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            icons.retint(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember everything, stop what runs, and let the library go."""
        if not self._closed:
            self._closed = True
            self._save()
            self.panes.close()
            self.pane.close_reader()
            self.session.runner.close()
            self.session.close()
        super().closeEvent(event)

    def _save(self) -> None:
        window_state.save(self, self._settings)
        self.pane.save(self._settings)
        try:
            self._settings.save()
        except OSError as error:
            self.help_commands.note(str(error))
