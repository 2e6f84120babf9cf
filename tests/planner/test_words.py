"""Drafting, and drafting again."""

from gemdesk.planner.words import draft_words, redraft_block
from gemdesk.records.film_record import CreditRecord
from gemdesk.records.plan_record import BLOCK_NAMES, Link
from tests.planner.evenings import directed_by, drafted, film, note, running_order, tags
from tests.planner.starter_films import starter_films


def pair() -> tuple:
    films = starter_films()
    return films["The Lunchbox"], films["In the Mood for Love"]


def test_the_same_evening_is_drafted_the_same_and_a_variant_differs() -> None:
    assert drafted(*pair()) == drafted(*pair())
    assert drafted(*pair()) != drafted(*pair(), variant=1)


def test_redrafting_a_block_changes_that_block_and_keeps_the_question() -> None:
    films, items = pair(), running_order(pair())
    before = {block.name: block for block in drafted(*films).introduction.blocks}
    for name in BLOCK_NAMES:
        again = redraft_block(name, films, items, (), (), variant=1)
        assert again.name == name
        assert again.text != before[name].text
    question = drafted(*films).question
    assert question is not None
    asked = redraft_block("the other film", films, items, (), (), variant=3).text
    assert question.text[1:] in asked


def test_redrafting_the_bridge() -> None:
    films, items = pair(), running_order(pair())
    bridge = drafted(*films).bridge
    assert bridge is not None
    assert redraft_block("bridge", films, items, (), (), variant=1).text != bridge.text
    assert redraft_block("bridge", films, items, (), (), variant=0) == bridge
    assert redraft_block("bridge", films[:1], items, (), (), variant=0).sentences == ()


def test_a_shared_theme_that_a_link_names_is_taken() -> None:
    first = film("First", 1, tags=tags("theme", "marriage", "memory", "money"))
    second = film("Second", 2, tags=tags("theme", "money", "marriage", "memory"))
    link = (Link("memory", ("pair",), "theme"),)
    words = draft_words((first, second), running_order((first, second)), link, ())
    assert words.question is not None
    assert {"film:1.tags.1", "film:2.tags.2", "pair"} <= set(words.question.sources)


def test_films_without_a_common_theme_are_set_against_each_other() -> None:
    first = film("First", 1, tags=tags("theme", "money") + tags("element", "brass keys"))
    second = film("Second", 2, tags=tags("theme", "ghosts") + tags("element", "wet coats"))
    words = drafted(first, second)
    assert words.question is not None
    assert {"film:1.tags.0", "film:2.tags.0"} <= set(words.question.sources)
    assert {"brass keys", "wet coats"} <= {
        thing for thing in ("brass keys", "wet coats") if thing in words.concept.lower()
    }


def test_a_theme_that_nobody_has_words_for_is_named() -> None:
    words = drafted(film("First", 1, tags=tags("theme", "bells")), film("Second", 2, tags=tags("theme", "bells")))
    assert words.question is not None
    assert words.concept
    assert "bells" in words.introduction.text


def test_markup_control_characters_and_endless_titles_do_no_harm() -> None:
    title = "<b>A</b> \x00\u202e#[x] " + "very " * 2000
    odd = film(title, 1, credits=directed_by("N\x00o {l_own}"), synopsis="{l_title} <i>\x00runs</i>. " * 400)
    words = drafted(odd, film("{x_own}", 2, notes=(note("why", "It {works}.", "{b_own}"),)))
    assert "\x00" not in words.introduction.text
    assert words.introduction.words < 700
    assert len(words.concept.split()) <= 12


def test_a_cast_of_one_and_a_cast_without_things_are_named() -> None:
    one = (CreditRecord("Ida Dutt", "cast", character="Mo"),)
    assert "Ida Dutt as Mo" in drafted(film(credits=one)).introduction.text
    assert "Ida Dutt as Mo" in drafted(film(credits=one, tags=tags("element", "brass keys"))).introduction.text


def test_a_second_film_without_a_note_on_craft_is_set_up_in_the_bridge() -> None:
    words = drafted(film("First", 1), film("Second", 2, synopsis="A baker finds a key. He keeps it.", runtime=90))
    assert words.bridge is not None
    assert "a baker finds a key." in words.bridge.text
    assert "an hour and a half" in words.bridge.text
