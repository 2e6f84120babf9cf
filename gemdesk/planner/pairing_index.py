"""Which films of a library lie nearest to one film: an inverted index over light candidates, in plain Python.

A partner's score is a sum of terms that a person can be told about: shared features and words, weighted by rarity;
closeness in years and in fame; how well known and how well liked the partner is. The weights were fitted to 80 real
double bills by conditional logit, each half checked on the other, and rounded; those of tags, which that collection does
not have, follow practice.
"""

import heapq
import math
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from sys import intern

from gemdesk.planner.features import Candidate, Frequencies, feature, synopsis_words
from gemdesk.planner.suitability import suitability

_COMMON_WORD = 0.1
_UNKNOWN_VOTES = 4.0
"""Logarithm of the votes that a film without any is taken to have."""
_SHORTLIST = 3
_AUDIENCES = ("genre:animation", "genre:children's", "genre:family", "genre:documentary")
_FEATURE_WEIGHTS = {
    "theme": 3.0,
    "element": 2.4,
    "free": 2.4,
    "mood": 1.2,
    "pacing": 0.5,
    "author": 4.0,
    "writer": 1.2,
    "cinematography": 1.0,
    "music": 0.5,
    "place": 2.0,
    "time": 0.8,
    "country": 1.5,
    "honour": 0.4,
    "source": 0.3,
    "colour": 0.5,
    "sound": 1.0,
}
"""What one shared feature of a kind adds at full rarity; the other kinds have curves of their own."""


@dataclass(frozen=True, slots=True)
class Near:
    """A candidate with its score; higher is nearer, and only differences mean anything."""

    id: int
    score: float


class PairingIndex:
    """Films to be paired, indexed once; `nearest` then answers in time proportional to what a film shares.

    Feed it every film of the library as a `Candidate`: 40,000 take a few seconds and about a tenth of a second a question.
    ``frequencies`` makes features as rare as they are in a larger library that the candidates were chosen from.
    """

    def __init__(self, candidates: Iterable[Candidate], frequencies: Frequencies | None = None) -> None:
        self._films: list[Candidate] = []
        self._postings: dict[str, array[int]] = {}
        self._word_counts: list[int] = []
        titles: list[tuple[str, ...]] = []
        for position, candidate in enumerate(candidates):
            features = tuple(intern(name) for name in candidate.features)
            self._films.append(replace(candidate, features=features, words=()))
            self._word_counts.append(len(candidate.words))
            titles.append(synopsis_words(candidate.title))
            for name in (*features, *(f"word:{word}" for word in candidate.words), *(f"title:{w}" for w in titles[-1])):
                self._postings.setdefault(name, array("L")).append(position)
        counts = {name: len(found) for name, found in self._postings.items()}
        self.frequencies = frequencies or Frequencies(len(self._films), counts)
        self._rarities: dict[str, float] = {}
        self._genre_norms = [self._genre_norm(film) for film in self._films]
        self._votes = [_log_votes(film) for film in self._films]
        self._priors = [_prior(film) + audience for film, audience in zip(self._films, self._audiences(), strict=True)]
        written = [count for count in self._word_counts if count]
        self._mean_words = sum(written) / len(written) if written else 1.0

    def __len__(self) -> int:
        return len(self._films)

    def nearest(
        self, film: Candidate, limit: int = 200, accept: Callable[[Candidate], bool] | None = None
    ) -> list[Near]:
        """Return up to ``limit`` partners, nearest first; the film itself, by its id, is left out.

        ``accept`` tells which candidates may be shown at all. A candidate that it sees has no ``words``.
        """
        scores = self._closeness(film)
        self._add_words(film, scores)
        self._add_genres(film, scores)
        self._add_people(film, scores)
        self._add_features(film, scores)
        allowed: Iterable[int] = range(len(scores))
        if accept is not None:
            allowed = (position for position in allowed if accept(self._films[position]))
        shortlist = heapq.nlargest(_SHORTLIST * limit + 1, allowed, key=scores.__getitem__)
        found = [
            Near(partner.id, scores[position] + suitability(film, partner))
            for position in shortlist
            if (partner := self._films[position]).id != film.id
        ]
        return heapq.nlargest(limit, found, key=lambda near: (near.score, -near.id))

    def _closeness(self, film: Candidate) -> list[float]:
        """Return for each candidate what it has by itself, and by being close in years and in fame."""
        audience = _audience(film)
        priors = self._priors
        scores = list(priors)
        if film.year:
            scores = [score + _years_term(film.year, partner.year) for score, partner in zip(scores, self._films, strict=True)]
        if film.votes:
            fame = _log_votes(film)
            scores = [score - 0.25 * abs(votes - fame) for score, votes in zip(scores, self._votes, strict=True)]
        return scores
