"""Which words of a sentence stand in italics: titles and pronunciations.

The rule: a title stands in italics wherever it is the title. A title of one word may be something else. Where a
character bears it (Ida), it is the title only beside words that say so ("here is", "in", "which ... made"); where
it begins a sentence it may be an ordinary word (Rain falls), and what follows has to say so.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from gemdesk.printing.clock import NO_BREAK_SPACE
from gemdesk.printing.typst_text import TITLE_LIMIT, clean, typographic

_NEVER = re.compile(r"(?:\b(?:name is|named|called|plays|as|play) |in which )$")
_BEFORE = re.compile(
    r"(?:\b(?:about|after|and|are|before|beside|by|choose|chose|comes?|follow|from|for|in|is|like|love|of|or|pick|picked|see|seen|"
    r"show|showing|then|through|to|tonight|watch|why|with|you|now) |: )$",
    re.IGNORECASE,
)
_LISTED = re.compile(r", $")
_LIST_GOES_ON = re.compile(r"[,.!?]")
_AFTER = re.compile(
    r"(?:,? from \d{4}|,? \(?\d{4}|, which\b|,? by [A-Z]|:| is (?:about|here|in|set|next|the)\b| and [A-Z]"
    r"| (?:opens|closes|follows|comes|gain|lose|runs|ends|was|won|depends|before the|after the|after it|first, and)\b"
    r"| (?:leaves out|showed you)\b|, too, turn"
    r"|[.!?…]?$)"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]”? )$")
_QUESTION = re.compile(r"\b(?:does|did|would|could) $")
_OF_A_FILM = re.compile(r" (?:gain|lose|leave unsaid|be without|depend|let|show|teach)\b")


class TitleItalics:
    """Tells the titles in a text; ``names`` are those of the titles that a character bears too."""

    def __init__(self, phrases: Iterable[str], names: Iterable[str] = ()) -> None:
        self._pattern = _pattern(tuple(phrases))
        self._names = frozenset(_printed(name) for name in names)

    def pieces(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield (piece, whether it stands in italics); the pieces together are the text."""
        begin = 0
        plain = text.replace(NO_BREAK_SPACE, " ")
        for match in self._pattern.finditer(plain) if self._pattern else ():
            if self._is_title(match.group(), plain[: match.start()], plain[match.end() :]):
                if match.start() > begin:
                    yield text[begin : match.start()], False
                yield text[match.start() : match.end()], True
                begin = match.end()
        if begin < len(text):
            yield text[begin:], False

    def _is_title(self, phrase: str, before: str, after: str) -> bool:
        if " " in phrase:
            return True
        if phrase in self._names:
            return _is_film(before, after)
        return not _SENTENCE_START.search(before) or _AFTER.match(after) is not None


def _is_film(before: str, after: str) -> bool:
    """Say whether a name is the film's here, by the words around it."""
    if _NEVER.search(before) or after.startswith("’s"):
        return False
    if _QUESTION.search(before):
        return _OF_A_FILM.match(after) is not None
    if _LISTED.search(before) and _LIST_GOES_ON.match(after):
        return True
    return _BEFORE.search(before) is not None or _AFTER.match(after) is not None


def _printed(phrase: str) -> str:
    return typographic(clean(phrase, TITLE_LIMIT))


@lru_cache(maxsize=16)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    words = sorted({_printed(phrase) for phrase in phrases} - {""}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)") if words else None
