"""The bridge: sixty to ninety seconds before the second film."""

from collections.abc import Iterator

from gemdesk.planner import facts
from gemdesk.planner.copy import copy_sentence
from gemdesk.planner.fitting import Line, RoughBlock, fit, lines, ranked
from gemdesk.planner.introduction import evidence, note_sentences, set_up
from gemdesk.planner.loom import Loom
from gemdesk.planner.question import Carried
from gemdesk.planner.weaving import Phrase
from gemdesk.records.plan_record import Block, PlannedFilm, Sentence

BRIDGE = "bridge"
LONGEST_MINUTES = 1.45
_NOTHING_TO_SAY = ("nothing", "no ", "none", "mild")


def draft_bridge(loom: Loom, carried: Carried | None) -> Block | None:
    """The bridge, None where there is no second film."""
    film = loom.bill.second
    if film is None:
        return None
    back = "bridge.back.before" if loom.bill.lead == 1 else "bridge.back"
    found = [
        *lines([(loom.weave(back) or loom.weave("bridge.back.thin"), 0), (loom.weave("bridge.to"), 0)]),
        *_making(loom, film),
        *ranked(evidence(film, "passionate_craft"), (5,)),
        *ranked(evidence(film, "rewatch_value"), (6,)),
        *lines([(loom.weave("bridge.watch"), 0), (_content(loom), 1)]),
        *lines([(copy_sentence(loom, film, "bridge.copy"), 1), (_again(loom, carried), 0)]),
        *lines([(loom.weave("bridge.last"), 0)]),
    ]
    rough = RoughBlock(BRIDGE, tuple(found))
    return fit([rough], round(loom.bill.words_per_minute * LONGEST_MINUTES))[0]


def _making(loom: Loom, film: PlannedFilm) -> Iterator[Line]:
    craft = note_sentences(film, "craft")
    told = [sentence.text for sentence in craft]
    phrases = loom.phrases()
    if "b_based" in phrases:
        yield from lines([(loom.weave("bridge.based"), 3)])
    if "b_honour" in phrases and not facts.mentions(told, phrases["b_festival"].text):
        yield from lines([(loom.weave("bridge.honour"), 3)])
    yield from ranked(craft, (0, 0, 2, 3, 4))
    if not craft:
        yield from ranked(set_up(film), (0, 1, 2, 3, 4))


def _content(loom: Loom) -> Sentence | None:
    """A word of notice, unless the note says that there is nothing to give notice of."""
    content = loom.phrases().get("b_content")
    if content is None or content.text.lower().startswith(_NOTHING_TO_SAY):
        return None
    return loom.weave("bridge.content")


def _again(loom: Loom, carried: Carried | None) -> Sentence | None:
    if carried is None:
        return None
    again = {"again": Phrase(carried.again, carried.sources)}
    return loom.weave("bridge.again", extra=again, most_words=70)
