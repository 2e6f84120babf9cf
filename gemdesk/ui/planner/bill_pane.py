"""The first step: which films, why these two, in which order and why."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gemdesk.ui.appearance import HEADING, SMALL, inks, set_quiet
from gemdesk.ui.figures import running_time
from gemdesk.ui.icons import pixmap, set_icon
from gemdesk.ui.plain_text import ElidedLabel, PlainLabel, display_text
from gemdesk.ui.planner.facing_films import FacingFilms
from gemdesk.ui.planner.partner_pane import PartnerPane
from gemdesk.ui.planner.wording import source_labels
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Link, Plan
    from gemdesk.ui.planner.evening_desk import EveningDesk

MOST_LINKS = 3
_WIDTHS = (840, 560)
"""Usual widths of bill and partners in pixels; the splitter scales them to the room there is."""


class ReasonsColumn(QWidget):
    """A heading with an icon and a few lines, each with the field it rests on."""

    def __init__(self, words: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._icon = QLabel(self)
        heading = PlainLabel(words, self)
        heading.setFont(scaled_font(self, 1.0, self.font().Weight.DemiBold))
        row = QHBoxLayout()
        row.addWidget(self._icon)
        row.addWidget(heading, 1)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addLayout(self._lines)
        layout.addStretch(1)

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """Show these texts, each with the label of its sources."""
        self._icon.setPixmap(pixmap(self._icon_name, 16, inks(self.palette()).accent, self.devicePixelRatioF()))
        while (entry := self._lines.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text, source in lines:
            self._lines.addWidget(self._line(text, source))

    def _line(self, text: str, source: str) -> QWidget:
        line = QWidget(self)
        label = PlainLabel(display_text(text), line)
        label.setWordWrap(True)
        ground = PlainLabel(source, line)
        ground.setFont(scaled_font(self, SMALL))
        set_quiet(ground)
        layout = QVBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(label)
        if source:
            layout.addWidget(ground)
        return line


class BillPane(QWidget):
    """Left the bill with its reasons, right the partners."""

    words_wanted = Signal(str)
    """Go on to this block of the words."""

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.partners = PartnerPane(desk, self)
        self._facing = FacingFilms(desk, self)
        self._summary = ElidedLabel(parent=self)
        self._short_row = QWidget(self)
        self._short_label = ElidedLabel(parent=self._short_row)
        self._shared = ReasonsColumn(self.tr("In common"), "link", self)
        self._contrast = ReasonsColumn(self.tr("Against each other"), "split", self)
        self._order = ReasonsColumn(self.tr("In this order, because"), "arrow-right", self)
        self._buttons: dict[str, QPushButton] = {}
        self._area = QScrollArea(self)
        self._invite = PlainLabel(self.tr("Choose the first film of the evening on the right."), self)
        self._left = QStackedWidget(self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._build()
        self._facing.another_first.connect(self.partners.seek_first)
        self._facing.another_partner.connect(self.partners.seek_partners)
        self._facing.link_edited.connect(lambda: self.words_wanted.emit("the other film"))
        desk.changed.connect(self._on_changed)

    @property
    def splitter(self) -> QSplitter:
        """The border between bill and partners, to be remembered."""
        return self._split

    def _build(self) -> None:
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._build_bill())
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._invite.setFont(serif_font(self, 1.3))
        self._invite.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._invite.setWordWrap(True)
        set_quiet(self._invite)
        for page in (self._invite, area):
            self._left.addWidget(page)
        for pane in (self._left, self.partners):
            self._split.addWidget(pane)
        self._split.setChildrenCollapsible(False)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setSizes(_WIDTHS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)

    def _build_bill(self) -> QWidget:
        bill = QWidget(self)
        layout = QVBoxLayout(bill)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(10)
        layout.addLayout(self._build_tools(bill))
        layout.addWidget(self._build_short_row())
        layout.addWidget(self._facing)
        line = QFrame(bill)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setForegroundRole(line.palette().ColorRole.Mid)
        layout.addWidget(line)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        for column in (self._shared, self._contrast, self._order):
            columns.addWidget(column, 1)
        layout.addLayout(columns)
        layout.addStretch(1)
        return bill

    def _build_tools(self, parent: QWidget) -> QHBoxLayout:
        title = PlainLabel(self.tr("Bill"), parent)
        title.setFont(scaled_font(self, HEADING, self.font().Weight.DemiBold))
        set_quiet(self._summary)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(title)
        row.addWidget(self._summary, 1)
        for name, words, icon_name, do in (
            ("short", self.tr("Add a short"), "plus", self.partners.seek_shorts),
            ("alone", self.tr("One film alone"), "minus", self._desk.show_alone),
            ("swap", self.tr("Swap order"), "arrow-left-right", self._desk.swap_order),
        ):
            button = QPushButton(words, parent)
            button.setAutoDefault(False)
            set_icon(button, icon_name)
            button.clicked.connect(do)
            self._buttons[name] = button
            row.addWidget(button)
        return row

    def _build_short_row(self) -> QWidget:
        remove = QPushButton(self.tr("Leave it out"), self._short_row)
        remove.setAutoDefault(False)
        remove.clicked.connect(self._on_short_left_out)
        row = QHBoxLayout(self._short_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._short_label, 1)
        row.addWidget(remove)
        self._short_row.hide()
        return self._short_row

    @Slot()
    def _on_short_left_out(self) -> None:
        self._desk.leave_out_short()

    @Slot()
    def _on_changed(self) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        self._left.setCurrentWidget(self._area)
        self._summary.setText(self._summary_text(plan))
        before = plan.films[:-2]
        self._short_row.setVisible(bool(before))
        titles = ", ".join(film.record.title for film in before)
        self._short_label.setText(display_text(self.tr("Before them: {titles}").format(titles=titles)))
        for name in ("alone", "swap"):
            self._buttons[name].setEnabled(len(plan.films) > 1)
        self._buttons["short"].setEnabled(len(plan.films) < 3)
        self._shared.show_lines(self._links(plan.shared, plan))
        self._contrast.show_lines(self._links(plan.contrast, plan))
        self._order.show_lines([(plan.order_reason, "")] if plan.order_reason else [])
        for column, lines in ((self._shared, plan.shared), (self._contrast, plan.contrast)):
            column.setVisible(bool(lines) or len(plan.films) > 1)
        self._order.setVisible(bool(plan.order_reason))

    def _links(self, links: "tuple[Link, ...]", plan: "Plan") -> list[tuple[str, str]]:
        return [(link.text, source_labels(link.sources, plan)) for link in links[:MOST_LINKS]]

    def _summary_text(self, plan: "Plan") -> str:
        minutes = sum(item.minutes for item in plan.items if item.kind in ("film", "short"))
        shorts = sum(item.kind == "short" for item in plan.items)
        if len(plan.films) == 1:
            words = self.tr("One film, {length}")
        elif shorts and len(plan.films) == 2:
            words = self.tr("A short and a feature, {length} of film")
        elif shorts:
            words = self.tr("A short and a double bill, {length} of film")
        else:
            words = self.tr("Double bill, {length} of film")
        return words.format(length=running_time(minutes))
