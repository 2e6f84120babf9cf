"""The second step: what is said and asked. Left the outline, centre the words, right the page as it will print."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from gemdesk.paths import settings_file
from gemdesk.records.plan_record import BLOCK_NAMES, Block
from gemdesk.ui.planner.block_section import BlockSection
from gemdesk.ui.planner.outline_pane import OutlinePane
from gemdesk.ui.planner.page_preview import PagePreview
from gemdesk.ui.planner.prompts_pane import PromptsPane

if TYPE_CHECKING:
    from gemdesk.records.plan_record import Gap, Plan
    from gemdesk.ui.planner.evening_desk import EveningDesk

BRIDGE = "bridge"
_OTHER = "the other film"


class WordsPane(QWidget):
    """Every block in its own editor, the prompts below, the sheets beside them."""

    rehearsal_wanted = Signal()

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._outline = OutlinePane(desk, self)
        self._sections = {name: self._section(name) for name in (*BLOCK_NAMES, BRIDGE)}
        self._area = QScrollArea(self)
        self._prompts = PromptsPane(desk, self)
        self._preview = PagePreview(desk, self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._centre = QSplitter(Qt.Orientation.Vertical, self)
        self._build()
        self.setFocusProxy(self._outline)
        self._restore()
        self._outline.block_chosen.connect(self.open_block)
        self._outline.rehearsal_wanted.connect(self._on_rehearsal)
        desk.changed.connect(self._on_changed)
        self._on_changed()
        self._outline.refresh()

    def _section(self, name: str) -> BlockSection:
        section = BlockSection(name, self)
        section.typed.connect(self._desk.type_block)
        section.typed.connect(self._on_typed)
        section.committed.connect(self._desk.edit_block)
        section.another_wanted.connect(self._desk.another_draft)
        section.gap_written.connect(self._on_gap_written)
        return section

    def _build(self) -> None:
        inner = QWidget(self._area)
        inner.setBackgroundRole(self.backgroundRole().Base)
        inner.setAutoFillBackground(True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in self._sections.values():
            column.addWidget(section)
        column.addStretch(1)
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._centre.addWidget(self._area)
        self._centre.addWidget(self._prompts)
        self._centre.setStretchFactor(0, 5)
        self._centre.setStretchFactor(1, 3)
        panes: tuple[QWidget, ...] = (self._outline, self._centre, self._preview)
        for pane in panes:
            self._split.addWidget(pane)
        outline = self.fontMetrics().averageCharWidth() * 40
        for number, (pane, width) in enumerate(zip(panes, (outline, 380, 220), strict=True)):
            self._split.setStretchFactor(number, (2, 5, 3)[number])
            pane.setMinimumWidth(width)
        self._split.setSizes([280, 730, 412])
        self._split.setChildrenCollapsible(False)
        self._centre.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)

    def _restore(self) -> None:
        settings = QSettings(str(settings_file()), QSettings.Format.IniFormat)
        for name, splitter in (("words", self._split), ("prompts", self._centre)):
            state = settings.value(f"planner/{name}")
            if state is not None:
                splitter.restoreState(state)

    def remember(self) -> None:
        """Keep the borders between the panes."""
        settings = QSettings(str(settings_file()), QSettings.Format.IniFormat)
        settings.setValue("planner/words", self._split.saveState())
        settings.setValue("planner/prompts", self._centre.saveState())

    # -- showing

    @Slot()
    def _on_changed(self) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        from gemdesk.planner.rework import block_named

        for name, section in self._sections.items():
            gaps = [gap for gap in plan.gaps if gap.block == name]
            block = block_named(plan, name)
            section.setVisible(self._wanted(name, plan, block, gaps))
            if not section.editor.edit.hasFocus() or not self._desk.is_typing(name):
                section.show_block(block or Block(name), gaps, plan)

    def _wanted(self, name: str, plan: "Plan", block: Block | None, gaps: "list[Gap]") -> bool:
        if name in (BRIDGE, _OTHER) and len(plan.films) < 2:
            return block is not None
        return block is not None or bool(gaps) or name in BLOCK_NAMES

    @Slot(str, str)
    def _on_typed(self, name: str, text: str) -> None:
        plan = self._desk.plan
        if plan is not None:
            self._sections[name].show_length(len(text.split()), plan.introduction.words_per_minute)

    @Slot(str)
    def open_block(self, name: str) -> None:
        """Open a block and put the cursor into it."""
        section = self._sections.get(name)
        if section is not None:
            section.open()
            # The section has its new height only after the layout has run.
            QTimer.singleShot(0, section, lambda: self._scroll_to(section))
            section.editor.edit.setFocus()

    def _scroll_to(self, section: BlockSection) -> None:
        self._area.verticalScrollBar().setValue(section.y())

    @Slot(object, str)
    def _on_gap_written(self, gap: "Gap", text: str) -> None:
        self._desk.fill_gap(gap, text)

    @Slot()
    def _on_rehearsal(self) -> None:
        self.commit()
        self.rehearsal_wanted.emit()

    def commit(self) -> None:
        """Keep what is being typed."""
        for section in self._sections.values():
            section.editor.commit()
        self._prompts.commit()
