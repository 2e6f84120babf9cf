"""Fonts of the window: the shipped ones, so that no title is a row of boxes on a bare machine.

Controls keep the system's font; the shipped fonts stand in where it lacks a script. The serif speaks for the film:
titles, synopsis, words.
"""

from typing import Final

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

SERIF: Final = "Libertinus Serif"
_QUIET: Final = "qt.text.font.db.warning=false\nqt.text.font.db.info=false"


def install(application: QApplication) -> None:
    """Add the shipped fonts and let them stand in for what the system's font lacks."""
    # Looking for the files takes a moment, and what is drawn first can do without them.
    from gemdesk.printing.fonts import font_files

    quieten()
    for path in font_files():
        QFontDatabase.addApplicationFont(str(path))
    application.setFont(weighted(application.font(), QFont.Weight.Normal))


def quieten() -> None:
    """Keep Qt from warning of every script that the serif lacks: it rightly takes another font for it."""
    QLoggingCategory.setFilterRules(_QUIET)


def weighted(font: QFont, weight: QFont.Weight) -> QFont:
    """`font` in a weight, for the fonts that stand in as well: variable ones are Thin unless told otherwise."""
    made = QFont(font)
    made.setWeight(weight)
    made.setVariableAxis(QFont.Tag("wght"), float(weight.value))
    return made


def scaled_font(widget: QWidget, scale: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The widget's font at another size of the type scale: `SMALL`, 1, `HEADING`, `FILM_TITLE` of `appearance`."""
    font = QFont(widget.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * scale)
    else:
        font.setPixelSize(round(font.pixelSize() * scale))
    return weighted(font, weight)


def serif_font(widget: QWidget, scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The serif at a size relative to the widget's font: for titles, synopsis and words, for nothing else."""
    font = scaled_font(widget, scale, weight)
    font.setFamily(SERIF)
    return font
