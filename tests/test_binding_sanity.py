"""The binding itself: one release lost a reference to None in every void call, and aborted after some thousands."""

import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(20_000):
    thing.setObjectName("x")
"""


def test_many_calls_that_return_nothing_leave_the_interpreter_alive() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
