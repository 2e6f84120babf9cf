"""Help with names."""

from gemdesk.planner.pronunciation import pronunciation, spoken_directors, with_help
from gemdesk.records.film_record import CreditRecord
from gemdesk.records.plan_record import Gap
from tests.planner.evenings import directed_by, drafted, film, with_say

BATRA = CreditRecord("Ritesh Batra", "director")


def test_a_name_is_said_where_somebody_wrote_it_down() -> None:
    lunchbox = with_say(film("The Lunchbox", credits=(BATRA,)), "Ritesh Batra", "ri-TESH BAH-tra")
    said = spoken_directors(lunchbox, [BATRA])
    assert said is not None
    assert (said.text, said.sources) == ("ri-TESH BAH-tra", ("person:7.pronunciation",))
    assert with_help(lunchbox, BATRA).text == "Ritesh Batra (ri-TESH BAH-tra)"
    assert "ri-TESH BAH-tra" in drafted(lunchbox).introduction.text


def test_nothing_is_said_where_nobody_did() -> None:
    plain = film(credits=(BATRA,))
    assert pronunciation(plain, "Ritesh Batra") is None
    assert pronunciation(with_say(plain, "Ritesh Batra", " "), "Ritesh Batra") is None
    assert spoken_directors(plain, [BATRA]) is None
    assert with_help(plain, BATRA).text == "Ritesh Batra"


def test_a_foreign_name_without_help_is_a_gap() -> None:
    def wanted(**fields: object) -> list[Gap]:
        return [gap for gap in drafted(film(credits=directed_by("Béla Tarr"), **fields)).gaps if "is said" in gap.text]

    assert len(wanted(original_language="hu")) == 1
    assert len(wanted(languages=("Hungarian",))) == 1
    assert wanted(original_language="en") == []
    assert wanted() == []
