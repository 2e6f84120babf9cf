"""What a film can be compared by: small features such as ``theme:restraint``, and the words of its set-up.

A `Candidate` is the light form of a film that pairing ranks by the ten thousand. Make one from a whole record
with `candidate_of`, or from the values of a query with `light_candidate`. A feature is ``kind:name``, folded.
Kinds, and what the name is: theme, element, mood, pacing, free (tags); genre; country; language; decade (its
first year); director, writer, cast, cinematography, music (a person's name or id: identity is what counts);
author (of the source work); source (its kind); place and time (of the setting); honour (festival); colour; sound.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from gemdesk.records.film_record import FilmRecord

PERSON_ROLES = ("director", "writer", "cast", "cinematography", "music")
_WORD = re.compile(r"[^\W\d_]{3,}")
_GENRES = {
    "sci-fi": ("science fiction",),
    "film noir": ("noir",),
    "film-noir": ("noir",),
    "neo-noir": ("noir", "crime"),
    "biographical": ("biography",),
    "animated": ("animation",),
    "comedy-drama": ("comedy", "drama"),
    "romantic comedy": ("romance", "comedy", "romantic comedy"),
    "comedy horror": ("comedy", "horror", "comedy horror"),
    "film adaptation": ("adaptation",),
    "film based on literature": ("adaptation",),
    "history": ("historical",),
    "sport": ("sports",),
    "musical": ("music", "musical"),
    "coming-of-age story": ("coming of age",),
    "teen": ("coming of age", "teen"),
}
_STOP_WORDS = frozenset(
    """
    about academy across action actor actress adaptation adapted adventure aesthetically after again against age
    all along also although american among and animated another are around award awarded awards away back based
    became because become becomes been before begin begins being between black both box british bros but can
    cast century cinematography columbia com come comedy comes coming company congress considered copy could
    crime critic critical culturally day decide decides despite did directed director distributed distribution
    documentary does doing down drama during each edition end ends entitled even eventually ever every executive
    feature features festival fiction fictional film films find finds first following follows for fox french
    from gets gives goes goldwyn gross grossed had has have having help her here herself him himself his
    historically horror how however imdb includes including inspired into italian its itself just known later
    led library life like live lives living loosely lost made main make makes man many mayer mgm more most movie
    movies musical must named national near new nominated nomination not novel now off office old once one only
    onto original originally other others our out over own paramount picture pictures play plot premiere
    premiered preservation preserved produced producer production received registry release released remake
    review reviews role romance romantic same score screen screenplay script see selected series set she short
    shot should significant silent since some soon soundtrack stage star starred starring stars states status
    story studio studios success such supporting survive take takes tell tells than that the theaters theatrical
    their them themselves then there they this three thriller through time title together too tries try two
    under united universal until upon version very wants warner was way were western what when where which while
    white who whom whose will with woman won work would written wrote year years you young your
    """.split()  # noqa: SIM905 - a word list reads better than 180 quoted strings
)


def feature(kind: str, name: str) -> str:
    """Return the feature ``kind:name`` with case folded and spaces closed up."""
    return f"{kind}:{' '.join(name.casefold().split())}"


def genre_features(genres: Iterable[str]) -> tuple[str, ...]:
    """Return the genre features of a film, spellings brought together and compounds also as their parts."""
    folded = (" ".join(genre.casefold().split()) for genre in genres)
    return tuple(dict.fromkeys(feature("genre", name) for one in folded for name in _GENRES.get(one, (one,))))


def synopsis_words(text: str | None) -> tuple[str, ...]:
    """Return the distinct telling words of a set-up, folded and in order; plural and singular count as one."""
    found = _WORD.findall((text or "").casefold())
    words = (_singular(word) for word in found if word not in _STOP_WORDS)
    return tuple(dict.fromkeys(word for word in words if word not in _STOP_WORDS))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A film as light as pairing can use it; ``votes`` and ``critic`` (per cent) are None when unknown."""

    id: int
    title: str
    year: int | None = None
    runtime: int | None = None
    form: str | None = None
    weight: int | None = None
    features: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    votes: int | None = None
    critic: float | None = None


def light_candidate(
    film_id: int,
    title: str,
    named: Iterable[tuple[str, str]] = (),
    *,
    year: int | None = None,
    runtime: int | None = None,
    form: str | None = None,
    weight: int | None = None,
    genres: Iterable[str] = (),
    synopsis: str | None = None,
    votes: int | None = None,
    critic: float | None = None,
) -> Candidate:
    """Return a candidate from the plain values of a query.

    ``named`` holds (kind, name) of everything else: ("theme", "restraint"), ("director", "David Lean"),
    ("country", "India") and so on, kinds as at the head of this file; others are kept and count for nothing.
    """
    features = [feature(kind, name) for kind, name in named]
    if year:
        features.append(f"decade:{year // 10 * 10}")
    features += genre_features(genres)
    return Candidate(
        id=film_id,
        title=title,
        year=year,
        runtime=runtime,
        form=form,
        weight=weight,
        features=tuple(dict.fromkeys(features)),
        words=synopsis_words(synopsis),
        votes=votes,
        critic=critic,
    )


def candidate_of(film_id: int, record: FilmRecord) -> Candidate:
    """Return the candidate form of a whole record."""
    return light_candidate(
        film_id,
        record.title,
        _named(record),
        year=record.year,
        runtime=record.runtime,
        form=record.form,
        weight=record.weight,
        genres=record.genres,
        synopsis=record.synopsis,
        votes=record.audience_votes,
        critic=record.critic_percent,
    )


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of ``total`` films each feature stands: what makes one rare."""

    total: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, candidates: Iterable[Candidate]) -> "Frequencies":
        """Count the features of a library, its words as ``word:...``."""
        counts: Counter[str] = Counter()
        total = 0
        for candidate in candidates:
            total += 1
            counts.update(candidate.features)
            counts.update(f"word:{word}" for word in candidate.words)
        return cls(total, counts)

    def rarity(self, name: str) -> float:
        """Return the inverse document frequency of a feature, ln((N + 1) / (n + 1)), at least 0."""
        return math.log((self.total + 1) / (min(self.counts.get(name, 0), self.total) + 1))

    def share(self, name: str) -> float:
        """Return the part of the library that has a feature, 0 to 1; 0 for an empty library."""
        return self.counts.get(name, 0) / self.total if self.total else 0.0


def _named(record: FilmRecord) -> Iterator[tuple[str, str]]:
    yield from ((tag.facet, tag.name) for tag in record.tags)
    yield from (("country", country) for country in record.countries)
    yield from (("language", language) for language in record.languages)
    yield from ((credit.role, credit.name) for credit in record.credits if credit.role in PERSON_ROLES)
    yield from (("honour", honour.festival) for honour in record.honours)
    if record.source_work and record.source_work.author:
        yield "author", record.source_work.author
    if record.source_work and record.source_work.kind:
        yield "source", record.source_work.kind
    if record.setting and record.setting.place:
        yield "place", record.setting.place
    if record.setting and record.setting.time:
        yield "time", record.setting.time
    if record.colour and record.colour != "colour":
        yield "colour", record.colour
    if record.sound == "silent":
        yield "sound", "silent"


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
