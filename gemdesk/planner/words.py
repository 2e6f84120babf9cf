"""The words of an evening, from the records of its films: what a host says, asks and carries from one film to the next.

Nothing is invented and nothing is padded. Every sentence that states something names the fields it rests on,
and what the records are silent about comes back as a gap.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gemdesk.planner.bridge import BRIDGE, draft_bridge
from gemdesk.planner.common_ground import common_ground
from gemdesk.planner.concept import draft_concept
from gemdesk.planner.gaps import draft_gaps
from gemdesk.planner.introduction import draft_introduction
from gemdesk.planner.loom import Bill, Loom
from gemdesk.planner.prompts import draft_prompts
from gemdesk.planner.question import Carried, carried_question
from gemdesk.records.plan_record import (
    DEFAULT_WORDS_PER_MINUTE,
    Block,
    Gap,
    Introduction,
    Link,
    PlanItem,
    PlannedFilm,
    Prompt,
    Sentence,
)


@dataclass(frozen=True, slots=True)
class DraftedWords:
    """Everything that is said or asked on one evening."""

    concept: str
    concept_sources: tuple[str, ...]
    question: Sentence | None
    """The question to carry, with its sources."""
    introduction: Introduction
    bridge: Block | None
    prompts: tuple[Prompt, ...]
    gaps: tuple[Gap, ...]


def draft_words(
    films: Sequence[PlannedFilm],
    items: Sequence[PlanItem],
    shared: Sequence[Link],
    contrast: Sequence[Link],
    *,
    lead: int = 0,
    words_per_minute: int = DEFAULT_WORDS_PER_MINUTE,
    public: bool = False,
    speaker: str | None = None,
    venue: str | None = None,
    variant: int = 0,
) -> DraftedWords:
    """Drafts the words for one or two films in showing order.

    ``lead`` is the position of the film that the introduction is mainly about: 1 for a feature after a short.
    ``speaker`` and ``venue`` are named once, in the welcome. Successive ``variant`` numbers give other wordings
    of the same facts.
    """
    bill = Bill(
        tuple(films), tuple(items), tuple(shared), tuple(contrast), lead, words_per_minute, public, speaker, venue
    )
    concept, carried = _concept_and_question(bill, variant)
    loom = Loom(bill, bill.choice(variant))
    introduction = draft_introduction(loom, carried)
    bridge = draft_bridge(loom, carried)
    return DraftedWords(
        concept=concept.text,
        concept_sources=concept.sources,
        question=Sentence(carried.spoken, carried.sources) if carried is not None else None,
        introduction=introduction,
        bridge=bridge,
        prompts=draft_prompts(loom, common_ground(bill, bill.choice_of_pair(variant))),
        gaps=draft_gaps(bill),
    )


def redraft_block(
    name: str,
    films: Sequence[PlannedFilm],
    items: Sequence[PlanItem],
    shared: Sequence[Link],
    contrast: Sequence[Link],
    *,
    variant: int,
    lead: int = 0,
    words_per_minute: int = DEFAULT_WORDS_PER_MINUTE,
    public: bool = False,
    speaker: str | None = None,
    venue: str | None = None,
    question_variant: int = 0,
) -> Block:
    """Another wording of one block of `BLOCK_NAMES` or of the bridge; concept and question stay as they were.

    ``question_variant`` is the variant of the draft that the block belongs to. The block is empty where the
    records cannot fill it.
    """
    bill = Bill(
        tuple(films), tuple(items), tuple(shared), tuple(contrast), lead, words_per_minute, public, speaker, venue
    )
    _, carried = _concept_and_question(bill, question_variant)
    loom = Loom(bill, bill.choice(variant))
    introduction = draft_introduction(loom, carried)
    bridge = draft_bridge(loom, carried)
    blocks = {block.name: block for block in introduction.blocks}
    if bridge is not None:
        blocks[BRIDGE] = bridge
    return blocks.get(name, Block(name))


def _concept_and_question(bill: Bill, variant: int) -> tuple[Sentence, Carried | None]:
    """Both are the same in either showing order, and every block speaks of the same question."""
    choice = bill.choice_of_pair(variant)
    ground = common_ground(bill, choice)
    return draft_concept(Loom(bill, choice), ground), carried_question(Loom(bill, choice), ground)
