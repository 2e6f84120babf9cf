"""Names to complete from: what the library holds, and countries (historic ones too), languages and genres."""

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel, Slot

from gemdesk.assets import resource
from gemdesk.ui.session import Session

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from gemdesk.operations.changes import Changes

FACETS_OF_TAGS = ("mood", "pacing", "element", "theme", "free")
PEOPLE = "people"
_SHIPPED = {"country": "countries", "language": "languages", "genre": "genres"}
Names = dict[str, list[str]]


@lru_cache(maxsize=8)
def shipped(name: str) -> dict[str, list[str]]:
    """One shipped list of names, read from ``resources/vocabulary``."""
    text = resource("vocabulary", f"{name}.json").read_text("utf-8")
    lists: dict[str, list[str]] = json.loads(text)
    return lists


class Vocabulary(QObject):
    """Completion models by facet, filled off the window's thread and renewed after a change."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._models: dict[str, QStringListModel] = {}
        self._asked = False
        session.changed.connect(self._on_changed)

    def names(self, facet: str) -> QStringListModel:
        """Names of a facet (country, language, genre, mood, ..., people), the most used first."""
        if facet not in self._models:
            self._models[facet] = QStringListModel(_merged([], facet), self)
        if not self._asked:
            self._asked = True
            self._session.read_later("Names to complete from", _names, self._fill)
        return self._models[facet]

    def _fill(self, names: Names) -> None:
        for facet, terms in names.items():
            model = self._models.setdefault(facet, QStringListModel(self))
            model.setStringList(_merged(terms, facet))

    @Slot(object)
    def _on_changed(self, changes: "Changes") -> None:
        """Ask again when names are next needed."""
        if changes.films is None or changes.films or changes.people:
            self._asked = False


def _merged(terms: Iterable[str], facet: str) -> list[str]:
    known = [name for names in shipped(_SHIPPED[facet]).values() for name in names] if facet in _SHIPPED else []
    return list(dict.fromkeys((*terms, *known)))


def _names(connection: "Connection") -> Names:
    from gemdesk.catalog import lists

    names: Names = {facet: [] for facet in (*_SHIPPED, *FACETS_OF_TAGS)}
    for term in lists.terms(connection):
        names.setdefault(term.facet, []).append(term.name)
    names[PEOPLE] = list(dict.fromkeys(person.name for person in lists.people(connection)))
    return names
