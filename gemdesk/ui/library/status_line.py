"""The status line: how many films, how long they run, what is selected, and the tasks that are running."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStatusBar, QToolButton, QWidget

from gemdesk.records.rows import Totals
from gemdesk.ui import figures
from gemdesk.ui.appearance import UNIT
from gemdesk.ui.plain_text import ElidedLabel, PlainLabel, display_title
from gemdesk.ui.tasks import Task, TaskRunner

SEPARATOR = " · "


class TaskStrip(QWidget):
    """One running task: its name, how far it is, and Stop."""

    def __init__(self, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.task = task
        self._name = PlainLabel(display_title(task.name), self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(self.fontMetrics().averageCharWidth() * 16, 2 * UNIT)
        self._bar.setAccessibleName(display_title(task.name))
        self._stop = QToolButton(self)
        self._stop.setText(self.tr("Stop"))
        self._stop.setAutoRaise(True)
        self._stop.setAccessibleName(self.tr("Stop: {task}").format(task=display_title(task.name)))
        self._stop.clicked.connect(self._on_stop_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._name, self._bar, self._stop):
            layout.addWidget(widget)
        task.progressed.connect(self._on_progressed)

    @Slot()
    def _on_stop_clicked(self) -> None:
        self._stop.setEnabled(False)
        self._name.setText(self.tr("{task}, stopping").format(task=display_title(self.task.name)))
        self.task.cancel()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        name = display_title(self.task.name)
        if total:
            text = self.tr("{task}, {done} of {total}")
            self._name.setText(text.format(task=name, done=figures.number_text(done), total=figures.number_text(total)))
        else:
            self._name.setText(self.tr("{task}, {done}").format(task=name, done=figures.number_text(done)))


class StatusLine(QObject):
    """Keeps a status bar."""

    def __init__(self, bar: QStatusBar, runner: TaskRunner) -> None:
        super().__init__(bar)
        self._bar = bar
        self._shown, self._total = 0, 0
        self._runtime, self._selected = 0, Totals(0, 0)
        self._label = ElidedLabel(parent=bar)
        self._label.setAccessibleName(self.tr("Films shown and selected"))
        self._label.setContentsMargins(2 * UNIT, 0, 2 * UNIT, 0)
        bar.addWidget(self._label, 1)
        self._strips: dict[Task, TaskStrip] = {}
        runner.started.connect(self._on_task_started)
        runner.ended.connect(self._on_task_ended)

    @property
    def text(self) -> str:
        """What it says of the films."""
        return self._label.text()

    @Slot(int, int)
    def set_counts(self, shown: int, total: int) -> None:
        """Films shown, of how many."""
        self._shown, self._total = shown, total
        self._write()

    @Slot(object)
    def set_totals(self, totals: Totals) -> None:
        """Running time of the films shown."""
        self._runtime = totals.runtime
        self._write()

    @Slot(object)
    def set_selected(self, totals: Totals) -> None:
        """Number and running time of the films selected."""
        self._selected = totals
        self._write()

    def _write(self) -> None:
        count = figures.films(self._shown)
        if self._shown != self._total:
            text = self.tr("{shown} of {films}")
            count = text.format(shown=figures.number_text(self._shown), films=figures.films(self._total))
        if not self._total:
            count = self.tr("No films yet")
        parts = [count]
        if self._runtime and self._shown:
            parts.append(figures.running_time(self._runtime))
        if self._selected.films:
            chosen = self.tr("{number} selected").format(number=figures.number_text(self._selected.films))
            if self._selected.runtime:
                chosen = f"{chosen}, {figures.running_time(self._selected.runtime)}"
            parts.append(chosen)
        self._label.setText(SEPARATOR.join(parts))

    @Slot(object)
    def _on_task_started(self, task: Task) -> None:
        strip = TaskStrip(task, self._bar)
        self._strips[task] = strip
        self._bar.addPermanentWidget(strip)

    @Slot(object)
    def _on_task_ended(self, task: Task) -> None:
        strip = self._strips.pop(task, None)
        if strip is not None:
            self._bar.removeWidget(strip)
            strip.deleteLater()
