"""Names with the help a host needs to say them."""

from collections.abc import Sequence

from gemdesk.planner.grammar import joined, plain_title
from gemdesk.planner.weaving import Phrase
from gemdesk.records.film_record import CreditRecord
from gemdesk.records.plan_record import PlannedFilm


def pronunciation(film: PlannedFilm, name: str) -> Phrase | None:
    """How a credited name is said ("ri-TESH BAH-tra"), None where nobody has written it down."""
    person = film.people.get(name)
    if person is None or not person.record.pronunciation or not person.record.pronunciation.strip():
        return None
    return Phrase(plain_title(person.record.pronunciation), (f"person:{person.id}.pronunciation",))


def spoken_directors(film: PlannedFilm, directors: Sequence[CreditRecord]) -> Phrase | None:
    """The pronunciations of the directors as a list, None where there is none."""
    found = [said for credit in directors if (said := pronunciation(film, credit.name)) is not None]
    if not found:
        return None
    return Phrase(joined([said.text for said in found]), tuple(path for said in found for path in said.sources))


def with_help(film: PlannedFilm, credit: CreditRecord) -> Phrase:
    """A name, with its pronunciation in brackets where there is one."""
    said = pronunciation(film, credit.name)
    name = plain_title(credit.name)
    return Phrase(name) if said is None else Phrase(f"{name} ({said.text})", said.sources)
