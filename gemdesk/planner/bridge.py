"""The bridge: sixty to ninety seconds before the second film."""

from collections.abc import Iterator

from gemdesk.planner import facts
from gemdesk.planner.copy import copy_sentence
from gemdesk.planner.fitting import Line, RoughBlock, fit, lines, ranked
from gemdesk.planner.grammar import plain_title
from gemdesk.planner.honours import honour_is_told
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
    found = [
        *lines((sentence, 0) for sentence in _over_to(loom, film)),
        *_making(loom, film),
        *(ranked(evidence(film, "passionate_craft"), (7,)) if loom.bill.lead == 0 else ()),
        *ranked(evidence(film, "rewatch_value"), (8,)),
        *lines([(loom.weave("bridge.watch"), 0), (_content(loom), 1)]),
        *lines([(copy_sentence(loom, film, "bridge.copy"), 1), (_again(loom, carried), 0)]),
        *lines([(loom.weave("bridge.last"), 0)]),
    ]
    rough = RoughBlock(BRIDGE, tuple(found))
    fitted = fit([rough], round(loom.bill.words_per_minute * LONGEST_MINUTES))
    return with_help_for_names(fitted, [film])[0]


def _over_to(loom: Loom, film: PlannedFilm) -> list[Sentence | None]:
    """A greeting and the second film by name, in one sentence or in two."""
    made = _made(loom, film)
    if loom.bill.lead == 1:
        return [loom.weave("bridge.back.before", sources=(TIMETABLE,)), loom.weave("bridge.to", extra=made)]
    greeted = loom.weave("bridge.welcome", extra=made) if loom.choice.one("bridge opening", (True, False)) else None
    if greeted is not None:
        return [greeted]
    return [loom.weave("bridge.back", sources=(TIMETABLE,)), loom.weave("bridge.to", extra=made)]


def _made(loom: Loom, film: PlannedFilm) -> dict[str, Phrase]:
    """The year alone where the next sentence or the introduction tells who made the film."""
    told = [sentence.text for sentence in _origin(loom, film)]
    names = [plain_title(credit.name) for _, credit in facts.people_with(film, "director")]
    year = loom.phrases().get("b_year")
    if year is None or (loom.bill.lead == 0 and not told):
        return {}
    if told and not all(facts.mentions(told, name) for name in names):
        return {}
    return {"b_made": Phrase(f"from {year.text}", year.sources)}


def _origin(loom: Loom, film: PlannedFilm) -> list[Sentence]:
    """How the film began, in one sentence; the introduction has told it of a feature after a short."""
    is_told = loom.bill.lead == 1 or loom.choice.one("bridge origin", (True, False))
    return [] if is_told else note_sentences(film, "origin")[:1]


def _making(loom: Loom, film: PlannedFilm) -> Iterator[Line]:
    origin, craft = _origin(loom, film), note_sentences(film, "craft")
    told = [sentence.text for sentence in (*origin, *craft)]
    phrases = loom.phrases()
    yield from ranked(origin, (2,))
    is_new = loom.bill.lead == 0
    if is_new and "b_based" in phrases and not source_is_told(film, told):
        yield from lines([(loom.weave("bridge.based"), 3)])
    if is_new and "b_honour" in phrases and not honour_is_told(phrases["b_festival"].text, told):
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
