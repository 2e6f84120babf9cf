"""A film as a value: what an importer reads, an exporter writes and the planner composes from.

Terms follow film archives (FIAF, EN 15907): a film is the work. Field names are those of GemDesk JSON, so
that ``film:12.notes.3`` is a path into both. Absent scalars are None, absent lists are empty tuples.
"""

from dataclasses import dataclass, field

TITLE_TYPES = ("original", "preferred", "translated", "alternative", "working")
NOTE_KINDS = (
    "why",
    "origin",
    "context",
    "image",
    "sound",
    "craft",
    "scene",
    "content note",
    "quotation",
    "private",
)
SPOILER_LEVELS = ("none", "mild", "full")
FACETS = ("mood", "pacing", "element", "theme", "free")
GEM_CRITERIA = ("under_recognized", "original_voice", "rewatch_value", "passionate_craft")
GEM_REASONS = (
    "limited release",
    "festival only",
    "foreign market",
    "early work",
    "short",
    "rediscovered",
    "restored",
    "rare",
)
GEM_STATUSES = ("lead", "candidate", "gem", "rediscovered", "cult classic", "dropped")
FORMS = ("feature", "medium", "short")
COLOURS = ("colour", "black and white", "black and white and colour", "tinted")
SOUNDS = ("sound", "silent")
AVAILABILITY_KINDS = ("stream", "rent", "buy", "disc", "archive")


@dataclass(frozen=True, slots=True)
class TitleRecord:
    """A further title of a film; the identifying title stands in ``FilmRecord.title``."""

    text: str
    type: str = "original"
    language: str | None = None
    """ISO 639 code of the title's language; decides which leading article is skipped in sorting."""


@dataclass(frozen=True, slots=True)
class CreditRecord:
    """Who did what, in billing order."""

    name: str
    role: str
    """``director``, ``writer``, ``cast``, ``cinematography``, ``music``, ``editing``, ``sound``, ``production``, ..."""
    person: str | None = None
    """uuid of the person; None lets an importer match by name."""
    character: str | None = None


@dataclass(frozen=True, slots=True)
class HonourRecord:
    """A prize or nomination: ``Cannes 2013, Critics' Week, audience award, won``."""

    festival: str
    year: int | None = None
    section: str | None = None
    prize: str | None = None
    result: str = "won"
    """``won``, ``shared``, ``nominated`` or ``selected``."""


@dataclass(frozen=True, slots=True)
class AvailabilityRecord:
    """Where a film can be seen, as known on the day it was checked."""

    service: str
    kind: str = "stream"
    region: str | None = None
    link: str | None = None
    checked: str | None = None
    """ISO date."""


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """A note in whole sentences, fit to be spoken, with a spoiler level.

    ``short`` is the handle of the note: a few words that stand for it in a list or a question
    ("hands folding a note"); for a scene, one clause in the present tense.
    """

    kind: str
    text: str
    short: str | None = None
    spoiler: str = "none"
    time_code: int | None = None
    """Seconds from the start of the film."""
    source: str | None = None


@dataclass(frozen=True, slots=True)
class TagRecord:
    """A tag in one of the facets mood, pacing, element, theme and free; dots make a hierarchy."""

    facet: str
    name: str


@dataclass(frozen=True, slots=True)
class CriterionRecord:
    """One of the four gem criteria: 0-3, with the written evidence behind it."""

    score: int
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class GemStatusRecord:
    """A gem status and the day it began."""

    status: str
    since: str | None = None


@dataclass(frozen=True, slots=True)
class GemRecord:
    """The gem assessment: four criteria with evidence, a reason, and the dated status, oldest first."""

    under_recognized: CriterionRecord | None = None
    original_voice: CriterionRecord | None = None
    rewatch_value: CriterionRecord | None = None
    passionate_craft: CriterionRecord | None = None
    reason: str | None = None
    statuses: tuple[GemStatusRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class SettingRecord:
    """Where and when a film is set."""

    place: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class SourceWorkRecord:
    """The work a film was made from."""

    title: str | None = None
    author: str | None = None
    kind: str | None = None
    """``novel``, ``short story``, ``play``, ``true events``, ..."""


@dataclass(frozen=True, slots=True)
class ViewingRecord:
    """One viewing by one contact, with the rating and the note of that viewing."""

    date: str | None = None
    """ISO date, possibly partial ("2024", "2024-05"); None for "seen, date unknown"."""
    contact: str | None = None
    """uuid of the contact; None is the owner of the library."""
    rating: float | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ImageRecord:
    """An image kept beside the library, named by the SHA-256 of its bytes."""

    sha256: str
    kind: str = "poster"
    media_type: str = "image/jpeg"
    width: int | None = None
    height: int | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class ProvenanceRecord:
    """Where one field's value came from when it did not come from the film's own origin."""

    field: str
    origin: str
    """``typed``, ``imported from X`` or ``looked up at Y``."""
    date: str | None = None


@dataclass(frozen=True, slots=True)
class FilmRecord:
    """The whole record of one film."""

    title: str
    """Identifying title, as the owner's list shows it."""
    uuid: str | None = None
    title_language: str | None = None
    sort_title: str | None = None
    """Only where it differs from what the rules derive from ``title`` and ``title_language``."""
    original_title: str | None = None
    """In its own script."""
    original_language: str | None = None
    transliteration: str | None = None
    titles: tuple[TitleRecord, ...] = ()
    """Further titles: alternative, translated, working."""
    year: int | None = None
    form: str | None = None
    runtime: int | None = None
    """Whole minutes."""
    countries: tuple[str, ...] = ()
    """English names, historic ones too (Soviet Union, Czechoslovakia)."""
    languages: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    synopsis: str | None = None
    """The set-up, without spoilers."""
    setting: SettingRecord | None = None
    source_work: SourceWorkRecord | None = None
    colour: str | None = None
    sound: str | None = None
    aspect_ratio: str | None = None
    weight: int | None = None
    """How heavy to sit through, 1 (feather) to 5 (stone)."""
    rating: float | None = None
    """The owner's rating in half stars, 0.5 to 5."""
    subtitles: str | None = None
    """Subtitles of the copy to be shown, in words ("English"); None when unknown."""
    medium: str | None = None
    location: str | None = None
    shelf_mark: str | None = None
    barcode: str | None = None
    audience_votes: int | None = None
    critic_percent: float | None = None
    added: str | None = None
    """ISO date on which the film came into the library."""
    credits: tuple[CreditRecord, ...] = ()
    honours: tuple[HonourRecord, ...] = ()
    availability: tuple[AvailabilityRecord, ...] = ()
    notes: tuple[NoteRecord, ...] = ()
    tags: tuple[TagRecord, ...] = ()
    gem: GemRecord | None = None
    viewings: tuple[ViewingRecord, ...] = ()
    images: tuple[ImageRecord, ...] = ()
    external_ids: dict[str, str] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    """Columns of an imported file that have no field here, kept as they were."""
    origin: str | None = None
    """Where the film as a whole came from: ``typed``, ``imported from X``, ``starter library``."""
    provenance: tuple[ProvenanceRecord, ...] = ()
