"""Prizes as they are said."""

import pytest

from gemdesk.planner.honours import honour_is_told, honour_phrase
from gemdesk.records.film_record import HonourRecord


@pytest.mark.parametrize(
    ("honour", "expected"),
    [
        (
            HonourRecord("Cannes", 2013, "Critics' Week", "Rail d'Or audience award"),
            "won the Rail d'Or audience award in Critics' Week at Cannes in 2013",
        ),
        (
            HonourRecord("Cannes", 2007, "Competition", "Best Screenplay"),
            "won Best Screenplay at Cannes in 2007",
        ),
        (HonourRecord("Cannes", 1946, None, "Grand Prix", "shared"), "shared the Grand Prix at Cannes in 1946"),
        (
            HonourRecord("Academy Awards", 2012, None, "Best Foreign Language Film", "nominated"),
            "was nominated for the Academy Award for Best Foreign Language Film in 2012",
        ),
        (HonourRecord("César", 2020, None, "Best Actress"), "won the César award for Best Actress in 2020"),
        (HonourRecord("LUX Prize", 2007), "won the LUX Prize in 2007"),
        (
            HonourRecord("Cannes", 2019, "Out of competition", None, "selected"),
            "was shown out of competition at Cannes in 2019",
        ),
        (
            HonourRecord("National Film Registry", 1990, None, None, "selected"),
            "was chosen for the National Film Registry in 1990",
        ),
        (
            HonourRecord("Venice Film Festival", None, None, "Golden Lion"),
            "won the Golden Lion at the Venice Film Festival",
        ),
        (HonourRecord("Locarno", 1998, None, None, "nominated"), "was shown at Locarno in 1998"),
        (HonourRecord(" ", 1998), None),
        (HonourRecord("Cannes", 1998, None, "Prize", "rumoured"), None),
    ],
)
def test_an_honour_is_the_predicate_of_the_film(honour: HonourRecord, expected: str | None) -> None:
    assert honour_phrase(honour) == expected


@pytest.mark.parametrize(
    ("festival", "text", "expected"),
    [
        ("Cannes", "It went to Cannes in May.", True),
        ("Academy Awards", "It won an Academy Award.", True),
        ("Academy Awards", "No Colombian film had been nominated for an Oscar before.", True),
        ("Prix Jean Vigo", "It won the Jean Vigo prize.", True),
        ("Prix Jean Vigo", "It was shown to Jean.", False),
        ("Berlin", "It was shot in Riga.", False),
    ],
)
def test_an_honour_is_told_by_name_or_nickname(festival: str, text: str, expected: bool) -> None:
    assert honour_is_told(festival, ["Nothing here.", text]) is expected
