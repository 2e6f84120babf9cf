"""The host sheet: what to say, in large type, with the clock beside it. The only sheet that shows gaps."""

import re
from dataclasses import replace

from gemdesk.printing import clock
from gemdesk.printing.evening import Content, date, heading, item_of, lines, order_reason, strip, venue
from gemdesk.printing.ink import Ink
from gemdesk.records.plan_record import BLOCK_NAMES, Block, Plan, PlanItem

_HELPED_ROLES = ("director", "writer", "cast")
_MOST_NAMES = 6
_BRIDGE = "bridge"
_WORD = re.compile(r"\w+")


def content(plan: Plan, ink: Ink) -> Content:
    """Return the content of the host sheet."""
    blocks = [*_blocks(plan, ink), *_bridge(plan, ink)]
    shown = {str(block["name"]).lower() for block in blocks}
    return {
        "date": date(plan),
        "heading": heading(plan, ink),
        "venue": venue(plan, ink),
        "strip": strip(plan, ink),
        "items": [_item(item, ink) for item in plan.items],
        "warnings": lines([warning.text for warning in plan.warnings], ink, "warnings"),
        "reason": order_reason(plan, ink),
        "names": _names(plan, ink),
        "blocks": blocks,
        "gaps": lines([gap.text for gap in plan.gaps if gap.block not in shown], ink, "gaps"),
        "footer": _footer(plan),
    }


def _item(item: PlanItem, ink: Ink) -> Content:
    return {
        "clock": clock.clock(item.start),
        "title": ink.title(item.title, "running order"),
        "film": item.kind in ("film", "short"),
        "who": ink.title(item.who or "", "running order"),
        "minutes": item.minutes if item.kind not in ("doors", "end") and item.minutes else 0,
    }


def pronunciations(plan: Plan) -> list[tuple[str, str]]:
    """Return (name, how to say it) for the directors and for whomever the words name, directors first."""
    spoken = set(_WORD.findall(f"{plan.introduction.text} {plan.bridge.text if plan.bridge else ''}"))
    found: dict[str, str] = {}
    for role in _HELPED_ROLES:
        for film in plan.films:
            for credit in film.record.credits:
                person = film.people.get(credit.name)
                named = role == "director" or spoken.issuperset(_WORD.findall(credit.name)[-1:])
                if credit.role == role and named and person and person.record.pronunciation:
                    found.setdefault(credit.name, person.record.pronunciation)
    return list(found.items())[:_MOST_NAMES]


def _names(plan: Plan, ink: Ink) -> list[Content]:
    where = "names to say"
    return [{"name": ink.line(name, where), "say": ink.line(say, where)} for name, say in pronunciations(plan)]


def _blocks(plan: Plan, ink: Ink) -> list[Content]:
    """Return the blocks in the order in which they are spoken; one without words stands where its gaps are."""
    spoken = {block.name: (block, elapsed) for block, elapsed in _timed(plan)}
    gapped = {gap.block for gap in plan.gaps}
    order = list(spoken) if set(spoken) - set(BLOCK_NAMES) else [n for n in BLOCK_NAMES if n in spoken or n in gapped]
    found = [spoken.get(name, (Block(name), "")) for name in order]
    return [_block(plan, block, elapsed, ink) for block, elapsed in found if block.text.strip() or block.name in gapped]


def _timed(plan: Plan) -> list[tuple[Block, str]]:
    """Return each block of the introduction with the time at which it begins: ``1:11``."""
    timed, words = [], 0
    for block in plan.introduction.blocks:
        timed.append((block, clock.elapsed(clock.spoken_seconds(words, plan.introduction.words_per_minute))))
        words += block.words
    return timed


def _bridge(plan: Plan, ink: Ink) -> list[Content]:
    bridge = replace(plan.bridge or Block(_BRIDGE), name=_BRIDGE)
    if not bridge.text.strip() and not _gaps_of(plan, _BRIDGE):
        return []
    item = item_of(plan, "bridge")
    return [_block(plan, bridge, clock.clock(item.start) if item else "", ink)]


def _block(plan: Plan, block: Block, aside: str, ink: Ink) -> Content:
    return {
        "name": block.name.capitalize(),
        "aside": aside if block.text.strip() else "",
        "text": ink.prose(block.text, block.name),
        "gaps": lines(_gaps_of(plan, block.name), ink, block.name),
        "bridge": block.name == _BRIDGE,
    }


def _gaps_of(plan: Plan, block: str) -> list[str]:
    return [gap.text for gap in plan.gaps if gap.block == block]


def _footer(plan: Plan) -> str:
    pace = plan.introduction.words_per_minute
    length = _length(plan.introduction.words, pace)
    if plan.bridge is None or not plan.bridge.words:
        return f"{length} at {pace} words a minute"
    return f"{length}; bridge {_length(plan.bridge.words, pace)}; {pace} words a minute"


def _length(words: int, pace: int) -> str:
    return f"{words} words, {clock.spoken_length(words, pace)}"
