"""Light and dark: palettes, and the few colours that no palette role holds. The only module with colours in it.

Everything else paints with palette roles and with `inks`, which are derived from the palette in force, so that a
desktop's own palette stays the master. Values: the mock-ups; each text colour has 4.5:1 or better on its ground.
"""

import os
import sys
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

THEMES: Final = ("system", "light", "dark")
THEME: Final = "window.theme"
"""Name of the setting that holds the theme."""
UNIT: Final = 4
"""The spacing unit in pixels at scale 1: 8, 12, 16 and 24 stand between things."""
SOFT_SELECTION: Final = 0.12
"""Share of Highlight in a soft selection over Base."""
SECONDARY_ON_SELECTION: Final = 0.82
HOVER: Final = 0.07
SMALL: Final = 0.9
HEADING: Final = 1.25
FILM_TITLE: Final = 1.7
_Role = QPalette.ColorRole
_LIGHT: Final = {
    _Role.Window: "#f1efeb",
    _Role.WindowText: "#201f1d",
    _Role.Base: "#fffefc",
    _Role.AlternateBase: "#f7f5f1",
    _Role.Text: "#201f1d",
    _Role.PlaceholderText: "#69655e",
    _Role.Button: "#faf9f6",
    _Role.ButtonText: "#201f1d",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#e7e3dc",
    _Role.Mid: "#d8d4cc",
    _Role.Dark: "#a8a298",
    _Role.Shadow: "#6d675e",
    _Role.Highlight: "#1d5c70",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#1d5c70",
    _Role.Link: "#1a5a72",
    _Role.LinkVisited: "#1a5a72",
    _Role.ToolTipBase: "#fffefc",
    _Role.ToolTipText: "#201f1d",
}
_DARK: Final = {
    _Role.Window: "#2a2825",
    _Role.WindowText: "#e8e4dc",
    _Role.Base: "#1f1d1b",
    _Role.AlternateBase: "#252320",
    _Role.Text: "#ebe7e0",
    _Role.PlaceholderText: "#a8a196",
    _Role.Button: "#363330",
    _Role.ButtonText: "#e8e4dc",
    _Role.Light: "#4c4843",
    _Role.Midlight: "#37342f",
    _Role.Mid: "#45413c",
    _Role.Dark: "#6d675e",
    _Role.Shadow: "#141312",
    _Role.Highlight: "#2a7389",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#2a7389",
    _Role.Link: "#8ac6d8",
    _Role.LinkVisited: "#8ac6d8",
    _Role.ToolTipBase: "#363330",
    _Role.ToolTipText: "#ebe7e0",
}
_FADED: Final = {False: "#a29d94", True: "#77716a"}
_ACCENT_CONTRAST: Final = 6.0
_TOOL_BAR_STYLE: Final = """
QToolBar {
    border: none; border-bottom: 1px solid palette(mid); background: palette(window); spacing: 8px; padding: 6px 8px;
}
QToolButton, QLineEdit { border-radius: 5px; padding: $paddingpx; }
QToolButton { background: palette(button); border: 1px solid palette(mid); }
QToolButton:hover { background: palette(midlight); }
QToolButton:pressed { background: palette(mid); }
QToolButton:focus { border: 1px solid palette(highlight); }
QToolButton:disabled { background: palette(window); }
QLineEdit { background: palette(base); border: 1px solid palette(dark); }
QLineEdit:focus { border: 1px solid palette(highlight); }
"""
CHIP_STYLE: Final = """
QPushButton { background: palette(button); border: 1px solid palette(mid); border-radius: 5px; padding: 4px 10px; }
QPushButton:hover { border-color: palette(dark); }
QPushButton:checked { background: palette(midlight); border-color: palette(highlight); }
QPushButton:focus { border: 2px solid palette(highlight); padding: 3px 9px; }
"""
"""Style sheet of a button that is on or off. Palette roles only."""
TAB_STYLE: Final = """
QTabBar::tab { border: none; border-bottom: 2px solid transparent; padding: 6px 4px; margin: 0 1px; }
QTabBar::tab:hover { border-bottom-color: palette(mid); }
QTabBar::tab:selected { border-bottom-color: palette(highlight); }
QTabBar:focus::tab:selected { background: palette(midlight); }
"""
"""Style sheet of quiet tabs above a page. Palette roles only."""
_DESKTOPS_WITH_PALETTES: Final = ("kde", "lxqt")


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours beside the palette's roles. ``facets``: mood, pacing, element, theme."""

    accent: QColor
    warning: QColor
    warning_ground: QColor
    warning_line: QColor
    rating: QColor
    facets: tuple[QColor, QColor, QColor, QColor]


def gemdesk_palette(*, dark: bool) -> QPalette:
    """GemDesk's own light or dark palette, for desktops that have none to offer."""
    palette = QPalette()
    for role, colour in (_DARK if dark else _LIGHT).items():
        palette.setColor(role, QColor(colour))
    faded = QColor(_FADED[dark])
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    palette.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, palette.color(_Role.Mid))
    return palette


def is_dark(palette: QPalette) -> bool:
    """Whether text on this palette's Base is lighter than its ground."""
    return palette.color(_Role.Base).lightnessF() < palette.color(_Role.Text).lightnessF()


def apply_theme(application: QApplication, theme: str) -> None:
    """Put ``system``, ``light`` or ``dark`` in force, in every window at once."""
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(theme, Qt.ColorScheme.Unknown)
    hints = application.styleHints()
    hints.setColorScheme(scheme)
    if theme == "system" and _desktop_has_palette():
        application.setPalette(QPalette())
        return
    # A platform that cannot switch its scheme still gets the palette that was asked for.
    dark = theme == "dark" or (theme == "system" and hints.colorScheme() is Qt.ColorScheme.Dark)
    application.setPalette(gemdesk_palette(dark=dark))


def _desktop_has_palette() -> bool:
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "").lower()
    return sys.platform in {"win32", "darwin"} or any(name in desktop for name in _DESKTOPS_WITH_PALETTES)


def tool_bar_style(line_height: int) -> str:
    """Style sheet of the tool bar: quiet buttons with an edge, a field with a darker one. Palette roles only."""
    return _TOOL_BAR_STYLE.replace("$padding", str(max(UNIT, line_height // 3)))


def inks(palette: QPalette) -> Inks:
    """The further colours that go with a palette."""
    return _inks(palette.color(_Role.Highlight).rgb(), palette.color(_Role.Base).rgb(), is_dark(palette))


@lru_cache(maxsize=8)
def _inks(highlight: int, base: int, dark: bool) -> Inks:
    accent = _readable(QColor.fromRgb(highlight), QColor.fromRgb(base))
    if dark:
        facets = (QColor("#c79bc8"), QColor("#94b5e0"), QColor("#d9b667"), QColor("#8fc3a0"))
        return Inks(accent, QColor("#f0c377"), QColor("#3d321f"), QColor("#76602f"), QColor("#e0b04c"), facets)
    facets = (QColor("#7b4a7c"), QColor("#3a6297"), QColor("#85600f"), QColor("#3b6f4c"))
    return Inks(accent, QColor("#855300"), QColor("#fbf0d9"), QColor("#e0bd7b"), QColor("#9a6a00"), facets)


def _readable(ink: QColor, ground: QColor) -> QColor:
    """`ink` lightened or darkened, in its own hue, until it stands out from the ground."""
    lighter = luminance(ground) < 0.5
    while contrast(ink, ground) < _ACCENT_CONTRAST:
        moved = ink.lightnessF() + (0.02 if lighter else -0.02)
        if not 0 < moved < 1:
            break
        ink = QColor.fromHslF(max(ink.hslHueF(), 0.0), ink.hslSaturationF(), moved)
    return ink


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    dim, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


def mixed(over: QColor, ground: QColor, share: float) -> QColor:
    """`over` laid on `ground` at a share from 0 to 1, opaque."""
    rest = 1 - share
    return QColor(
        round(share * over.red() + rest * ground.red()),
        round(share * over.green() + rest * ground.green()),
        round(share * over.blue() + rest * ground.blue()),
    )


def soft_selection(palette: QPalette) -> QColor:
    """The ground of what is selected inside a panel."""
    return mixed(palette.color(_Role.Highlight), palette.color(_Role.Base), SOFT_SELECTION)


def set_quiet(widget: QWidget) -> None:
    """Let a label speak in PlaceholderText, following every change of the palette."""
    widget.setForegroundRole(_Role.PlaceholderText)
