"""Words that only a spoiler note has."""

from gemdesk.planner.spoiler_check import spoiler_words_in, telling_words
from gemdesk.records.film_record import CreditRecord, CriterionRecord, FilmRecord, GemRecord, NoteRecord, SettingRecord
from gemdesk.records.plan_record import PlannedFilm

FILM = FilmRecord(
    "The Train",
    synopsis="A guard waits at a station.",
    setting=SettingRecord("Prague"),
    gem=GemRecord(CriterionRecord(1, "Rarely shown.")),
    credits=(CreditRecord("Ada Lane", "cast"),),
    notes=(
        NoteRecord("scene", "At the station the guard poisons his brother.", spoiler="full"),
        NoteRecord("private", "Cellar key.", spoiler="full"),
    ),
)


def test_only_words_that_nothing_else_says_are_telling() -> None:
    assert telling_words(FILM) == {"poison", "brother"}


def test_an_edited_text_is_caught() -> None:
    planned = PlannedFilm(1, FILM)

    assert spoiler_words_in("Watch the guard, and his brothers.", [planned]) == ("brother",)
    assert spoiler_words_in("Watch the guard at the station.", [planned]) == ()
    assert spoiler_words_in("Anything", []) == ()
