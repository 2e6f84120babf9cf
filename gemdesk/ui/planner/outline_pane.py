"""The left side of the words: how long the introduction is, where each block begins, what was checked."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gemdesk.ui.appearance import FILM_TITLE, HEADING, SMALL, inks, mixed, set_quiet
from gemdesk.ui.icons import pixmap, set_icon
from gemdesk.ui.plain_text import PlainLabel, display_text
from gemdesk.ui.planner.wording import block_title, spoken_time
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Plan, PlannedPerson
    from gemdesk.ui.planner.evening_desk import EveningDesk

SHORTEST, LONGEST = 5 * 60, 7 * 60
_SLOWEST, _FASTEST = 60, 300
_NAME: Final = Qt.ItemDataRole.UserRole
_Role = QPalette.ColorRole


class LengthBar(QWidget):
    """Seconds drawn against five to seven minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_seconds(self, seconds: int) -> None:
        """Show this length."""
        self._seconds = seconds
        self.setAccessibleName(self.tr("{time} of five to seven minutes").format(time=spoken_time(seconds)))
        self.update()

    def sizeHint(self) -> QSize:
        """A thin bar and its figures."""
        return QSize(120, 10 + self.fontMetrics().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the track, the wanted stretch and the mark."""
        painter, palette = QPainter(self), self.palette()
        width, end = float(self.width()), max(LONGEST + 45, self._seconds + 10)
        track = QRectF(0, 1, width, 8)
        painter.fillRect(track, palette.color(_Role.Midlight))
        wanted = QRectF(width * SHORTEST / end, 1, width * (LONGEST - SHORTEST) / end, 8)
        painter.fillRect(wanted, mixed(palette.color(_Role.Highlight), palette.color(_Role.Window), 0.35))
        good = SHORTEST <= self._seconds <= LONGEST
        painter.fillRect(
            QRectF(min(width - 3, width * self._seconds / end), 0, 3, 10),
            inks(palette).accent if good else inks(palette).warning,
        )
        painter.setFont(scaled_font(self, SMALL * 0.95))
        painter.setPen(palette.color(_Role.PlaceholderText))
        for minutes in (0, 5, 7):
            x = width * minutes * 60 / end
            across = Qt.AlignmentFlag.AlignHCenter if minutes else Qt.AlignmentFlag.AlignLeft
            place = QRectF(x - 20 if minutes else 0, 10, 40, self.height() - 10)
            painter.drawText(place, Qt.AlignmentFlag.AlignTop | across, str(minutes))
        painter.end()


class CheckLine(QWidget):
    """A small icon and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._label = PlainLabel(parent=self)
        self._label.setWordWrap(True)
        self._label.setFont(scaled_font(self, SMALL))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)

    def show_check(self, icon_name: str, text: str, *, good: bool) -> None:
        """Show what was found."""
        colour = self.palette().color(_Role.PlaceholderText) if good else inks(self.palette()).warning
        self._icon.setPixmap(pixmap(icon_name, 16, colour, self.devicePixelRatioF()))
        self._label.setText(text)


class NameRow(QWidget):
    """A name to be said aloud, and how."""

    edited = Signal(int, str)

    def __init__(self, person: "PlannedPerson", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        name = PlainLabel(display_text(person.record.name), self)
        name.setWordWrap(True)
        self._field = QLineEdit(person.record.pronunciation or "", self)
        self._field.setPlaceholderText(self.tr("how it is said"))
        self._field.setAccessibleName(self.tr("How {name} is said").format(name=person.record.name))
        self._field.setFrame(False)
        font = serif_font(self, 1.05)
        font.setItalic(True)
        self._field.setFont(font)
        self._field.setCursorPosition(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(0)
        layout.addWidget(name)
        layout.addWidget(self._field)
        self._field.editingFinished.connect(self._on_edited)

    @Slot()
    def _on_edited(self) -> None:
        if self._field.text().strip() != (self._person.record.pronunciation or ""):
            self.edited.emit(self._person.id, self._field.text())


class OutlinePane(QScrollArea):
    """Total, blocks with start and length, checks, names."""

    block_chosen = Signal(str)
    rehearsal_wanted = Signal()

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names: list[tuple[int, str | None]] = []
        self._pace = QSpinBox(self)
        self._words = PlainLabel(parent=self)
        self._bar = LengthBar(self)
        self._time = PlainLabel(parent=self)
        self._verdict = PlainLabel(parent=self)
        self._blocks = QTreeWidget(self)
        self._checks = [CheckLine(self) for _ in range(3)]
        self._rehearse = QPushButton(self.tr("Rehearse"), self)
        self._names_area = QVBoxLayout()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._build())
        self.setFocusProxy(self._blocks)
        self._blocks.itemClicked.connect(self._on_block_clicked)
        self._blocks.itemActivated.connect(self._on_block_clicked)
        self._rehearse.clicked.connect(self.rehearsal_wanted)
        self._pace.valueChanged.connect(desk.set_pace)
        desk.changed.connect(self.refresh)
        desk.typed.connect(self.refresh)

    def _build(self) -> QWidget:
        inner = QWidget(self)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(14, 10, 10, 10)
        layout.setSpacing(8)
        heading = PlainLabel(self.tr("Introduction"), inner)
        heading.setFont(scaled_font(self, HEADING, self.font().Weight.DemiBold))
        layout.addWidget(heading)
        layout.addLayout(self._build_pace())
        layout.addWidget(self._bar)
        self._time.setFont(scaled_font(self, FILM_TITLE, self.font().Weight.DemiBold))
        set_quiet(self._verdict)
        total = QHBoxLayout()
        total.addWidget(self._time)
        total.addWidget(self._verdict, 1)
        layout.addLayout(total)
        layout.addWidget(self._build_blocks())
        for check in self._checks:
            layout.addWidget(check)
        self._rehearse.setAutoDefault(False)
        set_icon(self._rehearse, "play")
        layout.addWidget(self._rehearse)
        names = PlainLabel(self.tr("Names to say"), inner)
        names.setFont(scaled_font(self, SMALL, self.font().Weight.DemiBold))
        set_quiet(names)
        layout.addWidget(names)
        layout.addLayout(self._names_area)
        layout.addStretch(1)
        return inner

    def _build_pace(self) -> QHBoxLayout:
        self._pace.setRange(_SLOWEST, _FASTEST)
        self._pace.setKeyboardTracking(False)
        self._pace.setAccessibleName(self.tr("Words a minute"))
        after = PlainLabel(self.tr("a minute"), self)
        for label in (self._words, after):
            set_quiet(label)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._words)
        row.addWidget(self._pace)
        row.addWidget(after)
        row.addStretch(1)
        return row

    def _build_blocks(self) -> QTreeWidget:
        tree = self._blocks
        tree.setColumnCount(3)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setAllColumnsShowFocus(True)
        tree.setIndentation(0)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setAccessibleName(self.tr("Blocks of the introduction"))
        tree.header().setStretchLastSection(False)
        tree.header().setMinimumSectionSize(20)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (0, 2):
            tree.header().resizeSection(column, self.fontMetrics().horizontalAdvance("0:00") + 10)
        return tree

    # -- showing

    @Slot()
    def refresh(self) -> None:
        """Show the words as they are typed."""
        plan = self._desk.plan_as_typed()
        if plan is None:
            return
        words, pace = plan.introduction.words, plan.introduction.words_per_minute
        seconds = round(words * 60 / pace)
        self._words.setText(self.tr("%n words at", None, words))
        self._pace.blockSignals(True)
        self._pace.setValue(pace)
        self._pace.blockSignals(False)
        self._bar.show_seconds(seconds)
        self._time.setText(spoken_time(seconds))
        self._verdict.setText(self._judge(seconds))
        self._show_blocks(plan)
        self._show_checks(plan)
        self._show_names(plan)

    def _judge(self, seconds: int) -> str:
        if seconds < SHORTEST:
            return self.tr("of 5 to 7 minutes")
        if seconds > LONGEST:
            return self.tr("over 7 minutes: cut a little")
        return self.tr("within 5 to 7 minutes")

    def _show_blocks(self, plan: "Plan") -> None:
        pace, start = plan.introduction.words_per_minute, 0
        rows = []
        for block in plan.introduction.blocks:
            seconds = round(block.words * 60 / pace)
            rows.append((spoken_time(start), block_title(block.name), spoken_time(seconds), block.name))
            start += seconds
        if plan.bridge is not None:
            rows.append(("", block_title("bridge"), spoken_time(round(plan.bridge.words * 60 / pace)), "bridge"))
        while self._blocks.topLevelItemCount() > len(rows):
            self._blocks.takeTopLevelItem(self._blocks.topLevelItemCount() - 1)
        while self._blocks.topLevelItemCount() < len(rows):
            self._blocks.addTopLevelItem(QTreeWidgetItem())
        height = self.fontMetrics().height() + 8
        for number, (begin, title, length, name) in enumerate(rows):
            row = self._blocks.topLevelItem(number)
            if row is None:
                continue
            for column, text in enumerate((begin, title, length)):
                row.setText(column, text)
                row.setSizeHint(column, QSize(0, height))
            row.setToolTip(1, title)
            row.setData(0, _NAME, name)
        self._blocks.setFixedHeight(height * len(rows) + 4)

    def _show_checks(self, plan: "Plan") -> None:
        from gemdesk.planner.rework import all_blocks
        from gemdesk.planner.spoiler_check import spoiler_words_in

        spoken = " ".join(block.text for block in all_blocks(plan) if block.edited)
        telling = spoiler_words_in(spoken, plan.films)
        if telling:
            found = self.tr("Stands in a spoiler note too: {words}").format(words=", ".join(telling[:4]))
            self._checks[0].show_check("shield-alert", found, good=False)
        else:
            clean = self.tr("No words of a spoiler note in the introduction")
            self._checks[0].show_check("shield-check", clean, good=True)
        drafted = [s for block in all_blocks(plan) for s in block.sentences]
        resting = sum(bool(sentence.sources) for sentence in drafted)
        words = self.tr("{resting} of {all} sentences rest on a field").format(resting=resting, all=len(drafted))
        self._checks[1].show_check("database", words, good=True)
        gaps = len(plan.gaps)
        few = {0: self.tr("No gaps left to fill"), 1: self.tr("One gap to fill")}
        words = few.get(gaps, self.tr("%n gaps to fill", None, gaps))
        self._checks[2].show_check("square-dashed", words, good=not gaps)

    def _show_names(self, plan: "Plan") -> None:
        people = names_to_say(plan)
        key = [(person.id, person.record.pronunciation) for person in people]
        if key == self._names:
            return
        self._names = key
        while (entry := self._names_area.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for person in people:
            row = NameRow(person, self)
            row.edited.connect(self._desk.save_pronunciation)
            self._names_area.addWidget(row)

    @Slot(QTreeWidgetItem)
    def _on_block_clicked(self, row: QTreeWidgetItem) -> None:
        self.block_chosen.emit(str(row.data(0, _NAME)))


def names_to_say(plan: "Plan") -> "list[PlannedPerson]":
    """The people whose names stand in the words, directors first; those with help before those without."""
    from gemdesk.planner.rework import all_blocks

    spoken = " ".join(block.text for block in all_blocks(plan))
    found: dict[int, PlannedPerson] = {}
    for film in plan.films:
        for credit in film.record.credits:
            person = film.people.get(credit.name)
            if person is None or credit.name not in spoken:
                continue
            if person.record.pronunciation or credit.role == "director":
                found.setdefault(person.id, person)
    return list(found.values())[:8]
