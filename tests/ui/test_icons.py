"""Icons follow the palette."""

import pytest
from PySide6.QtGui import QAction, QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gemdesk.assets import resource
from gemdesk.ui import icons
from gemdesk.ui.appearance import gemdesk_palette


def _colours(image: QImage) -> set[str]:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in pixels if colour.alpha() == 255}


@pytest.mark.parametrize("name", sorted(path.stem for path in resource("icons").glob("*.svg")))
def test_every_icon_draws_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    drawn = icons.pixmap(name, 16, QColor("#1d5c70"), 2.0, QColor("#ffffff"))
    assert (drawn.width(), drawn.devicePixelRatio()) == (32, 2.0)
    assert "#1d5c70" in _colours(drawn.toImage())


def test_the_licence_is_shipped() -> None:
    assert "ISC License" in resource("icons", "LICENSE").read_text(encoding="utf-8")


def test_actions_are_tinted_anew(qtbot: QtBot, qapp: QApplication) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    action, plain = QAction(root), QAction(root)
    qapp.setPalette(gemdesk_palette(dark=False))
    icons.set_icon(action, "plus", QPalette.ColorRole.WindowText)
    before = action.icon().cacheKey()
    qapp.setPalette(gemdesk_palette(dark=True))
    icons.retint(root)
    assert action.icon().cacheKey() != before
    assert plain.icon().isNull()
    drawn = action.icon().pixmap(16, 16).toImage()
    assert max(drawn.pixelColor(8, y).lightness() for y in range(16)) > 200
