import pytest

from gemdesk.printing.fonts import font_files
from gemdesk.printing.glyphs import Coverage, MissingGlyph, glyph_name, marker, shipped_coverage, unique


@pytest.mark.parametrize("character", "aéЖΩאم기東京डপՆმใเ€★…’ạ")
def test_shipped_fonts_have(character: str) -> None:
    assert shipped_coverage().has(character)


@pytest.mark.parametrize("character", ["བ", "🎬", "\ue000", "𒀀"])
def test_shipped_fonts_lack(character: str) -> None:
    assert not shipped_coverage().has(character)


def test_reads_no_font_further_than_needed() -> None:
    missing = font_files()[0].with_name("not-there.otf")
    coverage = Coverage([font_files()[0], missing])
    assert coverage.has("a")
    with pytest.raises(FileNotFoundError):
        coverage.has("བ")


@pytest.mark.parametrize(
    ("characters", "expected"),
    [("བོད", "[Tibetan script]"), ("🎬", "[clapper board]"), ("\ue000", "[U+E000]"), ("𒀀", "[Cuneiform script]")],
)
def test_marker_names_what_is_missing(characters: str, expected: str) -> None:
    assert marker(characters) == expected


def test_names_and_uniqueness() -> None:
    glyph = MissingGlyph("🎬", glyph_name("🎬"), "host sheet, concept")
    assert glyph.name == "clapper board"
    assert unique([glyph, glyph]) == [glyph]
