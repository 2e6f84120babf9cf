"""Which writing system a piece of text is in, so that it gets its font, language and direction."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

_BLOCKS: tuple[tuple[int, int, str], ...] = (
    (0x0530, 0x058F, "armenian"),
    (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x06FF, "arabic"),
    (0x0750, 0x077F, "arabic"),
    (0x08A0, 0x08FF, "arabic"),
    (0x0900, 0x097F, "devanagari"),
    (0x0980, 0x09FF, "bengali"),
    (0x0B80, 0x0BFF, "tamil"),
    (0x0C00, 0x0C7F, "telugu"),
    (0x0E00, 0x0E7F, "thai"),
    (0x10A0, 0x10FF, "georgian"),
    (0x1100, 0x11FF, "korean"),
    (0x1C90, 0x1CBF, "georgian"),
    (0x2D00, 0x2D2F, "georgian"),
    (0x2E80, 0x2FDF, "han"),
    (0x3000, 0x303F, "han"),
    (0x3040, 0x30FF, "japanese"),
    (0x3100, 0x312F, "traditional"),
    (0x3130, 0x318F, "korean"),
    (0x31F0, 0x31FF, "japanese"),
    (0x3400, 0x4DBF, "han"),
    (0x4E00, 0x9FFF, "han"),
    (0xA8E0, 0xA8FF, "devanagari"),
    (0xA960, 0xA97F, "korean"),
    (0xAC00, 0xD7FF, "korean"),
    (0xF900, 0xFAFF, "han"),
    (0xFB13, 0xFB17, "armenian"),
    (0xFB1D, 0xFB4F, "hebrew"),
    (0xFB50, 0xFDFF, "arabic"),
    (0xFE70, 0xFEFE, "arabic"),
    (0xFF01, 0xFFEF, "han"),
    (0x20000, 0x323AF, "han"),
)
_STARTS = [start for start, _, _ in _BLOCKS]
_HAN_BY_LANGUAGE = {
    "ja": "japanese",
    "ko": "korean",
    "zh-hant": "traditional",
    "zh-tw": "traditional",
    "yue": "traditional",
}
_HAN_BY_COUNTRY = {"Japan": "japanese", "South Korea": "korean", "Taiwan": "traditional", "Hong Kong": "traditional"}
SIMPLIFIED = "simplified"
WITHOUT_SPACES = frozenset({"thai", "japanese", "simplified", "traditional"})
"""Scripts that put no spaces between words."""
DEFAULT = ""
"""Latin, Greek and Cyrillic: the serif of the page."""


def script_of(character: str) -> str | None:
    """Return the script of a character: "" for letters of the serif, None for signs that belong to any script."""
    code = ord(character)
    position = bisect_right(_STARTS, code) - 1
    if position >= 0 and code <= _BLOCKS[position][1]:
        return _BLOCKS[position][2]
    return DEFAULT if character.isalpha() else None


def han_style(text: str, language: str | None = None, countries: Iterable[str] = (), default: str = SIMPLIFIED) -> str:
    """Return whose shapes Chinese characters take: by the letters around, the language, the country, or ``default``."""
    scripts = {script_of(character) for character in text}
    for script in ("japanese", "korean", "traditional"):
        if script in scripts:
            return script
    if language == "zh-Hans":
        return SIMPLIFIED
    by_language = _HAN_BY_LANGUAGE.get((language or "").lower())
    by_country = next((_HAN_BY_COUNTRY[country] for country in countries if country in _HAN_BY_COUNTRY), None)
    return by_language or by_country or default


def split_scripts(text: str, han: str = SIMPLIFIED) -> Iterator[tuple[str, str]]:
    """Yield (piece, script); signs and spaces stay with a script only between two pieces of it."""
    piece, script, waiting = "", DEFAULT, ""
    for character in text:
        found = script_of(character)
        if found is None:
            waiting += character
            continue
        found = han if found == "han" else found
        if found == script:
            piece += waiting + character
        else:
            outer = script == DEFAULT
            before, after = (piece + waiting, "") if outer else (piece, waiting)
            if before:
                yield before, script
            if after and found != DEFAULT:
                yield after, DEFAULT
                after = ""
            piece, script = after + character, found
        waiting = ""
    if script == DEFAULT:
        piece, waiting = piece + waiting, ""
    if piece:
        yield piece, script
    if waiting:
        yield waiting, DEFAULT
