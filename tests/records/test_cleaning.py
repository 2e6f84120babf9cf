"""Text as the library keeps it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemdesk.records.cleaning import clean, clean_block, clean_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("a\0b\x1b[31m\x7f", "ab[31m"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("caf\x85é", "café"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("e\u0301", "é"),
        ("\u1100\u1161", "가"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_clean_gives_back_the_same_object_where_nothing_changes() -> None:
    text = "Amélie\nagain"

    assert clean(text) is text


def test_clean_line_is_one_line() -> None:
    assert clean_line(" a\r\n b\tc ") == "a b c"
    assert clean_line("a  b") == "a  b"


@given(st.text())
def test_clean_text_has_one_form(text: str) -> None:
    cleaned = clean(text)

    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_block_is_cleaned_like_a_text(text: str) -> None:
    assert clean_block(text) == clean(text)
