"""From the first start to paper and back: what a person does in an evening with the program, through the X server."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.e2e.desktop import Desktop
from tests.e2e.person import Person

pytestmark = pytest.mark.xdist_group("e2e")

ADDED, RETITLED, PLAYLIST, FOUND = "Harbour Lights", "Harbour Lights at Noon", "By the sea", "Burning"
WRITTEN = "And mind the cat behind the door."
SIZE = (1210, 780)


@pytest.fixture
def person(desktop: Desktop, home: Path) -> Person:
    """Somebody at the keyboard."""
    return Person(desktop, home)


def test_an_evening_is_made_printed_and_found_again(person: Person, home: Path, tmp_path: Path) -> None:
    person.start()
    assert len(person.titles()) == 60
    fill_shelf(person)
    plan_evening(person, tmp_path / "tonight.pdf")
    assert person.quit() == 0
    person.start()
    find_all_as_left(person)
    assert person.quit() == 0
    assert not faults(home)


def fill_shelf(person: Person) -> None:
    """Add a film, edit it, think better of it, and put it into a playlist."""
    person.add_film(ADDED, 1987)
    person.retitle(ADDED, RETITLED)
    person.desktop.press("ctrl+z")
    person.desktop.wait_until(lambda: person.titles(ADDED) == [ADDED], "the old title back")
    person.make_playlist(PLAYLIST)
    assert person.playlist_counts()[PLAYLIST] == 1


def plan_evening(person: Person, sheets: Path) -> None:
    """Find a film by its Korean title, plan with it, write, print, and leave the window in a manner of its own."""
    person.choose_scope()
    person.search("버닝", f"{FOUND} (2018)")
    person.desktop.press("ctrl+e")
    person.desktop.wait_for("Plan an evening", FOUND, "–")
    person.write_words(f" {WRITTEN}")
    person.save_sheets(sheets)
    assert WRITTEN in printed(sheets)
    person.leave_planner()
    person.desktop.wait_until(
        lambda: any(WRITTEN in words for words in person.words_of_evenings()), "the evening in the library"
    )
    person.sort_by("year")
    person.choose_scope("Down")
    person.resize(*SIZE)


def find_all_as_left(person: Person) -> None:
    """Look for everything that was done before the program was closed."""
    last = person.last_listed("unseen", "year")
    person.desktop.wait_until(
        lambda: person.copied("ctrl+f", "Return", "End") == last, f"{last} at the end of the list"
    )
    assert person.size() == SIZE
    assert [film["title"] for film in listed(ADDED)] == [ADDED]
    assert person.playlist_counts()[PLAYLIST] == 1
    person.desktop.press("alt+s", "o", "Return")
    person.desktop.wait_for("Plan an evening", FOUND, "–")
    person.desktop.press("ctrl+2", "ctrl+2", "Down", "Return")
    assert WRITTEN in person.copied("ctrl+a")
    person.leave_planner()


def printed(path: Path) -> str:
    """The text of a PDF on one line."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def faults(home: Path) -> list[str]:
    """What the logs tell of exceptions and crashes."""
    logs = [log.read_text(encoding="utf-8") for log in (home / "log").iterdir()]
    return [log for log in logs if "Traceback" in log or "Fatal" in log]


def listed(words: str) -> list[dict[str, object]]:
    """What the command line finds, while the window is open."""
    command = [sys.executable, "-m", "gemdesk", "list", words, "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    films: list[dict[str, object]] = json.loads(run.stdout)["films"]
    return films
