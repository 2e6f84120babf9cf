"""How two films differ, worded, always first film against second: setting, emblems, time, look, length, tone.

Weights order the links: a contrast that can be seen or heard in the room comes before one of origin, and the
last ones stand in only for records that say little else.
"""

from collections.abc import Callable, Iterator

from gemdesk.planner.grammar import country, in_time, short_place, with_article
from gemdesk.planner.pair_of_films import PairOfFilms, Ranked, credited, matching, same
from gemdesk.records.film_record import SettingRecord
from gemdesk.records.plan_record import Link

_FAR_APART = 12
_LONGER_BY = 40
_LONGEST_TIME = 3
_PACES = {
    "unhurried": "a film that takes its time",
    "meditative": "a meditation",
    "slow-burn": "a slow burn",
    "brisk": "a brisk step",
    "propulsive": "a chase",
    "accelerating": "a film that gathers speed",
    "relentless": "a film without a pause for breath",
    "staccato": "a burst of short shots",
    "episodic": "a string of episodes",
}
_FACT_FORMS = ("documentary", "animation")


def contrasts(pair: PairOfFilms) -> Iterator[Ranked]:
    """Yield every contrast of the two films, unordered; small ones only where there is no other."""
    found = [ranked for axis in _AXES for ranked in axis(pair)]
    yield from found or _last_resorts(pair)


def _settings(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = (record.setting for record in pair.records)
    if one and other and one.place and other.place and not same(one.place, other.place):
        yield Ranked(3.0, Link(f"{_where(one)} against {_where(other)}", pair.paths("setting"), "setting"))
    elif one and other and one.time and other.time and not same(one.time, other.time):
        yield Ranked(1.6, Link(f"{one.time} against {other.time}", pair.paths("setting.time"), "time"))


def _emblems(pair: PairOfFilms) -> Iterator[Ranked]:
    ours, theirs = pair.tags("element")
    shared = {found.text.casefold() for both in matching(ours, theirs) for found in both}
    one = next((found for found in ours if found.text.casefold() not in shared), None)
    other = next((found for found in theirs if found.text.casefold() not in shared), None)
    if one and other:
        yield Ranked(2.8, Link(f"{one.text} against {other.text}", (one.source, other.source), "element"))


def _years(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = (record.year for record in pair.records)
    if one and other and abs(one - other) >= _FAR_APART:
        text = f"{one} against {other}, {abs(one - other)} years apart"
        yield Ranked(1.5 + min(abs(one - other), 80) / 80, Link(text, pair.paths("year"), "year"))


def _countries(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = (record.countries for record in pair.records)
    if one and other and not _overlap(one, other):
        text = f"{country(one[0])} against {country(other[0])}"
        yield Ranked(1.9, Link(text, pair.paths("countries"), "country"))


def _look(pair: PairOfFilms) -> Iterator[Ranked]:
    """Silent or not, colour or not."""
    one, other = pair.records
    if one.sound and other.sound and one.sound != other.sound:
        words = {"silent": "a silent film", "sound": "a sound film"}
        ours, theirs = (words.get(sound, sound) for sound in (one.sound, other.sound))
        yield Ranked(2.6, _dated(pair, (ours, theirs), "from", "sound"))
    if one.colour and other.colour and one.colour != other.colour:
        yield Ranked(2.3, _dated(pair, (one.colour, other.colour), "in", "colour"))


def _forms(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = ({genre.casefold() for genre in record.genres} for record in pair.records)
    for form, opposite in zip(_FACT_FORMS, ("fiction", "live action"), strict=True):
        if one and other and (form in one) != (form in other):
            sides = (form, opposite) if form in one else (opposite, form)
            yield Ranked(2.5, _dated(pair, sides, "from", "form", "genres"))


def _dated(pair: PairOfFilms, sides: tuple[str, str], joint: str, axis: str, field: str | None = None) -> Link:
    """One side against the other, each with its year where both are known and differ."""
    sources = pair.paths(field or axis)
    years = [record.year for record in pair.records if record.year]
    if len(set(years)) < len(sides):
        return Link(f"{sides[0]} against {sides[1]}", sources, axis)
    dated = [f"{side} {joint} {year}" for side, year in zip(sides, years, strict=True)]
    return Link(f"{dated[0]} against {dated[1]}", (*sources, *pair.paths("year")), axis)


def _lengths(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = (record.runtime for record in pair.records)
    if one and other and abs(one - other) >= _LONGER_BY:
        yield Ranked(1.7, Link(f"{one} minutes against {other}", pair.paths("runtime"), "length"))


def _tones(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = (record.weight for record in pair.records)
    if one and other and abs(one - other) >= 2:
        light_first = "a light film against a heavier one"
        text = light_first if one < other else "a heavy film against a lighter one"
        yield Ranked(1.8, Link(text, pair.paths("weight"), "weight"))
    for facet, weight in (("mood", 2.0), ("pacing", 1.1)):
        ours, theirs = pair.tags(facet)
        if ours and theirs and not matching(ours, theirs):
            sides = [_PACES.get(side.text.lower(), side.text) for side in (ours[0], theirs[0])]
            yield Ranked(weight, Link(f"{sides[0]} against {sides[1]}", (ours[0].source, theirs[0].source), facet))


def _sources(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = (record.source_work.kind if record.source_work else None for record in pair.records)
    if one and other and not same(one, other):
        ours, theirs = (kind if kind.endswith("s") else with_article(kind) for kind in (one, other))
        text = f"{ours} behind one, {theirs} behind the other"
        yield Ranked(1.4, Link(text, pair.paths("source_work.kind"), "source"))


def _languages(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = (record.languages for record in pair.records)
    if one and other and not _overlap(one, other):
        yield Ranked(0.9, Link(f"{one[0]} against {other[0]}", pair.paths("languages"), "language"))


def _genres(pair: PairOfFilms) -> Iterator[Ranked]:
    one, other = pair.records
    new = [genre for genre in other.genres if not _overlap((genre,), one.genres)]
    old = [genre for genre in one.genres if not _overlap((genre,), other.genres)]
    if new and old:
        yield Ranked(0.8, Link(f"{old[0]} against {new[0]}".casefold(), pair.paths("genres"), "genre"))


def _last_resorts(pair: PairOfFilms) -> Iterator[Ranked]:
    """Small differences, for two records that have no larger one."""
    one, other = pair.records
    if one.year and other.year and 0 < abs(one.year - other.year) < _FAR_APART:
        yield Ranked(0.3, Link(f"{one.year} against {other.year}", pair.paths("year"), "year"))
    if one.runtime and other.runtime and 0 < abs(one.runtime - other.runtime) < _LONGER_BY:
        yield Ranked(0.2, Link(f"{one.runtime} minutes against {other.runtime}", pair.paths("runtime"), "length"))
    for role, weight in (("director", 0.1), ("cast", 0.05)):
        ours, theirs = list(credited(pair.a, role)), list(credited(pair.b, role))
        shared = {found.text.casefold() for both in matching(ours, theirs) for found in both}
        ours = [found for found in ours if found.text.casefold() not in shared]
        theirs = [found for found in theirs if found.text.casefold() not in shared]
        if ours and theirs:
            link = Link(f"{ours[0].text} against {theirs[0].text}", (ours[0].source, theirs[0].source), role)
            yield Ranked(weight, link)


_AXES: tuple[Callable[[PairOfFilms], Iterator[Ranked]], ...] = (
    _settings,
    _emblems,
    _years,
    _countries,
    _look,
    _forms,
    _lengths,
    _tones,
    _sources,
    _languages,
    _genres,
)


def _where(setting: SettingRecord) -> str:
    """Return a setting in a few words: ``Mumbai in the 2010s``."""
    place, time = short_place(setting.place or ""), setting.time or ""
    when = in_time(time)
    if when:
        return f"{place}{', ' if ',' in place else ' '}{when}"
    spoken = [place, time] if len(time.split()) <= _LONGEST_TIME else [place]
    return ", ".join(part for part in spoken if part)


def _overlap(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return any(same(one, other) for one in ours for other in theirs)
