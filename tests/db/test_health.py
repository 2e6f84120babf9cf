"""Looking for damage: each kind is told, none is made up."""

from pathlib import Path

import pytest

from gemdesk.db.health import examine
from gemdesk.db.library import Library
from gemdesk.db.sqlite_module import sqlite
from gemdesk.errors import LibraryError
from tests.library_fixtures import add
from tests.samples import BURNING, IDA
from tests.shelves import starter_library

PAGE = 4096
TREE_PAGES = (2, 5, 10, 13)
"""First bytes of the pages whose structure SQLite can check; the overflow of a long text has none."""


def test_a_sound_library_has_no_problems(library: Library) -> None:
    add(library, BURNING, IDA)

    report = examine(library)

    assert (report.films, report.problems) == (2, ())


def test_a_broken_link_is_told_with_its_place(library: Library) -> None:
    add(library, BURNING)
    outside = sqlite.connect(str(library.path))
    outside.execute("UPDATE credit SET person_id = 77 WHERE id = 1")
    outside.commit()
    outside.close()

    assert examine(library).problems == ("Row 1 of credit names a row of person that is not there.",)


def test_an_index_that_lacks_films_is_told(library: Library) -> None:
    add(library, BURNING)
    with library.write() as connection:
        connection.exec_driver_sql("DELETE FROM film_text")

    assert examine(library).problems == ("1 film is missing from the search index.",)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_scrambled_pages_are_told_and_never_worse(tmp_path: Path, share: float) -> None:
    path = starter_library(tmp_path / "a.gemdesk")
    content = bytearray(path.read_bytes())
    first = int(len(content) // PAGE * share)
    page = next(place * PAGE for place in range(first, len(content) // PAGE) if content[place * PAGE] in TREE_PAGES)
    content[page : page + PAGE] = bytes(reversed(content[page : page + PAGE]))
    path.write_bytes(content)

    try:
        told = " ".join(examine(Library(path)).problems)
    except LibraryError as error:
        told = error.text

    assert "damage" in told or "missing" in told
    assert path.read_bytes() == content


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_library_cut_short_is_told(tmp_path: Path, share: float) -> None:
    path = starter_library(tmp_path / "a.gemdesk")
    content = path.read_bytes()[: int(path.stat().st_size * share)]
    path.write_bytes(content)

    try:
        told = " ".join(examine(Library(path)).problems)
    except LibraryError as error:
        told = error.text

    assert "damage" in told
    assert path.read_bytes() == content
