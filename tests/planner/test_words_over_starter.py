"""What must hold for the words of any evening: 200 pairs of starter films and twenty thin films."""

import random
import re
from collections import Counter
from functools import cache

import pytest

from gemdesk.planner.prompts import MOST_FOLLOW_UP_WORDS, MOST_WORDS
from gemdesk.planner.sentences import sentences
from gemdesk.planner.spoken_numbers import number_words, spoken_minutes
from gemdesk.planner.words import DraftedWords
from gemdesk.records.plan_record import PROMPT_KINDS, PlannedFilm
from tests.planner.evenings import directed_by, drafted, film, lead_of, running_order, sentences_of
from tests.planner.masking import masked_sentences
from tests.planner.source_paths import Record
from tests.planner.starter_films import starter_films

PAIRS = 200
OPEN_BLOCKS = ("welcome", "before we start")
SPOKEN_NUMBERS = {number_words(number) for number in range(1, 100)}
QUESTION_WORDS = re.compile(r"\b(?:what|how|which|why|who|whom|whose|where|when)\b", re.IGNORECASE)
NEVER = re.compile(
    r"explores? themes|masterpiece|must-see|in the end,|talented director|what did you think of|did you like|  |\{|\}"
    r"|(?-i:\ba [aei][a-z])|\bNone\b|,,|,\.|:\.",
    re.IGNORECASE,
)
Evening = tuple[tuple[PlannedFilm, ...], DraftedWords]


@cache
def evenings() -> list[Evening]:
    films = list(starter_films().values())
    chance = random.Random(2026)
    return [(pair, drafted(*pair)) for pair in (tuple(chance.sample(films, 2)) for _ in range(PAIRS))]


@cache
def thin_evenings() -> list[Evening]:
    countries, genres = ("India", "United Kingdom", "Mexico", "Japan"), ("drama", "comedy", "western", "animation")
    rows = [
        film(
            f"Plain Film {n}",
            n,
            year=1930 + n if n % 3 else None,
            countries=(countries[n % 4],) if n % 5 else (),
            genres=(genres[n % 4],) if n % 2 else (),
            credits=directed_by(f"Maker Number{n}") if n % 4 else (),
            synopsis=f"A baker on street {n} finds a key in the dough. Nobody has asked for it."
            if n % 7 == 0
            else None,
        )
        for n in range(1, 21)
    ]
    return [((row, rows[(n * 7 + 3) % 20]), drafted(row, rows[(n * 7 + 3) % 20])) for n, row in enumerate(rows)]


def every_sentence() -> list[tuple[str, Record, tuple[str, ...], tuple[PlannedFilm, ...]]]:
    return [
        (sentence.text, Record(films, running_order(films, lead_of(films))), sentence.sources, films)
        for films, words in [*evenings(), *thin_evenings()]
        for sentence in sentences_of(words)
    ]


def test_an_introduction_takes_five_to_seven_minutes_and_a_bridge_sixty_to_ninety_seconds() -> None:
    for films, words in evenings():
        titles = [planned.record.title for planned in films]
        assert 650 <= words.introduction.words <= 910, titles
        assert words.bridge is not None
        assert 130 <= words.bridge.words <= 195, titles


def test_a_concept_has_at_most_twelve_words_and_belongs_to_one_pair() -> None:
    concepts = {(frozenset(p.id for p in films), words.concept) for films, words in evenings()}
    assert all(len(concept.split()) <= 12 for _, concept in concepts)
    assert len({concept for _, concept in concepts}) == len({pair for pair, _ in concepts})


def test_every_source_resolves_and_holds_the_numbers_of_its_sentence() -> None:
    for text, record, sources, _ in every_sentence():
        held = record.text(sources)
        spoken = " ".join(spoken_minutes(int(number)) for number in re.findall(r"\b\d{1,3}\b", held))
        for number in re.findall(r"\d+(?::\d\d)?", text):
            assert number in held, (text, sources)
        for number in re.findall(r"\b([\w-]+) (?:minutes|hours)\b", text):
            assert number not in SPOKEN_NUMBERS or number in f"{held} {spoken}", (text, sources)


def test_every_name_stands_in_the_sources_of_its_sentence() -> None:
    for text, record, sources, _ in every_sentence():
        held = record.text(sources)
        for sentence in re.split(r"(?<=[.?!:;])\s+", text):
            for word in re.findall(r"(?<=[\s(])[A-ZÀ-Þ][\w'-]+", sentence.replace("’", "'")):
                assert word.startswith("I'") or word in held.replace("’", "'"), (word, text, sources)


def test_what_states_something_has_sources() -> None:
    silent = [text for text, _, sources, _ in every_sentence() if not sources]
    assert len(set(silent)) <= 24, "only greetings rest on nothing"


def test_no_draft_repeats_another() -> None:
    said: Counter[str] = Counter()
    framed: Counter[str] = Counter()
    all_evenings = [*evenings(), *thin_evenings()]
    for films, words in all_evenings:
        frame = [s for b in words.introduction.blocks if b.name in OPEN_BLOCKS for s in b.sentences]
        within = {line for s in frame for line in masked_sentences(s.text, *films)}
        rest = [s for s in sentences_of(words) if s not in frame]
        framed.update(within)
        said.update({line for s in rest for line in masked_sentences(s.text, *films)})
    assert said.most_common(1)[0][1] <= 0.05 * len(all_evenings), said.most_common(5)
    assert framed.most_common(1)[0][1] <= 0.20 * len(all_evenings), framed.most_common(5)


def test_prompts_are_open_short_and_of_every_kind() -> None:
    for films, words in evenings():
        assert len(words.prompts) == len(PROMPT_KINDS), [planned.record.title for planned in films]
        assert {prompt.kind for prompt in words.prompts} == set(PROMPT_KINDS)
        assert sum(prompt.starred for prompt in words.prompts) == 3
        assert [prompt.kind for prompt in words.prompts if prompt.spoiler] == ["unresolved"]
        for prompt in words.prompts:
            assert len(prompt.text.split()) <= MOST_WORDS
            assert prompt.follow_up
            assert len(prompt.follow_up.split()) <= MOST_FOLLOW_UP_WORDS
            assert prompt.text.endswith("?")
            assert QUESTION_WORDS.search(prompt.text), prompt.text


def test_an_ending_is_spoken_of_on_the_facilitators_page_alone() -> None:
    for films, words in evenings():
        shown = " ".join(s.text for block in words.introduction.blocks for s in block.sentences)
        shown += " ".join(f"{p.text} {p.follow_up}" for p in words.prompts if not p.spoiler)
        shown += f"{words.concept} {words.bridge.text if words.bridge else ''}"
        for planned in films:
            for kept in (n for n in planned.record.notes if n.spoiler != "none"):
                assert all(line not in shown for line in sentences(kept.text))
                assert (kept.short or kept.text) not in shown


def test_nothing_comes_out_that_must_never_come_out() -> None:
    for text, record, sources, _ in every_sentence():
        found = NEVER.search(text)
        assert found is None or found.group() in record.text(sources), text


def test_no_sentence_is_spoken_twice_in_one_evening() -> None:
    for films, words in evenings():
        spoken = Counter(s.text for s in sentences_of(words))
        assert spoken.most_common(1)[0][1] == 1, ([p.record.title for p in films], spoken.most_common(2))


@pytest.mark.parametrize("pace", [100, 130, 160])
def test_the_pace_of_the_speaker_sets_the_length(pace: int) -> None:
    for films, _ in evenings()[:20]:
        words = drafted(*films, words_per_minute=pace)
        assert words.introduction.minutes <= 7
        assert words.introduction.minutes >= 5 or pace > 130


def test_concept_and_question_do_not_depend_on_the_order() -> None:
    for (first, second), words in evenings()[:60]:
        turned = drafted(second, first)
        assert (turned.concept, turned.question) == (words.concept, words.question)


def test_a_thin_record_gives_a_short_draft_and_says_what_is_missing() -> None:
    for films, words in thin_evenings():
        assert words.introduction.words < 300
        assert {gap.block for gap in words.gaps} >= {"why this", "look and listen", "prompts", "bridge"}
        assert not [gap for gap in words.gaps if "synopsis" in gap.field and films[0].record.synopsis]
        assert number_words(len(words.prompts)) in {"three", "four", "five"}
