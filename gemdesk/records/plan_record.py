"""An evening as a value: the bill, the words with their sources, the running order, the gaps.

A *source* is a path into the record that a sentence rests on: ``film:12.honours.0``, ``film:12.year``,
``person:7.pronunciation``, ``pair`` (what the two films share and how they contrast), ``timetable``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from gemdesk.records.film_record import FilmRecord
from gemdesk.records.library_record import PersonRecord

BLOCK_NAMES = (
    "welcome",
    "why this",
    "who made it",
    "what you need to know",
    "look and listen",
    "the other film",
    "before we start",
)
PROMPT_KINDS = ("warm-up", "image", "motive", "craft", "unresolved", "comparison", "personal", "context")
ITEM_KINDS = ("doors", "introduction", "short", "film", "interval", "bridge", "discussion", "end")
DEFAULT_WORDS_PER_MINUTE = 130


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """A person as the planner needs one: the row's id for source paths, and the record."""

    id: int
    record: PersonRecord


@dataclass(frozen=True, slots=True)
class PlannedFilm:
    """A film as the planner needs one; ``people`` maps a credit's name to the person."""

    id: int
    record: FilmRecord
    people: Mapping[str, PlannedPerson] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A spoken sentence and the paths it rests on; one that states nothing has none."""

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A named block of words; ``edited`` once a person has touched it, and then ``sentences`` is their text."""

    name: str
    sentences: tuple[Sentence, ...] = ()
    edited: bool = False

    @property
    def text(self) -> str:
        """The sentences as one paragraph."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def words(self) -> int:
        """Number of spoken words."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the record is silent about: which block wants it, which field would hold it, what to write."""

    block: str
    field: str
    """Source path of the empty field: ``film:12.notes``."""
    text: str


@dataclass(frozen=True, slots=True)
class Introduction:
    """The introduction in its blocks (those of `BLOCK_NAMES` that the records can fill)."""

    blocks: tuple[Block, ...] = ()
    words_per_minute: int = DEFAULT_WORDS_PER_MINUTE

    @property
    def text(self) -> str:
        """Blocks as paragraphs, separated by blank lines."""
        return "\n\n".join(block.text for block in self.blocks if block.text)

    @property
    def words(self) -> int:
        """Number of spoken words."""
        return sum(block.words for block in self.blocks)

    @property
    def minutes(self) -> float:
        """Spoken length in minutes at the speaker's pace."""
        return self.words / self.words_per_minute


@dataclass(frozen=True, slots=True)
class Prompt:
    """A discussion prompt; ``film`` is the id of the film it is about, None for both."""

    kind: str
    text: str
    follow_up: str | None = None
    film: int | None = None
    starred: bool = False
    spoiler: bool = False
    """True where talking about it tells an ending: facilitator's page only."""
    newcomer: bool = False
    """True where no knowledge of cinema is needed."""
    sources: tuple[str, ...] = ()
    edited: bool = False
    worked: bool | None = None
    """After the evening: whether it opened people's mouths."""


@dataclass(frozen=True, slots=True)
class Link:
    """Something two films share, or how they contrast, in a few words."""

    text: str
    sources: tuple[str, ...]
    axis: str = ""
    """``theme``, ``element``, ``mood``, ``setting``, ``country``, ``director``, ``year``, ..."""


@dataclass(frozen=True, slots=True)
class Partner:
    """A ranked partner for a film."""

    film: PlannedFilm
    score: float
    """0 to 1; only the order matters."""
    shared: tuple[Link, ...]
    contrast: tuple[Link, ...]
    reason: str
    """One sentence."""
    total_minutes: int | None
    """From welcome to end with this partner; None while a running time is unknown."""


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One line of the running order; ``start`` is aware of its UTC offset."""

    kind: str
    title: str
    start: datetime
    minutes: int
    who: str | None = None
    film: int | None = None


@dataclass(frozen=True, slots=True)
class PlanWarning:
    """A sentence about the evening that wants attention; ``severity`` is ``warn`` or ``ask`` (over 4 h 30)."""

    text: str
    severity: str = "warn"
    code: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """An evening, whole."""

    films: tuple[PlannedFilm, ...]
    """In showing order."""
    concept: str
    order_reason: str | None
    items: tuple[PlanItem, ...]
    ends: datetime
    warnings: tuple[PlanWarning, ...]
    introduction: Introduction
    bridge: Block | None
    prompts: tuple[Prompt, ...]
    gaps: tuple[Gap, ...]
    shared: tuple[Link, ...] = ()
    contrast: tuple[Link, ...] = ()
    concept_sources: tuple[str, ...] = ()
    question: str | None = None
    """The question to carry from the first film to the second."""
    question_sources: tuple[str, ...] = ()
    public: bool = False
    licence: str | None = None
    venue: str | None = None
    speaker: str | None = None
    paper: str = "a4"
