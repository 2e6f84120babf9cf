"""The planner's word store: wordings of every slot, and what it knows of themes, elements and moods.

``wordings.json`` and ``prompt_wordings.json`` in ``resources/planner`` map a slot to its wordings, ``lexicon.json``
maps a theme of the vocabulary to the words that a host would use for it. Each is read once.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from gemdesk.assets import resource

_BARE_ELEMENTS = frozenset(
    {"faces", "streets", "cars", "crowds", "night", "walls", "close-ups", "long takes", "real locations"}
    | {"non-professional actors", "fields", "animals", "hands", "police"}
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question to carry through the evening, and the same asked again in other words."""

    ask: str
    again: str


@dataclass(frozen=True, slots=True)
class ThemeWords:
    """What the planner can say about one theme.

    ``phrase`` is a noun phrase ("everything left unsaid"), ``about`` completes "a film about ...", ``doing`` is a
    gerund ("keeping quiet about what you want"); the rest are questions, some with slots for phrases of the films.
    """

    phrase: str
    about: str
    doing: str
    carry: tuple[Question, ...] = ()
    compare: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    context: tuple[str, ...] = ()


def wordings(slot: str) -> tuple[str, ...]:
    """The wordings of a slot; KeyError for a slot that nobody has written."""
    return tuple(_slots()[slot])


def questions(slot: str) -> tuple[Question, ...]:
    """The questions to carry that stand under a slot of the wordings."""
    return tuple(Question(entry["ask"], entry["again"]) for entry in _slots()[slot])


def theme_words(name: str) -> ThemeWords:
    """Words for a theme; of one that is not in the store only its own name is known."""
    return _themes().get(name.strip().lower()) or ThemeWords(phrase=name, about=name, doing=f"living with {name}")


def is_known_theme(name: str) -> bool:
    """Whether the store holds questions for this theme."""
    return name.strip().lower() in _themes()


def has_slot(slot: str) -> bool:
    """Whether anybody has written wordings for this slot."""
    return slot in _slots()


def is_known_element(name: str) -> bool:
    """Whether an element is one that many films share ("trains"), and not one film's own."""
    return name.strip().lower() in _read("lexicon.json")["elements"]


def is_in_most_films(element: str) -> bool:
    """Whether an element says nothing about two films that both have it ("faces", "streets")."""
    return element.strip().lower() in _BARE_ELEMENTS


def element_questions(name: str) -> tuple[str, ...]:
    """Questions about an element that many films share ("trains"); none for one film's own."""
    return tuple(_read("lexicon.json")["elements"].get(name.strip().lower(), {}).get("ask", ()))


def mood_questions(name: str) -> tuple[str, ...]:
    """Questions about a mood ("wistful")."""
    return tuple(_read("lexicon.json")["moods"].get(name.strip().lower(), ()))


@cache
def _themes() -> Mapping[str, ThemeWords]:
    return {name: _theme(entry) for name, entry in _read("lexicon.json")["themes"].items()}


def _theme(entry: Mapping[str, Any]) -> ThemeWords:
    return ThemeWords(
        phrase=entry["phrase"],
        about=entry["about"],
        doing=entry["doing"],
        carry=tuple(Question(pair["ask"], pair["again"]) for pair in entry["carry"]),
        compare=tuple(entry["compare"]),
        personal=tuple(entry["personal"]),
        context=tuple(entry["context"]),
    )


@cache
def _slots() -> dict[str, Any]:
    """Every slot of spoken words and of prompts."""
    return {**_read("wordings.json"), **_read("prompt_wordings.json")}


@cache
def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(resource("planner", name).read_text(encoding="utf-8"))
    return content
