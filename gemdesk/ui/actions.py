"""Every command of the window, once: its words, its keys, its icon.

Menus, tool bar and context menus hold the same `QAction`, so that what is greyed is greyed everywhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from gemdesk.ui import figures
from gemdesk.ui.icons import set_icon

_Key = QKeySequence.StandardKey
_Role = QAction.MenuRole
HALF_STARS: Final = 10


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it is declared. ``text`` carries its mnemonic; ``in_table`` keeps its keys to the table of films."""

    name: str
    text: str
    keys: QKeySequence.StandardKey | str = ""
    icon: str = ""
    tip: str = ""
    role: QAction.MenuRole = _Role.NoRole
    in_table: bool = False
    checkable: bool = False


COMMANDS: Final = (
    Command("new_library", "&New library..."),
    Command("open_library", "&Open library...", _Key.Open, "folder-open"),
    Command("import_films", "&Import...", "Ctrl+I", "file-input", "Bring in a list: CSV, JSON, a folder, an archive"),
    Command("export_films", "&Export...", "Ctrl+Shift+E", "file-output"),
    Command("quit", "&Quit", _Key.Quit, role=_Role.QuitRole),
    Command("undo", "&Undo", _Key.Undo, "undo-2"),
    Command("redo", "&Redo", _Key.Redo, "redo-2"),
    Command("cut", "Cu&t", _Key.Cut),
    Command("copy", "&Copy", _Key.Copy, "copy"),
    Command("paste", "&Paste", _Key.Paste),
    Command("select_all", "Select &all", _Key.SelectAll, in_table=True),
    Command("find", "&Find", _Key.Find, "search"),
    Command("clear_search", "Clear the &search", icon="x"),
    Command("sidebar", "&Sidebar", "F9", checkable=True),
    Command("detail", "&Film details", "Shift+F9", checkable=True),
    Command("next_pane", "Next &pane", "F6"),
    Command("reset_layout", "&Reset layout"),
    Command("add_film", "&Add film", "Ctrl+N", "plus", "Add a film by its title"),
    Command("edit_film", "&Edit", "F2", "pencil"),
    Command("log_viewing", "&Log a viewing...", "Ctrl+L", "notebook-pen", "Enter in the diary when you saw it"),
    Command("delete_films", "&Delete", _Key.Delete, "trash-2", in_table=True),
    Command("plan_with_films", "&Plan an evening with this film", "Ctrl+E", "projector"),
    Command("no_rating", "&No rating", "Ctrl+0"),
    Command("new_playlist", "&New playlist...", "Ctrl+Shift+N", "list-plus"),
    Command("edit_playlist", "&Edit playlist...", icon="pencil"),
    Command("remove_from_playlist", "&Remove from this playlist", "Ctrl+Backspace", in_table=True),
    Command("move_up", "Move &up", "Alt+Up", "arrow-up", in_table=True),
    Command("move_down", "Move &down", "Alt+Down", "arrow-down", in_table=True),
    Command("plan_evening", "Plan an e&vening", "Ctrl+Shift+P", "projector", "Choose films, write words, print sheets"),
    Command("plan_playlist", "Plan from this play&list"),
    Command("show_log", "Show &log"),
    Command("copy_report", "&Copy report", tip="Copy what a maintainer needs to know, without personal paths"),
    Command("about", "&About GemDesk", icon="info", role=_Role.AboutRole),
)  # fmt: skip


class Actions(QObject):
    """The commands of one window, by name: ``actions["add_film"]``."""

    def __init__(self, parent: QObject, shown: Sequence[str] = ()) -> None:
        """Make the actions; those that are `shown` at once have their icons, the others wait for `draw_icons`."""
        super().__init__(parent)
        self._shown = frozenset(shown)
        self._actions = {command.name: self._made(command) for command in COMMANDS}
        self.ratings = [self._rating(halves) for halves in range(HALF_STARS, 0, -1)]

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Every command."""
        return [*self._actions.values(), *self.ratings]

    def draw_icons(self) -> None:
        """Give the actions that were not shown at once their icons."""
        for command in COMMANDS:
            if command.icon and command.name not in self._shown:
                set_icon(self._actions[command.name], command.icon)

    def _made(self, command: Command) -> QAction:
        action = QAction(_translated(command.text), self)
        action.setObjectName(command.name)
        action.setCheckable(command.checkable)
        action.setMenuRole(command.role)
        # A standard key and a spelled one are different overloads to the type checker.
        keys = QKeySequence(command.keys)
        action.setShortcut(keys)
        if command.in_table:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if command.name in self._shown:
            set_icon(action, command.icon)
        action.setToolTip(_tip(_translated(command.tip or command.text.rstrip(".")), keys))
        return action

    def _rating(self, halves: int) -> QAction:
        """Ctrl with 1 to 5 gives whole stars, Ctrl and Alt the half below."""
        rating = halves / 2
        action = QAction(figures.stars(rating), self)
        action.setData(rating)
        digit = (halves + 1) // 2
        action.setShortcut(QKeySequence(f"Ctrl+{digit}" if halves % 2 == 0 else f"Ctrl+Alt+{digit}"))
        return action


def _translated(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def _tip(text: str, keys: QKeySequence) -> str:
    plain = text.replace("&", "")
    native = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain} ({native})" if native else plain
