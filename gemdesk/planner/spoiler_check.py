"""A check of edited words against the spoiler notes: which telling words stand there and nowhere in the open record."""

from collections.abc import Iterator, Sequence

from gemdesk.planner.features import synopsis_words
from gemdesk.planner.spoilers import ending_notes
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.plan_record import PlannedFilm

SHORTEST_WORD = 5


def telling_words(film: FilmRecord) -> frozenset[str]:
    """Return the words of a film's spoiler notes that nothing else in its record says, folded."""
    hidden = " ".join(note.text for _, note in ending_notes(film))
    open_words = set(synopsis_words(" ".join(_open_texts(film))))
    return frozenset(w for w in synopsis_words(hidden) if len(w) >= SHORTEST_WORD and w not in open_words)


def spoiler_words_in(text: str, films: Sequence[PlannedFilm]) -> tuple[str, ...]:
    """Return the words of a text that the spoiler notes of these films hold and their open records do not."""
    hidden = frozenset().union(*(telling_words(film.record) for film in films))
    return tuple(word for word in synopsis_words(text) if word in hidden)


def _open_texts(film: FilmRecord) -> Iterator[str]:
    yield from (film.title, film.synopsis or "", film.original_title or "")
    yield from (f"{note.text} {note.short or ''}" for note in film.notes if note.spoiler == "none")
    yield from (tag.name for tag in film.tags)
    yield from (f"{credit.name} {credit.character or ''}" for credit in film.credits)
    if film.gem is not None:
        criteria = (
            film.gem.under_recognized,
            film.gem.original_voice,
            film.gem.rewatch_value,
            film.gem.passionate_craft,
        )
        yield from (one.evidence or "" for one in criteria if one is not None)
    if film.setting is not None:
        yield f"{film.setting.place or ''} {film.setting.time or ''}"
