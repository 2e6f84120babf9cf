"""The library table's model."""

from array import array
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from gemdesk.catalog.film_window import FilmWindow
from gemdesk.db.connection import connect
from gemdesk.db.library import Library
from gemdesk.operations.change import change
from gemdesk.operations.films import delete_films
from gemdesk.records.film_record import CriterionRecord, FilmRecord, GemRecord, GemStatusRecord
from gemdesk.records.rows import FilmRow
from gemdesk.ui.itemmodels.film_table_model import COLUMNS, FILM_ID_ROLE, PAGE, PAGES_KEPT, FilmTableModel
from tests.library_fixtures import add

FULL = FilmRecord(
    "Dabba",
    original_title="डब्बा",
    year=2013,
    runtime=104,
    countries=("India", "France", "Germany"),
    rating=4.5,
    gem=GemRecord(CriterionRecord(2), CriterionRecord(3), statuses=(GemStatusRecord("gem"),)),
)
ROLES = Qt.ItemDataRole


@pytest.fixture
def model(library: Library) -> FilmTableModel:
    add(library, FULL, FilmRecord("Only a title"))
    made = FilmTableModel(FilmWindow(connect(library.path, read_only=True)))
    made.set_films(array("q", [1, 2]))
    return made


def test_obeys_the_rules_of_qt_models(model: FilmTableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def _row(model: FilmTableModel, row: int, role: int = ROLES.DisplayRole) -> dict[str, str]:
    return {name: model.index(row, column).data(role) for column, name in enumerate(COLUMNS)}


def test_cells_as_text_and_as_spoken(model: FilmTableModel) -> None:
    shown = _row(model, 0)
    assert (shown["title"], shown["year"], shown["countries"], shown["runtime"]) == ("Dabba", "2013", "India", "1 h 44")
    spoken = _row(model, 0, ROLES.AccessibleTextRole)
    assert spoken["gem_status"] == "Gem"
    assert spoken["profile"] == "Under-recognized 2 of 3, Original voice 3 of 3"
    assert spoken["rating"] == "4½ stars"
    assert spoken["countries"] == "India, France, Germany"
    assert spoken["title"] == "Dabba डब्बा"
    assert set(_row(model, 1).values()) == {"", "Only a title"}


def test_numbers_of_a_playlist(model: FilmTableModel) -> None:
    model.set_films(array("q", [2, 1]), {2: 1, 1: 2})
    assert [_row(model, row)["number"] for row in (0, 1)] == ["1", "2"]


def test_a_film_that_is_gone_is_an_empty_line(model: FilmTableModel, library: Library) -> None:
    with change(library, "Delete") as current:
        delete_films(current, [1])
    model.refresh({1})
    assert model.line(0) is None
    assert set(_row(model, 0).values()) == {""}
    assert model.index(0, 0).data(ROLES.ToolTipRole) == ""
    assert model.index(1, 2).data() == "Only a title"


def test_headings_have_a_full_title_where_they_are_short(model: FilmTableModel) -> None:
    horizontal = Qt.Orientation.Horizontal
    time = COLUMNS.index("runtime")
    assert model.headerData(time, horizontal) == "Time"
    assert model.headerData(time, horizontal, ROLES.AccessibleTextRole) == "Running time"
    assert model.headerData(0, horizontal, ROLES.AccessibleTextRole) == "Number in the playlist"
    assert model.headerData(time, horizontal, ROLES.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_rows_are_found_by_film(model: FilmTableModel) -> None:
    assert (model.row_of(2), model.row_of(99)) == (1, None)
    assert model.index(1, 0).data(FILM_ID_ROLE) == 2
    assert model.index(1, 0).data(ROLES.DecorationRole) is None


def test_only_the_pages_looked_at_last_are_kept(library: Library, tmp_path: Path) -> None:
    asked: list[int] = []

    class Counting(FilmWindow):
        def rows(self, ids: Sequence[int]) -> list[FilmRow]:
            asked.append(ids[0])
            return super().rows(ids)

    model = FilmTableModel(Counting(connect(library.path, read_only=True)))
    model.set_films(array("q", range(1, PAGE * (PAGES_KEPT + 1) + 1)))
    for page in (*range(PAGES_KEPT), PAGES_KEPT - 1, PAGES_KEPT, PAGES_KEPT - 1, 0):
        model.line(page * PAGE)
    assert len(asked) == PAGES_KEPT + 2
    assert asked[-1] == 1


def test_the_same_films_again_are_no_news(model: FilmTableModel) -> None:
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.set_films(array("q", [1, 2]))
    assert not resets
    model.refresh(None)
    assert model.index(0, 2).data() == "Dabba"
