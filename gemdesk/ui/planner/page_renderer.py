"""Pages of the sheets as images, typeset off the window's thread; of several requests the newest wins."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from gemdesk.errors import GemDeskError

if TYPE_CHECKING:
    from gemdesk.printing.typesetter import Typesetter
    from gemdesk.records.plan_record import Plan
    from gemdesk.ui.session import Session
    from gemdesk.ui.tasks import Task

PAUSE_MILLISECONDS = 300


class TypesetterKeeper(QObject):
    """One typesetter for each session: it keeps fonts and templates loaded."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._made: Typesetter | None = None

    @classmethod
    def of(cls, session: "Session") -> "TypesetterKeeper":
        """Return the keeper of a session, made on first use."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    def typesetter(self) -> "Typesetter":
        """Return the typesetter; called on the typesetting thread."""
        if self._made is None:
            from gemdesk.printing.typesetter import Typesetter

            self._made = Typesetter()
        return self._made


class PageRenderer(QObject):
    """Asks for the pages of one sheet, after a pause in typing."""

    rendered = Signal(object)
    """The pages, a list of `QImage`."""
    failed = Signal(str)

    def __init__(self, session: "Session", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keeper = TypesetterKeeper.of(session)
        self._serial = 0
        self._wanted: tuple[Callable[[], Plan | None], str, str, float] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._on_paused)

    def ask(
        self, plan: "Callable[[], Plan | None]", sheet: str, paper: str, ppi: float, *, at_once: bool = False
    ) -> None:
        """Ask for a sheet; `plan` is called after the pause, when it is asked for in earnest."""
        self._serial += 1
        self._wanted = (plan, sheet, paper, ppi)
        self._pause.start(0 if at_once else PAUSE_MILLISECONDS)

    @Slot()
    def _on_paused(self) -> None:
        if self._wanted is None:
            return
        make, sheet, paper, ppi = self._wanted
        plan = make()
        if plan is None or not plan.films:
            return
        work = partial(self._work, self._serial, plan, sheet, paper, ppi)
        self._session.runner.run(
            self.tr("Setting the page"), work, lane="typeset", done=self._on_done, failed=self._on_failed
        )

    def _work(
        self, serial: int, plan: "Plan", sheet: str, paper: str, ppi: float, _: "Task"
    ) -> tuple[int, list[QImage]]:
        if serial != self._serial:
            return serial, []
        return serial, [QImage.fromData(page) for page in self._keeper.typesetter().pages(plan, sheet, paper, ppi)]

    @Slot(object)
    def _on_done(self, outcome: tuple[int, list[QImage]]) -> None:
        serial, pages = outcome
        if serial == self._serial and pages:
            self.rendered.emit(pages)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, GemDeskError):
            self.failed.emit(error.text)
        else:
            self._session.runner.crashed.emit(error)
