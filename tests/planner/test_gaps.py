"""Gaps: what is missing, and nothing that is there."""

from itertools import pairwise

import pytest

from gemdesk.records.plan_record import Gap
from tests.planner.evenings import directed_by, drafted, film, note, tags
from tests.planner.starter_films import starter_films


def gaps(**fields: object) -> list[Gap]:
    return list(drafted(film(**fields), film("Second", 2)).gaps)


def test_the_starter_library_has_no_gaps() -> None:
    films = list(starter_films().values())
    for first, second in pairwise(films):
        assert drafted(first, second).gaps == (), first.record.title


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"notes": (note("image", "Watch."),)}, "'image'"),
        ({"notes": (note("scene", "Choose."),)}, "'scene'"),
        ({"synopsis": "A baker."}, "set-up"),
        ({"credits": directed_by("Ida Dutt")}, "The director."),
        ({"runtime": 90}, "running time"),
        ({"languages": ("English",)}, "languages spoken"),
        ({"year": 1960}, "The year."),
        ({"tags": tags("theme", "money")}, "facet 'theme'"),
    ],
)
def test_a_field_that_is_there_is_no_gap(fields: dict[str, object], words: str) -> None:
    missing = {gap.text for gap in gaps() if gap.field.startswith("film:1.") and words in gap.text}
    present = {gap.text for gap in gaps(**fields) if gap.field.startswith("film:1.") and words in gap.text}
    assert missing
    assert not present


def test_a_note_without_a_short_form_is_asked_for_one() -> None:
    assert any("short form of the 'why'" in gap.text for gap in gaps(notes=(note("why", "It is."),)))
    assert not any("short form of the 'why'" in gap.text for gap in gaps(notes=(note("why", "It is.", "a lunch"),)))


def test_subtitles_are_missing_only_where_english_is_not_spoken() -> None:
    def asked(*languages: str) -> bool:
        return any("subtitles" in gap.field for gap in gaps(languages=languages))

    assert asked("Hindi")
    assert not asked("Hindi", "English")
    assert not asked()
