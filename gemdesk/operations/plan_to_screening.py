"""A plan as the screening that a library keeps, and back: nothing a person wrote is lost on the way.

In a library, source paths name films and people by uuid (``film:<uuid>.notes.3``), because ids belong to one library.
A block is kept as consecutive rows of one name, one for each sentence with its own sources.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from gemdesk.planner.evening import principal_pair
from gemdesk.planner.evening_warnings import evening_warnings
from gemdesk.planner.features import Frequencies
from gemdesk.planner.links import contrast_links, shared_links
from gemdesk.planner.rework import BRIDGE, all_blocks
from gemdesk.records.library_record import (
    GuestRecord,
    ReactionRecord,
    ScreeningBlockRecord,
    ScreeningItemRecord,
    ScreeningPromptRecord,
    ScreeningRecord,
)
from gemdesk.records.plan_record import BLOCK_NAMES, Block, Introduction, Plan, PlanItem, PlannedFilm, Prompt, Sentence

CONCEPT = "concept"
QUESTION = "question"
_PATH = re.compile(r"(film|person):([^.]+)(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Evening:
    """A plan with what belongs to the day itself: who comes, how it went."""

    plan: Plan
    concept_edited: bool = False
    question_edited: bool = False
    guests: tuple[GuestRecord, ...] = ()
    reactions: tuple[ReactionRecord, ...] = ()
    attendance: int | None = None
    outcome: str | None = None
    uuid: str | None = None
    time_zone: str | None = None


def screening_of(evening: Evening) -> ScreeningRecord:
    """Return the record that a library keeps of an evening."""
    plan = evening.plan
    names = _Names(plan.films)
    start = next((item.start for item in plan.items if item.kind != "doors"), None)
    return ScreeningRecord(
        uuid=evening.uuid,
        name=plan.concept,
        starts=start.isoformat(timespec="minutes") if start else None,
        time_zone=evening.time_zone,
        venue=plan.venue,
        public=plan.public,
        licence=plan.licence,
        paper=plan.paper,
        speaker=plan.speaker,
        words_per_minute=plan.introduction.words_per_minute,
        order_reason=plan.order_reason,
        films=tuple(film.record.uuid for film in plan.films if film.record.uuid),
        items=tuple(_item_record(item, names) for item in plan.items),
        blocks=tuple(_block_records(evening, names)),
        prompts=tuple(_prompt_record(prompt, names) for prompt in plan.prompts),
        guests=evening.guests,
        reactions=evening.reactions,
        attendance=evening.attendance,
        outcome=evening.outcome,
    )


def evening_of(
    record: ScreeningRecord, films: Sequence[PlannedFilm], frequencies: Frequencies | None = None
) -> Evening:
    """Return the evening that a library kept. ``films`` are its films in showing order, as far as they still exist.

    Links and warnings are worked out anew; ``gaps`` are left empty, because only a draft knows them.
    """
    names = _Names(films)
    blocks = {name: list(rows) for name, rows in groupby(record.blocks, key=lambda row: row.name)}
    concept, question = blocks.get(CONCEPT, []), blocks.get(QUESTION, [])
    items = tuple(_item(row, names) for row in record.items)
    pair = principal_pair(films)
    bridge = _block(BRIDGE, blocks[BRIDGE], names) if BRIDGE in blocks else None
    spoken = tuple(_block(name, blocks[name], names) for name in BLOCK_NAMES if name in blocks)
    plan = Plan(
        films=tuple(films),
        concept=record.name or "",
        order_reason=record.order_reason,
        items=items,
        ends=items[-1].start if items else _moment(record.starts),
        warnings=(),
        introduction=Introduction(spoken, record.words_per_minute),
        bridge=bridge,
        prompts=tuple(_prompt(row, names) for row in record.prompts),
        gaps=(),
        shared=shared_links(*pair, frequencies) if pair else (),
        contrast=contrast_links(*pair) if pair else (),
        concept_sources=names.local(path for row in concept for path in row.sources),
        question=question[0].text if question else None,
        question_sources=names.local(path for row in question for path in row.sources),
        public=record.public,
        licence=record.licence,
        venue=record.venue,
        speaker=record.speaker,
        paper=record.paper,
    )
    return Evening(
        plan=replace(plan, warnings=evening_warnings(plan)) if items else plan,
        concept_edited=any(not row.draft for row in concept),
        question_edited=any(not row.draft for row in question),
        guests=record.guests,
        reactions=record.reactions,
        attendance=record.attendance,
        outcome=record.outcome,
        uuid=record.uuid,
        time_zone=record.time_zone,
    )


class _Names:
    """Ids and uuids of the films of an evening and of their people, both ways."""

    def __init__(self, films: Sequence[PlannedFilm]) -> None:
        pairs = {("film", str(film.id)): film.record.uuid for film in films}
        for film in films:
            pairs |= {("person", str(one.id)): one.record.uuid for one in film.people.values()}
        self._out = {key: uuid for key, uuid in pairs.items() if uuid}
        self._back = {(kind, uuid): number for (kind, number), uuid in self._out.items()}

    def uuid(self, film_id: int | None) -> str | None:
        """Return the uuid of a film."""
        return self._out.get(("film", str(film_id)))

    def id(self, uuid: str | None) -> int | None:
        """Return the id of a film, None for one that is gone."""
        number = self._back.get(("film", uuid or ""))
        return int(number) if number is not None else None

    def kept(self, paths: Sequence[str]) -> tuple[str, ...]:
        """Return source paths as a library keeps them."""
        return tuple(_renamed(path, self._out) for path in paths)

    def local(self, paths: Iterable[str]) -> tuple[str, ...]:
        """Return kept source paths with the ids of this library."""
        return tuple(_renamed(path, self._back) for path in paths)


def _renamed(path: str, names: Mapping[tuple[str, str], str]) -> str:
    match = _PATH.fullmatch(path)
    if match is None:
        return path
    kind, name, rest = match.groups()
    return f"{kind}:{names.get((kind, name), name)}{rest}"


def _block_records(evening: Evening, names: _Names) -> list[ScreeningBlockRecord]:
    plan = evening.plan
    found = [ScreeningBlockRecord(CONCEPT, plan.concept, not evening.concept_edited, names.kept(plan.concept_sources))]
    if plan.question:
        sources = names.kept(plan.question_sources)
        found.append(ScreeningBlockRecord(QUESTION, plan.question, not evening.question_edited, sources))
    for block in all_blocks(plan):
        sentences = block.sentences or (Sentence(""),)
        found += [ScreeningBlockRecord(block.name, s.text, not block.edited, names.kept(s.sources)) for s in sentences]
    return found


def _block(name: str, rows: Sequence[ScreeningBlockRecord], names: _Names) -> Block:
    sentences = tuple(Sentence(row.text, names.local(row.sources)) for row in rows if row.text)
    return Block(name, sentences, edited=any(not row.draft for row in rows))


def _item_record(item: PlanItem, names: _Names) -> ScreeningItemRecord:
    start = item.start.isoformat(timespec="minutes")
    return ScreeningItemRecord(item.kind, item.title, item.minutes, start, item.who, names.uuid(item.film))


def _item(row: ScreeningItemRecord, names: _Names) -> PlanItem:
    return PlanItem(row.kind, row.title, _moment(row.start), row.minutes, row.who, names.id(row.film))


def _moment(text: str | None) -> datetime:
    moment = datetime.fromisoformat(text or "2000-01-01T19:30+00:00")
    return moment if moment.tzinfo is not None else moment.astimezone()


def _prompt_record(prompt: Prompt, names: _Names) -> ScreeningPromptRecord:
    return ScreeningPromptRecord(
        kind=prompt.kind,
        text=prompt.text,
        follow_up=prompt.follow_up,
        film=names.uuid(prompt.film),
        starred=prompt.starred,
        spoiler=prompt.spoiler,
        newcomer=prompt.newcomer,
        draft=not prompt.edited,
        worked=prompt.worked,
        sources=names.kept(prompt.sources),
    )


def _prompt(row: ScreeningPromptRecord, names: _Names) -> Prompt:
    return Prompt(
        kind=row.kind,
        text=row.text,
        follow_up=row.follow_up,
        film=names.id(row.film),
        starred=row.starred,
        spoiler=row.spoiler,
        newcomer=row.newcomer,
        sources=names.local(row.sources),
        edited=not row.draft,
        worked=row.worked,
    )
