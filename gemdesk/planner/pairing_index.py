"""Which films of a library lie nearest to one film: an inverted index over light candidates, in plain Python.

A partner's score is a sum of terms that a person can be told about: shared features and words, weighted by rarity;
closeness in years and in fame; how well known and how well liked the partner is. The weights were fitted to 80 real
double bills by conditional logit, each half checked on the other, and rounded; those of tags, which that collection
does not have, follow practice.
"""

import heapq
import math
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from sys import intern

from gemdesk.planner.features import Candidate, Frequencies
from gemdesk.planner.suitability import suitability

_COMMON_WORD = 0.1
"""A word that stands in more than this part of the set-ups says nothing."""
_UNKNOWN_VOTES = 4.0
"""Logarithm of the votes that a film without any is taken to have."""
_SHORTLIST = 3
"""Candidates looked at again for each that is wanted."""
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
    "language": 1.2,
    "honour": 0.4,
    "source": 0.3,
    "colour": 0.5,
    "sound": 1.0,
    "genre": 2.5,
}
"""What one shared feature of a kind adds at full rarity; people and words have curves of their own."""
_SAME_DIRECTOR = 2.1
_SAME_LEAD = 1.0
_CAST = 0.5
_NO_GENRE_SHARED = 0.6


@dataclass(frozen=True, slots=True)
class Near:
    """A candidate with its score; higher is nearer, and only differences mean anything."""

    id: int
    score: float


class PairingIndex:
    """Films to be paired, indexed once; `nearest` then takes time in proportion to what a film shares.

    Feed it every film of the library as a `Candidate`: 40,000 take a few seconds, and a tenth of a second a question.
    ``frequencies`` makes features as rare as they are in a larger library that the candidates were chosen from.
    """

    def __init__(self, candidates: Iterable[Candidate], frequencies: Frequencies | None = None) -> None:
        self._films: list[Candidate] = []
        self._postings: dict[str, array[int]] = {}
        self._word_counts: list[int] = []
        for candidate in candidates:
            self._add(candidate)
        counts = {name: len(found) for name, found in self._postings.items()}
        self.frequencies = frequencies or Frequencies(len(self._films), counts)
        """In how many films each feature stands; words as ``word:...``."""
        self._full = math.log(self.frequencies.total + 1) or 1.0
        self._genre_norms = [self._norm(_of_kind(film, "genre")) for film in self._films]
        self._votes = [_log_votes(film) for film in self._films]
        self._priors = [_prior(film, votes) for film, votes in zip(self._films, self._votes, strict=True)]
        written = [count for count in self._word_counts if count]
        self._mean_words = sum(written) / len(written) if written else 1.0

    def __len__(self) -> int:
        return len(self._films)

    def nearest(
        self, film: Candidate, limit: int = 200, accept: Callable[[Candidate], bool] | None = None
    ) -> list[Near]:
        """Return up to ``limit`` partners, nearest first; the film itself, by its id, is left out.

        ``accept`` tells which candidates may be shown at all; the ones that it is given have lost their words.
        """
        scores = self._closeness(film)
        self._add_words(film, scores)
        self._add_genres(film, scores)
        self._add_cast(film, scores)
        for name in film.features:
            added = self._feature_term(name)
            if added:
                for position in self._postings.get(name, ()):
                    scores[position] += added
        allowed: Iterable[int] = range(len(scores))
        if accept is not None:
            allowed = (position for position, partner in enumerate(self._films) if accept(partner))
        found = []
        for position in heapq.nlargest(_SHORTLIST * limit + 1, allowed, key=scores.__getitem__):
            partner = self._films[position]
            if partner.id != film.id:
                found.append(Near(partner.id, scores[position] + suitability(film, partner)))
        return heapq.nsmallest(limit, found, key=lambda near: (-near.score, near.id))

    def _add(self, candidate: Candidate) -> None:
        position = len(self._films)
        features = tuple(intern(name) for name in candidate.features)
        self._films.append(replace(candidate, features=features, words=()))
        self._word_counts.append(len(candidate.words))
        for name in (*features, *[f"word:{word}" for word in candidate.words]):
            found = self._postings.get(name)
            if found is None:
                found = self._postings[name] = array("L")
            found.append(position)

    def _norm(self, names: Iterable[str]) -> float:
        """Return the length of a vector of features weighted by rarity, 1 for an empty one."""
        return math.sqrt(sum(self.frequencies.rarity(name) ** 2 for name in names)) or 1.0

    def _closeness(self, film: Candidate) -> list[float]:
        """Return what each candidate has by itself and by its distance in years and in fame."""
        scores = self._priors.copy()
        if film.year:
            terms = [1.35 * math.exp(-gap / 4) + 1.15 * math.exp(-gap / 20) for gap in range(300)]
            for position, partner in enumerate(self._films):
                if partner.year:
                    scores[position] += terms[min(abs(partner.year - film.year), 299)]
        if film.votes:
            fame = _log_votes(film)
            scores = [score - 0.25 * abs(votes - fame) for score, votes in zip(scores, self._votes, strict=True)]
        return scores

    def _add_words(self, film: Candidate, scores: list[float]) -> None:
        """Words of the set-ups: the part of the film's own that is shared, and BM25 for the partner's length.

        BM25: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), with every term counted once.
        """
        covered: dict[int, float] = {}
        matched: dict[int, float] = {}
        lengths = self._word_counts
        for word in film.words:
            name = f"word:{word}"
            if self.frequencies.share(name) > _COMMON_WORD:
                continue
            rarity = self.frequencies.rarity(name)
            for position in self._postings.get(name, ()):
                covered[position] = covered.get(position, 0.0) + rarity * rarity
                length = 0.4 + 0.6 * lengths[position] / self._mean_words
                matched[position] = matched.get(position, 0.0) + rarity / length
        whole, root = self._norm(f"word:{word}" for word in film.words), math.sqrt(1 + len(film.words))
        for position, square in covered.items():
            scores[position] += 0.6 * math.log1p(square / whole) + 0.9 * math.log1p(matched[position] / root)

    def _add_genres(self, film: Candidate, scores: list[float]) -> None:
        """Genres: the cosine of the two lists; their sum is a feature's term. Nothing in common counts against."""
        squares: dict[int, float] = {}
        genres = _of_kind(film, "genre")
        for name in genres:
            square = self.frequencies.rarity(name) ** 2
            for position in self._postings.get(name, ()):
                squares[position] = squares.get(position, 0.0) + square
        norm = self._norm(genres)
        for position, square in squares.items():
            scores[position] += _NO_GENRE_SHARED + 0.6 * square / norm / self._genre_norms[position]

    def _add_cast(self, film: Candidate, scores: list[float]) -> None:
        """Actors in common, each further one for less; the first-billed one for more."""
        cast = _of_kind(film, "cast")
        counts: dict[int, int] = {}
        for name in cast:
            for position in self._postings.get(name, ()):
                counts[position] = counts.get(position, 0) + 1
        for position, count in counts.items():
            scores[position] += _CAST * math.log1p(count)
        for position in self._postings.get(cast[0], ()) if cast else ():
            scores[position] += _SAME_LEAD

    def _feature_term(self, name: str) -> float:
        """Return what sharing one feature adds."""
        kind = name.partition(":")[0]
        if kind == "director":
            return _SAME_DIRECTOR
        if name == "language:english":
            return 0.0
        return _FEATURE_WEIGHTS.get(kind, 0.0) * self.frequencies.rarity(name) / self._full


def _of_kind(film: Candidate, kind: str) -> Sequence[str]:
    return [name for name in film.features if name.startswith(f"{kind}:")]


def _log_votes(film: Candidate) -> float:
    return math.log1p(film.votes) if film.votes else _UNKNOWN_VOTES


def _prior(film: Candidate, votes: float) -> float:
    """Return what a film brings by itself: how many know it, beyond that how famous it is, how critics took it."""
    known = 0.075 * votes + 0.125 * max(votes - 8.0, 0.0)
    return known + (1.25 * (film.critic - 60) / 40 if film.critic is not None else -0.7)
