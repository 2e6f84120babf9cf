"""What a field may hold."""

import pytest

from gemdesk import limits
from gemdesk.records.film_record import FilmRecord, NoteRecord, ViewingRecord
from gemdesk.records.library_record import ScreeningRecord
from gemdesk.records.rules import fault, is_uuid


@pytest.mark.parametrize(
    ("record_class", "field", "good", "bad"),
    [
        (FilmRecord, "year", [1870, 2100], [1869, 2101]),
        (FilmRecord, "runtime", [1, 100_000], [0, 100_001]),
        (FilmRecord, "rating", [0.5, 5.0, 3.5], [0.0, 5.5, 3.25, float("nan"), float("inf")]),
        (FilmRecord, "weight", [1, 5], [0, 6]),
        (FilmRecord, "form", ["short"], ["Short", ""]),
        (FilmRecord, "critic_percent", [0, 100.0], [-1, 100.5, float("nan")]),
        (FilmRecord, "title", ["x"], ["", " \n"]),
        (FilmRecord, "added", ["2024", "2024-05", "2024-02-29"], ["2024-02-30", "24", "2024-13", "1.5.2024"]),
        (NoteRecord, "kind", ["why", "content note"], ["review"]),
        (NoteRecord, "spoiler", ["full"], ["yes"]),
        (ViewingRecord, "date", ["2024-05"], ["May"]),
        (ScreeningRecord, "starts", ["2026-11-28T19:30:00+01:00", "2026-11-28T19:30"], ["2026-11-28", "19:30"]),
        (ScreeningRecord, "name", ["anything", ""], []),
    ],
)
def test_rules(record_class: type, field: str, good: list[object], bad: list[object]) -> None:
    assert [fault(record_class, field, value) for value in [*good, None]] == [None] * (len(good) + 1)
    assert all(fault(record_class, field, value) for value in bad)


def test_a_text_at_the_limit_is_good_and_one_more_is_not() -> None:
    assert fault(FilmRecord, "synopsis", "x" * limits.FIELD_CHARS) is None
    assert fault(FilmRecord, "synopsis", "x" * (limits.FIELD_CHARS + 1)) == "at most 1048576 characters"


def test_is_uuid() -> None:
    assert is_uuid("e5686ce6-7a69-5ceb-859c-a684d70503fb")
    assert not is_uuid("7")
