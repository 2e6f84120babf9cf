"""Palettes and inks."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from gemdesk.ui import appearance
from gemdesk.ui.appearance import contrast, gemdesk_palette, inks, is_dark, mixed, soft_selection

Role = QPalette.ColorRole


@pytest.mark.parametrize("dark", [False, True])
def test_text_stands_out_from_its_ground(dark: bool) -> None:
    palette = gemdesk_palette(dark=dark)
    assert is_dark(palette) is dark
    pairs = [
        *((Role.WindowText, Role.Window), (Role.Text, Role.Base), (Role.Text, Role.AlternateBase)),
        *((Role.PlaceholderText, Role.Base), (Role.PlaceholderText, Role.Window), (Role.Link, Role.Base)),
        *((Role.HighlightedText, Role.Highlight), (Role.ButtonText, Role.Button)),
    ]
    for ink, ground in pairs:
        assert contrast(palette.color(ink), palette.color(ground)) >= 4.5, (ink, ground)


@pytest.mark.parametrize("dark", [False, True])
def test_inks_stand_out_too(dark: bool) -> None:
    palette = gemdesk_palette(dark=dark)
    found = inks(palette)
    base = palette.color(Role.Base)
    for ink in (found.accent, found.rating, *found.facets):
        assert contrast(ink, base) >= 4.5
    assert contrast(found.warning, found.warning_ground) >= 4.5


def test_the_accent_of_any_palette_is_made_readable() -> None:
    palette = gemdesk_palette(dark=True)
    palette.setColor(Role.Highlight, QColor("#000080"))
    assert contrast(inks(palette).accent, palette.color(Role.Base)) >= 4.5
    palette.setColor(Role.Highlight, QColor("#000000"))
    assert inks(palette).accent.isValid()


def test_colours_mix_by_share() -> None:
    white, black = QColor("#ffffff"), QColor("#000000")
    assert mixed(white, black, 0) == black
    assert mixed(white, black, 1) == white
    assert soft_selection(gemdesk_palette(dark=False)) != gemdesk_palette(dark=False).color(Role.Base)


@pytest.mark.parametrize(
    ("theme", "desktop", "dark"), [("dark", "", True), ("light", "KDE", False), ("system", "", False)]
)
def test_themes(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, theme: str, desktop: str, dark: bool) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    appearance.apply_theme(qapp, theme)
    assert is_dark(qapp.palette()) is dark


def test_a_desktop_with_a_palette_of_its_own_keeps_it(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    appearance.apply_theme(qapp, "dark")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    appearance.apply_theme(qapp, "system")
    assert qapp.palette().color(Role.Base) != gemdesk_palette(dark=True).color(Role.Base)


def test_the_tool_bar_takes_its_colours_from_the_palette() -> None:
    style = appearance.tool_bar_style(18)
    assert "#" not in style
    assert "padding: 6px" in style
