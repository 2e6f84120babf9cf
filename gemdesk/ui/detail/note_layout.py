"""The building blocks of a programme note: values that can be edited, in lines, in labelled rows, behind folds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gemdesk.records.plan_record import PlannedFilm
from gemdesk.ui import icons
from gemdesk.ui.detail import views
from gemdesk.ui.detail.flow_layout import FlowLayout
from gemdesk.ui.detail.parts import Part
from gemdesk.ui.detail.provenance import provenance_text
from gemdesk.ui.detail.span_label import Span, SpanLabel
from gemdesk.ui.detail.value_box import RING, ValueBox, ViewMaker
from gemdesk.ui.plain_text import set_plain_tooltip


@dataclass(slots=True)
class Manner:
    """How a note is laid out: narrow or not, which folds are open, which empty parts are to be drawn all the same."""

    narrow: bool = False
    unfolded: set[str] = field(default_factory=set)
    forced: str | None = None
    new_note_kind: str = "why"
    contacts: Mapping[str, str] = field(default_factory=dict)
    """Names of contacts by uuid."""


class NoteLayout(QWidget):
    """A column of what is known of one film. ``boxes`` holds its editable values by key."""

    edit_wanted = Signal(object)
    fold_toggled = Signal(str)
    viewing_wanted = Signal()
    """A viewing is to be logged."""

    def __init__(self, film: PlannedFilm, manner: Manner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.film, self._manner = film, manner
        self.boxes: dict[str, ValueBox] = {}
        self.setBackgroundRole(self.palette().ColorRole.Base)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        side = 12 if manner.narrow else 16
        column.setContentsMargins(side - RING + 4, 16, side, 16)
        column.setSpacing(8)
        self._column = column

    def _box(self, part: Part, make_view: ViewMaker) -> ValueBox | None:
        """A value that can be edited; None where it is empty and not asked for."""
        empty = part.empty(self.film.record)
        if empty and part.key != self._manner.forced:
            return None
        view = (lambda _: SpanLabel((Span(part.name, quiet=True),))) if empty else make_view
        box = ValueBox(part, _or_placeholder(part, view, make_view), self.film, self)
        box.wanted.connect(self.edit_wanted)
        told = provenance_text(self.film.record, part.key)
        if told:
            set_plain_tooltip(box, told)
        self.boxes[part.key] = box
        return box

    def _flow(self, boxes: Sequence[ValueBox | None], *, dotted: bool = False) -> QWidget | None:
        found = [box for box in boxes if box is not None]
        if not found:
            return None
        holder = QWidget(self)
        flow = FlowLayout(holder)
        for number, box in enumerate(found):
            if number and dotted:
                flow.addWidget(views.small("·", self))
            flow.addWidget(box)
        grow(holder)
        return holder

    def _row(self, label: str, values: Sequence[QWidget | None]) -> None:
        """A quiet label and its values; above them where the pane is narrow."""
        found = [value for value in values if value is not None]
        if not found:
            return
        holder = QWidget(self)
        outer = QVBoxLayout(holder) if self._manner.narrow else QHBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0 if self._manner.narrow else 4)
        name = views.quiet_label(label, self)
        name.setContentsMargins(0, 0, 0, 0)
        if not self._manner.narrow:
            name.setFixedWidth(self.fontMetrics().averageCharWidth() * 12)
        shifted = QVBoxLayout()
        shifted.setContentsMargins(RING, 2, 0, 0)
        shifted.addWidget(name)
        outer.addLayout(shifted)
        if not self._manner.narrow:
            outer.setAlignment(shifted, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        for value in found:
            column.addWidget(value, 0)
        outer.addLayout(column, 1)
        grow(holder)
        self._column.addWidget(holder)

    def _fold(self, key: str, closed: str, opened: str) -> QToolButton:
        """A labelled disclosure."""
        is_open = key in self._manner.unfolded
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setText(opened if is_open else closed)
        button.setCheckable(True)
        button.setChecked(is_open)
        button.setObjectName(f"fold-{key}")
        icons.set_icon(button, "chevron-down" if is_open else "chevron-right")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.fold_toggled.emit(key))
        return button


def _or_placeholder(part: Part, placeholder: ViewMaker, make_view: ViewMaker) -> ViewMaker:
    return lambda film: (placeholder if part.empty(film.record) else make_view)(film)


def left(widget: QWidget) -> QWidget:
    """A widget at the left end of its line."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(RING, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return holder


def grow(widget: QWidget) -> None:
    """Let a widget take the width there is, and the height that goes with it."""
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
