"""The bridge: what a guest is told of the second film."""

from typing import Any

import pytest

from gemdesk.planner.bridge import standing_alone
from gemdesk.records.film_record import CreditRecord
from gemdesk.records.plan_record import Sentence
from tests.planner.evenings import drafted, film, note
from tests.planner.starter_films import starter_films

FIRST = film("First", 1)


def bridge_to(variant: int = 0, **fields: Any) -> str:
    words = drafted(FIRST, film("Second", 2, **fields), variant=variant)
    assert words.bridge is not None
    return words.bridge.text


def test_story_context_craft_and_notice_are_told_in_this_order() -> None:
    notes = (
        note("context", "The ferry ran until 1962."),
        note("craft", "The camera stays close to the water."),
        note("content note", "A dog drowns. There is drinking.", "a dog drowns"),
    )
    text = bridge_to(synopsis="A ferryman finds a trunk.", notes=notes)
    told = ["a ferryman finds a trunk.", "until 1962.", "close to the water.", "A dog drowns."]
    assert [text.index(line) for line in told] == sorted(text.index(line) for line in told)


def test_a_film_without_anything_to_warn_of_is_given_no_notice() -> None:
    assert "trouble" not in bridge_to(notes=(note("content note", "It will trouble nobody.", "nothing to warn of"),))


@pytest.mark.parametrize("variant", range(8))
def test_nobody_is_asked_to_listen_to_a_silent_film(variant: int) -> None:
    notes = (note("image", "Watch the laundry.", "laundry"), note("sound", "Notice the trains.", "little trains"))
    text = bridge_to(variant, sound="silent", runtime=90, subtitles="English", notes=notes)
    assert "isten" not in text
    assert "ears" not in text
    assert "title cards" in text


@pytest.mark.parametrize("variant", range(8))
def test_two_things_in_one_short_are_not_counted_as_one(variant: int) -> None:
    notes = (note("image", "Watch.", "a cat's cradle, a sliding door"), note("sound", "Listen.", "a piano"))
    text = bridge_to(variant, notes=notes)
    assert "a cat's cradle and a sliding door" in text
    assert "two things" not in text


def test_a_player_whom_nobody_has_introduced_is_not_spoken_of() -> None:
    players = (CreditRecord("Agata Kulesza", "cast", character="Wanda"),)
    text = bridge_to(credits=players, notes=(note("craft", "Kulesza changes with every glass. Scenes begin late."),))
    assert "Kulesza" not in text
    assert "Scenes begin late." in text


def test_a_sentence_that_points_back_cannot_stand_alone() -> None:
    spoken = [
        Sentence("Ana saw them."),
        Sentence("But she left."),
        Sentence("Rain fell on her."),
        Sentence("Rain fell."),
    ]
    assert [sentence.text for sentence in standing_alone(spoken)] == ["Ana saw them.", "Rain fell."]


def test_a_short_without_words_says_so() -> None:
    films = starter_films()
    words = drafted(films["Two Men and a Wardrobe"], films["Ida"])
    text = next(block.text for block in words.introduction.blocks if block.name == "before we start")
    assert any(said in text for said in ("no words", "without words", "no dialogue"))
