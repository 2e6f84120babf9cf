"""The question to carry from the first film to the second, and the sentence that says what joins the two."""

from dataclasses import dataclass

from gemdesk.planner import facts, lexicon
from gemdesk.planner.common_ground import CommonGround
from gemdesk.planner.grammar import capitalised
from gemdesk.planner.lexicon import Question
from gemdesk.planner.loom import PAIR, Loom
from gemdesk.planner.resemblance import are_unlike, meeting_phrases
from gemdesk.planner.weaving import Phrase, filled, slots, unique
from gemdesk.records.plan_record import PlannedFilm, Sentence

_MOST_WORDS = 42


@dataclass(frozen=True, slots=True)
class Carried:
    """A question with a small first letter, the same asked again, and what both rest on."""

    ask: str
    again: str
    sources: tuple[str, ...]
    ground: CommonGround

    @property
    def spoken(self) -> str:
        """The question as a sentence of its own."""
        return capitalised(self.ask)


def carried_question(loom: Loom, ground: CommonGround) -> Carried | None:
    """The question of the evening, the same in either showing order; None where the records suggest none."""
    phrases = loom.phrases(
        {**ground.phrases(), **meeting_phrases(loom.bill), **_things(loom), **_asked_of_one(loom, ground)}
    )
    for slot, asked in _sources_of_questions(loom, ground):
        for question in _shuffled(loom, slot, asked):
            if all(name in phrases for name in (*slots(question.ask), *slots(question.again))):
                ask, again = filled(question.ask, phrases), filled(question.again, phrases)
                if max(len(ask.text.split()), len(again.text.split())) <= _MOST_WORDS:
                    paths = unique((*ask.sources, *again.sources, *ground.sources, *_pair(loom)))
                    return Carried(_small(question.ask, ask.text), _small(question.again, again.text), paths, ground)
    return None


def _sources_of_questions(loom: Loom, ground: CommonGround) -> list[tuple[str, tuple[Question, ...]]]:
    alone = loom.bill.other is None
    found = []
    if ground.shared is not None:
        found.append((f"carry {ground.shared.name}", ground.shared.words.carry))
    if alone and ground.each:
        found.append(("carry alone", ground.each[0].words.carry))
        found.append(("question.alone", lexicon.questions("question.alone")))
    elif not alone:
        turned = loom.choice.ordered("which question", ["question.of one", "question.of one ", "question.things"])
        ordered = dict.fromkeys(("question.element", *map(str.strip, turned), "question.cross"))
        found += [(slot, lexicon.questions(slot)) for slot in ordered]
    thin = "question.thin.alone" if alone else "question.thin"
    return [*found, (thin, lexicon.questions(thin))]


def _things(loom: Loom) -> dict[str, Phrase]:
    """The first thing of its own that either film has; fixed, since the things of the loom take turns."""
    own = zip(("x", "y"), map(facts.own_things, loom.bill.in_fixed_order), strict=False)
    return {f"{prefix}_thing": things[0] for prefix, things in own if things}


def _asked_of_one(loom: Loom, ground: CommonGround) -> dict[str, Phrase]:
    """A question of a theme that one film has, for the other to answer; never put as if both were about it."""
    found = {}
    for prefix, theme in zip(("x", "y"), ground.each, strict=False):
        asked = [question.ask for question in theme.words.carry if not slots(question.ask)]
        if asked and loom.bill.other is not None:
            found[f"{prefix}_asked"] = Phrase(loom.choice.ordered(f"asked {theme.name}", asked)[0], theme.sources)
    return found


def _shuffled(loom: Loom, slot: str, asked: tuple[Question, ...]) -> list[Question]:
    by_ask = {question.ask: question for question in asked}
    return [by_ask[ask] for ask in loom.choice.ordered(slot, list(by_ask))]


def _small(wording: str, text: str) -> str:
    """The filled text with the first letter it had in the wording, unless a phrase stands there."""
    return text if wording.startswith("{") else wording[0] + text[1:]


def _pair(loom: Loom) -> tuple[str, ...]:
    return () if loom.bill.other is None else (PAIR,)


def link_sentence(loom: Loom, carried: Carried | None) -> Sentence | None:
    """What joins the two films, in one sentence: a maker, a theme, a thing in both, or else how far apart they are.

    Themes that only one of the films has are never set side by side: a tag does not make a film be about something.
    """
    other = loom.bill.other
    if carried is None or other is None:
        return None
    shared = carried.ground.shared
    extra = {**meeting_phrases(loom.bill), **(carried.ground.phrases() if shared is not None else {})}
    sources = (PAIR, *(shared.sources if shared is not None else ()))
    for slot in _slots_of_link(loom, other, has_theme=shared is not None):
        sentence = loom.weave(slot, extra=extra, sources=sources)
        if sentence is not None:
            return sentence
    return None


def _slots_of_link(loom: Loom, other: PlannedFilm, *, has_theme: bool) -> list[str]:
    before = loom.bill.lead == 1
    theme = ["other.shared.director", "other.shared"] if has_theme else []
    unlike = has_theme and are_unlike(loom.bill.leading.record, other.record)
    if unlike and loom.choice.one("unlike", (True, False, False, False)):
        theme = ["other.shared.unlike", *theme]
    return [*theme, "other.director", "other.element", f"other.apart{'.before' if before else ''}"]
