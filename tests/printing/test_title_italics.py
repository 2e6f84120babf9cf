import pytest

from gemdesk.printing.evening import italics_of
from gemdesk.printing.title_italics import TitleItalics
from tests.printing import evenings

ITALICS = TitleItalics(["Ida", "Rain", "A Separation", "Barn Burning", "Burning"], ["Ida"])


def slanted(text: str) -> list[str]:
    return [piece for piece, italic in ITALICS.pieces(text) if italic]


@pytest.mark.parametrize(
    "text",
    [
        "Here is Ida.",
        "What would you miss in Ida?",
        "After the interval comes Ida, which Paweł Pawlikowski made.",
        "Ida is here tonight because it is short.",
        "What does Ida gain by giving us faces?",
        "Lights out, then:\u00a0Ida.",
        "One long film tonight, Ida, with a short one.",
    ],
)
def test_a_name_is_a_title_where_the_words_around_say_so(text: str) -> None:
    assert slanted(text) == ["Ida"]


@pytest.mark.parametrize(
    "text",
    [
        "Her name is Ida.",
        "Wanda drinks and attacks; Ida watches.",
        "It is the language in which Ida grew up.",
        "We meet Agata Trzebuchowska as Ida, and her aunt.",
        "The aunt knows of Ida’s parents.",
        "What does Ida keep from her aunt?",
        "At home, Ida sings.",
    ],
)
def test_a_name_is_roman_where_it_is_the_character(text: str) -> None:
    assert slanted(text) == []


def test_other_titles_stand_in_italics_wherever_they_are() -> None:
    text = "I picked Rain for A\u00a0Separation. Burning is set where Barn Burning is."
    assert slanted(text) == ["Rain", "A\u00a0Separation", "Burning", "Barn Burning"]


def test_a_word_that_begins_a_sentence_may_be_no_title() -> None:
    assert slanted("They wait. Rain falls on Amsterdam.") == []
    assert slanted("They wait. Rain, from 1929, is next.") == ["Rain"]


def test_pieces_together_are_the_text() -> None:
    text = "A Separation, then Ida"
    assert "".join(piece for piece, _ in ITALICS.pieces(text)) == text
    assert list(TitleItalics([]).pieces(text)) == [(text, False)]


def test_titles_source_works_and_pronunciations_of_an_evening() -> None:
    pieces = italics_of(evenings.double_bill()).pieces("The Lunchbox, Still Life and ri-TESH BAH-tra")
    assert [piece for piece, italic in pieces if italic] == ["The Lunchbox", "Still Life", "ri-TESH BAH-tra"]
