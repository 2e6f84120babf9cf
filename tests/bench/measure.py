"""A measured figure, and the one way of measuring: ours and the baseline in turns, the median of each."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench import make_csv

RUNS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table. ``bar`` limits the ratio, ``cap`` our own figure; None where there is no limit."""

    name: str
    films: int
    ours: float
    baseline: float | None = None
    bar: float | None = None
    cap: float | None = None
    unit: str = "ms"
    runs: int = RUNS
    load: float = field(default_factory=lambda: round(os.getloadavg()[0], 1))
    """How many processes wanted a core while it was measured, on average over a minute."""

    @property
    def ratio(self) -> float | None:
        """Ours to the baseline."""
        return round(self.ours / self.baseline, 2) if self.baseline else None

    @property
    def kept(self) -> bool:
        """Whether bar and cap are kept."""
        ratio = self.ratio
        return (self.cap is None or self.ours <= self.cap) and (self.bar is None or ratio is None or ratio <= self.bar)

    def as_json(self) -> dict[str, object]:
        """The row for scripts."""
        names = ("name", "films", "ours", "baseline", "ratio", "bar", "cap", "unit", "runs", "load", "kept")
        return {name: getattr(self, name) for name in names}


class Bench:
    """What the benchmarks of one run share: a folder, the number of films, the library made of them once."""

    def __init__(self, folder: Path, films: int) -> None:
        self.folder = folder
        self.films = films

    @cached_property
    def file(self) -> Path:
        """The CSV of the made-up library."""
        path = self.folder / f"films-{self.films}.csv"
        if not path.exists():
            make_csv.write(path, self.films)
        return path

    @cached_property
    def library(self) -> Path:
        """A library into which that CSV was imported; the one place that makes it is `tests.bench.imports`."""
        from tests.bench.imports import fill

        path = self.folder / f"films-{self.films}.gemdesk"
        if not path.exists():
            fill(path, [self.file])
        return path

    def scratch(self) -> Path:
        """An empty folder of its own."""
        return Path(tempfile.mkdtemp(dir=self.folder))


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def interleaved(ours: Callable[[], float], baseline: Callable[[], float], runs: int = RUNS) -> tuple[float, float]:
    """The medians of two measurements, each taken `runs` times, in turns; a first turn warms up and does not count."""
    ours(), baseline()
    pairs = [(ours(), baseline()) for _ in range(runs)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
