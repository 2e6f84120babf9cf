"""Looking for damage in a library."""

from dataclasses import dataclass

from sqlalchemy import func, select

from gemdesk.db import full_text
from gemdesk.db.library import Library
from gemdesk.models import Film

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Health:
    """Number of films, and a sentence for each thing that is wrong."""

    films: int
    problems: tuple[str, ...]


def examine(library: Library) -> Health:
    """Check the file's structure, the links between its records, and the search index.

    Raises:
        LibraryError: if the library cannot even be read.
    """
    problems: list[str] = []
    with library.read() as connection:
        for (verdict,) in connection.exec_driver_sql(f"PRAGMA integrity_check({_SHOWN})"):
            if verdict != "ok":
                problems.append(f"The file is damaged: {verdict}.")
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(_SHOWN):
            problems.append(f"Row {row[1]} of {row[0]} names a row of {row[2]} that is not there.")
        problems += full_text.problems(connection)
        films = connection.execute(select(func.count()).select_from(Film)).scalar_one()
    return Health(films, tuple(problems))
