"""Transactions of a library, its threads, and what becomes of failures in them."""

import threading

import pytest
from sqlalchemy import Connection

from gemdesk.db.library import Library
from gemdesk.errors import LibraryError
from tests.library_fixtures import add
from tests.samples import BURNING, IDA
from tests.shelves import state


def add_term(connection: Connection, name: str, table: str = "term") -> None:
    connection.exec_driver_sql(f"INSERT INTO {table} (facet, name) VALUES ('free', ?)", (name,))


def fill_up(connection: Connection) -> None:
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    add_term(connection, "x" * 1_000_000)


def test_a_reader_sees_one_state_while_another_writes(library: Library) -> None:
    add(library, BURNING)
    with library.read() as connection:
        first = connection.exec_driver_sql("SELECT count(*) FROM film").scalar_one()
        if connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal":
            add(library, IDA)
        second = connection.exec_driver_sql("SELECT count(*) FROM film").scalar_one()

    assert first == second == 1


def test_any_thread_may_use_a_library(library: Library) -> None:
    threads = [threading.Thread(target=add, args=(library, BURNING)) for _ in range(4)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(state(library.path)["film"]) == 4


def test_a_failure_in_a_transaction_keeps_nothing(library: Library) -> None:
    before = state(library.path)

    with pytest.raises(LibraryError, match="no such table"), library.write() as connection:
        [add_term(connection, "x", table) for table in ("term", "nowhere")]

    assert state(library.path) == before


def test_a_full_disk_is_said_and_the_library_goes_on(library: Library) -> None:
    before = state(library.path)

    with pytest.raises(LibraryError, match="is full") as caught, library.write() as connection:
        fill_up(connection)

    assert (caught.value.code, caught.value.exit_code) == ("disk-full", 3)
    assert state(library.path) == before
    add(library, BURNING)


def test_a_link_to_nothing_is_refused_at_commit(library: Library) -> None:
    with pytest.raises(LibraryError, match="FOREIGN KEY"), library.write() as connection:
        connection.exec_driver_sql("INSERT INTO title (film_id, position, text, type) VALUES (99, 0, 'x', 'original')")

    assert state(library.path)["title"] == []
