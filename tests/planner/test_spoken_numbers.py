"""Running times and small numbers in words."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemdesk.planner.spoken_numbers import number_words, spoken_clock, spoken_minutes


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (1, "one minute"),
        (12, "twelve minutes"),
        (60, "an hour"),
        (86, "eighty-six minutes"),
        (90, "an hour and a half"),
        (104, "an hour and forty-four minutes"),
        (120, "two hours"),
        (121, "two hours and one minute"),
        (150, "two and a half hours"),
        (161, "two hours and forty-one minutes"),
    ],
)
def test_a_running_time_is_spoken(minutes: int, expected: str) -> None:
    assert spoken_minutes(minutes) == expected


@given(st.integers(1, 900))
def test_every_running_time_has_words_of_its_own(minutes: int) -> None:
    spoken = spoken_minutes(minutes)
    assert spoken != spoken_minutes(minutes + 1)
    assert not any(letter.isdigit() for letter in spoken)


@pytest.mark.parametrize(("number", "expected"), [(0, "no"), (20, "twenty"), (99, "ninety-nine"), (100, "100")])
def test_small_numbers_are_words(number: int, expected: str) -> None:
    assert number_words(number) == expected


@pytest.mark.parametrize(
    ("moment", "spoken"),
    [
        ((23, 49), "about ten to twelve"),
        ((23, 15), "a quarter past eleven"),
        ((23, 13), "about a quarter past eleven"),
        ((20, 0), "eight o'clock"),
        ((19, 58), "about eight o'clock"),
        ((22, 30), "half past ten"),
        ((23, 59), "about midnight"),
        ((0, 20), "twenty past midnight"),
        ((0, 55), "five to one"),
        ((11, 58), "about noon"),
        ((12, 10), "ten past twelve"),
    ],
)
def test_a_clock_time_is_said_to_the_nearest_five_minutes(moment: tuple[int, int], spoken: str) -> None:
    assert spoken_clock(time(*moment)) == spoken
