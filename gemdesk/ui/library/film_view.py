"""The table of films: selection that survives every refresh, jumping by typing, films dragged out."""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QAbstractSlider, QHeaderView, QTableView, QWidget

from gemdesk.catalog.film_window import FilmWindow
from gemdesk.ui.appearance import UNIT
from gemdesk.ui.itemmodels.film_table_model import COLUMNS, FilmTableModel
from gemdesk.ui.library import delegates
from gemdesk.ui.library.film_header import FilmHeader
from gemdesk.ui.library.film_mime import FILMS_TYPE, film_ids_of, mime_of
from gemdesk.ui.library.row_marks import RowMarks

if TYPE_CHECKING:
    from array import array

TYPING_MILLISECONDS: Final = 1_000
NAMED_IN_DRAG: Final = 100
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_DELEGATES: Final = {
    "number": (delegates.FilmDelegate, _RIGHT),
    "gem_status": (delegates.GemDelegate, _LEFT),
    "title": (delegates.TitleDelegate, _LEFT),
    "countries": (delegates.CountryDelegate, _LEFT),
    "runtime": (delegates.FilmDelegate, _RIGHT),
    "profile": (delegates.ProfileDelegate, _LEFT),
    "rating": (delegates.StarsDelegate, _LEFT),
    "seen": (delegates.SeenDelegate, _LEFT),
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDEWAYS: Final[dict[int, QAbstractSlider.SliderAction]] = {
    Qt.Key.Key_Left: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Right: QAbstractSlider.SliderAction.SliderSingleStepAdd,
}
ModelIndex = QModelIndex | QPersistentModelIndex
_ROWS: Final = QItemSelectionModel.SelectionFlag.Rows
_CHOOSE: Final = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS


class FilmView(QTableView):
    """Films as a table. What is selected is remembered by id, so that it comes back when the films do."""

    selection_changed = Signal(object)
    """Ids of the selected films, in the order of the table."""
    edit_requested = Signal()
    painted = Signal()
    """The first rows have been painted; once."""
    menu_requested = Signal(QPoint)
    resized = Signal()
    films_moved = Signal(object, int)
    """Ids of the films dropped inside a playlist, and the row before which they were dropped."""

    def __init__(self, films: FilmWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._films = films
        self.films = FilmTableModel(films, self)
        self._marks = RowMarks(self)
        self._wanted: tuple[int, ...] = ()
        self._selected: list[int] | None = None
        self._told: list[int] = []
        self._restoring = False
        self._to_reveal = False
        self._painted = False
        self._typed = ""
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MILLISECONDS)
        self._typing.timeout.connect(self._on_typing_paused)
        self.setHorizontalHeader(FilmHeader(self))
        self.setModel(self.films)
        self._marks.follow_selection()
        self._set_manner()
        self._set_delegates()
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self.edit_requested)

    def _set_manner(self) -> None:
        self.setAccessibleName(self.tr("Films"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self.row_height())
        rows.hide()

    def _set_delegates(self) -> None:
        for column, name in enumerate(COLUMNS):
            kind, side = _DELEGATES.get(name, (delegates.FilmDelegate, _LEFT))
            self.setItemDelegateForColumn(column, kind(self.films, self._marks, side))

    @property
    def room(self) -> int:
        """Width in pixels that the columns may fill."""
        # Before it is shown, its parts have no place yet.
        return self.viewport().width() if self.isVisible() else self.contentsRect().width()

    def follow_pointer(self) -> None:
        """Show which row lies under the pointer; to be called after the first paint."""
        self._marks.follow_pointer()

    def row_height(self) -> int:
        """Height of a row in pixels, from the font."""
        return self.fontMetrics().height() + 3 * UNIT

    def set_films(self, ids: "array[int]", numbers: Mapping[int, int] | None = None) -> None:
        """Show these films in this order; selection, current film and place in the list are kept."""
        top = self.films.ids[first] if (first := self.rowAt(0)) >= 0 else None
        offset = self.verticalScrollBar().value() - max(first, 0) * self.verticalHeader().defaultSectionSize()
        at_top = self.verticalScrollBar().value() == 0
        self._restoring = True
        try:
            self.films.set_films(ids, numbers)
            self._restore_selection()
            if not at_top and top is not None:
                self._scroll_back(top, offset)
            self._reveal()
        finally:
            self._restoring = False
        self._tell_selection()

    def _tell_selection(self) -> None:
        """Tell of the selection if it is another than the one told of last."""
        self._selected = None
        chosen = self.selected_ids()
        if chosen != self._told:
            self._told = chosen
            self.selection_changed.emit(chosen)

    def _scroll_back(self, top: int, offset: int) -> None:
        row = self.films.row_of(top)
        if row is not None:
            self.updateGeometries()
            self.verticalScrollBar().setValue(row * self.verticalHeader().defaultSectionSize() + offset)

    def _restore_selection(self) -> None:
        wanted = set(self._wanted)
        if not wanted:
            return
        rows = _rows_of(self.films.ids, wanted)
        selection = QItemSelection()
        last = len(COLUMNS) - 1
        for first, final in _stretches(rows):
            selection.select(self.films.index(first, 0), self.films.index(final, last))
        if rows:
            self.selectionModel().setCurrentIndex(
                self.films.index(rows[0], COLUMNS.index("title")), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def choose(self, film_ids: Sequence[int], *, reveal: bool = True) -> None:
        """Select these films, as far as they are listed, and show the first of them."""
        self._wanted = tuple(film_ids)
        self._restoring = True
        try:
            self.clearSelection()
            self._restore_selection()
        finally:
            self._restoring = False
        self._to_reveal = reveal
        self._reveal()
        self._tell_selection()

    def _reveal(self) -> None:
        """Show the film that is to be shown, as soon as it is listed."""
        if self._to_reveal and self.currentIndex().isValid() and self.selectionModel().hasSelection():
            self._to_reveal = False
            self.scrollTo(self.currentIndex())

    def scrollTo(
        self, index: ModelIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a film into sight; the columns stay where they are, because a film is a whole row."""
        bar = self.horizontalScrollBar()
        place = bar.value()
        super().scrollTo(index, hint)
        bar.setValue(place)

    def choose_first(self) -> None:
        """Select the first film and give the table the keyboard."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.selectionModel().hasSelection() and self.films.rowCount():
            self.choose_row(0)

    def choose_row(self, row: int) -> None:
        """Select one row."""
        index = self.films.index(row, COLUMNS.index("title"))
        self.selectionModel().setCurrentIndex(index, _CHOOSE)
        self.scrollTo(index)

    def selected_ids(self) -> list[int]:
        """Ids of the selected films, in the order of the table."""
        if self._selected is None:
            selection = self.selectionModel().selection()
            stretches = {(part.top(), part.bottom()) for part in map(selection.at, range(selection.count()))}
            ids = self.films.ids
            self._selected = [film_id for top, bottom in sorted(stretches) for film_id in ids[top : bottom + 1]]
        return self._selected

    @property
    def wanted_ids(self) -> tuple[int, ...]:
        """Ids of the films that the person selected last, listed now or not."""
        return self._wanted

    def refresh(self, films: Collection[int] | None) -> None:
        """Draw these films anew, all of them if None."""
        self.films.refresh(films)

    def set_reordering(self, allowed: bool) -> None:
        """Whether films may be dragged to another place in the list."""
        self.setAcceptDrops(allowed)
        modes = QAbstractItemView.DragDropMode
        self.setDragDropMode(modes.DragDrop if allowed else modes.DragOnly)

    @Slot()
    def _on_selection_changed(self) -> None:
        self._selected = None
        if not self._restoring:
            self._wanted = tuple(self.selected_ids())
            self._tell_selection()

    @Slot()
    def _on_typing_paused(self) -> None:
        self._typed = ""

    @property
    def is_typing(self) -> bool:
        """Whether a title is being typed: what is typed next belongs to it."""
        return bool(self._typed)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next film whose title begins with what is being typed, its leading article aside."""
        fresh = not self._typed
        self._typed += search
        self._typing.start()
        found = self._films.titled(self._typed)
        # The same film stays current while its title is typed on.
        start = self.currentIndex().row() + (1 if fresh else 0)
        ids = self.films.ids
        for row in chain(range(max(start, 0), len(ids)), range(max(start, 0))):
            if ids[row] in found:
                self.choose_row(row)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits; Space belongs to a title that is being typed; the rest is the table's."""
        if event.key() in _ENTER and not event.modifiers():
            self.edit_requested.emit()
        elif event.key() == Qt.Key.Key_Space and self._typed:
            self.keyboardSearch(" ")
        elif event.key() in _SIDEWAYS and not event.modifiers():
            self.horizontalScrollBar().triggerAction(_SIDEWAYS[event.key()])
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            # Home and End mean films here, not columns.
            self.choose_row(0 if event.key() == Qt.Key.Key_Home else max(0, self.films.rowCount() - 1))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selected films."""
        place = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Let the selected films be carried away."""
        ids = self.selected_ids()
        if ids:
            drag = QDrag(self)
            drag.setMimeData(mime_of(ids, self._films.rows(ids[:NAMED_IN_DRAG])))
            drag.exec(actions | Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take films of this very table, for another place."""
        self._accept_own(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would go."""
        super().dragMoveEvent(event)
        self._accept_own(event)

    def _accept_own(self, event: QDragMoveEvent) -> None:
        if event.source() is self and event.mimeData().hasFormat(FILMS_TYPE):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the films were dropped."""
        place = event.position().toPoint()
        row = self.rowAt(place.y())
        if row < 0:
            row = self.films.rowCount()
        elif place.y() > self.rowViewportPosition(row) + self.rowHeight(row) // 2:
            row += 1
        event.acceptProposedAction()
        self.films_moved.emit(film_ids_of(event.mimeData()), row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of another width. On its way to the first paint the table takes several that nobody sees."""
        super().resizeEvent(event)
        if self.isVisible():
            self.resized.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell of the width that it is shown with."""
        super().showEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell of the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()


def _rows_of(ids: "array[int]", wanted: Collection[int]) -> list[int]:
    """Rows of the wanted films, ascending."""
    if len(wanted) == 1:
        (only,) = wanted
        return [ids.index(only)] if only in ids else []
    return [row for row, film_id in enumerate(ids) if film_id in wanted]


def _stretches(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending rows as stretches (first, last): 1, 2, 3, 7 gives (1, 3) and (7, 7)."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
