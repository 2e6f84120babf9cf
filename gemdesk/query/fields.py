"""The field registry: the one table of a film's fields.

Column titles, sort orders, CSV headings, query keywords, completion, bulk edit and help text come from here. A new
field is one entry. Titles are plain English; the window passes them through ``tr()``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a film.

    ``path`` names the attribute of `gemdesk.records.film_record.FilmRecord`, ``facet`` the vocabulary of a list
    of terms, ``sort`` the columns of the film table that order by it, first to last.
    """

    name: str
    title: str
    kind: str
    """text, long text, whole number, minutes, stars, choice, terms, people or date."""
    help: str
    path: str | None = None
    facet: str | None = None
    role: str | None = None
    sort: tuple[str, ...] = ()
    column: bool = False
    """Whether the library table can show it as a column."""
    bulk: bool = False
    """Whether it can be set for several films at once."""


_FIELDS: Final = (
    Field("title", "Title", "text", "The title by which you know the film.", "title", sort=("title_key",), column=True),
    Field("original_title", "Original title", "text", "The title in its own language and script.", "original_title"),
    Field("title_language", "Title language", "text", "Decides which article is skipped in sorting.", "title_language"),
    Field("sort_title", "Sort title", "text", "Only if the film should stand elsewhere in the list.", "sort_title"),
    Field("transliteration", "Transliteration", "text", "The original title in Latin letters.", "transliteration"),
    Field("year", "Year", "whole number", "Year of the first showing.", "year", sort=("year",), column=True, bulk=True),
    Field(
        "directors",
        "Director",
        "people",
        "Who directed it.",
        role="director",
        sort=("director_key",),
        column=True,
        bulk=True,
    ),
    Field("writers", "Writer", "people", "Who wrote it.", role="writer", bulk=True),
    Field("cast", "With", "people", "Who plays in it, in billing order.", role="cast"),
    Field(
        "countries",
        "Country",
        "terms",
        "Producing countries, historic ones too.",
        "countries",
        facet="country",
        sort=("countries_text",),
        column=True,
        bulk=True,
    ),
    Field("languages", "Language", "terms", "Languages spoken.", "languages", facet="language", bulk=True),
    Field("genres", "Genre", "terms", "Genres.", "genres", facet="genre", bulk=True),
    Field(
        "runtime", "Running time", "minutes", "In whole minutes.", "runtime", sort=("runtime",), column=True, bulk=True
    ),
    Field("form", "Form", "choice", "Feature, medium or short.", "form", bulk=True),
    Field("synopsis", "Synopsis", "long text", "The set-up, without spoilers.", "synopsis"),
    Field("setting_place", "Place", "text", "Where it is set.", "setting.place", bulk=True),
    Field("setting_time", "Time", "text", "When it is set.", "setting.time", bulk=True),
    Field("based_on", "Source work", "text", "The book, play or events it was made from.", "source_work.title"),
    Field("themes", "Theme", "terms", "What it is about.", facet="theme", bulk=True),
    Field("moods", "Mood", "terms", "How it feels.", facet="mood", bulk=True),
    Field("pacing", "Pacing", "terms", "How fast it goes.", facet="pacing", bulk=True),
    Field("elements", "Element", "terms", "What one sees and hears in it.", facet="element", bulk=True),
    Field("tags", "Tag", "terms", "Your own words.", facet="free", bulk=True),
    Field(
        "weight", "Weight", "whole number", "How heavy to sit through, 1 to 5.", "weight", sort=("weight",), bulk=True
    ),
    Field(
        "rating", "Rating", "stars", "Your rating in half stars.", "rating", sort=("rating",), column=True, bulk=True
    ),
    Field("seen", "Seen", "date", "When you saw it.", sort=("seen",), column=True),
    Field("gem_status", "Gem", "choice", "Where it stands as a gem.", sort=("gem_status",), column=True, bulk=True),
    Field("gem_reason", "Gem reason", "choice", "Why too few know it.", "gem.reason", bulk=True),
    Field("profile", "Profile", "text", "The four gem criteria, 0 to 3 each.", column=True),
    Field("colour", "Colour", "choice", "Colour or black and white.", "colour", bulk=True),
    Field("sound", "Sound", "choice", "Sound or silent.", "sound", bulk=True),
    Field("subtitles", "Subtitles", "text", "Subtitles of the copy to be shown.", "subtitles", bulk=True),
    Field("medium", "Carrier", "text", "Disc, tape, file or print.", "medium", bulk=True),
    Field("location", "Location", "text", "Where the copy is.", "location", bulk=True),
    Field("shelf_mark", "Shelf mark", "text", "Its place on the shelf.", "shelf_mark", sort=("shelf_mark",)),
    Field("barcode", "Barcode", "text", "Number on the box.", "barcode"),
    Field("audience_votes", "Audience votes", "whole number", "How many people rated it.", "audience_votes"),
    Field("critic_percent", "Critics", "whole number", "Share of favourable reviews.", "critic_percent"),
    Field("added", "Added", "date", "When it came into the library.", "added", sort=("added",)),
)

FIELDS: Final[dict[str, Field]] = {field.name: field for field in _FIELDS}


def columns() -> Iterator[Field]:
    """Fields that the library table can show, in their usual order."""
    order = ("gem_status", "title", "year", "directors", "countries", "runtime", "profile", "rating", "seen")
    return (FIELDS[name] for name in order)


def sortable() -> Iterator[Field]:
    """Fields by which films can be sorted."""
    return (field for field in FIELDS.values() if field.sort)
