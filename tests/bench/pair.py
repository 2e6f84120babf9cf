"""Pairing on 40,199 real films: how high real double bills stand, and how long a question takes."""

import csv
import gzip
import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from gemdesk.importers.registry import read_files
from gemdesk.planner.features import candidate_of
from gemdesk.planner.pairing_index import PairingIndex
from gemdesk.records.film_record import FilmRecord
from tests.bench.measure import Bench, Figure

PAIRING = Path(__file__).resolve().parents[2].parent / "shared" / "pairing"
_RANKED = 1000


def pair(bench: Bench) -> list[Figure]:
    """Recall and time. Nothing without the files."""
    if not PAIRING.is_dir():
        return []
    folder = bench.scratch()
    file = folder / "library.csv"
    file.write_bytes(gzip.decompress((PAIRING / "library.csv.gz").read_bytes()))
    records = {int(r.external_ids["file"]): r for r in read_files([file]).records if isinstance(r, FilmRecord)}
    candidates = {number: candidate_of(number, record) for number, record in records.items()}
    begun = perf_counter()
    index = PairingIndex(candidates.values())
    built = perf_counter() - begun
    with (PAIRING / "pairs_dev.csv").open(encoding="utf-8", newline="") as rows:
        asked = sorted({int(row[side]) for row in csv.DictReader(rows) for side in ("film_a", "film_b")})
    taken = []
    with (folder / "rankings.jsonl").open("w", encoding="utf-8") as rankings:
        for number in asked:
            begun = perf_counter()
            near = index.nearest(candidates[number], _RANKED)
            taken.append((perf_counter() - begun) * 1000)
            rankings.write(json.dumps({"film": number, "ranked": [found.id for found in near]}) + "\n")
    score = [sys.executable, str(PAIRING / "score.py"), str(folder / "rankings.jsonl"), str(PAIRING / "pairs_dev.csv")]
    said = json.loads(subprocess.run(score, check=True, capture_output=True, text=True).stdout)
    films = len(candidates)
    return [
        Figure("pair_index", films, built, unit="s", runs=1),
        Figure("pair_query", films, median(taken), unit="ms", runs=len(taken)),
        *(
            Figure(f"pair_{name}", films, said[name], unit="share", runs=said["queries"])
            for name in ("r@10", "r@50", "r@200", "r@1000", "MRR")
        ),
    ]
