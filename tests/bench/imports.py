"""Importing: a hundred thousand films from CSV, and the 36,273 of a real collection in one step, undone in one."""

import gc
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from gemdesk.db.library import Library
from gemdesk.importers.registry import read_files
from gemdesk.operations import starter
from gemdesk.operations.change import change, undo
from gemdesk.operations.import_records import import_records
from tests.bench import windows
from tests.bench.baselines.raw_import import RawImport
from tests.bench.measure import RUNS, Bench, Figure, seconds

WIKIPEDIA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "datasets" / "wikipedia-movie-data"
_IN_AND_OUT = 2


def fill(path: Path, files: Sequence[Path]) -> int:
    """Make a library and import the files into it; returns the number of films that are new."""
    return _import(starter.create(path), files)


def _import(library: Library, files: Sequence[Path]) -> int:
    reading = read_files(files)
    with change(library, "Import", "command line") as current:
        counts = import_records(current, reading.records, format_name=reading.format, files=[str(f) for f in files])
    return counts.new


def import_csv(bench: Bench) -> list[Figure]:
    """A CSV into an empty library, against reading it and inserting the same rows, indexes and documents."""
    folder = bench.scratch()
    raw = RawImport(bench.library)
    ours, baseline = [], []
    for turn in range(RUNS):
        library = starter.create(folder / f"{turn}.gemdesk")
        gc.collect()
        ours.append(seconds(lambda library=library: _import(library, [bench.file])))  # type: ignore[misc]  # a default
        gc.collect()
        baseline.append(raw.run(bench.file, folder / "raw.db")["all"])
        library.path.unlink()
    return [Figure("import", bench.films, median(ours), median(baseline), 3.0, 15.0, "s")]


def _films(library: Library) -> int:
    with library.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM film").scalar_one())


def wikipedia(bench: Bench) -> list[Figure]:
    """Thirteen files of a real collection: in, out, in again, and the window on them. Nothing without the files."""
    if not WIKIPEDIA.is_dir():
        return []
    files = sorted(WIKIPEDIA.glob("*.json"))
    library = starter.create(bench.scratch() / "wikipedia.gemdesk")
    taken, back = [], []
    films = 0
    for _ in range(_IN_AND_OUT):
        taken.append(seconds(lambda: _import(library, files)))
        films = _films(library)
        back.append(seconds(lambda: undo(library)))
        assert _films(library) == 0, "films are left after undo"
    _import(library, files)
    return [
        Figure("wikipedia_import", films, median(taken), unit="s", runs=len(taken)),
        Figure("wikipedia_undo", films, median(back), unit="s", runs=len(back)),
        windows.start_on(library.path, films, "wikipedia_start"),
        windows.search_on(library.path, films, "wikipedia_search"),
    ]
