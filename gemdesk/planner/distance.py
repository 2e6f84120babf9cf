"""How far it is from one film to the other: years and countries, as a host says them."""

from gemdesk.planner import facts
from gemdesk.planner.grammar import country, plain_title
from gemdesk.planner.spoken_numbers import number_words
from gemdesk.planner.weaving import Phrase
from gemdesk.records.plan_record import PlannedFilm

_LONGEST_COUNTED = 99


def distance_phrases(here: PlannedFilm, there: PlannedFilm, prefix: str) -> dict[str, Phrase]:
    """``leap`` ("go back sixty-eight years") and ``move`` ("from India to Iran"), as far as both records tell.

    The names begin with the prefix. Films of one year have no leap, films of one country no move.
    """
    found: dict[str, Phrase] = {}
    one, other = here.record.year, there.record.year
    if one and other and one != other:
        sources = (facts.path(here, "year"), facts.path(there, "year"))
        found[f"{prefix}_leap"] = Phrase(
            f"go {'back' if other < one else 'forward'} {_years(abs(one - other))}", sources
        )
    ours, theirs = here.record.countries, there.record.countries
    if ours and theirs and ours[0] not in theirs and theirs[0] not in ours:
        sources = (facts.path(here, "countries"), facts.path(there, "countries"))
        move = f"from {country(plain_title(ours[0]))} to {country(plain_title(theirs[0]))}"
        found[f"{prefix}_move"] = Phrase(move, sources)
    return found


def _years(number: int) -> str:
    if number > _LONGEST_COUNTED:
        return "more than a hundred years"
    return "a year" if number == 1 else f"{number_words(number)} years"
