"""``gemdesk init [--starter]``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from gemdesk.cli.output import print_json, print_lines, quantity


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--starter", action="store_true", help="fill it with the starter films")


def run(options: Namespace, path: Path) -> int:
    """Make the library."""
    from gemdesk.operations import starter

    library = starter.create(path)
    films = starter.fill(library, "command line").new if options.starter else 0
    if options.json:
        print_json({"init": {"library": str(path), "films": films}})
    else:
        print_lines([f"Made {path} with {quantity(films, 'film')}."])
    return 0
