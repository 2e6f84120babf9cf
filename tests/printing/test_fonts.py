import subprocess
import sys

import pytest

from gemdesk.assets import resource
from gemdesk.printing import fonts


def test_every_script_has_its_file() -> None:
    names = {path.name for path in fonts.font_files()}
    for part in (
        "LibertinusSerif-Italic",
        "Armenian",
        "Georgian",
        "Arabic",
        "Thai",
        "Devanagari",
        "Bengali",
        "KR",
        "JP",
        "SC",
        "TC",
    ):
        assert any(part in name for name in names), part


def test_each_file_once_and_small_ones_first() -> None:
    files = fonts.font_files()
    assert len({path.name for path in files}) == len(files)
    assert files[0].parent == resource("fonts")
    assert all(path.is_file() for path in files)


def test_package_that_is_not_installed_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FONT_PACKAGES", ("no_such_font_package",))
    fonts.font_folders.cache_clear()
    try:
        assert fonts.font_folders() == (resource("fonts"),)
    finally:
        fonts.font_folders.cache_clear()


def test_every_vendored_font_has_its_licence() -> None:
    families = {path.name.split("-")[0] for path in resource("fonts").iterdir() if path.suffix in (".otf", ".ttf")}
    for family in families:
        text = resource("fonts", f"OFL-{family}.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in text


def test_listing_loads_nothing_heavy() -> None:
    script = (
        "import sys; from gemdesk.printing.fonts import font_files; import gemdesk.printing.typesetter; font_files(); "
        "print([m for m in ('typst', 'fontTools', 'PySide6', 'sqlalchemy') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
