"""What commands print: one JSON object or plain lines, and the sentence of a failure."""

import json
import sys
from collections.abc import Iterable, Mapping

from gemdesk.errors import GemDeskError

SCHEMA = 1


def print_json(value: Mapping[str, object]) -> None:
    """Print one UTF-8 object with the schema number."""
    text = json.dumps({"schema": SCHEMA, **value}, ensure_ascii=False, indent=2, sort_keys=True)
    # A name of a file may hold bytes that are no UTF-8; as half characters they have an escape of their own in JSON.
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def print_lines(lines: Iterable[str]) -> None:
    """Print lines of text as UTF-8, whatever the terminal's locale."""
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def print_failure(error: GemDeskError, *, as_json: bool) -> None:
    """Print the sentence on standard error, and with ``--json`` the object on standard output."""
    sys.stderr.buffer.write(f"gemdesk: {error.text}\n".encode("utf-8", "replace"))
    sys.stderr.buffer.flush()
    if as_json:
        print_json({"error": {"code": error.code, "text": error.text, "file": error.file, "line": error.line}})


def duration(minutes: int) -> str:
    """``1 h 44`` or ``22 min``."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d}" if hours else f"{rest} min"


def quantity(number: int, singular: str, plural: str | None = None) -> str:
    """``1 film``, ``2 films``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"
