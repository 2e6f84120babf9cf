"""The window's settings: a small INI file beside the library, read once and written whole.

No Qt here, so that the command line could read them too. A broken file counts as an empty one: settings are
a convenience, and a person must not be kept from their films by them.
"""

import base64
import binascii
import configparser
import os
from pathlib import Path
from typing import Final

TRUE: Final = "yes"
FALSE: Final = "no"


class Settings:
    """Values by name, ``section.key``. Whatever cannot be read as asked gives the fallback."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)
        self._changed: dict[tuple[str, str], str] = {}

    def text(self, name: str, fallback: str = "") -> str:
        """A text."""
        section, _, key = name.partition(".")
        return self._values.get(section, key, fallback=fallback)

    def number(self, name: str, fallback: int = 0) -> int:
        """A whole number."""
        try:
            return int(self.text(name))
        except ValueError:
            return fallback

    def flag(self, name: str, *, fallback: bool = False) -> bool:
        """Yes or no."""
        return {TRUE: True, FALSE: False}.get(self.text(name), fallback)

    def words(self, name: str) -> list[str]:
        """A list of words without spaces."""
        return self.text(name).split()

    def blob(self, name: str) -> bytes:
        """Bytes, empty if there are none."""
        try:
            return base64.b64decode(self.text(name), validate=True)
        except (binascii.Error, ValueError):
            return b""

    def put(self, name: str, value: str | int | bool | bytes | list[str]) -> None:
        """Set a value; `save` writes it."""
        section, _, key = name.partition(".")
        self._changed[section, key] = _written(value)
        _set(self._values, section, key, self._changed[section, key])

    def save(self) -> None:
        """Write the file, whole or not at all.

        Raises:
            OSError: if it cannot be written; the earlier one is as it was.
        """
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Somebody else may have written other settings since this file was read: theirs stay.
        values = _read(self._path)
        for (section, key), text in self._changed.items():
            _set(values, section, key, text)
        part = self._path.with_name(f"{self._path.name}.{os.getpid()}.part")
        try:
            with part.open("w", encoding="utf-8") as file:
                values.write(file)
            part.replace(self._path)
        finally:
            part.unlink(missing_ok=True)


def _read(path: Path) -> configparser.RawConfigParser:
    values = _parser()
    try:
        values.read_string(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, configparser.Error):
        # What was read before the fault may be half of a section.
        return _parser()
    return values


def _parser() -> configparser.RawConfigParser:
    parser = configparser.RawConfigParser(strict=False, comment_prefixes=("#",))
    # Names are kept as they are written; by default they come out in lower case.
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # the documented way
    return parser


def _set(values: configparser.RawConfigParser, section: str, key: str, text: str) -> None:
    if not values.has_section(section):
        values.add_section(section)
    values.set(section, key, text)


def _written(value: str | int | bool | bytes | list[str]) -> str:
    if isinstance(value, bool):
        return TRUE if value else FALSE
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, list):
        return " ".join(value)
    return " ".join(str(value).split())
