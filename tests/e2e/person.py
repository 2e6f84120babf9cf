"""A person at the keyboard of GemDesk: each method is something they do, and what they then wait to see.

Where the screen does not tell, the library does: it is read beside the running program, as another program may.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from sqlalchemy import Connection

from gemdesk.catalog import lists
from gemdesk.catalog.film_window import FilmWindow, Scope
from gemdesk.catalog.films import find_ids
from gemdesk.catalog.records import film_records
from gemdesk.db.connection import connect
from gemdesk.db.library import Library
from gemdesk.query.fields import columns
from tests.e2e.desktop import DEADLINE_SECONDS, Desktop

MAIN_WINDOW: Final = "My shelf"
_Answer = TypeVar("_Answer")


class Person:
    """Sits at a `Desktop`; the library is the one in `home`."""

    def __init__(self, desktop: Desktop, home: Path) -> None:
        self.desktop = desktop
        self._path = home / "library.gemdesk"
        self._log = home.parent / "program.txt"
        self._program: subprocess.Popen[bytes] | None = None

    # -- looking

    def ask(self, question: Callable[[Connection], _Answer]) -> _Answer:
        """Read the library."""
        with Library(self._path).read() as connection:
            return question(connection)

    def titles(self, words: str = "") -> list[str]:
        """Titles of the films that `words` find."""
        return self.ask(lambda c: [film.title for film in film_records(c, find_ids(c, words)).values()])

    def playlist_counts(self) -> dict[str, int]:
        """Names of playlists, and how many films are in each."""
        return {row.name: row.films for row in self.ask(lists.playlists)}

    def words_of_evenings(self) -> list[str]:
        """The blocks that a person wrote, of every evening kept."""
        return self.ask(lambda c: [b.text for s in lists.all_screenings(c) for b in s.blocks if not b.draft])

    def last_listed(self, scope: str, sort: str) -> str:
        """What is copied of the film that stands last in a scope, in an order."""
        films = FilmWindow(connect(self._path, read_only=True))
        try:
            (row,) = films.rows(films.ids(Scope(scope), sort)[-1:])
        finally:
            films.close()
        return f"{row.title} ({row.year})"

    def size(self) -> tuple[int, int]:
        """Width and height of the main window in pixels."""
        return self.desktop.size(MAIN_WINDOW)

    def copied(self, *keys: str) -> str:
        """What Ctrl+C brings after some keys."""
        self.desktop.press(*keys, "ctrl+c")
        return self.desktop.clipboard()

    # -- doing

    def start(self) -> None:
        """Start the program and wait for its window."""
        self._program = self.desktop.start([sys.executable, "-m", "gemdesk"], self._log)
        self.desktop.wait_for(MAIN_WINDOW)

    def quit(self) -> int:
        """Quit with the keyboard; returns the exit status."""
        assert self._program is not None
        self.desktop.press("ctrl+q")
        return self._program.wait(DEADLINE_SECONDS)

    def resize(self, width: int, height: int) -> None:
        """Make the main window another size."""
        self.desktop.resize(MAIN_WINDOW, width, height)
        self.desktop.wait_until(lambda: self.size() == (width, height), "the window in its new size")

    def add_film(self, title: str, year: int) -> None:
        """Add a film by its title and year."""
        self.desktop.press("ctrl+n")
        self.desktop.wait_for("Add a film")
        self.desktop.type(title)
        self.desktop.press("Tab", "Tab")
        self.desktop.type(f"{year}")
        self.desktop.press("Return")
        self.desktop.wait_for(MAIN_WINDOW)
        self.desktop.wait_until(lambda: self.copied() == f"{title} ({year})", f"{title} selected")

    def retitle(self, title: str, other: str) -> None:
        """Give the selected film another title."""
        # In the editor, unlike in the table, a copy of the title has no year.
        self.desktop.wait_until(lambda: self.copied("F2") == title, "the title in its editor")
        self.desktop.type(other)
        self.desktop.press("Return")
        self.desktop.wait_until(lambda: self.titles(other) == [other], f"{other} in the library")

    def make_playlist(self, name: str) -> None:
        """Make a playlist of the selected films."""
        self.desktop.press("ctrl+shift+n")
        self.desktop.type(name)
        self.desktop.press("Return")
        self.desktop.wait_until(lambda: name in self.playlist_counts(), f"the playlist {name}")

    def choose_scope(self, *keys: str) -> None:
        """Go to the first line of the sidebar, the library, and on from there."""
        self.desktop.press("ctrl+f", "Escape", "ctrl+f", "F6", "Home", *keys)

    def sort_by(self, field: str) -> None:
        """Choose an order in the View menu."""
        offered = [column.name for column in columns() if column.sort]
        self.desktop.press("alt+v", "b", *["Down"] * offered.index(field), "Return")

    def search(self, words: str, found: str) -> None:
        """Search until the film is found, and select it."""
        self.desktop.press("ctrl+f")
        self.desktop.type(words)
        self.desktop.wait_until(lambda: self.copied("ctrl+f", "Return") == found, f"{found} found by {words}")

    def write_words(self, words: str) -> None:
        """Write at the end of a block of the introduction. An evening that is very long asks again first."""
        self.desktop.press("ctrl+2", "ctrl+2", "Down", "Return", "ctrl+End")
        self.desktop.type(words)
        self.desktop.press("ctrl+Return")

    def save_sheets(self, path: Path) -> None:
        """Write the sheets into a PDF."""
        self.desktop.press("ctrl+4", "Tab", "Tab", "space")
        self.desktop.wait_for("Save the sheets")
        self.desktop.press("ctrl+a")
        self.desktop.type(str(path))
        self.desktop.press("Return")
        self.desktop.wait_until(path.exists, f"{path}")
        self.desktop.wait_for("Plan an evening")

    def leave_planner(self) -> None:
        """Close the planner."""
        self.desktop.press("Escape")
        self.desktop.wait_for(MAIN_WINDOW)
