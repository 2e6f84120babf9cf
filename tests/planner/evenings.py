"""Evenings for tests of the words: a running order for one or two films, and films made of few fields."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from gemdesk.planner.loom import Bill, Loom
from gemdesk.planner.words import DraftedWords, draft_words
from gemdesk.records.film_record import CreditRecord, FilmRecord, NoteRecord, TagRecord
from gemdesk.records.library_record import PersonRecord
from gemdesk.records.plan_record import PlanItem, PlannedFilm, PlannedPerson, Sentence


def running_order(films: Sequence[PlannedFilm], lead: int = 0) -> tuple[PlanItem, ...]:
    """Introduction, films, interval, bridge, talk and end, from half past seven."""
    steps: list[tuple[str, int]] = [("introduction", 6), ("short" if lead else "film", films[0].record.runtime or 90)]
    if len(films) > 1:
        steps += [] if lead else [("interval", 20)]
        steps += [("bridge", 2), ("film", films[1].record.runtime or 90)]
    start, items = datetime(2026, 11, 28, 19, 30, tzinfo=UTC), []
    for kind, minutes in [*steps, ("discussion", 25), ("end", 0)]:
        items.append(PlanItem(kind, kind, start, minutes))
        start += timedelta(minutes=minutes)
    return tuple(items)


def lead_of(films: Sequence[PlannedFilm]) -> int:
    """1 for a short before a longer film."""
    return int(len(films) > 1 and films[0].record.form == "short" and films[1].record.form != "short")


def drafted(*films: PlannedFilm, **options: Any) -> DraftedWords:
    """The words of an evening with these films."""
    lead = options.pop("lead", lead_of(films))
    return draft_words(films, running_order(films, lead), (), (), lead=lead, **options)


def sentences_of(words: DraftedWords) -> list[Sentence]:
    """Every sentence that is spoken or asked, with its sources."""
    spoken = [sentence for block in words.introduction.blocks for sentence in block.sentences]
    bridge = list(words.bridge.sentences) if words.bridge is not None else []
    asked = [Sentence(f"{prompt.text} {prompt.follow_up}", prompt.sources) for prompt in words.prompts]
    question = [words.question] if words.question is not None else []
    return [*spoken, *bridge, *asked, *question, Sentence(words.concept, words.concept_sources)]


def film(title: str = "The Ferry", number: int = 1, **fields: Any) -> PlannedFilm:
    """A film of few fields."""
    return PlannedFilm(number, FilmRecord(title=title, **fields), {})


def with_say(planned: PlannedFilm, name: str, pronunciation: str) -> PlannedFilm:
    """The film with help for one name."""
    person = PlannedPerson(7, PersonRecord(name=name, pronunciation=pronunciation))
    return PlannedFilm(planned.id, planned.record, {**planned.people, name: person})


def loom(*films: PlannedFilm, lead: int = 0, variant: int = 0) -> Loom:
    """A loom for these films."""
    bill = Bill(films, running_order(films, lead), lead=lead)
    return Loom(bill, bill.choice(variant))


def note(kind: str, text: str, short: str | None = None, spoiler: str = "none") -> NoteRecord:
    """A note."""
    return NoteRecord(kind, text, short, spoiler)


def tags(facet: str, *names: str) -> tuple[TagRecord, ...]:
    """Tags of one facet."""
    return tuple(TagRecord(facet, name) for name in names)


def directed_by(name: str) -> tuple[CreditRecord, ...]:
    """A director's credit."""
    return (CreditRecord(name, "director"),)
