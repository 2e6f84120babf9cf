"""Making, filling, ordering and deleting playlists."""

from collections.abc import Sequence

from sqlalchemy import func, select

from gemdesk.errors import NotFound, UsageError
from gemdesk.models import Playlist, PlaylistEntry
from gemdesk.operations.change import Change
from gemdesk.operations.film_rows import new_uuid
from gemdesk.operations.film_writer import TABLES

_PLAYLIST, _ENTRY = TABLES["playlist"], TABLES["playlist_entry"]


def add_playlist(
    change: Change,
    name: str,
    *,
    folder: str | None = None,
    introduction: str | None = None,
    films: Sequence[int] = (),
    uuid: str | None = None,
) -> int:
    """Make a playlist, with films if any are named; returns its id.

    Raises:
        UsageError: if it has no name.
    """
    if not name.strip():
        raise UsageError("A playlist needs a name. Type one.")
    values = {"uuid": uuid or new_uuid(), "name": name.strip(), "folder": folder, "introduction": introduction}
    playlist_id = change.recorder.insert(_PLAYLIST, values)
    insert_films(change, playlist_id, films)
    return playlist_id


def edit_playlist(
    change: Change, playlist_id: int, *, name: str, folder: str | None = None, introduction: str | None = None
) -> None:
    """Rename a playlist, move it to a folder, or give it an introduction.

    Raises:
        NotFound: if there is no such playlist.
        UsageError: if the name is empty.
    """
    if not name.strip():
        raise UsageError("A playlist needs a name. Type one.")
    _require(change, playlist_id)
    values = {"name": name.strip(), "folder": folder or None, "introduction": introduction or None}
    change.recorder.update(_PLAYLIST, _PLAYLIST.c.id == playlist_id, values)


def delete_playlist(change: Change, playlist_id: int) -> None:
    """Take a playlist out; its films stay in the library."""
    change.recorder.delete(_ENTRY, _ENTRY.c.playlist_id == playlist_id)
    change.recorder.delete(_PLAYLIST, _PLAYLIST.c.id == playlist_id)


def insert_films(change: Change, playlist_id: int, films: Sequence[int], position: int | None = None) -> list[int]:
    """Put films into a playlist before `position`, at its end if None; a film that is in it already is left alone.

    Returns the ids of the new entries.

    Raises:
        NotFound: if there is no such playlist.
    """
    _require(change, playlist_id)
    present = set(
        change.connection.execute(
            select(PlaylistEntry.film_id).where(PlaylistEntry.playlist_id == playlist_id)
        ).scalars()
    )
    new = [film_id for film_id in dict.fromkeys(films) if film_id not in present]
    if not new:
        return []
    end = len(_order(change, playlist_id))
    rows = [
        {"playlist_id": playlist_id, "film_id": film_id, "position": end + offset, "note": None, "heading": None}
        for offset, film_id in enumerate(new)
    ]
    added = change.recorder.insert_rows(_ENTRY, rows)
    if position is not None and position < end:
        move_entries(change, playlist_id, added, position)
    return added


def move_entries(change: Change, playlist_id: int, entries: Sequence[int], position: int) -> None:
    """Move entries, in the order given, so that they stand before the entry that is now at `position`."""
    order = _order(change, playlist_id)
    moving = [entry for entry in dict.fromkeys(entries) if entry in order]
    chosen = set(moving)
    head = [entry for entry in order[:position] if entry not in chosen]
    tail = [entry for entry in order[position:] if entry not in chosen]
    _renumber(change, playlist_id, [*head, *moving, *tail])


def remove_entries(change: Change, playlist_id: int, entries: Sequence[int]) -> int:
    """Take entries out of a playlist; returns how many there were."""
    condition = (_ENTRY.c.playlist_id == playlist_id) & _ENTRY.c.id.in_(list(entries))
    removed = change.recorder.delete(_ENTRY, condition)
    _renumber(change, playlist_id, _order(change, playlist_id))
    return removed


def edit_entry(change: Change, entry_id: int, *, note: str | None, heading: str | None) -> None:
    """Give an entry its note, and the heading of the section that it opens."""
    change.recorder.update(_ENTRY, _ENTRY.c.id == entry_id, {"note": note or None, "heading": heading or None})


def _order(change: Change, playlist_id: int) -> list[int]:
    query = (
        select(PlaylistEntry.id)
        .where(PlaylistEntry.playlist_id == playlist_id)
        .order_by(PlaylistEntry.position, PlaylistEntry.id)
    )
    return list(change.connection.execute(query).scalars())


def _renumber(change: Change, playlist_id: int, order: Sequence[int]) -> None:
    query = select(PlaylistEntry.id, PlaylistEntry.position).where(PlaylistEntry.playlist_id == playlist_id)
    before = {row[0]: row[1] for row in change.connection.execute(query)}
    for position, entry in enumerate(order):
        if before[entry] != position:
            change.recorder.update(_ENTRY, _ENTRY.c.id == entry, {"position": position})


def _require(change: Change, playlist_id: int) -> None:
    count = change.connection.execute(
        select(func.count()).select_from(Playlist).where(Playlist.id == playlist_id)
    ).scalar_one()
    if not count:
        raise NotFound(f"There is no playlist with the number {playlist_id}; it may have been deleted.")
