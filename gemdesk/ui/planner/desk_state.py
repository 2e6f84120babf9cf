"""What the planner knows of an evening at one moment, and the work that makes one; no widgets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from gemdesk.operations.plan_to_screening import Evening
from gemdesk.planner.evening import EveningRequest, lead_position, plan_evening
from gemdesk.planner.rework import block_named, merged, retimed, times_spoken, who_of, with_block
from gemdesk.planner.time_zones import local_zone
from gemdesk.planner.words import redraft_block
from gemdesk.records.plan_record import Block, Plan, PlannedFilm

ASSUMED_MINUTES = 100
"""Taken for a film whose running time is not known; the plan warns of it."""


@dataclass(frozen=True, slots=True)
class DeskState:
    """An evening, the request behind it, and which drafts of its blocks have been tried."""

    evening: Evening
    request: EveningRequest
    variants: Mapping[str, int] = field(default_factory=dict)

    @property
    def plan(self) -> Plan:
        """The plan of the evening."""
        return self.evening.plan

    def with_plan(self, plan: Plan) -> "DeskState":
        """Return the state with another plan."""
        return replace(self, evening=replace(self.evening, plan=plan))


def default_request() -> EveningRequest:
    """Return the request of a new evening."""
    zone = getattr(local_zone(), "key", None)
    return EveningRequest(time_zone=zone, assume_runtime=ASSUMED_MINUTES)


def fresh_state(films: Sequence[PlannedFilm], request: EveningRequest) -> DeskState:
    """Plan an evening; the moment that was taken for its start becomes part of the request."""
    plan = plan_evening(request, films)
    settled = replace(request, reorder=False)
    if request.start is None and request.finish is None:
        start = next(item.start for item in plan.items if item.kind != "doors")
        settled = replace(settled, start=start)
    return DeskState(Evening(plan, time_zone=request.time_zone), settled)


def replanned(state: DeskState, fresh: DeskState) -> DeskState:
    """Return the fresh evening with everything of the old one that a person wrote, chose or entered."""
    old, plan = state.evening, merged(fresh.plan, state.plan)
    if old.concept_edited:
        plan = replace(plan, concept=old.plan.concept, concept_sources=())
    if old.question_edited:
        plan = replace(plan, question=old.plan.question, question_sources=())
    plan = replace(
        plan, public=old.plan.public, licence=old.plan.licence, venue=old.plan.venue, speaker=old.plan.speaker
    )
    shown = {film.id for film in plan.films}
    who = {key: name for key, name in who_of(old.plan).items() if key[1] is None or key[1] in shown}
    evening = replace(old, plan=retimed(plan, fresh.request, who))
    return settled(DeskState(evening, fresh.request, {}))


def settled(state: DeskState) -> DeskState:
    """Return the state with its running order added up, and its drafts telling the times that follow from it."""
    for _ in range(3):
        state = state.with_plan(retimed(state.plan, state.request))
        told = _with_times_told(state)
        if told.plan == state.plan:
            break
        state = told
    return state


def _with_times_told(state: DeskState) -> DeskState:
    plan = state.plan
    for name in times_spoken(plan):
        block = redrafted(state, name)
        if block.text:
            plan = with_block(plan, block)
    return state.with_plan(plan)


def redrafted(state: DeskState, name: str, further: int = 0) -> Block:
    """Return the draft of one block as the state has it, or a ``further`` one of the same facts."""
    plan, films = state.plan, state.plan.films[-2:]
    return redraft_block(
        name,
        films,
        plan.items,
        plan.shared,
        plan.contrast,
        variant=state.variants.get(name, state.request.variant) + further,
        lead=lead_position(films),
        words_per_minute=plan.introduction.words_per_minute,
        public=plan.public,
        speaker=plan.speaker,
        venue=plan.venue,
        question_variant=state.request.variant,
    )


def another_draft(state: DeskState, name: str, tries: int = 6) -> DeskState:
    """Return the state with other words in one block, the next draft that differs; the rest stays as it is."""
    before = block_named(state.plan, name)
    for further in range(1, tries + 1):
        block = redrafted(state, name, further)
        if block.text and (before is None or block.text != before.text):
            used = state.variants.get(name, state.request.variant) + further
            state = replace(state, variants={**state.variants, name: used})
            return settled(state.with_plan(with_block(state.plan, block)))
    return state


def with_gaps_of(state: DeskState) -> DeskState:
    """Return a reopened evening with the gaps that a draft of it would have."""
    if not state.plan.films:
        return state
    fresh = plan_evening(replace(state.request, reorder=False), state.plan.films)
    return state.with_plan(replace(state.plan, gaps=fresh.gaps))
