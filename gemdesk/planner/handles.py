"""A note's short form as a noun phrase: what of it can stand inside a question, and which word points back at it."""

import re

_QUOTED = re.compile(r"[\"“”«»„]|(?<!\w)['‘]|['’](?!\w)")
_NO_WORD = re.compile(r"\b[b-df-hj-np-tv-xz]{2,}\b")
"""A noise spelt out ("mm"), which no sentence can carry."""
_SOMEBODYS = frozenset({"his", "her", "hers", "their", "its", "my", "our", "your", "he", "she", "they", "it"})
_HEAD_ENDS = re.compile(
    r"\b(?:of|in|on|at|by|to|for|from|with|without|that|which|who|whom|where|when|under|over|behind|above|below|"
    r"between|like|out|into|across|as|\w{2,}ing|(?<=\s)\w+ed)\b"
)
_ONE = re.compile(r"^(?:an?|one|every|each|this)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"^(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|many|several|some|these|those)\b"
    r"|\b(?:people|children|men|women|feet|cattle|\w{2,}(?<![su'’])s)(?!['’\w])",
    re.IGNORECASE,
)


def as_noun(short: str) -> str | None:
    """The part of a short form that reads as one noun phrase, None where there is none.

    A closed list ("gloves, boots and a gazelle") stays whole; of any other form with a comma the first half is
    taken ("a cat's cradle, a sliding glass door" gives "a cat's cradle"), if it is more than a name or a word.
    """
    if _QUOTED.search(short) or _NO_WORD.search(short) or short.split()[0].lower() in _SOMEBODYS:
        return None
    half, *others = re.split(r"[,;:] ", short)
    if not others or _closes_a_list(others[-1]):
        return short
    broken = others[0][0].isupper() or any(part.startswith("then ") for part in others)
    return None if broken or half[0].isupper() or " " not in half else half


def pointing(short: str) -> str:
    """``those`` for what is plainly several things, else ``that``."""
    head = _HEAD_ENDS.split(short, maxsplit=1)[0]
    if re.search(r" and (?:an? )?\w", short) and (" and " in head or "," in head):
        return "those"
    return "those" if not _ONE.match(short) and _SEVERAL.search(head) else "that"


def _closes_a_list(part: str) -> bool:
    return bool(re.match(r"(?!and |or |then |one |\w+e[dn] ).+ (?:and|or) ", part))
