"""What two films plainly have in common, whatever their themes: a director, a thing to look for, a kind of film."""

from gemdesk.planner import facts, lexicon
from gemdesk.planner.grammar import plain_title
from gemdesk.planner.loom import Bill
from gemdesk.planner.weaving import Phrase, unique
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.plan_record import PlannedFilm

_TELLING_GENRES = frozenset({"documentary", "animation", "experimental", "western", "musical", "horror"})
_WITHOUT_COLOUR = "black and white"


def meeting_phrases(bill: Bill) -> dict[str, Phrase]:
    """``both_director`` and ``both_element``, each where the two films of a bill share one."""
    if len(bill.films) < 2:
        return {}
    one, other = bill.in_fixed_order
    found = {"both_director": _director_of_both(one, other), "both_element": _element_of_both(one, other)}
    return {name: phrase for name, phrase in found.items() if phrase is not None}


def are_unlike(one: FilmRecord, other: FilmRecord) -> bool:
    """Whether nothing that a guest would notice at once joins two films, so that a host may say so.

    A maker, a country, a festival, a form, a telling genre, the lack of colour or of sound, or a decade is enough.
    """
    makers, others = ({credit.name for credit in film.credits if credit.role == "director"} for film in (one, other))
    festivals, theirs = ({honour.festival for honour in film.honours} for film in (one, other))
    genres = {genre.lower() for genre in one.genres} & {genre.lower() for genre in other.genres}
    return not (
        makers & others
        or set(one.countries) & set(other.countries)
        or festivals & theirs
        or genres & _TELLING_GENRES
        or (one.form == other.form and one.form == "short")
        or (_WITHOUT_COLOUR in (one.colour or "") and _WITHOUT_COLOUR in (other.colour or ""))
        or one.sound == other.sound == "silent"
        or (one.year is not None and other.year is not None and one.year // 10 == other.year // 10)
    )


def _director_of_both(one: PlannedFilm, other: PlannedFilm) -> Phrase | None:
    theirs = {credit.name: position for position, credit in facts.people_with(other, "director")}
    for position, credit in facts.people_with(one, "director"):
        if credit.name in theirs:
            sources = (
                facts.path(one, f"credits.{position}"),
                facts.path(other, f"credits.{theirs[credit.name]}"),
            )
            return Phrase(plain_title(credit.name), sources)
    return None


def _element_of_both(one: PlannedFilm, other: PlannedFilm) -> Phrase | None:
    """The first thing that can be looked for in both; what is in most films of the world does not count."""
    theirs = {element.text.casefold(): element for element in facts.elements(other)}
    for element in facts.elements(one):
        name = element.text.casefold()
        if name in theirs and not lexicon.is_in_most_films(name):
            return Phrase(element.text, unique((*element.sources, *theirs[name].sources)))
    return None
