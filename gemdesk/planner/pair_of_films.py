"""Two films side by side: access to the same field of both, with the source paths of what was read."""

from collections.abc import Iterator
from dataclasses import dataclass

from gemdesk.planner.features import Frequencies
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.plan_record import Link, PlannedFilm

_COMMON_SHARE = 0.2
_ENOUGH_TO_COUNT = 20


@dataclass(frozen=True, slots=True)
class Ranked:
    """A link and how much it is worth saying; only the order of weights matters."""

    weight: float
    link: Link


@dataclass(frozen=True, slots=True)
class Found:
    """A value of one film and the path of the field it stands in."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class PairOfFilms:
    """Two films and how frequent each feature is in the library they are from."""

    a: PlannedFilm
    b: PlannedFilm
    frequencies: Frequencies

    @property
    def records(self) -> tuple[FilmRecord, FilmRecord]:
        """Both records, in order."""
        return self.a.record, self.b.record

    def paths(self, field: str) -> tuple[str, str]:
        """Return the source paths of one field of both films."""
        return f"film:{self.a.id}.{field}", f"film:{self.b.id}.{field}"

    def tags(self, facet: str) -> tuple[list[Found], list[Found]]:
        """Return the tags of one facet of both films, as they are ordered in the records."""
        return tags(self.a, facet), tags(self.b, facet)

    def common(self, feature: str) -> bool:
        """Tell whether a feature is too frequent in the library to say anything about two films."""
        known = self.frequencies.total >= _ENOUGH_TO_COUNT
        return known and self.frequencies.share(feature) > _COMMON_SHARE

    def rarity(self, feature: str) -> float:
        """Return how telling a feature is, 0 to about 1."""
        return min(1.0, self.frequencies.rarity(feature) / 8)


def tags(film: PlannedFilm, facet: str) -> list[Found]:
    """Return a film's tags of one facet with their paths."""
    return [
        Found(tag.name, f"film:{film.id}.tags.{index}")
        for index, tag in enumerate(film.record.tags)
        if tag.facet == facet
    ]


def credited(film: PlannedFilm, role: str) -> Iterator[Found]:
    """Yield the people credited in one role, in billing order, with the paths of the credits."""
    for index, credit in enumerate(film.record.credits):
        if credit.role == role:
            yield Found(credit.name, f"film:{film.id}.credits.{index}")


def same(one: str, other: str) -> bool:
    """Tell whether two texts are the same but for case and spacing."""
    return one.casefold().split() == other.casefold().split()


def matching(ours: list[Found], theirs: list[Found]) -> list[tuple[Found, Found]]:
    """Return the values that stand in both lists, in the order of the first."""
    return [(one, other) for one in ours for other in theirs if same(one.text, other.text)]
