"""Conventions of texts in flat tables."""

import pytest

from gemdesk.records.flat_text import NOTE_START, like_a_formula


@pytest.mark.parametrize("text", ["=1+1", "+1", "-5", "@x", "\tx", "＝1", " =x", "'=x", '"=x'])
def test_texts_like_a_formula(text: str) -> None:
    assert like_a_formula(text)


@pytest.mark.parametrize("text", ["", "x", "1-2", "'tis", "Amélie"])
def test_other_texts(text: str) -> None:
    assert not like_a_formula(text)


def test_a_note_starts_with_its_kind_in_small_letters() -> None:
    assert [match["kind"] for match in NOTE_START.finditer("why: a\n\nscene [full]: b\n\nWhy: c\nsound: d")] == [
        "why",
        "scene",
    ]
