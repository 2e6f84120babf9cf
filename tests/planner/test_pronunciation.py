"""Help with names."""

import pytest

from gemdesk.planner.pronunciation import pronunciation, with_help_for_names
from gemdesk.records.film_record import CreditRecord
from gemdesk.records.plan_record import Block, Gap, Sentence
from tests.planner.evenings import directed_by, drafted, film, note, with_say

BATRA = CreditRecord("Ritesh Batra", "director")


def test_a_name_is_said_where_somebody_wrote_it_down() -> None:
    lunchbox = with_say(film("The Lunchbox", credits=(BATRA,)), "Ritesh Batra", "ri-TESH BAH-tra")
    said = pronunciation(lunchbox, "Ritesh Batra")
    assert said is not None
    assert (said.text, said.sources) == ("ri-TESH BAH-tra", ("person:7.pronunciation",))
    assert drafted(lunchbox).introduction.text.count("Ritesh Batra (ri-TESH BAH-tra)") == 1


def test_the_first_mention_of_a_name_is_helped_and_no_other() -> None:
    lunchbox = with_say(film("The Lunchbox", credits=(BATRA,)), "Ritesh Batra", "ri-TESH BAH-tra")
    spoken = Block("why this", (Sentence("By Ritesh Batra, not by Ritesh Batras."), Sentence("Ritesh Batra.", ("x",))))
    (helped,) = with_help_for_names((spoken,), (lunchbox,))
    assert helped.text == "By Ritesh Batra (ri-TESH BAH-tra), not by Ritesh Batras. Ritesh Batra."
    assert [sentence.sources for sentence in helped.sentences] == [("person:7.pronunciation",), ("x",)]


@pytest.mark.parametrize(("name", "own"), [("Ritesh Batra", "Ritesh Batra's"), ("Jules", "Jules'")])
def test_help_follows_a_genitive(name: str, own: str) -> None:
    origin = note("origin", f"This is {own} first feature.")
    helped = with_say(film("Rain", credits=directed_by(name), notes=(origin,)), name, "so")
    assert f"This is {own} (so) first feature." in drafted(helped).introduction.text


def test_nothing_is_said_where_nobody_did() -> None:
    plain = film(credits=(BATRA,))
    assert pronunciation(plain, "Ritesh Batra") is None
    assert pronunciation(with_say(plain, "Ritesh Batra", " "), "Ritesh Batra") is None
    assert "Ritesh Batra (" not in drafted(plain).introduction.text


def test_a_foreign_name_without_help_is_a_gap() -> None:
    def wanted(**fields: object) -> list[Gap]:
        return [gap for gap in drafted(film(credits=directed_by("Béla Tarr"), **fields)).gaps if "is said" in gap.text]

    assert len(wanted(original_language="hu")) == 1
    assert len(wanted(languages=("Hungarian",))) == 1
    assert wanted(original_language="en") == []
    assert wanted() == []
