import json
from datetime import datetime

from gemdesk.planner.evening import EveningRequest, plan_evening
from gemdesk.planner.pairing import rank_partners
from gemdesk.planner.plan_json import partner_json, plan_json
from gemdesk.records.plan_record import Plan
from tests.planner.bills import brief_encounter, lunchbox, planned
from tests.planner.starter_films import starter_films

CONTRACT = {
    "films", "concept", "order_reason", "items", "ends", "warnings", "introduction", "bridge", "prompts", "gaps",
}  # fmt: skip


def plan(*titles: str) -> Plan:
    start = datetime.fromisoformat("2026-11-28T19:30+05:30")
    return plan_evening(EveningRequest(start=start, speaker="Ana"), [starter_films()[title] for title in titles])


def test_a_plan_has_the_keys_of_the_contract() -> None:
    value = plan_json(plan("The Lunchbox", "Brief Encounter"), [{"id": 1, "title": "The Lunchbox"}])

    assert set(value) >= CONTRACT
    assert json.loads(json.dumps(value)) == value
    assert value["films"] == [{"id": 1, "title": "The Lunchbox"}]


def test_items_carry_their_offset_and_whole_minutes() -> None:
    value = plan_json(plan("The Lunchbox", "Brief Encounter"), [])

    items = value["items"]
    assert isinstance(items, list)
    assert items[1]["start"] == "2026-11-28T19:30+05:30"
    assert set(items[1]) == {"kind", "title", "start", "minutes", "who"}
    assert items[-1]["start"] == value["ends"]


def test_the_introduction_rounds_its_minutes_up() -> None:
    planned_evening = plan("The Lunchbox", "Brief Encounter")

    introduction = plan_json(planned_evening, [])["introduction"]

    assert isinstance(introduction, dict)
    assert introduction["minutes"] == planned_evening.items[1].minutes
    assert introduction["words"] == len(introduction["text"].split())
    assert set(introduction["blocks"][0]) == {"name", "text", "words", "sentences"}
    assert set(introduction["blocks"][0]["sentences"][0]) == {"text", "sources"}


def test_prompts_and_bridge_have_their_keys() -> None:
    value = plan_json(plan("The Lunchbox", "Brief Encounter"), [])

    prompts, bridge = value["prompts"], value["bridge"]
    assert isinstance(prompts, list)
    assert isinstance(bridge, dict)
    assert set(prompts[0]) == {"kind", "text", "follow_up", "film", "starred", "spoiler", "newcomer", "sources"}
    assert set(bridge) == {"text", "words", "sentences"}


def test_absent_values_are_none() -> None:
    value = plan_json(plan("Burning"), [])

    assert value["bridge"] is None
    assert value["order_reason"] is None
    assert value["shared"] == []


def test_partners_have_the_keys_of_the_contract() -> None:
    with_ids, without = rank_partners(lunchbox(), [brief_encounter(external_ids={"imdb": "tt0037558"}), planned(3)])

    value = partner_json(with_ids)

    assert value["external_ids"] == {"imdb": "tt0037558"}
    assert set(value) == {
        "id", "title", "year", "external_ids", "score", "shared", "contrast", "reason", "total_minutes",
    }  # fmt: skip
    assert value["shared"] == [{"text": link.text, "sources": list(link.sources)} for link in with_ids.shared]
    assert partner_json(without)["total_minutes"] is None
