"""What the set-up script says and does on machines that lack something: the machine is played by programs in PATH."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ENVIRONMENT = Path(__file__).resolve().parents[2] / "packaging" / "environment.sh"
BASH = shutil.which("bash")
pytestmark = pytest.mark.skipif(BASH is None, reason="the set-up scripts are for bash")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder of programs that come before the real ones."""
    folder = tmp_path / "programs"
    folder.mkdir()
    return folder


def program(machine: Path, name: str, body: str) -> None:
    file = machine / name
    file.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    file.chmod(0o755)


def run(machine: Path, script: str, checkout: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a script that knows what the set-up script knows, of the checkout in its place."""
    where = ENVIRONMENT if checkout is None else checkout / "packaging" / "environment.sh"
    environment = {**os.environ, "PATH": f"{machine}:{os.environ['PATH']}"}
    command = [str(BASH), "-u", "-c", f". '{where}'; {script}"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_libraries_that_the_linker_does_not_know_are_named_by_their_packages(machine: Path) -> None:
    program(machine, "ldconfig", "echo '  libGL.so.1 (libc6,x86-64) => /usr/lib/libGL.so.1'")
    named = run(machine, "missing_packages libGL.so.1=libgl1 libEGL.so.1=libegl1 libX.so.6=libx11-6")
    assert named.stdout.split() == ["libegl1", "libx11-6"]


def test_without_rights_the_packages_are_named_as_a_command(machine: Path) -> None:
    program(machine, "id", "echo 1000")
    program(machine, "sudo", "exit 1")
    program(machine, "apt-get", "echo never; exit 0")
    asked = run(machine, "install_packages 'the window' libegl1 libgl1")
    assert asked.returncode == 1
    assert "apt-get install libegl1 libgl1" in asked.stderr
    assert "installing" not in asked.stderr


def test_as_root_the_packages_are_installed(machine: Path, tmp_path: Path) -> None:
    program(machine, "id", "echo 0")
    program(machine, "apt-get", f'echo "$@" >> {tmp_path}/asked')
    assert run(machine, "install_packages 'the window' libegl1").returncode == 0
    assert (tmp_path / "asked").read_text().split()[-1] == "libegl1"


def test_nothing_missing_asks_for_nothing(machine: Path) -> None:
    program(machine, "apt-get", "exit 1")
    nothing = run(machine, "packages=(); install_packages 'the window' \"${packages[@]}\"")
    assert (nothing.returncode, nothing.stderr) == (0, "")


@pytest.mark.parametrize(
    ("python", "named"),
    [
        ("exit 1", ["python3", "python3-venv"]),
        ('case "$2" in *ensurepip*) exit 1;; esac; exit 0', ["python3.13-venv"]),
        ("exit 0", []),
    ],
)
def test_a_python_that_is_missing_or_too_old_is_named(machine: Path, python: str, named: list[str]) -> None:
    for name in ("python3.13", "python3.12", "python3.11", "python3", "python3.14"):
        program(machine, name, python)
    assert run(machine, "missing_python").stdout.split() == named


def test_a_copied_checkout_does_not_use_the_environment_of_the_other(machine: Path, tmp_path: Path) -> None:
    made = tmp_path / "one"
    (made / "packaging").mkdir(parents=True)
    shutil.copy(ENVIRONMENT, made / "packaging")
    for name in ("pyproject.toml", "requirements.lock"):
        (made / name).write_text("the same\n")
    (made / ".venv" / "bin").mkdir(parents=True)
    program(made / ".venv" / "bin", "python", "exit 0")
    run(machine, 'touch "$venv/gemdesk-run-$(venv_stamp)"', made)
    shutil.copytree(made, tmp_path / "two")
    assert run(machine, "environment_ready run", made).returncode == 0
    assert run(machine, "environment_ready run", tmp_path / "two").returncode == 1
