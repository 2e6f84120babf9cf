"""The head of the planner: the four steps, the concept, the day and hour, the place."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, QTime, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from gemdesk.ui.appearance import SMALL, UNIT, inks, set_quiet
from gemdesk.ui.icons import icon
from gemdesk.ui.plain_text import PlainLabel, set_plain_tooltip
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Plan
    from gemdesk.ui.planner.evening_desk import EveningDesk

NARROW: Final = 1_200
"""Width in pixels below which the concept has a row of its own."""
STEPS: Final = ("bill", "words", "guests", "sheets")
MOST_CONCEPT_WORDS: Final = 12
_CONCEPT_PLACE: Final = 2
_Role = QPalette.ColorRole


class StepButton(QAbstractButton):
    """One of the joined step buttons; the step that is shown is filled with the accent."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Room for the text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text().replace("&", "")) + 28, metrics.height() + 13)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the button."""
        palette, painter = self.palette(), QPainter(self)
        ground = palette.color(_Role.Highlight if self.isChecked() else _Role.Button)
        painter.setPen(QPen(palette.color(_Role.Dark), 1))
        painter.setBrush(ground)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        ink = _Role.HighlightedText if self.isChecked() else _Role.ButtonText
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(palette.color(group, ink))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(3, 3, -4, -4))
        painter.end()


class HeadingBar(QWidget):
    """Steps, concept, moment, place. Each field is kept when it is left or Enter is pressed."""

    step_chosen = Signal(int)

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._steps = QButtonGroup(self)
        self._concept = QLineEdit(self)
        self._count = PlainLabel(parent=self)
        self._date = QDateEdit(self)
        self._meaning = QComboBox(self)
        self._time = QTimeEdit(self)
        self._venue = QLineEdit(self)
        self._public = QComboBox(self)
        self._licence_row = QWidget(self)
        self._licence = QLineEdit(self._licence_row)
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        self._build()
        self._connect()

    def _build(self) -> None:
        upper = self._upper
        upper.setSpacing(8)
        upper.addLayout(self._build_steps())
        upper.addSpacing(4)
        upper.addWidget(self._build_concept(), 5)
        for field, stretch in ((self._date, 0), (self._meaning, 0), (self._time, 0), (self._venue, 2)):
            upper.addWidget(field, stretch)
        upper.addWidget(self._public)
        self._build_moment()
        self._build_place()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.addLayout(upper)
        layout.addLayout(self._lower)
        layout.addWidget(self._licence_row)

    def _build_steps(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for number, words in enumerate((self.tr("Bill"), self.tr("Words"), self.tr("Guests"), self.tr("Sheets"))):
            button = StepButton(words, self)
            # Not the button's own shortcut, which acts only after showing the button pressed for a while.
            QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self, button.click)
            self._steps.addButton(button, number)
            row.addWidget(button)
        self._steps.button(0).setChecked(True)
        return row

    def _build_concept(self) -> QLineEdit:
        self._concept.setFont(serif_font(self, 1.08, self.font().Weight.DemiBold))
        self._concept.setAccessibleName(self.tr("Concept of the evening"))
        self._concept.setPlaceholderText(self.tr("The evening in at most twelve words"))
        self._concept.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        self._concept.setMaxLength(300)
        self._count.setFont(scaled_font(self, SMALL))
        set_quiet(self._count)
        inner = QHBoxLayout(self._concept)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addStretch(1)
        inner.addWidget(self._count)
        return self._concept

    def _build_moment(self) -> None:
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("ddd d MMM yyyy")
        self._date.setAccessibleName(self.tr("Date"))
        self._date.setKeyboardTracking(False)
        self._meaning.addItems([self.tr("starts"), self.tr("ends by")])
        self._meaning.setAccessibleName(self.tr("Whether the time is the start or a hard finish"))
        self._time.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self._time.setAccessibleName(self.tr("Time"))
        self._time.setKeyboardTracking(False)

    def _build_place(self) -> None:
        self._venue.setPlaceholderText(self.tr("Place"))
        self._venue.setAccessibleName(self.tr("Place"))
        self._venue.setMinimumWidth(self.fontMetrics().averageCharWidth() * 12)
        self._venue.addAction(self._pin(), QLineEdit.ActionPosition.LeadingPosition)
        self._public.addItems([self.tr("At home"), self.tr("Public")])
        self._public.setAccessibleName(self.tr("At home or in public"))
        row = QHBoxLayout(self._licence_row)
        row.setContentsMargins(0, 0, 0, 0)
        reminder = self.tr("A showing outside the home needs a licence, paying or not. Holder, reference and date:")
        label = PlainLabel(reminder, self._licence_row)
        label.setBuddy(self._licence)
        self._licence.setAccessibleName(self.tr("Licence"))
        row.addWidget(label)
        row.addWidget(self._licence, 1)
        self._licence_row.hide()

    def _pin(self) -> QAction:
        return QAction(icon("map-pin", role=_Role.PlaceholderText), self.tr("Place"), self)

    def _connect(self) -> None:
        self._steps.idClicked.connect(self.step_chosen)
        self._concept.textChanged.connect(self._on_concept_typed)
        self._concept.editingFinished.connect(lambda: self._desk.edit_concept(self._concept.text()))
        for field in (self._date, self._time):
            field.editingFinished.connect(self._on_moment_edited)
        self._date.dateChanged.connect(self._on_date_picked)
        self._meaning.activated.connect(self._on_meaning_chosen)
        self._venue.editingFinished.connect(self._on_venue_edited)
        self._public.activated.connect(self._on_public_chosen)
        self._licence.editingFinished.connect(self._on_licence_edited)
        self._desk.changed.connect(self._on_changed)
        self._set_enabled(False)

    def _set_enabled(self, enabled: bool) -> None:
        for field in (self._concept, self._date, self._meaning, self._time, self._venue, self._public):
            field.setEnabled(enabled)
        for number in range(1, len(STEPS)):
            self._steps.button(number).setEnabled(enabled)

    def choose_step(self, number: int) -> None:
        """Show which step is on."""
        self._steps.button(number).setChecked(True)

    def commit(self) -> None:
        """Keep what is being typed."""
        self._desk.edit_concept(self._concept.text())
        self._on_venue_edited()
        self._on_licence_edited()

    # -- showing

    @Slot()
    def _on_changed(self) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        self._set_enabled(bool(plan.films))
        _show(self._concept, plan.concept)
        _show(self._venue, plan.venue or "")
        _show(self._licence, plan.licence or "")
        self._public.setCurrentIndex(int(plan.public))
        self._licence_row.setVisible(plan.public)
        self._show_moment(plan)

    def _show_moment(self, plan: "Plan") -> None:
        state = self._desk.state
        by_finish = state is not None and state.request.finish is not None
        start = next((item.start for item in plan.items if item.kind != "doors"), plan.ends)
        shown = plan.ends if by_finish else start
        for field in (self._date, self._time, self._meaning):
            field.blockSignals(True)
        self._date.setDate(QDate(start.year, start.month, start.day))
        self._time.setTime(QTime(shown.hour, shown.minute))
        self._meaning.setCurrentIndex(int(by_finish))
        for field in (self._date, self._time, self._meaning):
            field.blockSignals(False)

    @Slot(str)
    def _on_concept_typed(self, text: str) -> None:
        words = len(text.split())
        self._count.setText(self.tr("%n words", None, words))
        many = words > MOST_CONCEPT_WORDS
        palette = self.palette()
        palette.setColor(_Role.PlaceholderText, inks(palette).warning if many else palette.color(_Role.PlaceholderText))
        self._count.setPalette(palette)
        advice = self.tr("A concept of more than twelve words does not fit a poster; cut a few.")
        self._count.setToolTip(advice if many else "")
        self._concept.setAccessibleDescription(self._count.text() + (f". {advice}" if many else ""))
        self._show_count(many)
        self._concept.setCursorPosition(self._concept.cursorPosition() if self._concept.hasFocus() else 0)

    def _show_count(self, many: bool) -> None:
        """Count in sight where there is room for it, and always when there are too many."""
        wide = self._concept.width() > self.fontMetrics().averageCharWidth() * 44
        self._count.setVisible(many or wide)
        self._concept.setTextMargins(UNIT, 0, self._count.sizeHint().width() + 10 if many or wide else 0, 0)
        set_plain_tooltip(self._concept, self._concept.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the concept a row of its own in a narrow window."""
        super().resizeEvent(event)
        own_row = self.width() < NARROW
        if own_row is not (self._lower.count() > 0):
            self._upper.removeWidget(self._concept)
            self._lower.removeWidget(self._concept)
            if own_row:
                self._lower.addWidget(self._concept)
            else:
                self._upper.insertWidget(_CONCEPT_PLACE, self._concept, 5)
        self._show_count(len(self._concept.text().split()) > MOST_CONCEPT_WORDS)

    # -- taking

    def _moment(self) -> datetime:
        date, time = self._date.date(), self._time.time()
        return datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())

    @Slot()
    def _on_date_picked(self) -> None:
        if not self._date.hasFocus():
            self._on_moment_edited()

    @Slot()
    def _on_moment_edited(self) -> None:
        plan = self._desk.plan
        if plan is None or not plan.items:
            return
        by_finish = self._meaning.currentIndex() == 1
        start = next(item.start for item in plan.items if item.kind != "doors")
        moment = self._moment()
        if by_finish:
            self._set_finish(moment, start, plan.ends)
        elif moment != start.replace(tzinfo=None):
            self._desk.set_start(moment)

    def _set_finish(self, moment: datetime, start: datetime, ends: datetime) -> None:
        """The date names the evening; a finish before noon of it is meant for the night that follows."""
        from datetime import timedelta

        finish = moment + timedelta(days=1) if moment.hour < 12 <= start.hour else moment
        state = self._desk.state
        if finish != ends.replace(tzinfo=None) or (state is not None and state.request.finish is None):
            self._desk.set_finish(finish)

    @Slot(int)
    def _on_meaning_chosen(self, chosen: int) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        if chosen == 1:
            self._desk.set_finish(plan.ends.replace(tzinfo=None))
        else:
            self._desk.set_start(next(item.start for item in plan.items if item.kind != "doors").replace(tzinfo=None))

    @Slot()
    def _on_venue_edited(self) -> None:
        plan = self._desk.plan
        if plan is not None and self._venue.text().strip() != (plan.venue or ""):
            self._desk.edit_plan(self.tr("Change the place"), venue=self._venue.text().strip() or None)

    @Slot(int)
    def _on_public_chosen(self, chosen: int) -> None:
        self._licence_row.setVisible(chosen == 1)
        self._desk.edit_public(chosen == 1)

    @Slot()
    def _on_licence_edited(self) -> None:
        plan = self._desk.plan
        if plan is not None and self._licence.text().strip() != (plan.licence or ""):
            self._desk.edit_licence(self._licence.text().strip() or None)


def _show(field: QLineEdit, text: str) -> None:
    if not field.hasFocus() or not field.isModified():
        if field.text() != text:
            field.setText(text)
            field.setCursorPosition(0)
        field.setModified(False)
