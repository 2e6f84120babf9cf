"""``gemdesk check``."""

from pathlib import Path

from gemdesk.db.sqlite_module import sqlite
from tests.cli.runner import Runner


def damage(path: Path) -> None:
    connection = sqlite.connect(str(path))
    connection.execute("UPDATE credit SET person_id = 99999 WHERE id = 1")
    connection.execute("DELETE FROM film_text WHERE rowid = 1")
    connection.commit()
    connection.close()


def test_a_sound_library(gemdesk: Runner, shelf: Path) -> None:
    outcome = gemdesk("check")

    assert outcome.status == 0
    assert outcome.json["check"]["films"] >= 50
    assert outcome.json["check"]["problems"] == []
    assert gemdesk.plain("check").text == f"{outcome.json['check']['films']} films: no damage found.\n"


def test_a_damaged_library(gemdesk: Runner, shelf: Path) -> None:
    damage(shelf)

    outcome = gemdesk("check")

    assert (outcome.status, len(outcome.json["check"]["problems"])) == (1, 2)
    lines = gemdesk.plain("check").text.splitlines()
    assert lines[0].endswith("2 problems.")
    assert lines[1:] == outcome.json["check"]["problems"]
