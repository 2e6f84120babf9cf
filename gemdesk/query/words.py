"""Plain words as a full-text question: every word must occur, in any order; each may be unfinished."""

from gemdesk.titles import search_tokens

_UNQUOTED = {ord('"'): " ", 0: " "}
"""What would end the quotation, or the whole expression, is no part of a word."""


def match_expression(text: str) -> str | None:
    """The FTS5 expression for what a person typed, None if it holds no word.

    A run of characters typed together is a phrase whose last token may be unfinished, so that ``생충``, whose
    characters are indexed one by one, is found inside a longer word, and ``sep`` finds *separation*.
    """
    phrases = []
    for word in text.split():
        phrase = search_tokens(word).translate(_UNQUOTED).strip()
        if any(character.isalnum() for character in phrase):
            phrases.append(f'"{phrase}"*')
    return " ".join(phrases) or None
