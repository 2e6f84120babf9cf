"""A made-up library as CSV, the same for the same number of films: ``python tests/bench/make_csv.py FILE [FILMS]``."""

import csv
import random
import sys
from collections.abc import Iterator
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import word_lists as words

FILMS = 100_000
_SEED = 20_240_531
_SYNOPSIS_CHARS = 300
_HEADER = (
    "id", "title", "original_title", "year", "directors", "writers", "cast", "countries", "languages", "genres",
    "runtime", "synopsis", "themes", "rating",
)  # fmt: skip
_SPOKEN = {country: language for country, language, _ in words.SCRIPTS} | dict.fromkeys(words.ENGLISH, "English")
_COUNTRIES = tuple(_SPOKEN)
_SCRIPT_WORDS = {country: found.split() for country, _, found in words.SCRIPTS}


def people() -> list[str]:
    """Every name, family name first where that is the custom."""
    found = []
    for given, family in words.NAMES:
        family_first = "Min-jun" in given
        for first in given.split():
            found += [f"{last} {first}" if family_first else f"{first} {last}" for last in family.split()]
    return found


def rows(films: int = FILMS) -> Iterator[list[str]]:
    """The header and a row for each film."""
    yield list(_HEADER)
    chance = random.Random(_SEED)
    names = people()
    chance.shuffle(names)
    for number in range(1, films + 1):
        yield _film(number, chance, names)


def _film(number: int, chance: random.Random, names: list[str]) -> list[str]:
    country = chance.choice(_COUNTRIES)
    countries = [country, chance.choice(_COUNTRIES)] if chance.random() < 0.2 else [country]
    directors = _some(names, 2 if chance.random() < 0.05 else 1, chance)
    return [
        f"f{number}",
        _title(chance),
        _original_title(country, chance),
        str(2024 - min(int(chance.expovariate(1 / 25)), 120)),
        "; ".join(directors),
        "; ".join(_some(names, 1, chance)) if chance.random() < 0.6 else "; ".join(directors),
        "; ".join(_some(names, chance.randint(2, 5), chance)),
        "; ".join(dict.fromkeys(countries)),
        "; ".join(dict.fromkeys(_SPOKEN[name] for name in countries)),
        "; ".join(chance.sample(words.GENRES, chance.randint(1, 3))),
        str(max(4, int(chance.gauss(100, 22)))),
        _synopsis(chance),
        "; ".join(chance.sample(words.THEMES, chance.randint(1, 4))),
        str(chance.randint(1, 10) / 2) if chance.random() < 0.1 else "",
    ]


def _some(names: list[str], count: int, chance: random.Random) -> list[str]:
    """Some people, a few of them in very many films, as it is in life."""
    return list(dict.fromkeys(names[int(len(names) * chance.random() ** 1.7)] for _ in range(count)))


def _title(chance: random.Random) -> str:
    first, second = chance.sample(words.NOUNS, 2)
    adjective, place = chance.choice(words.ADJECTIVES), chance.choice(words.PLACES)
    shapes = (
        f"The {adjective} {first}", f"{first} of {place}", f"The {first} and the {second}", f"A {first} in {place}",
        f"{adjective} {second}", f"{first} {chance.randint(2, 1999)}", f"When the {first} Met the {second}",
    )  # fmt: skip
    return chance.choice(shapes)


def _original_title(country: str, chance: random.Random) -> str:
    own = _SCRIPT_WORDS.get(country)
    return " ".join(chance.sample(own, chance.randint(1, 3))).capitalize() if own else ""


def _synopsis(chance: random.Random) -> str:
    sentences: list[str] = []
    while sum(map(len, sentences)) < _SYNOPSIS_CHARS * chance.uniform(0.7, 1.1):
        place = f"{chance.choice(words.WHERE)} near {chance.choice(words.PLACES)}"
        who = chance.choice(words.WHO).capitalize()
        sentences.append(f"{who} {chance.choice(words.WHAT)} {place}. {chance.choice(words.THEN)}.")
    return " ".join(sentences)


def write(path: Path, films: int = FILMS) -> None:
    """Write the library as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows(films))


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else FILMS)
