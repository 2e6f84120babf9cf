"""What planning reads beside whole records."""

import pytest

from gemdesk.catalog import planning
from gemdesk.catalog.films import find_one
from gemdesk.catalog.records import planned_films
from gemdesk.db.library import Library
from gemdesk.errors import NotFound
from gemdesk.operations.change import change
from gemdesk.operations.import_records import import_records
from gemdesk.operations.people import save_pronunciation
from gemdesk.operations.playlists import add_playlist
from gemdesk.operations.screenings import save_contact
from gemdesk.planner.features import candidate_of
from gemdesk.records.library_record import ContactRecord
from tests.library_fixtures import add
from tests.planner.starter_films import starter_films


def test_light_records_pair_like_whole_ones(library: Library) -> None:
    whole = starter_films()["A Separation"].record
    with change(library, "Import") as current:
        import_records(current, [whole], format_name="test")

    with library.read() as connection:
        ((film_id, light),) = planning.light_records(connection)

    one, other = candidate_of(film_id, light), candidate_of(film_id, whole)
    assert set(one.features) == set(other.features)
    assert (one.words, one.year, one.runtime, one.votes) == (other.words, other.year, other.runtime, other.votes)


def test_ids_of_films_playlists_and_contacts(library: Library) -> None:
    one, other = add(library, starter_films()["Ida"].record, starter_films()["Daisies"].record)
    with change(library, "Fill") as current:
        playlist = add_playlist(current, "Two", films=[other, one])
        contact = save_contact(current, ContactRecord("Mira", "m"))

    with library.read() as connection:
        uuids = [starter_films()[title].record.uuid or "" for title in ("Daisies", "Ida")]
        assert planning.film_ids(connection, [*uuids, "gone"]) == [other, one]
        assert planning.playlist_film_ids(connection, playlist) == [other, one]
        assert ContactRecord("Mira", "m") in planning.contact_records(connection)
        assert planning.contact_ids(connection)["m"] == contact


def test_a_pronunciation_is_noted_with_the_person(library: Library) -> None:
    film = starter_films()["Ida"]
    add(library, film.record)
    with library.read() as connection:
        film_id = find_one(connection, "Ida")
        name, person = next(iter(planned_films(connection, [film_id])[0].people.items()))
    with change(library, "Say") as current:
        save_pronunciation(current, person.id, " like this ")

    with library.read() as connection:
        assert planned_films(connection, [film_id])[0].people[name].record.pronunciation == "like this"
    with pytest.raises(NotFound), change(library, "Say") as current:
        save_pronunciation(current, 10_000, "x")
