"""``gemdesk show FILM``."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from gemdesk.cli.output import print_json, print_lines


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("film", metavar="FILM", help="number, title, or Title (year)")


def run(options: Namespace, path: Path) -> int:
    """Print the whole record of a film."""
    from gemdesk.catalog.films import find_one
    from gemdesk.catalog.records import film_records
    from gemdesk.db.library import Library
    from gemdesk.records.codec import to_json

    with Library(path).read() as connection:
        film_id = find_one(connection, options.film)
        record = {"id": film_id, **to_json(film_records(connection, [film_id])[film_id])}
    if options.json:
        print_json({"film": record})
    else:
        print_lines(_lines(record, ""))
    return 0


def _lines(value: object, indent: str) -> Iterator[str]:
    """Any JSON value as indented lines, without what is empty."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if inner in (None, [], {}):
                continue
            if isinstance(inner, dict | list):
                yield f"{indent}{key.replace('_', ' ')}:"
                yield from _lines(inner, indent + "  ")
            else:
                yield f"{indent}{key.replace('_', ' ')}: {inner}"
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, dict):
                yield indent + "- " + ", ".join(f"{k}: {v}" for k, v in inner.items() if v not in (None, [], {}))
            else:
                yield f"{indent}- {inner}"
