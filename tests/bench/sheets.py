"""Each sheet drawn anew after one word has changed, with the compiler that the window keeps."""

from dataclasses import replace
from itertools import count

from gemdesk.printing.typesetter import SHEETS, Typesetter
from gemdesk.records.plan_record import Plan, Sentence
from tests.bench.baselines.bare_typst import BareSheet
from tests.bench.measure import Bench, Figure, interleaved, seconds
from tests.printing import evenings

_DRAWN = 15
_PPI = 110.0


def _edited(plan: Plan, word: str) -> Plan:
    """The plan with one word more, on every sheet."""
    first, *rest = plan.introduction.blocks
    blocks = (replace(first, sentences=(*first.sentences, Sentence(f"{word}."))), *rest)
    prompts = (replace(plan.prompts[0], text=f"{plan.prompts[0].text} {word}"), *plan.prompts[1:])
    concept = f"{plan.concept.rstrip('.')} {word}."
    introduction = replace(plan.introduction, blocks=blocks)
    return replace(plan, concept=concept, introduction=introduction, prompts=prompts)


def sheets(bench: Bench) -> list[Figure]:
    """Every sheet of a full evening as PNG, against a plain page of typst of the same length."""
    typesetter, bare, words = Typesetter(), BareSheet(_PPI), count(1)
    plan = evenings.full()
    figures = []
    for sheet in SHEETS:

        def ours(sheet: str = sheet) -> float:
            changed = _edited(plan, f"word{next(words)}")
            return seconds(lambda: typesetter.pages(changed, sheet, ppi=_PPI)) * 1000

        medians = interleaved(ours, lambda: seconds(lambda: bare.draw(f"word{next(words)}")) * 1000, _DRAWN)
        name = "sheet" if sheet == "host" else f"sheet_{sheet}"
        figures.append(Figure(name, len(plan.films), *medians, cap=100, runs=_DRAWN))
    return figures
