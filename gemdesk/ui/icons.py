"""Icons: one set, drawn in one stroke (Lucide, ISC licence), tinted from the palette, crisp at every scale.

`set_icon` remembers the icon's name on what bears it, so that `retint` can draw it anew in another palette.
"""

from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from gemdesk.assets import resource

SIZE: Final = 16
"""Logical pixels of an icon beside words; for other sizes take `pixmap`."""
_NAME: Final = "gemdeskIcon"
_ROLE: Final = "gemdeskIconRole"
_STROKE: Final = b'stroke-width="1.8"'


@cache
def _source(name: str) -> bytes:
    svg = resource("icons", f"{name}.svg").read_bytes()
    return svg.replace(b'stroke-width="2"', _STROKE)


def pixmap(name: str, size: int, colour: QColor, scale: float, ground: QColor | None = None) -> QPixmap:
    """One icon, `size` logical pixels square, at a device pixel ratio. `ground` is the colour of inner lines.

    Raises:
        OSError: if no such icon is shipped.
    """
    return _pixmap(name, size, colour.rgba(), scale, ground.rgba() if ground else 0)


@lru_cache(maxsize=512)
def _pixmap(name: str, size: int, colour: int, scale: float, ground: int) -> QPixmap:
    source = _source(name)
    for word, value in ((b"currentColor", colour), (b"groundColor", ground)):
        source = source.replace(word, QColor.fromRgba(value).name().encode())
    drawn = QPixmap(QSize(round(size * scale), round(size * scale)))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setOpacity(QColor.fromRgba(colour).alphaF())
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn


def icon(name: str, palette: QPalette | None = None, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """An icon of `SIZE` in the colour of a palette role, by default the application's ButtonText."""
    colour = (palette or QGuiApplication.palette()).color(QPalette.ColorGroup.Active, role)
    made = QIcon()
    for scale in _scales():
        made.addPixmap(pixmap(name, SIZE, colour, scale))
    return made


def _scales() -> tuple[float, ...]:
    screens = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return tuple(sorted(screens | {1.0}))


def set_icon(
    bearer: QAction | QAbstractButton, name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText
) -> None:
    """Give an action or a button an icon that follows the palette; a primary button's is in HighlightedText."""
    bearer.setProperty(_NAME, name)
    bearer.setProperty(_ROLE, role.value)
    bearer.setIcon(icon(name, role=role))


def retint(root: QObject) -> None:
    """Draw the icons of all actions and buttons under `root` anew, after the palette has changed."""
    bearers: list[QAction | QAbstractButton] = [*root.findChildren(QAction), *root.findChildren(QAbstractButton)]
    for bearer in bearers:
        name = bearer.property(_NAME)
        if name:
            bearer.setIcon(icon(name, role=QPalette.ColorRole(bearer.property(_ROLE))))
