"""Typesetting a plan as PDF pages or page images, with typst and the fonts that come with GemDesk."""

import json
from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, cast

from gemdesk.assets import resource
from gemdesk.errors import UsageError
from gemdesk.printing import evening, facilitator_page, guest_card, host_sheet, programme_note, prompt_sheet, run_sheet
from gemdesk.printing.evening import Content
from gemdesk.printing.fonts import font_folders
from gemdesk.printing.glyphs import Coverage, MissingGlyph, unique
from gemdesk.printing.ink import Ink
from gemdesk.printing.typst_text import TITLE_LIMIT, clean, typographic
from gemdesk.records.plan_record import Plan

if TYPE_CHECKING:
    import typst

_SHEETS: dict[str, tuple[str, Callable[[Plan, Ink], Content]]] = {
    "host": ("host sheet", host_sheet.content),
    "prompts": ("prompt sheet", prompt_sheet.content),
    "facilitator": ("facilitator’s page", facilitator_page.content),
    "guest": ("guest card", guest_card.content),
    "run": ("run sheet", run_sheet.content),
    "note": ("programme note", programme_note.content),
}
_SUSPECTS = b"/MarkInfo<</Marked true/Suspects false>>"
_MARKED = b"/MarkInfo<</Marked true" + b" " * len(b"/Suspects false") + b">>"
SHEETS = tuple(_SHEETS)
"""The sheets of an evening in the order in which they print; ``all`` stands for every one."""
GUEST_SHEETS = ("prompts", "guest", "note")
"""The sheets that guests see: no gaps, no spoilers."""
PAPERS = ("a4", "letter")


class Typesetter:
    """Keeps a compiler with its fonts and templates loaded, so that a changed sheet is redrawn at once.

    The first call loads typst and the fonts (0.1 s). May be used from any thread, one call at a time.
    """

    def __init__(self) -> None:
        self._compiler: typst.Compiler | None = None
        self._lock = Lock()

    def pdf(self, plan: Plan, sheets: Sequence[str] = ("all",), paper: str | None = None) -> bytes:
        """Return a tagged PDF of the sheets, in the order of `SHEETS`; ``paper`` defaults to the plan's.

        Raises UsageError for a sheet or a paper that there is not.
        """
        return _without_suspects(cast("bytes", self._compile(plan, chosen(sheets), paper, "pdf", None)))

    def pages(self, plan: Plan, sheet: str, paper: str | None = None, ppi: float = 110) -> list[bytes]:
        """Return each page of one sheet as PNG, at ``ppi`` pixels an inch. Raises UsageError as `pdf` does."""
        images = self._compile(plan, chosen([sheet]), paper, "png", ppi)
        return [images] if isinstance(images, bytes) else images

    def _compile(
        self, plan: Plan, sheets: Sequence[str], paper: str | None, form: "typst.OutputFormat", ppi: float | None
    ) -> bytes | list[bytes]:
        document = json.dumps(_document(plan, sheets, _paper(plan, paper)), ensure_ascii=False)
        with self._lock:
            if self._compiler is None:
                self._compiler = _compiler()
            pages = self._compiler.compile(format=form, ppi=ppi, sys_inputs={"evening": document})
        return pages if pages is not None else []


def _without_suspects(pdf: bytes) -> bytes:
    """Return the file with the entry ``/Suspects false`` blanked, which says what its absence says.

    Poppler (22.12) takes the entry for an error unless it is true. The length stays, so no offset in the file moves.
    """
    head, mark, tail = pdf.rpartition(_SUSPECTS)
    return head + _MARKED + tail if mark else pdf


def check_glyphs(plan: Plan, sheets: Sequence[str] = ("all",), coverage: Coverage | None = None) -> list[MissingGlyph]:
    """Return the characters on some sheets that no font has, with their names and places; they print as a marker."""
    inks = [_content(plan, sheet, coverage)[1] for sheet in chosen(sheets)]
    return unique(glyph for ink in inks for glyph in ink.missing)


def chosen(sheets: Sequence[str]) -> list[str]:
    """Return the sheets meant, in printing order. Raises UsageError for a name that is none."""
    unknown = [sheet for sheet in sheets if sheet != "all" and sheet not in _SHEETS]
    if unknown or not sheets:
        name = f"“{unknown[0]}”" if unknown else "an empty choice"
        raise UsageError(f"There is no sheet for {name}. Choose from: {', '.join(SHEETS)}, all.")
    return [sheet for sheet in SHEETS if sheet in sheets or "all" in sheets]


def _paper(plan: Plan, paper: str | None) -> str:
    name = (paper or plan.paper).lower()
    if name not in PAPERS:
        raise UsageError(f"There is no paper called “{name}”. Choose a4 or letter.")
    return name


def _content(plan: Plan, sheet: str, coverage: Coverage | None = None) -> tuple[Content, Ink]:
    name, content = _SHEETS[sheet]
    ink = Ink(name, evening.italics_of(plan), coverage, evening.han_of(plan))
    return content(plan, ink), ink


def _document(plan: Plan, sheets: Sequence[str], paper: str) -> Content:
    title = typographic(clean(plan.concept, TITLE_LIMIT)) or "An evening of films"
    contents = [{"kind": sheet, **_content(plan, sheet)[0]} for sheet in sheets]
    return {"title": title, "paper": paper, "sheets": contents}


def _compiler() -> "typst.Compiler":
    import typst

    folders = [str(folder) for folder in font_folders()]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
    root = resource("print")
    return typst.Compiler(str(root / "main.typ"), root=str(root), font_paths=fonts)
