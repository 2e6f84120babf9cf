"""Adding, saving and deleting films, and the undo of each."""

from dataclasses import replace

import pytest

from gemdesk.catalog.records import film_records
from gemdesk.db.library import Library
from gemdesk.errors import NotFound, UsageError
from gemdesk.operations.change import change, redo, undo
from gemdesk.operations.films import add_film, add_viewing, delete_films, save_film
from gemdesk.operations.playlists import add_playlist
from gemdesk.records.film_record import FilmRecord, NoteRecord, ProvenanceRecord, TagRecord, ViewingRecord
from tests.library_fixtures import add
from tests.samples import BARE, BURNING, DIE_HARD, IDA


def read(library: Library, film_id: int) -> FilmRecord | None:
    with library.read() as connection:
        return film_records(connection, [film_id]).get(film_id)


def test_a_whole_record_is_read_back_as_it_was_written(library: Library) -> None:
    (film_id,) = add(library, BURNING)

    stored = read(library, film_id)

    assert stored is not None
    people = tuple(credit.person for credit in stored.credits)
    assert all(people)
    credits = tuple(replace(credit, person=None) for credit in stored.credits)
    assert replace(stored, uuid=None, credits=credits) == BURNING


@pytest.mark.parametrize("title", ["", "   "])
def test_a_film_without_a_title_is_refused_and_nothing_changes(library: Library, title: str) -> None:
    with pytest.raises(UsageError, match="needs a title"), change(library, "Add") as current:
        add_film(current, FilmRecord(title))

    assert undo(library).nothing


EDITS = {
    "year": {"year": 2019},
    "title": {"title": "The Burning"},
    "tags": {"tags": (TagRecord("mood", "eerie"), TagRecord("free", "dusk"))},
    "notes": {"notes": (NoteRecord("why", "It burns."),)},
    "credits": {"credits": ()},
    "countries": {"countries": ("Japan",)},
    "gem": {"gem": None},
    "extra": {"extra": {}},
    "setting": {"setting": None},
    "external_ids": {"external_ids": {"tmdb": "491584"}},
    "titles": {"titles": ()},
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_one_step_that_undo_and_redo_swap(library: Library, name: str) -> None:
    (film_id,) = add(library, replace(BURNING, origin="imported from a list"))
    before = read(library, film_id)
    assert before is not None
    edited = replace(before, **EDITS[name])  # type: ignore[arg-type]  # a table of different fields

    with change(library, f"Edit {name}") as current:
        assert save_film(current, film_id, edited)
    after = read(library, film_id)
    undone = undo(library)

    assert current.changes.films == frozenset({film_id})
    assert after is not None
    assert getattr(after, name) == getattr(edited, name)
    assert [entry.field for entry in after.provenance] == [name]
    assert read(library, film_id) == before
    assert undone.label == f"Edit {name}"
    redo(library)
    assert read(library, film_id) == after


def test_saving_what_is_there_already_is_no_step(library: Library) -> None:
    (film_id,) = add(library, BURNING)
    stored = read(library, film_id)
    assert stored is not None

    with change(library, "Edit nothing") as current:
        assert not save_film(current, film_id, stored)

    assert current.changes.nothing
    assert undo(library).label == "Add Burning"


def test_an_edit_of_an_imported_film_remembers_who_typed_it(library: Library) -> None:
    (film_id,) = add(library, replace(BURNING, origin="imported from shelf.csv"))
    stored = read(library, film_id)
    assert stored is not None

    with change(library, "Edit") as current:
        save_film(current, film_id, replace(stored, year=2017))
    after = read(library, film_id)

    assert after is not None
    assert [replace(entry, date=None) for entry in after.provenance] == [ProvenanceRecord("year", "typed")]


def test_deleting_takes_what_belongs_to_a_film_and_undo_brings_it_back(library: Library) -> None:
    ids = add(library, BURNING, IDA, DIE_HARD)
    with change(library, "Make a list") as current:
        add_playlist(current, "Cold", films=ids)
    before = [read(library, film_id) for film_id in ids]

    with change(library, "Delete 2 films") as current:
        assert delete_films(current, ids[:2]) == 2
    gone = [read(library, film_id) for film_id in ids]
    undo(library)

    assert gone == [None, None, before[2]]
    assert [read(library, film_id) for film_id in ids] == before


def test_a_viewing_by_the_owner_marks_the_film_seen_and_rates_it(library: Library) -> None:
    (film_id,) = add(library, BARE)

    with change(library, "Log a viewing") as current:
        add_viewing(current, film_id, ViewingRecord("2024-05", None, 3.5, "Twice."))
    stored = read(library, film_id)

    assert stored is not None
    assert (stored.rating, stored.viewings) == (3.5, (ViewingRecord("2024-05", None, 3.5, "Twice."),))


def test_what_is_gone_is_said(library: Library) -> None:
    with pytest.raises(NotFound, match="number 7"), change(library, "Edit") as current:
        save_film(current, 7, BARE)
    with pytest.raises(NotFound, match="number 7"), change(library, "Log") as current:
        add_viewing(current, 7, ViewingRecord())


def test_a_new_change_drops_what_could_be_redone(library: Library) -> None:
    add(library, BURNING)
    undo(library)

    add(library, IDA)

    assert redo(library).nothing
