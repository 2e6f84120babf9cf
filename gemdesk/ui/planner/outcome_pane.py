"""After the evening: how many came, what they made of each film, which prompts opened mouths, what to remember."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from gemdesk.records.library_record import REACTIONS
from gemdesk.ui.appearance import HEADING, SMALL, set_quiet
from gemdesk.ui.plain_text import PlainLabel, display_text, display_title
from gemdesk.ui.planner.wording import translate
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Plan
    from gemdesk.ui.planner.evening_desk import EveningDesk

_MOST = 999


def reaction_word(reaction: str) -> str:
    """The word for one of the five classes."""
    return {
        "excellent": translate("outcome", "excellent"),
        "very good": translate("outcome", "very good"),
        "good": translate("outcome", "good"),
        "poor": translate("outcome", "poor"),
        "awful": translate("outcome", "awful"),
    }[reaction]


class OutcomePane(QWidget):
    """Fields that are kept as soon as they are left."""

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._attendance = QSpinBox(self)
        self._grid = QGridLayout()
        self._counts: dict[tuple[int, str], QSpinBox] = {}
        self._prompts = QVBoxLayout()
        self._boxes: list[QCheckBox] = []
        self._outcome = QPlainTextEdit(self)
        self._films: tuple[int, ...] = ()
        self._build()
        desk.changed.connect(self.refresh)
        self.refresh()

    def _build(self) -> None:
        title = PlainLabel(self.tr("After the evening"), self)
        title.setFont(scaled_font(self, HEADING, self.font().Weight.DemiBold))
        self._attendance.setRange(0, _MOST)
        self._attendance.setSpecialValueText(self.tr("not noted"))
        self._attendance.setKeyboardTracking(False)
        self._attendance.setAccessibleName(self.tr("How many came"))
        self._attendance.valueChanged.connect(self._on_attendance)
        count = QHBoxLayout()
        label = PlainLabel(self.tr("How many came"), self)
        label.setBuddy(self._attendance)
        count.addWidget(label)
        count.addWidget(self._attendance)
        count.addStretch(1)
        self._outcome.setPlaceholderText(self.tr("What to remember for next time"))
        self._outcome.setAccessibleName(self.tr("What to remember for next time"))
        self._outcome.setFixedHeight(self.fontMetrics().height() * 5)
        self._outcome.setTabChangesFocus(True)
        self._outcome.setFont(serif_font(self, 1.05))
        worked = PlainLabel(self.tr("Prompts that opened mouths"), self)
        worked.setFont(scaled_font(self, SMALL, self.font().Weight.DemiBold))
        set_quiet(worked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addLayout(count)
        layout.addLayout(self._grid)
        layout.addWidget(worked)
        layout.addLayout(self._prompts)
        layout.addWidget(self._outcome)
        layout.addStretch(1)

    @Slot()
    def refresh(self) -> None:
        """Show what is noted."""
        state = self._desk.state
        if state is None:
            return
        evening, plan = state.evening, state.plan
        _set_quietly(self._attendance, evening.attendance or 0)
        films = tuple(film.id for film in plan.films)
        if films != self._films:
            self._films = films
            self._build_grid(plan)
        counts = {(reaction.film, reaction.reaction): reaction.count for reaction in evening.reactions}
        for film in plan.films:
            for name in REACTIONS:
                _set_quietly(self._counts[film.id, name], counts.get((film.record.uuid or "", name), 0))
        self._show_prompts(plan)
        if not self._outcome.hasFocus() and self._outcome.toPlainText() != (evening.outcome or ""):
            self._outcome.setPlainText(evening.outcome or "")

    def _build_grid(self, plan: "Plan") -> None:
        while (entry := self._grid.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._counts.clear()
        for column, name in enumerate(REACTIONS):
            head = PlainLabel(reaction_word(name), self)
            head.setFont(scaled_font(self, SMALL))
            set_quiet(head)
            self._grid.addWidget(head, 0, column + 1, Qt.AlignmentFlag.AlignHCenter)
        for row, film in enumerate(plan.films):
            title = PlainLabel(display_title(film.record.title), self)
            title.setFont(serif_font(self, 1.05))
            title.setWordWrap(True)
            self._grid.addWidget(title, row + 1, 0)
            for column, name in enumerate(REACTIONS):
                self._grid.addWidget(self._count(film.id, film.record.title, name), row + 1, column + 1)
        self._grid.setColumnStretch(0, 1)

    def _count(self, film_id: int, title: str, name: str) -> QSpinBox:
        field = QSpinBox(self)
        field.setRange(0, _MOST)
        field.setKeyboardTracking(False)
        words = self.tr("{title}: how many found it {reaction}")
        field.setAccessibleName(words.format(title=display_text(title), reaction=reaction_word(name)))
        field.valueChanged.connect(self._on_counted)
        self._counts[film_id, name] = field
        return field

    def _show_prompts(self, plan: "Plan") -> None:
        while len(self._boxes) > len(plan.prompts):
            box = self._boxes.pop()
            self._prompts.removeWidget(box)
            box.hide()
            box.deleteLater()
        while len(self._boxes) < len(plan.prompts):
            box = QCheckBox(self)
            box.clicked.connect(self._on_worked)
            self._boxes.append(box)
            self._prompts.addWidget(box)
        for box, prompt in zip(self._boxes, plan.prompts, strict=True):
            text = display_text(prompt.text)
            box.setText((text if len(text) < 90 else text[:88] + "…").replace("&", "&&"))
            box.setAccessibleName(text)
            box.setChecked(bool(prompt.worked))

    @Slot(int)
    def _on_attendance(self, count: int) -> None:
        self._desk.edit_evening(self.tr("Note how many came"), attendance=count or None)

    @Slot()
    def _on_counted(self) -> None:
        from gemdesk.records.library_record import ReactionRecord

        plan = self._desk.plan
        if plan is not None:
            found = tuple(
                ReactionRecord(film.record.uuid or "", name, self._counts[film.id, name].value())
                for film in plan.films
                for name in REACTIONS
                if self._counts[film.id, name].value()
            )
            self._desk.edit_evening(self.tr("Note the reactions"), reactions=found)

    @Slot()
    def _on_worked(self) -> None:
        plan = self._desk.plan
        if plan is not None:
            boxes = zip(plan.prompts, self._boxes, strict=True)
            prompts = [replace(prompt, worked=True if box.isChecked() else None) for prompt, box in boxes]
            self._desk.edit_prompts(self.tr("Note which prompts worked"), prompts)

    def commit(self) -> None:
        """Keep what is being typed."""
        state = self._desk.state
        text = self._outcome.toPlainText().strip() or None
        if state is not None and text != state.evening.outcome:
            self._desk.edit_evening(self.tr("Note what to remember"), outcome=text)


def _set_quietly(field: QSpinBox, value: int) -> None:
    if field.value() != value:
        field.blockSignals(True)
        field.setValue(value)
        field.blockSignals(False)
