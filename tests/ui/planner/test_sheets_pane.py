"""Sheets: as a file, and through Qt's printer."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QListWidget
from pytestqt.qtbot import QtBot

from gemdesk.ui.plain_text import PlainLabel
from gemdesk.ui.planner.planner_dialog import SHEETS, PlannerDialog
from gemdesk.ui.planner.sheets_pane import SheetsPane
from tests.ui.planner.conftest import MakePlanner
from tests.ui.planner.reach import named
from tests.ui.shelves import Shelf


def pane_of(dialog: PlannerDialog) -> SheetsPane:
    dialog.go_to(SHEETS)
    pane = dialog.findChild(SheetsPane)
    assert pane is not None
    return pane


def told(pane: SheetsPane) -> str:
    return " ".join(label.text() for label in pane.findChildren(PlainLabel))


def test_ticked_sheets_are_written(plan: MakePlanner, shelf: Shelf, tmp_path: Path) -> None:
    pane = pane_of(plan("Brief Encounter", "A Separation"))
    target = tmp_path / "evening.pdf"

    pane.save_to(str(target))
    shelf.settle()

    assert target.read_bytes().startswith(b"%PDF")
    assert "Written to" in told(pane)


def test_a_place_that_cannot_be_written_is_told(plan: MakePlanner, shelf: Shelf, tmp_path: Path) -> None:
    pane = pane_of(plan("Brief Encounter", "A Separation"))

    pane.save_to(str(tmp_path / "nowhere" / "evening.pdf"))
    shelf.settle()

    assert "could not be written" in told(pane)


def test_without_a_ticked_sheet_nothing_is_written(plan: MakePlanner, shelf: Shelf, tmp_path: Path) -> None:
    from PySide6.QtCore import Qt

    pane = pane_of(plan("Brief Encounter", "A Separation"))
    rows = named(pane, QListWidget, "Sheets to print")
    for number in range(rows.count()):
        rows.item(number).setCheckState(Qt.CheckState.Unchecked)

    pane.save_to(str(tmp_path / "evening.pdf"))

    assert "Tick at least one" in told(pane)
    assert not (tmp_path / "evening.pdf").exists()


def test_pages_go_to_a_printer(plan: MakePlanner, shelf: Shelf, tmp_path: Path) -> None:
    from PySide6.QtCore import Qt

    pane = pane_of(plan("Brief Encounter", "A Separation"))
    rows = named(pane, QListWidget, "Sheets to print")
    for number in range(1, rows.count()):
        rows.item(number).setCheckState(Qt.CheckState.Unchecked)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    pane.print_on(printer)
    shelf.settle()

    assert "Pages sent to the printer: 2." in told(pane)
    assert (tmp_path / "printed.pdf").stat().st_size > 10_000


def test_paper_is_chosen_and_a_missing_glyph_is_told(plan: MakePlanner, shelf: Shelf, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    pane = pane_of(dialog)
    paper = named(pane, QComboBox, "Paper")
    paper.setCurrentIndex(1)
    paper.activated.emit(1)
    dialog.desk.edit_concept("Two doors 🎬")
    shelf.settle()

    assert dialog.desk.plan.paper == "letter"
    assert "clapper board" in told(pane)


@pytest.fixture(autouse=True)
def _quiet_fonts() -> None:
    """Qt warns of scripts that the serif lacks, and then rightly takes another font."""
    from PySide6.QtCore import QLoggingCategory

    QLoggingCategory.setFilterRules("qt.text.font.db.warning=false")
