"""Numbers as a person says them: running times, and small numbers as words."""

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


def _counted(number: int, unit: str) -> str:
    return f"{'one' if number == 1 else number_words(number)} {unit}{'' if number == 1 else 's'}"
