"""What is kept of the people themselves."""

from collections.abc import Mapping

from sqlalchemy import select

from gemdesk.models import Credit, Person
from gemdesk.operations.change import Change
from gemdesk.operations.film_writer import TABLES

_PERSON = TABLES["person"]


def set_pronunciations(change: Change, film_id: int, spoken: Mapping[str, str]) -> None:
    """Note how the names of people credited in a film are spoken, by name; an empty text takes it out.

    A name that the film does not credit is left alone.
    """
    query = (
        select(Person.id, Person.name)
        .join(Credit, Credit.person_id == Person.id)
        .where(Credit.film_id == film_id, Person.name.in_(list(spoken)))
    )
    for person_id, name in sorted({(row.id, row.name) for row in change.connection.execute(query)}):
        change.recorder.update(_PERSON, _PERSON.c.id == person_id, {"pronunciation": spoken[name] or None})
