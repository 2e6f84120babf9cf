"""The search index: written by film or in bulk, and what is wrong with it."""

import pytest

from gemdesk.catalog.films import find_ids
from gemdesk.db import full_text
from gemdesk.db.library import Library
from gemdesk.operations.change import change, undo
from gemdesk.operations.films import delete_films, save_film
from gemdesk.operations.import_records import import_records
from gemdesk.records.film_record import CreditRecord, FilmRecord
from gemdesk.records.library_record import PersonRecord
from tests.library_fixtures import add
from tests.samples import BURNING, IDA
from tests.shelves import state


def found(library: Library, words: str) -> list[int]:
    with library.read() as connection:
        return find_ids(connection, words)


def test_the_index_follows_edits_deletions_and_undo(library: Library) -> None:
    (film_id,) = add(library, BURNING)
    with change(library, "Edit") as current:
        save_film(current, film_id, IDA)
    edited = found(library, "Ida"), found(library, "Burning")
    with change(library, "Delete") as current:
        delete_films(current, [film_id])
    gone = found(library, "Ida")
    undo(library)
    undo(library)

    assert (edited, gone) == (([film_id], []), [])
    assert (found(library, "Ida"), found(library, "Burning")) == ([], [film_id])


def words(library: Library) -> list[list[str]]:
    return [" ".join(map(str, row)).split() for row in state(library.path)["film_text"]]


@pytest.mark.parametrize("number", [full_text.CHUNK, full_text.CHUNK + 1])
def test_many_documents_are_the_same_however_they_are_written(library: Library, number: int) -> None:
    records = [FilmRecord(f"Film {n}", credits=(CreditRecord("Ana Bo", "director"),)) for n in range(number)]
    with change(library, "Import") as current:
        import_records(current, records, format_name="test")
    written = words(library)

    with library.write() as connection:
        full_text.rebuild(connection)

    assert len(written) == number
    assert words(library) == written
    assert "film_text_staging" not in state(library.path)


def test_a_name_that_comes_later_in_its_own_script_finds_the_film(library: Library) -> None:
    add(library, FilmRecord("Burning", credits=(CreditRecord("Lee Chang-dong", "director"),)))

    with change(library, "Import") as current:
        import_records(current, [PersonRecord("Lee Chang-dong", original_name="이창동")], format_name="test")

    assert found(library, "이창동") == [1]
    undo(library)
    assert found(library, "이창동") == []


def test_what_is_missing_or_spare_is_told(library: Library) -> None:
    add(library, BURNING, IDA)
    with library.write() as connection:
        connection.exec_driver_sql("DELETE FROM film_text WHERE rowid = 1")
        connection.exec_driver_sql("INSERT INTO film_text (rowid, titles) VALUES (7, 'x'), (8, 'y')")
    with library.read() as connection:
        problems = full_text.problems(connection)

    with library.write() as connection:
        full_text.rebuild(connection)

    assert problems == [
        "1 film is missing from the search index.",
        "In the search index, but not in the library, 2 films are named.",
    ]
    with library.read() as connection:
        assert full_text.problems(connection) == []
