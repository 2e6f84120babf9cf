"""Plain words as a full-text question: every word must occur, in any order; each may be unfinished."""

import re

from gemdesk.titles import search_tokens

_WORD = re.compile(r"\w+")


def match_expression(text: str) -> str | None:
    """The FTS5 expression for what a person typed, None if it holds no word.

    A run of characters typed together is a phrase whose last token may be unfinished, so that ``생충``, whose
    characters are indexed one by one, is found inside a longer word, and ``sep`` finds *separation*.
    """
    phrases = []
    for word in text.split():
        tokens = _WORD.findall(search_tokens(word))
        if tokens:
            phrases.append(f'"{" ".join(tokens)}"*')
    return " ".join(phrases) or None
