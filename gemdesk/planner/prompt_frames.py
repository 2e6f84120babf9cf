"""Frames of discussion prompts: what each may be filled with, and the follow-up that goes with a question.

A frame is a question with slots, such as ``Why do you think {f_scene}?``. It must read well for singular and
plural, so a frame never puts a verb of its own beside a woven phrase where the number would show; where it has to
point back at a phrase it does so with ``{f_craft_that}``, which is "that" or "those".
"""

import re
from collections.abc import Iterable, Mapping

from gemdesk.planner import facts, lexicon
from gemdesk.planner.grammar import capitalised, inside
from gemdesk.planner.handles import as_noun, pointing
from gemdesk.planner.loom import Loom, film_key
from gemdesk.planner.weaving import Choice, Phrase, Phrases, filled, slots, usable
from gemdesk.records.plan_record import PlannedFilm, Sentence

MOST_WORDS = 30
MOST_FOLLOW_UP_WORDS = 15
_CLAUSES = frozenset({"scene", "ending"})
_NOUNS = frozenset({"why", "origin", "context", "image", "sound", "craft"})
_SHORTS = _NOUNS | {"where"}
_ONCE = _NOUNS | _CLAUSES | {"thing"}
"""What is asked about once on an evening."""
_PAUSES = frozenset(":?")
_OF_THE_PAST = re.compile(r"\b(?:did|was|were|had|once)\b")
_HEARD = re.compile(r"\b(?:hear|heard|hearing|listen|sound|sounds|voice|voices|music|song|loud|quiet|said|say aloud)\b")
_SOUNDING = re.compile(r"\b(?:song|songs|whispers|crickets|verses|prayers|lecture|music|voice|drums)\b")
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
        if _stands_apart(frame, phrases) and not _echoes(frame, phrases):
            question = filled(frame, phrases)
            if len(question.text.split()) <= MOST_WORDS:
                # A title such as "Where Is the Friend's House?" brings a mark of its own to the end of a question.
                return Sentence(question.text.replace("??", "?"), question.sources)
    return None


def follow_up(choice: Choice, kind: str, slot: str, question: str, *, silent: bool = False) -> str:
    """A follow-up for a question of this slot, or else of its kind, that does not say again what the question says.

    After a silent film it asks about nothing that was heard.
    """
    name = f"{slot}.follow" if lexicon.has_slot(f"{slot}.follow") else f"prompt.{kind}.follow"
    known = [*lexicon.wordings(name)]
    if lexicon.has_slot(f"{name}.past") and _OF_THE_PAST.search(question):
        known += lexicon.wordings(f"{name}.past")
    ordered = [follow for follow in choice.ordered(name, known) if not (silent and _HEARD.search(follow))]
    said = _telling_words(question)
    # The second choice is far from the first in the order, or a redraft would come to it next and ask it again.
    middle = len(ordered) // 2
    by_choice = (ordered[0], *ordered[middle:], *ordered[:middle])
    return next((follow for follow in by_choice if not said & _telling_words(follow)), ordered[0])


def is_silent(film: PlannedFilm) -> bool:
    """Whether a film has no sound of its own, so that nobody can be asked what they heard."""
    return film.record.sound == "silent"


def asked_about(question: str, phrases: Phrases) -> set[str]:
    """The scenes, pictures, sounds and things that a question names, in small letters."""
    lower = question.casefold()
    named = {phrase.text.casefold() for name, phrase in phrases.items() if name[2:] in _ONCE}
    return {text for text in named if text in lower}


def without(phrases: Phrases, spent: set[str]) -> dict[str, Phrase]:
    """The phrases but for those whose texts have been asked about already."""
    return {
        name: phrase
        for name, phrase in phrases.items()
        if name[2:] not in _ONCE or not any(text in phrase.text.casefold() for text in spent)
    }


def evening_phrases(loom: Loom, extra: Mapping[str, Phrase]) -> dict[str, Phrase]:
    """Every phrase of the evening, those of ``extra`` included, each also with a large first letter ("A_image").

    Inside a question a short form is one noun phrase; before a colon, with its large letter, it may be more.
    """
    whole = loom.phrases(extra) | _things(loom)
    found = _as_nouns(whole, _without_sound(loom))
    small = {name: _inside(name, phrase) for name, phrase in found.items()}
    large = {f"{name[0].upper()}{name[1:]}": _large(whole.get(name, phrase))
             for name, phrase in found.items() if name[1:2] == "_"}  # fmt: skip
    return small | large


def phrases_about(film: PlannedFilm, loom: Loom, extra: Mapping[str, Phrase]) -> dict[str, Phrase]:
    """The evening's phrases, those of one film also as ``f_...``; ``extra`` adds to them."""
    phrases = evening_phrases(loom, extra)
    own = "a" if film is loom.bill.first else "b"
    about = {f"f_{name[2:]}": phrase for name, phrase in phrases.items() if name.startswith(f"{own}_")}
    large = {f"F_{name[2:]}": phrase for name, phrase in phrases.items() if name.startswith(f"{own.upper()}_")}
    return {**about, **large, **phrases}


def _without_sound(loom: Loom) -> set[str]:
    """Prefixes of the silent films: what a pianist plays differs from evening to evening."""
    bill = loom.bill
    roles = (*zip("ab", bill.films, strict=False), *zip("xy", bill.in_fixed_order, strict=False))
    return {prefix for prefix, film in roles if is_silent(film)}


def _as_nouns(phrases: Phrases, silent: set[str]) -> dict[str, Phrase]:
    """The phrases with every short form as a noun phrase, or left out, and the word that points back at it."""
    found: dict[str, Phrase] = {}
    for name, phrase in phrases.items():
        kind = name[2:]
        noun = as_noun(phrase.text) if kind in _NOUNS else phrase.text
        unfit = kind == "where" and not phrase.text.startswith("in ")
        if noun is None or unfit or (kind == "sound" and name[0] in silent):
            continue
        found[name] = Phrase(noun, phrase.sources)
        if kind in _NOUNS:
            found[f"{name}_that"] = Phrase(pointing(noun))
    return found


def _things(loom: Loom) -> dict[str, Phrase]:
    """One of the first two elements of either film, if it can be seen and is not one that many films share."""
    bill, found = loom.bill, {}
    for prefix, film in (*zip("ab", bill.films, strict=False), *zip("xy", bill.in_fixed_order, strict=False)):
        first_two = facts.elements(film)[:2]
        own = [e for e in first_two if not lexicon.is_known_element(e.text) and not _SOUNDING.search(e.text)]
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
    """False where of two phrases one says the other again, or one with a comma would run on into the frame.

    Nor may a title that brings its own mark stand before a colon.
    """
    names = dict.fromkeys(slots(frame))
    texts = [phrases[name].text.casefold() for name in names]
    shorts = {name: text for name, text in zip(names, texts, strict=True) if name[2:] in _SHORTS}
    titles = [text for name, text in zip(names, texts, strict=True) if name[2:] == "title"]
    runs_on = any(
        "," in text and (len(names) > 2 or frame.partition(f"{{{name}}}")[2][:1] not in _PAUSES)
        for name, text in shorts.items()
    )
    marked = any(f"{{{name}}}:" in frame and phrases[name].text.endswith(("?", "!", "...")) for name in names)
    named_again = any(title in text for title in titles for text in shorts.values())
    return len(set(texts)) == len(texts) and not runs_on and not named_again and not marked


def _echoes(frame: str, phrases: Phrases) -> bool:
    """Whether a frame says a word again that stands in what fills it: "will leave: what does that leave open?"."""
    texts = [phrases[name].text for name in slots(frame) if name[2:] in _ONCE]
    return bool(_stems(re.sub(r"\{\w+\}", " ", frame)) & _stems(" ".join(texts)))


def _stems(text: str) -> set[str]:
    return {re.sub(r"(?:ing|ed|es|s|e)$", "", word) for word in _telling_words(text)}


def _telling_words(text: str) -> set[str]:
    return set(_TELLING_WORD.findall(text.lower())) - _SMALL_TALK
