"""A plan and a list of partners as plain JSON values, as scripts read them."""

from collections.abc import Mapping, Sequence

from gemdesk.records.plan_record import Block, Introduction, Link, Partner, Plan, PlanItem, Prompt, Sentence

Json = dict[str, object]


def plan_json(plan: Plan, film_rows: Sequence[Mapping[str, object]]) -> Json:
    """Return the value of the key ``plan``: ``film_rows`` are the films as a list shows them, in showing order.

    Moments are ISO 8601 with their offset, minutes whole and rounded up, absent values None.
    """
    return {
        "films": [dict(row) for row in film_rows],
        "concept": plan.concept,
        "concept_sources": list(plan.concept_sources),
        "question": plan.question,
        "shared": links_json(plan.shared),
        "contrast": links_json(plan.contrast),
        "order_reason": plan.order_reason,
        "items": [_item(item) for item in plan.items],
        "ends": plan.ends.isoformat(timespec="minutes"),
        "warnings": [warning.text for warning in plan.warnings],
        "introduction": _introduction(plan.introduction),
        "bridge": _bridge(plan.bridge),
        "prompts": [_prompt(prompt) for prompt in plan.prompts],
        "gaps": [{"block": gap.block, "field": gap.field, "text": gap.text} for gap in plan.gaps],
        "public": plan.public,
        "licence": plan.licence,
        "venue": plan.venue,
        "speaker": plan.speaker,
        "paper": plan.paper,
    }


def partner_json(partner: Partner) -> Json:
    """Return one of the ``partners`` of a pairing; ``total_minutes`` is None while a running time is unknown."""
    record = partner.film.record
    return {
        "id": partner.film.id,
        "title": record.title,
        "year": record.year,
        "external_ids": dict(record.external_ids),
        "score": round(partner.score, 4),
        "shared": links_json(partner.shared),
        "contrast": links_json(partner.contrast),
        "reason": partner.reason,
        "total_minutes": partner.total_minutes,
    }


def links_json(links: Sequence[Link]) -> list[Json]:
    """Return links as text and sources."""
    return [{"text": link.text, "sources": list(link.sources)} for link in links]


def _item(item: PlanItem) -> Json:
    return {
        "kind": item.kind,
        "title": item.title,
        "start": item.start.isoformat(timespec="minutes"),
        "minutes": item.minutes,
        "who": item.who,
    }


def _introduction(introduction: Introduction) -> Json:
    return {
        "text": introduction.text,
        "words": introduction.words,
        "minutes": _whole_minutes(introduction.words, introduction.words_per_minute),
        "blocks": [
            {"name": block.name, "text": block.text, "words": block.words, "sentences": _sentences(block.sentences)}
            for block in introduction.blocks
        ],
    }


def _bridge(bridge: Block | None) -> Json | None:
    if bridge is None:
        return None
    return {"text": bridge.text, "words": bridge.words, "sentences": _sentences(bridge.sentences)}


def _sentences(sentences: Sequence[Sentence]) -> list[Json]:
    return [{"text": sentence.text, "sources": list(sentence.sources)} for sentence in sentences]


def _prompt(prompt: Prompt) -> Json:
    return {
        "kind": prompt.kind,
        "text": prompt.text,
        "follow_up": prompt.follow_up,
        "film": prompt.film,
        "starred": prompt.starred,
        "spoiler": prompt.spoiler,
        "newcomer": prompt.newcomer,
        "sources": list(prompt.sources),
    }


def _whole_minutes(words: int, words_per_minute: int) -> int:
    return -(-words // words_per_minute)
