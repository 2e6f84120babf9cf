"""A library as one stream of records, in the order in which an exporter writes them."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from gemdesk.catalog.whole import whole_library
from gemdesk.db.library import Library
from gemdesk.operations.change import change
from gemdesk.operations.playlists import add_playlist
from gemdesk.operations.screenings import save_contact, save_screening
from gemdesk.records.film_record import FilmRecord, ViewingRecord
from gemdesk.records.library_record import ContactRecord, PersonRecord, PlaylistRecord, Record, ScreeningRecord
from tests.library_fixtures import add
from tests.samples import BARE, BURNING, IDA


def fill(library: Library) -> list[int]:
    with change(library, "Guest") as current:
        save_contact(current, ContactRecord("Ana", "ana"))
    ids = add(library, replace(BURNING, viewings=(ViewingRecord("2020", "ana"), ViewingRecord("2021"))), IDA, BARE)
    with change(library, "Rest") as current:
        add_playlist(current, "Cold", films=ids)
        save_screening(current, ScreeningRecord(name="Evening"))
    return list(ids)


def kinds(records: Iterable[Record]) -> list[type]:
    return [kind for kind, _ in groupby(records, key=type)]


def test_every_kind_once_and_by_uuid(library: Library) -> None:
    fill(library)

    with library.read() as connection:
        records = list(whole_library(connection))

    assert kinds(records) == [ContactRecord, FilmRecord, PersonRecord, PlaylistRecord, ScreeningRecord]
    for _, group in groupby(records, key=type):
        uuids = [record.uuid for record in group]
        assert uuids == sorted(uuids, key=str)


def test_an_empty_library_has_no_records(library: Library) -> None:
    with library.read() as connection:
        assert list(whole_library(connection)) == []


def test_some_films_bring_their_people_and_nobody_elses_viewings(library: Library) -> None:
    ids = fill(library)

    with library.read() as connection:
        records = list(whole_library(connection, [ids[2], ids[0]]))

    films = [record for record in records if isinstance(record, FilmRecord)]
    assert kinds(records) == [FilmRecord, PersonRecord]
    assert [film.title for film in films] == ["Untitled", "Burning"]
    assert films[1].viewings == (ViewingRecord("2021"),)
    assert {record.name for record in records if isinstance(record, PersonRecord)} == {"Lee Chang-dong", "Yoo Ah-in"}
