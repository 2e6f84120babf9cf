"""Plans after a person's hand: words kept, times added up."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemdesk.planner.evening import EveningRequest, plan_evening
from gemdesk.planner.rework import (
    block_named,
    edited_block,
    lengths_of,
    lines_of,
    merged,
    request_of,
    retimed,
    times_spoken,
    who_of,
    with_block,
    with_who,
)
from gemdesk.records.plan_record import Block, Plan, Prompt, Sentence
from tests.planner.starter_films import starter_films

START = datetime(2026, 11, 28, 19, 30, tzinfo=UTC)


def evening(*titles: str, **values: Any) -> Plan:
    films = [starter_films()[title] for title in titles]
    return plan_evening(replace(EveningRequest(start=START, reorder=False), **values), films)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return evening("Brief Encounter", "A Separation")


def test_sentences_left_as_they_were_keep_their_sources() -> None:
    before = Block(
        "welcome", (Sentence("One is here.", ("film:1.title",)), Sentence("Two, as Dr. No said.", ("pair",)))
    )

    block = edited_block("welcome", "Hello. One is here.\n\nTwo, as Dr. No said. Bye.", before)

    assert block.edited
    assert [(s.text, s.sources) for s in block.sentences] == [
        ("Hello.", ()),
        ("One is here.", ("film:1.title",)),
        ("\n\nTwo, as Dr. No said.", ("pair",)),
        ("Bye.", ()),
    ]


@given(st.text(alphabet="ab. \n", max_size=60))
def test_no_typed_letter_is_lost(text: str) -> None:
    block = edited_block("welcome", text, Block("welcome", (Sentence("a b."), Sentence("b."))))

    assert block.text.split() == text.split()


def test_a_block_keeps_its_place_and_an_empty_draft_goes(plan: Plan) -> None:
    changed = with_block(plan, Block("why this", (Sentence("Because."),), edited=True))
    emptied = with_block(changed, Block("why this"))

    assert [b.name for b in changed.introduction.blocks] == [b.name for b in plan.introduction.blocks]
    assert block_named(emptied, "why this") is None
    assert with_block(plan, Block("bridge")).bridge is None


def test_edits_outlive_another_draft_of_the_rest(plan: Plan) -> None:
    old = with_block(plan, Block("why this", (Sentence("Because."),), edited=True))
    old = with_block(old, Block("bridge", (Sentence("And now."),), edited=True))

    kept = merged(evening("Brief Encounter", "Black Girl"), old)
    alone = merged(evening("Brief Encounter"), old)

    assert block_named(kept, "why this") == block_named(old, "why this")
    assert kept.bridge == old.bridge
    assert block_named(kept, "welcome") != block_named(old, "welcome")
    assert alone.bridge is None


def test_edited_prompts_outlive_another_bill_unless_their_film_has_gone(plan: Plan) -> None:
    mine = Prompt("personal", "Mine?", edited=True, starred=True)
    gone = Prompt("motive", "Why?", film=plan.films[1].id, edited=True)
    old = replace(plan, prompts=(mine, gone, *plan.prompts[:2]))

    other = merged(evening("Brief Encounter", "Black Girl"), old)
    same = merged(evening("Brief Encounter", "A Separation", variant=3), old)

    assert other.prompts[0] == mine
    assert gone not in other.prompts
    assert sum(prompt.starred for prompt in other.prompts) <= 3
    assert [p.kind for p in same.prompts] == [p.kind for p in old.prompts]
    assert same.prompts[:2] == (mine, gone)


def test_a_running_order_follows_its_words_and_its_request(plan: Plan) -> None:
    short = with_block(plan, Block("what you need to know", (Sentence("Nothing."),), edited=True))

    timed = retimed(short, replace(request_of(plan), interval=35))

    assert lengths_of(timed).interval == 35
    assert lengths_of(timed).introduction < lengths_of(plan).introduction
    assert retimed(plan, request_of(plan)).items == plan.items
    assert retimed(replace(plan, films=()), request_of(plan)).items == plan.items


def test_without_a_moment_the_start_stays(plan: Plan) -> None:
    timed = retimed(plan, replace(request_of(plan), start=None))

    assert timed.items[1].start == plan.items[1].start


def test_names_stay_with_their_lines(plan: Plan) -> None:
    place = next(n for n, item in enumerate(plan.items) if item.kind == "introduction")

    named = with_who(with_who(plan, place, "Mira"), place + 1, "Jonas")

    assert named.speaker == "Mira"
    assert retimed(named, request_of(named)).items == named.items
    assert len(who_of(named)) == 2
    assert who_of(with_who(named, place, None)) == {(named.items[place + 1].kind, named.items[place + 1].film): "Jonas"}


def test_blocks_that_tell_the_time_are_known(plan: Plan) -> None:
    assert "welcome" in times_spoken(plan)
    edited = with_block(plan, replace(block_named(plan, "welcome"), edited=True))
    assert "welcome" not in times_spoken(edited)


def test_lines_drawn_to_scale_leave_doors_and_end_out(plan: Plan) -> None:
    assert {"doors", "end"}.isdisjoint(item.kind for item in lines_of(plan.items))


def test_an_unknown_running_time_and_an_interval_after_a_short_are_remembered() -> None:
    short = starter_films()["Neighbours"]
    thin = replace(starter_films()["Black Girl"], record=replace(starter_films()["Black Girl"].record, runtime=None))
    request = EveningRequest(start=START, reorder=False, interval_after_short=True, assume_runtime=88)

    again = request_of(plan_evening(request, [short, thin]))

    assert again.interval_after_short
    assert again.assume_runtime == 88
