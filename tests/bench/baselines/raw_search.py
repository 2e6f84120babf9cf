"""The least that a search must do: fetch the rowids from the full text, and repaint a table once."""

import json
import os
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from tests.bench.baselines.raw_import import connect
from tests.bench.beginnings import beginnings

_ROWS, _COLUMNS = 64, 9


class _Painted(QObject):
    def __init__(self, loop: QEventLoop, view: QTableView) -> None:
        super().__init__(view)
        self._loop = loop
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)
        return False


def _run(library: Path, count: int, turn: int) -> None:
    application = QApplication(sys.argv[:1])
    model = QStandardItemModel(_ROWS, _COLUMNS)
    for row in range(_ROWS):
        for column in range(_COLUMNS):
            model.setItem(row, column, QStandardItem(f"Film {row}, {column}"))
    window, view, loop = QMainWindow(), QTableView(), QEventLoop()
    view.setModel(model)
    window.setCentralWidget(view)
    window.resize(1440, 900)
    painted = _Painted(loop, view)
    window.show()
    loop.exec()
    connection = connect(library)
    taken = []
    for letters in beginnings(count, turn):
        begun = perf_counter()
        connection.execute("SELECT rowid FROM film_text WHERE film_text MATCH ?", (f"{letters}*",)).fetchall()
        view.viewport().update()
        loop.exec()
        taken.append((perf_counter() - begun) * 1000)
    print(json.dumps({"milliseconds": taken}), flush=True)
    del painted, application
    os._exit(0)


if __name__ == "__main__":
    _run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
