"""Which characters the shipped fonts can draw.

typst draws an empty box for a character that no font has, and says nothing about it; so every text is
checked against the fonts' character maps before it is typeset.
"""

import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

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
        self._maps: list[tuple[list[int], list[int]]] = []
        self._known: dict[str, bool] = {}

    def has(self, character: str) -> bool:
        """Say whether any of the fonts can draw the character."""
        known = self._known.get(character)
        if known is None:
            known = self._known[character] = self._look_up(ord(character))
        return known

    def _look_up(self, code: int) -> bool:
        if any(_within(ranges, code) for ranges in self._maps):
            return True
        while self._waiting:
            self._maps.append(_ranges(self._waiting.pop(0)))
            if _within(self._maps[-1], code):
                return True
        return False


def _within(ranges: tuple[list[int], list[int]], code: int) -> bool:
    starts, ends = ranges
    position = bisect_right(starts, code) - 1
    return position >= 0 and code <= ends[position]


def _ranges(path: Path) -> tuple[list[int], list[int]]:
    """Return the sorted starts and ends of the code point ranges that a font maps."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        groups = _format_12(font.reader["cmap"])
        if groups is None:
            groups = [(code, code) for code in sorted(font.getBestCmap())]
    return [start for start, _ in groups], [end for _, end in groups]


def _format_12(table: bytes) -> list[tuple[int, int]] | None:
    """Read the segmented coverage of a ``cmap`` table, or None if it has none.

    Source: OpenType specification, ``cmap``, format 12. fontTools expands it to a dict of every character,
    which takes 80 ms for a Korean font; the ranges take 1 ms.
    """
    for index in range(struct.unpack_from(">H", table, 2)[0]):
        offset = struct.unpack_from(">I", table, 8 + 8 * index)[0]
        if struct.unpack_from(">H", table, offset)[0] == 12:
            count = struct.unpack_from(">I", table, offset + 12)[0]
            groups = struct.iter_unpack(">III", table[offset + 16 : offset + 16 + 12 * count])
            return [(start, end) for start, end, glyph in groups if glyph]
    return None


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
