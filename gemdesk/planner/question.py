"""The question to carry from the first film to the second, and the sentence that says what joins the two."""

from dataclasses import dataclass

from gemdesk.planner import lexicon
from gemdesk.planner.common_ground import CommonGround
from gemdesk.planner.grammar import capitalised
from gemdesk.planner.lexicon import Question
from gemdesk.planner.loom import PAIR, Loom
from gemdesk.planner.weaving import Phrase, filled, slots, unique
from gemdesk.records.plan_record import Sentence

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
    phrases = loom.phrases(ground.phrases())
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
    elif ground.each:
        of_either = tuple(question for theme in ground.each for question in theme.words.carry)
        cross = (("question.cross", lexicon.questions("question.cross")), ("carry either", of_either))
        found += cross if loom.choice.one("which question", (True, False)) else reversed(cross)
    thin = "question.thin.alone" if alone else "question.thin"
    return [*found, (thin, lexicon.questions(thin))]


def _shuffled(loom: Loom, slot: str, asked: tuple[Question, ...]) -> list[Question]:
    by_ask = {question.ask: question for question in asked}
    return [by_ask[ask] for ask in loom.choice.ordered(slot, list(by_ask))]


def _small(wording: str, text: str) -> str:
    """The filled text with the first letter it had in the wording, unless a phrase stands there."""
    return text if wording.startswith("{") else wording[0] + text[1:]


def _pair(loom: Loom) -> tuple[str, ...]:
    return () if loom.bill.other is None else (PAIR,)


def link_sentence(loom: Loom, carried: Carried | None) -> Sentence | None:
    """What the two films share or how they stand against each other, in one sentence."""
    if carried is None:
        return None
    ground = carried.ground
    extra = ground.phrases() | _about_each(loom, ground)
    if not extra:
        return None
    cross = "other.cross.before" if loom.bill.lead == 1 else "other.cross"
    slot = "other.shared" if ground.shared is not None else cross
    return loom.weave(slot, extra=extra, sources=(PAIR, *ground.sources))


def _about_each(loom: Loom, ground: CommonGround) -> dict[str, Phrase]:
    """What the leading film is about, and what the other one is."""
    roles = ("l", "o") if loom.bill.leading == loom.bill.in_fixed_order[0] else ("o", "l")
    return {f"{role}_about": theme.phrases()["about"] for role, theme in zip(roles, ground.each, strict=False)}
