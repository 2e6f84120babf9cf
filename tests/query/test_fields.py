"""The field registry agrees with the records and the tables it speaks of."""

from dataclasses import fields

from gemdesk.models import Film
from gemdesk.query.fields import FIELDS, columns, sortable
from gemdesk.records.film_record import FACETS, FilmRecord


def test_every_path_begins_with_a_field_of_the_record() -> None:
    names = {field.name for field in fields(FilmRecord)}

    assert {field.path.split(".")[0] for field in FIELDS.values() if field.path} <= names


def test_every_sort_names_columns_of_the_film_table() -> None:
    names = set(Film.__table__.columns.keys())

    assert {column for field in sortable() for column in field.sort} <= names


def test_columns_and_facets_are_known() -> None:
    assert all(field.column and field.title and field.help for field in columns())
    facets = {field.facet for field in FIELDS.values() if field.facet}
    assert facets <= {*FACETS, "country", "language", "genre"}
