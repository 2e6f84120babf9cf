"""``gemdesk list [QUERY] [--sort S] [--limit N]``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from gemdesk.catalog.film_window import DEFAULT_SORT
from gemdesk.cli.output import duration, print_json, print_lines, quantity
from gemdesk.errors import UsageError
from gemdesk.records.rows import ListRow


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("query", nargs="*", metavar="QUERY", help="words that must all occur, in any order")
    parser.add_argument("--sort", default=DEFAULT_SORT, help="a field to sort by, with a leading - downwards")
    parser.add_argument("--limit", type=int, default=-1, metavar="N", help="at most this many films")


def run(options: Namespace, path: Path) -> int:
    """Print the films."""
    from gemdesk.catalog.films import find_ids, list_rows
    from gemdesk.db.library import Library

    if options.limit < -1:
        raise UsageError(f"The limit is {options.limit}; a whole number from 0 was expected.")
    with Library(path).read() as connection:
        ids = find_ids(connection, " ".join(options.query), options.sort, options.limit)
        rows = list(list_rows(connection, ids))
    runtime = sum(row.runtime or 0 for row in rows)
    if options.json:
        print_json({"films": [row._asdict() for row in rows], "count": len(rows), "runtime": runtime})
    else:
        print_lines([*map(_line, rows), f"{quantity(len(rows), 'film')}, {duration(runtime)}"])
    return 0


def _line(row: ListRow) -> str:
    original = f" [{row.original_title}]" if row.original_title and row.original_title != row.title else ""
    parts = [
        f"{row.id:>6}  {row.title}{original}",
        str(row.year) if row.year else "",
        ", ".join(row.directors),
        ", ".join(row.countries),
        duration(row.runtime) if row.runtime else "",
    ]
    return " · ".join(part for part in parts if part)
