from collections.abc import Iterator
from pathlib import Path

import pytest

from gemdesk import assets


@pytest.fixture
def forget() -> Iterator[None]:
    assets.resources.cache_clear()
    yield
    assets.resources.cache_clear()


def test_finds_templates_and_fonts() -> None:
    assert assets.resource("print", "main.typ").is_file()
    assert assets.resource("fonts", "LibertinusSerif-Regular.otf").is_file()


def test_checkout_has_them_beside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forget: None) -> None:
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path / "gemdesk")
    assert assets.resources() == tmp_path / "resources"


def test_installed_wheel_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forget: None) -> None:
    (tmp_path / "gemdesk" / "resources").mkdir(parents=True)
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path / "gemdesk")
    assert assets.resources() == tmp_path / "gemdesk" / "resources"
