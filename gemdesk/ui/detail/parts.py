"""The editable parts of a film: where a value stands in the record, what edits it, how it is put back.

A part's key is its path in the record (``year``, ``gem.original_voice``, ``notes.3``; ``notes.new`` for one more).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gemdesk.query.fields import FIELDS, Field
from gemdesk.records.film_record import (
    COLOURS,
    FORMS,
    GEM_REASONS,
    SOUNDS,
    CreditRecord,
    FilmRecord,
    SettingRecord,
    SourceWorkRecord,
)
from gemdesk.records.plan_record import PlannedFilm
from gemdesk.ui.detail.chips_editor import ChipsEditor, TagsEditor
from gemdesk.ui.detail.credits_editor import CreditsEditor, EditedCredits
from gemdesk.ui.detail.editors import (
    ChoiceEditor,
    DecimalEditor,
    Editor,
    LineEditor,
    MinutesEditor,
    NumberEditor,
    TextEditor,
)
from gemdesk.ui.detail.forms import FormEditor, FormField
from gemdesk.ui.detail.stars_editor import StarsEditor
from gemdesk.ui.detail.vocabulary import PEOPLE, Vocabulary
from gemdesk.ui.detail.wording import initial_upper, translate

ROLES = ("cinematography", "music", "editing", "sound", "production")
"""Roles below the director, the writer and the cast, in the order in which they are told."""
_CHOICES = {"form": FORMS, "colour": COLOURS, "sound": SOUNDS, "gem_reason": GEM_REASONS}
_TERMS = {"countries": "country", "languages": "language", "genres": "genre"}


@dataclass(frozen=True, slots=True)
class Part:
    """One editable value.

    ``read`` takes it from a record, ``write`` gives the record that holds a new value in its place, ``make`` builds
    its editor. ``name`` stands in the undo step and in "Add...".
    """

    key: str
    name: str
    read: Callable[[FilmRecord], Any]
    write: Callable[[FilmRecord, Any], FilmRecord]
    make: Callable[[PlannedFilm, Vocabulary], Editor]

    def empty(self, record: FilmRecord) -> bool:
        """Whether there is nothing to show."""
        return self.read(record) in (None, (), "")


def field_name(field: Field) -> str:
    """A field's title inside a sentence."""
    title = translate("Fields", field.title)
    return title[:1].lower() + title[1:]


def _attribute(name: str, title: str, make: Callable[[Any, str], Editor]) -> Part:
    return Part(
        name,
        title,
        read=lambda record: getattr(record, name),
        write=lambda record, value: replace(record, **{name: value}),
        make=lambda film, _: make(getattr(film.record, name), initial_upper(title)),
    )


def plain_part(name: str) -> Part:
    """The part of a field of the registry that is one attribute of the record."""
    field = FIELDS[name]
    rule = (FilmRecord, name)
    if name in _TERMS:
        return _terms_part(name, field_name(field))
    if name in _CHOICES:
        choices = [(choice, initial_upper(translate("Words", choice))) for choice in _CHOICES[name]]
        return _attribute(name, field_name(field), lambda value, title: ChoiceEditor(value, title, choices))
    makers: dict[str, Callable[[Any, str], Editor]] = {
        "whole number": lambda value, title: NumberEditor(value, title, rule=rule),
        "minutes": lambda value, title: MinutesEditor(value, title, rule=rule),
        "stars": lambda value, title: StarsEditor(value, title),
        "long text": lambda value, title: TextEditor(value, title, rule=rule),
    }
    if name == "critic_percent":
        makers["whole number"] = lambda value, title: DecimalEditor(value, title, rule=rule)
    line: Callable[[Any, str], Editor] = lambda value, title: LineEditor(  # noqa: E731 - one of the makers
        value, title, rule=rule, required=name == "title"
    )
    return _attribute(name, field_name(field), makers.get(field.kind, line))


def _terms_part(name: str, title: str) -> Part:
    return Part(
        name,
        title,
        read=lambda record: getattr(record, name),
        write=lambda record, value: replace(record, **{name: value}),
        make=lambda film, vocabulary: ChipsEditor(
            getattr(film.record, name), initial_upper(title), vocabulary.names(_TERMS[name])
        ),
    )


def aspect_ratio_part() -> Part:
    """The shape of the picture."""
    title = translate("Detail", "aspect ratio")
    return _attribute("aspect_ratio", title, lambda value, name: LineEditor(value, name))


def tags_part() -> Part:
    """All tags, in every facet."""
    name = translate("Detail", "tags")
    return Part(
        "tags",
        name,
        read=lambda record: record.tags,
        write=lambda record, value: replace(record, tags=value),
        make=lambda film, vocabulary: TagsEditor(film.record.tags, initial_upper(name), vocabulary),
    )


def credits_part(key: str, name: str, roles: Sequence[str]) -> Part:
    """The credits of some roles; the others keep their places before and after."""

    def read(record: FilmRecord) -> tuple[CreditRecord, ...]:
        return tuple(credit for credit in record.credits if credit.role in roles)

    def write(record: FilmRecord, value: EditedCredits | tuple[CreditRecord, ...]) -> FilmRecord:
        credits = value.credits if isinstance(value, EditedCredits) else value
        return replace(record, credits=_merged_credits(record.credits, credits, roles))

    def make(film: PlannedFilm, vocabulary: Vocabulary) -> Editor:
        spoken = {person: known.record.pronunciation or "" for person, known in film.people.items()}
        return CreditsEditor(read(film.record), roles, vocabulary.names(PEOPLE), spoken)

    return Part(key, name, read, write, make)


def _merged_credits(
    old: Sequence[CreditRecord], new: Sequence[CreditRecord], roles: Sequence[str]
) -> tuple[CreditRecord, ...]:
    place = next((i for i, credit in enumerate(old) if credit.role in roles), None)
    if place is None:
        place = 0 if "director" in roles else len(old)
    head = [credit for credit in old[:place] if credit.role not in roles]
    tail = [credit for credit in old[place:] if credit.role not in roles]
    return (*head, *new, *tail)


def other_roles(record: FilmRecord) -> tuple[str, ...]:
    """Roles that share the row of further credits: the usual ones and those that the film has besides."""
    told = ("director", "writer", "cast")
    return tuple(dict.fromkeys((*ROLES, *(c.role for c in record.credits if c.role not in told))))


def setting_part() -> Part:
    """Place and time of the action."""
    return _form_part(
        "setting",
        translate("Detail", "setting"),
        SettingRecord,
        (
            ("place", translate("Detail", "Place")),
            ("time", translate("Detail", "Time")),
        ),
    )


def source_work_part() -> Part:
    """The work that the film was made from."""
    fields = (
        ("title", translate("Detail", "Title")),
        ("author", translate("Detail", "Author")),
        ("kind", translate("Detail", "Kind")),
    )
    return _form_part("source_work", translate("Detail", "source work"), SourceWorkRecord, fields)


def _form_part(key: str, name: str, record_class: type, fields: Sequence[tuple[str, str]]) -> Part:
    form = [FormField(field, label, lambda value, title: LineEditor(value, title)) for field, label in fields]
    return Part(
        key,
        name,
        read=lambda record: getattr(record, key),
        write=lambda record, value: replace(record, **{key: value}),
        make=lambda film, _: FormEditor(record_class, form, getattr(film.record, key)),
    )
