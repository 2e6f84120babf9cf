"""The bridge: sixty to ninety seconds before the second film."""

from collections.abc import Iterator

from gemdesk.planner import facts
from gemdesk.planner.copy import copy_sentence
from gemdesk.planner.fitting import Line, RoughBlock, fit, lines, ranked
from gemdesk.planner.grammar import plain_title
from gemdesk.planner.introduction import evidence, note_sentences, set_up, source_is_told
from gemdesk.planner.loom import TIMETABLE, Loom
from gemdesk.planner.pronunciation import with_help_for_names
from gemdesk.planner.question import Carried
from gemdesk.planner.weaving import Phrase
from gemdesk.records.plan_record import Block, PlannedFilm, Sentence

BRIDGE = "bridge"
LONGEST_MINUTES = 1.4
_NOTHING_TO_SAY = ("nothing", "no ", "none", "mild", "very mild")


def draft_bridge(loom: Loom, carried: Carried | None) -> Block | None:
    """The bridge, None where there is no second film."""
    film = loom.bill.second
    if film is None:
        return None
    back = "bridge.back.before" if loom.bill.lead == 1 else "bridge.back"
    found = [
        *lines([(loom.weave(back, sources=(TIMETABLE,)), 0), (_over_to(loom, film), 0)]),
        *_making(loom, film),
        *ranked(evidence(film, "passionate_craft"), (7,)),
        *ranked(evidence(film, "rewatch_value"), (8,)),
        *lines([(loom.weave("bridge.watch"), 0), (_content(loom), 1)]),
        *lines([(copy_sentence(loom, film, "bridge.copy"), 1), (_again(loom, carried), 0)]),
        *lines([(loom.weave("bridge.last"), 0)]),
    ]
    rough = RoughBlock(BRIDGE, tuple(found))
    fitted = fit([rough], round(loom.bill.words_per_minute * LONGEST_MINUTES))
    return with_help_for_names(fitted, [film])[0]


def _over_to(loom: Loom, film: PlannedFilm) -> Sentence | None:
    """The second film by name; who made it only where the next sentence does not say so."""
    told = [sentence.text for sentence in note_sentences(film, "origin")[:1]]
    names = [plain_title(credit.name) for _, credit in facts.people_with(film, "director")]
    year = loom.phrases().get("b_year")
    if year is None or not all(facts.mentions(told, name) for name in names):
        return loom.weave("bridge.to")
    return loom.weave("bridge.to", extra={"b_made": Phrase(f"from {year.text}", year.sources)})


def _making(loom: Loom, film: PlannedFilm) -> Iterator[Line]:
    origin, craft = note_sentences(film, "origin")[:1], note_sentences(film, "craft")
    told = [sentence.text for sentence in (*origin, *craft)]
    phrases = loom.phrases()
    yield from ranked(origin, (2,))
    if "b_based" in phrases and not source_is_told(film, told):
        yield from lines([(loom.weave("bridge.based"), 3)])
    if "b_honour" in phrases and not facts.mentions(told, phrases["b_festival"].text):
        yield from lines([(loom.weave("bridge.honour"), 3)])
    yield from ranked(craft, (0, 1, 4, 5, 6))
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
