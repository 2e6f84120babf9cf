"""The bridge: sixty to ninety seconds before the second film."""

import re
from collections.abc import Iterator, Sequence

from gemdesk.planner import facts
from gemdesk.planner.copy import copy_sentence
from gemdesk.planner.fitting import Line, RoughBlock, fit, lines, ranked
from gemdesk.planner.grammar import inside, plain_title
from gemdesk.planner.honours import honour_is_told
from gemdesk.planner.introduction import all_that_is_told, evidence, note_sentences, set_up, source_is_told
from gemdesk.planner.loom import TIMETABLE, Loom
from gemdesk.planner.pronunciation import with_help_for_names
from gemdesk.planner.question import Carried
from gemdesk.planner.spoilers import open_notes
from gemdesk.planner.weaving import Phrase
from gemdesk.records.plan_record import Block, PlannedFilm, Sentence

BRIDGE = "bridge"
LONGEST_MINUTES = 1.4
_POINTS_BACK = re.compile(
    r"(?:And|But|So|Or|It|Its|They|Their|Them|He|His|She|Her|This|That|These|Those|Then|Both|Others?|Another|Some|Such|"
    r"Most|Neither|Later|Instead|Even|Once|Afterwards|Elsewhere|Only|There|Yet|By then|By now|At first|None|Nobody|"
    r"The two|The other|The same|The result|Not|Each|Here|What follows|With that|Now)\b"
)
_PRONOUN = re.compile(
    r"\b(?:he|she|him|his|hers?|they|them|theirs?|besides|as well|too|(?:in|of|for|from|to) it|that is|that was)\b"
)
_SHORTEST_TO_CHOOSE_FROM = 3
_LONGEST_BARE_PLACE = 7
_NOTHING_TO_SAY = ("nothing", "no ", "none", "mild", "very mild")


def draft_bridge(loom: Loom, carried: Carried | None) -> Block | None:
    """The bridge, None where there is no second film."""
    film = loom.bill.second
    if film is None:
        return None
    found = [
        *lines((sentence, 0) for sentence in _over_to(loom, film)),
        *(_story(loom, film) if loom.bill.lead == 0 else ()),
        *_making(loom, film),
        *(ranked(evidence(film, "passionate_craft"), (7,)) if loom.bill.lead == 0 else ()),
        *ranked(evidence(film, "rewatch_value"), (8,)),
        *lines([(_to_notice(loom, film), 0), *((sentence, 0) for sentence in _content(film))]),
        *lines([(copy_sentence(loom, film, "bridge.copy"), 0), (_again(loom, carried), 0)]),
        *lines([(loom.weave("bridge.last"), 0)]),
    ]
    rough = RoughBlock(BRIDGE, tuple(found))
    fitted = fit([rough], round(loom.bill.words_per_minute * LONGEST_MINUTES))
    return with_help_for_names(fitted, [film])[0]


def _story(loom: Loom, film: PlannedFilm) -> Iterator[Line]:
    """Where the second film begins, and one thing to know about its world."""
    told = set_up(film)
    if told and ":" in told[0].text:
        yield from ranked(told, (0, 5, 6))
    elif told:
        begun = Phrase(inside(told[0].text) or told[0].text, told[0].sources)
        led = loom.weave("bridge.story", extra={"begun": begun}, most_words=60)
        is_bare = len(told[0].text.split()) <= _LONGEST_BARE_PLACE
        yield from ranked([led or told[0], *told[1:]], (0, 0 if is_bare else 5, 6))
    context = sorted(standing_alone(note_sentences(film, "context")), key=lambda one: len(one.text.split()))
    if context:
        texts = [sentence.text for sentence in context[:_SHORTEST_TO_CHOOSE_FROM]]
        yield Line(context[texts.index(loom.choice.one("bridge context", texts))], 0)


def standing_alone(spoken: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that can be understood by themselves; only the first may speak of "them" or "her"."""
    return [
        sentence
        for position, sentence in enumerate(spoken)
        if not _POINTS_BACK.match(sentence.text) and not (position and _PRONOUN.search(sentence.text))
    ]


def _craft(film: PlannedFilm) -> list[Sentence]:
    """How it is made, without sentences about players whom the bridge has not introduced."""
    players = [plain_title(credit.name).split()[-1] for _, credit in facts.people_with(film, "cast")]
    craft = note_sentences(film, "craft")
    return [one for one in standing_alone(craft) if not any(facts.mentions([one.text], name) for name in players)]


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
    is_new = loom.bill.lead == 0
    origin, craft = _origin(loom, film), _craft(film) if is_new else note_sentences(film, "craft")
    told = [sentence.text for sentence in (*origin, *craft)]
    phrases = loom.phrases()
    yield from ranked(origin, (4,))
    if is_new and "b_based" in phrases and not source_is_told(film, told):
        yield from lines([(loom.weave("bridge.based"), 3)])
    if is_new and "b_honour" in phrases and not honour_is_told(phrases["b_festival"].text, all_that_is_told(film)):
        yield from lines([(loom.weave("bridge.honour"), 4)])
    yield from ranked(craft, (1, 3, 4, 5, 6))


def _to_notice(loom: Loom, film: PlannedFilm) -> Sentence | None:
    """One thing for the eyes and one for the ears; nobody is asked to listen to a silent film."""
    phrases = loom.phrases()
    known = {name: _as_one(phrases[f"b_{name}"]) for name in ("image", "sound") if f"b_{name}" in phrases}
    several = any(re.search(r",| and ", phrase.text) for phrase in known.values())
    form = ".silent" if film.record.sound == "silent" else ".several" if several else ""
    return loom.weave(f"bridge.watch{form}", extra=known)


def _as_one(phrase: Phrase) -> Phrase:
    """Two things with a comma between them, joined: "a cat's cradle and a sliding glass door"."""
    if " and " in phrase.text or phrase.text.count(",") != 1:
        return phrase
    return Phrase(re.sub(r", (?=(?:an?|the|\w+ing)\b)", " and ", phrase.text), phrase.sources)


def _content(film: PlannedFilm) -> list[Sentence]:
    """The whole note on what some guests would rather know; nothing where it says there is nothing."""
    for _, note in open_notes(film.record, "content note"):
        if (note.short or "").lower().startswith(_NOTHING_TO_SAY):
            return []
    return note_sentences(film, "content note")


def _again(loom: Loom, carried: Carried | None) -> Sentence | None:
    if carried is None:
        return None
    again = {"again": Phrase(carried.again, carried.sources)}
    return loom.weave("bridge.again", extra=again, most_words=70)
