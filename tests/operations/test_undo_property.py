"""Any sequence of changes can be taken back to the start and brought back to the end, in a library opened anew."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemdesk.catalog.records import film_records
from gemdesk.db.health import examine
from gemdesk.db.library import Library
from gemdesk.operations.change import Change, change, redo, undo
from gemdesk.operations.films import add_film, add_viewing, delete_films, save_film
from gemdesk.operations.import_records import import_records
from gemdesk.operations.playlists import (
    add_playlist,
    delete_playlist,
    edit_playlist,
    insert_films,
    move_entries,
    remove_entries,
)
from gemdesk.operations.screenings import delete_screening, save_contact, save_screening
from gemdesk.records.film_record import CreditRecord, FilmRecord, NoteRecord, TagRecord, ViewingRecord
from gemdesk.records.library_record import (
    ContactRecord,
    PersonRecord,
    PlaylistEntryRecord,
    PlaylistRecord,
    ScreeningBlockRecord,
    ScreeningItemRecord,
    ScreeningRecord,
)
from tests.samples import BURNING, DIE_HARD, IDA
from tests.shelves import empty_library, state

Pick = Callable[[str], int]
"""Gives the id of some row of a table, or one that is not there."""
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12).filter(str.strip)


def add(current: Change, pick: Pick, text: str, number: int) -> None:
    base = (BURNING, IDA, DIE_HARD)[number % 3]
    add_film(current, replace(base, title=text, critic_percent=number / 7, tags=(TagRecord("free", text),)))


def edit(current: Change, pick: Pick, text: str, number: int) -> None:
    film_id = pick("film")
    for stored in film_records(current.connection, [film_id]).values():
        credits = (CreditRecord(text, "director"), *stored.credits[: number % 2])
        notes = (*stored.notes, NoteRecord("why", text))
        save_film(current, film_id, replace(stored, title=text, year=1900 + number, credits=credits, notes=notes))


def delete(current: Change, pick: Pick, text: str, number: int) -> None:
    delete_films(current, [pick("film"), pick("film")])


def see(current: Change, pick: Pick, text: str, number: int) -> None:
    film_id = pick("film")
    if film_records(current.connection, [film_id]):
        add_viewing(current, film_id, ViewingRecord("2024", None, (1 + number % 10) / 2, text))


def make_list(current: Change, pick: Pick, text: str, number: int) -> None:
    films = [row[0] for row in current.connection.exec_driver_sql("SELECT id FROM film LIMIT 5")]
    add_playlist(current, text, folder=text, films=films)


def change_list(current: Change, pick: Pick, text: str, number: int) -> None:
    rows = current.connection.exec_driver_sql("SELECT id, playlist_id FROM playlist_entry").all()
    if not rows:
        return
    entry, playlist = rows[number % len(rows)]
    move_entries(current, playlist, [entry], number % 3)
    edit_playlist(current, playlist, name=text)
    if number % 2:
        remove_entries(current, playlist, [entry])
        insert_films(current, playlist, list(film_records(current.connection, [pick("film")])), 0)


def drop_list(current: Change, pick: Pick, text: str, number: int) -> None:
    delete_playlist(current, pick("playlist"))


def bring(current: Change, pick: Pick, text: str, number: int) -> None:
    films = [FilmRecord(text, str(UUID(int=number + place)), year=1950 + place, synopsis=text) for place in range(3)]
    entries = tuple(PlaylistEntryRecord(film.uuid or "", text) for film in films)
    people = PersonRecord("Lee Chang-dong", original_name=text)
    import_records(current, [*films, IDA, people, PlaylistRecord(text, None, None, text, entries)], format_name="test")


def hold(current: Change, pick: Pick, text: str, number: int) -> None:
    save_contact(current, ContactRecord(text, newcomer=bool(number % 2)))
    uuids = tuple(row[0] for row in current.connection.exec_driver_sql("SELECT uuid FROM film LIMIT 2"))
    items = tuple(ScreeningItemRecord("film", text, number, None, None, uuid) for uuid in uuids)
    blocks = (ScreeningBlockRecord("welcome", text, False, (text,)),)
    save_screening(current, ScreeningRecord(name=text, films=uuids, items=items, blocks=blocks))


def drop_evening(current: Change, pick: Pick, text: str, number: int) -> None:
    delete_screening(current, pick("screening"))


OPERATIONS = (add, edit, delete, see, make_list, change_list, drop_list, bring, hold, drop_evening)
STEPS = st.lists(
    st.tuples(st.sampled_from(OPERATIONS), TEXT, st.integers(0, 99)), min_size=3, max_size=12
)  # fmt: skip


def picker(current: Change, number: int) -> Pick:
    def pick(table: str) -> int:
        ids = [row[0] for row in current.connection.exec_driver_sql(f"SELECT id FROM {table} ORDER BY id")]
        return ids[number % len(ids)] if ids else 99

    return pick


def carry_out(library: Library, steps: list[tuple[Any, str, int]]) -> int:
    done = 0
    for operation, text, number in steps:
        with change(library, operation.__name__) as current:
            operation(current, picker(current, number), text, number)
        done += not current.changes.nothing
    return done


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_all_the_way_back_and_all_the_way_forth(tmp_path: Path, steps: list[tuple[Any, str, int]]) -> None:
    path = empty_library(Path(mkdtemp(dir=tmp_path), "library.gemdesk"))
    carry_out(Library(path), [(add, "First", 0), (add, "Second", 1), (make_list, "List", 0)])
    start = state(path, history=False)
    done = carry_out(Library(path), steps)
    end = state(path, history=False)

    undone = [undo(Library(path)).label for _ in range(done)]
    back = state(path, history=False)
    redone = [redo(Library(path)).label for _ in range(done)]

    assert back == start
    assert state(path, history=False) == end
    assert redone == undone[::-1]
    assert redo(Library(path)).nothing
    assert examine(Library(path)).problems == ()
