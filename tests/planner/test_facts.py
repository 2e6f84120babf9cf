"""Phrases that a record can lend."""

import pytest

from gemdesk.planner import facts
from gemdesk.records.film_record import CreditRecord, SettingRecord, SourceWorkRecord
from tests.planner.evenings import film, note, tags


def lent(name: str, **fields: object) -> str | None:
    found = facts.film_phrases(film(**fields), "a")
    return found[f"a_{name}"].text if f"a_{name}" in found else None


def test_a_bare_record_lends_its_title_alone() -> None:
    assert list(facts.film_phrases(film("Bare"), "a")) == ["a_title"]


@pytest.mark.parametrize(
    ("genre", "expected"),
    [("drama", "a drama"), ("animation", "an animated film"), ("horror", "a horror film"), ("Western", "a western")],
)
def test_a_genre_is_a_kind_of_film(genre: str, expected: str) -> None:
    assert lent("genre", genres=(genre,)) == expected


def test_makers_are_named_with_the_year_where_it_is_known() -> None:
    two = (CreditRecord("Joris Ivens", "director"), CreditRecord("Mannus Franken", "director"))
    assert lent("made", credits=two, year=1929) == "which Joris Ivens and Mannus Franken made in 1929"
    assert lent("made", credits=two[:1]) == "which Joris Ivens made"
    assert lent("director", credits=(*two, two[0])) == "Joris Ivens and Mannus Franken"


@pytest.mark.parametrize(
    ("place", "time", "expected"),
    [
        ("Mumbai", "2010s", "in Mumbai in the 2010s"),
        ("Mumbai", "a long afternoon", "in Mumbai"),
        ("Mumbai", None, "in Mumbai"),
        ("Seoul and Paju, near the border", "2010s", "in Seoul and Paju in the 2010s"),
        (None, "2010s", None),
    ],
)
def test_a_setting_is_a_place_and_a_time(place: str | None, time: str | None, expected: str | None) -> None:
    assert lent("where", setting=SettingRecord(place, time)) == expected


def test_a_cast_is_named_with_its_parts() -> None:
    cast = (
        CreditRecord("Irrfan Khan", "cast", character="Saajan, a clerk"),
        CreditRecord("Nimrat Kaur", "cast", character="Herself"),
        CreditRecord("A Voice", "cast", character="narrator"),
        CreditRecord("Nobody Else", "cast"),
        CreditRecord("Number Four", "cast"),
    )
    found = facts.film_phrases(film(credits=cast), "a")["a_cast"]
    assert found.text == "Irrfan Khan as Saajan, Nimrat Kaur and Nobody Else"
    assert found.sources == ("film:1.credits.0", "film:1.credits.1", "film:1.credits.3")


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (SourceWorkRecord("Still Life", "Noël Coward", "play"), "comes from a play by Noël Coward called Still Life"),
        (SourceWorkRecord(None, None, "true events"), "goes back to true events"),
        (SourceWorkRecord("The Ferry", "Ida Dutt", "novel"), "comes from a novel of the same name by Ida Dutt"),
        (SourceWorkRecord("Notes...", "Ida Dutt", "letters"), "comes from letters by Ida Dutt called Notes"),
        (SourceWorkRecord("Still Life", None, None), None),
        (SourceWorkRecord(None, None, "novel"), None),
    ],
)
def test_a_source_work_is_named(work: SourceWorkRecord, expected: str | None) -> None:
    assert lent("based", source_work=work) == expected


def test_a_film_is_named_by_its_own_first_two_things_and_by_no_common_one() -> None:
    named = tags("element", "lunchboxes", "handwritten notes", "trains", "long takes", "sea")
    things = [thing.text for thing in facts.own_things(film(tags=named))]
    assert things == ["lunchboxes", "handwritten notes"]
    assert facts.own_things(film(tags=tags("element", "trains"))) == []


def test_shorts_are_lent_as_handles() -> None:
    long = "a short that is far too long to be woven into any sentence at all, truly"
    assert lent("why", notes=(note("why", "It is.", "a lunch at the wrong desk."),)) == "a lunch at the wrong desk"
    assert lent("why", notes=(note("why", "It is.", long),)) is None
    assert lent("scene", notes=(note("scene", "It is.", long),)) is not None
