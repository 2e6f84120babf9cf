"""The columns of flat tables: every name GemDesk knows, its plain aliases, and where its cells go.

One table serves CSV files and flat JSON arrays. A column that stands in neither list is kept in ``FilmRecord.extra``.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from gemdesk.importers import cells
from gemdesk.records.film_record import (
    CreditRecord,
    GemRecord,
    GemStatusRecord,
    SettingRecord,
    TagRecord,
)
from gemdesk.records.rules import is_uuid

Draft = dict[str, Any]
"""Arguments of a `FilmRecord` in the making; credits, tags and the like as lists."""

Put = Callable[[Draft, object], None]
"""Puts a cell into a draft; raises `CellError`."""


def _value(field: str, read: Callable[[object], object]) -> Put:
    def put(draft: Draft, cell: object) -> None:
        value = read(cell)
        if value != "":
            draft[field] = value

    return put


def _rule(field: str, read: Callable[[object], object]) -> Put:
    def put(draft: Draft, cell: object) -> None:
        draft[field] = cells.checked(field, read(cell))

    return put


_few_texts = lru_cache(maxsize=4096)(cells.texts)


def _terms(field: str) -> Put:
    """A list of words that many films share, countries or genres: a spelling met before is not taken apart again."""

    def put(draft: Draft, cell: object) -> None:
        draft[field] = _few_texts(cell) if type(cell) is str else cells.texts(cell)

    return put


_credit = lru_cache(maxsize=65536)(CreditRecord)
_tag = lru_cache(maxsize=4096)(TagRecord)
"""Records are never changed, so that films may share them; and people and tags come again and again."""


def _credits(role: str) -> Put:
    def put(draft: Draft, cell: object) -> None:
        credits = [_credit(name, role) for name in cells.texts(cell)]
        if "credits" in draft:
            draft["credits"] += credits
        else:
            draft["credits"] = credits

    return put


def _tags(facet: str) -> Put:
    def put(draft: Draft, cell: object) -> None:
        draft.setdefault("tags", []).extend([_tag(facet, name) for name in cells.texts(cell)])

    return put


def _external(key: str, pattern: str | None = None) -> Put:
    """An identifier; a link that holds one gives it up by ``pattern``."""
    within = re.compile(pattern) if pattern else None

    def put(draft: Draft, cell: object) -> None:
        identifier = cells.text(cell)
        if within and (match := within.search(identifier)):
            identifier = match[0]
        if identifier:
            draft.setdefault("external_ids", {})[key] = identifier

    return put


def _uuid(draft: Draft, cell: object) -> None:
    identifier = cells.text(cell)
    if not is_uuid(identifier):
        raise cells.CellError("a uuid")
    draft["uuid"] = identifier


def _title(draft: Draft, cell: object) -> None:
    title = cells.line(cell)
    if not title:
        raise cells.CellError("a title")
    draft["title"] = title


def _setting_place(draft: Draft, cell: object) -> None:
    if place := cells.line(cell):
        draft["setting"] = SettingRecord(place=place)


def _setting_time(draft: Draft, cell: object) -> None:
    if time := cells.line(cell):
        draft["setting"] = replace(draft.get("setting", SettingRecord()), time=time)


def _gem_status(draft: Draft, cell: object) -> None:
    status = cells.checked("status", cells.line(cell).casefold(), GemStatusRecord)
    draft["gem"] = GemRecord(statuses=(GemStatusRecord(status),))


def _gem_reason(draft: Draft, cell: object) -> None:
    reason = cells.checked("reason", cells.line(cell).casefold(), GemRecord)
    draft["gem"] = replace(draft.get("gem", GemRecord()), reason=reason)


def _based_on(draft: Draft, cell: object) -> None:
    if cells.line(cell):
        draft["source_work"] = cells.source_work(cell)


def _release_date(draft: Draft, cell: object) -> None:
    """A date of release gives the year where no column of its own does; the date itself is kept as it was."""
    if date := cells.text(cell):
        draft.setdefault("extra", {})["release_date"] = date
    year = cells.year_of_date(cell)
    if year is not None:
        draft.setdefault("year", year)


COLUMNS: dict[str, Put] = {
    "id": _external("file"),
    "title": _title,
    "original_title": _value("original_title", cells.line),
    "sort_title": _value("sort_title", cells.line),
    "year": _value("year", cells.year),
    "directors": _credits("director"),
    "writers": _credits("writer"),
    "cast": _credits("cast"),
    "countries": _terms("countries"),
    "languages": _terms("languages"),
    "genres": _terms("genres"),
    "runtime": _value("runtime", cells.runtime),
    "form": _value("form", cells.among("form")),
    "synopsis": _value("synopsis", cells.text),
    "setting_place": _setting_place,
    "setting_time": _setting_time,
    "based_on": _based_on,
    "themes": _tags("theme"),
    "moods": _tags("mood"),
    "pacing": _tags("pacing"),
    "elements": _tags("element"),
    "tags": _tags("free"),
    "rating": _value("rating", cells.rating),
    "seen": _value("viewings", cells.viewings),
    "notes": _value("notes", cells.notes),
    "gem_status": _gem_status,
    "gem_reason": _gem_reason,
    "medium": _value("medium", cells.line),
    "barcode": _value("barcode", cells.line),
    "location": _value("location", cells.line),
    "shelf_mark": _value("shelf_mark", cells.line),
    "imdb_id": _external("imdb", r"tt\d{6,}"),
    "tmdb_id": _external("tmdb", r"(?<=/movie/)\d+"),
    "wikidata_id": _external("wikidata", r"Q\d+"),
    "letterboxd_uri": _external("letterboxd"),
    "audience_votes": _rule("audience_votes", cells.whole_number),
    "critic_percent": _rule("critic_percent", cells.number),
    "added": _rule("added", cells.text),
}
"""The columns of the CSV contract, in its order, which is also the order in which a row is read."""

FURTHER_COLUMNS: dict[str, Put] = {
    "uuid": _uuid,
    "title_language": _value("title_language", cells.line),
    "original_language": _value("original_language", cells.line),
    "transliteration": _value("transliteration", cells.line),
    "colour": _value("colour", cells.among("colour")),
    "sound": _value("sound", cells.among("sound")),
    "aspect_ratio": _value("aspect_ratio", cells.line),
    "weight": _rule("weight", cells.whole_number),
    "subtitles": _value("subtitles", cells.line),
    "release_date": _release_date,
}
"""Columns beyond the contract that are understood too; all but the last are written by the CSV export."""

ALIASES = {
    "title": "name film film_title movie_title movie primary_title",
    "original_title": "originaltitle",
    "sort_title": "sorttitle",
    "year": "release_year film_year",
    "directors": "director directed_by film_director",
    "writers": "writer written_by screenplay",
    "cast": "actors actor starring stars",
    "countries": "country countries_of_origin",
    "languages": "language",
    "genres": "genre major_genre",
    "runtime": "running_time running_time_min runtime_mins runtime_min runtime_minutes run_time duration length",
    "synopsis": "extract plot overview",
    "themes": "theme",
    "moods": "mood",
    "elements": "element",
    "tags": "tag",
    "rating": "my_rating",
    "seen": "watched watched_date viewed",
    "notes": "note",
    "medium": "carrier",
    "barcode": "ean upc",
    "shelf_mark": "shelfmark",
    "imdb_id": "imdb imdbid tconst imdb_url",
    "tmdb_id": "tmdb tmdbid",
    "wikidata_id": "wikidata",
    "letterboxd_uri": "letterboxd",
    "audience_votes": "imdb_votes num_votes",
    "critic_percent": "rotten_tomatoes_rating",
    "added": "date_added",
    "colour": "color",
}
"""Column to the other names it goes by, as `normal_name` writes them."""

KEPT = frozenset(("href", "thumbnail", "thumbnail_width", "thumbnail_height"))
"""Columns that no field holds and that are kept without a word."""

ALL_COLUMNS = COLUMNS | FURTHER_COLUMNS
_CANONICAL = {alias: column for column, aliases in ALIASES.items() for alias in aliases.split()}
_ORDER = {column: place for place, column in enumerate(ALL_COLUMNS)}


def normal_name(header: str) -> str:
    """``Running Time (min)`` as ``running_time_min``."""
    return re.sub(r"\W+", "_", header.strip().casefold()).strip("_")


def assign(headers: Iterable[str]) -> list[str | None]:
    """The column that each header stands for; None for one of no column, or of a column that an earlier one has.

    A column's own name goes before an alias of it: ``synopsis`` before ``plot``, wherever they stand.
    """
    names = [normal_name(header) for header in headers]
    taken = {name for name in names if name in ALL_COLUMNS}
    assigned: list[str | None] = []
    given: set[str] = set()
    for name in names:
        alias = _CANONICAL.get(name)
        column = name if name in ALL_COLUMNS else alias if alias not in taken else None
        assigned.append(None if column in given else column)
        given.update([column] if column else [])
    return assigned


def reading_order(column: str) -> int:
    """Place of a column in the order in which a row is read: directors come before writers and cast."""
    return _ORDER[column]
