"""Looks at a screen from outside the program on it: ``clipboard`` prints its text, ``screen PATH`` saves a picture.

A program of its own, because a process can look at one X server only.
"""

import sys

from PySide6.QtGui import QGuiApplication


def main(what: str, *where: str) -> int:
    """Look once."""
    application = QGuiApplication([])
    if what == "clipboard":
        sys.stdout.buffer.write(application.clipboard().text().encode("utf-8"))
        return 0
    return 0 if application.primaryScreen().grabWindow(0).save(where[0]) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
