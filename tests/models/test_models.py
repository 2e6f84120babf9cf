"""The mapped classes: nothing in them that only one database can hold."""

import pytest
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from gemdesk.models import Base

TABLES = Base.metadata.sorted_tables


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_can_stand_on_both_databases(table: Table) -> None:
    for dialect in (sqlite.dialect(), postgresql.dialect()):  # type: ignore[no-untyped-call]  # SQLAlchemy's own
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=dialect))
        assert all("CREATE" in str(CreateIndex(index).compile(dialect=dialect)) for index in table.indexes)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_have_ids_and_links_wait_for_the_commit(table: Table) -> None:
    assert [column.name for column in table.primary_key.columns] == ["id"]
    assert all(key.deferrable and key.initially == "DEFERRED" and key.ondelete is None for key in table.foreign_keys)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_link_is_found_by_an_index(table: Table) -> None:
    led = {next(iter(index.columns)).name for index in table.indexes}
    led |= {next(iter(key.columns)).name for key in table.constraints if len(list(key.columns)) > 1}
    rarely = {("screening_item", "film_id"), ("screening_prompt", "film_id"), ("reaction", "film_id")}

    unindexed = {(table.name, key.parent.name) for key in table.foreign_keys} - {(table.name, name) for name in led}
    assert unindexed <= rarely
