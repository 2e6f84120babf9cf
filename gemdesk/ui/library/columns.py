"""The columns of the library table: chosen, ordered, sized and remembered, and the sort by their headers."""

from typing import Final

from PySide6.QtCore import QByteArray, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu

from gemdesk.catalog.film_window import DEFAULT_SORT
from gemdesk.query.fields import FIELDS
from gemdesk.settings import Settings
from gemdesk.ui.appearance import UNIT
from gemdesk.ui.itemmodels.film_table_model import COLUMNS, NUMBER, column_title
from gemdesk.ui.library.film_view import FilmView
from gemdesk.ui.library.listing import PLAYLIST_ORDER

# Widths in average characters of the font.
_WIDTHS: Final = {
    NUMBER: 6,
    "gem_status": 5,
    "title": 36,
    "year": 7,
    "directors": 21,
    "countries": 17,
    "runtime": 9,
    "profile": 8,
    "rating": 12,
    "seen": 5,
}
_LEAST_TITLE: Final = 24
_GIVING_WAY: Final = ("rating", "profile", "countries")
"""What a narrow table does without, the first first, so that titles can be read."""
_STATE: Final = "table.columns"
_SORT: Final = "table.sort"
_DESCENDING: Final = "table.descending"


class Columns(QObject):
    """Keeps the header of a film table. A third click on a heading brings the usual order back."""

    sort_chosen = Signal(str, bool)
    """Field to sort by, and whether downwards."""

    def __init__(self, view: FilmView) -> None:
        super().__init__(view)
        self._view = view
        self._header: QHeaderView = view.horizontalHeader()
        self._playlist = False
        self._fitting = False
        self.sort = DEFAULT_SORT
        self.descending = False
        self.toggles = [self._toggle(name) for name in COLUMNS if name not in (NUMBER, "title")]
        self._set_manner()
        self.reset()

    def _set_manner(self) -> None:
        header = self._header
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(4 * UNIT)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setAccessibleName(self.tr("Columns"))
        header.sectionClicked.connect(self._on_section_clicked)
        header.sectionResized.connect(self._on_section_resized)
        self._view.resized.connect(self.fit_title)
        header.customContextMenuRequested.connect(self._on_menu_requested)

    def _toggle(self, name: str) -> QAction:
        action = QAction(column_title(name).replace("&", "&&"), self, checkable=True, checked=True)
        action.setData(name)
        action.toggled.connect(self._on_toggled)
        return action

    def reset(self) -> None:
        """Bring back the usual columns, widths and order of columns."""
        unit = self._header.fontMetrics().averageCharWidth()
        for column, name in enumerate(COLUMNS):
            self._header.moveSection(self._header.visualIndex(column), column)
            self._header.resizeSection(column, _WIDTHS[name] * unit + 2 * UNIT)
        for toggle in self.toggles:
            toggle.setChecked(True)
        self._show_number()
        self._show_sort()

    def restore(self, settings: Settings) -> None:
        """Bring back what was saved."""
        # Columns that gave way are not columns that nobody wants, and none gives way before it is known who is wanted.
        self._show_chosen()
        self._fitting = True
        self._header.restoreState(QByteArray(settings.blob(_STATE)))
        self._fitting = False
        if self._header.count() != len(COLUMNS):
            self.reset()
        sort = settings.text(_SORT, DEFAULT_SORT)
        if sort in FIELDS and FIELDS[sort].sort:
            self.sort, self.descending = sort, settings.flag(_DESCENDING)
        for toggle in self.toggles:
            toggle.blockSignals(True)
            toggle.setChecked(not self._header.isSectionHidden(COLUMNS.index(toggle.data())))
            toggle.blockSignals(False)
        self._show_number()
        self._show_sort()

    def save(self, settings: Settings) -> None:
        """Put columns and sort into the settings."""
        self._show_chosen()
        settings.put(_STATE, bytes(self._header.saveState().data()))
        settings.put(_SORT, DEFAULT_SORT if self.sort == PLAYLIST_ORDER else self.sort)
        settings.put(_DESCENDING, self.descending)

    def set_playlist(self, shown: bool) -> None:
        """Say whether the films of a playlist are shown: they have numbers, and an order of their own."""
        if shown != self._playlist:
            self._playlist = shown
            self._show_number()
            if shown or self.sort == PLAYLIST_ORDER:
                self.sort, self.descending = self.usual_sort, False
            self._show_sort()

    @property
    def usual_sort(self) -> str:
        """The field by which films are sorted as long as nobody chooses another."""
        return PLAYLIST_ORDER if self._playlist else DEFAULT_SORT

    def choose_sort(self, field: str, descending: bool) -> None:
        """Sort by a field."""
        self.sort, self.descending = field, descending
        self._show_sort()
        self.sort_chosen.emit(field, descending)

    def _show_number(self) -> None:
        self._header.setSectionHidden(COLUMNS.index(NUMBER), not self._playlist)

    def _show_sort(self) -> None:
        name = NUMBER if self.sort == PLAYLIST_ORDER else self.sort
        order = Qt.SortOrder.DescendingOrder if self.descending else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicator(COLUMNS.index(name) if name in COLUMNS else -1, order)

    @Slot()
    def fit_title(self) -> None:
        """Give the title what room the other columns leave, and never less than it can be read in."""
        header, title = self._header, COLUMNS.index("title")
        least = _LEAST_TITLE * header.fontMetrics().averageCharWidth()
        self._show_chosen()
        self._fitting = True
        others = sum(header.sectionSize(column) for column in range(len(COLUMNS)) if column != title)
        for name in _GIVING_WAY:
            if self._view.room - others >= least:
                break
            others -= header.sectionSize(COLUMNS.index(name))
            header.setSectionHidden(COLUMNS.index(name), True)
        width = max(least, self._view.room - others)
        if width != header.sectionSize(title):
            header.resizeSection(title, width)
        self._fitting = False

    def _show_chosen(self) -> None:
        """Show every column that is ticked, those that gave way as well."""
        self._fitting = True
        for toggle in self.toggles:
            column = COLUMNS.index(toggle.data())
            if self._header.isSectionHidden(column) is toggle.isChecked():
                self._header.setSectionHidden(column, not toggle.isChecked())
        self._fitting = False

    @Slot(int, int, int)
    def _on_section_resized(self, section: int, _: int, __: int) -> None:
        if section != COLUMNS.index("title") and not self._fitting:
            self.fit_title()

    @Slot(int)
    def _on_section_clicked(self, section: int) -> None:
        name = COLUMNS[section]
        field = PLAYLIST_ORDER if name == NUMBER else name
        if field != PLAYLIST_ORDER and not FIELDS[field].sort:
            self._show_sort()
        elif field != self.sort:
            self.choose_sort(field, False)
        elif not self.descending and field != PLAYLIST_ORDER:
            self.choose_sort(field, True)
        else:
            self.choose_sort(self.usual_sort, False)

    @Slot(bool)
    def _on_toggled(self, shown: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._header.setSectionHidden(COLUMNS.index(action.data()), not shown)
            self.fit_title()

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.toggles)
        menu.popup(self._header.mapToGlobal(place))
