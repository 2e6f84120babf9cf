"""A film record as rows of the tables. Derived columns are computed here and nowhere else."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any
from uuid import uuid4

from gemdesk.records.film_record import GEM_CRITERIA, FilmRecord, GemRecord
from gemdesk.titles import sort_key, sort_title

Row = tuple[Any, ...]
_NO_GEM = GemRecord()


def title_key(record: FilmRecord) -> str:
    """The key by which the title sorts: the typed sort title, else the title without its article."""
    return _title_key(record.title, record.title_language, record.sort_title)


@lru_cache(maxsize=1024)
def _title_key(title: str, language: str | None, typed: str | None) -> str:
    # An import asks for each film three times over.
    return sort_key(typed or sort_title(title, language))


def default_sort_name(name: str) -> str:
    """``Batra, Ritesh`` for ``Ritesh Batra``; a name whose last part is hyphenated, as in Korean, stays."""
    parts = name.split()
    if len(parts) < 2 or "-" in parts[-1]:
        return name
    return f"{parts[-1]}, {' '.join(parts[:-1])}"


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The key by which a person of that name sorts, unless told otherwise."""
    return sort_key(default_sort_name(name))


def film_columns(record: FilmRecord, director_key: str = "") -> dict[str, Any]:
    """Columns of the film table for a record, id and uuid left out."""
    gem = record.gem or _NO_GEM
    setting, source = record.setting, record.source_work
    columns: dict[str, Any] = {
        "title": record.title,
        "title_language": record.title_language,
        "sort_title": record.sort_title,
        "title_key": title_key(record),
        "original_title": record.original_title,
        "original_language": record.original_language,
        "transliteration": record.transliteration,
        "year": record.year,
        "form": record.form,
        "runtime": record.runtime,
        "synopsis": record.synopsis,
        "setting_place": setting.place if setting else None,
        "setting_time": setting.time if setting else None,
        "source_title": source.title if source else None,
        "source_author": source.author if source else None,
        "source_kind": source.kind if source else None,
        "colour": record.colour,
        "sound": record.sound,
        "aspect_ratio": record.aspect_ratio,
        "weight": record.weight,
        "rating": record.rating,
        "subtitles": record.subtitles,
        "medium": record.medium,
        "location": record.location,
        "shelf_mark": record.shelf_mark,
        "barcode": record.barcode,
        "audience_votes": record.audience_votes,
        "critic_percent": record.critic_percent,
        "added": record.added,
        "gem_reason": gem.reason,
        "gem_status": gem.statuses[-1].status if gem.statuses else None,
    }
    for name in GEM_CRITERIA:
        criterion = getattr(gem, name)
        columns[f"{name}_score"] = criterion.score if criterion else None
        columns[f"{name}_evidence"] = criterion.evidence if criterion else None
    directors = [credit.name for credit in record.credits if credit.role == "director"]
    columns["extra"] = json.dumps(record.extra, ensure_ascii=False, sort_keys=True) if record.extra else None
    columns["origin"] = record.origin
    columns["seen"] = any(viewing.contact is None for viewing in record.viewings)
    columns["directors_text"] = ", ".join(directors) or None
    columns["director_key"] = director_key
    columns["countries_text"] = "; ".join(record.countries) or None
    return columns


def terms(record: FilmRecord) -> list[tuple[str, str]]:
    """Facet and name of every term of a film, in order, each once."""
    found = [
        *(("country", name) for name in record.countries),
        *(("language", name) for name in record.languages),
        *(("genre", name) for name in record.genres),
        *((tag.facet, tag.name) for tag in record.tags),
    ]
    return list(dict.fromkeys(found))


def new_uuid() -> str:
    """A fresh uuid as text."""
    return str(uuid4())


_Children = Callable[[FilmRecord], Iterable[Row]]
CHILDREN: Mapping[str, tuple[str, _Children]] = {
    # table -> (attribute of the record, its rows without id, film id and position)
    "title": ("titles", lambda r: ((t.text, t.type, t.language) for t in r.titles)),
    "honour": ("honours", lambda r: ((h.festival, h.year, h.section, h.prize, h.result) for h in r.honours)),
    "availability": (
        "availability",
        lambda r: ((a.service, a.kind, a.region, a.link, a.checked) for a in r.availability),
    ),
    "note": ("notes", lambda r: ((n.kind, n.text, n.short, n.spoiler, n.time_code, n.source) for n in r.notes)),
    "gem_status": ("gem", lambda r: ((s.status, s.since) for s in (r.gem or _NO_GEM).statuses)),
    "image": ("images", lambda r: ((i.sha256, i.kind, i.media_type, i.width, i.height, i.source) for i in r.images)),
}
"""Tables whose rows are ``(id, film_id, position, *values)``."""
PLAIN_CHILDREN: Mapping[str, tuple[str, _Children]] = {
    "external_id": ("external_ids", lambda r: sorted(r.external_ids.items())),
    "provenance": ("provenance", lambda r: ((p.field, p.origin, p.date) for p in r.provenance)),
}
"""Tables whose rows are ``(id, film_id, *values)``."""


def search_parts(record: FilmRecord, people: Sequence[str | None]) -> list[list[str | None]]:
    """Raw texts of a film's search document, as `gemdesk.db.full_text` collects them from the tables."""
    places = [record.setting.place if record.setting else None, *record.countries, *record.languages]
    source = record.source_work
    return [
        [record.title, record.original_title, record.transliteration, *(t.text for t in record.titles)],
        [source.author if source else None, *people],
        [*record.genres, *(tag.name for tag in record.tags)],
        places,
        [record.synopsis, source.title if source else None, *(note.text for note in record.notes)],
    ]
