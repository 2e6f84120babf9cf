from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from gemdesk.printing.character_map import CharacterMap
from gemdesk.printing.fonts import font_files

BLOCKS = [
    (0x20, 0x250),
    (0x530, 0x700),
    (0x900, 0xE80),
    (0x10A0, 0x1200),
    (0x2000, 0x2700),
    (0x4E00, 0x5000),
    (0x1F300, 0x1F600),
]


@pytest.mark.parametrize("path", font_files(), ids=lambda path: path.name)
def test_agrees_with_fonttools(path: Path) -> None:
    with TTFont(path, lazy=True) as font:
        expected = font.getBestCmap()
    found = CharacterMap(path)
    codes = [code for start, end in BLOCKS for code in range(start, end)]
    assert [code for code in codes if code in found] == [code for code in codes if code in expected]


def test_file_without_characters(tmp_path: Path) -> None:
    path = tmp_path / "empty.ttf"
    path.write_bytes(b"\x00\x01\x00\x00" + bytes(8))
    assert 65 not in CharacterMap(path)
