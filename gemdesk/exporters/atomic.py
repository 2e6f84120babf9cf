"""A file that is either wholly new or as it was, whatever happens while it is written."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from gemdesk.errors import FileUnwritable


def write_atomically(path: Path, content: bytes) -> None:
    """Writes ``content`` as the new file ``path``. Raises `FileUnwritable`."""
    with replaced(path) as stream:
        stream.write(content)


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of ``path`` once all is written and on the disk.

    Until then, and for good where anything fails, a file that was there stays as it was. Raises `FileUnwritable`.
    A symbolic link is followed, so that the file it points to is replaced and not the link.
    """
    shown = str(path)
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise FileUnwritable(f"{shown} is a folder; name a file in it.", file=shown)
    try:
        number, temporary = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise FileUnwritable(f"{shown} cannot be written: {error.strerror}.", file=shown) from error
    try:
        with open(number, "wb") as stream:  # noqa: PTH123 - a descriptor, not a path
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _take_place(Path(temporary), target)
    except OSError as error:
        raise FileUnwritable(f"{shown} cannot be written: {error.strerror}.", file=shown) from error
    finally:
        Path(temporary).unlink(missing_ok=True)


def _take_place(temporary: Path, target: Path) -> None:
    """Gives the new file the rights of the old one, or those of any new file, and renames it durably."""
    try:
        rights = target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        rights = 0o666 & ~mask
    temporary.chmod(rights)
    temporary.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
