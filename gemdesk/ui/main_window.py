"""The window: puts the parts together, and leads what one of them tells to the others."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QSizePolicy, QToolBar, QToolButton, QWidget

from gemdesk.paths import library_file
from gemdesk.settings import Settings
from gemdesk.ui import window_state
from gemdesk.ui.actions import Actions
from gemdesk.ui.appearance import tool_bar_style
from gemdesk.ui.library.library_pane import LibraryPane
from gemdesk.ui.library.search_bar import SearchBar
from gemdesk.ui.menus import Menus
from gemdesk.ui.plain_text import display_title
from gemdesk.ui.session import Session

if TYPE_CHECKING:
    from gemdesk.ui.crash_report import CrashReport
    from gemdesk.ui.messages import MessageBar
    from gemdesk.ui.window_parts import WindowParts

_ICON: Final = QSize(16, 16)
_TOOLS: Final = ("add_film", "undo", "plan_evening")


class MainWindow(QMainWindow):
    """One library in one window: the frame, and what its first paint shows.

    The first paint needs the hot reader alone; everything else comes in after it, as `WindowParts`.
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
        self.settings = settings
        self._crash_report = crash_report
        self._closed = False
        self._parts: WindowParts | None = None
        self.setObjectName("main-window")
        self.setWindowTitle(self.tr("{library} – GemDesk").format(library=self._library_name()))
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.commands = Actions(self, _TOOLS)
        self.pane = LibraryPane(session, settings, self)
        self.search = SearchBar(self)
        self.setCentralWidget(self.pane)
        self.sidebar_dock = self._dock("sidebar-dock", self.tr("Sidebar"), Qt.DockWidgetArea.LeftDockWidgetArea)
        self.detail_dock = self._dock("detail-dock", self.tr("Film details"), Qt.DockWidgetArea.RightDockWidgetArea)
        self.menus = Menus(self.menuBar(), self.commands)
        self._tool_bar = self._made_tool_bar()
        self.statusBar()
        self.pane.view.painted.connect(self._on_painted)
        window_state.restore(self, self.sidebar_dock, self.detail_dock, settings)
        self._narrow = self.width() < window_state.NARROW

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
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        bar.addAction(self.commands["add_film"])
        bar.addWidget(self.search)
        bar.addAction(self.commands["undo"])
        bar.addAction(self.commands["plan_evening"])
        bar.setStyleSheet(tool_bar_style(self.fontMetrics().height()))
        self.addToolBar(bar)
        return bar

    @property
    def messages(self) -> "MessageBar":
        """Where the window says what was done and what went wrong."""
        return self.pane.messages

    def chosen(self) -> list[int]:
        """Ids of the selected films."""
        return self.pane.view.selected_ids()

    @Slot(int)
    def show_film(self, film_id: int) -> None:
        """Select a film, leaving a search or a playlist that does not hold it."""
        if self.pane.view.films.row_of(film_id) is None:
            self.search.clear()
        self.pane.reveal(film_id)

    @Slot()
    def _on_painted(self) -> None:
        self.first_painted.emit()
        # What follows takes time, and the paint must reach the screen before it.
        QTimer.singleShot(0, self.complete)

    def complete(self) -> None:
        """Bring in what the first paint did without, unless it is there or the window is closed."""
        if not self._closed and self._parts is None:
            from gemdesk.ui.window_parts import WindowParts

            self._parts = WindowParts(self, self._crash_report)
            self._parts.load()

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
        if self._parts is not None:
            self._parts.transfers.import_files(files)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is scarce, take the words off the tool buttons and make the panes narrower."""
        super().resizeEvent(event)
        narrow = self.width() < window_state.NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            window_state.follow(self, self.sidebar_dock, self.detail_dock)
        styles = Qt.ToolButtonStyle
        for name in _TOOLS:
            button = self._tool_bar.widgetForAction(self.commands[name])
            if isinstance(button, QToolButton):
                wordless = narrow or name == "undo"
                button.setToolButtonStyle(styles.ToolButtonIconOnly if wordless else styles.ToolButtonTextBesideIcon)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            from gemdesk.ui.icons import retint

            retint(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember everything, stop what runs, and let the library go."""
        if not self._closed:
            self._closed = True
            self._save()
            if self._parts is not None:
                self._parts.close()
            self.pane.close_reader()
            self.session.runner.close()
            self.session.close()
        super().closeEvent(event)

    def _save(self) -> None:
        window_state.save(self, self.settings)
        self.pane.save(self.settings)
        try:
            self.settings.save()
        except OSError as error:
            self._crash_report.write(f"The settings could not be saved: {error}")
