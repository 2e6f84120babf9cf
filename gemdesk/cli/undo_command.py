"""``gemdesk undo``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from gemdesk.cli.output import print_json, print_lines


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""


def run(options: Namespace, path: Path) -> int:
    """Take the last step back."""
    from gemdesk.db.library import Library
    from gemdesk.operations.change import undo

    changes = undo(Library(path))
    steps = 0 if changes.nothing else 1
    if options.json:
        print_json({"undo": {"steps": steps, "label": changes.label or None}})
    else:
        print_lines([f"Undone: {changes.label}." if steps else "There is nothing to undo."])
    return 0
