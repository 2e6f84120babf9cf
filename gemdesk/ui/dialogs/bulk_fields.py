"""The fields that can be set for several films at once, as the registry names them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from gemdesk.query.fields import FIELDS, Field
from gemdesk.records.film_record import (
    GEM_STATUSES,
    CreditRecord,
    FilmRecord,
    GemStatusRecord,
    SettingRecord,
    TagRecord,
)
from gemdesk.records.plan_record import PlannedFilm
from gemdesk.ui.detail import list_parts, parts
from gemdesk.ui.detail.chips_editor import ChipsEditor
from gemdesk.ui.detail.editors import ChoiceEditor, Editor, LineEditor
from gemdesk.ui.detail.vocabulary import PEOPLE, Vocabulary
from gemdesk.ui.detail.wording import status_text, translate


@dataclass(frozen=True, slots=True)
class BulkField:
    """A field of several films: how its value is read, written and edited. ``several`` values can be added to."""

    name: str
    title: str
    read: Callable[[FilmRecord], Any]
    write: Callable[[FilmRecord, Any], FilmRecord]
    make: Callable[[Any, Vocabulary], Editor]
    several: bool = False


def bulk_fields() -> Iterator[BulkField]:
    """Every field of the registry that can be set for several films, in its order."""
    return (_bulk_field(field) for field in FIELDS.values() if field.bulk)


def _bulk_field(field: Field) -> BulkField:
    title = translate("Fields", field.title)
    if field.kind == "people":
        return _people(field, title)
    if field.facet is not None and field.path is None:
        return _tags(field, title)
    if field.name in ("setting_place", "setting_time"):
        return _setting(field.name.removeprefix("setting_"), field.name, title)
    if field.name == "gem_status":
        return _status(title)
    if field.name == "gem_reason":
        part = list_parts.gem_reason_part()
        return BulkField(field.name, title, part.read, part.write, lambda _, names: part.make(_blank(), names))
    if field.kind == "terms":
        return _terms(field, title)
    part = parts.plain_part(field.name)

    def make(value: Any, names: Vocabulary) -> Editor:
        return part.make(_blank(**{field.name: value}), names)

    return BulkField(field.name, title, part.read, part.write, make)


def _blank(**values: Any) -> PlannedFilm:
    return PlannedFilm(0, FilmRecord("", **values))


def _terms(field: Field, title: str) -> BulkField:
    name, facet = field.name, field.facet or ""

    def write(record: FilmRecord, value: Any) -> FilmRecord:
        edits: dict[str, Any] = {name: tuple(value)}
        return replace(record, **edits)

    return BulkField(
        name,
        title,
        read=lambda record: getattr(record, name),
        write=write,
        make=lambda value, names: ChipsEditor(value or (), title, names.names(facet)),
        several=True,
    )


def _tags(field: Field, title: str) -> BulkField:
    facet = field.facet or ""

    def write(record: FilmRecord, names: Sequence[str]) -> FilmRecord:
        others = tuple(tag for tag in record.tags if tag.facet != facet)
        return replace(record, tags=(*others, *(TagRecord(facet, name) for name in names)))

    return BulkField(
        field.name,
        title,
        read=lambda record: tuple(tag.name for tag in record.tags if tag.facet == facet),
        write=write,
        make=lambda value, names: ChipsEditor(value or (), title, names.names(facet)),
        several=True,
    )


def _people(field: Field, title: str) -> BulkField:
    role = field.role or ""
    part = parts.credits_part(field.name, title, (role,))

    def write(record: FilmRecord, names: Sequence[str]) -> FilmRecord:
        known = {credit.name: credit for credit in part.read(record)}
        return part.write(record, tuple(known.get(name, CreditRecord(name, role)) for name in names))

    return BulkField(
        field.name,
        title,
        read=lambda record: tuple(credit.name for credit in part.read(record)),
        write=write,
        make=lambda value, names: ChipsEditor(value or (), title, names.names(PEOPLE)),
        several=True,
    )


def _setting(attribute: str, name: str, title: str) -> BulkField:
    def write(record: FilmRecord, value: str | None) -> FilmRecord:
        setting = replace(record.setting or SettingRecord(), **{attribute: value})
        return replace(record, setting=None if setting == SettingRecord() else setting)

    return BulkField(
        name,
        title,
        read=lambda record: getattr(record.setting, attribute) if record.setting else None,
        write=write,
        make=lambda value, _: LineEditor(value, title),
    )


def _status(title: str) -> BulkField:
    part = list_parts.gem_status_part()

    def write(record: FilmRecord, value: str | None) -> FilmRecord:
        found = part.read(record)
        if value is None or (found is not None and found.status == value):
            return record
        return part.write(record, GemStatusRecord(value, date.today().isoformat()))

    choices = [(status, status_text(status)) for status in GEM_STATUSES]
    return BulkField(
        "gem_status",
        title,
        read=lambda record: found.status if (found := part.read(record)) else None,
        write=write,
        make=lambda value, _: ChoiceEditor(value, title, choices, optional=value is None, commits=False),
    )
