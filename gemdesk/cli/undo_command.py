"""``gemdesk undo``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from gemdesk.cli.steps import tell_step


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments: none."""


def run(options: Namespace, path: Path) -> int:
    """Take the last step back."""
    from gemdesk.db.library import Library
    from gemdesk.operations.change import undo

    return tell_step(options, undo(Library(path)), command="undo", done="Undone")
