"""SQLAlchemy mapped classes: the tables of a library. Nothing here that PostgreSQL cannot hold."""

from gemdesk.models.base import Base
from gemdesk.models.change import ChangeRange, ChangeRow, ChangeStep, ImportRun
from gemdesk.models.film import (
    Availability,
    ExternalId,
    Film,
    GemStatus,
    Honour,
    Image,
    Note,
    Provenance,
    Title,
    Viewing,
)
from gemdesk.models.person import Credit, Person
from gemdesk.models.playlist import Playlist, PlaylistEntry
from gemdesk.models.screening import (
    Contact,
    Guest,
    Reaction,
    Screening,
    ScreeningBlock,
    ScreeningFilm,
    ScreeningItem,
    ScreeningPrompt,
)
from gemdesk.models.term import FilmTerm, Term

__all__ = [
    "Availability",
    "Base",
    "ChangeRange",
    "ChangeRow",
    "ChangeStep",
    "Contact",
    "Credit",
    "ExternalId",
    "Film",
    "FilmTerm",
    "GemStatus",
    "Guest",
    "Honour",
    "Image",
    "ImportRun",
    "Note",
    "Person",
    "Playlist",
    "PlaylistEntry",
    "Provenance",
    "Reaction",
    "Screening",
    "ScreeningBlock",
    "ScreeningFilm",
    "ScreeningItem",
    "ScreeningPrompt",
    "Term",
    "Title",
    "Viewing",
]
