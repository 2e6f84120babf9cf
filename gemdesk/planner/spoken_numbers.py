"""Numbers as a person says them: running times, times of day, and small numbers as words."""

from datetime import time

_ONES = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def number_words(number: int) -> str:
    """A whole number in words from 0 ("no") to 99; digits beyond."""
    if not 0 <= number <= 99:
        return str(number)
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def spoken_minutes(minutes: int) -> str:
    """A running time in whole minutes as it is said: "eighty-six minutes", "an hour and forty-four minutes"."""
    hours, rest = divmod(minutes, 60)
    if minutes < 90 and minutes != 60:
        return _counted(minutes, "minute")
    spoken_hours = "an hour" if hours == 1 else _counted(hours, "hour")
    if not rest:
        return spoken_hours
    if rest == 30:
        return "an hour and a half" if hours == 1 else f"{number_words(hours)} and a half hours"
    return f"{spoken_hours} and {_counted(rest, 'minute')}"


def spoken_clock(moment: time) -> str:
    """A time of day as it is said, to the nearest five minutes: "about ten to twelve", "eight o'clock", "midnight"."""
    since_midnight = moment.hour * 60 + moment.minute
    rounded = (since_midnight + 2) // 5 * 5
    hour, minutes = divmod(rounded, 60)
    about = "" if rounded == since_midnight else "about "
    if minutes == 0:
        return about + {0: "midnight", 12: "noon"}.get(hour % 24, f"{_hour(hour)} o'clock")
    if minutes == 30:
        return f"{about}half past {_hour(hour)}"
    side, count, named = ("past", minutes, hour) if minutes < 30 else ("to", 60 - minutes, hour + 1)
    known = "twelve" if side == "to" and named % 24 == 0 else _hour(named)
    return f"{about}{'a quarter' if count == 15 else number_words(count)} {side} {known}"


def _hour(hour: int) -> str:
    return "midnight" if hour % 24 == 0 else number_words(hour % 12 or 12)


def _counted(number: int, unit: str) -> str:
    return f"{'one' if number == 1 else number_words(number)} {unit}{'' if number == 1 else 's'}"
