"""Zip archives as sources: nothing is unpacked to the disk under a name of the archive's choosing.

Sizes are counted while reading, since an archive may lie about them. Encrypted and nested archives are refused.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.importers.base import Source

_CHUNK = 1024 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, RuntimeError)
"""What zipfile and zlib raise on a damaged archive, an unknown method or a password."""


@dataclass(slots=True)
class _Budget:
    """Bytes unpacked from one archive so far; an entry that is opened again counts once."""

    spent: dict[str, int] = field(default_factory=dict)

    def left_for(self, name: str) -> int:
        return limits.ARCHIVE_BYTES - sum(self.spent.values()) + self.spent.get(name, 0)


def archive_sources(archive: Source) -> Iterator[Source]:
    """The entries of a zip archive, sorted by name; folders and a computer's own droppings are passed over."""
    with archive.stream() as stream:
        try:
            with zipfile.ZipFile(stream) as opened:
                entries = opened.infolist()
        except _BROKEN as error:
            raise _refusal(archive.file, "is not a zip archive that can be read", "archive") from error
    if len(entries) > limits.ARCHIVE_ENTRIES:
        raise _refusal(archive.file, f"holds more than {limits.ARCHIVE_ENTRIES} files", "too-large")
    budget = _Budget()
    for entry in sorted(entries, key=lambda entry: entry.filename):
        name = entry.filename.replace("\\", "/").rsplit("/", 1)[-1]
        if entry.is_dir() or not name or name.startswith(".") or entry.filename.startswith("__MACOSX"):
            continue
        shown = f"{archive.file}/{entry.filename}"
        _check(entry, shown)
        yield Source(shown, name, partial(_unpacked, archive, entry, shown, budget))


def _check(entry: zipfile.ZipInfo, shown: str) -> None:
    if entry.flag_bits & 0x1:
        raise _refusal(shown, "is locked with a password; unpack the archive first", "archive")
    if entry.filename.lower().endswith(".zip"):
        raise _refusal(shown, "is an archive inside an archive; unpack the outer one first", "archive")


def _unpacked(archive: Source, entry: zipfile.ZipInfo, shown: str, budget: _Budget) -> BinaryIO:
    unpacked = io.BytesIO()
    allowed = min(limits.ARCHIVE_ENTRY_BYTES, budget.left_for(entry.filename))
    if entry.compress_size * limits.ARCHIVE_RATIO > limits.ARCHIVE_RATIO_FROM_BYTES:
        allowed = min(allowed, entry.compress_size * limits.ARCHIVE_RATIO)
    else:
        allowed = min(allowed, limits.ARCHIVE_RATIO_FROM_BYTES)
    try:
        with archive.stream() as stream, zipfile.ZipFile(stream) as opened, opened.open(entry) as packed:
            while chunk := packed.read(_CHUNK):
                unpacked.write(chunk)
                if unpacked.tell() > allowed:
                    raise _refusal(shown, "unpacks to more than GemDesk reads from an archive", "too-large")
    except _BROKEN as error:
        raise _refusal(shown, "is damaged and cannot be unpacked", "archive") from error
    if unpacked.tell() == 0:
        raise _refusal(shown, "is empty", "empty")
    budget.spent[entry.filename] = unpacked.tell()
    unpacked.seek(0)
    return unpacked


def _refusal(shown: str, what: str, code: str) -> FileUnreadable:
    return FileUnreadable(f"{shown} {what}.", file=shown, code=code)
