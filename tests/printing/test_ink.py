from gemdesk.printing.ink import Ink
from gemdesk.printing.title_italics import TitleItalics
from gemdesk.records.film_record import FilmRecord


def test_plain_text_is_one_run() -> None:
    assert Ink("host sheet").line("It's late", "welcome") == [["It’s late", "", ""]]


def test_titles_and_pronunciations_stand_in_italics_within_prose() -> None:
    ink = Ink("host sheet", TitleItalics(["The Lunchbox", "ri-TESH BAH-tra"]))
    runs = ink.prose("Ida saw The Lunchbox by ri-TESH BAH-tra; The Lunchboxes no.", "welcome")
    assert [letters for letters, _, kind in runs if kind == "italic"] == ["The Lunchbox", "ri-TESH BAH-tra"]


def test_missing_glyphs_are_marked_named_and_placed() -> None:
    ink = Ink("programme note")
    runs = ink.line("Kundun བོད", "title")
    assert runs[-1] == ["[Tibetan script]", "", "missing"]
    assert {glyph.where for glyph in ink.missing} == {"programme note, title"}
    assert ink.missing[0].name == "tibetan letter ba"


def test_missing_glyphs_within_an_italic_title_keep_their_marker() -> None:
    runs = Ink("note", TitleItalics(["Red 🎬 Balloon"])).prose("See Red 🎬 Balloon.", "x")
    assert [kind for _, _, kind in runs] == ["", "italic", "missing", "italic", ""]


def test_a_film_decides_about_chinese_characters_and_else_the_evening() -> None:
    japanese = FilmRecord("Tokyo Story", original_language="ja")
    assert Ink("note").title("東京物語", "title", japanese)[0][1] == "japanese"
    assert Ink("note", han="traditional").line("悲情城市", "x")[0][1] == "traditional"


def test_what_is_said_of_a_film_begins_with_its_title() -> None:
    runs = Ink("run sheet").about(FilmRecord("Ida"), "copy found", "check list")
    assert runs == [["Ida", "", "italic"], [": copy\u00a0found", "", ""]]


def test_last_word_of_a_paragraph_does_not_stand_alone() -> None:
    [[letters, _, _]] = Ink("note").prose("The end of a long day.", "x")
    assert letters == "The end of a long\u00a0day."


def test_titles_are_capped() -> None:
    [[letters, _, _]] = Ink("note").title("word " * 2000, "title")
    assert len(letters) <= 140
    assert letters.endswith("…")
