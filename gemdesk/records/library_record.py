"""What a library holds beside films, and a whole library as one value."""

from dataclasses import dataclass, field

from gemdesk.records.film_record import FilmRecord

REACTIONS = ("excellent", "very good", "good", "poor", "awful")
REPLIES = ("coming", "perhaps", "declined", "invited")


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person with the help a host needs to say the name aloud."""

    name: str
    uuid: str | None = None
    sort_name: str | None = None
    original_name: str | None = None
    """In the original script."""
    pronunciation: str | None = None
    """For an English speaker: ``ri-TESH BAH-tra``."""
    born: str | None = None
    died: str | None = None
    external_ids: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlaylistEntryRecord:
    """One film of a playlist with the reason it stands there; ``heading`` opens a section."""

    film: str
    """uuid of the film."""
    note: str | None = None
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class PlaylistRecord:
    """A thematic playlist: an order of films with a point of view."""

    name: str
    uuid: str | None = None
    folder: str | None = None
    """Path of folders, parts separated by ``/``."""
    introduction: str | None = None
    entries: tuple[PlaylistEntryRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """A person one watches films with; the owner of the library is one."""

    name: str
    uuid: str | None = None
    owner: bool = False
    newcomer: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class GuestRecord:
    """A contact invited to a screening."""

    contact: str
    """uuid of the contact."""
    reply: str = "invited"
    attended: bool | None = None


@dataclass(frozen=True, slots=True)
class ReactionRecord:
    """How many guests put a film into one of the five classes."""

    film: str
    reaction: str
    count: int


@dataclass(frozen=True, slots=True)
class ScreeningItemRecord:
    """One line of the running order. Minutes are whole; ``start`` carries its UTC offset."""

    kind: str
    title: str
    minutes: int
    start: str | None = None
    who: str | None = None
    film: str | None = None


@dataclass(frozen=True, slots=True)
class ScreeningBlockRecord:
    """A block of words of a screening: a part of the introduction, the bridge, or the concept."""

    name: str
    text: str
    draft: bool = True
    """True while the text is the machine's; a person's edit makes it False for good."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScreeningPromptRecord:
    """A discussion prompt of a screening."""

    kind: str
    text: str
    follow_up: str | None = None
    film: str | None = None
    """uuid of the film it is about; None for both."""
    starred: bool = False
    spoiler: bool = False
    newcomer: bool = False
    draft: bool = True
    worked: bool | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScreeningRecord:
    """An evening of one film, two or more."""

    uuid: str | None = None
    name: str | None = None
    """The concept, as the sidebar shows it."""
    starts: str | None = None
    """ISO date and time with UTC offset, of the introduction (the advertised start)."""
    time_zone: str | None = None
    venue: str | None = None
    public: bool = False
    licence: str | None = None
    paper: str = "a4"
    speaker: str | None = None
    words_per_minute: int = 130
    order_reason: str | None = None
    films: tuple[str, ...] = ()
    """uuids in showing order."""
    items: tuple[ScreeningItemRecord, ...] = ()
    blocks: tuple[ScreeningBlockRecord, ...] = ()
    prompts: tuple[ScreeningPromptRecord, ...] = ()
    guests: tuple[GuestRecord, ...] = ()
    reactions: tuple[ReactionRecord, ...] = ()
    attendance: int | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class LibraryRecord:
    """A library, or a part of one, as one value: what a file holds."""

    films: tuple[FilmRecord, ...] = ()
    people: tuple[PersonRecord, ...] = ()
    playlists: tuple[PlaylistRecord, ...] = ()
    screenings: tuple[ScreeningRecord, ...] = ()
    contacts: tuple[ContactRecord, ...] = ()


Record = FilmRecord | PersonRecord | PlaylistRecord | ScreeningRecord | ContactRecord
"""Any record that a file holds a list of."""
