from datetime import datetime

import pytest

from gemdesk.printing import clock


def test_clock_and_day() -> None:
    moment = datetime(2026, 11, 28, 9, 5)
    assert clock.clock(moment) == "09:05"
    assert clock.day(moment) == "Saturday 28 November 2026"


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "no"), (1, "one"), (19, "nineteen"), (20, "twenty"), (25, "twenty-five"), (99, "ninety-nine"), (120, "120")],
)
def test_number(count: int, words: str) -> None:
    assert clock.number(count) == words


def test_minutes_in_words() -> None:
    assert clock.minutes_in_words(1) == "one minute"
    assert clock.minutes_in_words(25) == "twenty-five minutes"


@pytest.mark.parametrize(
    ("words", "pace", "length"), [(656, 130, "5 min 03 s"), (100, 130, "46 s"), (0, 130, "0 s"), (10, 0, "10 min 00 s")]
)
def test_spoken_length(words: int, pace: int, length: str) -> None:
    assert clock.spoken_length(words, pace).replace("\u00a0", " ") == length


def test_elapsed() -> None:
    assert [clock.elapsed(seconds) for seconds in (0, 71, 600)] == ["0:00", "1:11", "10:00"]
