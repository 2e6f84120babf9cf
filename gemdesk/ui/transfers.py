"""Films coming in from files and going out to them: running tasks with Stop, told of in the message bar."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from gemdesk.ui import figures
from gemdesk.ui.messages import WARNING, MessageAction, MessageBar
from gemdesk.ui.session import Session
from gemdesk.ui.tasks import Task

if TYPE_CHECKING:
    from gemdesk.importers.registry import ReadResult
    from gemdesk.operations.change import Change
    from gemdesk.operations.import_records import ImportCounts

REPORTED_EVERY: Final = 200
PROBLEMS_SHOWN: Final = 5_000
NAMES_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """Figures of an import, and one line for each thing that a person may want to know of."""

    read: int
    new: int
    same: int
    left_out: int
    columns_kept: int
    details: tuple[str, ...]


class Transfers(QObject):
    """Import and export of one window."""

    def __init__(self, session: Session, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._window = window

    def ask_import(self) -> None:
        """Let the person choose files, and bring them in."""
        kinds = self.tr("Lists of films (*.csv *.tsv *.txt *.json *.zip);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import films"), "", kinds)
        self.import_files([Path(name) for name in names])

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring films in from files, folders and archives, as one step."""
        if not paths:
            return

        def intent(change: "Change", task: Task) -> ImportOutcome:
            from gemdesk.importers.registry import read_files
            from gemdesk.operations.import_records import import_records

            def progress(films: int) -> None:
                if films % REPORTED_EVERY == 0:
                    task.report(films)

            reading = read_files(paths)
            names = [path.name for path in paths]
            counts = import_records(change, reading.records, format_name=reading.format, files=names, progress=progress)
            return _outcome(reading, counts)

        named = ", ".join(path.name for path in paths[:NAMES_SHOWN]) + (", ..." if len(paths) > NAMES_SHOWN else "")
        task = self._session.write_long(self.tr("Import {files}").format(files=named), intent, self._say_imported)
        task.cancelled.connect(self._on_import_cancelled)

    def _say_imported(self, outcome: ImportOutcome) -> None:
        text = self.tr("{films} read, {new} new, {same} here already").format(
            films=figures.films(outcome.read),
            new=figures.number_text(outcome.new),
            same=figures.number_text(outcome.same),
        )
        if outcome.left_out:
            text += self.tr(", {number} left out").format(number=figures.number_text(outcome.left_out))
        if outcome.columns_kept == 1:
            text += self.tr("; one column kept with the films")
        elif outcome.columns_kept:
            text += self.tr("; %n columns kept with the films", "", outcome.columns_kept)
        actions = [MessageAction(self.tr("Undo"), self._session.undo)]
        if outcome.details:
            actions.append(MessageAction(self.tr("Details"), lambda: self._show_details(outcome.details), stays=True))
        kind = {"kind": WARNING} if outcome.left_out else {}
        self._messages.tell(f"{text}.", *actions, **kind)

    def _show_details(self, lines: Sequence[str]) -> None:
        details = ImportDetails(lines, self._window)
        details.show()

    def _on_import_cancelled(self) -> None:
        self._messages.tell(self.tr("The import was stopped. Nothing of it was kept."))

    def ask_export(self, film_ids: Sequence[int] | None) -> None:
        """Let the person name a file, and write these films to it, the whole library if None."""
        kinds = self.tr("GemDesk JSON (*.json);;CSV (*.csv)")
        name, kind = QFileDialog.getSaveFileName(self._window, self.tr("Export films"), "films.json", kinds)
        if name:
            path = Path(name)
            self.export(path if path.suffix else path.with_suffix(".csv" if "csv" in kind else ".json"), film_ids)

    def export(self, path: Path, film_ids: Sequence[int] | None) -> None:
        """Write these films to a file, the whole library if None."""
        from gemdesk.catalog.whole import whole_library
        from gemdesk.exporters.registry import export_library

        def done(films: int) -> None:
            text = self.tr("Wrote {films} to {file}.")
            self._messages.tell(text.format(films=figures.films(films), file=path.name))

        self._session.read_later(
            self.tr("Export to {file}").format(file=path.name),
            lambda connection: export_library(path, whole_library(connection, film_ids)),
            done,
        )


def _outcome(reading: "ReadResult", counts: "ImportCounts") -> ImportOutcome:
    details = [
        f"{problem.file}, {problem.line}: {problem.text}" if problem.line else f"{problem.file}: {problem.text}"
        for problem in reading.problems
    ]
    details += [text for _, text in counts.problems]
    kept = sum(problem.severity == "note" and problem.field is not None for problem in reading.problems)
    left_out = counts.left_out + reading.left_out
    return ImportOutcome(counts.read, counts.new, counts.same, left_out, kept, tuple(details))


class ImportDetails(QDialog):
    """What an import has to tell, line by line; not modal, and to be copied."""

    def __init__(self, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Details of the import"))
        text = QPlainTextEdit(self)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Details of the import"))
        shown = list(lines[:PROBLEMS_SHOWN])
        if len(lines) > len(shown):
            shown.append(self.tr("... and {number} more").format(number=figures.number_text(len(lines) - len(shown))))
        text.setPlainText("\n".join(shown))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(text)
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 100, self.fontMetrics().height() * 24)
