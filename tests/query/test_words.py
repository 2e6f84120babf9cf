"""Words as a full-text question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemdesk.db.sqlite_module import sqlite
from gemdesk.query.words import match_expression


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Amélie", '"amelie"*'), ("two words", '"two"* "words"*'), ("L'Atal", "\"l'atal\"*"), ("기생", '"기 생"*'),
     ("", None), ("  ", None), ('"*()', None), ('a" OR b', '"a"* "or"* "b"*')],
)  # fmt: skip
def test_expressions(text: str, expected: str | None) -> None:
    assert match_expression(text) == expected


@given(st.text(max_size=40))
def test_no_text_makes_a_broken_question(text: str) -> None:
    connection = sqlite.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(a)")
    expression = match_expression(text)

    if expression is not None:
        assert connection.execute("SELECT * FROM t WHERE t MATCH ?", (expression,)).fetchall() == []
    connection.close()
