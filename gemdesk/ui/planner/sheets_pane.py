"""The last step: which sheets, on which paper, as a file or from the printer; what no font can draw is told first."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gemdesk.errors import GemDeskError
from gemdesk.ui.appearance import HEADING, UNIT, set_quiet
from gemdesk.ui.icons import set_icon
from gemdesk.ui.plain_text import PlainLabel, display_text
from gemdesk.ui.planner.page_preview import SHEETS, PagePreview
from gemdesk.ui.planner.page_renderer import TypesetterKeeper
from gemdesk.ui.planner.wording import sheet_title
from gemdesk.ui.window_fonts import scaled_font

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from gemdesk.printing.glyphs import MissingGlyph
    from gemdesk.records.plan_record import Plan
    from gemdesk.ui.planner.evening_desk import EveningDesk
    from gemdesk.ui.tasks import Task

_PAPERS = (("a4", "A4"), ("letter", "Letter"))
_SHEET = Qt.ItemDataRole.UserRole
_MOST_GLYPHS = 4


class SheetsPane(QWidget):
    """Left what to print, right how it looks."""

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._keeper = TypesetterKeeper.of(desk.session)
        self._sheets = QListWidget(self)
        self._paper = QComboBox(self)
        self._glyphs = PlainLabel(parent=self)
        self._told = PlainLabel(parent=self)
        self._save = QPushButton(self.tr("Save PDF…"), self)
        self._print = QPushButton(self.tr("Print…"), self)
        self._preview = PagePreview(desk, self, paper_tabs=False)
        self._build()
        self._sheets.currentRowChanged.connect(self._on_sheet_shown)
        self._paper.activated.connect(self._on_paper_chosen)
        self._save.clicked.connect(self._on_save)
        self._print.clicked.connect(self._on_print)
        desk.changed.connect(self.refresh)
        self._sheets.setCurrentRow(0)
        self.setFocusProxy(self._sheets)
        self.refresh()

    def _build(self) -> None:
        side = QWidget(self)
        title = PlainLabel(self.tr("Sheets"), side)
        title.setFont(scaled_font(self, HEADING, self.font().Weight.DemiBold))
        self._sheets.setAccessibleName(self.tr("Sheets to print"))
        purposes = {
            "host": self.tr("Host sheet: to speak from, large"),
            "prompts": self.tr("Prompts: to lay on the table"),
            "facilitator": self.tr("Facilitator's page: for after the films"),
            "guest": self.tr("Guest card: to send or to hand out"),
            "run": self.tr("Run sheet: who does what, when"),
            "note": self.tr("Programme note: to take home"),
        }
        for sheet in SHEETS:
            row = QListWidgetItem(purposes[sheet])
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked)
            row.setData(_SHEET, sheet)
            row.setToolTip(sheet_title(sheet))
            self._sheets.addItem(row)
        self._sheets.setFrameShape(QListWidget.Shape.NoFrame)
        self._sheets.setSpacing(2)
        self._sheets.setStyleSheet(f"QListWidget::item {{ padding: {UNIT}px; }}")
        for key, name in _PAPERS:
            self._paper.addItem(name, key)
        self._paper.setAccessibleName(self.tr("Paper"))
        for label in (self._glyphs, self._told):
            label.setWordWrap(True)
        set_quiet(self._told)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(title)
        rows = (self.fontMetrics().height() + 4 * UNIT) * len(SHEETS)
        self._sheets.setFixedHeight(rows + 2 * UNIT)
        layout.addWidget(self._sheets)
        layout.addLayout(self._build_tools())
        layout.addWidget(self._glyphs)
        layout.addWidget(self._told)
        layout.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(side)
        split.addWidget(self._preview)
        split.setStretchFactor(1, 1)
        split.setSizes([360, 1000])
        split.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)

    def _build_tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        label = PlainLabel(self.tr("Paper"), self)
        label.setBuddy(self._paper)
        row.addWidget(label)
        row.addWidget(self._paper)
        row.addStretch(1)
        for button, icon_name in ((self._save, "file-down"), (self._print, "printer")):
            button.setAutoDefault(False)
            set_icon(button, icon_name)
            row.addWidget(button)
        return row

    def chosen(self) -> list[str]:
        """The sheets that are ticked."""
        rows = [self._sheets.item(number) for number in range(self._sheets.count())]
        return [str(row.data(_SHEET)) for row in rows if row.checkState() is Qt.CheckState.Checked]

    @Slot()
    def refresh(self) -> None:
        """Show the paper, and check whether every character can be printed."""
        plan = self._desk.plan
        if plan is None:
            return
        self._paper.setCurrentIndex(max(0, self._paper.findData(plan.paper)))
        self._desk.session.runner.run(
            self.tr("Checking the characters"), partial(_missing, plan), lane="typeset", done=self._on_glyphs_checked
        )

    @Slot(object)
    def _on_glyphs_checked(self, missing: "list[MissingGlyph]") -> None:
        if not missing:
            self._glyphs.setText("")
            return
        named = "; ".join(f"{glyph.name} ({glyph.where})" for glyph in missing[:_MOST_GLYPHS])
        words = self.tr("No shipped font has these characters; their names print in brackets instead:")
        self._glyphs.setText(display_text(f"{words} {named}"))

    @Slot(int)
    def _on_sheet_shown(self, row: int) -> None:
        if row >= 0:
            self._preview.choose(SHEETS[row])

    @Slot(int)
    def _on_paper_chosen(self, _: int) -> None:
        self._desk.edit_plan(self.tr("Change the paper"), paper=str(self._paper.currentData()))

    # -- writing

    def _ready(self) -> "Plan | None":
        plan = self._desk.plan
        if plan is None or not plan.films:
            self._told.setText(self.tr("There is no film on the bill yet."))
            return None
        if not self.chosen():
            self._told.setText(self.tr("No sheet is ticked. Tick at least one."))
            return None
        return plan

    @Slot()
    def _on_save(self) -> None:
        if self._ready() is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save the sheets"), folder, self.tr("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("evening.pdf"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, name: str) -> None:
        """Write the ticked sheets into a file."""
        plan = self._ready()
        if plan is None or not name:
            return

        def work(_: "Task") -> Path:
            from gemdesk.ui.planner.print_sheets import write_pdf

            return write_pdf(self._keeper.typesetter(), plan, sheets, plan.paper, Path(name))

        sheets = self.chosen()
        self._told.setText(self.tr("Writing the sheets…"))
        self._run(self.tr("Writing the sheets"), work, self._on_written)

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._told.setText(display_text(self.tr("Written to {path}.").format(path=path)))

    @Slot()
    def _on_print(self) -> None:
        plan = self._ready()
        if plan is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(self.tr("Print the sheets"))
        dialog.setModal(True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.show()

    def print_on(self, printer: "object") -> None:
        """Print the ticked sheets on a `QPrinter`."""
        plan = self._ready()
        if plan is None:
            return

        def work(_: "Task") -> "tuple[object, list[QImage]]":
            from gemdesk.ui.planner.print_sheets import page_images

            return printer, page_images(self._keeper.typesetter(), plan, sheets, plan.paper)

        sheets = self.chosen()
        self._told.setText(self.tr("Setting the pages for print…"))
        self._run(self.tr("Setting the pages for print"), work, self._on_pages_set)

    @Slot(object)
    def _on_pages_set(self, outcome: "tuple[object, list[QImage]]") -> None:
        printer, pages = outcome
        from PySide6.QtPrintSupport import QPrinter

        from gemdesk.ui.planner.print_sheets import paint_pages

        taken = isinstance(printer, QPrinter) and paint_pages(pages, printer)
        if taken:
            self._told.setText(self.tr("Pages sent to the printer: %n.", None, len(pages)))
        else:
            self._told.setText(self.tr("The printer did not take the pages. Check it, or save a PDF and print that."))

    def _run(self, name: str, work: "object", done: "object") -> None:
        self._desk.session.runner.run(name, work, lane="typeset", done=done, failed=self._on_failed)  # type: ignore[arg-type]  # callables as TaskRunner takes them

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, GemDeskError):
            self._told.setText(display_text(error.text))
        else:
            self._told.setText("")
            self._desk.session.runner.crashed.emit(error)


def _missing(plan: "Plan", _: "Task") -> "list[MissingGlyph]":
    from gemdesk.printing.typesetter import check_glyphs

    return check_glyphs(plan) if plan.films else []
