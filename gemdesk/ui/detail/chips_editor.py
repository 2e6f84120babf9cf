"""Editors of lists of names: chips that are typed, completed and taken out again."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QWidget

from gemdesk.records.cleaning import clean_line
from gemdesk.records.film_record import FACETS, TagRecord
from gemdesk.titles import fold
from gemdesk.ui import icons
from gemdesk.ui.detail.editors import Editor, completer
from gemdesk.ui.detail.flow_layout import FlowLayout
from gemdesk.ui.detail.marks import TagChip
from gemdesk.ui.detail.vocabulary import Vocabulary
from gemdesk.ui.detail.wording import facet_text, translate
from gemdesk.ui.plain_text import display_title

SEPARATORS = ";,\n"


class _Chip(QWidget):
    """A chip with a button that takes it out."""

    removed = Signal()

    def __init__(self, name: str, facet: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(TagChip(name, facet, self))
        button = QToolButton(self)
        button.setAutoRaise(True)
        icons.set_icon(button, "x")
        button.setAccessibleName(translate("Detail", "Take out {name}").format(name=display_title(name)))
        button.clicked.connect(self.removed)
        layout.addWidget(button)


class ChipsEditor(Editor):
    """A list of names: Enter or a comma adds what was typed, Backspace takes out the last, Enter on nothing ends."""

    def __init__(
        self, value: Sequence[str], name: str, names: QStringListModel, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entries: list[tuple[str | None, str]] = [(None, entry) for entry in value]
        self._build(name, names)

    def _build(self, name: str, names: QStringListModel) -> None:
        self._flow_widget = QWidget(self)
        self._flow = FlowLayout(self._flow_widget, gap=4, line_gap=4)
        self._layout.addWidget(self._flow_widget)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self._line = QLineEdit(self)
        self._line.setAccessibleName(name)
        self._line.setPlaceholderText(translate("Detail", "Type a name, then Enter"))
        self._line.installEventFilter(self)
        self._line.textEdited.connect(self._on_text_edited)
        self._set_completions(names)
        self._row.addWidget(self._line, 1)
        self._layout.addLayout(self._row)
        self.setFocusProxy(self._line)
        self._show_chips()

    def _set_completions(self, names: QStringListModel) -> None:
        found = completer(names, self)
        # Queued, because the completer writes into the line after it has told what was chosen.
        found.activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)
        self._line.setCompleter(found)

    def value(self) -> object:
        """The value as it stands."""
        return tuple(name for _, name in self._with_typed())

    def _with_typed(self) -> list[tuple[str | None, str]]:
        """The entries, with what stands in the line and was not entered yet."""
        entries = list(self._entries)
        for piece in _pieces(self._line.text()):
            entry = self._entry(piece)
            if all((facet, fold(name)) != (entry[0], fold(entry[1])) for facet, name in entries):
                entries.append(entry)
        return entries

    def _entry(self, piece: str) -> tuple[str | None, str]:
        return None, piece

    def _take_typed(self) -> None:
        self._entries = self._with_typed()
        self._line.clear()
        self._show_chips()
        self.edited.emit()

    def _show_chips(self) -> None:
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for entry in self._entries:
            chip = _Chip(entry[1], entry[0], self._flow_widget)
            chip.removed.connect(lambda entry=entry: self._remove(entry))
            self._flow.addWidget(chip)
            chip.show()
        self._flow_widget.setVisible(bool(self._entries))
        self._flow_widget.updateGeometry()

    def _remove(self, entry: tuple[str | None, str]) -> None:
        self._entries.remove(entry)
        self._show_chips()
        self._line.setFocus()
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the line for Enter and Backspace."""
        if watched is self._line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._line.text().strip():
                plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
                self._take_typed()
                return plain
            if event.key() == Qt.Key.Key_Backspace and not self._line.text() and self._entries:
                self._remove(self._entries[-1])
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        if text and text[-1] in SEPARATORS:
            self._take_typed()
        else:
            self.edited.emit()

    @Slot(str)
    def _on_completed(self, text: str) -> None:
        self._line.setText(text)
        self._take_typed()


def _pieces(text: str) -> list[str]:
    for separator in SEPARATORS:
        text = text.replace(separator, "\n")
    return [piece for line in text.split("\n") if (piece := clean_line(line).strip())]


class TagsEditor(ChipsEditor):
    """Tags: names with a facet, chosen beside the line or typed before the name as in ``theme: food``."""

    def __init__(
        self, value: Sequence[TagRecord], name: str, vocabulary: Vocabulary, *, parent: QWidget | None = None
    ) -> None:
        self._vocabulary = vocabulary
        Editor.__init__(self, parent)
        self._entries = [(tag.facet, tag.name) for tag in value]
        self._facet = QComboBox(self)
        self._facet.setAccessibleName(translate("Detail", "Facet of the tag"))
        for facet in FACETS:
            self._facet.addItem(facet_text(facet), facet)
        self._build(name, vocabulary.names(FACETS[0]))
        self._row.insertWidget(0, self._facet)
        self._facet.currentIndexChanged.connect(self._on_facet_chosen)

    def value(self) -> object:
        """The value as it stands."""
        return tuple(TagRecord(facet or "free", name) for facet, name in self._with_typed())

    def _entry(self, piece: str) -> tuple[str | None, str]:
        head, colon, rest = piece.partition(":")
        if colon and rest.strip():
            facets = {facet_text(facet): facet for facet in FACETS} | {facet: facet for facet in FACETS}
            if head.strip().lower() in facets:
                return facets[head.strip().lower()], rest.strip()
        return self._facet.currentData(), piece

    @Slot()
    def _on_facet_chosen(self) -> None:
        self._set_completions(self._vocabulary.names(self._facet.currentData()))
