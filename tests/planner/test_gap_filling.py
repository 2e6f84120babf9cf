"""What is written into a gap lands where the gap is."""

import pytest

from gemdesk.errors import UsageError
from gemdesk.planner.gap_filling import director_of, filled, film_of_gap, is_about_a_name
from gemdesk.records.film_record import CriterionRecord, FilmRecord, GemRecord, NoteRecord, TagRecord
from gemdesk.records.plan_record import Gap
from tests.planner.starter_films import starter_films

FILM = FilmRecord("Nobody", notes=(NoteRecord("why", "It is."),), tags=(TagRecord("element", "tea"),))
CASES = [
    ("notes", "The kind 'content note': what.", "Blood.", "notes", (*FILM.notes, NoteRecord("content note", "Blood."))),
    ("notes", "The short form of the 'why' note.", "a hook", "notes", (NoteRecord("why", "It is.", "a hook"),)),
    ("tags", "Tags of the facet 'element': two.", "Tea; trains", "tags", (*FILM.tags, TagRecord("element", "trains"))),
    ("countries", "The country.", "Iran, France", "countries", ("Iran", "France")),
    ("year", "The year.", "1990", "year", 1990),
    ("synopsis", "The set-up.", "A man waits.", "synopsis", "A man waits."),
    ("gem.under_recognized.evidence", "The evidence.", "Few.", "gem", GemRecord(CriterionRecord(2, "Few."))),
]  # fmt: skip


@pytest.mark.parametrize(("path", "wanted", "text", "field", "expected"), CASES)
def test_text_goes_into_its_field(path: str, wanted: str, text: str, field: str, expected: object) -> None:
    record = filled(FILM, Gap("why this", f"film:12.{path}", f"Nobody: {wanted}"), text)

    assert getattr(record, field) == expected


def test_a_director_and_a_judged_gem() -> None:
    gap = Gap("", "film:1.gem.under_recognized.evidence", "")
    judged = filled(FilmRecord("X", gem=GemRecord(CriterionRecord(3))), gap, "Y")
    directed = filled(FILM, Gap("", "film:1.credits", "Nobody: The director."), "Ada Lane")

    assert judged.gem == GemRecord(CriterionRecord(3, "Y"))
    assert [(credit.name, credit.role) for credit in directed.credits] == [("Ada Lane", "director")]


@pytest.mark.parametrize(("field", "text"), [("year", "long ago"), ("notes", "  ")])
def test_what_cannot_be_kept_is_refused(field: str, text: str) -> None:
    with pytest.raises(UsageError):
        filled(FILM, Gap("", f"film:1.{field}", ""), text)


def test_a_short_form_without_its_note_becomes_a_note() -> None:
    record = filled(FilmRecord("X"), Gap("", "film:1.notes", "X: The short form of the 'why' note."), "a hook")

    assert record.notes == (NoteRecord("why", "a hook"),)


def test_names_and_films_of_gaps() -> None:
    gap = Gap("who made it", "film:7.credits", "X: How the director's name is said, for instance.")

    assert film_of_gap(gap) == 7
    assert film_of_gap(Gap("", "pair", "")) is None
    assert is_about_a_name(gap)
    assert director_of(starter_films()["A Separation"]).record.name == "Asghar Farhadi"
