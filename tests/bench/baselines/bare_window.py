"""A QMainWindow with nothing in it, of the size of ours; prints at its first paint, or its memory a moment later."""

import json
import os
import sys

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.memory import pss

_SIZE = QSize(1440, 900)
_SHARE_OF_SCREEN = 0.94


class BareWindow(QMainWindow):
    """Tells of its first paint."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if "pss" in sys.argv:
            QTimer.singleShot(500, lambda: _tell(pss()))
        else:
            _tell([])


def _tell(value: object) -> None:
    print(json.dumps(value), flush=True)
    os._exit(0)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = BareWindow()
    window.resize(_SIZE.boundedTo(window.screen().availableGeometry().size() * _SHARE_OF_SCREEN))
    window.show()
    application.exec()
