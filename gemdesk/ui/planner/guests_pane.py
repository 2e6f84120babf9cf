"""The third step: who comes, how mixed they are, and afterwards how it went."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gemdesk.ui.appearance import HEADING, set_quiet
from gemdesk.ui.icons import set_icon
from gemdesk.ui.plain_text import PlainLabel, display_title
from gemdesk.ui.planner.guest_list import GuestList
from gemdesk.ui.planner.guest_table import GuestTable
from gemdesk.ui.planner.outcome_pane import OutcomePane
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from gemdesk.planner.guests import GuestMix
    from gemdesk.ui.planner.evening_desk import EveningDesk


class GuestsPane(QWidget):
    """Left the guests, right what comes after the evening."""

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = False
        self._list = GuestList(desk, desk)
        self._name = QLineEdit(self)
        self._table = GuestTable(self)
        self._meter = PlainLabel(parent=self)
        self._mix = PlainLabel(parent=self)
        self._star = QPushButton(self.tr("Star prompts for this company"), self)
        self._empty = PlainLabel(parent=self)
        self._after = QPushButton(self.tr("Note how it went"), self)
        self._outcome = OutcomePane(desk, self)
        self._area = QScrollArea(self)
        self._build()
        self.setFocusProxy(self._name)
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self._area.setWidget(self._outcome)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self._build_guests())
        split.addWidget(self._area)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _build_guests(self) -> QWidget:
        side = QWidget(self)
        title = PlainLabel(self.tr("Guests"), side)
        title.setFont(scaled_font(self, HEADING, self.font().Weight.DemiBold))
        self._name.setPlaceholderText(self.tr("Invite by name, then Enter"))
        self._name.setAccessibleName(self.tr("Invite a guest by name"))
        self._name.setMaximumWidth(self.fontMetrics().averageCharWidth() * 60)
        self._meter.setFont(serif_font(self, 1.2))
        self._meter.setWordWrap(True)
        self._mix.setWordWrap(True)
        self._empty.setWordWrap(True)
        self._empty.setText(self.tr("Nobody is invited yet. Type a name above and press Enter."))
        for label in (self._mix, self._empty):
            set_quiet(label)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._name, 1)
        head.addStretch(0)
        for button, icon_name in ((self._star, "star"), (self._after, "notebook-pen")):
            button.setAutoDefault(False)
            set_icon(button, icon_name)
            foot.addWidget(button)
        foot.addStretch(1)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._empty)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._meter)
        layout.addWidget(self._mix)
        layout.addLayout(foot)
        # Takes what the table leaves when nobody is invited yet.
        layout.addStretch(0)
        return side

    def _connect(self) -> None:
        guests = self._table.guests
        self._name.returnPressed.connect(self._on_named)
        guests.newcomer_set.connect(self._list.set_newcomer)
        guests.reply_set.connect(self._list.set_reply)
        guests.seen_set.connect(self._list.set_seen)
        guests.attended_set.connect(self._list.set_attended)
        self._table.removed.connect(self._list.remove)
        self._star.clicked.connect(self._on_star)
        self._after.clicked.connect(self._on_after)
        self._desk.changed.connect(self.refresh)
        self._desk.contacts_changed.connect(self.refresh)

    def _past(self) -> bool:
        plan = self._desk.plan
        return plan is not None and plan.ends < datetime.now(plan.ends.tzinfo)

    @Slot()
    def refresh(self) -> None:
        """Show the guests, and what the company is like."""
        plan = self._desk.plan
        if plan is None:
            return
        self._table.guests.show_guests(self._list.lines(), plan.films)
        invited = bool(self._list.guests)
        self._empty.setVisible(not invited)
        self._table.setVisible(invited)
        self._star.setVisible(invited)
        mix = self._count_mix()
        self._meter.setText(mix.meter if invited else "")
        self._mix.setText(self._mix_text(mix) if invited else "")
        noted = self._desk.state is not None and (
            self._desk.state.evening.attendance is not None or bool(self._desk.state.evening.reactions)
        )
        opened = self._opened or noted or self._past()
        self._area.setVisible(opened)
        self._after.setVisible(not opened)
        names = [contact.name for contact in self._desk.contacts]
        completer = QCompleter(names, self._name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._name.setCompleter(completer)

    def _count_mix(self) -> "GuestMix":
        from gemdesk.planner.guests import guest_mix

        plan = self._desk.plan
        contacts = {contact.uuid or "": contact for contact in self._desk.contacts}
        return guest_mix(self._list.guests, contacts, plan.films if plan is not None else ())

    def _mix_text(self, mix: "GuestMix") -> str:
        plan = self._desk.plan
        parts = [
            self.tr("%n coming", None, mix.coming),
            self.tr("%n perhaps", None, mix.perhaps),
            self.tr("%n declined", None, mix.declined),
            self.tr("%n not heard from", None, mix.invited),
        ]
        lines = [", ".join(parts)]
        titles = {film.id: film.record.title for film in plan.films} if plan is not None else {}
        lines += [f"{display_title(titles[f.film])}: {f.text}" for f in mix.familiarity if f.text and f.film in titles]
        return "\n".join(lines)

    @Slot()
    def _on_named(self) -> None:
        self._list.invite(self._name.text())
        self._name.clear()

    @Slot()
    def _on_star(self) -> None:
        from gemdesk.planner.guests import star_for

        plan = self._desk.plan
        if plan is not None:
            self._desk.edit_prompts(self.tr("Star prompts for the company"), star_for(plan.prompts, self._count_mix()))

    @Slot()
    def _on_after(self) -> None:
        self._opened = True
        self.refresh()
        self._area.setFocus()

    def commit(self) -> None:
        """Keep what is being typed."""
        self._outcome.commit()
