"""A film as a programme note: what is known, in the order in which one reads it; what is not known is not drawn."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gemdesk.records.film_record import GEM_CRITERIA, NoteRecord
from gemdesk.records.plan_record import PlannedFilm
from gemdesk.ui import appearance, icons, window_fonts
from gemdesk.ui.detail import list_parts, parts, views
from gemdesk.ui.detail.link_button import LinkButton
from gemdesk.ui.detail.marks import CriterionBar, StarsView, score_text
from gemdesk.ui.detail.note_layout import Manner, NoteLayout, grow, left
from gemdesk.ui.detail.parts import Part
from gemdesk.ui.detail.provenance import origin_text, provenance_text
from gemdesk.ui.detail.span_label import Span, SpanLabel
from gemdesk.ui.detail.value_box import RING, ValueBox
from gemdesk.ui.detail.wording import (
    criterion_text,
    day_text,
    minutes_text,
    note_text,
    seen_text,
    status_text,
    time_code_text,
    translate,
)
from gemdesk.ui.library.drawn_cover import CoverView
from gemdesk.ui.plain_text import display_title, set_plain_tooltip

EVIDENCE, SPOILERS = "evidence", "spoilers"
_HANDLED = ("image", "sound")
"""Kinds of notes that are told by their handle, with the text behind it."""
_MARKS = {"gem": "gem-filled", "cult classic": "gem-filled", "rediscovered": "gem", "candidate": "gem-dotted"}


class ProgrammeNote(NoteLayout):
    """The read view of one film."""

    def __init__(self, film: PlannedFilm, manner: Manner, parent: QWidget | None = None) -> None:
        super().__init__(film, manner, parent)
        self._add_heading()
        self._add_status()
        self._add_synopsis()
        self._add_gem()
        self._add_rows()
        self._add_notes()
        self._add_origin()
        self._column.addStretch(1)

    def _add_heading(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        record = self.film.record
        title = self._box(parts.plain_part("title"), lambda f: views.title_view(f.record.title, self))
        # A title that is the original one needs no second line.
        same = record.original_title == record.title and self._manner.forced != "original_title"
        original = [None if same else self._original("original_title"), self._original("transliteration")]
        for widget in (title, self._flow(original), *self._credit_lines()):
            if widget is not None:
                titles.addWidget(widget)
        titles.addStretch(1)
        if self._manner.narrow:
            self._column.addLayout(titles)
            return
        row = QHBoxLayout()
        row.setSpacing(12)
        cover = CoverView(record, self)
        cover.setFixedWidth(round(self.fontMetrics().height() * 5.6))
        row.addWidget(cover, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(titles, 1)
        self._column.addLayout(row)

    def _original(self, name: str) -> ValueBox | None:
        font = window_fonts.scaled_font(self, 1.1)

        def view(film: PlannedFilm) -> QWidget:
            text = display_title(getattr(film.record, name))
            return SpanLabel((Span(text, quiet=True, italic=name == "transliteration"),), font=font)

        return self._box(parts.plain_part(name), view)

    def _plain(self, name: str) -> ValueBox | None:
        return self._box(parts.plain_part(name), lambda f: SpanLabel(_plain_text(getattr(f.record, name), name)))

    def _credit_lines(self) -> list[QWidget | None]:
        """Country and year, director, cast, then length, language and colour: the order of the BFI's credit line."""

        def text(name: str, shown: str | None = None) -> ValueBox | None:
            return self._box(
                parts.plain_part(name),
                lambda f: views.small((Span(shown or _plain_text(getattr(f.record, name), name), quiet=True),), self),
            )

        director = parts.credits_part("directors", translate("Detail", "director"), ("director",))
        cast = parts.credits_part("cast", translate("Detail", "cast"), ("cast",))
        lines: list[QWidget | None] = [self._flow([text("countries"), text("year")])]
        lines.append(
            self._box(
                director,
                lambda f: views.small(
                    views.people_spans(translate("Detail", "Dir."), director.read(f.record), f, spoken=True), self
                ),
            )
        )
        lines.append(self._box(cast, lambda f: self._cast(cast, f)))
        lines.append(
            self._flow(
                [text("runtime"), text("languages"), text("subtitles"), text("colour"), text("genres")], dotted=True
            )
        )
        source = parts.source_work_part()
        lines.append(self._box(source, lambda f: views.small(views.source_text(source.read(f.record)), self)))
        return lines

    def _aspect_ratio(self) -> ValueBox | None:
        return self._box(parts.aspect_ratio_part(), lambda f: SpanLabel(f.record.aspect_ratio or ""))

    def _cast(self, cast: Part, film: PlannedFilm) -> QWidget:
        credits = cast.read(film.record)
        label = views.small(views.people_spans(translate("Detail", "With"), credits, film, spoken=False), self)
        set_plain_tooltip(label, views.cast_tooltip(credits))
        return label

    def _add_status(self) -> None:
        record = self.film.record
        status = self._box(list_parts.gem_status_part(), self._status)
        rating = self._box(parts.plain_part("rating"), lambda f: StarsView(f.record.rating))
        seen = views.small(seen_text(len(record.viewings)), self) if record.viewings else None
        if status is None and rating is None and seen is None:
            return
        row = QHBoxLayout()
        row.setSpacing(4)
        if status is not None:
            row.addWidget(status)
        row.addStretch(1)
        for widget in (seen, rating):
            if widget is not None:
                row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(views.hairline(self))
        self._column.addLayout(row)
        self._column.addWidget(views.hairline(self))

    def _status(self, film: PlannedFilm) -> QWidget:
        statuses = film.record.gem.statuses if film.record.gem else ()
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        latest = statuses[-1]
        if latest.status in _MARKS:
            row.addWidget(_Mark(_MARKS[latest.status], self))
        since = translate("Detail", "since {day}").format(day=day_text(latest.since)) if latest.since else ""
        row.addWidget(SpanLabel((Span(status_text(latest.status)), Span(f"  {since}" if since else "", quiet=True))))
        history = "\n".join(f"{status_text(s.status)}, {day_text(s.since)}" for s in statuses if s.since)
        set_plain_tooltip(holder, history if len(statuses) > 1 else "")
        return holder

    def _add_synopsis(self) -> None:
        box = self._box(parts.plain_part("synopsis"), lambda f: views.prose(f.record.synopsis or "", self))
        if box is not None:
            self._column.addWidget(box)

    def _add_gem(self) -> None:
        gem = self.film.record.gem
        judged = gem is not None and any(getattr(gem, criterion) is not None for criterion in GEM_CRITERIA)
        asked = (self._manner.forced or "").startswith("gem.") and self._manner.forced != "gem.status"
        reason = self._box(
            list_parts.gem_reason_part(),
            lambda f: views.small(
                translate("Detail", "reason: {reason}").format(
                    reason=translate("Words", f.record.gem.reason or "") if f.record.gem else ""
                ),
                self,
            ),
        )
        if not judged and not asked and reason is None:
            return
        head = QVBoxLayout() if self._manner.narrow else QHBoxLayout()
        head.setContentsMargins(RING, 4, 0, 0)
        head.setSpacing(0)
        head.addWidget(views.quiet_label(translate("Detail", "Why it is a gem"), self), 0, Qt.AlignmentFlag.AlignTop)
        if not self._manner.narrow:
            head.addStretch(1)
        if reason is not None:
            head.addWidget(reason)
        self._column.addLayout(head)
        if judged or asked:
            for criterion in GEM_CRITERIA:
                self._add_criterion(criterion)
            if self._manner.narrow and judged:
                evidence = self._fold(
                    EVIDENCE, translate("Detail", "Show the evidence"), translate("Detail", "Hide the evidence")
                )
                self._column.addWidget(evidence)

    def _add_criterion(self, criterion: str) -> None:
        part = list_parts.criterion_part(criterion)
        box = ValueBox(part, lambda f: self._criterion(criterion, f), self.film, self)
        box.wanted.connect(self.edit_wanted)
        told = provenance_text(self.film.record, part.key)
        if told:
            set_plain_tooltip(box, told)
        self.boxes[part.key] = box
        self._column.addWidget(box)

    def _criterion(self, criterion: str, film: PlannedFilm) -> QWidget:
        found = getattr(film.record.gem, criterion) if film.record.gem else None
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(8)
        name = SpanLabel(criterion_text(criterion))
        bar = CriterionBar(found.score if found else None, criterion_text(criterion))
        line.addWidget(name)
        score = views.small(score_text(found.score) if found else translate("Detail", "not judged"), self)
        if self._manner.narrow:
            line.addStretch(1)
            line.addWidget(bar)
        else:
            name.setFixedWidth(self.fontMetrics().averageCharWidth() * 18)
            line.addWidget(bar)
            line.addStretch(1)
            line.addWidget(score)
        column.addLayout(line)
        folded = self._manner.narrow and EVIDENCE not in self._manner.unfolded
        if found and found.evidence and not folded:
            column.addWidget(views.small(found.evidence, self))
        return holder

    def _add_rows(self) -> None:
        record = self.film.record
        for kind in _HANDLED:
            found: list[int | None] = [i for i, _ in _notes(record.notes, (kind,))]
            new = [None] if self._manner.new_note_kind == kind else []
            self._row(note_text(kind), [self._handled(i) for i in (*found, *new)])
        self._row(translate("Detail", "Tags"), [self._box(parts.tags_part(), views.tags_view)])
        setting = parts.setting_part()
        self._row(
            translate("Detail", "Setting"),
            [self._box(setting, lambda f: SpanLabel(views.setting_text(setting.read(f.record))))],
        )
        self._row(
            translate("Detail", "Honours"),
            [
                self._listed(list_parts.honour_part(record, i), lambda h: SpanLabel(views.honour_text(h)))
                for i in _indices(record.honours)
            ],
        )
        self._row(translate("Detail", "Where"), [self._where()])
        self._row(
            translate("Detail", "To be seen"),
            [
                self._listed(list_parts.availability_part(record, i), lambda a: SpanLabel(views.availability_spans(a)))
                for i in _indices(record.availability)
            ],
        )
        self._add_diary()
        self._add_small_rows()

    def _listed(self, part: Part, make_view: Callable[[Any], QWidget]) -> ValueBox | None:
        def view(film: PlannedFilm) -> QWidget:
            return make_view(part.read(film.record))

        return self._box(part, view)

    def _where(self) -> QWidget | None:
        return self._flow([self._plain(name) for name in ("medium", "location", "shelf_mark", "barcode")], dotted=True)

    def _add_diary(self) -> None:
        viewings = self.film.record.viewings
        order = sorted(_indices(viewings)[:-1], key=lambda i: viewings[i or 0].date or "", reverse=True)
        boxes: list[QWidget | None] = [self._viewing(i) for i in order]
        log = LinkButton(translate("Detail", "Log a viewing"), self)
        log.setObjectName("log-viewing")
        log.clicked.connect(self.viewing_wanted)
        self._row(translate("Detail", "Diary"), [*boxes, left(log)])

    def _viewing(self, index: int | None) -> ValueBox | None:
        part = list_parts.viewing_part(self.film.record, index)
        viewing = part.read(self.film.record)
        who = self._manner.contacts.get(viewing.contact or "") if viewing else None
        return self._box(part, lambda _: views.viewing_view(viewing, who, self))

    def _add_small_rows(self) -> None:
        record = self.film.record
        others = parts.credits_part("credits", translate("Detail", "credits"), ("writer", *parts.other_roles(record)))
        self._row(
            translate("Detail", "Credits"),
            [self._box(others, lambda f: SpanLabel(views.credits_spans(others.read(f.record))))],
        )
        self._row(
            translate("Detail", "Also called"),
            [
                self._listed(list_parts.title_part(record, i), lambda t: SpanLabel(display_title(t.text)))
                for i in _indices(record.titles)
            ],
        )
        further = [self._plain("form"), self._plain("sound"), self._aspect_ratio()]
        self._row(translate("Detail", "Format"), [self._flow(further, dotted=True)])
        plain = {
            "weight": translate("Detail", "Weight"),
            "critic_percent": translate("Detail", "Critics"),
            "audience_votes": translate("Detail", "Votes"),
            "sort_title": translate("Detail", "Sorted as"),
            "title_language": translate("Detail", "Title in"),
        }
        for name, label in plain.items():
            self._row(label, [self._plain(name)])

    def _handled(self, index: int | None) -> QWidget | None:
        """A note by its handle, with a fold that opens its text."""
        part = list_parts.note_part(self.film.record, index, self._manner.new_note_kind)
        note: NoteRecord | None = part.read(self.film.record)
        is_open = part.key in self._manner.unfolded

        def view(_: PlannedFilm) -> QWidget:
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            handle = SpanLabel(views.note_handle(note) if note else "")
            column.addWidget(handle)
            if is_open and note is not None:
                column.addWidget(views.prose(note.text, self, 1.1))
            return holder

        box = self._box(part, view)
        if box is None or note is None:
            return box
        if not provenance_text(self.film.record, part.key):
            set_plain_tooltip(box, note.text)
        fold = self._fold(part.key, "", "")
        fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        fold.setAccessibleName(translate("Detail", "Whole note"))
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(box, 1)
        row.addWidget(fold, 0, Qt.AlignmentFlag.AlignTop)
        grow(holder)
        return holder

    def _add_notes(self) -> None:
        record = self.film.record
        kinds = ("why", "origin", "context", "craft", "scene", "content note", "quotation", "private")
        spoilers = [i for i, note in enumerate(record.notes) if note.spoiler != "none"]
        for kind in kinds:
            for index, _ in _notes(record.notes, (kind,)):
                self._add_note(index)
        if self._manner.forced == "notes.new" and self._manner.new_note_kind not in _HANDLED:
            self._add_note(None)
        if not spoilers:
            return
        closed = translate("Detail", "Show what gives the story away")
        self._column.addWidget(self._fold(SPOILERS, closed, translate("Detail", "Hide what gives the story away")))
        if SPOILERS in self._manner.unfolded:
            for index in spoilers:
                self._add_note(index)

    def _add_note(self, index: int | None) -> None:
        part = list_parts.note_part(self.film.record, index, self._manner.new_note_kind)
        note: NoteRecord | None = part.read(self.film.record)
        kind = note.kind if note else self._manner.new_note_kind
        head = [Span(note_text(kind), quiet=True, bold=True)]
        if note is not None and note.time_code is not None:
            head.append(Span(f"  {time_code_text(note.time_code)}", quiet=True))
        if note is not None and note.source:
            head.append(Span(f"  {note.source}", quiet=True, italic=True))
        line = QHBoxLayout()
        line.setContentsMargins(RING, 4, 0, 0)
        line.addWidget(SpanLabel(head, font=window_fonts.scaled_font(self, appearance.SMALL)))
        box = self._box(part, lambda _: views.prose(note.text if note else "", self, 1.1))
        if box is not None:
            self._column.addLayout(line)
            self._column.addWidget(box)

    def _add_origin(self) -> None:
        told = origin_text(self.film.record)
        if told:
            label = views.small(told, self)
            label.setContentsMargins(RING, 8, 0, 0)
            self._column.addSpacing(8)
            self._column.addWidget(views.hairline(self))
            self._column.addWidget(label)


class _Mark(QWidget):
    """An icon in the accent."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        side = round(self.fontMetrics().height() * 0.95)
        self.setFixedSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:
        ink, ground = appearance.inks(self.palette()).accent, self.palette().color(self.palette().ColorRole.Base)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, icons.pixmap(self._name, self.width(), ink, self.devicePixelRatioF(), ground))
        painter.end()


def _notes(notes: Sequence[NoteRecord], kinds: Sequence[str]) -> list[tuple[int, NoteRecord]]:
    return [(i, note) for i, note in enumerate(notes) if note.kind in kinds and note.spoiler == "none"]


def _indices(values: Sequence[object]) -> list[int | None]:
    """An index for each value, and None for one more, which is drawn only where it is asked for."""
    return [*range(len(values)), None]


def _plain_text(value: object, name: str) -> str:
    if name == "runtime" and isinstance(value, int):
        return minutes_text(value)
    if isinstance(value, tuple):
        return ", ".join(value)
    if name == "critic_percent":
        return translate("Detail", "{percent} % favourable").format(percent=f"{value:g}")
    if name in ("colour", "sound", "form"):
        return translate("Words", str(value))
    if name == "subtitles":
        return translate("Detail", "{languages} subtitles").format(languages=value)
    if name == "weight":
        return translate("Detail", "{weight} of 5").format(weight=value)
    return str(value)
