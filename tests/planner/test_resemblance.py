"""What joins two films at a glance, and when a host may call them unlike."""

from typing import Any

import pytest

from gemdesk.planner.loom import Bill
from gemdesk.planner.resemblance import are_unlike, meeting_phrases
from gemdesk.records.film_record import HonourRecord
from tests.planner.evenings import directed_by, drafted, film, note, tags


@pytest.mark.parametrize(
    ("one", "other", "unlike"),
    [
        ({"year": 1932}, {"year": 1949}, True),
        ({"credits": directed_by("Ozu")}, {"credits": directed_by("Ozu")}, False),
        ({"countries": ("Japan",)}, {"countries": ("France", "Japan")}, False),
        ({"honours": (HonourRecord("Cannes"),)}, {"honours": (HonourRecord("Cannes"),)}, False),
        ({"genres": ("Documentary",)}, {"genres": ("documentary",)}, False),
        ({"genres": ("drama",)}, {"genres": ("drama",)}, True),
        ({"form": "short"}, {"form": "short"}, False),
        ({"form": "feature"}, {"form": "feature"}, True),
        ({"colour": "black and white"}, {"colour": "black and white and colour"}, False),
        ({"sound": "silent"}, {"sound": "silent"}, False),
        ({"year": 1961}, {"year": 1969}, False),
    ],
)
def test_films_that_share_what_a_guest_would_notice_are_not_unlike(
    one: dict[str, Any], other: dict[str, Any], unlike: bool
) -> None:
    assert are_unlike(film(**one).record, film(**other).record) is unlike


def test_a_director_and_a_thing_in_both_can_be_named() -> None:
    both = [
        film(f"Film {n}", n, credits=directed_by("Yasujiro Ozu"), tags=tags("element", "faces", "trains"))
        for n in (1, 2)
    ]
    found = meeting_phrases(Bill(tuple(both)))
    assert {name: phrase.text for name, phrase in found.items()} == {
        "both_director": "Yasujiro Ozu",
        "both_element": "trains",
    }
    assert found["both_element"].sources == ("film:1.tags.1", "film:2.tags.1")


def test_one_film_meets_nothing() -> None:
    assert meeting_phrases(Bill((film(credits=directed_by("Ozu")),))) == {}


def test_the_director_of_both_is_named_as_such() -> None:
    films = [
        film(f"Film {n}", n, credits=directed_by("Yasujiro Ozu"), tags=tags("theme", "family"), year=1930 + n)
        for n in (1, 2)
    ]
    for variant in range(6):
        text = next(b.text for b in drafted(*films, variant=variant).introduction.blocks if b.name == "the other film")
        assert "Yasujiro Ozu" in text
        assert "look alike" not in text


def test_a_theme_of_one_film_is_never_told_as_what_it_is_about() -> None:
    one = film("First", 1, tags=tags("theme", "exile") + tags("element", "a wardrobe"))
    other = film(
        "Second", 2, tags=tags("theme", "money") + tags("element", "brass keys"), notes=(note("why", "It is.", "keys"),)
    )
    for variant in range(6):
        text = drafted(one, other, variant=variant).introduction.text
        assert "is about" not in text
        assert "are about" not in text
