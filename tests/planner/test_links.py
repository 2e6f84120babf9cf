from collections import Counter
from itertools import combinations
from typing import Any

import pytest

from gemdesk.planner.features import Frequencies, candidate_of
from gemdesk.planner.links import contrast_links, shared_links
from gemdesk.records.film_record import HonourRecord, NoteRecord, SettingRecord, SourceWorkRecord
from gemdesk.records.plan_record import Link, PlannedFilm
from tests.planner.bills import brief_encounter, credited, lunchbox, planned, tagged
from tests.planner.starter_films import starter_films


def texts(links: tuple[Link, ...]) -> list[str]:
    return [link.text for link in links]


def shared(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    return texts(shared_links(planned(1, **one), planned(2, **other)))


def contrast(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    return texts(contrast_links(planned(1, **one), planned(2, **other)))


CANNES, OSCARS = HonourRecord("Cannes", 1946, result="won"), HonourRecord("Academy Awards", result="nominated")
PLAY, BY_COWARD = SourceWorkRecord(kind="play"), SourceWorkRecord("Still Life", "Noël Coward", "play")


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        ({"tags": tagged(element="Trains")}, {"tags": tagged(element="trains")}, "Trains"),
        ({"tags": tagged(mood="eerie")}, {"tags": tagged(mood="eerie")}, "an eerie mood"),
        ({"tags": tagged(pacing="brisk")}, {"tags": tagged(pacing="brisk")}, "a brisk pace"),
        ({"tags": tagged(free="lent twice")}, {"tags": tagged(free="lent twice")}, "lent twice"),
        ({"setting": SettingRecord("Paris")}, {"setting": SettingRecord("Paris")}, "Paris, where both are set"),
        ({"setting": SettingRecord(time="1930s")}, {"setting": SettingRecord(time="1930s")}, "both set in the 1930s"),
        ({"source_work": BY_COWARD}, {"source_work": BY_COWARD}, "Noël Coward, whose writing both were made from"),
        ({"source_work": BY_COWARD}, {"source_work": PLAY}, "a play behind each"),
        (
            {"source_work": SourceWorkRecord(kind="true events")},
            {"source_work": SourceWorkRecord(kind="true events")},
            "true events behind each",
        ),
        ({"honours": (CANNES,)}, {"honours": (CANNES,)}, "a prize at Cannes for each"),
        ({"honours": (OSCARS,)}, {"honours": (OSCARS,)}, "both in the running at the Academy Awards"),
        ({"countries": ("Iran",)}, {"countries": ("France", "Iran")}, "both made in Iran"),
        ({"languages": ("French",), "countries": ("Mali",)}, {"languages": ("French",)}, "both spoken in French"),
        ({"year": 1945}, {"year": 1945}, "the same year, 1945"),
        ({"year": 1941}, {"year": 1949}, "both from the 1940s"),
        ({"sound": "silent"}, {"sound": "silent"}, "both silent"),
        ({"colour": "black and white"}, {"colour": "black and white"}, "both in black and white"),
        ({"form": "short"}, {"form": "short"}, "both shorts"),
        ({"genres": ("documentary",)}, {"genres": ("documentary",)}, "both documentaries"),
        ({"genres": ("heist",)}, {"genres": ("heist",)}, "both heist films"),
    ],
)
def test_one_thing_in_common(one: dict[str, Any], other: dict[str, Any], text: str) -> None:
    assert shared(one, other) == [text]


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        ([("director", "Ozu")], [("director", "Ozu")], "Ozu, who directed both"),
        ([("cast", "Hara")], [("cast", "Hara")], "Hara, who plays in both"),
        ([("director", "Chahine")], [("cast", "Chahine")], "Chahine, director of one and actor in the other"),
        ([("director", "Ozu"), ("writer", "Ozu")], [("writer", "Ozu"), ("director", "Ozu")], "Ozu, who directed both"),
    ],
)
def test_people_in_common(one: list[tuple[str, str]], other: list[tuple[str, str]], text: str) -> None:
    assert shared({"credits": credited(*one)}, {"credits": credited(*other)}) == [text]


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        (
            {"setting": SettingRecord("Mumbai", "2010s")},
            {"setting": SettingRecord("Kent", "a winter")},
            "Mumbai in the 2010s against Kent, a winter",
        ),
        (
            {"setting": SettingRecord("Seoul and Paju, near the northern border", "2010s")},
            {"setting": SettingRecord("Kent", "the last weeks of a winter")},
            "Seoul and Paju in the 2010s against Kent",
        ),
        ({"setting": SettingRecord(time="1930s")}, {"setting": SettingRecord(time="now")}, "1930s against now"),
        ({"tags": tagged(element="letters")}, {"tags": tagged(element="faces")}, "letters against faces"),
        ({"year": 2013}, {"year": 1945}, "2013 against 1945, 68 years apart"),
        ({"countries": ("Iran",)}, {"countries": ("United Kingdom",)}, "Iran against the United Kingdom"),
        ({"sound": "silent"}, {"sound": "sound"}, "a silent film against a sound film"),
        ({"colour": "colour"}, {"colour": "tinted"}, "colour against tinted"),
        ({"genres": ("documentary",)}, {"genres": ("documentary", "animation")}, "live action against animation"),
        ({"runtime": 22}, {"runtime": 112}, "22 minutes against 112"),
        ({"weight": 1}, {"weight": 4}, "a light film against a heavier one"),
        ({"weight": 5}, {"weight": 3}, "a heavy film against a lighter one"),
        ({"tags": tagged(mood="wry")}, {"tags": tagged(mood="bleak")}, "wry against bleak"),
        (
            {"source_work": PLAY},
            {"source_work": SourceWorkRecord(kind="true events")},
            "a play behind one, true events",
        ),
        ({"languages": ("Hindi",)}, {"languages": ("English",)}, "Hindi against English"),
        ({"genres": ("drama",)}, {"genres": ("comedy",)}, "drama against comedy"),
        ({"year": 2013}, {"year": 2012}, "2013 against 2012"),
        ({"runtime": 90}, {"runtime": 91}, "90 minutes against 91"),
        ({"credits": credited(("director", "A"))}, {"credits": credited(("director", "B"))}, "A against B"),
        ({"credits": credited(("cast", "A"))}, {"credits": credited(("cast", "B"))}, "A against B"),
    ],
)
def test_one_contrast(one: dict[str, Any], other: dict[str, Any], text: str) -> None:
    (found,) = contrast(one, other)

    assert found.startswith(text)


def test_two_empty_records_say_nothing() -> None:
    assert shared({}, {}) == contrast({}, {}) == []


def test_links_know_their_sources() -> None:
    link = shared_links(lunchbox(4), brief_encounter(9))[0]

    assert link.axis == "theme"
    assert link.sources == ("film:4.tags.0", "film:9.tags.0")


def test_what_a_fifth_of_the_library_shares_is_not_said() -> None:
    library = [lunchbox(number) for number in range(1, 30)]
    counted = Frequencies.of(candidate_of(film.id, film.record) for film in library)

    said = texts(shared_links(lunchbox(1), lunchbox(2), counted))

    assert "trains" not in said
    assert all("who" in text or "2013" in text for text in said)


def test_rarer_links_come_first() -> None:
    one, other = (planned(number, tags=tagged(element="trains; a glass staircase")) for number in (1, 2))
    counted = Frequencies(100, {"element:trains": 15, "element:a glass staircase": 2})

    assert texts(shared_links(one, other, counted)) == ["a glass staircase", "trains"]


def test_rare_words_of_both_set_ups_are_quoted() -> None:
    one = planned(1, synopsis="Two keepers of a lighthouse quarrel over a widow.")
    other = planned(2, synopsis="A widow climbs the lighthouse in a storm.")
    counted = Frequencies(1000, {"word:widow": 3, "word:lighthouse": 2})

    assert texts(shared_links(one, other, counted)) == ['"lighthouse" and "widow" in both set-ups']


@pytest.mark.parametrize(
    ("one", "other", "total"),
    [
        ("A lighthouse.", "A lighthouse.", 10),
        ("A Lighthouse.", "A lighthouse.", 1000),
        ("Old lighthouses.", "A lighthouse.", 1000),
        (None, "A lighthouse.", 1000),
    ],
)
def test_words_that_prove_nothing_are_not_quoted(one: str | None, other: str, total: int) -> None:
    films = planned(1, synopsis=one), planned(2, synopsis=other)

    assert shared_links(*films, Frequencies(total, {"word:lighthouse": 1})) == ()


def test_at_most_two_links_on_one_axis() -> None:
    tags = tagged(theme="restraint; marriage; guilt", element="trains; letters; rain")
    links = shared_links(planned(1, tags=tags), planned(2, tags=tags))

    assert sorted(link.axis for link in links) == ["element", "element", "theme", "theme"]


def every_pair() -> list[tuple[PlannedFilm, PlannedFilm]]:
    return list(combinations(starter_films().values(), 2))


def test_any_two_starter_films_contrast_and_nothing_is_said_of_many_pairs() -> None:
    said = [texts(contrast_links(one, other)) for one, other in every_pair()]

    times = Counter(text for links in said for text in links)

    assert all(said)
    assert times.most_common(1)[0][1] < len(said) / 20


def test_the_look_of_two_films_is_told_with_their_years() -> None:
    said = texts(contrast_links(lunchbox(), brief_encounter()))

    assert "colour in 2013 against black and white in 1945" in said


def test_documentary_and_fiction_are_told_with_their_years() -> None:
    said = texts(contrast_links(lunchbox(), brief_encounter(genres=("documentary",))))

    assert "fiction from 2013 against documentary from 1945" in said


def test_notes_reach_no_link() -> None:
    note = NoteRecord("origin", "In her last film she dies.", "she dies", "full")

    assert contrast({"notes": (note,)}, {"notes": (NoteRecord("origin", "Her first film."),)}) == []
