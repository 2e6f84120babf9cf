"""Parts that are one of several: notes, honours, availability, titles, viewings; and those of the gem assessment."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from gemdesk.records.film_record import (
    AVAILABILITY_KINDS,
    GEM_REASONS,
    GEM_STATUSES,
    NOTE_KINDS,
    SPOILER_LEVELS,
    TITLE_TYPES,
    AvailabilityRecord,
    CriterionRecord,
    FilmRecord,
    GemRecord,
    GemStatusRecord,
    HonourRecord,
    NoteRecord,
    TitleRecord,
    ViewingRecord,
)
from gemdesk.ui.detail.editors import (
    ChoiceEditor,
    Editor,
    LineEditor,
    NumberEditor,
    TextEditor,
    TimeCodeEditor,
)
from gemdesk.ui.detail.forms import FormEditor, FormField
from gemdesk.ui.detail.parts import Part
from gemdesk.ui.detail.stars_editor import StarsEditor
from gemdesk.ui.detail.wording import (
    criterion_text,
    initial_upper,
    note_text,
    spoiler_text,
    status_text,
    translate,
)

HONOUR_RESULTS = ("won", "shared", "nominated", "selected")
NEW = "new"


def replaced(values: Sequence[Any], old: Any, new: Any) -> tuple[Any, ...]:
    """`values` with `new` in the place of `old`; None as old adds, as new takes out. An `old` that is gone adds."""
    if old is None or old not in values:
        return tuple(values) if new is None else (*values, new)
    place = list(values).index(old)
    return (*values[:place], *(() if new is None else (new,)), *values[place + 1 :])


def _list_part(name: str, attribute: str, index: int | None, record: FilmRecord, make: Callable[[Any], Editor]) -> Part:
    values = getattr(record, attribute)
    old = values[index] if index is not None else None

    def write(current: FilmRecord, new: Any) -> FilmRecord:
        edits: dict[str, Any] = {attribute: replaced(getattr(current, attribute), old, new)}
        return replace(current, **edits)

    return Part(
        f"{attribute}.{NEW if index is None else index}",
        name,
        read=lambda _: old,
        write=write,
        make=lambda _film, _vocabulary: make(old),
    )


def _line(value: Any, title: str) -> Editor:
    return LineEditor(value, title)


def _choice(values: Sequence[str], label: Callable[[str], str], *, optional: bool = False) -> Callable[..., Editor]:
    choices = [(value, label(value)) for value in values]
    return lambda value, title: ChoiceEditor(value, title, choices, optional=optional, commits=False)


def _word(text: str) -> str:
    return initial_upper(translate("Words", text))


def note_part(record: FilmRecord, index: int | None, kind: str = "why") -> Part:
    """A note; a new one starts with a kind."""
    fields = (
        FormField("kind", translate("Detail", "Kind"), _choice(NOTE_KINDS, note_text)),
        FormField("short", translate("Detail", "In short"), _line),
        FormField("text", translate("Detail", "Text"), lambda v, t: TextEditor(v, t), required=True),
        FormField("spoiler", translate("Detail", "Spoiler"), _choice(SPOILER_LEVELS, spoiler_text)),
        FormField(
            "time_code", translate("Detail", "At"), lambda v, t: TimeCodeEditor(v, t, rule=(NoteRecord, "time_code"))
        ),
        FormField("source", translate("Detail", "Source"), _line),
    )
    remove = translate("Detail", "Take out this note")

    def make(old: NoteRecord | None) -> Editor:
        form = FormEditor(NoteRecord, fields, old, blank=NoteRecord(kind, ""), remove=remove)
        form.start_at("text")
        return form

    return _list_part(translate("Detail", "note"), "notes", index, record, make)


def honour_part(record: FilmRecord, index: int | None) -> Part:
    """A prize or a nomination."""
    fields = (
        FormField("festival", translate("Detail", "Festival"), _line, required=True),
        FormField("year", translate("Detail", "Year"), lambda v, t: NumberEditor(v, t, rule=(HonourRecord, "year"))),
        FormField("section", translate("Detail", "Section"), _line),
        FormField("prize", translate("Detail", "Prize"), _line),
        FormField("result", translate("Detail", "Result"), _choice(HONOUR_RESULTS, _word)),
    )
    remove = translate("Detail", "Take out this honour")
    blank = HonourRecord("", record.year)
    return _list_part(
        translate("Detail", "honour"),
        "honours",
        index,
        record,
        lambda old: FormEditor(HonourRecord, fields, old, blank=blank, remove=remove),
    )


def availability_part(record: FilmRecord, index: int | None) -> Part:
    """A place where the film can be seen."""
    fields = (
        FormField("service", translate("Detail", "Where"), _line, required=True),
        FormField("kind", translate("Detail", "Kind"), _choice(AVAILABILITY_KINDS, _word)),
        FormField("region", translate("Detail", "Region"), _line),
        FormField("link", translate("Detail", "Link"), _line),
        FormField("checked", translate("Detail", "Checked"), _line),
    )
    remove = translate("Detail", "Take this out")
    blank = AvailabilityRecord("", checked=date.today().isoformat())
    return _list_part(
        translate("Detail", "availability"),
        "availability",
        index,
        record,
        lambda old: FormEditor(AvailabilityRecord, fields, old, blank=blank, remove=remove),
    )


def title_part(record: FilmRecord, index: int | None) -> Part:
    """A further title."""
    fields = (
        FormField("text", translate("Detail", "Title"), _line, required=True),
        FormField("type", translate("Detail", "Kind"), _choice(TITLE_TYPES, _word)),
        FormField("language", translate("Detail", "Language"), _line),
    )
    remove = translate("Detail", "Take out this title")
    return _list_part(
        translate("Detail", "further title"),
        "titles",
        index,
        record,
        lambda old: FormEditor(TitleRecord, fields, old, blank=TitleRecord("", "alternative"), remove=remove),
    )


def viewing_part(record: FilmRecord, index: int | None) -> Part:
    """An entry of the diary; who saw the film stays as it is."""
    fields = (
        FormField("date", translate("Detail", "Date"), _line),
        FormField("rating", translate("Detail", "Rating"), lambda v, t: StarsEditor(v, t)),
        FormField("note", translate("Detail", "Note"), lambda v, t: TextEditor(v, t, lines=4)),
    )
    remove = translate("Detail", "Take out this viewing")
    return _list_part(
        translate("Detail", "viewing"),
        "viewings",
        index,
        record,
        lambda old: FormEditor(ViewingRecord, fields, old, remove=remove, keeps_empty=True),
    )


def criterion_part(criterion: str) -> Part:
    """One of the four gem criteria."""
    scores = [(str(score), label) for score, label in enumerate(_score_labels())]

    def make(old: CriterionRecord | None) -> Editor:
        fields = (
            FormField("score", translate("Detail", "Score"), lambda v, t: _Score(v, t, scores), required=True),
            FormField("evidence", translate("Detail", "Evidence"), lambda v, t: TextEditor(v, t, lines=4)),
        )
        return FormEditor(CriterionRecord, fields, old, remove=translate("Detail", "Take out the score"))

    return Part(
        f"gem.{criterion}",
        criterion_text(criterion).lower(),
        read=lambda record: getattr(record.gem, criterion) if record.gem else None,
        write=lambda record, value: with_gem(record, **{criterion: value}),
        make=lambda film, _: make(getattr(film.record.gem, criterion) if film.record.gem else None),
    )


def _score_labels() -> tuple[str, ...]:
    return (
        translate("Detail", "0: not at all"),
        translate("Detail", "1: a little"),
        translate("Detail", "2: clearly"),
        translate("Detail", "3: entirely"),
    )


class _Score(ChoiceEditor):
    """A score from 0 to 3."""

    def __init__(self, value: int | None, name: str, choices: Sequence[tuple[str, str]]) -> None:
        shown = None if value is None else str(value)
        super().__init__(shown, name, choices, optional=value is None, commits=False)

    def value(self) -> Any:
        found = super().value()
        return None if found is None else int(found)


def gem_reason_part() -> Part:
    """Why too few know the film."""
    choices = [(reason, _word(reason)) for reason in GEM_REASONS]
    name = translate("Detail", "gem reason")
    return Part(
        "gem.reason",
        name,
        read=lambda record: record.gem.reason if record.gem else None,
        write=lambda record, value: with_gem(record, reason=value),
        make=lambda film, _: ChoiceEditor(film.record.gem.reason if film.record.gem else None, name, choices),
    )


def gem_status_part() -> Part:
    """Where the film stands as a gem, and since when; another status is a new step in its history."""

    def read(record: FilmRecord) -> GemStatusRecord | None:
        return record.gem.statuses[-1] if record.gem and record.gem.statuses else None

    def write(record: FilmRecord, value: GemStatusRecord | None) -> FilmRecord:
        history = record.gem.statuses if record.gem else ()
        if value is None:
            return with_gem(record, statuses=history[:-1])
        same = bool(history) and history[-1].status == value.status
        if not same and history and value.since == history[-1].since:
            value = replace(value, since=date.today().isoformat())
        return with_gem(record, statuses=(*(history[:-1] if same else history), value))

    fields = (
        FormField("status", translate("Detail", "Status"), _choice(GEM_STATUSES, status_text)),
        FormField("since", translate("Detail", "Since"), _line),
    )
    blank = GemStatusRecord("candidate", date.today().isoformat())
    remove = translate("Detail", "Take out the status")
    return Part(
        "gem.status",
        translate("Detail", "gem status"),
        read,
        write,
        make=lambda film, _: FormEditor(GemStatusRecord, fields, read(film.record), blank=blank, remove=remove),
    )


def with_gem(record: FilmRecord, **parts: Any) -> FilmRecord:
    """The record with parts of its gem assessment changed; an assessment that holds nothing is None."""
    gem = replace(record.gem or GemRecord(), **parts)
    return replace(record, gem=None if gem == GemRecord() else gem)
