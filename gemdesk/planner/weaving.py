"""Sentences woven from wordings and phrases of the record, each knowing what it rests on.

A wording is a line such as ``For {a_why} it {a_honour}.``; a phrase is a piece of the record with its source
paths. A wording can be used only where every one of its phrases is there, so an absent field never leaves a
hole in a sentence. Which of the usable wordings is taken depends on a stable hash of the films and the slot.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

from gemdesk.planner.grammar import capitalised
from gemdesk.records.plan_record import Sentence

_SLOT = re.compile(r"\{(\w+)\}")

_HANDLES = frozenset(("own", "other", "why", "origin", "context", "image", "sound", "craft", "phrase", "about"))
"""Phrases that are a few words of somebody's own, as against names and lists of names."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A few words as they stand inside a sentence, and the paths they come from."""

    text: str
    sources: tuple[str, ...] = ()


Phrases = Mapping[str, Phrase]
T = TypeVar("T")


def slots(wording: str) -> tuple[str, ...]:
    """Names of the phrases that a wording needs, in order of appearance."""
    return tuple(_SLOT.findall(wording))


def usable(wordings: Iterable[str], phrases: Phrases) -> list[str]:
    """The wordings all of whose phrases are there and read well in their place."""
    return [
        wording
        for wording in wordings
        if all(name in phrases for name in slots(wording)) and _reads_well(wording, phrases)
    ]


def _reads_well(wording: str, phrases: Phrases) -> bool:
    """False where a handle with a comma in it ("a pop song, howled") would run on into the next words."""
    return not any(
        "," in phrases[match.group(1)].text and wording[match.end() : match.end() + 1] == " "
        for match in _SLOT.finditer(wording)
        if match.group(1).rpartition("_")[2] in _HANDLES
    )


def filled(wording: str, phrases: Phrases, sources: Sequence[str] = ()) -> Sentence:
    """The wording with its phrases put in, first letter large; it rests on theirs and the given sources."""
    text = _one_mark(_SLOT.sub(lambda match: phrases[match.group(1)].text, wording))
    paths = [path for name in slots(wording) for path in phrases[name].sources]
    return Sentence(capitalised(text), unique((*paths, *sources)))


def _one_mark(text: str) -> str:
    """One closing mark where a title brings its own, as a question or three dots do."""
    return re.sub(r"(?<=[?!…])\.|(?<=\?)\?", "", text.replace("....", "..."))


def unique(paths: Iterable[str]) -> tuple[str, ...]:
    """Each path once, in order of first appearance."""
    return tuple(dict.fromkeys(paths))


def stable_number(*keys: object) -> int:
    """A number that depends on the keys alone, the same in every run and on every machine."""
    joined = "\x1f".join(str(key) for key in keys)
    return int.from_bytes(blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


@dataclass(frozen=True, slots=True)
class Choice:
    """Stable choosing for one evening: the same films and variant always choose the same wording.

    Successive variants walk through the usable wordings one by one, so that a redraft always differs while
    there is another wording to take.
    """

    key: str
    variant: int = 0

    def one(self, slot: str, options: Sequence[T]) -> T:
        """One of the options (at least one)."""
        return options[(stable_number(self.key, slot) + self.variant) % len(options)]

    def ordered(self, slot: str, options: Sequence[str]) -> list[str]:
        """All options, in an order of this evening's own that starts with the chosen one."""
        shuffled = sorted(options, key=lambda option: stable_number(self.key, slot, option))
        turn = self.variant % len(shuffled) if shuffled else 0
        return shuffled[turn:] + shuffled[:turn]

    def woven(
        self, slot: str, wordings: Iterable[str], phrases: Phrases, sources: Sequence[str] = (), most_words: int = 45
    ) -> Sentence | None:
        """A sentence from one of the usable wordings, None where there is none within the number of words.

        In a thin slot (one whose name ends so) the wordings that tell most come first.
        """
        ordered = self.ordered(slot, usable(wordings, phrases))
        if slot.endswith(".thin"):
            ordered.sort(key=lambda wording: -len(slots(wording)))
        fitting = (filled(wording, phrases, sources) for wording in ordered)
        return next((sentence for sentence in fitting if len(sentence.text.split()) <= most_words), None)
