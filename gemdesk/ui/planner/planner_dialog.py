"""The screening planner: from a film to an evening, its words, its guests and its sheets, on one surface."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QSettings, Qt, QTime, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gemdesk.paths import settings_file
from gemdesk.ui.appearance import set_quiet
from gemdesk.ui.icons import retint, set_icon
from gemdesk.ui.plain_text import ElidedLabel, set_plain_tooltip
from gemdesk.ui.planner.bill_pane import BillPane
from gemdesk.ui.planner.evening_desk import EveningDesk
from gemdesk.ui.planner.heading_bar import STEPS, HeadingBar
from gemdesk.ui.planner.primary_button import PrimaryButton
from gemdesk.ui.planner.timetable_pane import TimetablePane
from gemdesk.ui.planner.warning_bar import WarningBar

if TYPE_CHECKING:
    from gemdesk.ui.planner.guests_pane import GuestsPane
    from gemdesk.ui.planner.rehearsal_view import RehearsalView
    from gemdesk.ui.planner.sheets_pane import SheetsPane
    from gemdesk.ui.planner.words_pane import WordsPane
    from gemdesk.ui.session import Session

BILL, WORDS, GUESTS, SHEETS = range(4)
_SMALLEST: Final = (960, 640)
_USUAL: Final = (1400, 860)
_SETTINGS: Final = "planner"


class PlannerDialog(QDialog):
    """Opened on one film, two films in their order, a playlist, a kept evening, or nothing.

    Show it without blocking the window: ``PlannerDialog(session, [film_id], parent=window).show()``. It deletes
    itself when it is closed; an evening that a person has worked on is kept in the library then.
    """

    def __init__(
        self,
        session: "Session",
        film_ids: Sequence[int] = (),
        screening_id: int | None = None,
        playlist_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = EveningDesk(session)
        self._heading = HeadingBar(self.desk, self)
        self._bill = BillPane(self.desk, self)
        self._words: WordsPane | None = None
        self._guests: GuestsPane | None = None
        self._sheets: SheetsPane | None = None
        self._rehearsal: RehearsalView | None = None
        self._steps = QStackedWidget(self)
        self._timetable = TimetablePane(self.desk, self)
        self._warnings = WarningBar(self.desk, self)
        self._status = ElidedLabel(parent=self)
        self._undo = QPushButton(self.tr("Undo"), self)
        self._save = QPushButton(self.tr("Save"), self)
        self._print = QPushButton(self.tr("Print sheets…"), self)
        self._next = PrimaryButton(self)
        self._asked = False
        self._left = False
        self._build()
        self._connect()
        self._restore()
        self._open(film_ids, screening_id, playlist_id)

    # -- building

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Plan an evening"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setSizeGripEnabled(True)
        self.setMinimumSize(*_SMALLEST)
        self._holders = [QWidget(self) for _ in range(3)]
        for holder in self._holders:
            QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
        self._steps.addWidget(self._bill)
        for holder in self._holders:
            self._steps.addWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(_line(self))
        layout.addWidget(self._steps, 1)
        layout.addWidget(_line(self))
        layout.addWidget(self._timetable)
        layout.addWidget(self._warnings)
        layout.addWidget(_line(self))
        layout.addLayout(self._build_foot())

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 24, 8)
        foot.setSpacing(8)
        set_quiet(self._status)
        foot.addWidget(self._status, 1)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.close)
        for button, icon_name in ((self._undo, "undo-2"), (self._save, "save"), (close, ""), (self._print, "printer")):
            button.setAutoDefault(False)
            if icon_name:
                set_icon(button, icon_name)
            foot.addWidget(button)
        self._next.setDefault(True)
        self._next.setAutoDefault(False)
        foot.addWidget(self._next)
        return foot

    def _connect(self) -> None:
        self._heading.step_chosen.connect(self.go_to)
        self._bill.words_wanted.connect(self._on_words_wanted)
        self._warnings.shorter_wanted.connect(self._on_shorter_wanted)
        self._undo.clicked.connect(self._on_undo)
        self._save.clicked.connect(self._on_save)
        for button in (self._undo, self._save, self._print, self._next):
            button.setEnabled(False)
        self._print.clicked.connect(lambda: self.go_to(SHEETS))
        self._next.clicked.connect(self._on_next)
        self.desk.changed.connect(self._on_changed)
        self.desk.saved.connect(self._on_saved)
        QShortcut(QKeySequence.StandardKey.Save, self, self._on_save)
        QShortcut(QKeySequence(self.tr("Ctrl+Shift+Z")), self, self._on_undo)
        self.finished.connect(self._on_finished)

    def _restore(self) -> None:
        settings = QSettings(str(settings_file()), QSettings.Format.IniFormat)
        self.resize(*_USUAL)
        geometry = settings.value(f"{_SETTINGS}/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        state = settings.value(f"{_SETTINGS}/bill")
        if state is not None:
            self._bill.splitter.restoreState(state)

    def _remember(self) -> None:
        settings = QSettings(str(settings_file()), QSettings.Format.IniFormat)
        settings.setValue(f"{_SETTINGS}/geometry", self.saveGeometry())
        settings.setValue(f"{_SETTINGS}/bill", self._bill.splitter.saveState())
        if self._words is not None:
            self._words.remember()

    def _open(self, film_ids: Sequence[int], screening_id: int | None, playlist_id: int | None) -> None:
        self.desk.load_contacts()
        self._show_step(BILL)
        if screening_id is not None:
            self.desk.open_screening(screening_id)
        elif playlist_id is not None:
            self.desk.open_playlist(playlist_id)
        elif film_ids:
            self.desk.open_films(list(film_ids))
        else:
            self._bill.partners.seek_first()

    # -- steps

    @Slot(int)
    def go_to(self, step: int) -> None:
        """Show a step; an evening of more than four and a half hours asks once before words are worked on."""
        warning = self._warnings.must_ask()
        if step != BILL and warning is not None and not self._asked and self._steps.currentIndex() == BILL:
            self._asked = True
            self._heading.choose_step(BILL)
            self._status.setText(
                self.tr("Over four and a half hours: press again to go on with it, or change the bill.")
            )
            return
        self._status.setText("" if self._asked and self.desk.screening_id is None else self._status.text())
        self._show_step(step)
        self._enter()

    def _enter(self) -> None:
        """Give the keyboard to the step that is shown."""
        panes = (self._bill.partners, self._words, self._guests, self._sheets)
        pane = panes[self._steps.currentIndex()]
        if pane is not None:
            pane.setFocus()

    def _show_step(self, step: int) -> None:
        if step != BILL and self.desk.plan is None:
            step = BILL
        self._fill(step)
        self._heading.choose_step(step)
        self._steps.setCurrentIndex(step)
        self._timetable.set_slim(step != BILL)
        self._timetable.setVisible(step in (BILL, WORDS) and self.desk.plan is not None)
        following = (self.tr("Words"), self.tr("Guests"), self.tr("Sheets"), self.tr("Done"))
        self._next.setText(following[step])
        self._next.setProperty("sign", "chevron-right" if step != SHEETS else "check")
        self._print.setVisible(step != SHEETS)

    def _fill(self, step: int) -> None:
        """Make the panes of a step when it is first shown."""
        if step == WORDS and self._words is None:
            from gemdesk.ui.planner.words_pane import WordsPane

            self._words = WordsPane(self.desk, self)
            self._words.rehearsal_wanted.connect(self._on_rehearsal_wanted)
            self._put(WORDS, self._words)
        elif step == GUESTS and self._guests is None:
            from gemdesk.ui.planner.guests_pane import GuestsPane

            self._guests = GuestsPane(self.desk, self)
            self._put(GUESTS, self._guests)
        elif step == SHEETS and self._sheets is None:
            from gemdesk.ui.planner.sheets_pane import SheetsPane

            self._sheets = SheetsPane(self.desk, self)
            self._put(SHEETS, self._sheets)

    def _put(self, step: int, pane: QWidget) -> None:
        layout = self._holders[step - 1].layout()
        if layout is not None:
            layout.addWidget(pane)

    @Slot()
    def _on_next(self) -> None:
        step = self._steps.currentIndex()
        if step == SHEETS:
            self.close()
        else:
            self.go_to(step + 1)

    @Slot(str)
    def _on_words_wanted(self, block: str) -> None:
        self.go_to(WORDS)
        if self._words is not None and self._steps.currentIndex() == WORDS:
            self._words.open_block(block)

    @Slot()
    def _on_shorter_wanted(self) -> None:
        self._show_step(BILL)
        self._bill.partners.seek_brief()

    @Slot()
    def _on_rehearsal_wanted(self) -> None:
        from gemdesk.ui.planner.rehearsal_view import RehearsalView

        plan = self.desk.plan
        if plan is not None:
            self._rehearsal = RehearsalView(plan, self)
            self._rehearsal.setGeometry(self.rect())
            self._rehearsal.show()
            self._rehearsal.setFocus()

    # -- keeping

    @Slot()
    def _on_save(self) -> None:
        self._commit()
        self.desk.save()

    @Slot()
    def _on_undo(self) -> None:
        self._commit()
        self.desk.undo()

    def _commit(self) -> None:
        """Keep what is being typed anywhere."""
        self._heading.commit()
        for pane in (self._words, self._guests):
            if pane is not None:
                pane.commit()

    @Slot()
    def _on_changed(self) -> None:
        plan = self.desk.plan
        if plan is None:
            return
        self._timetable.setVisible(self._steps.currentIndex() in (BILL, WORDS))
        titles = " – ".join(film.record.title for film in plan.films)
        self.setWindowTitle(self.tr("Plan an evening: {titles}").format(titles=titles[:120]))
        for button in (self._save, self._print, self._next):
            button.setEnabled(bool(plan.films))
        self._show_undo()
        if not plan.films:
            self._status.setText(self.tr("The films of this evening are no longer in the library; its words are kept."))

    def _show_undo(self) -> None:
        label = self.desk.undo_label()
        self._undo.setEnabled(label is not None)
        set_plain_tooltip(self._undo, self.tr("Undo: {step}").format(step=label) if label else "")

    @Slot()
    def _on_saved(self) -> None:
        self._save.hide()
        now = datetime.now()
        time = QLocale().toString(QTime(now.hour, now.minute), QLocale.FormatType.ShortFormat)
        self._status.setText(self.tr("Saved at {time}; every edit is kept.").format(time=time))
        self._show_undo()

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the field that has it; Escape closes, which loses nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where a person begins: in the find field when there is no film yet."""
        super().showEvent(event)
        if self.desk.anchor is None and self.desk.screening_id is None:
            self._bill.partners.seek_first()
        else:
            self._bill.partners.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            retint(self)
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was written before the dialog goes."""
        self._leave()
        super().closeEvent(event)

    @Slot()
    def _on_finished(self) -> None:
        self._leave()

    def _leave(self) -> None:
        if self._left:
            return
        self._left = True
        self._commit()
        if self.desk.touched:
            self.desk.save()
        self._remember()
        self.desk.retire()

    def step(self) -> str:
        """The step that is shown: ``bill``, ``words``, ``guests`` or ``sheets``."""
        return STEPS[self._steps.currentIndex()]


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(line.palette().ColorRole.Mid)
    line.setFixedHeight(1)
    return line
