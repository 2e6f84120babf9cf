from gemdesk.planner.features import Frequencies
from gemdesk.planner.pair_phrases import film_phrases, pair_phrases
from gemdesk.planner.weaving import Phrase
from gemdesk.records.film_record import NoteRecord, SettingRecord, SourceWorkRecord
from tests.planner.bills import brief_encounter, credited, lunchbox, planned, tagged


def test_phrases_of_one_film_know_their_sources() -> None:
    phrases = film_phrases(lunchbox(5), "a")

    assert phrases["a_why"] == Phrase("a lunch at the wrong desk", ("film:5.notes.0",))
    assert phrases["a_director"] == Phrase("Ritesh Batra", ("film:5.credits.0",))
    assert phrases["a_time"].text == "in the 2010s"


def test_an_empty_record_has_only_its_title() -> None:
    assert set(film_phrases(planned(1), "a")) == {"a_title"}


def test_spoiler_notes_give_no_phrase() -> None:
    film = planned(1, notes=(NoteRecord("image", "She dies.", "a dead woman", "full"),))

    assert "a_image" not in film_phrases(film, "a")


def test_phrases_of_the_pair() -> None:
    phrases = pair_phrases(lunchbox(), brief_encounter(), Frequencies())

    assert phrases["gap"] == Phrase("sixty-eight", ("film:1.year", "film:2.year"))
    assert phrases["theme"].sources == ("film:1.tags.0", "film:2.tags.0")
    assert phrases["element"].text == "trains"
    assert (phrases["a_emblem"].text, phrases["b_emblem"].text) == ("lunchboxes", "a station tea room")
    assert phrases["same_genre"].text == "drama"
    assert phrases["b_country"].text == "the United Kingdom"
    assert "words" not in phrases


def test_what_is_the_same_in_both_is_told_of_both() -> None:
    one = planned(1, setting=SettingRecord("Tokyo"), year=1950, countries=("Japan",), tags=tagged(mood="wry"))
    other = planned(2, setting=SettingRecord("tokyo"), year=1950, countries=("Japan",), tags=tagged(mood="wry"))

    phrases = pair_phrases(one, other, Frequencies())

    assert {"same_place", "same_year", "same_mood"} <= set(phrases)
    assert not {"a_place", "b_place", "a_mood", "gap", "small_gap", "a_country"} & set(phrases)


def test_years_close_together_are_a_small_gap() -> None:
    assert pair_phrases(planned(1, year=1950), planned(2, year=1953), Frequencies())["small_gap"].text == "three"
    assert "small_gap" not in pair_phrases(planned(1, year=1950), planned(2, year=1951), Frequencies())


def test_people_and_authors_of_both() -> None:
    coward = SourceWorkRecord(author="Noël Coward")
    one = planned(1, credits=credited(("director", "Lean"), ("cast", "Howard")), source_work=coward)
    other = planned(2, credits=credited(("cast", "Howard"), ("director", "Lean")), source_work=coward)

    phrases = pair_phrases(one, other, Frequencies())

    assert phrases["shared_director"] == Phrase("Lean", ("film:1.credits.0", "film:2.credits.1"))
    assert phrases["shared_cast"].text == "Howard"
    assert phrases["author"].text == "Noël Coward"


def test_rare_words_of_both_set_ups() -> None:
    one, other = (planned(number, synopsis="A lighthouse in the sea.") for number in (1, 2))

    phrases = pair_phrases(one, other, Frequencies(1000, {"word:lighthouse": 2, "word:sea": 500}))

    assert phrases["words"] == Phrase('"lighthouse"', ("film:1.synopsis", "film:2.synopsis"))
