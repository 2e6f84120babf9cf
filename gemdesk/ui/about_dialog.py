"""About GemDesk: versions, and under which licences its parts come."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from gemdesk.ui.appearance import FILM_TITLE, UNIT
from gemdesk.ui.crash_report import versions
from gemdesk.ui.plain_text import PlainLabel
from gemdesk.ui.window_fonts import serif_font

LICENCES = (
    ("GemDesk", "MIT"),
    ("Qt and Qt for Python", "LGPL-3.0"),
    ("SQLAlchemy, Alembic", "MIT"),
    ("pysqlite3", "zlib"),
    ("SQLite", "public domain"),
    ("typst", "Apache-2.0"),
    ("fontTools, appdirs", "MIT"),
    ("Libertinus Serif, Noto Sans", "SIL Open Font License 1.1"),
    ("Lucide icons", "ISC, some MIT"),
)


class AboutDialog(QDialog):
    """What the program is and what it is made of; the text can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About GemDesk"))
        name = PlainLabel("GemDesk", self)
        name.setFont(serif_font(self, FILM_TITLE, QFont.Weight.DemiBold))
        purpose = PlainLabel(self.tr("Catalogue the films that too few people know, and show them to others."), self)
        purpose.setWordWrap(True)
        text = QPlainTextEdit("\n".join(self._lines()), self)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Versions and licences"))
        text.setMinimumHeight(text.fontMetrics().lineSpacing() * 17)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * UNIT)
        for widget in (name, purpose, text, buttons):
            layout.addWidget(widget)
        self.resize(self.fontMetrics().averageCharWidth() * 70, self.sizeHint().height())

    def _lines(self) -> list[str]:
        parts = [f"{name} {version}" for name, version in versions()]
        return [*parts, "", self.tr("Licences"), *(f"{name}: {licence}" for name, licence in LICENCES)]
