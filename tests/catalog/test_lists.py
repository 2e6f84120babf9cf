"""Playlists, people and terms as rows and records."""

import pytest

from gemdesk.catalog import lists
from gemdesk.db.library import Library
from gemdesk.errors import NotFound
from gemdesk.operations.change import change
from gemdesk.operations.playlists import add_playlist, edit_entry
from gemdesk.operations.screenings import save_contact
from gemdesk.records.library_record import ContactRecord
from tests.library_fixtures import add
from tests.samples import BURNING, DIE_HARD, IDA


@pytest.fixture
def lists_of(library: Library) -> Library:
    """Three films in two playlists, and one playlist without any."""
    ids = add(library, BURNING, IDA, DIE_HARD)
    with change(library, "Lists") as current:
        add_playlist(current, "cold", folder="winter", films=[ids[1], ids[0]], introduction="Bring a coat.")
        add_playlist(current, "Bells", folder="Winter", films=[ids[2]])
        add_playlist(current, "Alone")
        edit_entry(current, 1, note="First.", heading="Snow")
    return library


def test_playlists_by_folder_and_name_with_their_sums(lists_of: Library) -> None:
    with lists_of.read() as connection:
        rows = lists.playlists(connection)

    assert [(row.name, row.films, row.runtime) for row in rows] == [
        ("Alone", 0, 0),
        ("Bells", 1, 132),
        ("cold", 2, 230),
    ]


def test_entries_and_the_whole_record(lists_of: Library) -> None:
    with lists_of.read() as connection:
        entries = lists.playlist_entries(connection, 1)
        record = lists.playlist_record(connection, 1)
        everything = list(lists.all_playlists(connection))
        with pytest.raises(NotFound, match="number 9"):
            lists.playlist_record(connection, 9)

    assert [(entry.film_id, entry.position, entry.note, entry.heading) for entry in entries] == [
        (2, 0, "First.", "Snow"), (1, 1, None, None),
    ]  # fmt: skip
    assert (record.name, record.introduction, len(record.entries)) == ("cold", "Bring a coat.", 2)
    assert record in everything
    assert [one.uuid for one in everything] == sorted(one.uuid or "" for one in everything)


def test_people_all_and_by_role(lists_of: Library) -> None:
    with lists_of.read() as connection:
        everybody = [row.name for row in lists.people(connection)]
        directors = [row.name for row in lists.people(connection, "director")]

    assert everybody == ["Lee Chang-dong", "Paweł Pawlikowski", "Yoo Ah-in"]
    assert directors == ["Lee Chang-dong", "Paweł Pawlikowski"]


def test_terms_all_and_by_facet(lists_of: Library) -> None:
    with lists_of.read() as connection:
        everything = lists.terms(connection)
        moods = lists.terms(connection, "mood")

    assert {row.facet for row in everything} == {"country", "language", "genre", "mood", "theme"}
    assert [(row.name, row.films) for row in moods] == [("ominous", 1)]


def test_contacts_as_rows_and_records(lists_of: Library) -> None:
    with change(lists_of, "Guests") as current:
        save_contact(current, ContactRecord("Bo", newcomer=True))
        save_contact(current, ContactRecord("Ana", owner=True))

    with lists_of.read() as connection:
        rows = lists.contacts(connection)
        records = list(lists.all_contacts(connection))

    assert {row.name for row in rows} == {"Ana", "Bo"}
    assert [record.uuid for record in records] == sorted(row.uuid for row in rows)
