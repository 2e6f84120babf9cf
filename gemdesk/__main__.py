"""The ``gemdesk`` command: alone it opens the window, with a command it works without one."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, or carry out a command; returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    named, library = _window_wanted(arguments)
    if named:
        # What a start makes is there to stay: looking for garbage among it only delays the first paint.
        gc.disable()
        from gemdesk.app import run

        return run(library)
    from gemdesk.cli.main import main as run_command

    return run_command(arguments)


def _window_wanted(arguments: Sequence[str]) -> tuple[bool, Path | None]:
    """Whether the arguments ask for the window, and the library that they name."""
    match arguments:
        case []:
            return True, None
        case ["--library", path]:
            return True, Path(path)
        case [argument] if argument.startswith("--library=") and argument != "--library=":
            return True, Path(argument.removeprefix("--library="))
    return False, None


if __name__ == "__main__":
    sys.exit(main())
