"""Sentences with titles, people, places and numbers masked, to see whether two drafts say the same."""

import re
from functools import cache

from gemdesk.records.plan_record import PlannedFilm

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hour|hours|minutes|half"
)
_NUMBERS = re.compile(rf"\d[\d:,.]*|\b(?:{_NUMBER_WORDS})\b", re.IGNORECASE)
_RUNS = re.compile(r"#(?:[-, ]*(?:and |an |a )?#)*")


def masked_sentences(text: str, *films: PlannedFilm) -> set[str]:
    """The sentences of a text with everything masked that belongs to one film alone."""
    return {_masked(sentence, films) for sentence in re.split(r"(?<=[.?!])\s+", text) if sentence.strip()}


def _masked(sentence: str, films: tuple[PlannedFilm, ...]) -> str:
    for film in films:
        sentence = _names(film).sub("#", sentence)
    return " ".join(_RUNS.sub("#", _NUMBERS.sub("#", sentence)).split()).lower()


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(name) for name in names))


def _names(film: PlannedFilm) -> re.Pattern[str]:
    record = film.record
    found = [record.title, record.original_title, record.transliteration, *record.countries, *record.languages]
    for credit in record.credits:
        found += [credit.name, credit.character, *(credit.character or "").split(",")]
    found += [person.record.pronunciation for person in film.people.values()]
    for honour in record.honours:
        found += [honour.festival, honour.prize, honour.section]
    if record.setting is not None:
        found += [record.setting.place, record.setting.time]
    if record.source_work is not None:
        found += [record.source_work.title, record.source_work.author]
    names = {name.strip() for name in found if name and len(name.strip()) > 1}
    return _pattern(tuple(sorted(names, key=len, reverse=True)))
