"""The hot reader: ids in order, rows by the page, search, totals."""

from collections.abc import Iterator

import pytest

from gemdesk.catalog.film_window import FilmWindow, Scope
from gemdesk.db.connection import connect
from gemdesk.db.library import Library
from gemdesk.errors import UsageError
from gemdesk.operations.change import change
from gemdesk.operations.playlists import add_playlist
from tests.library_fixtures import add
from tests.samples import BARE, BURNING, DIE_HARD, IDA


@pytest.fixture
def window(library: Library) -> Iterator[FilmWindow]:
    """A reader on a library of four films; ids 1 to 4 are Burning, Ida, Die Hard, Untitled."""
    ids = add(library, BURNING, IDA, DIE_HARD, BARE)
    with change(library, "Make a list") as current:
        add_playlist(current, "Cold", films=[ids[2], ids[0]])
    reader = FilmWindow(connect(library.path, read_only=True))
    yield reader
    reader.close()


@pytest.mark.parametrize(
    ("scope", "sort", "descending", "expected"),
    [
        (Scope(), "title", False, [1, 3, 2, 4]),
        (Scope(), "title", True, [4, 2, 3, 1]),
        (Scope(), "year", True, [1, 2, 3, 4]),
        (Scope("unseen"), "title", False, [3, 2, 4]),
        (Scope("playlist", 1), "playlist", False, [3, 1]),
        (Scope("playlist", 1), "title", False, [1, 3]),
        (Scope("term", 1), "title", False, [1]),
    ],
)
def test_ids_of_a_scope_in_order(
    window: FilmWindow, scope: Scope, sort: str, descending: bool, expected: list[int]
) -> None:
    assert list(window.ids(scope, sort, descending=descending)) == expected


def test_a_limit_gives_the_first_ones(window: FilmWindow) -> None:
    assert list(window.ids(limit=2)) == [1, 3]


def test_an_unknown_sort_is_said(window: FilmWindow) -> None:
    with pytest.raises(UsageError):
        window.ids(sort="colour of the sky")


def test_rows_come_in_the_order_of_the_ids_without_those_that_are_gone(window: FilmWindow) -> None:
    rows = window.rows([3, 99, 1])

    assert [row.title for row in rows] == ["Die Hard", "Burning"]
    burning = rows[1]
    assert (burning.directors, burning.countries, burning.gem_status) == ("Lee Chang-dong", "South Korea; Japan", "gem")
    assert (burning.seen, burning.profile) == (True, (None, 3, None, None))


def test_totals_of_all_and_of_some(window: FilmWindow) -> None:
    assert window.totals() == (4, 362)
    assert window.totals([1, 4]) == (2, 148)
    assert window.runtimes() == {1: 148, 2: 82, 3: 132}


@pytest.mark.parametrize(("text", "expected"), [("die", {3}), ("", None), ("!!", None), ("버", {1}), ("zzz", set())])
def test_search(window: FilmWindow, text: str, expected: set[int] | None) -> None:
    assert window.search(text) == expected


def test_the_version_changes_when_another_connection_writes(window: FilmWindow, library: Library) -> None:
    before = window.version()

    add(library, BARE)

    assert window.version() != before


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    ("sort", "having"),
    [("year", {1, 2, 3}), ("runtime", {1, 2, 3}), ("directors", {1, 2}), ("countries", {1}), ("rating", {1}),
     ("gem_status", {1})],
)  # fmt: skip
def test_films_without_a_value_come_last_whichever_way(
    window: FilmWindow, sort: str, having: set[int], descending: bool
) -> None:
    ids = window.ids(sort=sort, descending=descending)

    assert set(ids[: len(having)]) == having
