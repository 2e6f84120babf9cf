"""The window's settings."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemdesk.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "settings.ini"


def test_values_come_back(file: Path) -> None:
    settings = Settings(file)
    for name, value in {"a.text": "100 % ; true", "a.Number": -3, "b.yes": True, "b.words": ["x", "y"]}.items():
        settings.put(name, value)
    settings.put("b.bytes", bytes(range(256)))
    settings.save()
    again = Settings(file)
    assert (again.text("a.text"), again.number("a.Number")) == ("100 % ; true", -3)
    assert again.flag("b.yes")
    assert again.words("b.words") == ["x", "y"]
    assert again.blob("b.bytes") == bytes(range(256))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"no section", b"[a]\nx", b"[a\ntext = 1", b"\x00" * 99])
def test_garbage_counts_as_nothing(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.text("a.text", "usual") == "usual"
    settings.put("a.text", "new")
    settings.save()
    assert Settings(file).text("a.text") == "new"


@pytest.mark.parametrize("text", ["", "maybe", "12 x", "="])
def test_what_cannot_be_read_as_asked_gives_the_fallback(file: Path, text: str) -> None:
    settings = Settings(file)
    settings.put("a.value", text)
    assert settings.number("a.value", 7) == 7
    assert settings.flag("a.value", fallback=True)
    assert settings.blob("a.value") == b""


def test_settings_that_somebody_else_wrote_meanwhile_stay(file: Path) -> None:
    first, second = Settings(file), Settings(file)
    first.put("window.theme", "dark")
    first.save()
    second.put("planner.geometry", "wide")
    second.save()
    assert Settings(file).text("window.theme") == "dark"


def test_a_save_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "settings.ini"
    folder.mkdir()
    settings = Settings(folder)
    settings.put("a.b", "c")
    with pytest.raises(OSError, match="directory"):
        settings.save()
    assert list(tmp_path.iterdir()) == [folder]


@given(st.text(st.characters(blacklist_categories=("Cs",)), max_size=80))
def test_any_text_is_written_on_one_line_and_read_again(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.ini"
    settings = Settings(file)
    settings.put("a.text", text)
    settings.save()
    assert Settings(file).text("a.text") == " ".join(text.split())
