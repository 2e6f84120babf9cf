"""The Help menu, and what the window says when something went wrong inside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from gemdesk.ui.crash_report import CrashReport, report
from gemdesk.ui.messages import MessageAction

if TYPE_CHECKING:
    from gemdesk.ui.main_window import MainWindow


class HelpCommands(QObject):
    """Log, report, About."""

    def __init__(self, window: "MainWindow", crash_report: CrashReport) -> None:
        super().__init__(window)
        self._window = window
        self._crash_report = crash_report
        actions = window.commands
        actions["show_log"].triggered.connect(self._on_show_log)
        actions["copy_report"].triggered.connect(self._on_copy_report)
        actions["about"].triggered.connect(self._on_about)
        window.session.runner.crashed.connect(crash_report.take)
        # The report may come from any thread.
        crash_report.happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _on_happened(self, _: str) -> None:
        self._window.messages.warn(
            self.tr("Something went wrong; the log tells what. What you did last may not have been done: try again."),
            MessageAction(self.tr("Copy report"), self._on_copy_report, stays=True),
            MessageAction(self.tr("Show log"), self._on_show_log, stays=True),
        )

    @Slot()
    def _on_copy_report(self) -> None:
        text = self._crash_report.last or report(self.tr("Nothing has gone wrong since the program was started."))
        QGuiApplication.clipboard().setText(text)
        self._window.messages.tell(self.tr("The report is on the clipboard. It holds no personal paths."))

    @Slot()
    def _on_show_log(self) -> None:
        log = self._crash_report.log
        if not log.exists():
            self._window.messages.tell(self.tr("The log is empty: nothing has gone wrong yet."))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(log))):
            self._window.messages.warn(self.tr("The log is at {path}.").format(path=log))

    @Slot()
    def _on_about(self) -> None:
        from gemdesk.ui.about_dialog import AboutDialog

        AboutDialog(self._window).show()
