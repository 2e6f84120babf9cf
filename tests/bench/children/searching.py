"""Types three letters into the search of the real window, again and again; prints milliseconds to the painted page."""

import json
import os
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest

from gemdesk.app import make_application, open_window
from gemdesk.paths import settings_file
from gemdesk.settings import Settings
from gemdesk.ui.main_window import MainWindow
from tests.bench.beginnings import beginnings
from tests.bench.memory import pss

_PATIENCE = 60_000


class _Painted(QObject):
    """Ends a loop at the first paint after the list is as it was asked for."""

    def __init__(self, window: MainWindow, loop: QEventLoop) -> None:
        super().__init__(window)
        self._loop = loop
        self._pane = window.pane
        self._listed = False
        self.wanted = ""
        window.pane.listed.connect(self._on_listed)
        window.pane.view.viewport().installEventFilter(self)

    def wait(self, words: str) -> None:
        self.wanted, self._listed = words, False

    def _on_listed(self) -> None:
        self._listed = self._pane.words == self.wanted
        if self._listed and not self._pane.view.films.ids:
            # Nothing found: no page is painted, the table makes room for a sentence.
            QTimer.singleShot(0, self._loop.quit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._listed:
            self._listed = False
            # After this paint, not before it.
            QTimer.singleShot(0, self._loop.quit)
        return False


def _run(library: Path, count: int, turn: int) -> None:
    application = make_application(Settings(settings_file()))
    window = open_window(library)
    loop = QEventLoop()
    QTimer.singleShot(_PATIENCE, lambda: os._exit(3))
    window.completed.connect(loop.quit)
    window.show()
    loop.exec()
    painted = _Painted(window, loop)
    taken, megabytes = [], 0.0
    for letters in beginnings(count, turn):
        painted.wait(letters)
        begun = perf_counter()
        QTest.keyClicks(window.search, letters)
        loop.exec()
        taken.append((perf_counter() - begun) * 1000)
        megabytes = megabytes or pss()
        painted.wait("")
        window.search.clear()
        loop.exec()
    print(json.dumps({"milliseconds": taken, "pss": megabytes}), flush=True)
    window.close()
    application.processEvents()
    os._exit(0)


if __name__ == "__main__":
    _run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
