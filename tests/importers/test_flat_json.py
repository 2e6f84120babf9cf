"""Flat JSON lists."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.records.film_record import CreditRecord, FilmRecord
from tests.importers.conftest import Read, read

ReadText = Callable[..., Read]


def test_a_good_file(samples: Path) -> None:
    result = read(samples / "good_flat.json")

    assert result.format == "flat JSON"
    assert result.films == [
        FilmRecord(
            title="Limite",
            year=1931,
            credits=(CreditRecord("Olga Breno", "cast"), CreditRecord("Tatiana Rey", "cast")),
            genres=("Drama",),
            synopsis="Two women and a man in a boat.",
            extra={"href": "Limite"},
            origin="imported from good_flat.json",
        ),
        FilmRecord(
            title="300",
            year=2007,
            runtime=117,
            credits=(CreditRecord("Zack Snyder", "director"),),
            audience_votes=235508,
            extra={"release_date": "Mar 09 2007", "US Gross": "210614939"},
            origin="imported from good_flat.json",
        ),
    ]
    assert [problem.field for problem in result.problems] == ["US Gross"]


def test_a_list_that_breaks_off_is_refused(samples: Path) -> None:
    with pytest.raises(FileUnreadable, match="cut short") as refusal:
        read(samples / "broken_flat.json")

    assert (refusal.value.code, refusal.value.line) == ("truncated", 7)


def test_objects_that_are_no_films_are_left_out_with_their_lines(samples: Path, read_text: ReadText) -> None:
    whole = (samples / "broken_flat.json").read_text(encoding="utf-8").rpartition(",\n{")[0] + "]"

    result = read_text(whole, "list.json")

    assert result.titles == ["Limite"]
    assert [(problem.line, problem.field) for problem in result.problems] == [(3, None), (4, "title"), (5, "year")]


def test_values_that_cannot_be_read_are_kept_as_text(read_text: ReadText) -> None:
    rows = [
        {"title": "A", "runtime": {"min": 5}, "rating": True, "genres": [{"x": 1}], "audience_votes": 0, "year": "n/a"}
    ]

    result = read_text(json.dumps(rows), "list.json")

    assert result.films[0].extra == {"runtime": '{"min": 5}', "rating": "true", "genres": '[{"x": 1}]'}
    assert result.films[0].audience_votes == 0
    assert [problem.severity for problem in result.problems] == ["value", "value", "value"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[1, 2]", "is of no kind|has a title"),
        ('[{"name_of": "x"}]', "No object in .* has a title"),
        ('[{"title": "A"}] x', "there is more text after its end"),
        ('[{"title": "A"} {"title": "B"}]', "on line 1, , or ] was expected"),
        ('[{"title": "A", "year": ' + "9" * 5000 + "}]", "a number is too long"),
        ("[" * 200_000, "has a title|nested too deeply|breaks off"),
        ('[{"title": ' + "[" * 200_000, "nested too deeply"),
        ('[{"title": "A"', "breaks off"),
        ('[{"title": "A", }]', "on line 1, expecting property name"),
        ('"just text"', "is no list of films|has a title"),
    ],
)
def test_what_is_no_list_of_films_is_refused(read_text: ReadText, content: str, sentence: str) -> None:
    with pytest.raises(FileUnreadable, match=sentence):
        read_text(content, "list.json")


def test_not_a_number_is_nothing(read_text: ReadText) -> None:
    assert (
        read_text('[{"title": "A", "runtime": NaN, "year": 1999}, ]'.replace(", ]", "]"), "a.json").films[0].runtime
        is None
    )


def test_control_characters_are_cleaned_away(read_text: ReadText) -> None:
    result = read_text('[{"title": "A\\u0000\\ud800b", "genres": ["e\\u0301"]}]', "list.json")

    assert (result.titles, result.films[0].genres) == (["A\ufffdb"], ("é",))


def test_an_empty_list_is_an_import_of_nothing(read_text: ReadText) -> None:
    assert read_text("[]", "list.json").records == []


def test_a_value_at_the_limit_is_read_and_a_longer_one_costs_its_film(read_text: ReadText) -> None:
    long = "x" * limits.FIELD_CHARS

    result = read_text(json.dumps([{"title": "A", "plot": long}, {"title": "B", "plot": long + "x"}]), "list.json")

    assert result.titles == ["A"]
    assert result.problems[0].field == "plot"


def test_nesting_at_the_limit_is_kept_and_deeper_costs_its_film(read_text: ReadText) -> None:
    def row(title: str, depth: int) -> str:
        return f'{{"title": "{title}", "more": {"[" * depth}{"]" * depth}}}'

    result = read_text(f"[{row('A', limits.JSON_DEPTH - 3)}, {row('B', limits.JSON_DEPTH - 2)}]", "list.json")

    assert result.titles == ["A"]
    assert result.left_out == 1


def test_rows_at_the_limit(read_text: ReadText, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "IMPORT_ROWS", 2)

    assert read_text('[{"title": "A"}, {"title": "B"}]', "list.json").titles == ["A", "B"]
    with pytest.raises(FileUnreadable, match="more than 2 films"):
        read_text('[{"title": "A"}, {"title": "B"}, {"title": "C"}]', "list.json")
