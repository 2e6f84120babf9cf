"""Three-letter beginnings of words, as a person types them into a search."""

import random

from tests.bench import word_lists

_SEED = 7
_WORDS = (
    *word_lists.NOUNS,
    *word_lists.ADJECTIVES,
    *word_lists.PLACES,
    *word_lists.GENRES,
    *word_lists.THEMES,
    *(name for given, family in word_lists.NAMES for name in f"{given} {family}".split()),
)


def beginnings(count: int, turn: int) -> list[str]:
    """The same for the same turn, each once in it; all of plain letters, as keys can be pressed for them."""
    found = sorted(
        {word[:3].lower() for word in _WORDS if len(word) >= 3 and word[:3].isascii() and word[:3].isalpha()}
    )
    random.Random(_SEED).shuffle(found)
    first = turn * count % len(found)
    return (found + found)[first : first + count]
