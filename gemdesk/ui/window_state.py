"""Where the window stands and how it is divided, from one start to the next."""

from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from gemdesk.settings import Settings

VERSION: Final = 1
_GEOMETRY: Final = "window.geometry"
_STATE: Final = "window.state"
_USUAL_SIZE: Final = QSize(1440, 900)
_SHARE_OF_SCREEN: Final = 0.94
# Measured at a line height of 18 pixels; the first width is the usual one, the second that of a narrow window.
_LINE_HEIGHT: Final = 18
NARROW: Final = 1_200
"""Width of the window in pixels below which panes are narrow and tool buttons lose their words."""
_SAME: Final = 4
"""Pixels by which a pane may differ from its usual width without a person having moved its border."""
_SIDEBAR_WIDTHS: Final = (236, 178)
_DETAIL_WIDTHS: Final = (380, 276)


def restore(window: QMainWindow, sidebar: QDockWidget, detail: QDockWidget, settings: Settings) -> None:
    """Bring back place, size and division; a window that would lie off every screen is pulled back by Qt."""
    if not window.restoreGeometry(QByteArray(settings.blob(_GEOMETRY))):
        room = window.screen().availableGeometry().size() * _SHARE_OF_SCREEN
        window.resize(_USUAL_SIZE.boundedTo(room))
    if not window.restoreState(QByteArray(settings.blob(_STATE)), VERSION):
        divide(window, sidebar, detail)


def divide(window: QMainWindow, sidebar: QDockWidget, detail: QDockWidget) -> None:
    """Give sidebar and detail pane their usual widths."""
    window.resizeDocks([sidebar, detail], _usual_widths(window, window.width() < NARROW), Qt.Orientation.Horizontal)


def follow(window: QMainWindow, sidebar: QDockWidget, detail: QDockWidget) -> None:
    """Divide a window that has just become narrow or wide anew, unless a person has divided it."""
    before = _usual_widths(window, window.width() >= NARROW)
    usual = all(abs(dock.width() - width) <= _SAME for dock, width in zip((sidebar, detail), before, strict=True))
    if usual or not window.isVisible():
        divide(window, sidebar, detail)


def _usual_widths(window: QMainWindow, narrow: bool) -> list[int]:
    scale = max(1.0, window.fontMetrics().height() / _LINE_HEIGHT)
    return [round(_SIDEBAR_WIDTHS[narrow] * scale), round(_DETAIL_WIDTHS[narrow] * scale)]


def save(window: QMainWindow, settings: Settings) -> None:
    """Put place, size and division into the settings."""
    settings.put(_GEOMETRY, bytes(window.saveGeometry().data()))
    settings.put(_STATE, bytes(window.saveState(VERSION).data()))
