"""Small films for tests of the bill: only the fields that a test is about."""

from typing import Any

from gemdesk.records.film_record import CreditRecord, FilmRecord, NoteRecord, SettingRecord, TagRecord
from gemdesk.records.plan_record import PlannedFilm


def planned(number: int, title: str = "", **fields: Any) -> PlannedFilm:
    """A film with the given fields; its title is "Film 1" and so on unless given."""
    return PlannedFilm(number, FilmRecord(title=title or f"Film {number}", **fields))


def tagged(**facets: str) -> tuple[TagRecord, ...]:
    """Tags by facet, several separated by semicolons: ``tagged(theme="restraint; marriage")``."""
    return tuple(TagRecord(facet, name.strip()) for facet, names in facets.items() for name in names.split(";"))


def credited(*pairs: tuple[str, str]) -> tuple[CreditRecord, ...]:
    """Credits from (role, name)."""
    return tuple(CreditRecord(name=name, role=role) for role, name in pairs)


def noted(**shorts: str) -> tuple[NoteRecord, ...]:
    """Notes by kind with a short each: ``noted(why="a lunch at the wrong desk")``."""
    return tuple(NoteRecord(kind, f"It is about {short}.", short) for kind, short in shorts.items())


def lunchbox(number: int = 1, **fields: Any) -> PlannedFilm:
    """The Lunchbox with enough of its record for links, order and reasons."""
    known: dict[str, Any] = {
        "year": 2013,
        "runtime": 104,
        "weight": 2,
        "form": "feature",
        "countries": ("India", "France"),
        "languages": ("Hindi", "English"),
        "genres": ("drama", "romance"),
        "colour": "colour",
        "sound": "sound",
        "setting": SettingRecord("Mumbai", "2010s"),
        "tags": tagged(theme="restraint; marriage", element="lunchboxes; trains", mood="wistful", pacing="unhurried"),
        "credits": credited(("director", "Ritesh Batra"), ("cast", "Irrfan Khan")),
        "notes": noted(why="a lunch at the wrong desk", image="hands folding a note", sound="a voice from upstairs"),
    }
    return planned(number, "The Lunchbox", **(known | fields))


def brief_encounter(number: int = 2, **fields: Any) -> PlannedFilm:
    """Brief Encounter, likewise."""
    known: dict[str, Any] = {
        "year": 1945,
        "runtime": 86,
        "weight": 3,
        "form": "feature",
        "countries": ("United Kingdom",),
        "languages": ("English",),
        "genres": ("drama", "romance"),
        "colour": "black and white",
        "sound": "sound",
        "setting": SettingRecord("an English market town", "1930s"),
        "tags": tagged(theme="restraint; guilt", element="a station tea room; trains", mood="tender", pacing="brisk"),
        "credits": credited(("director", "David Lean"), ("cast", "Celia Johnson")),
        "notes": noted(why="a love affair by railway timetable", image="a hand on a shoulder", sound="a whistle"),
    }
    return planned(number, "Brief Encounter", **(known | fields))
