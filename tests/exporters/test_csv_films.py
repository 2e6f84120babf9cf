"""CSV out, and in again."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemdesk.exporters.csv_films import COLUMNS
from gemdesk.exporters.registry import export_library
from gemdesk.importers.columns import ALL_COLUMNS
from gemdesk.importers.columns import COLUMNS as CONTRACT
from gemdesk.importers.registry import read_files
from gemdesk.records.cleaning import clean
from gemdesk.records.film_record import (
    CreditRecord,
    FilmRecord,
    GemRecord,
    GemStatusRecord,
    NoteRecord,
    SettingRecord,
    SourceWorkRecord,
    TagRecord,
    ViewingRecord,
)
from gemdesk.records.library_record import ContactRecord, Record

FILM = FilmRecord(
    title="=SUM(A1)",
    uuid="e5686ce6-7a69-5ceb-859c-a684d70503fb",
    title_language="en",
    year=2013,
    countries=("India", "France; and more"),
    setting=SettingRecord("Mumbai", "2010s"),
    source_work=SourceWorkRecord("Still Life", "Noël Coward", "play"),
    weight=2,
    rating=4.5,
    critic_percent=93.0,
    credits=(CreditRecord("@batra", "director"), CreditRecord("-", "writer"), CreditRecord("Irrfan Khan", "cast")),
    notes=(
        NoteRecord("private", "why: mine"),
        NoteRecord("scene", "She goes.", spoiler="full"),
        NoteRecord("why", "It."),
    ),
    tags=(TagRecord("theme", "letters"), TagRecord("mood", "wistful"), TagRecord("free", "+1")),
    gem=GemRecord(reason="short", statuses=(GemStatusRecord("lead"), GemStatusRecord("gem"))),
    viewings=(ViewingRecord("2014"), ViewingRecord()),
    external_ids={"file": "7", "imdb": "tt2350496"},
    extra={"watched_with": "'Asha'", "runtime": "long"},
)


def _again(film: FilmRecord, path: Path) -> FilmRecord:
    export_library(path, [film])
    (found,) = read_files([path]).records
    assert isinstance(found, FilmRecord)
    return found


def test_a_film_comes_back_from_csv(tmp_path: Path) -> None:
    expected = replace(
        FILM,
        credits=(FILM.credits[0], FILM.credits[2]),
        gem=GemRecord(reason="short", statuses=(GemStatusRecord("gem"),)),
        origin="imported from shelf.csv",
    )

    found = _again(replace(FILM, credits=(FILM.credits[0], FILM.credits[2])), tmp_path / "shelf.csv")

    assert found == expected


def test_the_columns_are_those_of_the_contract_and_all_are_understood() -> None:
    assert list(COLUMNS)[: len(CONTRACT)] == list(CONTRACT)
    assert set(COLUMNS) <= set(ALL_COLUMNS)


def test_formulas_are_guarded_and_numbers_are_not(tmp_path: Path) -> None:
    export_library(tmp_path / "shelf.csv", [FILM])

    with (tmp_path / "shelf.csv").open(encoding="utf-8", newline="") as stream:
        row = next(csv.DictReader(stream))

    assert (row["title"], row["directors"], row["tags"]) == ("'=SUM(A1)", "'@batra", "'+1")
    assert (row["rating"], row["runtime"], row["watched_with"]) == ("4.5", "long", "'Asha'")


def test_rows_are_as_wide_as_the_header(tmp_path: Path) -> None:
    brought = [FilmRecord("B", extra={"x": "1"}), FilmRecord("C", extra={"=y": "2"})]
    films: list[Record] = [ContactRecord("Me"), FilmRecord("A"), *brought]

    export_library(tmp_path / "shelf.csv", films)

    with (tmp_path / "shelf.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert {len(row) for row in rows} == {len(COLUMNS) + 2}
    assert rows[0][-2:] == ["x", "'=y"]


@pytest.mark.parametrize(
    "work", [SourceWorkRecord(kind="novel"), SourceWorkRecord("Emma"), SourceWorkRecord(author="Anon"), None]
)
def test_source_works_come_back(tmp_path: Path, work: SourceWorkRecord | None) -> None:
    assert _again(FilmRecord("A", source_work=work), tmp_path / "shelf.csv").source_work == work


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(clean).map(str.strip).filter(bool)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(synopsis=_TEXT, place=_TEXT.map(lambda text: " ".join(text.split())).filter(bool))
def test_any_text_comes_back(tmp_path: Path, synopsis: str, place: str) -> None:
    found = _again(FilmRecord("A", synopsis=synopsis, location=place), tmp_path / "shelf.csv")

    assert (found.synopsis, found.location) == (synopsis, place)
