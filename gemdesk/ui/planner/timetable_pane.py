"""The foot of the planner: the timetable as a strip or as a table, the minutes of the pauses, the whole length."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolButton, QVBoxLayout, QWidget

from gemdesk.ui.appearance import HEADING, set_quiet
from gemdesk.ui.figures import running_time
from gemdesk.ui.icons import set_icon
from gemdesk.ui.plain_text import PlainLabel
from gemdesk.ui.planner.timetable_strip import SHORTEST_INTERVAL, TimetableStrip
from gemdesk.ui.planner.timetable_table import TimetableTable
from gemdesk.ui.planner.wording import clock_text
from gemdesk.ui.window_fonts import scaled_font

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Plan
    from gemdesk.ui.planner.evening_desk import EveningDesk

_MOST = 240
_FIELDS = (("doors", 0), ("interval", SHORTEST_INTERVAL), ("discussion", 0))


class TimetablePane(QWidget):
    """Shows the running order and takes its minutes; what changes while dragging is kept when the drag ends."""

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dragged_from: object = None
        self._strip = TimetableStrip(self)
        self._table = TimetableTable(self)
        self._table.hide()
        self._total = PlainLabel(parent=self)
        self._fields: dict[str, QSpinBox] = {}
        self._heading = self._build_heading()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 4)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addWidget(self._strip)
        layout.addWidget(self._table)
        self._connect()

    def _build_heading(self) -> QWidget:
        heading = QWidget(self)
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, 0, 0, 0)
        title = PlainLabel(self.tr("Timetable"), heading)
        title.setFont(scaled_font(self, HEADING, title.font().Weight.DemiBold))
        row.addWidget(title)
        row.addSpacing(8)
        words = {
            "doors": self.tr("&Doors before"),
            "interval": self.tr("&Interval"),
            "discussion": self.tr("D&iscussion"),
        }
        for kind, least in _FIELDS:
            self._add_field(row, kind, words[kind], least)
        row.addStretch(1)
        row.addWidget(self._total)
        self._as_table = QToolButton(heading)
        self._as_table.setText(self.tr("Who does what"))
        self._as_table.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._as_table.setCheckable(True)
        set_icon(self._as_table, "list-ordered")
        row.addWidget(self._as_table)
        return heading

    def _add_field(self, row: QHBoxLayout, kind: str, words: str, least: int) -> None:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_quiet(label)
        field = QSpinBox(self)
        field.setRange(least, _MOST)
        field.setKeyboardTracking(False)
        field.setSuffix(self.tr(" min"))
        field.setAccessibleName(words.replace("&", ""))
        label.setBuddy(field)
        field.valueChanged.connect(lambda minutes, kind=kind: self._on_minutes_edited(kind, minutes))
        self._fields[kind] = field
        row.addWidget(label)
        row.addWidget(field)

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._strip.minutes_moved.connect(self._on_minutes_moved)
        self._strip.start_moved.connect(self._on_start_moved)
        self._table.lines.minutes_edited.connect(self._on_minutes_edited)
        self._table.lines.who_edited.connect(self._on_who_edited)
        self._as_table.toggled.connect(self._on_as_table)

    def set_slim(self, slim: bool) -> None:
        """Leave only the strip, where words need the room."""
        self._heading.setVisible(not slim)
        self._table.setVisible(not slim and self._as_table.isChecked())
        self._strip.setVisible(slim or not self._as_table.isChecked())

    @Slot()
    def _on_changed(self) -> None:
        plan = self._desk.plan
        if plan is None or not plan.items:
            return
        self._strip.show_items(plan.items)
        self._table.lines.show_items(plan.items)
        self._show_minutes(plan)

    def _show_minutes(self, plan: "Plan") -> None:
        minutes = {item.kind: item.minutes for item in plan.items}
        for kind, field in self._fields.items():
            field.blockSignals(True)
            field.setValue(minutes.get(kind, field.minimum()))
            field.setEnabled(kind != "interval" or kind in minutes)
            field.blockSignals(False)
        total = sum(item.minutes for item in plan.items if item.kind != "doors")
        text = self.tr("{length}, welcome to end at {time}")
        self._total.setText(text.format(length=running_time(total), time=clock_text(plan.ends)))

    @Slot(bool)
    def _on_as_table(self, shown: bool) -> None:
        self._table.setVisible(shown)
        self._strip.setVisible(not shown)
        row = self._table.verticalHeader().defaultSectionSize()
        self._table.setFixedHeight(
            min(6, self._table.lines.rowCount()) * row + self._table.horizontalHeader().height() + 4
        )
        if shown:
            self._table.setFocus()

    @Slot(str, int)
    def _on_minutes_edited(self, kind: str, minutes: int) -> None:
        self._desk.edit_times(self.tr("Change the timetable"), keep=True, **_minutes(kind, minutes))

    @Slot(str, int, bool)
    def _on_minutes_moved(self, kind: str, minutes: int, finished: bool) -> None:
        self._while_dragging(finished)
        self._desk.edit_times(self.tr("Change the timetable"), keep=finished, **_minutes(kind, minutes))

    @Slot(int, bool)
    def _on_start_moved(self, minutes: int, finished: bool) -> None:
        from datetime import timedelta

        self._while_dragging(finished)
        plan = self._desk.plan
        if plan is None:
            return
        start = next(item.start for item in plan.items if item.kind != "doors")
        moved = start + timedelta(minutes=minutes)
        self._desk.edit_times(self.tr("Change the start"), keep=finished, start=moved, finish=None)

    def _while_dragging(self, finished: bool) -> None:
        """Every move of a drag counts from where it began, so that the whole drag is one step."""
        if self._dragged_from is None:
            self._dragged_from = self._desk.state
        self._desk.state = self._dragged_from  # type: ignore[assignment]  # a state that the desk had
        if finished:
            self._dragged_from = None

    @Slot(int, str)
    def _on_who_edited(self, position: int, name: str) -> None:
        from gemdesk.planner.rework import with_who

        if self._desk.state is not None:
            plan = with_who(self._desk.state.plan, position, name)
            self._desk.apply(self.tr("Change who does what"), self._desk.state.with_plan(plan))


def _minutes(kind: str, minutes: int) -> dict[str, Any]:
    return {kind: minutes}
