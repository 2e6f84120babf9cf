"""The command line: ``gemdesk [--library FILE] COMMAND ... [--json]``.

Exit status: 0 done; 1 done, with problems reported; 2 wrong usage or a file that cannot be read, nothing changed;
3 the library cannot be used, nothing changed.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn, cast

from gemdesk import __version__
from gemdesk.cli.command import Command
from gemdesk.cli.output import print_failure
from gemdesk.errors import GemDeskError, UsageError
from gemdesk.paths import library_file

COMMANDS = {
    "init": "make a library, empty or filled with the starter films",
    "list": "list films, all or those that words fit",
    "show": "show the whole record of a film",
    "pair": "propose partners for a film",
    "plan": "plan an evening and write its sheets",
    "import": "bring in films from files, folders or archives",
    "export": "write films to a JSON or CSV file",
    "undo": "take the last change back",
    "redo": "bring back what was undone",
    "check": "look for damage",
}


class _Parser(argparse.ArgumentParser):
    """Raises instead of exiting, so that ``--json`` gets its object."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}. `{self.prog} --help` tells what is possible.")


def build_parser() -> argparse.ArgumentParser:
    """The parser with every command."""
    parser = _Parser(
        prog="gemdesk", description="Catalogue the films that too few people know, and show them to others."
    )
    parser.add_argument("--version", action="version", version=f"gemdesk {__version__}")
    parser.add_argument("--library", metavar="FILE", help="the library to use instead of the usual one")
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)
    for name, text in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=f"{text[:1].upper()}{text[1:]}.")
        command.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON object for scripts"
        )
        _module(name).add_arguments(command)
    return parser


def _module(name: str) -> Command:
    return cast("Command", import_module(f"gemdesk.cli.{name}_command"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    as_json = "--json" in given
    try:
        options = build_parser().parse_args(_with_downward_sort(given))
        options.json = as_json
        return _module(options.command).run(options, _library(options.library))
    except GemDeskError as error:
        print_failure(error, as_json=as_json)
        return error.exit_code
    except BrokenPipeError:
        # The reader of our output left; tell Python not to flush into the closed pipe again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        # A disk that fails where no part of the program expects it; a transaction is taken back by then.
        failure = _disk_failure(error)
        print_failure(failure, as_json=as_json)
        return failure.exit_code
    except KeyboardInterrupt:
        return 130


def _with_downward_sort(arguments: list[str]) -> list[str]:
    """``--sort -year`` as ``--sort=-year``: argparse takes any word with a leading dash for an option."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] == "--sort" and argument.startswith("-"):
            joined[-1] = f"--sort={argument}"
        else:
            joined.append(argument)
    return joined


def _library(name: str | None) -> Path:
    if name is None:
        return library_file()
    if not name:
        raise UsageError("--library names no file. Write the path of a library after it.")
    try:
        return Path(name).expanduser().absolute()
    except RuntimeError:
        raise UsageError(f"{name} begins with a user whom this computer does not know. Write the whole path.") from None


def _disk_failure(error: OSError) -> GemDeskError:
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else None
    reason = error.strerror or error
    sentence = f"{name or 'A file'} cannot be used: {reason}. Nothing was changed; check the name and the disk."
    return GemDeskError(sentence, code="disk", file=name)
