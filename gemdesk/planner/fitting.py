"""Drafts cut to length: the least important sentence goes first, and nothing is ever added."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gemdesk.records.plan_record import Block, Sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a draft; ``cut`` 0 stays whatever happens, a higher one is left out sooner."""

    sentence: Sentence
    cut: int = 0

    @property
    def words(self) -> int:
        """Number of spoken words."""
        return len(self.sentence.text.split())


@dataclass(frozen=True, slots=True)
class RoughBlock:
    """A block before it is cut to length."""

    name: str
    lines: tuple[Line, ...]


def lines(found: Iterable[tuple[Sentence | None, int]]) -> tuple[Line, ...]:
    """Lines of the sentences that there are."""
    return tuple(Line(sentence, cut) for sentence, cut in found if sentence is not None)


def ranked(sentences: Sequence[Sentence], cuts: Sequence[int]) -> list[Line]:
    """The sentences of a note with growing readiness to go; the last rank serves all that follow."""
    return [Line(sentence, cuts[min(n, len(cuts) - 1)]) for n, sentence in enumerate(sentences)]


def fit(blocks: Sequence[RoughBlock], most_words: int) -> tuple[Block, ...]:
    """The blocks with sentences left out, highest ``cut`` and latest first, until they hold at most that many words."""
    kept = {(b, n): line for b, block in enumerate(blocks) for n, line in enumerate(block.lines)}
    total = sum(line.words for line in kept.values())
    for place, line in sorted(kept.items(), key=lambda pair: (-pair[1].cut, -pair[0][0], -pair[0][1])):
        if total <= most_words or line.cut == 0:
            break
        total -= line.words
        del kept[place]
    return tuple(
        Block(block.name, tuple(line.sentence for (at, _), line in kept.items() if at == b))
        for b, block in enumerate(blocks)
        if any(at == b for at, _ in kept)
    )
