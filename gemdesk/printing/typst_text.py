"""Text on its way to the page: cleaned, capped, with printer's quotes and dashes.

Nothing here is ever parsed as markup: templates receive text as values of a JSON document.
"""

import re
import unicodedata

TITLE_LIMIT = 140
LINE_LIMIT = 400
PROSE_LIMIT = 12_000
_LONGEST_PART = 18
_LONGEST_WORD = 120
ZERO_WIDTH_SPACE = "\u200b"
_JOINERS = "\u200c\u200d"
"""Zero-width non-joiner and joiner: Persian and Indic spelling need them."""

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"(?<=\s)--?(?=\s)"), "–"),
    (re.compile(r"--"), "–"),
    (re.compile(r"(?<![\d-])(\d{2,4})-(\d{2,4})(?![\d-])"), r"\1–\2"),
    (re.compile(r"(^|[\s(\[{/–—‘“])\"(?=\S)"), r"\1“"),
    (re.compile(r"\""), "”"),
    (re.compile(r"(?<=\w)'"), "’"),
    (re.compile(r"'(?=\d)"), "’"),
    (re.compile(r"(^|[\s(\[{/–—“])'(?=\w)"), r"\1‘"),
    (re.compile(r"'"), "’"),
)
_LAST_WORDS = re.compile(r" (\S{1,12})$")
_SPACES = re.compile(" {2,}")
_LONG_WORD = re.compile(rf"\S{{{2 * _LONGEST_PART},}}")


def clean(text: str, limit: int = LINE_LIMIT) -> str:
    """Return text on one line without control, direction and private characters, at most ``limit`` characters."""
    kept = "".join(_kept(character) for character in unicodedata.normalize("NFC", text[: limit * 2]))
    line = _SPACES.sub(" ", kept).strip(" ")
    if len(line) > limit or len(text) > limit * 2:
        line = line[: limit - 1].rstrip() + "…"
    return line


def _kept(character: str) -> str:
    if character in _JOINERS:
        return character
    if "\ufe00" <= character <= "\ufe0f" or character == ZERO_WIDTH_SPACE:
        return ""
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp", "Zs"):
        return "\u00a0" if character == "\u00a0" else " "
    return "" if category in ("Cf", "Cs") else character


def typographic(text: str) -> str:
    """Return text with curly quotes, apostrophes, en dashes and ellipses in place of typewriter signs."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def unbroken_end(text: str) -> str:
    """Return text whose last word, unless it is long, stays with the one before it: no line holds it alone."""
    return _LAST_WORDS.sub("\u00a0\\1", text)


def breakable(text: str) -> str:
    """Return text in which a word too long for a line may break, and one longer than any word is cut.

    Only for scripts that put spaces between words: Thai, Chinese and Japanese break by themselves.
    """
    return _LONG_WORD.sub(_parted, text)


def _parted(match: re.Match[str]) -> str:
    word = match.group()
    if len(word) > _LONGEST_WORD:
        word = word[: _LONGEST_WORD - 1] + "…"
    return ZERO_WIDTH_SPACE.join(word[at : at + _LONGEST_PART] for at in range(0, len(word), _LONGEST_PART))
