"""``gemdesk check``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from gemdesk.cli.output import print_json, print_lines, quantity


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""


def run(options: Namespace, path: Path) -> int:
    """Look for damage; exit status 1 if there is any."""
    from gemdesk.db.health import examine
    from gemdesk.db.library import Library

    report = examine(Library(path))
    if options.json:
        print_json({"check": {"films": report.films, "problems": list(report.problems)}})
    else:
        verdict = "no damage found" if not report.problems else quantity(len(report.problems), "problem")
        print_lines([f"{quantity(report.films, 'film')}: {verdict}.", *report.problems])
    return 1 if report.problems else 0
