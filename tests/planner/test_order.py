from itertools import combinations
from typing import Any

import pytest

from gemdesk.planner.order import choose_order, order_reason
from gemdesk.planner.weaving import Choice
from tests.planner.bills import brief_encounter, lunchbox, planned
from tests.planner.starter_films import starter_films


@pytest.mark.parametrize(
    ("one", "other", "first", "reason"),
    [
        ({"runtime": 90}, {"form": "short"}, 2, "short"),
        ({"runtime": 90}, {"runtime": 150}, 2, "At 150 minutes Film 2 goes first"),
        ({"runtime": 150}, {"runtime": 90}, 1, "At 150 minutes Film 1 goes first"),
        ({"weight": 4}, {"weight": 1}, 2, "The lighter film opens"),
        ({"year": 1945}, {"year": 2013}, 2, "from 1945, c"),
        ({"year": 2013}, {"year": 1945}, 1, "from 1945, c"),
        ({"year": 1945, "weight": 3}, {"year": 2013, "weight": 2}, 2, "The newer and lighter film opens"),
        ({"audience_votes": 100}, {"audience_votes": 90_000}, 2, "More people know Film 2"),
        ({"runtime": 120}, {"runtime": 80}, 2, "Film 2 is the shorter at 80 minutes"),
        ({}, {}, 2, "Film 1 closes because the evening was planned round it"),
        ({"year": 1945}, {"year": 1947}, 2, "planned round it"),
        ({"runtime": 140}, {"runtime": 150}, 2, "planned round it"),
    ],
)
def test_rules_of_order(one: dict[str, Any], other: dict[str, Any], first: int, reason: str) -> None:
    order = choose_order([planned(1, **one), planned(2, **other)])

    assert order.films[0].id == first
    assert order.reason is not None
    assert reason in order.reason.text


def test_one_film_alone_needs_no_reason() -> None:
    assert choose_order([lunchbox()]).reason is None


def test_shorts_go_before_everything_else_shortest_first() -> None:
    films = [lunchbox(1), planned(2, form="short", runtime=20), planned(3, form="short", runtime=8)]

    assert [film.id for film in choose_order(films).films] == [3, 2, 1]


def test_shorts_alone_are_an_order_too() -> None:
    films = [planned(1, form="short", runtime=20), planned(2, form="short", runtime=8)]

    assert [film.id for film in choose_order(films).films] == [2, 1]


def test_a_persons_own_order_is_told_with_the_facts_that_speak_for_it() -> None:
    agreed = order_reason([lunchbox(), brief_encounter()], given=True)
    against = order_reason([brief_encounter(), lunchbox()], given=True)

    assert agreed is not None
    assert "newer" in agreed.text.casefold()
    assert against is not None
    assert "shorter" in against.text or "order you gave" in against.text


def test_the_reason_rests_on_the_records() -> None:
    reason = order_reason([lunchbox(), brief_encounter()])

    assert reason is not None
    assert all(path.startswith("film:") for path in reason.sources)


def test_another_variant_gives_another_reason() -> None:
    films = [lunchbox(), brief_encounter()]

    reasons = {order_reason(films, choice=Choice("key", variant)) for variant in range(3)}

    assert len(reasons) > 1


def test_every_pair_of_starter_films_has_an_order_with_a_reason() -> None:
    for one, other in combinations(starter_films().values(), 2):
        order = choose_order([one, other])

        assert {film.id for film in order.films} == {one.id, other.id}
        assert order.reason is not None
        assert order.reason.text.endswith(".")
