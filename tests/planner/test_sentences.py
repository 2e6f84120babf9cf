"""Notes cut into sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemdesk.planner.sentences import finished, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ("One.", "Two!", "Three?")),
        ("John F. Lyons cuts. Mr. Dean runs.", ("John F. Lyons cuts.", "Mr. Dean runs.")),
        ('She says "yes." He nods.', ('She says "yes."', "He nods.")),
        ("It was 1.5 km. Éva ran.", ("It was 1.5 km.", "Éva ran.")),
        ("no capital. here either", ("no capital. here either",)),
        ("映画です。夜です。", ("映画です。", "夜です。")),
        ("  ", ()),
        ("a\x00b.\n\nNext.", ("a b.", "Next.")),
    ],
)
def test_a_text_is_cut_where_a_sentence_ends(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


@given(st.text())
def test_no_word_is_lost(text: str) -> None:
    printable = "".join(c if c.isprintable() else " " for c in text)
    assert "".join("".join(sentences(text)).split()) == "".join(printable.split())


@pytest.mark.parametrize(
    ("sentence", "expected"), [("It ends", "It ends."), ('Is it "so"?', 'Is it "so"?'), ("So:", "So.")]
)
def test_a_sentence_gets_its_full_stop(sentence: str, expected: str) -> None:
    assert finished(sentence) == expected
