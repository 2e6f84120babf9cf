"""What a library notes about people: how their names are said."""

from gemdesk.errors import NotFound
from gemdesk.operations.change import Change
from gemdesk.operations.film_writer import TABLES


def save_pronunciation(change: Change, person_id: int, text: str) -> None:
    """Note how a name is said, for an English speaker: ``ri-TESH BAH-tra``; an empty text takes the help away.

    Raises:
        NotFound: if there is no such person.
    """
    table = TABLES["person"]
    found = change.recorder.update(table, table.c.id == person_id, {"pronunciation": text.strip() or None})
    if found == 0:
        raise NotFound(f"There is no person with the number {person_id}; the film may have been edited meanwhile.")
