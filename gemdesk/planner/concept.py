"""The concept of an evening: a title of at most twelve words that would fit no other pair."""

import re
from collections.abc import Iterator
from itertools import product

from gemdesk.planner import facts, lexicon
from gemdesk.planner.common_ground import CommonGround
from gemdesk.planner.loom import PAIR, Loom
from gemdesk.planner.weaving import Phrase, unique
from gemdesk.records.plan_record import Sentence

MOST_WORDS = 12
_LONGEST_BEFORE_AND = 3


def draft_concept(loom: Loom, ground: CommonGround) -> Sentence:
    """The concept with its sources, the same in either showing order."""
    alone = loom.bill.other is None
    sources = () if alone else (PAIR,)
    for slot in _slots(alone, ground):
        for extra in _own_things(loom):
            phrases = _plain(loom.phrases({**ground.phrases(), **extra}))
            wordings = [wording for wording in lexicon.wordings(slot) if _reads_as_one(wording, phrases)]
            found = loom.choice.woven(slot, wordings, phrases, sources, MOST_WORDS)
            if found is not None:
                return found
    return _titles(loom)


def _plain(phrases: dict[str, Phrase]) -> dict[str, Phrase]:
    """The phrases without a reason that has a comma in it, since commas part the members of a title."""
    return {name: phrase for name, phrase in phrases.items() if not (name.endswith("_why") and "," in phrase.text)}


def _reads_as_one(wording: str, phrases: dict[str, Phrase]) -> bool:
    """False where "and" would hang on the end of a long phrase: "a quarrel in which everyone is right and a veil"."""
    joint = re.search(r"\{(\w+)\} and \{(\w+)\}", wording)
    if joint is None or not all(name in phrases for name in joint.groups()):
        return True
    before, after = (phrases[name].text for name in joint.groups())
    return len(before.split()) <= _LONGEST_BEFORE_AND and " and " not in f"{before} {after}"


def _own_things(loom: Loom) -> Iterator[dict[str, Phrase]]:
    """Which thing stands for which film: the first of each, then others until the concept is short enough."""
    names = ("x_own", "y_own")
    things = [facts.own_things(film)[:2] for film in loom.bill.in_fixed_order]
    if not all(things):
        yield {}
        return
    for combination in product(*things):
        yield dict(zip(names, combination, strict=False))


def _slots(alone: bool, ground: CommonGround) -> list[str]:
    if alone:
        return ["concept.alone", "concept.alone.thin"]
    full = ["concept.shared"] if ground.shared is not None else ["concept.cross", "concept.mixed"]
    return [*full, "concept.pair", "concept.half", "concept.thin", "concept.titles.thin"]


def _titles(loom: Loom) -> Sentence:
    """The first words of the titles, for records that hold nothing else."""
    share = MOST_WORDS // len(loom.bill.films)
    titles = [loom.phrases()[f"{prefix}_title"] for prefix in ("x", "y") if f"{prefix}_title" in loom.phrases()]
    words = [" ".join(title.text.split()[: share - 1]) for title in titles]
    return Sentence(", ".join(words), unique(path for title in titles for path in title.sources))
