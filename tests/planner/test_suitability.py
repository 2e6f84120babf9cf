from typing import Any

import pytest

from gemdesk.planner.features import Candidate
from gemdesk.planner.suitability import opens_for, stands_alone, suitability

FEATURE = Candidate(1, "Feature", runtime=100, form="feature", weight=3)


def candidate(**fields: Any) -> Candidate:
    return Candidate(2, "Other", **fields)


@pytest.mark.parametrize(
    ("fields", "opens"),
    [
        ({"runtime": 22, "form": "short"}, True),
        ({"runtime": 30}, True),
        ({"runtime": 34}, False),
        ({"form": "short"}, True),
        ({"form": "feature"}, False),
        ({}, False),
    ],
)
def test_what_opens_for_a_feature(fields: dict[str, Any], opens: bool) -> None:
    assert opens_for(candidate(**fields), FEATURE) is opens


def test_a_short_may_take_a_third_of_the_feature() -> None:
    assert not opens_for(candidate(runtime=28), Candidate(1, "Brief", runtime=70))


@pytest.mark.parametrize(
    ("fields", "alone"), [({}, True), ({"runtime": 39}, False), ({"runtime": 50}, True), ({"form": "short"}, False)]
)
def test_what_stands_alone(fields: dict[str, Any], alone: bool) -> None:
    assert stands_alone(candidate(**fields)) is alone


def test_two_heavy_films_are_worse_than_one() -> None:
    heavy = Candidate(1, "Heavy", weight=4)

    assert suitability(heavy, candidate(weight=5)) < suitability(heavy, candidate(weight=2))


def test_longer_evenings_are_worse() -> None:
    totals = [suitability(FEATURE, candidate(runtime=runtime)) for runtime in (80, 100, 130, 170)]

    assert totals == sorted(totals, reverse=True)
    assert totals[0] == 0 > totals[1] > totals[2] > totals[3]


def test_two_shorts_are_no_evening() -> None:
    assert suitability(candidate(form="short"), candidate(form="short")) < 0
    assert suitability(FEATURE, candidate(runtime=10, form="short")) == 0


def test_a_contrast_counts_only_with_a_subject_in_common() -> None:
    ours = Candidate(1, "One", 1945, features=("theme:restraint", "country:iran", "mood:tense"))
    related = Candidate(2, "Two", 2013, features=("theme:restraint", "country:india", "mood:wry"))
    unrelated = Candidate(3, "Three", 2013, features=("theme:money", "country:india"))

    assert suitability(ours, related) > suitability(ours, unrelated) == 0
