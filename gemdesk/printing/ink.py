"""Turning text into runs that a template can set, and remembering what no font can draw.

A *run* is ``[text, script, kind]``: the script decides font, language and direction; the kind is "" for plain
text, ``italic`` for a title or a pronunciation within a sentence, ``missing`` for the marker of a missing glyph.
"""

from itertools import groupby

from gemdesk.printing.glyphs import Coverage, MissingGlyph, glyph_name, marker, shipped_coverage
from gemdesk.printing.scripts import DEFAULT, SIMPLIFIED, WITHOUT_SPACES, han_style, split_scripts
from gemdesk.printing.title_italics import TitleItalics
from gemdesk.printing.typst_text import (
    LINE_LIMIT,
    PROSE_LIMIT,
    TITLE_LIMIT,
    breakable,
    clean,
    typographic,
    unbroken_end,
)
from gemdesk.records.film_record import FilmRecord

Runs = list[list[str]]
_NO_ITALICS = TitleItalics(())
_ALWAYS = frozenset(" \u00a0\u200b\u200c\u200d")


class Ink:
    """Sets the text of one sheet; ``missing`` grows with every character that no font has."""

    def __init__(
        self,
        sheet: str,
        italics: TitleItalics = _NO_ITALICS,
        coverage: Coverage | None = None,
        han: str = SIMPLIFIED,
    ) -> None:
        self.sheet = sheet
        self.missing: list[MissingGlyph] = []
        self._coverage = coverage if coverage is not None else shipped_coverage()
        self._han = han
        self._italics = italics

    def title(self, text: str, where: str, film: FilmRecord | None = None) -> Runs:
        """Set a title, at most `TITLE_LIMIT` characters; the film decides whose Chinese characters it is written in."""
        line = typographic(clean(text, TITLE_LIMIT))
        han = han_style(line, film.original_language, film.countries) if film else self._shapes(line)
        return self._runs(line, where, han)

    def line(self, text: str, where: str) -> Runs:
        """Set a short text: a name, a note, a question."""
        line = typographic(clean(text, LINE_LIMIT))
        return self._runs(line, where, self._shapes(line))

    def sentence(self, text: str, where: str) -> Runs:
        """Set a sentence or two: a prompt, a piece of advice; titles stand in italics."""
        return self.prose(text, where, LINE_LIMIT)

    def prose(self, text: str, where: str, limit: int = PROSE_LIMIT) -> Runs:
        """Set a paragraph; titles and pronunciations of the evening stand in italics."""
        paragraph = unbroken_end(typographic(clean(text, limit)))
        runs: Runs = []
        for piece, slanted in self._italics.pieces(paragraph):
            set_piece = self._runs(piece, where, self._shapes(piece))
            runs += _slanted(set_piece) if slanted else set_piece
        return runs

    def about(self, film: FilmRecord, text: str, where: str) -> Runs:
        """Set what is to be said of a film: its title in italics, a colon, the text."""
        return [*_slanted(self.title(film.title, where, film)), *self.line(unbroken_end(f": {text}"), where)]

    def _runs(self, text: str, where: str, han: str) -> Runs:
        runs: Runs = []
        for present, group in groupby(text, self._drawable):
            piece = "".join(group)
            if present:
                runs += [[_safe(part, script), script, ""] for part, script in split_scripts(piece, han)]
            else:
                self._note(piece, where)
                runs.append([marker(piece), DEFAULT, "missing"])
        return runs

    def _shapes(self, text: str) -> str:
        return han_style(text, default=self._han)

    def _drawable(self, character: str) -> bool:
        return character in _ALWAYS or self._coverage.has(character)

    def _note(self, characters: str, where: str) -> None:
        place = f"{self.sheet}, {where}"
        self.missing += [MissingGlyph(character, glyph_name(character), place) for character in characters]


def _slanted(runs: Runs) -> Runs:
    return [[letters, script, kind or "italic"] for letters, script, kind in runs]


def _safe(text: str, script: str) -> str:
    return text if script in WITHOUT_SPACES else breakable(text)
