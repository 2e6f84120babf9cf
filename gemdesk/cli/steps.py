"""What ``undo`` and ``redo`` print."""

from argparse import Namespace

from gemdesk.cli.output import print_json, print_lines
from gemdesk.operations.changes import Changes


def tell_step(options: Namespace, changes: Changes, *, command: str, done: str) -> int:
    """Print which step was taken, if there was one to take; returns the exit status."""
    if options.json:
        print_json({command: {"steps": 0 if changes.nothing else 1, "label": changes.label or None}})
    else:
        print_lines([f"There is nothing to {command}." if changes.nothing else f"{done}: {changes.label}."])
    return 0
