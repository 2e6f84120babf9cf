"""A second start with the same library brings the first window to the front instead of opening another."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final
from zlib import adler32, crc32

from PySide6.QtCore import QDir, QObject, Slot

ANSWER_MILLISECONDS: Final = 500


def _name(library: Path) -> str:
    # Two checksums, since the import of a digest would be felt at every start; nothing hangs on a collision but focus.
    text = str(library.resolve()).encode("utf-8", "surrogateescape")
    return f"gemdesk-{crc32(text):08x}{adler32(text):08x}"


def _may_be_open(name: str) -> bool:
    """Whether a window of this user seems to listen; spares the start an import and a wait where none does."""
    if os.name == "nt":
        return True
    try:
        return (Path(QDir.tempPath()) / name).stat().st_uid == os.getuid()
    except OSError:
        return False


def raise_open_window(library: Path) -> bool:
    """Ask a window that has this library open to come to the front; returns whether there is one."""
    name = _name(library)
    if not _may_be_open(name):
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    found = socket.waitForConnected(ANSWER_MILLISECONDS)
    socket.abort()
    return found


class SingleWindow(QObject):
    """Listens for second starts. Where it cannot, several windows simply share the library."""

    def __init__(self, library: Path, show: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._show = show
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        if not raise_open_window(library):
            # What a crashed window left behind would keep this one from listening.
            QLocalServer.removeServer(_name(library))
            self._server.listen(_name(library))

    @Slot()
    def _on_new_connection(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        self._show()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
