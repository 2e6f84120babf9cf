"""The evening as the words see it: who leads, what each film can lend, and how a slot becomes a sentence."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gemdesk.planner import facts, lexicon
from gemdesk.planner.distance import distance_phrases
from gemdesk.planner.weaving import Choice, Phrase, filled, usable
from gemdesk.records.plan_record import Link, PlanItem, PlannedFilm, Sentence

PAIR = "pair"
TIMETABLE = "timetable"


def film_key(film: PlannedFilm) -> str:
    """What identifies a film for stable choosing: its uuid, or title and year."""
    return film.record.uuid or f"{film.record.title} {film.record.year}"


@dataclass(frozen=True, slots=True)
class Bill:
    """One or two films in showing order, the running order, and what the films share.

    ``lead`` is the position of the film that the introduction is mainly about.
    """

    films: tuple[PlannedFilm, ...]
    items: tuple[PlanItem, ...] = ()
    shared: tuple[Link, ...] = ()
    contrast: tuple[Link, ...] = ()
    lead: int = 0
    words_per_minute: int = 130
    public: bool = False
    speaker: str | None = None
    venue: str | None = None

    @property
    def leading(self) -> PlannedFilm:
        """The film that the introduction is mainly about."""
        return self.films[self.lead]

    @property
    def other(self) -> PlannedFilm | None:
        """The other film, None for an evening with one."""
        return self.films[1 - self.lead] if len(self.films) > 1 else None

    @property
    def first(self) -> PlannedFilm:
        """The film that is shown first."""
        return self.films[0]

    @property
    def second(self) -> PlannedFilm | None:
        """The film that is shown second."""
        return self.films[1] if len(self.films) > 1 else None

    @property
    def in_fixed_order(self) -> tuple[PlannedFilm, ...]:
        """The films in an order that does not depend on which is shown first."""
        return tuple(sorted(self.films, key=film_key))

    def item(self, kind: str) -> PlanItem | None:
        """The first item of a kind in the running order."""
        return next((item for item in self.items if item.kind == kind), None)

    def choice(self, variant: int) -> Choice:
        """Stable choosing for this evening, showing order included."""
        return Choice("|".join([*map(film_key, self.films), str(self.lead)]), variant)

    def choice_of_pair(self, variant: int) -> Choice:
        """Stable choosing for these films in whatever order."""
        return Choice("|".join(map(film_key, self.in_fixed_order)), variant)


class Loom:
    """Turns slots into sentences. A film's own things take turns, so that no draft leans on one of them."""

    def __init__(self, bill: Bill, choice: Choice) -> None:
        self.bill = bill
        self.choice = choice
        self._fixed: dict[str, Phrase] = {}
        self._own: dict[str, tuple[int, list[Phrase]]] = {}
        self._turns: Counter[int] = Counter()
        for prefix, film in _roles(bill):
            self._fixed |= facts.film_phrases(film, prefix)
            own = facts.own_things(film)
            if own:
                self._own[prefix] = (film.id, own)
        if bill.other is not None and bill.second is not None:
            self._fixed |= distance_phrases(bill.leading, bill.other, "o")
            self._fixed |= distance_phrases(bill.first, bill.second, "b")

    def phrases(self, extra: Mapping[str, Phrase] | None = None) -> dict[str, Phrase]:
        """Everything that a wording may use at this moment."""
        own = {f"{prefix}_own": things[self._turns[film] % len(things)] for prefix, (film, things) in self._own.items()}
        other = {f"{prefix}_other": things[(self._turns[film] + 1) % len(things)]
                 for prefix, (film, things) in self._own.items() if len(things) > 1}  # fmt: skip
        return {**self._fixed, **own, **other, **(extra or {})}

    def weave(
        self,
        slot: str,
        *,
        extra: Mapping[str, Phrase] | None = None,
        sources: Sequence[str] = (),
        most_words: int = 45,
    ) -> Sentence | None:
        """A sentence for a slot, or for its thin form where the records cannot fill the full one."""
        for name in (slot, f"{slot}.thin"):
            if name.endswith(".thin") and not lexicon.has_slot(name):
                continue
            sentence = self.choice.woven(name, lexicon.wordings(name), self.phrases(extra), sources, most_words)
            if sentence is not None:
                self.used(sentence.text)
                return sentence
        return None

    def fill(self, wordings: Iterable[str], extra: Mapping[str, Phrase] | None = None) -> list[Sentence]:
        """All the usable ones among some wordings, filled."""
        phrases = self.phrases(extra)
        return [filled(wording, phrases) for wording in usable(wordings, phrases)]

    def used(self, text: str) -> None:
        """Lets the next thing of a film have its turn, where the present one stands in the text."""
        lower = text.lower()
        now = {film: things[self._turns[film] % len(things)] for film, things in self._own.values()}
        for film, thing in now.items():
            if thing.text.lower() in lower:
                self._turns[film] += 1


def _roles(bill: Bill) -> list[tuple[str, PlannedFilm]]:
    """Every role a film plays in the wordings: lead and other, first and second, and the fixed order."""
    roles = [("l", bill.leading), ("a", bill.first)]
    if bill.other is not None and bill.second is not None:
        roles += [("o", bill.other), ("b", bill.second)]
    return roles + list(zip(("x", "y"), bill.in_fixed_order, strict=False))
