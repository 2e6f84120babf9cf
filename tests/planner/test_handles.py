"""Short forms of notes as noun phrases."""

import pytest

from gemdesk.planner.handles import as_noun, pointing


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        ("a hand laid on a shoulder", "a hand laid on a shoulder"),
        ("a cat's cradle, a sliding glass door", "a cat's cradle"),
        ("gloves, boots and a gazelle", "gloves, boots and a gazelle"),
        ("wheels over rail joints, and accents", "wheels over rail joints"),
        ("two windows, one low and one wide", "two windows"),
        ("silence, or flute and drum", None),
        ("Watts, ten years after the fires", None),
        ("the voice under every yes, Madame", None),
        ("somebody thinking aloud, then a rap", None),
        ("his voice, kept polite", None),
        ("a father's many kinds of mm", None),
        ("a man who says “no”", None),
        ("a pupils' library", None),
    ],
)
def test_a_short_form_stands_inside_a_question_only_as_a_noun_phrase(short: str, expected: str | None) -> None:
    assert as_noun(short) == expected


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        ("quarrels without a note of music", "those"),
        ("two ages on one face", "those"),
        ("a piano and a sewing machine", "those"),
        ("the gears of an old telescope", "those"),
        ("children who attend instead of acting", "those"),
        ("a house stacked like a diagram", "that"),
        ("slapstick in a wide frame", "that"),
        ("every smile held for a single frame", "that"),
        ("Auntie's voice from upstairs", "that"),
    ],
)
def test_one_thing_is_that_and_several_are_those(short: str, expected: str) -> None:
    assert pointing(short) == expected
