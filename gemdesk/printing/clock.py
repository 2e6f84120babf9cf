"""Times and lengths in words and figures, as they stand on the sheets; English whatever the machine's locale."""

from datetime import datetime

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NO_BREAK_SPACE = "\u00a0"


def clock(moment: datetime) -> str:
    """Return the time of day on the wall: ``19:36``."""
    return f"{moment.hour:02}:{moment.minute:02}"


def day(moment: datetime) -> str:
    """Return the date in words: ``Saturday 28 November 2026``."""
    return f"{_DAYS[moment.weekday()]} {moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def number(count: int) -> str:
    """Return a whole number in words up to ninety-nine, in figures above."""
    if not 0 <= count < 100:
        return str(count)
    if count < len(_SMALL):
        return _SMALL[count]
    tens, units = divmod(count, 10)
    return _TENS[tens] + (f"-{_SMALL[units]}" if units else "")


def minutes_in_words(minutes: int) -> str:
    """Return ``twenty-five minutes``."""
    return f"{number(minutes)} minute{'' if minutes == 1 else 's'}"


def spoken_length(words: int, words_per_minute: int) -> str:
    """Return how long words take to speak: ``5 min 03 s``, or ``50 s`` under a minute."""
    minutes, seconds = divmod(spoken_seconds(words, words_per_minute), 60)
    space = NO_BREAK_SPACE
    return f"{minutes}{space}min {seconds:02}{space}s" if minutes else f"{seconds}{space}s"


def spoken_seconds(words: int, words_per_minute: int) -> int:
    """Return whole seconds, rounded to the nearest."""
    return round(words * 60 / max(words_per_minute, 1))


def elapsed(seconds: int) -> str:
    """Return a position in the talk: ``1:11``."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}:{rest:02}"
