from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemdesk.errors import UsageError
from gemdesk.planner.timetable import (
    Lengths,
    build_timetable,
    estimated_minutes,
    in_hours,
    is_short,
    length_warnings,
    running_minutes,
    welcome_to_end,
)
from gemdesk.records.plan_record import PlanItem
from tests.planner.bills import brief_encounter, lunchbox, planned

START = datetime(2026, 11, 28, 19, 30)
LONDON = ZoneInfo("Europe/London")
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Pacific/Apia",
)
MOMENTS = st.datetimes(datetime(1950, 1, 1), datetime(2060, 1, 1))
EVENINGS = st.lists(st.integers(1, 400), min_size=1, max_size=4).map(
    lambda minutes: [planned(number, runtime=runtime) for number, runtime in enumerate(minutes)]
)
LENGTHS = st.builds(
    Lengths, st.integers(0, 90), st.integers(0, 12), st.integers(15, 90), st.integers(0, 4), st.integers(0, 90)
)


def clock(items: tuple[PlanItem, ...]) -> list[tuple[str, str, int]]:
    return [(f"{item.start:%H:%M}", item.kind, item.minutes) for item in items]


def test_the_example_evening() -> None:
    items = build_timetable([lunchbox(), brief_encounter()], start=START, time_zone=LONDON)

    assert clock(items) == [
        ("19:00", "doors", 30),
        ("19:30", "introduction", 6),
        ("19:36", "film", 104),
        ("21:20", "interval", 20),
        ("21:40", "bridge", 2),
        ("21:42", "film", 86),
        ("23:08", "discussion", 25),
        ("23:33", "end", 0),
    ]


def test_the_example_evening_is_over_four_hours() -> None:
    items = build_timetable([lunchbox(), brief_encounter()], start=START, time_zone=LONDON)

    (warning,) = length_warnings(items)

    assert warning.text == "Over four hours: 4 h 03 from welcome to end; guests leave at 23:33."
    assert warning.severity == "warn"


def test_over_four_and_a_half_hours_asks() -> None:
    items = build_timetable([lunchbox(runtime=130), brief_encounter(runtime=88)], start=START, time_zone=LONDON)

    (warning,) = length_warnings(items)

    assert warning.severity == "ask"
    assert "4 h 31" in warning.text


def test_a_short_runs_straight_into_the_feature() -> None:
    films = [planned(1, "Neighbours", runtime=8, form="short"), lunchbox(2)]

    kinds = [item.kind for item in build_timetable(films, start=START, time_zone=LONDON)]

    assert kinds == ["doors", "introduction", "short", "bridge", "film", "discussion", "end"]


@pytest.mark.parametrize(("runtime", "asked"), [(8, True), (30, False)])
def test_an_interval_after_a_short_when_asked_or_when_it_is_long(runtime: int, asked: bool) -> None:
    films = [planned(1, runtime=runtime, form="short"), lunchbox(2)]

    items = build_timetable(films, start=START, time_zone=LONDON, interval_after_short=asked)

    assert "interval" in [item.kind for item in items]


def test_parts_of_no_length_are_left_out() -> None:
    items = build_timetable([lunchbox()], start=START, time_zone=LONDON, lengths=Lengths(0, 0, 0, 0, 0))

    assert clock(items) == [("19:30", "film", 104), ("21:14", "end", 0)]


def test_who_does_what_stands_with_the_item() -> None:
    items = build_timetable([lunchbox()], start=START, time_zone=LONDON, who={"film": "Ana", "doors": "Ben"})

    assert [item.who for item in items] == ["Ben", None, "Ana", None, None]


def test_minutes_add_up_across_the_end_of_summer_time() -> None:
    start = datetime(2026, 10, 24, 23, 30)

    items = build_timetable([planned(1, runtime=200)], start=start, time_zone=LONDON, lengths=Lengths(discussion=0))

    assert items[-1].start.isoformat() == "2026-10-25T01:56:00+00:00"
    assert [warning.text[:18] for warning in length_warnings(items)] == ["The clocks go back"]


def test_the_spring_change_is_said_too() -> None:
    items = build_timetable([lunchbox()], start=datetime(2026, 3, 28, 23, 30), time_zone=LONDON)

    assert [warning.text[:21] for warning in length_warnings(items)] == ["The clocks go forward"]


@pytest.mark.parametrize(
    ("films", "options", "text"),
    [
        ([], {"start": START}, "at least one film"),
        ([lunchbox()], {}, "either the start or the finish"),
        ([lunchbox()], {"start": START, "finish": START}, "either the start or the finish"),
        ([lunchbox(), planned(2, "Rain")], {"start": START}, "running time of Rain is not known: fill in"),
        ([lunchbox(), planned(2, "Rain", runtime=0)], {"start": START}, "running time of Rain"),
        ([lunchbox(), brief_encounter()], {"start": START, "lengths": Lengths(interval=14)}, "14 minutes is too short"),
        ([lunchbox()], {"start": START, "lengths": Lengths(doors=-1)}, "from 0 minutes to a day"),
        ([lunchbox()], {"start": START, "lengths": Lengths(discussion=2000)}, "from 0 minutes to a day"),
    ],
)
def test_what_cannot_be_planned_is_a_usage_error(films: list[Any], options: dict[str, Any], text: str) -> None:
    with pytest.raises(UsageError, match=text):
        build_timetable(films, time_zone=LONDON, **options)


def test_an_unknown_running_time_can_be_assumed() -> None:
    assert running_minutes(planned(1), assume=95) == 95


@pytest.mark.parametrize(
    ("fields", "short"),
    [({"form": "short"}, True), ({"runtime": 12}, True), ({"runtime": 12, "form": "feature"}, False), ({}, False)],
)
def test_what_counts_as_a_short(fields: dict[str, Any], short: bool) -> None:
    assert is_short(planned(1, **fields)) is short


def test_the_estimate_is_that_of_the_timetable() -> None:
    films = [lunchbox(), brief_encounter()]

    assert estimated_minutes(films) == welcome_to_end(build_timetable(films, start=START, time_zone=LONDON)) == 243
    assert estimated_minutes([lunchbox(), planned(3)]) is None


@pytest.mark.parametrize(("minutes", "text"), [(243, "4 h 03"), (60, "1 h 00"), (276, "4 h 36")])
def test_minutes_in_hours(minutes: int, text: str) -> None:
    assert in_hours(minutes) == text


@given(EVENINGS, MOMENTS, st.sampled_from(ZONES), LENGTHS)
def test_every_item_starts_when_the_one_before_stops(
    films: list[Any], start: datetime, zone: str, lengths: Lengths
) -> None:
    items = build_timetable(films, start=start, time_zone=ZoneInfo(zone), lengths=lengths)

    for before, after in pairwise(items):
        assert after.start - before.start == timedelta(minutes=before.minutes)
    assert items[-1].start - items[0].start == timedelta(minutes=sum(item.minutes for item in items))
    assert all(item.minutes > 0 for item in items[:-1])


@given(EVENINGS, MOMENTS, st.sampled_from(ZONES), LENGTHS)
def test_doors_come_before_the_advertised_start(films: list[Any], start: datetime, zone: str, lengths: Lengths) -> None:
    items = build_timetable(films, start=start, time_zone=ZoneInfo(zone), lengths=lengths)

    advertised = next(item for item in items if item.kind != "doors")
    wanted = start.replace(second=0, microsecond=0, tzinfo=ZoneInfo(zone))
    assert advertised.start.astimezone(UTC) == wanted.astimezone(UTC).replace(second=0)


@given(EVENINGS, MOMENTS, st.sampled_from(ZONES), LENGTHS)
def test_a_hard_finish_is_met(films: list[Any], finish: datetime, zone: str, lengths: Lengths) -> None:
    moment = finish.replace(second=0, microsecond=0, tzinfo=UTC)

    items = build_timetable(films, finish=moment, time_zone=ZoneInfo(zone), lengths=lengths)

    assert items[-1].start == moment


@given(EVENINGS, st.datetimes(datetime(2026, 10, 24), datetime(2026, 10, 26)), LENGTHS)
def test_the_wall_clock_is_that_of_the_zone(films: list[Any], start: datetime, lengths: Lengths) -> None:
    items = build_timetable(films, start=start, time_zone=LONDON, lengths=lengths)

    assert all(item.start.utcoffset() == item.start.astimezone(LONDON).utcoffset() for item in items)
