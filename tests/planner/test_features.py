import pytest

from gemdesk.planner.features import (
    Candidate,
    Frequencies,
    candidate_of,
    feature,
    genre_features,
    light_candidate,
    synopsis_words,
)
from gemdesk.records.film_record import HonourRecord, SourceWorkRecord
from tests.planner.bills import brief_encounter, lunchbox, planned


def test_a_feature_is_folded() -> None:
    assert feature("place", "  New   YORK ") == "place:new york"


@pytest.mark.parametrize(
    ("genres", "features"),
    [
        (("Sci-Fi",), ("genre:science fiction",)),
        (("film noir", "film-noir"), ("genre:noir",)),
        (("comedy-drama", "drama"), ("genre:comedy", "genre:drama")),
        ((), ()),
    ],
)
def test_spellings_of_genres_come_together(genres: tuple[str, ...], features: tuple[str, ...]) -> None:
    assert genre_features(genres) == features


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The widow's two lighthouses, and the Ladies' boat.", ("widow", "lighthouse", "lady", "boat")),
        ("A bus in Paris; a kiss.", ("bus", "paris", "kiss")),
        ("Der Müller träumt", ("der", "müller", "träumt")),
        (None, ()),
    ],
)
def test_telling_words_of_a_synopsis(text: str | None, words: tuple[str, ...]) -> None:
    assert synopsis_words(text) == words


def test_a_rich_record_has_features_of_every_kind() -> None:
    film = brief_encounter(
        source_work=SourceWorkRecord("Still Life", "Noël Coward", "play"),
        honours=(HonourRecord("Cannes", 1946),),
        sound="silent",
    )

    kinds = {name.partition(":")[0] for name in candidate_of(7, film.record).features}

    assert kinds == {
        "theme", "element", "mood", "pacing", "genre", "country", "language", "director", "cast", "honour",
        "decade", "author", "source", "place", "time", "colour", "sound",
    }  # fmt: skip


def test_an_empty_record_has_none() -> None:
    assert candidate_of(7, planned(7).record) == Candidate(7, "Film 7")


def test_rarity_falls_with_frequency() -> None:
    films = [candidate_of(film.id, film.record) for film in (lunchbox(), brief_encounter(), planned(3))]

    counted = Frequencies.of(films)

    assert counted.total == 3
    assert counted.share("theme:restraint") == pytest.approx(2 / 3)
    assert counted.rarity("theme:guilt") > counted.rarity("theme:restraint") > 0
    assert counted.rarity("theme:unheard of") > counted.rarity("theme:guilt")


def test_an_empty_library_knows_no_rarity() -> None:
    assert Frequencies().rarity("theme:restraint") == 0
    assert Frequencies().share("theme:restraint") == 0


def test_a_candidate_from_the_values_of_a_query() -> None:
    named = [("director", "Ritesh Batra"), ("theme", "Restraint"), ("theme", "restraint")]

    made = light_candidate(
        7, "The Lunchbox", named, year=2013, genres=["drama"], synopsis="A lunch goes astray.", votes=9
    )

    assert made.features == ("director:ritesh batra", "theme:restraint", "decade:2010", "genre:drama")
    assert made.words == ("lunch", "astray")
    assert (made.year, made.votes, made.critic) == (2013, 9, None)
