"""The word store itself: whole, open questions, and nothing that a sentence cannot carry."""

import re

import pytest

from gemdesk.planner import lexicon
from gemdesk.planner.weaving import slots

THEMES = re.split(
    ", ",
    "restraint, marriage, family, found family, motherhood, fathers and children, childhood, growing old, "
    "friendship, love at a distance, desire, jealousy, loneliness, grief, memory, guilt, justice, truth "
    "and lies, deception, identity, performance, obsession, revenge, violence, war and after, exile, "
    "home, borders, class, money, work, poverty, survival, freedom, rebellion, faith, tradition and "
    "change, colonialism, women's freedom, city life, village life, nature, cinema itself, art and "
    "making, dreams, time, death, the body, waiting, journeys, school, silence, power, community, ghosts",
)
OPEN = re.compile(r"\b(?:what|how|which|why|who|whom|whose|where|when)\b", re.IGNORECASE)


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_has_words(name: str) -> None:
    words = lexicon.theme_words(name)
    assert lexicon.is_known_theme(name)
    assert (len(words.carry), len(words.compare), len(words.personal), len(words.context)) >= (5, 6, 5, 4)
    assert len(words.phrase.split()) <= 6
    assert words.doing.split()[0].endswith("ing") or " " in words.doing


@pytest.mark.parametrize("name", THEMES)
def test_every_prompt_of_a_theme_is_open_and_short(name: str) -> None:
    words = lexicon.theme_words(name)
    for question in (*words.compare, *words.personal, *words.context):
        assert question.endswith("?")
        assert OPEN.search(question), question
        assert len(question.split()) <= 25, question
        assert not re.search(r"[.?!] ", question), question


@pytest.mark.parametrize("name", THEMES)
def test_a_question_to_carry_begins_small_and_asks_again(name: str) -> None:
    for question in lexicon.theme_words(name).carry:
        assert question.ask[0].islower()
        assert question.again[0].islower()
        assert question.ask.endswith("?")
        assert question.ask != question.again
        assert {slot[0] for slot in (*slots(question.ask), *slots(question.again))} <= {"x", "y"}


@pytest.mark.parametrize("name", THEMES)
def test_a_question_of_a_theme_holds_titles_and_nothing_else(name: str) -> None:
    words = lexicon.theme_words(name)
    asked = [*words.compare, *words.personal, *words.context, *(q.ask for q in words.carry)]
    assert {slot for question in asked for slot in slots(question)} <= {"x_title", "y_title", "f_title"}
    for question in words.compare:
        assert {"x_title", "y_title"} <= {*slots(question)} or re.search(r"\b(?:two|other)\b", question), question


def test_no_two_themes_ask_the_same() -> None:
    asked = [q for name in THEMES for q in (*lexicon.theme_words(name).compare, *lexicon.theme_words(name).personal)]
    assert len(asked) == len(set(asked))


def test_an_unknown_theme_knows_its_own_name() -> None:
    words = lexicon.theme_words("bells")
    assert (words.phrase, words.carry) == ("bells", ())
    assert not lexicon.is_known_theme("bells")


def test_elements_and_moods_have_questions() -> None:
    assert lexicon.element_questions("trains")
    assert lexicon.mood_questions("wry")
    assert lexicon.element_questions("lunchboxes") == lexicon.mood_questions("lunchy") == ()


def test_a_slot_nobody_has_written_is_an_error() -> None:
    assert not lexicon.has_slot("nowhere")
    with pytest.raises(KeyError):
        lexicon.wordings("nowhere")
