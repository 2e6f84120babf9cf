"""What a film's record can lend to a sentence: short phrases with the paths they come from."""

from collections.abc import Iterable, Iterator

from gemdesk.planner import lexicon
from gemdesk.planner.grammar import country, in_place, in_time, joined, plain_title, with_article
from gemdesk.planner.honours import honour_phrase
from gemdesk.planner.spoilers import open_notes
from gemdesk.planner.spoken_numbers import spoken_minutes
from gemdesk.planner.weaving import Phrase
from gemdesk.records.film_record import CreditRecord, FilmRecord
from gemdesk.records.plan_record import PlannedFilm

_SHORT_KINDS = {"why": "why", "origin": "origin", "context": "context", "image": "image", "sound": "sound",
                "craft": "craft", "content note": "content", "scene": "scene"}  # fmt: skip
_NOT_A_PART = frozenset({"commentary", "commentator", "narrator", "narration", "voice", "voice-over"})
_AS_THEMSELVES = frozenset({"self", "himself", "herself", "themselves", "themself", "itself"})
MOST_CAST = 3
_LONGEST_PHRASE = 12
_LONGEST_CLAUSE = 20
_LONGEST_DATED_PLACE = 5
_ADJECTIVE_GENRES = frozenset(
    {"animation", "science fiction", "fantasy", "experimental", "horror", "crime", "action", "war"}
)


def path(film: PlannedFilm, field: str) -> str:
    """A source path into a film's record: ``film:12.notes.3``."""
    return f"film:{film.id}.{field}"


def title(film: PlannedFilm) -> Phrase:
    """The identifying title, spoken."""
    return Phrase(plain_title(film.record.title), (path(film, "title"),))


def film_phrases(film: PlannedFilm, prefix: str) -> dict[str, Phrase]:
    """All phrases that the record of a film can lend, under names that begin with the prefix ("a_title")."""
    found = {"title": title(film), **dict(_plain_facts(film)), **dict(_note_shorts(film))}
    return {f"{prefix}_{name}": phrase for name, phrase in found.items()}


def elements(film: PlannedFilm) -> list[Phrase]:
    """The elements of a film in their order; the first ones are its own."""
    return _tags(film, "element")


def moods(film: PlannedFilm) -> list[Phrase]:
    """The moods of a film in their order."""
    return _tags(film, "mood")


def own_things(film: PlannedFilm) -> list[Phrase]:
    """Things to name a film by, in turn: its own first two elements, none that many films share."""
    return [element for element in elements(film) if not lexicon.is_known_element(element.text)][:2]


def themes(film: PlannedFilm) -> list[Phrase]:
    """The themes of a film by name, in their order."""
    return _tags(film, "theme")


def _tags(film: PlannedFilm, facet: str) -> list[Phrase]:
    tags = enumerate(film.record.tags)
    return [
        Phrase(plain_title(tag.name), (path(film, f"tags.{position}"),))
        for position, tag in tags
        if tag.facet == facet and _speakable(tag.name)
    ]


def people_with(film: PlannedFilm, role: str) -> list[tuple[int, CreditRecord]]:
    """Credits of a role with their positions, each name once."""
    seen: dict[str, tuple[int, CreditRecord]] = {}
    for position, credit in enumerate(film.record.credits):
        if credit.role == role and credit.name.strip():
            seen.setdefault(credit.name, (position, credit))
    return list(seen.values())


def _plain_facts(film: PlannedFilm) -> Iterator[tuple[str, Phrase]]:
    record = film.record
    if record.year is not None:
        yield "year", Phrase(str(record.year), (path(film, "year"),))
    if record.countries:
        places = [country(plain_title(name)) for name in record.countries[:2]]
        yield "country", Phrase(joined(places), (path(film, "countries"),))
    if record.runtime:
        yield "minutes", Phrase(spoken_minutes(record.runtime), (path(film, "runtime"),))
    if record.genres:
        yield "genre", Phrase(_genre(record.genres[0]), (path(film, "genres"),))
    yield from _makers(film)
    yield from _setting(film)
    yield from _cast(film)
    yield from _honour(film)
    yield from _source_work(film)


def _genre(name: str) -> str:
    lower = plain_title(name).lower()
    return with_article(
        f"{'animated' if lower == 'animation' else lower} film" if lower in _ADJECTIVE_GENRES else lower
    )


def _makers(film: PlannedFilm) -> Iterator[tuple[str, Phrase]]:
    directors = people_with(film, "director")[:3]
    if not directors:
        return
    names = joined([plain_title(credit.name) for _, credit in directors])
    sources = tuple(path(film, f"credits.{position}") for position, _ in directors)
    yield "director", Phrase(names, sources)
    if film.record.year is None:
        yield "made", Phrase(f"which {names} made", sources)
    else:
        yield "made", Phrase(f"which {names} made in {film.record.year}", (*sources, path(film, "year")))


def _setting(film: PlannedFilm) -> Iterator[tuple[str, Phrase]]:
    setting = film.record.setting
    place = in_place(setting.place) if setting is not None and setting.place else None
    if setting is None or place is None:
        return
    time = in_time(setting.time) if setting.time else None
    dated = time and "," not in place and len(place.split()) <= _LONGEST_DATED_PLACE
    yield "where", Phrase(f"{place} {time}" if dated else place, (path(film, "setting"),))


def _cast(film: PlannedFilm) -> Iterator[tuple[str, Phrase]]:
    directors = {credit.name for _, credit in people_with(film, "director")}
    players = [
        (position, credit)
        for position, credit in people_with(film, "cast")
        if (credit.character or "").strip().lower() not in _NOT_A_PART and credit.name not in directors
    ]
    if not players:
        return
    parts, sources = [], []
    for position, credit in players[:MOST_CAST]:
        parts.append(f"{plain_title(credit.name)}{_as_character(credit)}")
        sources.append(path(film, f"credits.{position}"))
    yield "cast", Phrase(joined(parts), tuple(sources))


def _as_character(credit: CreditRecord) -> str:
    character = plain_title((credit.character or "").split(",")[0].split("(")[0].split("/")[0])
    return f" as {character}" if character and character.lower() not in _AS_THEMSELVES else ""


def _honour(film: PlannedFilm) -> Iterator[tuple[str, Phrase]]:
    """The honour that says most: the first one won, shared, nominated or selected, in this order."""
    ranks = {"won": 0, "shared": 1, "selected": 2, "nominated": 3}
    ordered = sorted(enumerate(film.record.honours), key=lambda pair: (ranks.get(pair[1].result, 9), pair[0]))
    for position, honour in ordered:
        text = honour_phrase(honour)
        if text is not None:
            yield "honour", Phrase(text, (path(film, f"honours.{position}"),))
            yield "festival", Phrase(honour.festival)
            return


def _source_work(film: PlannedFilm) -> Iterator[tuple[str, Phrase]]:
    work = film.record.source_work
    if work is None:
        return
    kind = (work.kind or "").strip().lower()
    by = f" by {plain_title(work.author)}" if work.author else ""
    called = f" called {plain_title(work.title).rstrip('.')}" if work.title else ""
    if work.title and _is_own_title(film.record, plain_title(work.title)):
        by, called = f" of the same name{by}", ""
    if "event" in kind:
        yield "based", Phrase(f"goes back to {kind}", (path(film, "source_work"),))
    elif kind and (by or called):
        several = kind.endswith("s") and not kind.endswith("ss")
        noun = kind if several else with_article(kind)
        yield "based", Phrase(f"comes from {noun}{by}{called}", (path(film, "source_work"),))


def _is_own_title(record: FilmRecord, name: str) -> bool:
    """Whether a film has kept the title of the work that it comes from."""
    own = (record.title, record.original_title, record.transliteration)
    return name.casefold() in {plain_title(title or "").casefold() for title in own}


def _note_shorts(film: PlannedFilm) -> Iterator[tuple[str, Phrase]]:
    for kind, name in _SHORT_KINDS.items():
        for position, note in open_notes(film.record, kind):
            if note.short and _speakable(note.short, _LONGEST_CLAUSE if kind == "scene" else _LONGEST_PHRASE):
                yield name, Phrase(handle(note.short), (path(film, f"notes.{position}"),))
                break


def handle(short: str) -> str:
    """A note's short without a closing mark."""
    return plain_title(short).rstrip(" .!?;:,")


def _speakable(text: str, most_words: int = _LONGEST_PHRASE) -> bool:
    return bool(text.strip()) and len(text.split()) <= most_words


def mentions(texts: Iterable[str], name: str) -> bool:
    """Whether one of the texts holds the name, case aside."""
    return any(name.casefold() in text.casefold() for text in texts)


def open_texts(record: FilmRecord, *kinds: str) -> list[str]:
    """Texts of the open notes of these kinds."""
    return [note.text for kind in kinds for _, note in open_notes(record, kind)]
