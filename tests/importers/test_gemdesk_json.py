"""GemDesk JSON in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.records.library_record import ContactRecord, PersonRecord, PlaylistEntryRecord, PlaylistRecord
from tests.importers.conftest import Read, read

ReadText = Callable[..., Read]


def test_a_good_file(samples: Path) -> None:
    result = read(samples / "good.json")

    assert result.format == "GemDesk JSON"
    assert result.titles == ["A Separation", "The Apple"]
    assert result.films[0].origin == "imported from good.json"
    assert result.films[0].notes[0].short == "nobody in the right"
    assert ContactRecord("Me", owner=True) in result.records
    assert PersonRecord("Asghar Farhadi", pronunciation="as-GAR far-ha-DEE") in result.records
    assert result.problems == []


def test_entries_of_a_playlist_may_name_their_films(samples: Path) -> None:
    playlists = [record for record in read(samples / "good.json").records if isinstance(record, PlaylistRecord)]

    assert playlists[0].entries == (
        PlaylistEntryRecord("A Separation (2011)", "First."),
        PlaylistEntryRecord("The Apple (1998)"),
        PlaylistEntryRecord("Taxi"),
    )


def test_a_broken_file_gives_its_good_records(samples: Path) -> None:
    result = read(samples / "broken.json")

    assert result.titles == ["A Separation", "Offside"]
    assert [(problem.line, problem.field, problem.severity) for problem in result.problems] == [
        (3, "films[1].year", "row"),
        (4, "films[2].title", "row"),
        (5, "films[3].honours[0].result", "row"),
        (6, "shelf_row", "note"),
        (6, "credits.fee", "note"),
        (7, "people.height", "value"),
    ]
    assert result.films[1].extra == {"shelf_row": "3", "credits[0].fee": "1"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('{"gemdesk": 2, "films": []}', "newer"),
        ('{"gemdesk": "1", "films": []}', "not-gemdesk"),
        ('{"films": [{"title": "A"}]}', "not-gemdesk"),
        ('{"gemdesk": 1, "films": "all"}', "not-gemdesk"),
        ('{"gemdesk": 1, "films": {}}', "not-gemdesk"),
        ('{"gemdesk": 1, "films": [{"title": "A"}', "truncated"),
        ('{"gemdesk": 1, "films"', "truncated"),
        ('{"gemdesk": 1, films: []}', "broken"),
        ('{"gemdesk": 1, "films" []}', "broken"),
        ('{"gemdesk": 1, "films": []}}', "broken"),
    ],
)
def test_what_is_not_ours_is_refused(read_text: ReadText, content: str, code: str) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        read_text(content, "library.json")

    assert refusal.value.code == code
    assert "library.json" in refusal.value.text


def test_a_broken_file_names_its_line(read_text: ReadText) -> None:
    with pytest.raises(FileUnreadable, match="on line 3, expecting property name") as refusal:
        read_text('{"gemdesk": 1,\n"films": [\n{title: "A"}]}', "library.json")

    assert refusal.value.line == 3


def test_unknown_sections_are_told(read_text: ReadText) -> None:
    result = read_text('{"gemdesk": 1, "loans": [{"a": 1}, 5], "note": "x", "films": []}', "library.json")

    assert [problem.field for problem in result.problems] == ["loans", "note"]


def test_odd_playlists_are_left_out(read_text: ReadText) -> None:
    content = (
        '{"gemdesk": 1, "playlists": [5, {"name": "x", "entries": [7]}, {"name": "y", "entries": ["Ordet (1955)"]}]}'
    )

    result = read_text(content, "library.json")

    assert result.records == [PlaylistRecord("y", entries=(PlaylistEntryRecord("Ordet (1955)"),))]
    assert result.left_out == 2


def test_cleaned_texts_are_told(read_text: ReadText) -> None:
    result = read_text('{"gemdesk": 1, "films": [{"title": "A\\u0000"}]}', "library.json")

    assert [(problem.severity, problem.text[:18]) for problem in result.problems] == [("note", "1 texts were clean")]


def test_records_at_the_limit(read_text: ReadText, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "IMPORT_ROWS", 1)

    assert read_text('{"gemdesk": 1, "films": [{"title": "A"}]}', "a.json").titles == ["A"]
    with pytest.raises(FileUnreadable, match="more than 1 records"):
        read_text('{"gemdesk": 1, "films": [{"title": "A"}, {"title": "B"}]}', "a.json")
