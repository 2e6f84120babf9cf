"""Finding films: by words, by title, and as the rows that scripts get."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select, text

from gemdesk.catalog.film_window import DEFAULT_SORT, order_by
from gemdesk.errors import NotFound, UsageError
from gemdesk.models import Credit, ExternalId, Film, FilmTerm, Person, Term
from gemdesk.query.words import match_expression
from gemdesk.records.cleaning import clean
from gemdesk.records.rows import ListRow
from gemdesk.titles import fold, split_title_year

CHUNK = 500
LONGEST_NUMBER = 18
"""Digits of a number that every column can hold."""
_LISTS = ("director", "country", "language", "genre")


def find_ids(connection: Connection, query: str = "", sort: str = DEFAULT_SORT, limit: int = -1) -> list[int]:
    """Ids of the films that the words of a query fit, in order; ``-year`` sorts downwards.

    Raises:
        UsageError: for a field that cannot be sorted by.
    """
    descending = sort.startswith("-")
    order = order_by(sort.removeprefix("-"), descending=descending)
    expression = match_expression(query)
    if query.strip() and expression is None:
        raise UsageError(f"The query {query!r} holds no word to look for.")
    condition = "1" if expression is None else "film.id IN (SELECT rowid FROM film_text WHERE film_text MATCH :words)"
    most = min(limit, 10**LONGEST_NUMBER)
    statement = text(f"SELECT film.id FROM film WHERE {condition} ORDER BY {order} LIMIT {most}")
    parameters = {} if expression is None else {"words": expression}
    return [row[0] for row in connection.execute(statement, parameters)]


def find_one(connection: Connection, name: str) -> int:
    """Id of the film that a person names by id, by title, or by ``Title (year)``.

    The original title and its transliteration count as titles; case and accents do not matter.

    Raises:
        NotFound: if there is none, or several: the sentence names the candidates.
    """
    name = clean(name)
    if name.isdecimal() and len(name) <= LONGEST_NUMBER and _exists(connection, int(name)):
        return int(name)
    title, year = split_title_year(name)
    found = _titled(connection, name, None) or _titled(connection, title, year)
    if len(found) == 1:
        return found[0][0]
    if not found:
        raise NotFound(f"No film is called {name!r}. `gemdesk list` shows what there is; a number works too.")
    candidates = "; ".join(f"{film_id}: {film_title} ({film_year})" for film_id, film_title, film_year in found[:10])
    raise NotFound(f"Several films are called {name!r}: {candidates}. Name one by its number.", code="ambiguous")


def _exists(connection: Connection, film_id: int) -> bool:
    return connection.execute(select(Film.id).where(Film.id == film_id)).first() is not None


def _titled(connection: Connection, title: str, year: int | None) -> list[tuple[int, str, int | None]]:
    expression = match_expression(title)
    query = select(Film.id, Film.title, Film.year, Film.original_title, Film.transliteration)
    if expression is None:
        query = query.where(Film.title == title)
    else:
        words = text("film.id IN (SELECT rowid FROM film_text WHERE film_text MATCH :words)")
        query = query.where(words.bindparams(words=f"titles : ({expression})"))
    if year is not None:
        query = query.where(Film.year == year)
    wanted = fold(title)
    return [
        (row.id, row.title, row.year)
        for row in connection.execute(query.order_by(Film.year, Film.id))
        if wanted in {fold(name) for name in (row.title, row.original_title, row.transliteration) if name}
    ]


def list_rows(connection: Connection, ids: Sequence[int]) -> Iterator[ListRow]:
    """Rows of these films as scripts get them, in the order of the ids."""
    for start in range(0, len(ids), CHUNK):
        yield from _list_chunk(connection, ids[start : start + CHUNK])


def _list_chunk(connection: Connection, ids: Sequence[int]) -> Iterator[ListRow]:
    lists: dict[tuple[int, str], list[str]] = defaultdict(list)
    film_term = (
        select(FilmTerm.film_id, Term.facet, Term.name)
        .join(Term, Term.id == FilmTerm.term_id)
        .where(FilmTerm.film_id.in_(ids), Term.facet.in_(_LISTS))
        .order_by(FilmTerm.film_id, FilmTerm.position)
    )
    directors = (
        select(Credit.film_id, Credit.role, Person.name)
        .join(Person, Person.id == Credit.person_id)
        .where(Credit.film_id.in_(ids), Credit.role == "director")
        .order_by(Credit.film_id, Credit.position)
    )
    for query in (film_term, directors):
        for film_id, kind, name in connection.execute(query):
            lists[film_id, kind].append(name)
    external: dict[int, dict[str, str]] = defaultdict(dict)
    for row in connection.execute(
        select(ExternalId.film_id, ExternalId.scheme, ExternalId.value).where(ExternalId.film_id.in_(ids))
    ):
        external[row.film_id][row.scheme] = row.value
    columns = select(Film.id, Film.uuid, Film.title, Film.original_title, Film.year, Film.runtime, Film.rating)
    films = {film.id: film for film in connection.execute(columns.where(Film.id.in_(ids)))}
    for film_id in ids:
        if film_id in films:
            yield _list_row(films[film_id], [lists[film_id, kind] for kind in _LISTS], external[film_id])


def _list_row(film: Any, lists: Sequence[list[str]], external_ids: dict[str, str]) -> ListRow:
    directors, countries, languages, genres = lists
    return ListRow(
        id=film.id,
        uuid=film.uuid,
        title=film.title,
        original_title=film.original_title,
        year=film.year,
        directors=directors,
        countries=countries,
        languages=languages,
        genres=genres,
        runtime=film.runtime,
        rating=film.rating,
        external_ids=external_ids,
    )
