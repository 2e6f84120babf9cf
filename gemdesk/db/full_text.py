"""The full-text index: one document a film, in five columns of folded words.

SQLite's FTS5 with the plain ``unicode61`` tokenizer. What it cannot do by itself is done to the text
beforehand by `gemdesk.titles.search_tokens`: accents and case are folded, and Korean, Japanese, Chinese and
Thai characters stand one by one, so that a phrase finds any substring of them.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from gemdesk.titles import search_tokens

COLUMNS = ("titles", "people", "tags", "places", "notes")
STAGING = f"CREATE TABLE film_text_staging (id INTEGER PRIMARY KEY, {', '.join(f'{c} TEXT' for c in COLUMNS)})"
CHUNK = 400
_BUFFER = 1024 * 1024
"""Bytes; what FTS5 takes by itself."""
_BULK_BUFFER = 64 * 1024 * 1024

_FILM = """
SELECT id, title, original_title, transliteration, setting_place, synopsis, source_title, source_author
FROM film WHERE id IN ({ids})
"""
_PARTS = {
    "titles": "SELECT film_id, text FROM title WHERE film_id IN ({ids}) ORDER BY film_id, position",
    "people": (
        "SELECT credit.film_id, person.name || coalesce(' ' || person.original_name, '') || "
        "coalesce(' ' || credit.character, '') FROM credit JOIN person ON person.id = credit.person_id "
        "WHERE credit.film_id IN ({ids}) ORDER BY credit.film_id, credit.position"
    ),
    "tags": (
        "SELECT film_term.film_id, term.name FROM film_term JOIN term ON term.id = film_term.term_id "
        "WHERE film_term.film_id IN ({ids}) AND term.facet NOT IN ('country', 'language') "
        "ORDER BY film_term.film_id, film_term.position"
    ),
    "places": (
        "SELECT film_term.film_id, term.name FROM film_term JOIN term ON term.id = film_term.term_id "
        "WHERE film_term.film_id IN ({ids}) AND term.facet IN ('country', 'language') "
        "ORDER BY film_term.film_id, film_term.position"
    ),
    "notes": "SELECT film_id, text FROM note WHERE film_id IN ({ids}) ORDER BY film_id, position",
}


def document(parts: Sequence[Iterable[str | None]]) -> tuple[str, ...]:
    """Folded columns from the raw texts of each, in the order of `COLUMNS`."""
    return tuple(search_tokens(" ".join(filter(None, texts))) for texts in parts)


def refresh(connection: Connection, film_ids: Iterable[int]) -> None:
    """Write the documents of these films anew, and drop those of films that are gone."""
    ids = sorted(set(film_ids))
    for start in range(0, len(ids), CHUNK):
        _refresh_chunk(connection, ids[start : start + CHUNK])


def _refresh_chunk(connection: Connection, ids: Sequence[int]) -> None:
    marks = ",".join(map(str, ids))
    connection.exec_driver_sql(f"DELETE FROM film_text WHERE rowid IN ({marks})")
    columns: dict[int, dict[str, list[str | None]]] = {}
    for row in connection.exec_driver_sql(_FILM.format(ids=marks)):
        film_id, title, original, transliteration, place, synopsis, source_title, source_author = row
        columns[film_id] = {
            "titles": [title, original, transliteration],
            "people": [source_author],
            "tags": [],
            "places": [place],
            "notes": [synopsis, source_title],
        }
    for name, statement in _PARTS.items():
        for film_id, value in connection.exec_driver_sql(statement.format(ids=marks)):
            if film_id in columns:
                columns[film_id][name].append(value)
    rows = [(film_id, *document([parts[name] for name in COLUMNS])) for film_id, parts in columns.items()]
    if rows:
        connection.exec_driver_sql(_INSERT, rows)


_INSERT = f"INSERT INTO film_text (rowid, {', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?)"


def insert_many(connection: Connection, documents: Sequence[tuple[object, ...]]) -> None:
    """Add documents ``(film id, *columns)`` of new films, in bulk if there are many.

    Many go through a plain table and one statement: FTS5 flushes its buffer at each statement, which makes
    row-by-row inserts several times slower.
    """
    if len(documents) <= CHUNK:
        connection.exec_driver_sql(_INSERT, list(documents))
        return
    connection.exec_driver_sql(STAGING)
    marks = ", ".join("?" * (1 + len(COLUMNS)))
    connection.exec_driver_sql(f"INSERT INTO film_text_staging VALUES ({marks})", list(documents))
    _set_buffer(connection, _BULK_BUFFER)
    connection.exec_driver_sql(
        f"INSERT INTO film_text (rowid, {', '.join(COLUMNS)}) SELECT id, {', '.join(COLUMNS)} FROM film_text_staging"
    )
    _set_buffer(connection, _BUFFER)
    connection.exec_driver_sql("DROP TABLE film_text_staging")


def _set_buffer(connection: Connection, size: int) -> None:
    """How many bytes of words FTS5 gathers before it writes them: fewer, larger segments have less to be merged.

    An option of FTS5 since its first release, though only its source names it (``hashsize`` in fts5_config.c).
    """
    connection.exec_driver_sql("INSERT INTO film_text (film_text, rank) VALUES ('hashsize', ?)", (size,))


def rebuild(connection: Connection) -> None:
    """Write every document anew."""
    connection.exec_driver_sql("DELETE FROM film_text")
    refresh(connection, [row[0] for row in connection.execute(text("SELECT id FROM film"))])


def problems(connection: Connection) -> list[str]:
    """What is wrong with the index: sentences, none if it is whole."""
    missing = connection.exec_driver_sql(
        "SELECT count(*) FROM film WHERE id NOT IN (SELECT rowid FROM film_text)"
    ).scalar_one()
    spare = connection.exec_driver_sql(
        "SELECT count(*) FROM film_text WHERE rowid NOT IN (SELECT id FROM film)"
    ).scalar_one()
    found = []
    if missing:
        found.append(f"{_films(missing)} missing from the search index.")
    if spare:
        found.append(f"In the search index, but not in the library, {_films(spare)} named.")
    return found


def _films(number: int) -> str:
    return "1 film is" if number == 1 else f"{number} films are"
