"""The concept of an evening: a title of at most twelve words that would fit no other pair."""

from gemdesk.planner import lexicon
from gemdesk.planner.common_ground import CommonGround
from gemdesk.planner.loom import PAIR, Loom
from gemdesk.planner.weaving import unique
from gemdesk.records.plan_record import Sentence

MOST_WORDS = 12


def draft_concept(loom: Loom, ground: CommonGround) -> Sentence:
    """The concept with its sources, the same in either showing order."""
    alone = loom.bill.other is None
    extra = ground.phrases()
    for slot in _slots(alone, ground):
        sources = () if alone else (PAIR,)
        found = loom.choice.woven(slot, lexicon.wordings(slot), loom.phrases(extra), sources, MOST_WORDS)
        if found is not None:
            return Sentence(found.text, unique((*found.sources, *sources)))
    return _titles(loom)


def _slots(alone: bool, ground: CommonGround) -> list[str]:
    if alone:
        return ["concept.alone", "concept.alone.thin"]
    full = "concept.shared" if ground.shared is not None else "concept.cross"
    return [full, "concept.thin"]


def _titles(loom: Loom) -> Sentence:
    """The first words of the titles, for records that hold nothing else."""
    share = MOST_WORDS // len(loom.bill.films)
    titles = [loom.phrases()[f"{prefix}_title"] for prefix in ("x", "y") if f"{prefix}_title" in loom.phrases()]
    words = [" ".join(title.text.split()[: share - 1]) for title in titles]
    return Sentence(", ".join(words), unique(path for title in titles for path in title.sources))
