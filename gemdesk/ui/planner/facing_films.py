"""The bill: two covers facing each other with the link between them written out, or one film alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gemdesk.ui.appearance import SMALL, set_quiet
from gemdesk.ui.figures import running_time
from gemdesk.ui.icons import set_icon
from gemdesk.ui.plain_text import PlainLabel, display_text
from gemdesk.ui.planner.film_cover import FilmCover
from gemdesk.ui.planner.wording import clock_text
from gemdesk.ui.window_fonts import scaled_font, serif_font

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Plan, PlannedFilm
    from gemdesk.ui.planner.evening_desk import EveningDesk

_WIDEST, _NARROWEST = 204, 96


class YearsLine(QWidget):
    """``2013 ---- 68 years ---- 1945``: what lies between two films, between two fine lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, str, str] = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_years(self, first: int | None, second: int | None) -> None:
        """Show these years; nothing when one is unknown."""
        gap = ""
        if first and second:
            few = {0: self.tr("the same year"), 1: self.tr("one year")}
            gap = few.get(abs(first - second), self.tr("%n years", None, abs(first - second)))
        self._texts = (str(first or ""), gap, str(second or ""))
        self.setAccessibleName(" ".join(self._texts))
        self.update()

    def sizeHint(self) -> QSize:
        """One small line."""
        return QSize(120, self.fontMetrics().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw years and lines."""
        painter = QPainter(self)
        painter.setFont(scaled_font(self, SMALL))
        painter.setPen(self.palette().color(self.palette().ColorRole.PlaceholderText))
        metrics, area = painter.fontMetrics(), QRectF(self.rect())
        widths = [metrics.horizontalAdvance(text) for text in self._texts]
        middle = area.center().x()
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._texts[0])
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._texts[1])
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._texts[2])
        if self._texts[1]:
            y = round(area.center().y())
            painter.setPen(self.palette().color(self.palette().ColorRole.Dark))
            painter.drawLine(widths[0] + 8, y, round(middle - widths[1] / 2) - 8, y)
            painter.drawLine(round(middle + widths[1] / 2) + 8, y, round(area.right()) - widths[2] - 8, y)
        painter.end()


class _Side(QWidget):
    """A cover and what stands below it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.cover = FilmCover(self)
        self.cover.setAccessibleDescription(name)
        self.when = PlainLabel(parent=self)
        self.when.setFont(scaled_font(self, 1.0, self.font().Weight.DemiBold))
        self.facts = PlainLabel(parent=self)
        self.facts.setFont(scaled_font(self, SMALL))
        self.facts.setWordWrap(True)
        set_quiet(self.facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.cover)
        layout.addWidget(self.when)
        layout.addWidget(self.facts)
        layout.addStretch(1)

    def show_film(self, film: "PlannedFilm", when: str, facts: str) -> None:
        """Show a film with its time and its facts."""
        self.cover.show_film(film.record)
        self.when.setText(when)
        self.facts.setText(facts)

    def set_width(self, width: int) -> None:
        """Make the cover this wide."""
        self.cover.set_width(width)
        self.setFixedWidth(width)


class FacingFilms(QWidget):
    """Two sides and the link; the right side is empty while a partner is being looked for."""

    another_first = Signal()
    another_partner = Signal()
    link_edited = Signal()
    """Somebody wants to edit the link: it stands in the words."""

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._left = _Side(self.tr("First film. Press to choose another"), self)
        self._right = _Side(self.tr("Second film. Press to choose another"), self)
        self._years = YearsLine(self)
        self._link = PlainLabel(parent=self)
        self._question = PlainLabel(parent=self)
        self._edit = QPushButton(self.tr("Edit the link"), self)
        self._other = QPushButton(self.tr("Another draft"), self)
        self._build()
        self._left.cover.clicked.connect(self._on_left_pressed)
        self._right.cover.clicked.connect(self._on_right_pressed)
        self._edit.clicked.connect(self.link_edited)
        self._other.clicked.connect(desk.redraft_all)
        desk.changed.connect(self._on_changed)
        desk.partners_found.connect(self._on_changed)

    def _build(self) -> None:
        for label, size in ((self._link, 1.3), (self._question, 1.15)):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFont(serif_font(self, size, self.font().Weight.DemiBold))
        italic = serif_font(self, 1.15)
        italic.setItalic(True)
        self._question.setFont(italic)
        set_quiet(self._question)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button, name in ((self._edit, "pencil"), (self._other, "refresh-cw")):
            button.setAutoDefault(False)
            set_icon(button, name)
            buttons.addWidget(button)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(12)
        middle.addStretch(1)
        for widget in (self._years, self._link, self._question):
            middle.addWidget(widget)
        middle.addLayout(buttons)
        middle.addStretch(2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        layout.addWidget(self._left)
        layout.addLayout(middle, 1)
        layout.addWidget(self._right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the covers give way to the words between them."""
        width = max(_NARROWEST, min(_WIDEST, self.width() // 4))
        for side in (self._left, self._right):
            side.set_width(width)
        super().resizeEvent(event)

    @Slot()
    def _on_left_pressed(self) -> None:
        self._pressed(first=True)

    @Slot()
    def _on_right_pressed(self) -> None:
        self._pressed(first=False)

    def _pressed(self, *, first: bool) -> None:
        plan = self._desk.plan
        films = plan.films[-2:] if plan is not None else ()
        is_anchor = bool(films) and films[0 if first else -1].id == self._desk.anchor
        (self.another_first if is_anchor else self.another_partner).emit()

    @Slot()
    def _on_changed(self) -> None:
        plan = self._desk.plan
        if plan is None or not plan.films:
            return
        films = plan.films[-2:]
        self._left.show_film(films[0], self._when(plan, films[0]), self._facts(films[0]))
        two = len(films) > 1
        self._right.setVisible(two)
        self._years.setVisible(two)
        self._edit.setVisible(two)
        if two:
            self._right.show_film(films[1], self._when(plan, films[1]), self._facts(films[1]))
            self._years.show_years(films[0].record.year, films[1].record.year)
        self._link.setText(self._link_text(plan))
        self._question.setText(display_text(plan.question or ""))

    def _link_text(self, plan: "Plan") -> str:
        if len(plan.films) > 1:
            return link_text(plan)
        if self._desk.looking:
            return self.tr("Looking for partners…")
        return self.tr("One film alone, with time to talk.")

    def _when(self, plan: "Plan", film: "PlannedFilm") -> str:
        item = next((item for item in plan.items if item.film == film.id), None)
        time = clock_text(item.start) if item is not None else ""
        first = film.id == plan.films[-2:][0].id
        return (self.tr("First, {time}") if first else self.tr("Then, {time}")).format(time=time)

    def _facts(self, film: "PlannedFilm") -> str:
        from gemdesk.planner.guests import guest_mix

        record = film.record
        evening = self._desk.state.evening if self._desk.state else None
        contacts = {contact.uuid or "": contact for contact in self._desk.contacts}
        mix = guest_mix(evening.guests if evening else (), contacts, [film])
        new_to = mix.familiarity[0].text if mix.familiarity else ""
        length = running_time(record.runtime) if record.runtime else self.tr("running time not known")
        copy = ", ".join(filter(None, (record.medium, record.shelf_mark)))
        spoken = self.tr("{languages} subtitles").format(languages=record.subtitles) if record.subtitles else ""
        upper = " · ".join(filter(None, (length, new_to)))
        return display_text(upper) + "\n" + display_text(" · ".join(filter(None, (copy, spoken))))


def link_text(plan: "Plan") -> str:
    """The sentence that says what joins the two films: the one in the words, else the first thing they share."""
    from gemdesk.planner.rework import block_named

    block = block_named(plan, "the other film")
    said = [s.text for s in block.sentences if "pair" in s.sources and "?" not in s.text] if block is not None else []
    if said:
        return display_text(said[0])
    links = [link.text for link in (*plan.shared[:1], *plan.contrast[:1])]
    return display_text("; ".join(links))
