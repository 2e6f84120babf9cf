"""Screenings: saved whole, saved again, deleted, and who comes."""

from dataclasses import replace

import pytest

from gemdesk.catalog.lists import all_screenings, contacts, screening_record, screenings, seen_by
from gemdesk.db.library import Library
from gemdesk.errors import NotFound, UsageError
from gemdesk.operations.change import change, undo
from gemdesk.operations.films import add_viewing, delete_films
from gemdesk.operations.screenings import delete_screening, save_contact, save_screening
from gemdesk.records.film_record import ViewingRecord
from gemdesk.records.library_record import (
    ContactRecord,
    GuestRecord,
    ReactionRecord,
    ScreeningBlockRecord,
    ScreeningItemRecord,
    ScreeningPromptRecord,
    ScreeningRecord,
)
from tests.library_fixtures import add
from tests.samples import BURNING, IDA


def evening(library: Library) -> tuple[ScreeningRecord, list[int]]:
    ids = add(library, replace(BURNING, uuid="film-b"), replace(IDA, uuid="film-i"))
    with change(library, "Add Ana") as current:
        save_contact(current, ContactRecord("Ana", "contact-a", newcomer=True))
    record = ScreeningRecord(
        uuid="evening",
        name="Two fires",
        starts="2026-11-28T19:30+01:00",
        time_zone="Europe/Berlin",
        films=("film-b", "film-i"),
        items=(ScreeningItemRecord("film", "Burning", 148, "2026-11-28T19:36+01:00", "Ana", "film-b"),),
        blocks=(ScreeningBlockRecord("welcome", "Good evening.", False, ("timetable",)),),
        prompts=(ScreeningPromptRecord("image", "Which shot?", "Why?", "film-i", True, sources=("pair",)),),
        guests=(GuestRecord("contact-a", "coming"),),
        reactions=(ReactionRecord("film-b", "excellent", 3),),
        attendance=9,
    )
    return record, list(ids)


def save(library: Library, record: ScreeningRecord, screening_id: int | None = None) -> int:
    with change(library, "Save the evening") as current:
        return save_screening(current, record, screening_id)


def test_an_evening_is_read_back_as_it_was_saved(library: Library) -> None:
    record, _ = evening(library)

    screening_id = save(library, record)

    with library.read() as connection:
        assert screening_record(connection, screening_id) == record
        assert list(all_screenings(connection)) == [record]
        row = screenings(connection)[0]
    assert (row.titles, row.minutes, row.guests, row.coming) == (("Burning", "Ida"), 148, 1, 1)


def test_saving_again_changes_only_what_differs(library: Library) -> None:
    record, _ = evening(library)
    screening_id = save(library, record)
    edited = replace(record, blocks=(ScreeningBlockRecord("welcome", "Hello.", False),), venue="Home")

    with change(library, "Edit the welcome") as current:
        save_screening(current, edited, screening_id)
    tables = set(current.recorder.tables)

    with library.read() as connection:
        assert screening_record(connection, screening_id) == edited
    assert tables == {"screening", "screening_block"}
    undo(library)
    with library.read() as connection:
        assert screening_record(connection, screening_id) == record


def test_deleting_an_evening_and_its_films(library: Library) -> None:
    record, ids = evening(library)
    screening_id = save(library, record)

    with change(library, "Delete films") as current:
        delete_films(current, ids)
    with library.read() as connection:
        left = screening_record(connection, screening_id)
    with change(library, "Delete the evening") as current:
        delete_screening(current, screening_id)

    assert (left.films, left.items[0].film, left.items[0].title) == ((), None, "Burning")
    with library.read() as connection, pytest.raises(NotFound):
        screening_record(connection, screening_id)
    undo(library)
    undo(library)
    with library.read() as connection:
        assert screening_record(connection, screening_id) == record


def test_an_evening_names_only_what_is_there(library: Library) -> None:
    record, _ = evening(library)

    with pytest.raises(NotFound, match="a film that is not in the library"):
        save(library, replace(record, films=("elsewhere",)))
    with pytest.raises(NotFound, match="a guest that is not in the library"):
        save(library, replace(record, guests=(GuestRecord("elsewhere"),)))
    with pytest.raises(NotFound, match="number 5"):
        save(library, record, 5)


def test_contacts_have_names_and_see_films(library: Library) -> None:
    _, ids = evening(library)
    with change(library, "Rename") as current:
        save_contact(current, ContactRecord("Anna", newcomer=False), 1)
        with pytest.raises(UsageError, match="needs a name"):
            save_contact(current, ContactRecord(" "))
    with change(library, "Seen") as current:
        add_viewing(current, ids[1], ViewingRecord("2020", "contact-a", 2.0))

    with library.read() as connection:
        assert [row.name for row in contacts(connection)] == ["Anna"]
        assert seen_by(connection, ids) == {ids[0]: {None}, ids[1]: {1}}
