"""Prompts, kind by kind."""

import random

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


def test_no_two_prompts_of_an_evening_are_about_the_same_note() -> None:
    films, chance = list(starter_films().values()), random.Random(7)
    for _ in range(60):
        pair = chance.sample(films, 2)
        prompts = drafted(*pair).prompts
        notes = [path for prompt in prompts for path in prompt.sources if ".notes." in path]
        assert len(notes) == len(set(notes)), [prompt.text for prompt in prompts]


def test_a_motive_is_asked_for_with_a_reason_in_mind() -> None:
    films, chance = list(starter_films().values()), random.Random(8)
    for _ in range(60):
        prompts = drafted(*chance.sample(films, 2)).prompts
        motive = next(prompt.text for prompt in prompts if prompt.kind == "motive")
        assert any(word in motive.lower() for word in ("why", "what hope", "what is it for", "for?", "hope we")), motive


def test_living_people_are_asked_about_through_their_film() -> None:
    scene, end = note("scene", "She does.", "she teaches her neighbour"), note("scene", "Gone.", "she stays", "full")
    words = drafted(film("Hives", notes=(scene, end), genres=("documentary",), tags=tags("theme", "guilt")))
    kinds = {prompt.kind: prompt.text for prompt in words.prompts}
    assert "film" in kinds["motive"] or "Hives" in kinds["motive"]
    assert "a year later" not in kinds["unresolved"]
    assert "context" not in kinds


def test_nobody_is_asked_what_they_heard_in_a_silent_film() -> None:
    sound = note("sound", "A clock.", "a clock that does the talking")
    for variant in range(20):
        words = drafted(film("Silent", 1, sound="silent", notes=(sound,)), film("B", 2), variant=variant)
        assert not any("clock" in prompt.text for prompt in words.prompts)


def test_the_personal_question_is_of_the_first_theme_of_the_leading_film() -> None:
    one, other = film("A", 1, tags=tags("theme", "school", "time")), film("B", 2, tags=tags("theme", "death"))
    personal = next(prompt for prompt in drafted(one, other).prompts if prompt.kind == "personal")
    assert personal.sources == ("film:1.tags.0",)
