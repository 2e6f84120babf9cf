"""Two plain pages of text drawn as PNG by typst, with one word that changes."""

import tempfile
from pathlib import Path

import typst

_PAGES = """#set page("a4", margin: 2cm)
#set text(14pt)
= An evening #sys.inputs.word
#for number in range(12) [
  == Part #number
  #lorem(70)
]
"""


class BareSheet:
    """Keeps its compiler, as ours does."""

    def __init__(self, ppi: float) -> None:
        self._ppi = ppi
        self._folder = tempfile.TemporaryDirectory()
        source = Path(self._folder.name) / "page.typ"
        source.write_text(_PAGES, encoding="utf-8")
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
        self._compiler = typst.Compiler(str(source), root=self._folder.name, font_paths=fonts)

    def draw(self, word: str) -> None:
        """Compile the pages with this word in them."""
        self._compiler.compile(format="png", ppi=self._ppi, sys_inputs={"word": word})
