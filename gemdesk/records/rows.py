"""Read models: what the catalog hands to a face. Named tuples, because a window makes them by the page."""

from typing import NamedTuple


class FilmRow(NamedTuple):
    """A film as a table shows it. ``profile`` holds the four gem scores in fixed order, None where unjudged."""

    id: int
    title: str
    original_title: str | None
    original_language: str | None
    year: int | None
    directors: str | None
    countries: str | None
    runtime: int | None
    gem_status: str | None
    rating: float | None
    seen: bool
    profile: tuple[int | None, int | None, int | None, int | None]
    form: str | None


class ListRow(NamedTuple):
    """A film as scripts get it (contracts: ``list``)."""

    id: int
    uuid: str
    title: str
    original_title: str | None
    year: int | None
    directors: list[str]
    countries: list[str]
    languages: list[str]
    genres: list[str]
    runtime: int | None
    rating: float | None
    external_ids: dict[str, str]


class Totals(NamedTuple):
    """Number of films and the sum of their running times in minutes."""

    films: int
    runtime: int


class PlaylistRow(NamedTuple):
    """A playlist as the sidebar shows it."""

    id: int
    name: str
    folder: str | None
    films: int
    runtime: int


class EntryRow(NamedTuple):
    """An entry of a playlist, in order."""

    id: int
    film_id: int
    position: int
    note: str | None
    heading: str | None


class ScreeningRow(NamedTuple):
    """A screening as the sidebar shows it; ``starts`` is an ISO date and time with offset."""

    id: int
    name: str | None
    starts: str | None
    titles: tuple[str, ...]
    minutes: int
    guests: int
    coming: int


class ContactRow(NamedTuple):
    """A contact."""

    id: int
    uuid: str
    name: str
    owner: bool
    newcomer: bool


class TermRow(NamedTuple):
    """A term of a facet and how many films have it."""

    id: int
    facet: str
    name: str
    films: int


class PersonRow(NamedTuple):
    """A person for completion and lists."""

    id: int
    name: str
    original_name: str | None
    pronunciation: str | None
