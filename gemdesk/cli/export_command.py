"""``gemdesk export FILE [QUERY]``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from gemdesk.cli.output import print_json, print_lines, quantity


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", metavar="FILE", help="the file to write; its ending chooses .json or .csv")
    parser.add_argument("query", nargs="*", metavar="QUERY", help="words that must all occur; without them everything")


def run(options: Namespace, path: Path) -> int:
    """Write films to a file."""
    from gemdesk.catalog.films import find_ids
    from gemdesk.catalog.whole import whole_library
    from gemdesk.db.library import Library
    from gemdesk.exporters.registry import export_library

    query = " ".join(options.query)
    with Library(path).read() as connection:
        ids = find_ids(connection, query) if query else None
        films = export_library(Path(options.file), whole_library(connection, ids))
    if options.json:
        print_json({"export": {"file": options.file, "films": films}})
    else:
        print_lines([f"Wrote {quantity(films, 'film')} to {options.file}."])
    return 0
