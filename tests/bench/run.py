"""Runs the benchmarks: ``python tests/bench/run.py [NAME...] [--films N] [--json FILE] [--keep FOLDER]``.

Prints a table and a JSON list. Exit status 1 if a bar or a cap was missed, or a slow module was loaded too early.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import make_csv
from tests.bench.measure import Bench, Figure

BENCHES = {
    "start": ("windows", "start"),
    "start_xcb": ("windows", "start_xcb"),
    "import": ("imports", "import_csv"),
    "search": ("windows", "search"),
    "edit": ("edits", "edit"),
    "sheet": ("sheets", "sheets"),
    "wikipedia": ("imports", "wikipedia"),
    "pair": ("pair", "pair"),
    "memory": ("windows", "memory"),
}
"""Name -> module and function. A function gives figures, none if the files that it needs are not there."""


def run(names: Iterable[str], films: int, folder: Path) -> list[Figure]:
    """The figures of some benchmarks, each told as soon as it is known."""
    bench = Bench(folder, films)
    found = []
    for name in names:
        module, function = BENCHES[name]
        measure: Callable[[Bench], list[Figure]] = getattr(import_module(f"tests.bench.{module}"), function)
        for figure in measure(bench):
            print(row(figure), flush=True)
            found.append(figure)
    return found


_HEAD = "name                  films      ours  baseline unit    ratio   bar    cap  runs  load"


def row(figure: Figure) -> str:
    """A figure as a line of the table."""
    baseline = "" if figure.baseline is None else f"{figure.baseline:.3g}"
    ratio, bar, cap = ("" if value is None else f"{value:g}" for value in (figure.ratio, figure.bar, figure.cap))
    line = f"{figure.name:18}{figure.films:>9,}{figure.ours:>10.4g}{baseline:>10} {figure.unit:6}{ratio:>7}{bar:>6}"
    line += f"{cap:>7}{figure.runs:>6}{figure.load:>6}"
    return line if figure.kept else f"{line}  MISSED"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked for; returns the exit status."""
    parser = argparse.ArgumentParser(description="Measure GemDesk against plain SQLite, csv, Qt and typst.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of {', '.join(BENCHES)}; all if none is given")
    parser.add_argument("--films", type=int, default=make_csv.FILMS, help="films of the made-up library")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the list there too")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep CSV and library there for the next run")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.names if name not in BENCHES]
    if unknown:
        parser.error(f"there is no benchmark {unknown[0]}")
    print(_HEAD)
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        figures = run(options.names or BENCHES, options.films, folder)
    listed = json.dumps([figure.as_json() for figure in figures], indent=2)
    print(listed)
    if options.json:
        options.json.write_text(listed + "\n", encoding="utf-8")
    return 0 if all(figure.kept for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
