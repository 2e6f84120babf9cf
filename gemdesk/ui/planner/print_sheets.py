"""Sheets as a PDF file and on paper. Qt's print support is loaded when it is first used."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter

from gemdesk.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrinter

    from gemdesk.printing.typesetter import Typesetter
    from gemdesk.records.plan_record import Plan

PRINT_PPI = 300
_POINTS_PER_INCH = 72


def write_pdf(typesetter: "Typesetter", plan: "Plan", sheets: "Sequence[str]", paper: str, path: Path) -> Path:
    """Write the sheets into a file, whole or not at all.

    Raises:
        LibraryError: if the file cannot be written.
    """
    made = typesetter.pdf(plan, sheets, paper)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(made)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise LibraryError(
            f"{path} could not be written: {reason}. Choose another place.", code="write", file=str(path)
        ) from error
    return path


def page_images(typesetter: "Typesetter", plan: "Plan", sheets: "Sequence[str]", paper: str) -> list[QImage]:
    """Return every page of the sheets at the resolution of print."""
    pages = [page for sheet in sheets for page in typesetter.pages(plan, sheet, paper, PRINT_PPI)]
    return [QImage.fromData(page) for page in pages]


def paint_pages(pages: "Sequence[QImage]", printer: "QPrinter") -> bool:
    """Put the pages on the printer's paper, each at its own size; returns whether the printer took them."""
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout

    printer.setFullPage(True)
    painter: QPainter | None = None
    for page in pages:
        size = QSizeF(page.width(), page.height()) * (_POINTS_PER_INCH / PRINT_PPI)
        printer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
        printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
        if painter is None:
            painter = QPainter()
            if not painter.begin(printer):
                return False
        elif not printer.newPage():
            painter.end()
            return False
        scale = printer.resolution() / PRINT_PPI
        painter.drawImage(QRectF(0, 0, page.width() * scale, page.height() * scale), page)
    if painter is not None:
        painter.end()
    return painter is not None
