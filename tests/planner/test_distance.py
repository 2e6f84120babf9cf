"""How far it is from one film to the other."""

import pytest

from gemdesk.planner.distance import distance_phrases
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.plan_record import PlannedFilm


def between(one: dict, other: dict) -> dict[str, str]:
    films = [PlannedFilm(n, FilmRecord(title="T", **fields), {}) for n, fields in enumerate((one, other))]
    return {name: phrase.text for name, phrase in distance_phrases(*films, "o").items()}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (2013, 1945, "go back sixty-eight years"),
        (2013, 2014, "go forward a year"),
        (1902, 2019, "go forward more than a hundred years"),
        (2013, 2013, None),
        (None, 2013, None),
    ],
)
def test_years(one: int | None, other: int | None, expected: str | None) -> None:
    assert between({"year": one}, {"year": other}).get("o_leap") == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("India", "France"), ("United Kingdom",), "from India to the United Kingdom"),
        (("India", "France"), ("France",), None),
        ((), ("France",), None),
    ],
)
def test_countries(one: tuple[str, ...], other: tuple[str, ...], expected: str | None) -> None:
    assert between({"countries": one}, {"countries": other}).get("o_move") == expected
