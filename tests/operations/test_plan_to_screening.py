"""Evenings kept and opened again: nothing is lost on the way."""

from dataclasses import replace
from datetime import UTC, datetime

from gemdesk.operations.plan_to_screening import Evening, evening_of, screening_of
from gemdesk.planner.evening import EveningRequest, plan_evening
from gemdesk.planner.rework import block_named, with_block
from gemdesk.records.library_record import GuestRecord, ReactionRecord, ScreeningRecord
from gemdesk.records.plan_record import Block, Plan, Sentence
from tests.planner.starter_films import starter_films

START = datetime(2026, 11, 28, 19, 30, tzinfo=UTC)


def plan() -> Plan:
    films = [starter_films()[title] for title in ("Brief Encounter", "A Separation")]
    return plan_evening(EveningRequest(start=START, reorder=False, venue="Here", speaker="Mira"), films)


def test_an_evening_comes_back_whole() -> None:
    edited = with_block(plan(), Block("why this", (Sentence("Because.", ("pair",)), Sentence("\n\nYes.")), edited=True))
    edited = replace(edited, prompts=(replace(edited.prompts[0], edited=True, worked=True), *edited.prompts[1:]))
    evening = Evening(
        edited, concept_edited=True, guests=(GuestRecord("g", "coming", True),), attendance=4, outcome="Tea",
        reactions=(ReactionRecord(edited.films[0].record.uuid or "", "good", 2),), uuid="u", time_zone="Europe/London",
    )  # fmt: skip

    again = evening_of(screening_of(evening), edited.films)

    assert replace(again.plan, gaps=edited.gaps) == edited
    assert replace(again, plan=edited) == evening


def test_sources_are_kept_by_uuid() -> None:
    record = screening_of(Evening(plan()))
    paths = [path for block in record.blocks for path in block.sources]

    assert not any(path.startswith(("film:1.", "person:1")) for path in paths)
    assert any(path.startswith(f"film:{plan().films[0].record.uuid}.") for path in paths)


def test_films_that_are_gone_leave_the_words() -> None:
    again = evening_of(screening_of(Evening(plan())), [])

    assert again.plan.films == ()
    assert block_named(again.plan, "welcome").text == block_named(plan(), "welcome").text
    assert {item.film for item in again.plan.items} == {None}


def test_an_empty_record_opens() -> None:
    evening = evening_of(ScreeningRecord(name="Some day", starts="2027-01-02T20:00"), [])

    assert evening.plan.concept == "Some day"
    assert evening.plan.ends.hour == 20


def test_a_block_that_a_person_emptied_stays_empty() -> None:
    emptied = with_block(plan(), Block("why this", (), edited=True))

    again = evening_of(screening_of(Evening(emptied)), emptied.films)

    assert block_named(again.plan, "why this") == Block("why this", (), edited=True)
