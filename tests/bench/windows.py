"""The window: its start, a search typed into it, its memory. Each sample is a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, gettempdir
from time import perf_counter
from typing import Any

from tests.bench.measure import RUNS, Bench, Figure, interleaved

_CHECKOUT = Path(__file__).resolve().parents[2]
_WINDOW = "tests.bench.children.window"
_SEARCHING = "tests.bench.children.searching"
_BARE_WINDOW = "tests.bench.baselines.bare_window"
_RAW_SEARCH = "tests.bench.baselines.raw_search"
_STARTS = 20


class TooMuchLoaded(AssertionError):
    """A module that must wait was there at the first paint."""


_UNWANTED = ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE")


def _environment(display: Mapping[str, str]) -> dict[str, str]:
    """The environment of a child; modules are compiled once, as those of an installed program are."""
    environment = {name: text for name, text in os.environ.items() if name not in _UNWANTED}
    compiled = str(Path(gettempdir(), "gemdesk-bench-compiled"))
    return {**environment, "PYTHONPATH": str(_CHECKOUT), "PYTHONPYCACHEPREFIX": compiled, **display}


def _told(module: str, arguments: list[str], display: Mapping[str, str]) -> tuple[float, Any]:
    """Milliseconds from the start of a process to the line that it prints, and what the line says."""
    with TemporaryDirectory() as home:
        environment = _environment(display) | {"GEMDESK_HOME": home}
        start = perf_counter()
        command = [sys.executable, "-m", module, *arguments]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, text=True, env=environment, cwd=_CHECKOUT, stdout=pipe, stderr=pipe) as child:
            assert child.stdout is not None
            line = child.stdout.readline()
            passed = perf_counter() - start
            _, complaints = child.communicate()
    if not line:
        raise RuntimeError(f"{module} told nothing: {complaints}")
    return passed * 1000, json.loads(line)


_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def _display() -> Iterator[dict[str, str]]:
    """An X server of our own, for as long as the block runs."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def start_on(library: Path, films: int, name: str, display: Mapping[str, str] = _OFFSCREEN) -> Figure:
    """Process start to painted rows, against a bare QMainWindow.

    Raises:
        TooMuchLoaded: if sqlalchemy, alembic, numpy or typst were imported by then.
    """

    def ours() -> float:
        passed, loaded = _told(_WINDOW, [str(library)], display)
        if loaded:
            raise TooMuchLoaded(f"{', '.join(loaded)} imported before the first paint")
        return passed

    medians = interleaved(ours, lambda: _told(_BARE_WINDOW, [], display)[0], 2 * RUNS)
    return Figure(name, films, *medians, bar=1.8, cap=400, runs=2 * RUNS)


def start(bench: Bench) -> list[Figure]:
    """Start, offscreen."""
    return [start_on(bench.library, bench.films, "start")]


def start_xcb(bench: Bench) -> list[Figure]:
    """Start under an X server."""
    with _display() as display:
        return [start_on(bench.library, bench.films, "start_xcb", display)]


def search_on(library: Path, films: int, name: str) -> Figure:
    """Three letters typed to a repainted first page, against the raw full-text query and one repaint."""

    def typed(module: str, turn: int) -> list[float]:
        return list(_told(module, [str(library), str(_STARTS), str(turn)], _OFFSCREEN)[1]["milliseconds"])

    ours, baseline = [], []
    for turn in range(RUNS):
        ours += typed(_SEARCHING, turn)
        baseline += typed(_RAW_SEARCH, turn)
    return Figure(name, films, median(ours), median(baseline), cap=50, runs=len(ours))


def search(bench: Bench) -> list[Figure]:
    """Search while typing."""
    return [search_on(bench.library, bench.films, "search")]


def memory(bench: Bench) -> list[Figure]:
    """Proportional set size after start and one search, against a bare window."""

    def ours() -> float:
        return float(_told(_SEARCHING, [str(bench.library), "1", "0"], _OFFSCREEN)[1]["pss"])

    def bare() -> float:
        return float(_told(_BARE_WINDOW, ["pss"], _OFFSCREEN)[1])

    return [Figure("memory", bench.films, *interleaved(ours, bare), unit="MB")]
