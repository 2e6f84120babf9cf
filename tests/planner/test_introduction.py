"""The blocks of an introduction, one by one."""

import pytest

from gemdesk.planner.words import DraftedWords
from gemdesk.records.film_record import CreditRecord, CriterionRecord, GemRecord, HonourRecord
from gemdesk.records.plan_record import BLOCK_NAMES, Block
from tests.planner.evenings import directed_by, drafted, film, note
from tests.planner.starter_films import starter_films


def block(words: DraftedWords, name: str) -> Block:
    return next((found for found in words.introduction.blocks if found.name == name), Block(name))


def test_a_full_record_fills_all_seven_blocks_in_their_order() -> None:
    films = starter_films()
    words = drafted(films["The Lunchbox"], films["Burning"])
    assert tuple(found.name for found in words.introduction.blocks) == BLOCK_NAMES
    assert words.gaps == ()


def test_the_reason_is_joined_to_the_title() -> None:
    text = block(drafted(film("Rain", notes=(note("why", "It is one shower: no more. So look up."),))), "why this").text
    assert "Rain" in text
    assert ": no more. So look up." in text
    assert "It is one shower" not in text


def test_a_reason_that_does_not_begin_with_it_stands_as_it_is() -> None:
    words = drafted(film("Rain", notes=(note("why", "Nobody knows Rain"),)))
    assert block(words, "why this").text == "Nobody knows Rain."


def test_evidence_is_led_in_or_stands_by_itself() -> None:
    gem = GemRecord(under_recognized=CriterionRecord(2, "Kyoto never showed it."))
    found = block(drafted(film(gem=gem)), "why this").sentences[0]
    assert found.text == "Kyoto never showed it."
    assert found.sources == ("film:1.gem.under_recognized.evidence",)


def test_an_honour_is_not_told_twice() -> None:
    honours = (HonourRecord("Cannes", 2013, None, "Golden Camera"),)
    told = note("origin", "Ritesh Batra took it to Cannes.")
    assert "Golden Camera" in block(drafted(film(honours=honours)), "who made it").text
    assert "Golden Camera" not in block(drafted(film(honours=honours, notes=(told,))), "who made it").text


def test_an_award_that_the_note_names_in_the_singular_is_told() -> None:
    honours = (HonourRecord("Academy Awards", 2010, None, "Best Picture"),)
    told = note("origin", "It won an Academy Award.")
    assert "Best Picture" not in drafted(film(honours=honours, notes=(told,))).introduction.text


def test_the_director_is_named_where_the_note_does_not() -> None:
    origin = note("origin", "This began as a dare.")
    text = block(drafted(film("Rain", credits=directed_by("Joris Ivens"), notes=(origin,))), "who made it").text
    assert "Joris Ivens" in text
    assert "This began as a dare." in text


def test_a_long_synopsis_is_cut_to_a_set_up() -> None:
    long = " ".join(f"Sentence number {n} says one more thing about the baker and the key." for n in range(30))
    spoken = block(drafted(film(synopsis=long)), "what you need to know")
    assert 60 < spoken.words < 140
    assert "number 29" not in spoken.text


def test_a_bare_place_and_date_leads_into_the_next_sentence() -> None:
    spoken = block(drafted(film(synopsis="Romania, 1987. A student packs. She waits.")), "what you need to know")
    assert spoken.text.startswith("Romania, 1987: a student packs. She waits.")


@pytest.mark.parametrize(("public", "private_word"), [(True, "glass"), (False, "front")])
def test_a_hall_is_not_greeted_like_a_living_room(public: bool, private_word: str) -> None:
    greeted = {block(drafted(film(), public=public, variant=n), "welcome").sentences[0].text for n in range(12)}
    assert len(greeted) == 12
    assert not any(private_word in text for text in greeted)


def test_a_short_before_a_feature_comes_first_and_is_announced() -> None:
    films = starter_films()
    words = drafted(films["Rain"], films["The Lunchbox"])
    assert "The Lunchbox" in block(words, "why this").text
    assert "Rain" in block(words, "the other film").text
    assert block(words, "before we start").text.rstrip(".").endswith("Rain")
    assert "interval" not in words.introduction.text


def test_one_film_alone_has_no_other_and_no_bridge() -> None:
    words = drafted(starter_films()["The Lunchbox"])
    assert words.bridge is None
    assert block(words, "the other film").words > 10
    assert 650 <= words.introduction.words <= 910


@pytest.mark.parametrize(
    ("speaker", "venue", "named"),
    [("Ana", None, ("Ana",)), (None, "the Kiosk", ("the Kiosk",)), ("Ana", "the Kiosk", ("Ana", "the Kiosk"))],
)
def test_speaker_and_house_are_named_once(speaker: str | None, venue: str | None, named: tuple[str, ...]) -> None:
    text = drafted(film(), speaker=speaker, venue=venue).introduction.text
    assert all(text.count(name) == 1 for name in named)


def test_the_end_is_told_as_people_tell_the_time() -> None:
    text = block(drafted(film(runtime=90), film("Second", 2, runtime=90)), "welcome").text
    assert "about ten to twelve" in text or "to midnight" in text or "past" in text or "o'clock" in text
    assert ":" not in text.replace("pair:", "").replace("bill:", "")


def test_a_director_who_plays_in_the_film_is_not_named_again_among_the_players() -> None:
    credits = (*directed_by("Roman Polanski"), CreditRecord("Roman Polanski", "cast", character="a hooligan"))
    assert "hooligan" not in drafted(film(credits=credits)).introduction.text
