"""One sentence on the copy to be shown: what is spoken, what is subtitled, how long it runs."""

from gemdesk.planner import facts, lexicon
from gemdesk.planner.grammar import joined, plain_title
from gemdesk.planner.loom import Loom
from gemdesk.planner.spoken_numbers import spoken_minutes
from gemdesk.planner.weaving import Phrase
from gemdesk.records.plan_record import PlannedFilm, Sentence

_WORDLESS_LANGUAGES = frozenset({"no dialogue", "none", "no language", "silent", "wordless"})

_MOST_LANGUAGES = 4

_WITHOUT_SPEECH = (".silent", ".titled", ".wordless")

_PLAIN = "before.languages"
"""The wordings that need nothing but the facts of the copy."""


def copy_sentence(loom: Loom, film: PlannedFilm, slot: str) -> Sentence | None:
    """The sentence for a slot ("before.languages"), in the form that fits what the record knows."""
    extra = _copy_phrases(film)
    form = _form(film, extra)
    sources = (facts.path(film, "sound"),) if form in _WITHOUT_SPEECH and film.record.sound else ()
    if form is None:
        return None
    names = [name for name in (f"{slot}{form}", f"{_PLAIN}{form}") if lexicon.has_slot(name)]
    woven = (loom.weave(name, extra=extra, sources=sources) for name in names)
    return next((sentence for sentence in woven if sentence is not None), None)


def _form(film: PlannedFilm, known: dict[str, Phrase]) -> str | None:
    """Ending of the slot: subtitled "", spoken, silent, titled, wordless, minutes alone, or None for nothing known."""
    if "minutes" in known and film.record.sound == "silent":
        return ".titled" if "subtitles" in known else ".silent"
    if "languages" in known and "minutes" in known:
        return "" if "subtitles" in known else ".spoken"
    if "languages" in known:
        return ".only"
    if "minutes" not in known:
        return None
    return ".wordless" if is_wordless(film) else ".minutes"


def is_wordless(film: PlannedFilm) -> bool:
    """A film whose list of languages says that there is no dialogue, or a sound film without languages or subtitles."""
    record = film.record
    said = any(language.strip().lower() in _WORDLESS_LANGUAGES for language in record.languages)
    return said or (record.sound == "sound" and not record.languages and not record.subtitles)


def _copy_phrases(film: PlannedFilm) -> dict[str, Phrase]:
    record = film.record
    found: dict[str, Phrase] = {}
    spoken = [plain_title(name) for name in record.languages if name.strip().lower() not in _WORDLESS_LANGUAGES]
    if spoken:
        named = spoken if len(spoken) <= _MOST_LANGUAGES else [*spoken[: _MOST_LANGUAGES - 1], "other languages"]
        found["languages"] = Phrase(joined(named), (facts.path(film, "languages"),))
    if record.subtitles and record.subtitles.strip():
        found["subtitles"] = Phrase(plain_title(record.subtitles), (facts.path(film, "subtitles"),))
    if record.runtime:
        found["minutes"] = Phrase(spoken_minutes(record.runtime), (facts.path(film, "runtime"),))
    return found
