"""The menu bar, the tool bar and the context menu, made of the window's actions."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gemdesk.query.fields import columns
from gemdesk.ui.actions import Actions
from gemdesk.ui.appearance import THEMES
from gemdesk.ui.itemmodels.film_table_model import column_title

_THEME_TEXTS: Final = {"system": "As the &system", "light": "&Light", "dark": "&Dark"}
_FILE: Final = ("new_library", "open_library", "", "import_films", "export_films", "", "quit")
_EDIT: Final = ("undo", "redo", "", "cut", "copy", "paste", "delete_films", "", "select_all", "find", "clear_search")
_SCREENING: Final = ("plan_evening", "plan_with_films", "plan_playlist")
_HELP: Final = ("show_log", "copy_report", "", "about")


class Menus:
    """The menus of one window. Those whose content follows the library are filled when they are opened."""

    def __init__(self, bar: QMenuBar, actions: Actions) -> None:
        self._bar = bar
        self._actions = actions
        titles = ("&File", "&Edit", "&View", "Fi&lm", "L&ist", "&Screening", "&Help")
        self._menus = [bar.addMenu(_tr(title)) for title in titles]

    def fill(self, column_toggles: Sequence[QAction]) -> None:
        """Put the commands in; before that the menus are titles only."""
        bar = self._bar
        self.sorts = QActionGroup(bar)
        self.themes = QActionGroup(bar)
        self.descending = QAction(_tr("&Descending"), bar, checkable=True)
        self.rate = self._rate_menu()
        self.add_to_playlist = QMenu(_tr("&Add to playlist"), bar)
        self.open_screening = QMenu(_tr("&Open screening"), bar)
        file, edit, view, film, playlists, screening, about = self._menus
        self._fill(file, _FILE)
        self._fill(edit, _EDIT)
        self._fill_view(view, column_toggles)
        self._fill_film(film)
        self._fill_list(playlists)
        self._fill(screening, _SCREENING)
        screening.addMenu(self.open_screening)
        self._fill(about, _HELP)

    def _fill(self, menu: QMenu, names: Sequence[str]) -> None:
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()

    def _fill_view(self, menu: QMenu, column_toggles: Sequence[QAction]) -> None:
        shown = menu.addMenu(_tr("&Columns"))
        shown.addActions(list(column_toggles))
        order = menu.addMenu(_tr("Sort &by"))
        for field in columns():
            if field.sort:
                order.addAction(self._choice(self.sorts, column_title(field.name).replace("&", "&&"), field.name))
        order.addSeparator()
        order.addAction(self.descending)
        menu.addSeparator()
        self._fill(menu, ("sidebar", "detail", "next_pane", ""))
        theme = menu.addMenu(_tr("&Theme"))
        for name in THEMES:
            theme.addAction(self._choice(self.themes, _tr(_THEME_TEXTS[name]), name))
        self._fill(menu, ("reset_layout",))

    def _choice(self, group: QActionGroup, text: str, value: str) -> QAction:
        action = QAction(text, group, checkable=True)
        action.setData(value)
        return action

    def _rate_menu(self) -> QMenu:
        menu = QMenu(_tr("&Rate"), self._bar)
        menu.addActions(self._actions.ratings)
        menu.addSeparator()
        menu.addAction(self._actions["no_rating"])
        return menu

    def _fill_film(self, menu: QMenu) -> None:
        self._fill(menu, ("add_film", "", "edit_film", "log_viewing"))
        menu.addMenu(self.rate)
        self._fill(menu, ("delete_films", "", "plan_with_films"))

    def _fill_list(self, menu: QMenu) -> None:
        self._fill(menu, ("new_playlist",))
        self._fill(menu, ("edit_playlist", ""))
        menu.addMenu(self.add_to_playlist)
        self._fill(menu, ("remove_from_playlist", "", "move_up", "move_down"))

    def context_menu(self, parent: QWidget) -> QMenu:
        """The menu of the selected films: what it offers stands in the menu bar too."""
        menu = QMenu(parent)
        self._fill(menu, ("plan_with_films", "", "edit_film", "log_viewing"))
        menu.addMenu(self.rate)
        menu.addMenu(self.add_to_playlist)
        self._fill(menu, ("remove_from_playlist", "", "copy", "delete_films"))
        return menu

    def show_sort(self, field: str, descending: bool) -> None:
        """Tick the sort in force."""
        for action in self.sorts.actions():
            action.setChecked(action.data() == field)
        self.descending.setChecked(descending)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)
