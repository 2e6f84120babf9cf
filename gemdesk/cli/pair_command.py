"""``gemdesk pair FILM [--limit N]``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from gemdesk.cli.output import duration, print_json, print_lines
from gemdesk.errors import UsageError
from gemdesk.records.plan_record import Partner


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("film", metavar="FILM", help="number, title, or Title (year)")
    parser.add_argument("--limit", type=int, default=10, metavar="N", help="at most this many partners (default 10)")


def run(options: Namespace, path: Path) -> int:
    """Print ranked partners with reasons."""
    from gemdesk.catalog.films import find_one, list_rows
    from gemdesk.db.library import Library
    from gemdesk.operations.find_partners import find_partners
    from gemdesk.planner.plan_json import partner_json

    if options.limit < 1:
        raise UsageError(f"The limit is {options.limit}; a whole number from 1 was expected.")
    with Library(path).read() as connection:
        film_id = find_one(connection, options.film)
        partners = find_partners(connection, film_id, limit=options.limit)
        film = next(list_rows(connection, [film_id]))
    if options.json:
        print_json({"film": film._asdict(), "partners": [partner_json(partner) for partner in partners]})
    else:
        print_lines([line for partner in partners for line in _lines(partner)] or ["No other film to pair it with."])
    return 0


def _lines(partner: Partner) -> list[str]:
    record = partner.film.record
    year = f" ({record.year})" if record.year else ""
    minutes = f", {duration(partner.total_minutes)} in all" if partner.total_minutes else ""
    lines = [f"{record.title}{year}{minutes}", f"    {partner.reason}"]
    for label, links in (("In common", partner.shared), ("Against each other", partner.contrast)):
        if links:
            lines.append(f"    {label}: {'; '.join(link.text for link in links)}")
    return lines
