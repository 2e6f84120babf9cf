"""Limits: what is at a limit passes, one more does not (the others are tested where they act)."""

from gemdesk import limits


def test_a_title_at_the_limit_is_shown_whole() -> None:
    title = "x" * limits.TITLE_SHOWN_CHARS

    assert limits.shown(title) == title


def test_a_longer_title_is_elided_to_the_limit() -> None:
    shown = limits.shown("x" * (limits.TITLE_SHOWN_CHARS + 1))

    assert len(shown) == limits.TITLE_SHOWN_CHARS
    assert shown.endswith("x…")
