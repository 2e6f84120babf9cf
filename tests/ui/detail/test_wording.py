"""The words of dates, evenings and origins."""

from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from gemdesk.records.film_record import FilmRecord, ProvenanceRecord
from gemdesk.records.rows import ScreeningRow
from gemdesk.ui.detail.provenance import origin_text, provenance_text
from gemdesk.ui.detail.wording import day_text, seen_text
from gemdesk.ui.playlists import evening_words


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (None, "date unknown"),
        ("2024", "2024"),
        ("2024-05", "May 2024"),
        ("2024-05-31", "31 May 2024"),
        ("2024-02-31", "2024-02-31"),
    ],
)
def test_partial_dates(qtbot: QtBot, day: str | None, text: str) -> None:
    assert day_text(day) == text


@pytest.mark.parametrize(("times", "text"), [(0, "not seen"), (1, "seen once"), (2, "seen twice"), (3, "seen 3 times")])
def test_how_often_it_was_seen(qtbot: QtBot, times: int, text: str) -> None:
    assert seen_text(times) == text


def evening(starts: str | None, guests: int = 0) -> ScreeningRow:
    return ScreeningRow(1, None, starts, ("A", "B"), 240, guests, 9)


@pytest.mark.parametrize(("days", "text"), [(0, "today"), (1, "tomorrow"), (7, "in 7 days")])
def test_how_far_off_an_evening_is(qtbot: QtBot, days: int, text: str) -> None:
    now = datetime.now().astimezone().replace(hour=12)

    assert evening_words.in_days_text(evening((now + timedelta(days=days)).isoformat()), now) == text


def test_an_evening_without_a_day_or_guests_says_nothing(qtbot: QtBot) -> None:
    row = evening(None)

    assert evening_words.day_text(row) == ""
    assert evening_words.in_days_text(row, datetime.now().astimezone()) == ""
    assert evening_words.coming_text(row) == ""
    assert evening_words.coming_text(evening(None, 12)) == "9 of 12 coming"


@pytest.mark.parametrize(
    ("origin", "date", "text"),
    [
        ("typed", "2024-05-31", "Typed by you on 31 May 2024"),
        ("typed", None, "Typed by you"),
        ("imported from list.csv", "2024", "Imported from list.csv on 2024"),
        ("imported from list.csv", None, "Imported from list.csv"),
    ],
)
def test_where_a_value_came_from(qtbot: QtBot, origin: str, date: str | None, text: str) -> None:
    record = FilmRecord("X", provenance=(ProvenanceRecord("year", origin, date),))

    assert provenance_text(record, "year") == text
    assert provenance_text(record, "synopsis") == ""


@pytest.mark.parametrize(
    ("origin", "typed", "text"),
    [
        (None, 0, ""),
        ("typed", 0, "Typed by you"),
        ("starter library", 1, "Starter library · 1 field typed since"),
        ("starter library", 2, "Starter library · 2 fields typed since"),
    ],
)
def test_where_a_film_came_from(qtbot: QtBot, origin: str | None, typed: int, text: str) -> None:
    fields = ("year", "synopsis")[:typed]
    record = FilmRecord("X", origin=origin, provenance=tuple(ProvenanceRecord(field, "typed") for field in fields))

    assert origin_text(record) == text
