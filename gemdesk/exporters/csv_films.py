"""CSV out: the columns of the contract, further ones that the importer knows, then those that films brought along.

Spreadsheets take a text that begins with ``=``, ``+``, ``-`` or ``@`` for a formula, so such a text gets an apostrophe
in front, which our importer takes away again. Numbers stay numbers. CSV holds less than GemDesk JSON: of viewings only
the owner's dates, of the gem assessment only status and reason, of credits and tags those with a column.
"""

import csv
import json
import tempfile
from collections.abc import Callable, Iterable
from typing import TextIO

from gemdesk.exporters.cells import Cell, guarded, listed, note_text, seen_text, source_work_text
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.library_record import Record


def _credits(role: str) -> Callable[[FilmRecord], Cell]:
    return lambda film: listed(credit.name for credit in film.credits if credit.role == role)


def _tags(facet: str) -> Callable[[FilmRecord], Cell]:
    return lambda film: listed(tag.name for tag in film.tags if tag.facet == facet)


def _external(key: str) -> Callable[[FilmRecord], Cell]:
    return lambda film: film.external_ids.get(key)


def _gem_status(film: FilmRecord) -> Cell:
    return film.gem.statuses[-1].status if film.gem and film.gem.statuses else None


COLUMNS: dict[str, Callable[[FilmRecord], Cell]] = {
    "id": _external("file"),
    "title": lambda film: film.title,
    "original_title": lambda film: film.original_title,
    "sort_title": lambda film: film.sort_title,
    "year": lambda film: film.year,
    "directors": _credits("director"),
    "writers": _credits("writer"),
    "cast": _credits("cast"),
    "countries": lambda film: listed(film.countries),
    "languages": lambda film: listed(film.languages),
    "genres": lambda film: listed(film.genres),
    "runtime": lambda film: film.runtime,
    "form": lambda film: film.form,
    "synopsis": lambda film: film.synopsis,
    "setting_place": lambda film: film.setting.place if film.setting else None,
    "setting_time": lambda film: film.setting.time if film.setting else None,
    "based_on": lambda film: source_work_text(film.source_work),
    "themes": _tags("theme"),
    "moods": _tags("mood"),
    "pacing": _tags("pacing"),
    "elements": _tags("element"),
    "tags": _tags("free"),
    "rating": lambda film: film.rating,
    "seen": lambda film: seen_text(film.viewings),
    "notes": lambda film: note_text(film.notes),
    "gem_status": _gem_status,
    "gem_reason": lambda film: film.gem.reason if film.gem else None,
    "medium": lambda film: film.medium,
    "barcode": lambda film: film.barcode,
    "location": lambda film: film.location,
    "shelf_mark": lambda film: film.shelf_mark,
    "imdb_id": _external("imdb"),
    "tmdb_id": _external("tmdb"),
    "wikidata_id": _external("wikidata"),
    "letterboxd_uri": _external("letterboxd"),
    "audience_votes": lambda film: film.audience_votes,
    "critic_percent": lambda film: film.critic_percent,
    "added": lambda film: film.added,
    "uuid": lambda film: film.uuid,
    "title_language": lambda film: film.title_language,
    "original_language": lambda film: film.original_language,
    "transliteration": lambda film: film.transliteration,
    "colour": lambda film: film.colour,
    "sound": lambda film: film.sound,
    "aspect_ratio": lambda film: film.aspect_ratio,
    "weight": lambda film: film.weight,
    "subtitles": lambda film: film.subtitles,
}
"""Column to its cell: the contract's, in its order, then those of our own."""


def write(stream: TextIO, records: Iterable[Record]) -> int:
    """Writes the films among ``records``, as they come, and returns their number; a CSV file holds nothing else.

    The columns that films brought along are known only at the end, so rows wait in a temporary file for the header.
    """
    others: dict[str, int] = {}
    count = 0
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as waiting:
        for film in records:
            if not isinstance(film, FilmRecord):
                continue
            waiting.write(json.dumps(_row(film, others)) + "\n")
            count += 1
        waiting.seek(0)
        rows = csv.writer(stream)
        rows.writerow([*COLUMNS, *map(guarded, others)])
        for line in waiting:
            row = json.loads(line)
            rows.writerow(row + [None] * (len(COLUMNS) + len(others) - len(row)))
    return count


def _row(film: FilmRecord, others: dict[str, int]) -> list[Cell]:
    """The cells of a film; ``others`` gets a place for every column that the film brought along."""
    row: list[Cell] = [guarded(cell_of(film)) for cell_of in COLUMNS.values()]
    left = dict(film.extra)
    for place, column in enumerate(COLUMNS):
        if left and row[place] is None and column in left:
            row[place] = guarded(left.pop(column))  # a value that this column's field could not hold goes back
    for name in left:
        others.setdefault(name, len(others))
    return row + [guarded(left.get(name)) for name in others]
