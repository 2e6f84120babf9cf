"""Names with the help a host needs to say them: in brackets, where a name is spoken for the first time."""

import re
from collections.abc import Sequence

from gemdesk.planner.grammar import plain_title
from gemdesk.planner.weaving import Phrase, unique
from gemdesk.records.plan_record import Block, PlannedFilm, Sentence

_SPOKEN_ROLES = ("director", "cast")


def pronunciation(film: PlannedFilm, name: str) -> Phrase | None:
    """How a credited name is said ("ri-TESH BAH-tra"), None where nobody has written it down."""
    person = film.people.get(name)
    if person is None or not person.record.pronunciation or not person.record.pronunciation.strip():
        return None
    return Phrase(plain_title(person.record.pronunciation), (f"person:{person.id}.pronunciation",))


def with_help_for_names(blocks: Sequence[Block], films: Sequence[PlannedFilm]) -> tuple[Block, ...]:
    """The blocks with a pronunciation in brackets behind the first mention of every name that has one."""
    helped = tuple(blocks)
    for name, said in _sayings(films).items():
        helped = _helped_once(helped, name, said)
    return helped


def _sayings(films: Sequence[PlannedFilm]) -> dict[str, Phrase]:
    """Pronunciations by the name as it is spoken: directors and cast, no mere echo of the spelling."""
    found: dict[str, Phrase] = {}
    for film in films:
        for credit in film.record.credits:
            said = pronunciation(film, credit.name) if credit.role in _SPOKEN_ROLES else None
            if said is not None and said.text.casefold() != credit.name.casefold():
                found.setdefault(plain_title(credit.name), said)
    return found


def _helped_once(blocks: tuple[Block, ...], name: str, said: Phrase) -> tuple[Block, ...]:
    mention = _mention(name)
    for b, block in enumerate(blocks):
        for n, sentence in enumerate(block.sentences):
            found = mention.search(sentence.text)
            if found is not None:
                text = f"{sentence.text[: found.end()]} ({said.text}){sentence.text[found.end() :]}"
                spoken = Sentence(text, unique((*sentence.sources, *said.sources)))
                sentences = (*block.sentences[:n], spoken, *block.sentences[n + 1 :])
                return (*blocks[:b], Block(block.name, sentences), *blocks[b + 1 :])
    return blocks


def _mention(name: str) -> re.Pattern[str]:
    """A name in a text, with the ending of its genitive ("Lee's"), unless a bracket follows already."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?:['’]s?(?!\w))?(?![\w'’]| \()")
