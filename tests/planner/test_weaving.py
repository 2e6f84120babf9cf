"""Wordings filled with phrases, and stable choosing."""

import pytest

from gemdesk.planner.weaving import Choice, Phrase, filled, slots, stable_number, usable

PHRASES = {"own": Phrase("lunchboxes", ("film:1.tags.0",)), "why": Phrase("a lunch", ("film:1.notes.0",))}


def test_a_filled_wording_knows_its_sources() -> None:
    sentence = filled("{own}, {own} and {why}.", PHRASES, ("pair",))
    assert sentence.text == "Lunchboxes, lunchboxes and a lunch."
    assert sentence.sources == ("film:1.tags.0", "film:1.notes.0", "pair")


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Rain", "Here is Rain."), ("Who Is It?", "Here is Who Is It?"), ("But...", "Here is But...")],
)
def test_a_title_with_a_mark_of_its_own_gets_no_second_one(title: str, expected: str) -> None:
    assert filled("Here is {a_title}.", {"a_title": Phrase(title)}).text == expected


def test_a_wording_with_an_absent_phrase_is_not_usable() -> None:
    assert usable(["{own}", "{year}", "plain"], PHRASES) == ["{own}", "plain"]
    assert slots("{a} and {b_c}") == ("a", "b_c")


def test_a_handle_with_a_comma_does_not_run_on() -> None:
    phrases = {"a_sound": Phrase("a pop song, howled"), "a_cast": Phrase("Ida, Mo and Eve")}
    wordings = ["keep {a_sound} in mind", "listen for {a_sound}.", "{a_cast} are here"]
    assert usable(wordings, phrases) == wordings[1:]


def test_the_same_evening_always_chooses_the_same() -> None:
    assert stable_number("a", 1) != stable_number("a1")
    assert Choice("k").one("slot", "abc") == Choice("k").one("slot", "abc")


def test_successive_variants_walk_through_all_wordings() -> None:
    options = [f"wording {n}" for n in range(7)]
    assert {Choice("k", variant).one("slot", options) for variant in range(7)} == set(options)
    assert {Choice("k", variant).ordered("slot", options)[0] for variant in range(7)} == set(options)
    assert Choice("k").ordered("slot", []) == []


def test_many_evenings_choose_evenly() -> None:
    options = [str(n) for n in range(10)]
    chosen = [Choice(f"evening {n}").ordered("slot", options)[0] for n in range(2000)]
    assert max(chosen.count(option) for option in options) < 260


def test_too_long_a_sentence_is_not_taken() -> None:
    choice = Choice("k")
    assert choice.woven("s", ["{own} and more and more", "{own}"], PHRASES, most_words=2) is not None
    assert choice.woven("s", ["{own} and more and more"], PHRASES, most_words=2) is None


def test_a_thin_slot_takes_the_wording_that_tells_most() -> None:
    found = Choice("k").woven("s.thin", ["{own}", "{own} {why}", "no"], PHRASES)
    assert found is not None
    assert found.text == "Lunchboxes a lunch"
