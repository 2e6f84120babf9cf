"""Frames of discussion prompts: what each may be filled with, and the follow-up that goes with a question.

A frame is a question with slots, such as ``{F_scene}: what hope is behind that?``. It must read well for singular
and plural, so a frame never puts a verb of its own beside a woven phrase where the number would show.
"""

import re
from collections.abc import Iterable, Mapping

from gemdesk.planner import facts, lexicon
from gemdesk.planner.grammar import capitalised, inside
from gemdesk.planner.loom import Loom, film_key
from gemdesk.planner.weaving import Choice, Phrase, Phrases, filled, slots, usable
from gemdesk.records.plan_record import PlannedFilm, Sentence

MOST_WORDS = 30
MOST_FOLLOW_UP_WORDS = 15
_CLAUSES = frozenset({"scene", "ending"})
_SHORTS = frozenset({"why", "origin", "context", "image", "sound", "craft", "where"})
_PAUSES = frozenset(":?")
_OF_THE_PAST = re.compile(r"\b(?:did|was|were|had|once)\b")
_TELLING_WORD = re.compile(r"[a-z]{4,}")
_SMALL_TALK = frozenset(
    re.findall(
        r"\S+",
        """
        about been came could does down each film films first from give gives have here made make makes more most much
        nobody nothing once only other should some somebody something than that their them then there these they thing
        things this those tonight upon very were what when where which while whom whose will with would your
        """,
    )
)


def asked(choice: Choice, slot: str, frames: Iterable[str], phrases: Phrases) -> Sentence | None:
    """The first frame, in this evening's order, that the phrases fill in one breath; None where none does."""
    for frame in usable(choice.ordered(slot, list(frames)), phrases):
        if _stands_apart(frame, phrases):
            question = filled(frame, phrases)
            if len(question.text.split()) <= MOST_WORDS:
                # A title such as "Where Is the Friend's House?" brings a mark of its own to the end of a question.
                return Sentence(question.text.replace("??", "?"), question.sources)
    return None


def follow_up(choice: Choice, kind: str, slot: str, question: str) -> str:
    """A follow-up for a question of this slot, or else of its kind, that does not say again what the question says."""
    name = f"{slot}.follow" if lexicon.has_slot(f"{slot}.follow") else f"prompt.{kind}.follow"
    known = [*lexicon.wordings(name)]
    if lexicon.has_slot(f"{name}.past") and _OF_THE_PAST.search(question):
        known += lexicon.wordings(f"{name}.past")
    ordered = choice.ordered(name, known)
    said = _telling_words(question)
    return next((follow for follow in ordered if not said & _telling_words(follow)), ordered[0])


def evening_phrases(loom: Loom, extra: Mapping[str, Phrase]) -> dict[str, Phrase]:
    """Every phrase of the evening, those of ``extra`` included, each also with a large first letter ("A_image")."""
    found = loom.phrases(extra) | _things(loom)
    small = {name: _inside(name, phrase) for name, phrase in found.items()}
    large = {f"{name[0].upper()}{name[1:]}": _large(phrase) for name, phrase in found.items() if name[1:2] == "_"}
    return small | large


def phrases_about(film: PlannedFilm, loom: Loom, extra: Mapping[str, Phrase]) -> dict[str, Phrase]:
    """The evening's phrases, those of one film also as ``f_...``; ``extra`` adds to them."""
    phrases = evening_phrases(loom, extra)
    own = "a" if film is loom.bill.first else "b"
    about = {f"f_{name[2:]}": phrase for name, phrase in phrases.items() if name.startswith(f"{own}_")}
    large = {f"F_{name[2:]}": phrase for name, phrase in phrases.items() if name.startswith(f"{own.upper()}_")}
    return {**about, **large, **phrases}


def _things(loom: Loom) -> dict[str, Phrase]:
    """One of the first two elements of either film, if it is the film's own and not one that many films share."""
    bill, found = loom.bill, {}
    for prefix, film in (*zip("ab", bill.films, strict=False), *zip("xy", bill.in_fixed_order, strict=False)):
        own = [element for element in facts.elements(film)[:2] if not lexicon.is_known_element(element.text)]
        if own:
            name = loom.choice.one(f"thing {film_key(film)}", [element.text for element in own])
            found[f"{prefix}_thing"] = next(element for element in own if element.text == name)
    return found


def _inside(name: str, phrase: Phrase) -> Phrase:
    """A clause as it stands after "when": with a small letter, unless it begins with a name."""
    if name[2:] not in _CLAUSES:
        return phrase
    return Phrase(inside(phrase.text) or phrase.text, phrase.sources)


def _large(phrase: Phrase) -> Phrase:
    return Phrase(capitalised(phrase.text), phrase.sources)


def _stands_apart(frame: str, phrases: Phrases) -> bool:
    """False where of two phrases one says the other again, or one with a comma would run on into the frame."""
    names = dict.fromkeys(slots(frame))
    texts = [phrases[name].text.casefold() for name in names]
    shorts = {name: text for name, text in zip(names, texts, strict=True) if name[2:] in _SHORTS}
    titles = [text for name, text in zip(names, texts, strict=True) if name[2:] == "title"]
    runs_on = any(
        "," in text and (len(names) > 2 or frame.partition(f"{{{name}}}")[2][:1] not in _PAUSES)
        for name, text in shorts.items()
    )
    named_again = any(title in text for title in titles for text in shorts.values())
    return len(set(texts)) == len(texts) and not runs_on and not named_again


def _telling_words(text: str) -> set[str]:
    return set(_TELLING_WORD.findall(text.lower())) - _SMALL_TALK
