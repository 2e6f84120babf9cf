"""``gemdesk redo``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from gemdesk.cli.steps import tell_step


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments: none."""


def run(options: Namespace, path: Path) -> int:
    """Bring back the step that was undone last."""
    from gemdesk.db.library import Library
    from gemdesk.operations.change import redo

    return tell_step(options, redo(Library(path)), command="redo", done="Redone")
