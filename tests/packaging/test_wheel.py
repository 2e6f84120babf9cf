"""An installed GemDesk has all it needs, resources included."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the built wheel was installed, without its dependencies."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", folder, CHECKOUT], check=True)
    (wheel,) = folder.glob("gemdesk-*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--target", folder / "site", wheel], check=True)
    return folder / "site"


def run(installed: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(installed), "GEMDESK_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-P", "-m", "gemdesk", *arguments],
        env=environment,
        cwd=home.parent,
        capture_output=True,
        check=False,
    )


@pytest.mark.xdist_group("wheel")
def test_an_installed_gemdesk_fills_a_library_and_prints_an_evening(installed: Path, tmp_path: Path) -> None:
    home, sheets = tmp_path / "home", tmp_path / "evening.pdf"

    made = run(installed, home, "init", "--starter", "--json")
    planned = run(installed, home, "plan", "A Separation", "--out", str(sheets))

    assert (made.returncode, made.stderr) == (0, b"")
    assert json.loads(made.stdout)["init"]["films"] >= 50
    assert (planned.returncode, planned.stderr) == (0, b"")
    assert sheets.read_bytes().startswith(b"%PDF")


@pytest.mark.xdist_group("wheel")
def test_a_wheel_holds_the_program_and_nothing_of_the_checkout(installed: Path) -> None:
    names = {path.name for path in installed.iterdir()}

    assert "tests" not in names
    assert "packaging" not in names
    assert (installed / "gemdesk" / "resources" / "starter").is_dir()
    assert (installed / "gemdesk" / "resources" / "fonts").is_dir()
