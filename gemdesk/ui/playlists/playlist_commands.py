"""What is done to playlists and folders: each is one write and one undo step."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gemdesk.ui import figures
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.plain_text import display_title
from gemdesk.ui.session import Session

if TYPE_CHECKING:
    from gemdesk.operations.change import Change
    from gemdesk.records.library_record import PlaylistRecord


class PlaylistCommands(QObject):
    """Making, renaming, moving, filling and deleting playlists."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def make(self, name: str, folder: str, films: Sequence[int], done: Callable[[int], None]) -> None:
        """Make a playlist in a folder, with films; `done` gets its id."""

        def intent(change: "Change") -> int:
            from gemdesk.operations import playlists

            return playlists.add_playlist(change, name, folder=folder or None, films=films)

        label = translate("Sidebar", "Make the playlist {name}").format(name=display_title(name))
        self._session.write(label, intent, done)

    def rename(self, playlist_id: int, name: str) -> None:
        """Give a playlist another name."""

        def intent(change: "Change") -> None:
            _edit(change, playlist_id, name=name)

        self._session.write(translate("Sidebar", "Rename the playlist {name}").format(name=display_title(name)), intent)

    def move(self, playlist_ids: Sequence[int], folder: str) -> None:
        """Move playlists into a folder; an empty one is none."""

        def intent(change: "Change") -> None:
            for playlist_id in playlist_ids:
                _edit(change, playlist_id, folder=folder or None)

        label = translate("Sidebar", "Move to {folder}").format(folder=folder or translate("Sidebar", "Playlists"))
        self._session.write(label, intent)

    def rename_folder(self, path: str, name: str) -> None:
        """Give a folder another name: the paths of all playlists below it change."""
        above = path.rpartition("/")[0]
        new = f"{above}/{name}" if above else name

        def intent(change: "Change") -> None:
            _move_folder(change, path, new)

        self._session.write(translate("Sidebar", "Rename the folder {name}").format(name=name), intent)

    def dissolve_folder(self, path: str) -> None:
        """Take a folder away; its playlists move to where it stood."""

        def intent(change: "Change") -> None:
            _move_folder(change, path, path.rpartition("/")[0])

        self._session.write(translate("Sidebar", "Remove the folder {name}").format(name=path), intent)

    def delete(self, playlist_id: int, name: str, done: Callable[[None], None]) -> None:
        """Take a playlist out; its films stay."""

        def intent(change: "Change") -> None:
            from gemdesk.operations import playlists

            playlists.delete_playlist(change, playlist_id)

        label = translate("Sidebar", "Delete the playlist {name}").format(name=display_title(name))
        self._session.write(label, intent, done)

    def add_films(self, playlist_id: int, name: str, films: Sequence[int], done: Callable[[int], None]) -> None:
        """Put films at the end of a playlist; `done` gets how many were not in it yet."""

        def intent(change: "Change") -> int:
            from gemdesk.operations import playlists

            return len(playlists.insert_films(change, playlist_id, films))

        text = translate("Sidebar", "Add {films} to {playlist}")
        label = text.format(films=figures.films(len(films)), playlist=display_title(name))
        self._session.write(label, intent, done)

    def delete_screening(self, screening_id: int, done: Callable[[None], None]) -> None:
        """Take an evening out, with its words."""

        def intent(change: "Change") -> None:
            from gemdesk.operations import screenings

            screenings.delete_screening(change, screening_id)

        self._session.write(translate("Sidebar", "Delete an evening"), intent, done)


def _edit(change: "Change", playlist_id: int, **edits: str | None) -> None:
    from gemdesk.catalog.lists import playlist_record
    from gemdesk.operations import playlists

    record: PlaylistRecord = playlist_record(change.connection, playlist_id)
    values: dict[str, str | None] = {"folder": record.folder, "introduction": record.introduction, **edits}
    name = values.pop("name", None) or record.name
    playlists.edit_playlist(change, playlist_id, name=name, **values)


def _move_folder(change: "Change", path: str, new: str) -> None:
    from gemdesk.catalog import lists

    for row in lists.playlists(change.connection):
        folder = row.folder or ""
        if folder == path or folder.startswith(f"{path}/"):
            moved = (new + folder[len(path) :]).strip("/")
            _edit(change, row.id, folder=moved or None)
