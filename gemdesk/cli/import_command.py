"""``gemdesk import FILE... [--dry-run]``."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from gemdesk.cli.output import print_json, print_lines, quantity
from gemdesk.errors import UsageError


class _DryRun(Exception):
    """Ends a transaction whose result nobody wants to keep."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="files, folders or zip archives; together one import")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would happen")


def run(options: Namespace, path: Path) -> int:
    """Bring films in as one step."""
    from gemdesk.db.library import Library
    from gemdesk.importers.registry import read_files
    from gemdesk.operations.change import change
    from gemdesk.operations.import_records import import_records

    if not all(options.files):
        raise UsageError("One of the files to import has no name. Write its path.")
    library = Library(path)
    reading = read_files([Path(file) for file in options.files])
    names = ", ".join(Path(file).name for file in options.files[:3]) + (", ..." if len(options.files) > 3 else "")
    try:
        with change(library, f"Import {names}", "command line") as current:
            counts = import_records(current, reading.records, format_name=reading.format, files=options.files)
            if options.dry_run:
                raise _DryRun
    except _DryRun:
        pass
    problems = [
        {"file": problem.file, "line": problem.line, "field": problem.field, "text": problem.text}
        for problem in reading.problems
    ]
    problems += [{"file": None, "line": None, "field": field, "text": text} for field, text in counts.problems]
    left_out = counts.left_out + sum(problem.severity == "row" for problem in reading.problems)
    outcome = {
        "format": reading.format,
        "read": counts.read,
        "new": counts.new,
        "same": counts.same,
        "conflicts": counts.conflicts,
        "left_out": left_out,
    }
    if options.json:
        print_json({"import": outcome, "problems": problems})
    else:
        would = "would be " if options.dry_run else ""
        print_lines(
            [
                f"{quantity(counts.read, 'film')} read: {counts.new:,} {would}new, {counts.same:,} here already, "
                f"{quantity(counts.conflicts, 'conflict')}, {left_out:,} left out.",
                *(_problem_line(problem) for problem in problems),
            ]
        )
    return 1 if left_out or reading.faulty else 0


def _problem_line(problem: Mapping[str, object]) -> str:
    where = [str(part) for part in (problem["file"], problem["line"]) if part is not None]
    return f"{':'.join(where)}: {problem['text']}" if where else str(problem["text"])
