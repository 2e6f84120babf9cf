"""How the values of a film read: widgets and spans for each part of the programme note."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gemdesk.records.film_record import (
    AvailabilityRecord,
    CreditRecord,
    HonourRecord,
    NoteRecord,
    SettingRecord,
    SourceWorkRecord,
    ViewingRecord,
)
from gemdesk.records.plan_record import PlannedFilm
from gemdesk.ui import appearance, window_fonts
from gemdesk.ui.detail.flow_layout import FlowLayout
from gemdesk.ui.detail.marks import StarsView, TagChip
from gemdesk.ui.detail.span_label import Span, SpanLabel
from gemdesk.ui.detail.wording import day_text, role_text, translate
from gemdesk.ui.plain_text import display_title, set_plain_tooltip

PROSE_CHARACTERS = 75
"""Longest line of prose in characters (Bringhurst: 45 to 75)."""
PROSE_LINE = 1.12
SYNOPSIS = 1.19


def prose(text: str, widget: QWidget, scale: float = SYNOPSIS) -> SpanLabel:
    """Text to read: in the serif, no wider than a line that the eye can follow."""
    font = window_fonts.serif_font(widget, scale)
    label = SpanLabel(text, font=font, line_height=PROSE_LINE, prose=True)
    label.setMaximumWidth(label.fontMetrics().averageCharWidth() * PROSE_CHARACTERS)
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    label.setSizePolicy(policy)
    return label


def small(spans: Iterable[Span] | str, widget: QWidget) -> SpanLabel:
    """Secondary text."""
    spans = (Span(spans, quiet=True),) if isinstance(spans, str) else spans
    return SpanLabel(spans, font=window_fonts.scaled_font(widget, appearance.SMALL))


def quiet_label(text: str, widget: QWidget) -> SpanLabel:
    """A label in front of or above a value."""
    font = window_fonts.scaled_font(widget, appearance.SMALL, QFont.Weight.DemiBold)
    return SpanLabel((Span(text, quiet=True),), font=font)


def title_font(widget: QWidget, title: str) -> QFont:
    """The font of the film's title, smaller for a very long one."""
    scale = appearance.FILM_TITLE if len(title) <= 80 else appearance.HEADING
    return window_fonts.serif_font(widget, scale, QFont.Weight.DemiBold)


def title_view(title: str, widget: QWidget) -> SpanLabel:
    """The title; all of it in the tool tip where it was cut."""
    label = SpanLabel(display_title(title), font=title_font(widget, title))
    if display_title(title) != title and len(title) > len(label.text()):
        set_plain_tooltip(label, title)
    return label


def people_spans(lead: str, credits: Sequence[CreditRecord], film: PlannedFilm, *, spoken: bool) -> list[Span]:
    """``Dir.`` and names, with pronunciations where wanted."""
    spans = [Span(f"{lead} ", quiet=True)]
    for number, credit in enumerate(credits):
        if number:
            spans.append(Span(", "))
        spans.append(Span(display_title(credit.name), bold=True))
        known = film.people.get(credit.name)
        if spoken and known is not None and known.record.pronunciation:
            spans.append(Span(f" ({known.record.pronunciation})", quiet=True))
    return spans


def cast_tooltip(credits: Sequence[CreditRecord]) -> str:
    """Who plays whom, a line each."""
    lines = [
        translate("Detail", "{name} as {character}").format(name=credit.name, character=credit.character)
        if credit.character
        else credit.name
        for credit in credits
    ]
    return "\n".join(lines)


def credits_spans(credits: Sequence[CreditRecord]) -> list[Span]:
    """The further credits: role and names."""
    spans: list[Span] = []
    for role in dict.fromkeys(credit.role for credit in credits):
        names = ", ".join(display_title(credit.name) for credit in credits if credit.role == role)
        lead = "\n" if spans else ""
        spans += [Span(f"{lead}{role_text(role)} ", quiet=True), Span(names)]
    return spans


def source_text(source: SourceWorkRecord) -> str:
    """``From the short story “Barn Burning” by Haruki Murakami``, as much of it as is known."""
    work = f"“{source.title}”" if source.title else ""
    kind = source.kind or ""
    if source.author and work:
        return translate("Detail", "From {work} by {author}").format(work=work, author=source.author)
    if source.author:
        return translate("Detail", "From {kind} by {author}").format(kind=kind or "…", author=source.author)
    return translate("Detail", "From {work}").format(work=work or kind)


def setting_text(setting: SettingRecord) -> str:
    """Place and time."""
    return ", ".join(part for part in (setting.place, setting.time) if part)


def honour_text(honour: HonourRecord) -> str:
    """``Cannes 2018, Competition, FIPRESCI Prize``, with the result where it was not won."""
    year = f" {honour.year}" if honour.year else ""
    parts = [f"{honour.festival}{year}", honour.section, honour.prize]
    if honour.result != "won":
        parts.append(translate("Words", honour.result))
    return ", ".join(part for part in parts if part)


def availability_spans(found: AvailabilityRecord) -> list[Span]:
    """Where a film can be seen, and when that was checked."""
    spans = [Span(found.service)]
    details = [translate("Words", found.kind), found.region or ""]
    if found.checked:
        details.append(translate("Detail", "checked {day}").format(day=day_text(found.checked)))
    return [*spans, Span(f"  {', '.join(part for part in details if part)}", quiet=True)]


def note_handle(note: NoteRecord) -> str:
    """The few words that stand for a note; the beginning of its text where there are none."""
    if note.short:
        return note.short
    text = " ".join(note.text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"


def viewing_view(viewing: ViewingRecord, who: str | None, widget: QWidget) -> QWidget:
    """A line of the diary: date, who if not the owner, stars, note."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    line = QHBoxLayout()
    line.setSpacing(8)
    day = Span(day_text(viewing.date))
    line.addWidget(SpanLabel((day, Span(f"  {who}", quiet=True)) if who else (day,)))
    if viewing.rating is not None:
        line.addWidget(StarsView(viewing.rating))
    line.addStretch(1)
    column.addLayout(line)
    if viewing.note:
        column.addWidget(small(f"“{viewing.note}”", widget))
    return holder


def tags_view(film: PlannedFilm) -> QWidget:
    """The tags as chips."""
    holder = QWidget()
    flow = FlowLayout(holder, gap=6, line_gap=4)
    for tag in film.record.tags:
        flow.addWidget(TagChip(tag.name, tag.facet))
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder


def hairline(widget: QWidget) -> QWidget:
    """A thin line between two parts."""
    line = _Hairline(widget)
    line.setFixedHeight(1)
    return line


class _Hairline(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Midlight)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
