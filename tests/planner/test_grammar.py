"""Articles, lists, places and first letters."""

import pytest

from gemdesk.planner.grammar import (
    capitalised,
    country,
    in_place,
    in_time,
    inside,
    joined,
    plain_title,
    with_article,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("lunchboxes", "Lunchboxes"), ("'tis", "'Tis"), ("éclairs", "Éclairs"), ("", ""), ("3 men", "3 men"), ("…", "…")],
)
def test_first_letter_is_made_large(text: str, expected: str) -> None:
    assert capitalised(text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It lets two people meet.", "it lets two people meet."),
        ("Watch hands.", "watch hands."),
        ("I chose it.", "I chose it."),
        ("Mumbai wakes.", None),
        ("«Oui», she says.", None),
        ("1945 was cold.", None),
        ("", None),
    ],
)
def test_a_sentence_follows_a_colon_unless_a_name_may_open_it(sentence: str, expected: str | None) -> None:
    assert inside(sentence) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("drama", "a drama"),
        ("animated film", "an animated film"),
        ("hour", "an hour"),
        ("honest man", "an honest man"),
        ("union", "a union"),
        ("European film", "a European film"),
        ("one-act play", "a one-act play"),
        ("18-minute film", "an 18-minute film"),
        ("80-minute film", "an 80-minute film"),
        ("12-minute film", "a 12-minute film"),
    ],
)
def test_articles_go_by_sound(noun: str, expected: str) -> None:
    assert with_article(noun) == expected


@pytest.mark.parametrize(
    ("parts", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_are_spoken(parts: list[str], expected: str) -> None:
    assert joined(parts) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("India", "India"),
        ("Soviet Union", "the Soviet Union"),
        ("United Kingdom", "the United Kingdom"),
        ("Netherlands", "the Netherlands"),
        ("USA", "the USA"),
        ("Usbekistan", "Usbekistan"),
    ],
)
def test_some_countries_take_an_article(name: str, expected: str) -> None:
    assert country(name) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Mumbai", "in Mumbai"),
        ("a lawn in Canada", "on a lawn in Canada"),
        ("the canals of northern France", "on the canals of northern France"),
        ("At sea", "at sea"),
        ("Seoul and Paju, near the northern border", "in Seoul and Paju"),
        ("Timbuktu, Mali", "in Timbuktu, Mali"),
        ("Atacama desert, Chile", "in the Atacama desert, Chile"),
        ("United States", "in the United States"),
        (" ", None),
        ("one place and another and a third and so on and on", None),
    ],
)
def test_places_take_their_preposition(place: str, expected: str | None) -> None:
    assert in_place(place) == expected


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("1930s", "in the 1930s"),
        ("late 2010s", "in the late 2010s"),
        ("1932", "in 1932"),
        ("19th century", "in the 19th century"),
        ("one weekend in summer 1929", None),
    ],
)
def test_times_take_their_preposition(time: str, expected: str | None) -> None:
    assert in_time(time) == expected


def test_a_title_is_one_line_of_printable_characters() -> None:
    assert plain_title("A\x00 film\nof  two\tlines") == "A film of two lines"
    assert plain_title("x" * 10_000).endswith("...")
    assert len(plain_title("x" * 10_000)) == 120
