import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemdesk.printing.typst_text import ZERO_WIDTH_SPACE, breakable, clean, typographic


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b", "a b"),
        ("  two\n\nlines\t", "two lines"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("e\u0301t\u00e9", "\u00e9t\u00e9"),
        ("heart\ufe0f", "heart"),
        ("104\u00a0min", "104\u00a0min"),
        ("\ud800x", "x"),
        ("", ""),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_clean_caps_length_with_an_ellipsis() -> None:
    assert clean("x" * 10_000, 140) == "x" * 139 + "…"
    assert clean("word " * 30, 20) == "word word word word…"


@given(st.text())
def test_clean_is_one_line_within_the_limit(text: str) -> None:
    cleaned = clean(text, 50)
    assert len(cleaned) <= 50
    assert not any(character in cleaned for character in "\x00\n\r\t\u202e\u2066\ufeff")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Critics' Week isn't long", "Critics’ Week isn’t long"),
        ('She said "no" twice', "She said “no” twice"),
        ("('quoted')", "(‘quoted’)"),
        ("the '30s", "the ’30s"),
        ("wait...", "wait…"),
        ("one - two -- three--four", "one – two – three–four"),
        ("1939-45", "1939–45"),
        ("2026-11-28", "2026-11-28"),
        ("ri-TESH", "ri-TESH"),
        ('"', "”"),
    ],
)
def test_typographic(text: str, expected: str) -> None:
    assert typographic(text) == expected


def test_only_words_too_long_for_a_line_may_break() -> None:
    assert breakable("short words stay") == "short words stay"
    assert breakable("y" * 40).split(ZERO_WIDTH_SPACE) == ["y" * 18, "y" * 18, "y" * 4]


def test_word_longer_than_any_word_is_cut() -> None:
    cut = breakable("z" * 10_000).replace(ZERO_WIDTH_SPACE, "")
    assert cut == "z" * 119 + "…"
