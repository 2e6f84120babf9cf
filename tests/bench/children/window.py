"""The program itself on a library; prints, at the first painted rows, which of the slow modules are there by then."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from gemdesk.__main__ import main

FORBIDDEN = ("sqlalchemy", "alembic", "numpy", "typst")


def _tell() -> None:
    print(json.dumps([name for name in FORBIDDEN if name in sys.modules]), flush=True)
    os._exit(0)


def _run(library: str) -> None:
    from gemdesk import app

    opened = app.open_window

    def open_window(path: Path, *arguments: Any) -> Any:
        window = opened(path, *arguments)
        window.first_painted.connect(_tell)
        return window

    setattr(app, "open_window", open_window)  # noqa: B010 - a plain assignment is of another type
    main(["--library", library])


if __name__ == "__main__":
    _run(sys.argv[1])
