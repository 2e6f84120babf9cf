"""What a command module offers: `add_arguments` and `run`."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Protocol


class Command(Protocol):
    """One module of this package a command."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, options: Namespace, path: Path) -> int:
        """Carry the command out on the library at `path`; returns the exit status.

        Raises:
            GemDeskError: with the sentence and the exit status of a failure.
        """
