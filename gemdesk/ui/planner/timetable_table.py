"""The running order as a table: when, what, how long, who does it. The strip's twin for assistive tools."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gemdesk.ui.planner.wording import clock_text, item_title

if TYPE_CHECKING:
    from gemdesk.records.plan_record import PlanItem

_STARTS, _WHAT, _MINUTES, _WHO = range(4)
ADJUSTABLE = {"doors": 0, "interval": 15, "discussion": 0}
"""Kinds whose minutes a person sets, with the fewest allowed."""
_MOST = 240
_Index = QModelIndex | QPersistentModelIndex


class TimetableTableModel(QAbstractTableModel):
    """Rows of the running order; minutes of pauses and the names can be edited."""

    minutes_edited = Signal(str, int)
    who_edited = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[PlanItem] = []

    def show_items(self, items: "tuple[PlanItem, ...]") -> None:
        """Show these lines; the table keeps its place while only their content differs."""
        if len(items) != len(self._items):
            self.beginResetModel()
            self._items = list(items)
            self.endResetModel()
        else:
            self._items = list(items)
            self.dataChanged.emit(self.index(0, 0), self.index(len(items) - 1, _WHO))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One row for each line."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Time, line, minutes, name."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Starts"), self.tr("What"), self.tr("Minutes"), self.tr("Who does it"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        item = self._items[index.row()]
        if index.column() == _STARTS:
            return clock_text(item.start)
        if index.column() == _WHAT:
            return item_title(item)
        if index.column() == _MINUTES:
            return item.minutes if item.kind != "end" else ""
        return item.who or ""

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take minutes or a name."""
        item = self._items[index.row()]
        if role != Qt.ItemDataRole.EditRole:
            return False
        if index.column() == _WHO:
            self.who_edited.emit(index.row(), str(value).strip())
            return True
        if index.column() == _MINUTES and item.kind in ADJUSTABLE:
            self.minutes_edited.emit(item.kind, max(ADJUSTABLE[item.kind], min(_MOST, int(value))))
            return True
        return False

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Which cells can be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item = self._items[index.row()]
        minutes = index.column() == _MINUTES and item.kind in ADJUSTABLE
        who = index.column() == _WHO and item.kind != "end"
        return flags | Qt.ItemFlag.ItemIsEditable if minutes or who else flags


class TimetableTable(QTableView):
    """The table of the running order; a key or a click begins editing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = TimetableTableModel(self)
        self.setModel(self.lines)
        self.setAccessibleName(self.tr("Running order: minutes and who does what"))
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_WHO, QHeaderView.ResizeMode.Stretch)
