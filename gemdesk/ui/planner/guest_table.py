"""Who is invited: replies, newcomers, who has seen which film, and afterwards who came."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gemdesk.records.library_record import REPLIES
from gemdesk.ui.plain_text import display_text
from gemdesk.ui.planner.wording import translate

if TYPE_CHECKING:
    from gemdesk.records.library_record import GuestRecord
    from gemdesk.records.plan_record import PlannedFilm

_Index = QModelIndex | QPersistentModelIndex
NAME, NEWCOMER, REPLY = range(3)
FIRST_FILM = 3


@dataclass(frozen=True, slots=True)
class GuestLine:
    """A guest as the table shows one."""

    guest: "GuestRecord"
    name: str
    newcomer: bool
    seen: tuple[bool, ...]
    """For each film of the evening."""


def reply_word(reply: str) -> str:
    """The word for a reply."""
    return {
        "coming": translate("guests", "coming"),
        "perhaps": translate("guests", "perhaps"),
        "declined": translate("guests", "declined"),
        "invited": translate("guests", "invited"),
    }[reply]


class GuestTableModel(QAbstractTableModel):
    """Rows of guests; every cell but the name is set in place."""

    newcomer_set = Signal(str, bool)
    reply_set = Signal(str, str)
    seen_set = Signal(str, int, bool)
    """Contact, place of the film on the bill, and whether they have seen it."""
    attended_set = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[GuestLine] = []
        self._titles: list[str] = []

    def show_guests(self, lines: list[GuestLine], films: "tuple[PlannedFilm, ...]") -> None:
        """Show these guests; the table keeps its place while only their answers differ."""
        titles = [film.record.title for film in films]
        same = titles == self._titles and [x.guest.contact for x in lines] == [x.guest.contact for x in self._lines]
        if same:
            self._lines = lines
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._lines, self._titles = lines, titles
        self.endResetModel()

    def line(self, row: int) -> GuestLine:
        """The guest of a row."""
        return self._lines[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One row for each guest."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Name, newcomer, reply, a column for each film, came."""
        return 0 if parent.isValid() else FIRST_FILM + len(self._titles) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section >= FIRST_FILM + len(self._titles):
            return self.tr("Came")
        if section >= FIRST_FILM:
            title = display_text(self._titles[section - FIRST_FILM])
            return self.tr("Has seen {title}").format(title=title[:24] + ("…" if len(title) > 24 else ""))
        return (self.tr("Guest"), self.tr("New to such films"), self.tr("Reply"))[section]

    def _tick(self, line: GuestLine, column: int) -> bool | None:
        if column == NEWCOMER:
            return line.newcomer
        if column >= FIRST_FILM + len(self._titles):
            return bool(line.guest.attended)
        return line.seen[column - FIRST_FILM] if column >= FIRST_FILM else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text or tick of a cell."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return {NAME: display_text(line.name), REPLY: reply_word(line.guest.reply)}.get(column)
        if role == Qt.ItemDataRole.EditRole and column == REPLY:
            return line.guest.reply
        tick = self._tick(line, column)
        if role == Qt.ItemDataRole.CheckStateRole and tick is not None:
            return Qt.CheckState.Checked if tick else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and tick is not None:
            return self.tr("yes") if tick else self.tr("no")
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick or a reply."""
        contact, column = self._lines[index.row()].guest.contact, index.column()
        if role == Qt.ItemDataRole.EditRole and column == REPLY and value in REPLIES:
            self.reply_set.emit(contact, value)
            return True
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        ticked = Qt.CheckState(value) is Qt.CheckState.Checked
        if column == NEWCOMER:
            self.newcomer_set.emit(contact, ticked)
        elif column >= FIRST_FILM + len(self._titles):
            self.attended_set.emit(contact, ticked)
        else:
            self.seen_set.emit(contact, column - FIRST_FILM, ticked)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Ticks and replies can be set."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == REPLY:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags if index.column() == NAME else flags | Qt.ItemFlag.ItemIsUserCheckable


class ReplyDelegate(QStyledItemDelegate):
    """A choice of the four replies."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: _Index) -> QWidget:
        """Offer the replies."""
        box = QComboBox(parent)
        for reply in REPLIES:
            box.addItem(reply_word(reply), reply)
        box.activated.connect(lambda _: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the present reply."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Take the chosen one."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())


class GuestTable(QTableView):
    """The table of guests; Delete takes one off the list."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guests = GuestTableModel(self)
        self.setModel(self.guests)
        self.setItemDelegateForColumn(REPLY, ReplyDelegate(self))
        self.setAccessibleName(self.tr("Guests"))
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the guest off the list."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removed.emit(self.guests.line(self.currentIndex().row()).guest.contact)
            return
        super().keyPressEvent(event)
