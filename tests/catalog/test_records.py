"""Whole records read back, in order and by the chunk."""

import pytest

from gemdesk.catalog import records
from gemdesk.catalog.records import all_people, film_records, iterate_films, planned_films
from gemdesk.db.library import Library
from gemdesk.records.film_record import GemRecord, SettingRecord, SourceWorkRecord
from tests.library_fixtures import add
from tests.samples import BARE, BURNING, IDA


def test_films_come_in_the_order_of_the_ids_and_by_the_chunk(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "CHUNK", 2)
    ids = add(library, BURNING, IDA, BARE)

    with library.read() as connection:
        found = list(iterate_films(connection, [*ids[::-1], 99, ids[0]]))
        by_id = film_records(connection, [*ids, 99])

    assert [record.title for record in found] == ["Untitled", "Ida", "Burning", "Burning"]
    assert sorted(by_id) == ids


def test_a_bare_film_has_nothing_rather_than_empty_things(library: Library) -> None:
    (film_id,) = add(library, BARE)

    with library.read() as connection:
        record = film_records(connection, [film_id])[film_id]

    assert (record.gem, record.setting, record.source_work, record.extra, record.external_ids) == (
        None, None, None, {}, {},
    )  # fmt: skip


@pytest.mark.parametrize(
    "field",
    [{"gem": GemRecord(reason="rare")}, {"setting": SettingRecord(time="1920s")},
     {"source_work": SourceWorkRecord(kind="play")}, {"setting": SettingRecord("Rome")}],
    ids=str,
)  # fmt: skip
def test_a_part_of_a_compound_is_kept(library: Library, field: dict[str, object]) -> None:
    from dataclasses import replace

    (film_id,) = add(library, replace(BARE, **field))  # type: ignore[arg-type]  # a table of fields

    with library.read() as connection:
        record = film_records(connection, [film_id])[film_id]

    assert {name: getattr(record, name) for name in field} == field


def test_planned_films_bring_their_people(library: Library) -> None:
    ids = add(library, BURNING, IDA)

    with library.read() as connection:
        planned = planned_films(connection, [ids[1], 99, ids[0]])
        people = {person.uuid: person for person in all_people(connection)}

    assert [film.id for film in planned] == [ids[1], ids[0]]
    assert set(planned[1].people) == {"Lee Chang-dong", "Yoo Ah-in"}
    assert all(people[one.record.uuid] == one.record for film in planned for one in film.people.values())
    assert list(people) == sorted(people, key=str)
