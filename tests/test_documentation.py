"""README, changelog and metadata say what the program does."""

import re
from pathlib import Path
from xml.etree import ElementTree

from gemdesk import __version__
from gemdesk.cli.main import COMMANDS
from gemdesk.importers.registry import read_files
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.library_record import PlaylistRecord

CHECKOUT = Path(__file__).resolve().parents[1]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


def test_every_command_stands_in_the_readme_and_none_that_is_not_there() -> None:
    named = set(re.findall(r"^gemdesk (\w+)", README, re.MULTILINE))

    assert named == set(COMMANDS)


def test_every_file_that_the_readme_shows_is_there() -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", README)

    assert linked
    assert [name for name in linked if not (CHECKOUT / name).exists()] == []


def test_the_changelog_has_a_place_for_what_comes() -> None:
    assert "## [Unreleased]" in (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_metadata_names_this_version() -> None:
    root = ElementTree.parse(CHECKOUT / "packaging" / "gemdesk.metainfo.xml")

    releases = [release.get("version") for release in root.iter("release")]
    assert releases[0] == __version__


def test_the_readme_counts_the_starter_library_right() -> None:
    reading = read_files([CHECKOUT / "resources" / "starter"])
    records = list(reading.records)
    films = [record for record in records if isinstance(record, FilmRecord)]
    years = {film.year // 10 for film in films if film.year}

    assert reading.problems == []
    assert (len(films), len({country for film in films for country in film.countries}), len(years)) == (60, 36, 11)
    assert sum(isinstance(record, PlaylistRecord) for record in records) == 8
    for text in ("sixty films", "thirty-six countries and eleven decades"):
        assert text in " ".join(README.split())
