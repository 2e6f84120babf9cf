"""Cells of flat tables."""

from collections.abc import Callable

import pytest

from gemdesk.importers import cells
from gemdesk.importers.cells import CellError
from gemdesk.records.film_record import NoteRecord, SourceWorkRecord, ViewingRecord


@pytest.mark.parametrize(
    ("read", "cell", "expected"),
    [
        (cells.text, "  a b ", "a b"),
        (cells.text, "'=1+1", "=1+1"),
        (cells.text, "'tis", "'tis"),
        (cells.text, 300, "300"),
        (cells.text, 2012.0, "2012"),
        (cells.text, 6.5, "6.5"),
        (cells.text, ["a", "b"], "a; b"),
        (cells.line, "a\n b", "a b"),
        (cells.texts, "a; b;;a ; )", ("a", "b")),
        (cells.texts, r"a\; b; c", ("a; b", "c")),
        (cells.texts, " ", ()),
        (cells.texts, ["Olga", None, ")", "U2"], ("Olga", "U2")),
        (cells.texts, 12, ("12",)),
        (cells.year, "2023.0", 2023),
        (cells.year, "1998-06-12", 1998),
        (cells.year, 1998, 1998),
        (cells.year_of_date, "Jun 12 1998", 1998),
        (cells.year_of_date, "12.6.1998", 1998),
        (cells.year_of_date, "soon", None),
        (cells.year_of_date, "Jan 1 0012", None),
        (cells.whole_number, "1,234,567", 1234567),
        (cells.whole_number, "12", 12),
        (cells.number, "93%", 93.0),
        (cells.number, "3,5", 3.5),
        (cells.number, 7, 7.0),
        (cells.runtime, "104 min", 104),
        (cells.runtime, "1h 44m", 104),
        (cells.runtime, "2 h", 120),
        (cells.runtime, 104.0, 104),
        (cells.rating, "★★★½", 3.5),
        (cells.rating, "3,5", 3.5),
        (cells.viewings, "yes", (ViewingRecord(),)),
        (cells.viewings, "no", ()),
        (cells.viewings, "2024-05-01T20:00; 2023", (ViewingRecord("2024-05-01"), ViewingRecord("2023"))),
        (cells.source_work, "true events", SourceWorkRecord(kind="true events")),
        (cells.source_work, "Still Life (play by Noël Coward)", SourceWorkRecord("Still Life", "Noël Coward", "play")),
        (cells.source_work, "Dubliners (by James Joyce)", SourceWorkRecord("Dubliners", "James Joyce")),
        (cells.source_work, "(novel)", SourceWorkRecord(kind="novel")),
        (cells.source_work, "Emma (1815)", SourceWorkRecord("Emma (1815)")),
    ],
)
def test_good_cells(read: Callable[[object], object], cell: object, expected: object) -> None:
    assert read(cell) == expected


@pytest.mark.parametrize(
    ("read", "cell"),
    [
        (cells.text, {}),
        (cells.text, True),
        (cells.year, "19"),
        (cells.year, "1998-99"),
        (cells.whole_number, "1.5"),
        (cells.whole_number, "9" * 5000),
        (cells.number, "many"),
        (cells.number, True),
        (cells.runtime, "0"),
        (cells.runtime, "long"),
        (cells.rating, "7"),
        (cells.rating, ""),
        (cells.viewings, "31/12/2015"),
    ],
)
def test_other_cells_are_refused(read: Callable[[object], object], cell: object) -> None:
    with pytest.raises(CellError):
        read(cell)


def test_plain_notes_are_private() -> None:
    assert cells.notes("Bought in Pune.\n\nWhy: not spoken.") == (
        NoteRecord("private", "Bought in Pune.\n\nWhy: not spoken."),
    )


def test_notes_with_a_kind_are_of_that_kind() -> None:
    found = cells.notes("Mine.\n\nwhy: It waits.\n\nStill why.\n\nscene [full]: She leaves.\n\nimage: \n\nsound: Rain.")

    assert found == (
        NoteRecord("private", "Mine."),
        NoteRecord("why", "It waits.\n\nStill why."),
        NoteRecord("scene", "She leaves.", spoiler="full"),
        NoteRecord("sound", "Rain."),
    )
