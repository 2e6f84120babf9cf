"""A CSV file of made-up films."""

import csv
from pathlib import Path

COLUMNS = ("id", "title", "year", "directors", "cast", "genres", "runtime", "synopsis", "imdb_id")


def write_shelf(path: Path, films: int) -> Path:
    """Write ``films`` rows, no two of which are the same film; returns the path."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(COLUMNS)
        for number in range(films):
            cast = f"Ana {number % 500}; Bo {number % 700}"
            synopsis = f"Somebody goes to place {number} and comes back."
            rows.writerow(
                (number, f"Film number {number}", 1920 + number % 100, f"Director {number % 300}", cast,
                 f"drama; g{number % 20}", 60 + number % 100, synopsis, f"tt99{number:07d}")
            )  # fmt: skip
    return path
