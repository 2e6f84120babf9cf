"""That the benchmarks run; what they measure is no matter for a test."""

import ast
import json
from pathlib import Path

import pytest

from tests.bench import make_csv, run
from tests.bench.measure import Figure

BASELINES = Path(__file__).parent / "baselines"


def test_two_benchmarks_give_their_figures_as_a_list(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"

    run.main(["edit", "import", "--films", "300", "--json", str(file)])

    figures = json.loads(file.read_text(encoding="utf-8"))
    assert [(figure["name"], figure["films"], figure["unit"]) for figure in figures] == [
        ("edit", 300, "ms"),
        ("import", 300, "s"),
    ]
    assert all(figure["ours"] > 0 and figure["baseline"] > 0 and figure["runs"] >= 5 for figure in figures)


def test_a_name_that_is_none_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as stopped:
        run.main(["nothing"])

    assert stopped.value.code == 2


@pytest.mark.parametrize(
    ("ours", "baseline", "kept"), [(10, 10, True), (30, 10, False), (19, 10, True), (50, 40, False), (19, None, True)]
)
def test_a_figure_is_kept_within_bar_and_cap(ours: float, baseline: float | None, kept: bool) -> None:
    figure = Figure("any", 1, ours, baseline, bar=2.0, cap=40)

    assert figure.kept is kept
    assert ("MISSED" in run.row(figure)) is not kept


def test_the_made_up_library_is_the_same_every_time() -> None:
    first, second = list(make_csv.rows(50)), list(make_csv.rows(50))

    assert first == second
    assert len({len(row) for row in first}) == 1
    assert len(set(make_csv.people())) >= 19_000


@pytest.mark.parametrize("path", sorted(BASELINES.glob("*.py")), ids=lambda path: path.stem)
def test_baselines_know_nothing_of_the_program(path: Path) -> None:
    imported: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            imported.append(node.module or "")

    assert not [name for name in imported if name.split(".")[0] == "gemdesk"]
