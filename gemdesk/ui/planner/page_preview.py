"""The page as it will print, beside the words that are being written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QTabBar, QToolButton, QVBoxLayout, QWidget

from gemdesk.ui.appearance import TAB_STYLE, set_quiet
from gemdesk.ui.icons import set_icon
from gemdesk.ui.plain_text import PlainLabel
from gemdesk.ui.planner.page_renderer import PageRenderer
from gemdesk.ui.planner.wording import sheet_tab, sheet_title

if TYPE_CHECKING:
    from gemdesk.ui.planner.evening_desk import EveningDesk

SHEETS = ("host", "prompts", "facilitator", "guest", "run", "note")
_PAPER_HEIGHT = {"a4": 11.69, "letter": 11.0}
_PAPER_WIDTH = {"a4": 8.27, "letter": 8.5}
_MARGIN = 12
_Role = QPalette.ColorRole


class PageView(QWidget):
    """One page image, as large as there is room for, on the desk's ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: QImage | None = None
        self._ratio = 1.414

    def show_page(self, page: QImage | None) -> None:
        """Show this page."""
        self._page = page
        if page is not None and page.width():
            self._ratio = page.height() / page.width()
        self.updateGeometry()
        self.update()

    def height_at(self, width: int) -> int:
        """Height of the page at a width."""
        return round(width * self._ratio)

    def sizeHint(self) -> QSize:
        """As large as its area."""
        return QSize(300, 420)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the page in the middle, with a fine edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self.palette().color(_Role.Mid))
        if self._page is None:
            painter.end()
            return
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        width = min(float(room.width()), room.height() / self._ratio)
        place = QRectF(0, 0, width, width * self._ratio)
        place.moveCenter(QRectF(room).center())
        painter.drawImage(place, self._page)
        painter.setPen(self.palette().color(_Role.Dark))
        painter.drawRect(place)
        painter.end()


class PagePreview(QWidget):
    """Tabs of the sheets, the page, and where in the sheet one is."""

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None, *, paper_tabs: bool = True) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages: list[QImage] = []
        self._number = 0
        self._tabs = QTabBar(self)
        self._view = PageView(self)
        self._area = QScrollArea(self)
        self._before, self._after = QToolButton(self), QToolButton(self)
        self._place = PlainLabel(parent=self)
        self._fit = QComboBox(self)
        self._renderer = PageRenderer(desk.session, self)
        self._build(paper_tabs)
        self._renderer.rendered.connect(self._on_rendered)
        self._renderer.failed.connect(desk.failed)
        desk.changed.connect(self.refresh)
        desk.typed.connect(self.refresh)

    def _build(self, tabs: bool) -> None:
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._tabs.setStyleSheet(TAB_STYLE)
        self._tabs.setAccessibleName(self.tr("Sheets"))
        for sheet in SHEETS:
            number = self._tabs.addTab(sheet_tab(sheet))
            self._tabs.setTabToolTip(number, sheet_title(sheet))
            self._tabs.setAccessibleTabName(number, sheet_title(sheet))
        self._tabs.setVisible(tabs)
        self._tabs.currentChanged.connect(self._on_sheet_chosen)
        self._area.setWidget(self._view)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setBackgroundRole(_Role.Mid)
        self._area.setWidgetResizable(False)
        self._view.setAccessibleName(self.tr("Page as it will print"))
        for button, name, words, step in (
            (self._before, "chevron-left", self.tr("Page before"), -1),
            (self._after, "chevron-right", self.tr("Next page"), 1),
        ):
            set_icon(button, name)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _=False, step=step: self._turn(step))
        self._fit.addItems([self.tr("Fit page"), self.tr("Fit width"), self.tr("Actual size")])
        self._fit.setAccessibleName(self.tr("Size of the page"))
        self._fit.currentIndexChanged.connect(self._on_fit_chosen)
        set_quiet(self._place)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 6)
        foot.setSpacing(8)
        for widget in (self._before, self._place, self._after):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self._fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)

    def choose(self, sheet: str) -> None:
        """Show another sheet."""
        self._tabs.setCurrentIndex(SHEETS.index(sheet))

    @property
    def sheet(self) -> str:
        """The sheet that is shown."""
        return SHEETS[max(0, self._tabs.currentIndex())]

    @property
    def pages(self) -> int:
        """How many pages the sheet has."""
        return len(self._pages)

    # -- rendering

    def _ppi(self) -> float:
        """Pixels an inch at which the page is as sharp as the screen."""
        paper = self._paper()
        scale = self.devicePixelRatioF()
        if self._fit.currentIndex() == 2:
            return float(self.logicalDpiX()) * scale
        room = self._area.viewport().size()
        by_width = (room.width() - 2 * _MARGIN) / _PAPER_WIDTH[paper]
        if self._fit.currentIndex() == 0:
            by_width = min(by_width, (room.height() - 2 * _MARGIN) / _PAPER_HEIGHT[paper])
        return max(50.0, min(300.0, by_width * scale))

    def _paper(self) -> str:
        plan = self._desk.plan
        return plan.paper if plan is not None and plan.paper in _PAPER_HEIGHT else "a4"

    @Slot()
    def refresh(self) -> None:
        """Have the page set anew, after a pause."""
        if self.isVisible():
            self._renderer.ask(self._desk.plan_as_typed, self.sheet, self._paper(), self._ppi())

    @Slot(object)
    def _on_rendered(self, pages: list[QImage]) -> None:
        self._pages = pages
        self._number = min(self._number, len(pages) - 1)
        self._show()

    def _show(self) -> None:
        page = self._pages[self._number] if self._pages else None
        self._view.show_page(page)
        self._lay_out()
        text = self.tr("{page} / {pages}").format(page=self._number + 1, pages=max(1, len(self._pages)))
        self._place.setText(text)
        self._place.setAccessibleName(self.tr("Page {place}").format(place=text))
        self._before.setEnabled(self._number > 0)
        self._after.setEnabled(self._number < len(self._pages) - 1)

    def _lay_out(self) -> None:
        room = self._area.viewport().size()
        if self._fit.currentIndex() == 0:
            self._view.resize(room)
        elif self._fit.currentIndex() == 1:
            self._view.resize(room.width(), self._view.height_at(room.width() - 2 * _MARGIN) + 2 * _MARGIN)
        elif self._pages:
            size = self._pages[self._number].size() / self.devicePixelRatioF()
            self._view.resize(size + QSize(2 * _MARGIN, 2 * _MARGIN))

    def _turn(self, step: int) -> None:
        self._number = max(0, min(len(self._pages) - 1, self._number + step))
        self._show()

    @Slot(int)
    def _on_sheet_chosen(self, _: int) -> None:
        self._number = 0
        self._renderer.ask(self._desk.plan_as_typed, self.sheet, self._paper(), self._ppi(), at_once=True)

    @Slot(int)
    def _on_fit_chosen(self, _: int) -> None:
        self._lay_out()
        self._renderer.ask(self._desk.plan_as_typed, self.sheet, self._paper(), self._ppi(), at_once=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the new room."""
        super().resizeEvent(event)
        self._lay_out()
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Set the page when it first comes into sight."""
        super().showEvent(event)
        self.refresh()
