"""Frames of prompts: what may stand in them, and which follow-up goes with a question."""

import pytest

from gemdesk.planner import lexicon
from gemdesk.planner.prompt_frames import MOST_FOLLOW_UP_WORDS, asked, evening_phrases, follow_up, phrases_about
from gemdesk.planner.weaving import Choice, Phrase, slots
from tests.planner.evenings import film, loom, note, tags

CHOICE = Choice("pair")
KINDS = ("warm-up", "image", "motive", "craft", "comparison", "context", "unresolved", "personal")


def _text(frame: str, **texts: str) -> str | None:
    found = asked(CHOICE, "slot", [frame], {name: Phrase(text, (name,)) for name, text in texts.items()})
    return found.text if found is not None else None


@pytest.mark.parametrize(
    ("frame", "texts", "expected"),
    [
        ("Which, {x_image} or {y_image}?", {"x_image": "a cup", "y_image": "a hat"}, "Which, a cup or a hat?"),
        ("Which, {x_image} or {y_image}?", {"x_image": "a cup", "y_image": "A cup"}, None),
        ("Which, {x_image} or {y_image}?", {"x_image": "a cup"}, None),
        ("Why {f_image}?", {"f_image": "hands, bread"}, "Why hands, bread?"),
        ("Why {f_image} at all?", {"f_image": "hands, bread"}, None),
        ("Why in {f_title}?", {"f_title": "Where Is It?"}, "Why in Where Is It?"),
        ("Who in {f_title} knows {f_context}?", {"f_title": "Riga", "f_context": "Riga in winter"}, None),
        ("{F_scene}: why?", {"F_scene": " ".join(["word"] * 30)}, None),
        ("{F_scene}: what does that leave open?", {"F_scene": "She is leaving home"}, None),
        ("{F_scene}: what stays open?", {"F_scene": "She is leaving home"}, "She is leaving home: what stays open?"),
        ("Who, in {f_title}: she or he?", {"f_title": "Where Is It?"}, None),
    ],
)
def test_a_frame_is_asked_only_where_it_reads_well(frame: str, texts: dict[str, str], expected: str | None) -> None:
    assert _text(frame, **texts) == expected


def test_a_scene_stands_small_inside_a_sentence_and_large_before_a_colon() -> None:
    ours = loom(film("A", 1, notes=(note("scene", "She goes.", "The baker shuts the door"),)), film("B", 2))
    phrases = evening_phrases(ours, {})
    assert (phrases["a_scene"].text, phrases["A_scene"].text) == (
        "the baker shuts the door",
        "The baker shuts the door",
    )


def test_a_name_keeps_its_large_letter() -> None:
    ours = loom(film(notes=(note("scene", "Ila packs.", "Ila packs the box"),)))
    assert phrases_about(ours.bill.first, ours, {})["f_scene"].text == "Ila packs the box"


def test_a_thing_is_one_of_the_films_own_elements() -> None:
    shared = loom(film(tags=tags("element", "trains", "rain", "lunchboxes")))
    own = loom(film(tags=tags("element", "lunchboxes", "trains")))
    assert "f_thing" not in phrases_about(shared.bill.first, shared, {})
    assert phrases_about(own.bill.first, own, {})["f_thing"].text == "lunchboxes"


def test_a_follow_up_does_not_repeat_the_question() -> None:
    for number in range(60):
        question = "What question would you put to the director about it?"
        assert "question" not in follow_up(Choice(str(number)), "unresolved", "prompt.unresolved", question)


def test_after_a_silent_film_a_follow_up_asks_about_nothing_heard() -> None:
    asked_for = {follow_up(Choice(str(n)), "motive", "prompt.motive", "Why?", silent=True) for n in range(300)}
    assert not any("hear" in follow or "voice" in follow for follow in asked_for)


def test_a_short_form_is_whole_before_a_colon_and_a_noun_inside() -> None:
    ours = loom(film("A", 1, notes=(note("image", "Door.", "a cat's cradle, a sliding door"),)), film("B", 2))
    phrases = evening_phrases(ours, {})
    assert (phrases["a_image"].text, phrases["A_image"].text, phrases["a_image_that"].text) == (
        "a cat's cradle",
        "A cat's cradle, a sliding door",
        "that",
    )


def test_a_slot_may_have_follow_ups_of_its_own() -> None:
    own = lexicon.wordings("prompt.image.thing.follow")
    assert follow_up(CHOICE, "image", "prompt.image.thing", "Why?") in own


def test_what_is_over_may_be_asked_about_as_what_is_over() -> None:
    past = lexicon.wordings("prompt.personal.follow.past")
    now = {follow_up(Choice(str(n)), "personal", "personal", "Who is your friend?") for n in range(200)}
    then = {follow_up(Choice(str(n)), "personal", "personal", "Who was your friend?") for n in range(200)}
    assert not now & set(past)
    assert then & set(past)


@pytest.mark.parametrize("kind", KINDS)
def test_follow_ups_are_many_short_and_name_nothing(kind: str) -> None:
    follow_ups = lexicon.wordings(f"prompt.{kind}.follow")
    assert len(set(follow_ups)) == len(follow_ups) >= 55
    for follow in follow_ups:
        assert follow.endswith("?")
        assert follow.count("?") == 1
        assert len(follow.split()) <= MOST_FOLLOW_UP_WORDS
        assert not slots(follow)


def test_no_follow_up_belongs_to_two_kinds() -> None:
    every = [follow for kind in KINDS for follow in lexicon.wordings(f"prompt.{kind}.follow")]
    assert len(every) == len(set(every))
