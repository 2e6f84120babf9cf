"""Where files go."""

from pathlib import Path

import pytest

from gemdesk import paths


def test_everything_lies_in_the_home_that_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEMDESK_HOME", str(tmp_path))

    found = [paths.library_file(), paths.settings_file(), paths.backup_folder(), paths.log_file()]

    assert paths.data_folder() == tmp_path
    assert [str(path.relative_to(tmp_path)) for path in found] == [
        "library.gemdesk", "settings.ini", "backups", "log/gemdesk.log",
    ]  # fmt: skip


def test_a_home_may_be_relative_or_begin_with_a_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GEMDESK_HOME", "films")
    relative = paths.data_folder()
    monkeypatch.setenv("GEMDESK_HOME", "~/films")

    assert relative == paths.data_folder() == tmp_path / "films"


@pytest.mark.parametrize(
    ("data_home", "expected"), [("/somewhere", "/somewhere/GemDesk"), ("", "{home}/.local/share/GemDesk")]
)
def test_without_a_home_the_desktop_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data_home: str, expected: str
) -> None:
    monkeypatch.delenv("GEMDESK_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", data_home)

    assert str(paths.data_folder()) == expected.format(home=tmp_path)


def test_a_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    folder = paths.ensure_folder(tmp_path / "a" / "b")

    assert folder.stat().st_mode & 0o777 == 0o700
    assert paths.ensure_folder(folder) == folder
