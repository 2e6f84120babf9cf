"""Prompts, kind by kind."""

from gemdesk.planner.prompts import TALKING_ORDER
from gemdesk.records.plan_record import PROMPT_KINDS
from tests.planner.evenings import drafted, film, note, tags
from tests.planner.starter_films import starter_films


def test_the_talk_has_an_order_that_holds_every_kind() -> None:
    assert set(TALKING_ORDER) == set(PROMPT_KINDS)
    films = starter_films()
    words = drafted(films["The Lunchbox"], films["Burning"])
    assert tuple(prompt.kind for prompt in words.prompts) == TALKING_ORDER
    assert {prompt.kind for prompt in words.prompts if prompt.starred} == {"warm-up", "comparison", "personal"}


def test_both_films_are_asked_about() -> None:
    films = starter_films()
    words = drafted(films["The Lunchbox"], films["Burning"])
    asked = {prompt.film for prompt in words.prompts}
    assert asked == {None, films["The Lunchbox"].id, films["Burning"].id}


def test_a_scene_becomes_a_question_of_motive() -> None:
    scene = note("scene", "Ila packs it again.", "Ila keeps sending the box")
    words = drafted(film(notes=(scene,), tags=tags("element", "lunchboxes")))
    motive = next(prompt for prompt in words.prompts if prompt.kind == "motive")
    assert "Ila keeps sending the box" in motive.text
    assert motive.sources[0] == "film:1.notes.0"


def test_tags_alone_give_questions_from_the_word_store() -> None:
    words = drafted(film("A", 1, tags=tags("element", "trains") + tags("mood", "wry")), film("B", 2))
    kinds = {prompt.kind: prompt for prompt in words.prompts}
    assert kinds["image"].film == kinds["craft"].film == 1
    assert kinds["image"].follow_up
    assert "film:1.tags.1" in kinds["craft"].sources


def test_an_empty_record_is_asked_few_questions() -> None:
    kinds = [prompt.kind for prompt in drafted(film("X")).prompts]
    assert kinds == ["warm-up", "unresolved"]


def test_a_film_without_an_ending_note_leaves_the_end_open() -> None:
    words = drafted(film(notes=(note("why", "It is.", "a lunch"),), tags=tags("element", "lunchboxes")))
    unresolved = next(prompt for prompt in words.prompts if prompt.kind == "unresolved")
    assert unresolved.spoiler
    assert "a lunch" in unresolved.text


def test_one_film_alone_is_compared_with_nothing() -> None:
    words = drafted(starter_films()["The Lunchbox"])
    assert [prompt.kind for prompt in words.prompts] == [kind for kind in TALKING_ORDER if kind != "comparison"]
    assert sum(prompt.starred for prompt in words.prompts) == 3


def test_two_films_of_one_title_are_asked_about_without_it() -> None:
    words = drafted(film("Nosferatu", 1), film("Nosferatu", 2))
    assert "Nosferatu" not in words.prompts[0].text
    assert words.prompts[0].sources == ("film:1.title", "film:2.title")


def test_a_redraft_asks_something_else() -> None:
    films = starter_films()
    first, second = (drafted(films["The Lunchbox"], films["Burning"], variant=variant) for variant in (0, 1))
    assert not {prompt.text for prompt in first.prompts} & {prompt.text for prompt in second.prompts}
    assert not {prompt.follow_up for prompt in first.prompts} & {prompt.follow_up for prompt in second.prompts}
