"""A plan after a person has touched it: their words kept, the machine's redrafted, the minutes added up anew."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from gemdesk.planner.evening import EveningRequest
from gemdesk.planner.evening_warnings import evening_warnings
from gemdesk.planner.sentences import sentences
from gemdesk.planner.time_zones import local_zone, zone_named
from gemdesk.planner.timetable import Lengths, build_timetable
from gemdesk.records.plan_record import BLOCK_NAMES, Block, Plan, PlanItem, Prompt, Sentence

BRIDGE = "bridge"
TIMETABLE = "timetable"
_PARAGRAPHS = re.compile(r"(\n+)")


def block_named(plan: Plan, name: str) -> Block | None:
    """Return a block of the introduction, or the bridge; None where the plan has no such block."""
    if name == BRIDGE:
        return plan.bridge
    return next((block for block in plan.introduction.blocks if block.name == name), None)


def all_blocks(plan: Plan) -> tuple[Block, ...]:
    """Return the blocks of the introduction and then the bridge."""
    return (*plan.introduction.blocks, *([plan.bridge] if plan.bridge is not None else []))


def with_block(plan: Plan, block: Block) -> Plan:
    """Return the plan with this block in its place; a block without words leaves the plan."""
    keep = [block] if block.text.strip() or block.edited else []
    if block.name == BRIDGE:
        return replace(plan, bridge=keep[0] if keep else None)
    others = [other for other in plan.introduction.blocks if other.name != block.name]
    blocks = sorted([*others, *keep], key=lambda one: BLOCK_NAMES.index(one.name))
    return replace(plan, introduction=replace(plan.introduction, blocks=tuple(blocks)))


def edited_block(name: str, text: str, before: Block | None) -> Block:
    """Return a block as a person wrote it; sentences that they left as they were keep their sources."""
    known = {sentence.text.strip(): sentence.sources for sentence in before.sentences} if before else {}
    found: list[Sentence] = []
    pending = ""
    for part in _PARAGRAPHS.split(text.strip()):
        if part.startswith("\n"):
            pending = part
            continue
        for one in _cut(part, known):
            found.append(Sentence(pending + one, known.get(one, ())))
            pending = ""
    return Block(name, tuple(found), edited=True)


def _cut(paragraph: str, known: Mapping[str, object]) -> list[str]:
    """Cut a paragraph into its sentences, the known ones as they were; spacing inside them stays as typed."""
    paragraph = paragraph.strip()
    for text in sorted(known, key=len, reverse=True):
        match = re.search(rf"(?<!\S){re.escape(text)}(?!\S)", paragraph) if text else None
        if match is not None:
            return [*_cut(paragraph[: match.start()], known), text, *_cut(paragraph[match.end() :], known)]
    return list(sentences(paragraph))


def merged(fresh: Plan, old: Plan) -> Plan:
    """Return the fresh draft with everything of the old plan that a person has written or chosen."""
    plan = fresh
    for block in all_blocks(old):
        if block.edited and not (block.name == BRIDGE and len(fresh.films) < 2):
            plan = with_block(plan, block)
    return replace(plan, prompts=_merged_prompts(fresh, old))


def _merged_prompts(fresh: Plan, old: Plan) -> tuple[Prompt, ...]:
    films = {film.id for film in fresh.films}
    kept = [prompt for prompt in old.prompts if prompt.edited and (prompt.film is None or prompt.film in films)]
    if {film.id for film in old.films} == films and kept:
        drafts = {prompt.kind: prompt for prompt in fresh.prompts}
        return tuple(
            p if p.edited else replace(drafts.get(p.kind, p), starred=p.starred, worked=p.worked) for p in old.prompts
        )
    kinds = {prompt.kind for prompt in kept}
    spare = [prompt for prompt in fresh.prompts if prompt.kind not in kinds]
    stars = sum(prompt.starred for prompt in kept)
    rest = []
    for prompt in spare:
        starred = prompt.starred and stars < 3
        stars += starred
        rest.append(replace(prompt, starred=starred))
    return (*kept, *rest)


def lengths_of(plan: Plan) -> Lengths:
    """Return the minutes of the parts of a plan that are not films, as its running order has them."""

    def minutes(kind: str, otherwise: int = 0) -> int:
        return next((item.minutes for item in plan.items if item.kind == kind), otherwise)

    return Lengths(
        doors=minutes("doors"),
        introduction=minutes("introduction"),
        interval=minutes("interval", 20),
        bridge=minutes(BRIDGE),
        discussion=minutes("discussion"),
    )


def spoken_lengths(plan: Plan, request: EveningRequest) -> Lengths:
    """Return the lengths that the request asks for, with introduction and bridge as long as their words take."""
    pace = plan.introduction.words_per_minute
    introduction = max(1, math.ceil(plan.introduction.words / pace))
    bridge = math.ceil(plan.bridge.words / pace) if plan.bridge is not None else 0
    return Lengths(request.doors, introduction, request.interval, bridge, request.discussion)


def retimed(plan: Plan, request: EveningRequest, who: Mapping[tuple[str, int | None], str] | None = None) -> Plan:
    """Return the plan with its running order added up anew, and the warnings that follow.

    ``who`` names whoever does a line, by its kind and film. Raises `UsageError` for minutes that cannot be.
    """
    if not plan.films:
        return plan
    zone = zone_named(request.time_zone) if request.time_zone else local_zone()
    start, finish = request.start, request.finish
    if start is None and finish is None:
        start = next(item.start for item in plan.items if item.kind != "doors")
    items = build_timetable(
        plan.films,
        start=start,
        finish=finish,
        time_zone=zone,
        lengths=spoken_lengths(plan, request),
        interval_after_short=request.interval_after_short,
        assume=request.assume_runtime,
    )
    names = who_of(plan) if who is None else who
    named = tuple(replace(item, who=names.get((item.kind, item.film))) for item in items)
    timed = replace(plan, items=named, ends=named[-1].start)
    return replace(timed, warnings=evening_warnings(timed))


def who_of(plan: Plan) -> dict[tuple[str, int | None], str]:
    """Return who does what, by kind and film of the line."""
    return {(item.kind, item.film): item.who for item in plan.items if item.who}


def with_who(plan: Plan, position: int, name: str | None) -> Plan:
    """Return the plan with somebody else doing one line of the running order."""
    items = [replace(item, who=name or None) if n == position else item for n, item in enumerate(plan.items)]
    speaker = name if plan.items[position].kind == "introduction" else plan.speaker
    return replace(plan, items=tuple(items), speaker=speaker or None)


def times_spoken(plan: Plan) -> list[str]:
    """Return the names of the drafted blocks that tell the time, and so have to follow the running order."""
    return [
        block.name
        for block in all_blocks(plan)
        if not block.edited and any(TIMETABLE in sentence.sources for sentence in block.sentences)
    ]


def request_of(plan: Plan, time_zone: str | None = None) -> EveningRequest:
    """Return a request that asks for the running order that a plan has."""
    lengths = lengths_of(plan)
    kinds = [item.kind for item in plan.items]
    start = next((item.start for item in plan.items if item.kind != "doors"), None)
    after_short = any(kinds[n : n + 2] == ["short", "interval"] for n in range(len(kinds)))
    unknown = {film.id for film in plan.films if not film.record.runtime}
    return EveningRequest(
        start=start,
        time_zone=time_zone,
        interval=max(15, lengths.interval),
        discussion=lengths.discussion,
        doors=lengths.doors,
        interval_after_short=after_short,
        reorder=False,
        assume_runtime=next((item.minutes for item in plan.items if item.film in unknown), None),
        public=plan.public,
        licence=plan.licence,
        venue=plan.venue,
        speaker=plan.speaker,
        words_per_minute=plan.introduction.words_per_minute,
        paper=plan.paper,
    )


def lines_of(items: Sequence[PlanItem]) -> list[PlanItem]:
    """Return the lines that are drawn to scale: what the guests sit through, from welcome to end."""
    return [item for item in items if item.kind not in ("doors", "end") and item.minutes > 0]
