"""Playlists: filling, ordering, editing, deleting."""

import pytest

from gemdesk.catalog.lists import playlist_entries, playlist_record, playlists
from gemdesk.db.library import Library
from gemdesk.errors import NotFound, UsageError
from gemdesk.operations import playlists as lists
from gemdesk.operations.change import change, undo
from tests.library_fixtures import add
from tests.samples import BURNING, DIE_HARD, IDA


def films_of(library: Library, playlist_id: int) -> list[int]:
    with library.read() as connection:
        return [entry.film_id for entry in playlist_entries(connection, playlist_id)]


def entries_of(library: Library, playlist_id: int) -> list[int]:
    with library.read() as connection:
        return [entry.id for entry in playlist_entries(connection, playlist_id)]


def make(library: Library, films: list[int]) -> int:
    with change(library, "Make a list") as current:
        return lists.add_playlist(current, "Cold evenings", folder="Winter", films=films)


def test_a_playlist_counts_its_films_and_their_running_time(library: Library) -> None:
    ids = add(library, BURNING, IDA)

    playlist_id = make(library, list(ids))

    with library.read() as connection:
        assert playlists(connection) == [(playlist_id, "Cold evenings", "Winter", 2, 230)]


@pytest.mark.parametrize(
    ("moved", "position", "expected"),
    [([2], 0, [2, 0, 1]), ([0], 3, [1, 2, 0]), ([0, 2], 1, [0, 2, 1]), ([1], 1, [0, 1, 2]), ([2, 0], 0, [2, 0, 1])],
)
def test_entries_move_before_a_position(library: Library, moved: list[int], position: int, expected: list[int]) -> None:
    ids = add(library, BURNING, IDA, DIE_HARD)
    playlist_id = make(library, list(ids))
    entries = entries_of(library, playlist_id)

    with change(library, "Reorder") as current:
        lists.move_entries(current, playlist_id, [entries[index] for index in moved], position)

    assert films_of(library, playlist_id) == [ids[index] for index in expected]
    if moved != [1]:
        undo(library)
    assert films_of(library, playlist_id) == list(ids)


def test_a_film_stands_in_a_playlist_once_and_can_be_put_anywhere(library: Library) -> None:
    ids = add(library, BURNING, IDA, DIE_HARD)
    playlist_id = make(library, [ids[0], ids[1]])

    with change(library, "Add") as current:
        added = lists.insert_films(current, playlist_id, [ids[0], ids[2], ids[2]], position=0)

    assert len(added) == 1
    assert films_of(library, playlist_id) == [ids[2], ids[0], ids[1]]


def test_removing_and_deleting_are_undone_one_by_one(library: Library) -> None:
    ids = add(library, BURNING, IDA)
    playlist_id = make(library, list(ids))

    with change(library, "Remove") as current:
        assert lists.remove_entries(current, playlist_id, entries_of(library, playlist_id)[:1]) == 1
    with change(library, "Delete") as current:
        lists.delete_playlist(current, playlist_id)
    with library.read() as connection:
        assert playlists(connection) == []
    undo(library)
    assert films_of(library, playlist_id) == [ids[1]]
    undo(library)
    assert films_of(library, playlist_id) == list(ids)


def test_a_playlist_and_its_entries_are_edited(library: Library) -> None:
    (film,) = add(library, BURNING)
    playlist_id = make(library, [film])

    with change(library, "Edit") as current:
        lists.edit_playlist(current, playlist_id, name=" Warm ", introduction="Not cold.")
        lists.edit_entry(current, entries_of(library, playlist_id)[0], note="Opens.", heading="First")

    with library.read() as connection:
        record = playlist_record(connection, playlist_id)
    assert (record.name, record.folder, record.introduction) == ("Warm", None, "Not cold.")
    assert (record.entries[0].note, record.entries[0].heading) == ("Opens.", "First")


def test_a_nameless_or_missing_playlist_is_said(library: Library) -> None:
    playlist_id = make(library, [])
    with change(library, "Try") as current:
        for name in ("", "  "):
            with pytest.raises(UsageError, match="needs a name"):
                lists.add_playlist(current, name)
            with pytest.raises(UsageError, match="needs a name"):
                lists.edit_playlist(current, playlist_id, name=name)
        with pytest.raises(NotFound, match="number 99"):
            lists.insert_films(current, 99, [])
    with library.read() as connection, pytest.raises(NotFound, match="number 99"):
        playlist_record(connection, 99)
