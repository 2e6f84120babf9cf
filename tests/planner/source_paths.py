"""Resolves the source paths of a draft, so that tests can look for its numbers and names in the records."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from gemdesk.records.plan_record import Link, PlanItem, PlannedFilm


class Record:
    """Everything a draft may rest on: films, people, links and the running order."""

    def __init__(self, films: Sequence[PlannedFilm], items: Sequence[PlanItem], links: Sequence[Link] = ()) -> None:
        self._films = {film.id: film for film in films}
        self._people = {person.id: person for film in films for person in film.people.values()}
        self._items = items
        self._links = links

    def value(self, path: str) -> Any:
        """What stands at a path; LookupError or AttributeError where nothing does."""
        root, _, field = path.partition(".")
        if root == "timetable":
            return [(f"{item.start:%H:%M}", item.minutes, item.title) for item in self._items]
        if root == "pair":
            return [link.text for link in self._links]
        kind, number = root.split(":")
        value: Any = self._films[int(number)].record if kind == "film" else self._people[int(number)].record
        for part in field.split("."):
            value = value[int(part)] if part.isdigit() else getattr(value, part)
        if value is None or value == ():
            raise LookupError(f"{path} is empty.")
        return value

    def text(self, paths: Iterable[str]) -> str:
        """All the values behind some paths as one text."""
        return " ".join(_plain(self.value(path)) for path in paths)


def _plain(value: Any) -> str:
    """A value with everything in it, its strings unquoted."""
    if is_dataclass(value):
        return " ".join(_plain(getattr(value, field.name)) for field in fields(value))
    return " ".join(map(_plain, value)) if isinstance(value, (list, tuple)) else str(value)
