"""What several selected films come to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gemdesk.records.rows import Totals
from gemdesk.ui import appearance, figures, icons, window_fonts
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.plain_text import PlainLabel


class SeveralFilmsPage(QWidget):
    """Count, total running time, and a button to edit all of them."""

    bulk_edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        self._count = PlainLabel("", self)
        self._count.setObjectName("selected-count")
        self._count.setFont(window_fonts.scaled_font(self, appearance.HEADING, QFont.Weight.DemiBold))
        self._time = PlainLabel("", self)
        self._time.setObjectName("selected-time")
        self._time.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        edit = QPushButton(translate("Detail", "Edit together…"), self)
        edit.setObjectName("bulk-edit")
        edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        icons.set_icon(edit, "pencil")
        edit.clicked.connect(self.bulk_edit_wanted)
        column.addStretch(1)
        for widget in (self._count, self._time, edit):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def show_totals(self, totals: Totals) -> None:
        """Show how many films there are and how long they run together."""
        self._count.setText(translate("Detail", "{films} selected").format(films=figures.films(totals.films)))
        self._time.setText(figures.running_time(totals.runtime) if totals.runtime else "")
