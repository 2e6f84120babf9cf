"""Real mounts and real rights for a test: file rights mean nothing to root, so a namespace of its own is used."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOBODY = 65534


@cache
def _possible() -> bool:
    try:
        return subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def in_namespace(script: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
    """Run a shell script in which ``mount`` works and ``gemdesk`` is the command; skips where that is not possible."""
    if not _possible():
        pytest.skip("this machine does not allow mounts in a namespace")
    prelude = f'gemdesk() {{ {sys.executable} -m gemdesk "$@"; }}\nset -e\n'
    return subprocess.run(
        ["unshare", "-rm", "bash", "-c", prelude + script, "bash", *map(str, arguments)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
