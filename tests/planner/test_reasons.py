import re
from itertools import islice

import pytest

from gemdesk.planner.features import Frequencies
from gemdesk.planner.reasons import partner_reasons
from gemdesk.records.plan_record import PlannedFilm
from tests.planner.bills import brief_encounter, credited, lunchbox, planned
from tests.planner.starter_films import starter_films


def masked(reason: str, films: list[PlannedFilm]) -> str:
    """A reason with titles and names of people taken out."""
    names = [film.record.title for film in films] + [c.name for film in films for c in film.record.credits]
    return re.sub("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)), "…", reason)


def test_a_reason_is_woven_from_both_records() -> None:
    (reason,) = partner_reasons(lunchbox(), [brief_encounter()])

    assert reason.endswith(".")
    assert reason[0].isupper() or reason[0].isdigit()
    assert "{" not in reason


@pytest.mark.parametrize("title", list(islice(starter_films(), 0, None, 4)))
def test_no_two_partners_of_a_starter_film_have_the_same_reason(title: str) -> None:
    films = list(starter_films().values())
    film = starter_films()[title]

    reasons = partner_reasons(film, [other for other in films if other is not film])

    assert len({masked(reason, films) for reason in reasons}) == len(reasons)
    assert all(reason.count(".") <= 2 or "..." in reason for reason in reasons)


def test_thin_records_are_told_apart_too() -> None:
    film = planned(1, year=1950, genres=("drama",), credits=credited(("director", "One")))
    partners = [
        planned(n, year=1950 + n, genres=("drama",), credits=credited(("director", f"D{n}"))) for n in range(2, 60)
    ]

    reasons = partner_reasons(film, partners)

    assert len(set(reasons)) == len(reasons)


def test_records_of_a_title_alone_say_so() -> None:
    (reason, other) = partner_reasons(planned(1, "Rain"), [planned(2, "Snow"), planned(3, "Fog")], Frequencies())

    assert reason == "Snow shares little with Rain that either record tells."
    assert other == "Fog shares little with Rain that either record tells."
