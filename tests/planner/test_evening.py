import math
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

import pytest

from gemdesk.errors import UsageError
from gemdesk.planner.evening import EveningRequest, lead_position, plan_evening, principal_pair
from gemdesk.planner.guests import GuestMix
from gemdesk.records.plan_record import Plan, PlannedFilm
from tests.planner.bills import lunchbox, planned
from tests.planner.starter_films import starter_films

START = datetime(2026, 11, 28, 19, 30)


def films(*titles: str) -> list[PlannedFilm]:
    return [starter_films()[title] for title in titles]


def evening(*titles: str, **asked: Any) -> Plan:
    request: dict[str, Any] = {"start": START, "time_zone": "Europe/London"} | asked
    return plan_evening(EveningRequest(**request), films(*titles))


def test_a_double_bill_is_planned_whole() -> None:
    plan = evening("Brief Encounter", "The Lunchbox")

    assert [film.record.title for film in plan.films] == ["The Lunchbox", "Brief Encounter"]
    assert [item.kind for item in plan.items] == [
        "doors", "introduction", "film", "interval", "bridge", "film", "discussion", "end",
    ]  # fmt: skip
    assert plan.concept
    assert plan.order_reason
    assert plan.shared
    assert plan.contrast
    assert plan.bridge is not None
    assert len(plan.prompts) == 8
    assert plan.ends == plan.items[-1].start


@pytest.mark.parametrize("titles", [("A Separation", "Close-Up"), ("Neighbours", "A Separation"), ("Burning",)])
@pytest.mark.parametrize("pace", [100, 130, 170])
def test_the_timetable_gives_the_words_the_minutes_they_take(titles: tuple[str, ...], pace: int) -> None:
    plan = evening(*titles, words_per_minute=pace)

    given = {item.kind: item.minutes for item in plan.items}
    assert given["introduction"] == math.ceil(plan.introduction.words / pace)
    if plan.bridge is not None:
        assert given["bridge"] == math.ceil(plan.bridge.words / pace)


def test_the_given_order_is_kept_when_asked() -> None:
    plan = evening("Brief Encounter", "The Lunchbox", reorder=False)

    assert plan.films[0].record.title == "Brief Encounter"
    assert plan.order_reason


def test_a_short_opens_and_the_introduction_is_about_the_feature() -> None:
    plan = evening("A Separation", "Neighbours")

    assert [item.kind for item in plan.items if item.film] == ["short", "film"]
    assert lead_position(plan.films) == 1
    assert "interval" not in [item.kind for item in plan.items]


def test_one_film_alone() -> None:
    plan = evening("A Separation", "Close-Up", alone=True)

    assert len(plan.films) == 1
    assert plan.bridge is None
    assert plan.order_reason is None
    assert plan.shared == plan.contrast == ()


def test_a_hard_finish_is_met() -> None:
    finish = datetime(2026, 11, 28, 23, 0, tzinfo=UTC)

    plan = evening("The Lunchbox", "Brief Encounter", start=None, finish=finish)

    assert plan.ends == finish


def test_without_a_moment_it_is_next_saturday() -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)

    plan = plan_evening(EveningRequest(time_zone="Europe/Berlin"), films("Burning"), now=now)

    assert plan.items[1].start.isoformat() == "2026-11-28T19:30:00+01:00"


def test_the_offset_of_the_moment_is_kept_without_a_zone() -> None:
    start = datetime.fromisoformat("2026-11-28T19:30+05:30")

    plan = plan_evening(EveningRequest(start=start), films("Burning"))

    assert plan.items[1].start.utcoffset() == timedelta(hours=5, minutes=30)


def test_a_naive_moment_is_one_on_this_computers_clock() -> None:
    plan = plan_evening(EveningRequest(start=START), films("Burning"))

    assert plan.items[1].start.replace(tzinfo=None) == START


def test_a_skipped_time_is_said() -> None:
    plan = evening("Burning", start=datetime(2026, 3, 29, 1, 30))

    assert plan.warnings[0].text.startswith("There is no 01:30 on 29 March 2026")


def test_the_speaker_introduces_unless_somebody_else_does() -> None:
    plan = evening("The Lunchbox", "Brief Encounter", speaker="Ana", who={"bridge": "Ben", "film": "Cem"})

    who = {item.kind: item.who for item in plan.items}
    assert (who["introduction"], who["bridge"], who["film"], who["interval"]) == ("Ana", "Ben", "Cem", None)
    assert plan.speaker == "Ana"


@pytest.mark.parametrize(
    ("asked", "bill", "text"),
    [
        ({}, [], "at least one film"),
        ({}, [lunchbox(), lunchbox()], "stands twice"),
        ({"start": START, "finish": START}, [lunchbox()], "not both"),
        ({"words_per_minute": 10}, [lunchbox()], "10 words a minute"),
        ({"time_zone": "Mars/Base"}, [lunchbox()], "no time zone called"),
        ({}, [planned(1, "Rain")], "running time of Rain"),
        ({"interval": 5}, [lunchbox(), planned(2, runtime=90)], "5 minutes is too short"),
    ],
)
def test_what_cannot_be_planned_is_a_usage_error(asked: dict[str, Any], bill: list[PlannedFilm], text: str) -> None:
    with pytest.raises(UsageError, match=text):
        plan_evening(EveningRequest(**asked), bill)


def test_records_of_a_title_alone_make_a_short_draft_with_gaps() -> None:
    plan = plan_evening(EveningRequest(start=START, assume_runtime=90), [planned(1, "Rain"), planned(2, "Snow")])

    assert plan.gaps
    assert {warning.code for warning in plan.warnings} >= {"runtime", "introduction", "content-note"}
    assert plan.introduction.minutes < 5


def test_a_day_of_three_films_ends_with_the_pair_it_is_about() -> None:
    plan = evening("Neighbours", "The Lunchbox", "Brief Encounter")

    assert [item.kind for item in plan.items if item.film] == ["short", "film", "film"]
    assert principal_pair(plan.films) == (plan.films[1], plan.films[2])


def test_with_newcomers_two_stars_need_no_film_knowledge() -> None:
    request = EveningRequest(start=START)

    plan = plan_evening(request, films("Burning", "Rain"), mix=GuestMix(coming=3, newcomers=2, cinephiles=1))

    starred = [prompt for prompt in plan.prompts if prompt.starred]
    assert len(starred) == 3
    assert sum(prompt.newcomer for prompt in starred) >= 2


@pytest.mark.parametrize("titles", list(islice(zip(starter_films(), reversed(starter_films()), strict=True), 0, 20, 3)))
def test_the_same_request_gives_the_same_plan(titles: tuple[str, str]) -> None:
    assert evening(*titles) == evening(*titles)
