"""Imports: new films, films already here, conflicts, playlists, and one undo step for it all."""

from dataclasses import replace

import pytest

from gemdesk.catalog.films import find_ids
from gemdesk.catalog.lists import all_contacts, all_playlists, all_screenings
from gemdesk.catalog.records import all_people, film_records
from gemdesk.catalog.whole import whole_library
from gemdesk.db import full_text
from gemdesk.db.library import Library
from gemdesk.operations import import_records as module
from gemdesk.operations.change import change, redo, undo
from gemdesk.operations.import_records import AnyRecord, ImportCounts, import_records
from gemdesk.records.film_record import CreditRecord, FilmRecord, NoteRecord, TagRecord
from gemdesk.records.library_record import (
    ContactRecord,
    PersonRecord,
    PlaylistEntryRecord,
    PlaylistRecord,
    ScreeningRecord,
)
from tests.library_fixtures import add
from tests.samples import BURNING, DIE_HARD, IDA


def bring(library: Library, *records: AnyRecord) -> ImportCounts:
    with change(library, "Import") as current:
        return import_records(current, records, format_name="test")


def films(library: Library) -> list[FilmRecord]:
    with library.read() as connection:
        return list(film_records(connection, find_ids(connection)).values())


def test_new_films_and_everything_beside_them_come_and_go_in_one_step(library: Library) -> None:
    everything = (
        ContactRecord("Ana", "ana"),
        replace(BURNING, uuid="b", credits=(CreditRecord("Lee Chang-dong", "director", "lee"),)),
        PersonRecord("Lee Chang-dong", "lee", pronunciation="EE CHAHNG-dong"),
        PlaylistRecord("Cold", "list", entries=(PlaylistEntryRecord("b", "Opens."),)),
        ScreeningRecord("evening", "Fire", films=("b",)),
    )

    counts = bring(library, *everything)
    with library.read() as connection:
        stored = {type(record).__name__ for record in whole_library(connection)}
    undo(library)

    assert (counts.read, counts.new, counts.problems) == (1, 1, [])
    assert stored == {type(record).__name__ for record in everything}
    with library.read() as connection:
        assert list(whole_library(connection)) == []
    redo(library)
    with library.read() as connection:
        assert [person.pronunciation for person in all_people(connection)] == ["EE CHAHNG-dong"]
        assert full_text.problems(connection) == []


@pytest.mark.parametrize(
    "again",
    [
        replace(BURNING, title="Other", year=None),
        replace(BURNING, external_ids={}),
        replace(BURNING, external_ids={"file": "3"}, title="BURNING"),
    ],
    ids=["by identifier", "by title and year", "by title in other case"],
)
def test_a_film_that_is_here_is_not_added_again(library: Library, again: FilmRecord) -> None:
    add(library, BURNING)

    counts = bring(library, again)

    assert (counts.new, counts.same) == (0, 1)
    assert len(films(library)) == 1


@pytest.mark.parametrize(
    "other",
    [replace(BURNING, year=1990, external_ids={}), replace(BURNING, title="Burn", external_ids={"imdb": "tt1"})],
    ids=["remake", "other title"],
)
def test_another_film_is_added(library: Library, other: FilmRecord) -> None:
    add(library, BURNING)

    assert bring(library, other).new == 1


def test_namesakes_of_one_year_stay_apart_by_their_identifiers(library: Library) -> None:
    one = FilmRecord("The Haunted Castle", title_language="en", year=1897, external_ids={"letterboxd": "a"})

    counts = bring(library, one, replace(one, external_ids={"letterboxd": "b"}))

    assert counts.new == 2


@pytest.mark.parametrize(("role", "same"), [("director", False), ("cast", False), ("music", True)])
def test_namesakes_of_one_year_stay_apart_by_their_people(library: Library, role: str, same: bool) -> None:
    one = FilmRecord("Swan Song", title_language="en", year=2021, credits=(CreditRecord("A", role),))
    add(library, one)

    counts = bring(
        library, replace(one, credits=(CreditRecord("B", role),)), replace(one, credits=(CreditRecord("C", role),))
    )

    assert counts.same == (2 if same else 0)


def test_an_import_fills_what_is_empty_and_keeps_what_is_there(library: Library) -> None:
    add(library, replace(BURNING, synopsis=None, tags=()))
    theirs = replace(
        BURNING, runtime=150, synopsis="New.", tags=(TagRecord("free", "dusk"),),
        notes=(NoteRecord("why", "Because."),), rating=1.0, origin="imported from b.csv",
    )  # fmt: skip

    counts = bring(library, theirs)
    (stored,) = films(library)

    assert (counts.same, counts.conflicts) == (1, 1)
    assert counts.problems[0][0] == "runtime"
    assert (stored.runtime, stored.synopsis, stored.rating) == (148, "New.", 4.5)
    assert [note.kind for note in stored.notes] == ["image", "scene", "why"]
    assert {entry.field: entry.origin for entry in stored.provenance}["synopsis"] == "imported from b.csv"
    undo(library)
    assert films(library)[0].synopsis is None


def test_importing_the_same_twice_changes_nothing(library: Library) -> None:
    bring(library, BURNING, IDA)
    before = films(library)

    counts = bring(library, BURNING, IDA)

    assert (counts.new, counts.same, counts.conflicts) == (0, 2, 0)
    assert films(library) == before


def test_playlists_find_films_by_title_and_tell_what_is_missing(library: Library) -> None:
    add(library, IDA, DIE_HARD)

    counts = bring(
        library,
        PlaylistRecord(
            "Two", "list", entries=tuple(map(PlaylistEntryRecord, ("Ida (2013)", "Die Hard (1988)", "M (1931)")))
        ),
    )
    with library.read() as connection:
        (playlist,) = all_playlists(connection)

    assert len(playlist.entries) == 2
    assert counts.left_out == 1
    assert "M (1931)" in counts.problems[0][1]


def test_a_screening_of_films_that_are_not_here_is_left_out_and_told(library: Library) -> None:
    counts = bring(library, ScreeningRecord("e", "Fire", films=("nowhere",)))

    assert counts.left_out == 1
    assert "Fire was left out" in counts.problems[0][1]
    with library.read() as connection:
        assert list(all_screenings(connection)) == []
        assert list(all_contacts(connection)) == []


def test_people_declared_before_or_after_a_flush_are_completed(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FLUSH", 2)
    monkeypatch.setattr(module, "BULK", 3)
    many = [FilmRecord(f"Film {n}", year=2000, credits=(CreditRecord("A B", "director", "ab"),)) for n in range(7)]

    counts = bring(library, *many, PersonRecord("A B", "ab", pronunciation="ay bee", sort_name="B"))

    assert counts.new == 7
    with library.read() as connection:
        assert [p.pronunciation for p in all_people(connection)] == ["ay bee"]
        names = [row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'index'")]
    assert "ix_film_title_key" in names
    assert "ix_credit_person_id_role" in names
    undo(library)
    with library.read() as connection:
        assert list(all_people(connection)) == []


def test_a_person_known_already_is_completed_and_undo_empties_the_fields(library: Library) -> None:
    bring(library, replace(IDA, credits=(CreditRecord("Paweł Pawlikowski", "director", "pp"),)))

    bring(library, PersonRecord("Paweł Pawlikowski", "pp", pronunciation="PAH-vew"))
    with library.read() as connection:
        (person,) = all_people(connection)
    undo(library)

    assert person.pronunciation == "PAH-vew"
    with library.read() as connection:
        assert [p.pronunciation for p in all_people(connection)] == [None]


def test_progress_can_stop_an_import_and_nothing_is_kept(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FLUSH", 2)

    def stop(_: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError), change(library, "Import") as current:
        import_records(current, (FilmRecord(f"F{n}") for n in range(5)), format_name="test", progress=stop)

    assert films(library) == []
    assert undo(library).nothing
