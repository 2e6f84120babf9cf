"""What a programme says of a film, in the order of the BFI's programme notes.

Title (original title) / countries year / Dir. / With two to four names / minutes, languages, subtitles, colour.
"""

from collections.abc import Iterable
from dataclasses import replace

from gemdesk.printing.clock import NO_BREAK_SPACE
from gemdesk.records.film_record import FilmRecord, HonourRecord

_NAMES = 3
_LONGEST_UNBROKEN = 28


def listed(names: tuple[str, ...] | list[str]) -> str:
    """Return ``Hindi, English and Urdu``."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def names(film: FilmRecord, role: str) -> list[str]:
    """Return the names credited in a role, in billing order."""
    return list(dict.fromkeys(credit.name for credit in film.credits if credit.role == role))


def unbroken(name: str) -> str:
    """Return a name that stays on one line, unless it is very long."""
    return name.replace(" ", NO_BREAK_SPACE) if len(name) <= _LONGEST_UNBROKEN else name


def origin(film: FilmRecord) -> str:
    """Return ``India, France 2013``; whatever of it is known."""
    return " ".join(part for part in (", ".join(film.countries), str(film.year or "")) if part)


def direction(film: FilmRecord) -> str:
    """Return ``Dir. Ritesh Batra``, or nothing."""
    directors = names(film, "director")
    return f"Dir.{NO_BREAK_SPACE}{listed([unbroken(name) for name in directors])}" if directors else ""


def cast(film: FilmRecord) -> str:
    """Return ``With`` and up to three names, or nothing."""
    players = [unbroken(name) for name in names(film, "cast")[:_NAMES]]
    return f"With {', '.join(players)}" if players else ""


def languages(film: FilmRecord) -> str:
    """Return ``Hindi and English, English subtitles``; ``silent``, or ``no dialogue`` where nobody speaks."""
    if film.sound == "silent":
        spoken = "silent"
    elif has_no_dialogue(film):
        spoken = "no dialogue"
    else:
        spoken = listed(film.languages)
    translation = "titles" if film.sound == "silent" else "subtitles"
    translated = f"{film.subtitles} {translation}" if has_subtitles(film) else ""
    return ", ".join(part for part in (spoken, translated) if part)


def has_subtitles(film: FilmRecord) -> bool:
    """Say whether the copy is known to have subtitles."""
    return (film.subtitles or "none").lower() != "none"


def has_no_dialogue(film: FilmRecord) -> bool:
    """Say whether a sound film is recorded without any language and without subtitles: nobody speaks."""
    return film.sound == "sound" and not film.languages and not has_subtitles(film)


def format_line(film: FilmRecord, *, colour: bool = True) -> str:
    """Return ``104 min · Hindi and English, English subtitles · colour``."""
    runtime = f"{film.runtime}{NO_BREAK_SPACE}min" if film.runtime else ""
    shown = unbroken(film.colour or "") if colour else ""
    # What is not spoken comes last: it is the exception.
    parts = (runtime, shown, languages(film)) if has_no_dialogue(film) else (runtime, languages(film), shown)
    return " · ".join(part for part in parts if part)


def source_line(film: FilmRecord) -> tuple[str, str]:
    """Return (``from Noël Coward's play``, ``Still Life``): what the film was made from, its title apart."""
    work = film.source_work
    if work is None or not (work.title or work.author):
        return ("from true events", "") if work and work.kind == "true events" else ("", "")
    kind = work.kind or "work"
    if work.author:
        owner = f"{work.author}’" if work.author.endswith("s") else f"{work.author}’s"
        return f"from {owner} {kind}", work.title or ""
    return f"from the {kind}", work.title or ""


def honour_lines(honours: Iterable[HonourRecord]) -> list[str]:
    """Return a line for each festival, year and section, the prizes won there together."""
    prizes: dict[HonourRecord, list[str]] = {}
    for honour in honours:
        prizes.setdefault(replace(honour, prize=None), []).append(honour.prize or "")
    return [honour_line(replace(occasion, prize=listed([p for p in won if p]))) for occasion, won in prizes.items()]


def honour_line(honour: HonourRecord) -> str:
    """Return ``audience award, Critics’ Week, Cannes 2013``; a nomination and a selection say so."""
    occasion = f"{honour.festival} {honour.year}" if honour.year else honour.festival
    prize = honour.prize or ""
    if honour.result == "shared" and prize:
        prize = f"{prize} (shared)"
    elif honour.result == "nominated":
        prize = f"nominated, {prize}" if prize else "nominated"
    elif honour.result == "selected" and not prize:
        prize = "selected"
    return ", ".join(part for part in (prize, honour.section or "", occasion) if part)
