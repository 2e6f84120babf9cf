"""One edit of one film, from the click to the commit."""

from dataclasses import replace
from itertools import count

from gemdesk.catalog.records import film_records
from gemdesk.db.library import Library
from gemdesk.operations.change import change
from gemdesk.operations.films import save_film
from tests.bench.baselines.raw_import import connect
from tests.bench.measure import Bench, Figure, interleaved, seconds

_EDITS = 40


def edit(bench: Bench) -> list[Figure]:
    """A synopsis saved with its undo step and its search document, against a bare UPDATE in a transaction."""
    library, raw, numbers = Library(bench.library), connect(bench.library), count(1)

    def ours() -> float:
        film_id = next(numbers) * 7 % bench.films + 1
        with library.read() as connection:
            record = film_records(connection, [film_id])[film_id]
        edited = replace(record, synopsis=f"{record.synopsis} It is the year {film_id}.", rating=4.5)

        def save() -> None:
            with change(library, "Edit") as current:
                save_film(current, film_id, edited)

        return seconds(save) * 1000

    def update() -> None:
        raw.execute("BEGIN IMMEDIATE")
        values = ("It is another year.", next(numbers) * 7 % bench.films + 1)
        raw.execute("UPDATE film SET synopsis = ? WHERE id = ?", values)
        raw.execute("COMMIT")

    medians = interleaved(ours, lambda: seconds(update) * 1000, _EDITS)
    raw.close()
    return [Figure("edit", bench.films, *medians, cap=60, runs=_EDITS)]
