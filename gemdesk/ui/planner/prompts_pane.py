"""The discussion prompts: starred, edited, moved and added below the words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gemdesk.ui.appearance import HEADING, set_quiet
from gemdesk.ui.icons import set_icon
from gemdesk.ui.plain_text import ElidedLabel, PlainLabel
from gemdesk.ui.planner.prompt_row import PromptRow
from gemdesk.ui.window_fonts import scaled_font

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Prompt
    from gemdesk.ui.planner.evening_desk import EveningDesk

STARS = 3


class PromptsPane(QWidget):
    """A heading with what the stars fill, and a row for each prompt."""

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[PromptRow] = []
        self._summary = ElidedLabel(parent=self)
        self._area = QScrollArea(self)
        self._list = QVBoxLayout()
        self._build()
        desk.changed.connect(self.refresh)
        self.refresh()

    def _build(self) -> None:
        title = PlainLabel(self.tr("Prompts"), self)
        title.setFont(scaled_font(self, HEADING, self.font().Weight.DemiBold))
        set_quiet(self._summary)
        add = QPushButton(self.tr("Add a prompt"), self)
        add.setAutoDefault(False)
        set_icon(add, "plus")
        add.clicked.connect(self._on_added)
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 12, 6)
        head.addWidget(title)
        head.addSpacing(6)
        head.addWidget(self._summary, 1)
        head.addWidget(add)
        inner = QWidget(self._area)
        inner.setLayout(self._list)
        self._list.setContentsMargins(0, 2, 0, 2)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setBackgroundRole(self.backgroundRole().Base)
        inner.setBackgroundRole(self.backgroundRole().Base)
        inner.setAutoFillBackground(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)

    @Slot()
    def refresh(self) -> None:
        """Show the prompts of the plan."""
        plan = self._desk.plan
        prompts = plan.prompts if plan is not None else ()
        while len(self._rows) > len(prompts):
            row = self._rows.pop()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, prompt in enumerate(prompts):
            if place < len(self._rows):
                self._rows[place].show_prompt(prompt)
            else:
                self._add_row(place, prompt)
        self._summary.setText(self._summary_text(prompts))

    def _add_row(self, place: int, prompt: "Prompt") -> None:
        row = PromptRow(place, prompt, self)
        row.edited.connect(self._on_edited)
        row.moved.connect(self._on_moved)
        row.removed.connect(self._on_removed)
        row.entered.connect(self._on_entered)
        self._rows.append(row)
        self._list.insertWidget(place, row)
        # Qt shows it only when the layout runs, and what is not shown takes no focus.
        row.show()

    def _summary_text(self, prompts: "tuple[Prompt, ...]") -> str:
        stars = sum(prompt.starred for prompt in prompts)
        count = self.tr("%n prompts", None, len(prompts))
        if stars == STARS:
            return self.tr("{prompts}, three starred to ask first").format(prompts=count)
        advice = self.tr("%n starred: three are what a talk has time for", None, stars)
        return f"{count}, {advice}"

    def commit(self) -> None:
        """Keep what is being typed."""
        for row in self._rows:
            row.commit()

    def _prompts(self) -> "list[Prompt]":
        return list(self._desk.plan.prompts) if self._desk.plan is not None else []

    @Slot(int, object, str)
    def _on_edited(self, place: int, prompt: "Prompt", label: str) -> None:
        prompts = self._prompts()
        if place < len(prompts):
            prompts[place] = prompt
            self._desk.edit_prompts(label, prompts)

    @Slot(int, int)
    def _on_moved(self, place: int, step: int) -> None:
        prompts, target = self._prompts(), place + step
        if 0 <= target < len(prompts):
            prompts[place], prompts[target] = prompts[target], prompts[place]
            self._desk.edit_prompts(self.tr("Move a prompt"), prompts)
            self._rows[target].start_typing()

    @Slot(int)
    def _on_removed(self, place: int) -> None:
        prompts = self._prompts()
        if place < len(prompts):
            del prompts[place]
            self._desk.edit_prompts(self.tr("Remove a prompt"), prompts)

    @Slot()
    def _on_added(self) -> None:
        from gemdesk.records.plan_record import Prompt

        new = Prompt("personal", self.tr("What would you ask?"), edited=True, newcomer=True)
        self._desk.edit_prompts(self.tr("Add a prompt"), [*self._prompts(), new])
        if self._rows:
            self._rows[-1].start_typing()
            self._area.ensureWidgetVisible(self._rows[-1])

    @Slot(int)
    def _on_entered(self, place: int) -> None:
        for number, row in enumerate(self._rows):
            row.set_open(number == place)
        self._area.ensureWidgetVisible(self._rows[place])
