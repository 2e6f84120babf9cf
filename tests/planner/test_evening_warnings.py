from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from gemdesk.planner.evening_warnings import evening_warnings
from gemdesk.planner.timetable import build_timetable
from gemdesk.records.film_record import NoteRecord
from gemdesk.records.plan_record import Block, Gap, Introduction, Plan, PlannedFilm, Sentence
from tests.planner.bills import planned

NOTE = (NoteRecord("content note", "Much smoking."),)


def plan(*films: PlannedFilm, words: int = 700, **fields: Any) -> Plan:
    items = build_timetable(films, start=datetime(2026, 11, 28, 19, 30), time_zone=ZoneInfo("Europe/London"), assume=90)
    introduction = Introduction((Block("welcome", (Sentence("word " * words),)),), 130)
    plain = Plan(films, "Concept", None, items, items[-1].start, (), introduction, None, (), ())
    return replace(plain, **fields)


def codes(one: Plan) -> list[str]:
    return [warning.code for warning in evening_warnings(one)]


def test_a_plan_in_order_has_no_warning() -> None:
    assert codes(plan(planned(1, runtime=90, notes=NOTE))) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [({"public": True}, ["licence"]), ({"public": True, "licence": " "}, ["licence"]), ({}, [])],
)
def test_a_public_evening_needs_a_licence(fields: dict[str, Any], expected: list[str]) -> None:
    assert codes(plan(planned(1, runtime=90, notes=NOTE), **fields)) == expected


def test_a_licence_that_is_noted_is_not_asked_for() -> None:
    assert codes(plan(planned(1, runtime=90, notes=NOTE), public=True, licence="Filmbank 12/345")) == []


def test_two_heavy_films_are_warned_of() -> None:
    heavy = [planned(number, f"Stone {number}", runtime=60, weight=4, notes=NOTE) for number in (1, 2)]

    (warning,) = evening_warnings(plan(*heavy))

    assert warning.text.startswith("Both Stone 1 and Stone 2 are heavy to sit through")


def test_missing_content_notes_and_running_times_are_named() -> None:
    spoiled = (NoteRecord("content note", "She dies.", spoiler="full"),)

    texts = [warning.text for warning in evening_warnings(plan(planned(1, "Rain", notes=spoiled)))]

    assert texts[0] == "The running time of Rain is not known; 90 minutes are assumed."
    assert texts[1].startswith("Rain has no content note")
    assert "dies" not in " ".join(texts)


@pytest.mark.parametrize(
    ("words", "gaps", "text"),
    [
        (
            412,
            (Gap("why this", "film:1.notes", "Say why."),),
            "is 3 min 10 of 5-7: its gaps say what would make it longer.",
        ),
        (412, (), "is 3 min 10 of 5-7: the record holds no more."),
        (1000, (), "is 7 min 42: over 7 minutes"),
    ],
)
def test_the_length_of_the_introduction(words: int, gaps: tuple[Gap, ...], text: str) -> None:
    (warning,) = evening_warnings(plan(planned(1, runtime=90, notes=NOTE), words=words, gaps=gaps))

    assert text in warning.text
