"""Small libraries for the tests of panes and dialogs, and how to ask what is in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gemdesk.catalog import lists
from gemdesk.catalog.records import film_records
from gemdesk.db import migrate
from gemdesk.db.library import Library
from gemdesk.operations.change import change
from gemdesk.operations.import_records import import_records
from gemdesk.records.film_record import (
    AvailabilityRecord,
    CreditRecord,
    CriterionRecord,
    FilmRecord,
    GemRecord,
    GemStatusRecord,
    HonourRecord,
    NoteRecord,
    SettingRecord,
    SourceWorkRecord,
    TagRecord,
    TitleRecord,
    ViewingRecord,
)
from gemdesk.records.library_record import PersonRecord, PlaylistEntryRecord, PlaylistRecord
from gemdesk.ui.session import Session
from gemdesk.ui.tasks import TaskRunner

UUIDS = [f"00000000-0000-4000-8000-00000000000{number}" for number in range(9)]
BURNING = FilmRecord(
    title="Burning",
    uuid=UUIDS[1],
    title_language="en",
    original_title="버닝",
    original_language="ko",
    transliteration="Beoning",
    titles=(TitleRecord("Barn Burning", "working"),),
    year=2018,
    form="feature",
    runtime=148,
    countries=("South Korea", "Japan"),
    languages=("Korean",),
    genres=("drama", "mystery"),
    synopsis="Jong-su delivers parcels and wants to write.",
    setting=SettingRecord("Paju", "2010s"),
    source_work=SourceWorkRecord("Barn Burning", "Haruki Murakami", "short story"),
    colour="colour",
    sound="sound",
    aspect_ratio="2.35:1",
    weight=4,
    rating=4.5,
    subtitles="English",
    medium="Blu-ray",
    location="living room",
    shelf_mark="C1",
    audience_votes=120,
    critic_percent=95.0,
    credits=(
        CreditRecord("Lee Chang-dong", "director"),
        CreditRecord("Oh Jung-mi", "writer"),
        CreditRecord("Yoo Ah-in", "cast", character="Lee Jong-su"),
        CreditRecord("Mowg", "music"),
    ),
    honours=(HonourRecord("Cannes", 2018, "Competition", "FIPRESCI Prize"),),
    availability=(AvailabilityRecord("A service", "stream", "KR", "https://example.org", "2024-05-31"),),
    notes=(
        NoteRecord("why", "It asks you to believe."),
        NoteRecord("image", "Watch for a patch of light on the wall.", "a patch of reflected sun"),
        NoteRecord("sound", "Listen to the farm at night."),
        NoteRecord("scene", "Jong-su burns the car.", "the car burns", "full", 8400, "the film"),
    ),
    tags=(TagRecord("mood", "ominous"), TagRecord("pacing", "slow-burn"), TagRecord("theme", "class")),
    gem=GemRecord(
        CriterionRecord(2, "Few at my table had heard of it."),
        CriterionRecord(3, "Every clue reads two ways."),
        None,
        CriterionRecord(3),
        "foreign market",
        (GemStatusRecord("candidate", "2019-01-02"), GemStatusRecord("gem", "2024-11-02")),
    ),
    viewings=(ViewingRecord("2024-11-02", rating=4.5, note="The light."), ViewingRecord("2021")),
    origin="starter library",
)
FILMS = (
    FilmRecord("A Trip to the Moon", UUIDS[0], year=1902, runtime=13, countries=("France",), colour="black and white"),
    BURNING,
    FilmRecord("Close-Up", UUIDS[2], original_title="کلوزآپ، نمای نزدیک", year=1990, runtime=98, countries=("Iran",)),
    FilmRecord("Only a title", UUIDS[3]),
)
PEOPLE = (PersonRecord("Lee Chang-dong", pronunciation="EE CHAHNG-dong", original_name="이창동"),)
PLAYLISTS = (
    PlaylistRecord("Letters", folder="Winter evenings", entries=(PlaylistEntryRecord(UUIDS[1], "first", "Part one"),)),
    PlaylistRecord("Northern noir", introduction="Dark early.", entries=(PlaylistEntryRecord(UUIDS[0]),)),
)


def make_shelf(path: Path) -> Path:
    """A library of four films and two playlists."""
    migrate.create(path)
    with change(Library(path), "Import a shelf") as current:
        import_records(current, (*FILMS, *PEOPLE, *PLAYLISTS), format_name="test")
    return path


@contextmanager
def open_session(path: Path, parent: QObject | None = None) -> Iterator[Session]:
    """A session on a library; what it still has to do is done before it closes."""
    runner = TaskRunner(parent)
    session = Session(path, runner, parent)
    crashes: list[BaseException] = []
    runner.crashed.connect(crashes.append)
    yield session
    session.close()
    assert runner.close()
    assert [repr(crash) for crash in crashes] == []


class Shelf:
    """A session, and questions about its library."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self._qtbot = session, qtbot

    def id(self, title: str) -> int:
        rows = self.session.films.rows(list(self.session.films.ids()))
        return next(row.id for row in rows if row.title == title)

    def record(self, film_id: int) -> FilmRecord:
        return self.session.read(lambda connection: film_records(connection, [film_id])[film_id])

    def playlists(self) -> dict[str, tuple[str | None, int]]:
        rows = self.session.read(lists.playlists)
        return {row.name: (row.folder, row.films) for row in rows}

    def playlist_id(self, name: str) -> int:
        return next(row.id for row in self.session.read(lists.playlists) if row.name == name)

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self._qtbot.waitUntil(lambda: not self.session.runner.busy)
