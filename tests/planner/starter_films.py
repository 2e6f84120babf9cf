"""The starter films as the planner sees them, read straight from their files."""

import json
import types
import typing
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gemdesk.records.film_record import FilmRecord
from gemdesk.records.library_record import PersonRecord
from gemdesk.records.plan_record import PlannedFilm, PlannedPerson

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "starter" / "films"


@cache
def starter_films() -> dict[str, PlannedFilm]:
    """Every starter film by its title, ids in the order of the files."""
    films = {}
    for number, file in enumerate(sorted(FOLDER.glob("*.json")), start=1):
        held = json.loads(file.read_text(encoding="utf-8"))
        people = {
            person["name"]: PlannedPerson(number * 100 + index, _value(PersonRecord, person))
            for index, person in enumerate(held.get("people", ()))
        }
        record = _value(FilmRecord, held["films"][0])
        films[record.title] = PlannedFilm(number, record, people)
    return films


def _value(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return _value(next(part for part in typing.get_args(kind) if part is not type(None)), value)
    if typing.get_origin(kind) is tuple:
        return tuple(_value(typing.get_args(kind)[0], part) for part in value)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return kind(
            **{part.name: _value(hints[part.name], value[part.name]) for part in fields(kind) if part.name in value}
        )
    return value
