"""Which characters the shipped fonts can draw.

typst draws an empty box for a character that no font has, and says nothing about it; so every text is
checked against the fonts' character maps before it is typeset.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from gemdesk.printing.character_map import CharacterMap
from gemdesk.printing.fonts import font_files


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """A character that no shipped font has, its Unicode name, and where it stands: ``host sheet, welcome``."""

    character: str
    name: str
    where: str


class Coverage:
    """The union of the character maps of some fonts; a file is read only when the ones before it lack a character."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._waiting = list(files)
        self._maps: list[CharacterMap] = []
        self._known: dict[str, bool] = {}

    def has(self, character: str) -> bool:
        """Say whether any of the fonts can draw the character."""
        known = self._known.get(character)
        if known is None:
            known = self._known[character] = self._look_up(ord(character))
        return known

    def _look_up(self, code: int) -> bool:
        if any(code in mapped for mapped in self._maps):
            return True
        while self._waiting:
            self._maps.append(CharacterMap(self._waiting.pop(0)))
            if code in self._maps[-1]:
                return True
        return False


@lru_cache(maxsize=1)
def shipped_coverage() -> Coverage:
    """Return the coverage of all shipped fonts, kept for the life of the program."""
    return Coverage(font_files())


def glyph_name(character: str) -> str:
    """Return the Unicode name of a character, or its code point where it has none."""
    return unicodedata.name(character, "").lower() or f"U+{ord(character):04X}"


def marker(characters: str) -> str:
    """Return what is printed in place of characters that no font has: ``[Tibetan script]``, ``[clapper board]``."""
    name = glyph_name(characters[0])
    if unicodedata.category(characters[0])[0] in "LMN" and " " in name:
        return f"[{name.split()[0].title()} script]"
    return f"[{name}]"


def unique(glyphs: Iterable[MissingGlyph]) -> list[MissingGlyph]:
    """Return the glyphs in order, each character once for each place."""
    return list(dict.fromkeys(glyphs))
