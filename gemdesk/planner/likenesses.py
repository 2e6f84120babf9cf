"""What two films have in common, worded: tags, setting, source, people, prizes, place and time of making.

Weights order the links. Those of an axis say how interesting such a link is in itself (programmers call a
shared director or star the easy way out), and rarity in the library adds up to 1.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from gemdesk.planner.features import feature, genre_features, synopsis_words
from gemdesk.planner.grammar import country, in_time, joined, with_article
from gemdesk.planner.lexicon import is_in_most_films, theme_words
from gemdesk.planner.pair_of_films import Found, PairOfFilms, Ranked, credited, matching, same
from gemdesk.records.plan_record import Link

_WON = ("won", "shared")
_RARE_WORD = 0.01
_WORDS_QUOTED = 3
_ENOUGH_TO_KNOW_WORDS = 100
_GENRE_WORDS = {
    "documentary": "both documentaries",
    "animation": "both animated",
    "musical": "both musicals",
    "western": "both westerns",
    "noir": "the shadows of film noir in both",
    "science fiction": "both science fiction",
    "coming of age": "growing up at the centre of both",
    "adaptation": "a book behind each",
    "biography": "a real life told in each",
    "lgbt-related": "both stories of gay or queer lives",
    "adventure": "both adventures",
    "mystery": "both mysteries",
    "comedy": "both comedies",
    "romance": "both love stories",
    "romantic comedy": "both romantic comedies",
    "martial arts": "martial arts in both",
}
_TAG_WORDS: Mapping[str, tuple[float, Callable[[str], str]]] = {
    "theme": (1.6, lambda theme: theme_words(theme).about),
    "element": (1.5, str),
    "free": (1.3, str),
    "mood": (0.7, lambda mood: with_article(f"{mood} mood")),
    "pacing": (0.5, lambda pace: with_article(f"{pace} pace")),
}
_ROLE_WORDS = {
    "director": "who directed both",
    "writer": "who wrote both",
    "cast": "who plays in both",
    "cinematography": "who shot both",
    "music": "who wrote the music of both",
}
_ROLE_WEIGHTS = {"director": 1.1, "writer": 1.3, "cast": 1.2, "cinematography": 1.4, "music": 1.3}
_ROLE_NAMES = {"director": "director", "writer": "writer", "cast": "actor"}


def likenesses(pair: PairOfFilms) -> Iterator[Ranked]:
    """Yield every link of what the two films share that is worth saying, unordered.

    Bare elements only where there is nothing else: that both won a prize somewhere is not much of a link by itself.
    """
    found = list(_worth_saying(pair))
    telling = [ranked for ranked in found if not _is_bare(ranked.link)]
    yield from telling if any(ranked.link.axis != "honour" for ranked in telling) else found


def _is_bare(link: Link) -> bool:
    """Tell whether a link names an element that is in most films ("faces")."""
    return link.axis == "element" and is_in_most_films(link.text)


def _worth_saying(pair: PairOfFilms) -> Iterator[Ranked]:
    yield from _tags(pair)
    yield from _setting(pair)
    yield from _source_work(pair)
    yield from _people(pair)
    yield from _two_jobs(pair)
    yield from _honours(pair)
    yield from _made_in(pair)
    yield from _years(pair)
    yield from _look(pair)
    yield from _genres(pair)
    yield from _words(pair)


def _tags(pair: PairOfFilms) -> Iterator[Ranked]:
    for facet, (weight, word) in _TAG_WORDS.items():
        for one, other in matching(*pair.tags(facet)):
            name = feature(facet, one.text)
            if not pair.common(name):
                yield Ranked(weight + pair.rarity(name), Link(word(one.text), (one.source, other.source), facet))


def _setting(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = (record.setting for record in pair.records)
    if one is None or other is None:
        return
    if one.place and other.place and same(one.place, other.place) and not pair.common(feature("place", one.place)):
        yield Ranked(2.0, Link(f"{one.place}, where both are set", pair.paths("setting.place"), "setting"))
    if one.time and other.time and same(one.time, other.time) and not pair.common(feature("time", one.time)):
        yield Ranked(1.0, Link(f"both set {in_time(one.time) or one.time}", pair.paths("setting.time"), "time"))


def _source_work(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = (record.source_work for record in pair.records)
    if one is None or other is None:
        return
    if one.author and other.author and same(one.author, other.author):
        text = f"{one.author}, whose writing both were made from"
        yield Ranked(2.6, Link(text, pair.paths("source_work.author"), "author"))
    elif one.kind and other.kind and same(one.kind, other.kind) and not pair.common(feature("source", one.kind)):
        behind = one.kind if one.kind.endswith("s") else with_article(one.kind)
        yield Ranked(0.9, Link(f"{behind} behind each", pair.paths("source_work.kind"), "source"))


def _people(pair: PairOfFilms) -> Iterator[Ranked]:
    said: set[str] = set()
    for role, words in _ROLE_WORDS.items():
        for one, other in matching(list(credited(pair.a, role)), list(credited(pair.b, role))):
            if one.text.casefold() not in said:
                said.add(one.text.casefold())
                link = Link(f"{one.text}, {words}", (one.source, other.source), role)
                yield Ranked(_ROLE_WEIGHTS[role] + pair.rarity(feature(role, one.text)), link)


def _two_jobs(pair: PairOfFilms) -> Iterator[Ranked]:
    """A director of one who plays in the other and the like: less easy than a shared star."""
    for role in _ROLE_NAMES:
        for other_role in _ROLE_NAMES:
            ours, theirs = list(credited(pair.a, role)), list(credited(pair.b, other_role))
            for one, other in matching(ours, theirs) if role != other_role else ():
                if not _shares_a_role(pair, one.text):
                    text = f"{one.text}, {_ROLE_NAMES[role]} of one and {_ROLE_NAMES[other_role]} of the other"
                    text = text.replace("actor of", "actor in")
                    yield Ranked(1.8, Link(text, (one.source, other.source), "person"))


def _shares_a_role(pair: PairOfFilms, name: str) -> bool:
    return any(
        any(same(one.text, name) for one, _ in matching(list(credited(pair.a, role)), list(credited(pair.b, role))))
        for role in _ROLE_WORDS
    )


def _honours(pair: PairOfFilms) -> Iterator[Ranked]:
    ours, theirs = (
        [Found(honour.festival, f"film:{film.id}.honours.{index}") for index, honour in enumerate(film.record.honours)]
        for film in (pair.a, pair.b)
    )
    said: set[str] = set()
    for one, _ in matching(ours, theirs):
        if one.text.casefold() in said or pair.common(feature("honour", one.text)):
            continue
        said.add(one.text.casefold())
        won = all(any(h.festival == one.text and h.result in _WON for h in record.honours) for record in pair.records)
        name = f"the {one.text}" if one.text.endswith("Awards") else one.text
        text = f"a prize at {name} for each" if won else f"both in the running at {name}"
        yield Ranked(0.8 if won else 0.6, Link(text, _honour_sources(pair, one.text, won), "honour"))


def _honour_sources(pair: PairOfFilms, festival: str, won: bool) -> tuple[str, ...]:
    return tuple(
        f"film:{film.id}.honours.{index}"
        for film in (pair.a, pair.b)
        for index, honour in enumerate(film.record.honours)
        if same(honour.festival, festival) and (honour.result in _WON or not won)
    )


def _made_in(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = pair.records
    shared = [name for name in one.countries if any(same(name, their) for their in other.countries)]
    for name in shared[:1]:
        if not pair.common(feature("country", name)):
            weight = 0.5 + pair.rarity(feature("country", name))
            yield Ranked(weight, Link(f"both made in {country(name)}", pair.paths("countries"), "country"))
    spoken = [name for name in one.languages if any(same(name, their) for their in other.languages)]
    for name in spoken[:1]:
        if not shared and not pair.common(feature("language", name)) and not same(name, "English"):
            weight = 0.5 + pair.rarity(feature("language", name))
            yield Ranked(weight, Link(f"both spoken in {name}", pair.paths("languages"), "language"))


def _years(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = (record.year for record in pair.records)
    if not one or not other:
        return
    if one == other:
        yield Ranked(0.7, Link(f"the same year, {one}", pair.paths("year"), "year"))
    elif one // 10 == other // 10 and not pair.common(f"decade:{one // 10 * 10}"):
        yield Ranked(0.4, Link(f"both from the {one // 10 * 10}s", pair.paths("year"), "year"))


def _look(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = pair.records
    if one.sound == other.sound == "silent":
        yield Ranked(1.2, Link("both silent", pair.paths("sound"), "sound"))
    elif one.colour == other.colour == "black and white" and not pair.common("colour:black and white"):
        yield Ranked(0.6, Link("both in black and white", pair.paths("colour"), "colour"))
    if one.form == other.form == "short":
        yield Ranked(0.3, Link("both shorts", pair.paths("form"), "form"))


def _genres(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = (genre_features(record.genres) for record in pair.records)
    for name in one:
        if name in other and name != "genre:drama" and not pair.common(name):
            plain = name.removeprefix("genre:")
            text = _GENRE_WORDS.get(plain, f"both {plain} films")
            yield Ranked(0.45 + pair.rarity(name), Link(text, pair.paths("genres"), "genre"))


def _words(pair: PairOfFilms) -> Iterator[Ranked]:
    surfaces = shared_words(pair)
    if surfaces:
        text = joined([f'"{surface}"' for surface in surfaces]) + " in both set-ups"
        yield Ranked(0.9 + 0.2 * len(surfaces), Link(text, pair.paths("synopsis"), "words"))


def shared_words(pair: PairOfFilms) -> list[str]:
    """Return up to three words of both set-ups that few others have, the rarest first.

    None in a library too small to know which words are rare.
    """
    one, other = pair.records
    if not one.synopsis or not other.synopsis or pair.frequencies.total < _ENOUGH_TO_KNOW_WORDS:
        return []
    theirs = set(synopsis_words(other.synopsis))
    rare = [
        word
        for word in synopsis_words(one.synopsis)
        if word in theirs and len(word) > 3 and pair.frequencies.share(f"word:{word}") < _RARE_WORD
    ]
    rare.sort(key=lambda word: -pair.frequencies.rarity(f"word:{word}"))
    plain = [word for word in rare if _is_plain(word, one.synopsis) and _is_plain(word, other.synopsis)]
    return plain[:_WORDS_QUOTED]


def _is_plain(word: str, text: str) -> bool:
    """Tell whether a text has this very word in small letters: no plural, and no name."""
    return re.search(rf"\b{re.escape(word)}\b", text) is not None
