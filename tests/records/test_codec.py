"""Records as JSON and back."""

import json
from typing import Any

import pytest

from gemdesk import limits
from gemdesk.records import film_record as film
from gemdesk.records import library_record as library
from gemdesk.records.codec import Reading, RecordError, as_text, from_json, to_json

FULL = film.FilmRecord(
    title="The Lunchbox",
    uuid="e5686ce6-7a69-5ceb-859c-a684d70503fb",
    titles=(film.TitleRecord("Dabba", "alternative", "hi"),),
    year=2013,
    countries=("India", "France"),
    setting=film.SettingRecord("Mumbai", "2010s"),
    rating=4.5,
    credits=(film.CreditRecord("Ritesh Batra", "director"), film.CreditRecord("Irrfan Khan", "cast", None, "Saajan")),
    honours=(film.HonourRecord("Cannes", 2013, "Critics' Week", "Rail d'Or", "won"),),
    notes=(film.NoteRecord("scene", "Ila keeps sending it.", "Ila keeps sending it", "mild", 600),),
    tags=(film.TagRecord("mood", "wistful"),),
    gem=film.GemRecord(film.CriterionRecord(2, "Little seen."), statuses=(film.GemStatusRecord("gem", "2014"),)),
    viewings=(film.ViewingRecord("2014-03-01", None, 4.5, "Again."),),
    external_ids={"imdb": "tt2350496"},
    extra={"watched_with": "Asha"},
    provenance=(film.ProvenanceRecord("runtime", "typed", "2024"),),
)
SCREENING = library.ScreeningRecord(
    name="Two lunches",
    starts="2026-11-28T19:30:00+01:00",
    public=True,
    films=("a", "b"),
    items=(library.ScreeningItemRecord("film", "The Lunchbox", 104),),
    blocks=(library.ScreeningBlockRecord("welcome", "Good evening.", False, ("pair",)),),
    prompts=(library.ScreeningPromptRecord("image", "Which picture stays?", worked=True),),
    guests=(library.GuestRecord("c", "coming", True),),
    reactions=(library.ReactionRecord("a", "good", 3),),
)


@pytest.mark.parametrize(
    "record",
    [FULL, film.FilmRecord("x"), SCREENING, library.ContactRecord("Me", owner=True)],
    ids=lambda r: type(r).__name__,
)
def test_a_record_comes_back_from_its_json(record: object) -> None:
    written = json.loads(json.dumps(to_json(record)))

    assert from_json(type(record), written) == record


def test_every_field_is_present() -> None:
    written = to_json(film.FilmRecord("x"))

    assert set(written) == set(film.FilmRecord.__dataclass_fields__)
    assert written["year"] is None
    assert written["credits"] == []
    assert written["extra"] == {}


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ({"title": "x", "year": "abc"}, "films[3].year is 'abc', a whole number was expected"),
        ({"title": "x", "year": True}, "films[3].year is true, a whole number was expected"),
        ({"title": "x", "year": 12}, "films[3].year is 12, a whole number from 1870 to 2100 was expected"),
        ({"title": 5}, "films[3].title is 5, text was expected"),
        ({}, "films[3].title is empty, a value was expected"),
        ({"title": None}, "films[3].title is empty, a value was expected"),
        ([], "films[3] is a list, an object was expected"),
        ({"title": "x", "rating": "4"}, "films[3].rating is '4', a number was expected"),
        ({"title": "x", "rating": 10**400}, None),
        ({"title": "x", "countries": ["a", {}]}, "films[3].countries[1] is an object, text was expected"),
        ({"title": "x", "credits": "no"}, "films[3].credits is 'no', a list was expected"),
        ({"title": "x", "credits": [{"name": "y"}]}, "films[3].credits[0].role is empty, a value was expected"),
        ({"title": "x", "external_ids": {"imdb": None}}, "films[3].external_ids.imdb is empty, text was expected"),
        ({"title": "x", "external_ids": []}, "films[3].external_ids is a list, an object of texts was expected"),
        (
            {"title": "x", "gem": {"rewatch_value": {"score": 9}}},
            "films[3].gem.rewatch_value.score is 9, a whole number from 0 to 3 was expected",
        ),
        ({"title": "x" * (limits.FIELD_CHARS + 1)}, None),
    ],
)
def test_a_wrong_value_is_refused_by_its_path(value: Any, sentence: str | None) -> None:
    with pytest.raises(RecordError) as refusal:
        from_json(film.FilmRecord, value, "films[3]")

    assert refusal.value.field.startswith("films[3]")
    assert len(refusal.value.text) < 200
    assert sentence is None or refusal.value.text == sentence


def test_true_and_false_are_nothing_else() -> None:
    with pytest.raises(RecordError, match="owner is 1, true or false was expected"):
        from_json(library.ContactRecord, {"name": "x", "owner": 1})


def test_numbers_of_identifiers_become_text_and_whole_ratings_fractions() -> None:
    record = from_json(film.FilmRecord, {"title": "x", "rating": 4, "external_ids": {"tmdb": 5}, "form": None})

    assert (record.rating, record.external_ids, record.form) == (4.0, {"tmdb": "5"}, None)


def test_unknown_keys_stay_with_the_film() -> None:
    reading = Reading()
    value = {"title": "a\0b", "premiere": [1], "credits": [{"name": "y", "role": "cast", "fee": 5}], "empty": None}

    record = from_json(film.FilmRecord, value, reading=reading)

    assert record.extra == {"premiere": "[1]", "credits[0].fee": "5"}
    assert record.title == "ab"
    assert reading.cleaned == 1


def test_unknown_keys_of_others_are_noted() -> None:
    reading = Reading()

    from_json(library.PersonRecord, {"name": "x", "height": 170}, reading=reading)

    assert reading.unknown == {"height": "170"}


def _nested(depth: int) -> object:
    value: object = 1
    for _ in range(depth):
        value = [value]
    return value


def test_nesting_at_the_limit_is_kept_and_one_more_is_refused() -> None:
    deepest = limits.JSON_DEPTH - 3

    assert as_text(_nested(deepest)).startswith("[[[")
    with pytest.raises(RecordError, match="at most 100 levels"):
        as_text(_nested(deepest + 1))
