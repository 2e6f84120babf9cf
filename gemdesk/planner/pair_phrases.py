"""Phrases of one film or of a pair, for sentences that say why two films belong together or follow one another.

Prefixed names (``a_emblem``, ``b_image``) come from one film, bare ones (``theme``, ``gap``) from both. Only notes
without spoilers are used, and a phrase is absent where its field is.
"""

from gemdesk.planner.features import Frequencies, feature
from gemdesk.planner.grammar import country, in_time, joined, short_place
from gemdesk.planner.lexicon import theme_words
from gemdesk.planner.likenesses import shared_words
from gemdesk.planner.pair_of_films import Found, PairOfFilms, credited, matching, same, tags
from gemdesk.planner.spoilers import open_notes
from gemdesk.planner.spoken_numbers import number_words
from gemdesk.planner.weaving import Phrase
from gemdesk.records.plan_record import PlannedFilm

_NOTE_NAMES = ("why", "image", "sound", "craft", "context", "origin", "scene")


def film_phrases(film: PlannedFilm, prefix: str) -> dict[str, Phrase]:
    """Return the phrases of one film, their names beginning with ``prefix`` and an underscore."""
    record, at = film.record, f"film:{film.id}"
    phrases = {"title": Phrase(record.title, (f"{at}.title",))}
    for kind in _NOTE_NAMES:
        for index, note in open_notes(record, kind):
            if note.short:
                phrases.setdefault(kind, Phrase(note.short, (f"{at}.notes.{index}",)))
    if record.runtime:
        phrases["minutes"] = Phrase(str(record.runtime), (f"{at}.runtime",))
    if record.year:
        phrases["year"] = Phrase(str(record.year), (f"{at}.year",))
        phrases["decade"] = Phrase(f"{record.year // 10 * 10}s", (f"{at}.year",))
    if record.countries:
        phrases["country"] = Phrase(country(record.countries[0]), (f"{at}.countries",))
    place = short_place(record.setting.place) if record.setting and record.setting.place else ""
    if place and len(place.split()) < 7:
        phrases["place"] = Phrase(place, (f"{at}.setting.place",))
    if record.setting and record.setting.time and (spoken := in_time(record.setting.time)):
        phrases["time"] = Phrase(spoken, (f"{at}.setting.time",))
    for director in credited(film, "director"):
        phrases.setdefault("director", Phrase(director.text, (director.source,)))
    for name, facet in (("mood", "mood"), ("pace", "pacing")):
        for tag in tags(film, facet):
            phrases.setdefault(name, Phrase(tag.text, (tag.source,)))
    return {f"{prefix}_{name}": phrase for name, phrase in phrases.items()}


def pair_phrases(a: PlannedFilm, b: PlannedFilm, frequencies: Frequencies) -> dict[str, Phrase]:
    """Return the phrases of both films (``a_...``, ``b_...``) and those of the two together."""
    pair = PairOfFilms(a, b, frequencies)
    phrases = film_phrases(a, "a") | film_phrases(b, "b")
    phrases |= _emblems(pair) | _shared_tags(pair) | _times(pair) | _people(pair) | _genres(pair) | _words(pair)
    if not _far(pair):
        phrases.pop("a_country", None)
    for name in ("place", "mood", "pace", "time", "year", "decade", "director"):
        ours, theirs = phrases.get(f"a_{name}"), phrases.get(f"b_{name}")
        if ours and theirs and same(ours.text, theirs.text):
            phrases[f"same_{name}"] = Phrase(ours.text, (*ours.sources, *theirs.sources))
            del phrases[f"a_{name}"], phrases[f"b_{name}"]
    return phrases


def _emblems(pair: PairOfFilms) -> dict[str, Phrase]:
    """The first element of each film that the other does not have."""
    ours, theirs = pair.tags("element")
    shared = {one.text.casefold() for one, _ in matching(ours, theirs)}
    phrases = {}
    for name, found in (("a_emblem", ours), ("b_emblem", theirs)):
        own = next((tag for tag in found if tag.text.casefold() not in shared), None)
        if own is not None:
            phrases[name] = Phrase(own.text, (own.source,))
    return phrases


def _shared_tags(pair: PairOfFilms) -> dict[str, Phrase]:
    """The rarest theme and element of both, a second of each, and the theme in other words."""
    phrases = {}
    for name in ("theme", "element"):
        both = matching(*pair.tags(name))
        both.sort(key=lambda two: -pair.rarity(feature(name, two[0].text)))
        for slot, (one, other) in zip((name, f"second_{name}"), both, strict=False):
            phrases[slot] = Phrase(one.text, (one.source, other.source))
    if "theme" in phrases:
        words, sources = theme_words(phrases["theme"].text), phrases["theme"].sources
        phrases["theme_phrase"] = Phrase(words.phrase, sources)
        phrases["theme_about"] = Phrase(words.about, sources)
        phrases["theme_doing"] = Phrase(words.doing, sources)
    return phrases


def _times(pair: PairOfFilms) -> dict[str, Phrase]:
    one, other = (record.year for record in pair.records)
    if not one or not other:
        return {}
    gap = abs(one - other)
    if gap == 0:
        return {"same_year": Phrase(str(one), pair.paths("year"))}
    phrases = {"gap" if gap >= 10 else "small_gap": Phrase(number_words(gap), pair.paths("year"))}
    if gap == 1:
        del phrases["small_gap"]
    phrases["b_newer" if other > one else "b_older"] = Phrase(str(other), pair.paths("year"))
    return phrases


def _people(pair: PairOfFilms) -> dict[str, Phrase]:
    phrases = {}
    for role in ("director", "cast", "writer", "cinematography"):
        both = matching(list(credited(pair.a, role)), list(credited(pair.b, role)))
        if both:
            one, other = both[0]
            phrases[f"shared_{role}"] = Phrase(one.text, (one.source, other.source))
    ours, theirs = (list(credited(film, "cast")) for film in (pair.a, pair.b))
    for name, cast, others in (("a_lead", ours, theirs), ("b_lead", theirs, ours)):
        own = next((one for one in cast if not any(same(one.text, other.text) for other in others)), None)
        if own is not None:
            phrases[name] = Phrase(own.text, (own.source,))
    sources = [record.source_work for record in pair.records]
    authors = [Found(work.author, "") for work in sources if work and work.author]
    if len(authors) == len(sources) and same(authors[0].text, authors[1].text):
        phrases["author"] = Phrase(authors[0].text, pair.paths("source_work.author"))
    return phrases


def _genres(pair: PairOfFilms) -> dict[str, Phrase]:
    one, other = (record.genres for record in pair.records)
    sources = pair.paths("genres")
    shared = [genre for genre in one if any(same(genre, their) for their in other)]
    shared.sort(key=lambda genre: pair.frequencies.share(feature("genre", genre)))
    ours = [genre for genre in one if genre not in shared]
    theirs = [genre for genre in other if not any(same(genre, our) for our in one)]
    found = (("same_genre", shared, sources), ("a_genre", ours, sources[:1]), ("b_genre", theirs, sources[1:]))
    return {name: Phrase(genres[0].casefold(), paths) for name, genres, paths in found if genres}


def _words(pair: PairOfFilms) -> dict[str, Phrase]:
    words = [f'"{word}"' for word in shared_words(pair)]
    return {"words": Phrase(joined(words), pair.paths("synopsis"))} if words else {}


def _far(pair: PairOfFilms) -> bool:
    """Tell whether no country had a hand in both films."""
    one, other = pair.records
    return not any(same(ours, theirs) for ours in one.countries for theirs in other.countries)
