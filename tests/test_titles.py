"""Sorting and folding of titles."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemdesk import titles


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("Die Hard", "en", "Die Hard"),
        ("Die Hard", None, "Die Hard"),
        ("Die Brücke", "de", "Brücke"),
        ("Das Boot", "de-AT", "Boot"),
        ("La La Land", "en", "La La Land"),
        ("Les Diaboliques", "fr", "Diaboliques"),
        ("Les Diaboliques", "fre", "Diaboliques"),
        ("À nous la liberté", "fr", "À nous la liberté"),
        ("L'Atalante", "fr", "Atalante"),
        ("L’Avventura", "it", "Avventura"),
        ("L.A. Confidential", "en", "L.A. Confidential"),
        ("Il Postino", "it", "Postino"),
        ("El Topo", "es", "Topo"),
        ("Os Verdes Anos", "pt", "Verdes Anos"),
        ("De aanslag", "nl", "aanslag"),
        ("Het diner", "nl", "diner"),
        ("Az ötödik pecsét", "hu", "ötödik pecsét"),
        ("The Lunchbox", None, "Lunchbox"),
        ("A Separation", "en", "Separation"),
        ("An Education", "en_GB", "Education"),
        ("A", "en", "A"),
        ("The", None, "The"),
        ("The The", "en", "The"),
        ("千と千尋の神隠し", "ja", "千と千尋の神隠し"),
    ],
)
def test_sort_title_drops_the_article_of_the_titles_own_language(
    title: str, language: str | None, expected: str
) -> None:
    assert titles.sort_title(title, language) == expected


def test_sort_key_orders_as_on_a_shelf() -> None:
    shelf = ["$", "½ Rent", "8", "8 Women", "8½", "8½ Women", "9½ Weeks", "10", "2001: A Space Odyssey", "10,000 BC"]
    shelf += ["Alien", "Alien³", "Amélie", "Élle et lui", "E.T.", "L.A. Confidential", "La La Land", "Łódź", "M*A*S*H"]
    shelf += ["Ørnen", "[REC]", "Spider-Man", "Spider-Man 2", "Spider-Man 10", "Страда", "千と千尋の神隠し", "기생충"]
    mixed = random.Random(4).sample(shelf, len(shelf))

    assert sorted(mixed, key=titles.sort_key) == shelf


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amélie", "AMELIE"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("Łódź", "lodz"),
        ("Đặng", "dang"),
        ("ısı", "ISI"),
        ("İstanbul", "istanbul"),
        ("كيف", "کیف"),
        ("می‌خواهم", "میخواهم"),
        ("كِتاب", "کتاب"),
        ("ｶﾞﾝﾀﾞﾑ", "ガンダム"),
        ("ガンダム", "がんだむ"),
        ("ＡＢＣ１", "abc1"),
        ("기생충", "기생충"),
        ("۱۲", "12"),
        ("Don’t", "don't"),
        ("Ёлки", "елки"),
    ],
)
def test_fold_makes_alike_what_a_person_types_alike(one: str, other: str) -> None:
    assert titles.fold(one) == titles.fold(other)


def test_fold_keeps_apart_what_differs() -> None:
    assert titles.fold("がき") != titles.fold("かき")
    assert titles.fold("डब्बा") == "डब्बा"
    assert titles.fold("기생충") == "기생충"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = titles.fold(text)

    assert titles.fold(once) == once


@pytest.mark.parametrize(
    ("part", "whole"),
    [("생충", "기생충"), ("千尋", "千と千尋の神隠し"), ("ตัว", "ฉลาดเกมส์โกงตัว"), ("世紀", "20世紀少年")],
)
def test_search_tokens_of_a_part_stand_together_in_those_of_the_whole(part: str, whole: str) -> None:
    assert f" {titles.search_tokens(part)} " in f" {titles.search_tokens(whole)} "


def test_search_tokens_leave_spaced_scripts_whole() -> None:
    assert titles.search_tokens("The Lunchbox") == "the lunchbox"
    assert titles.search_tokens("20世紀 Boys") == "20 世 紀 boys"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M*A*S*H, 1970!", ["m", "a", "s", "h", "1970"]),
        ("snake_case Amélie", ["snake", "case", "amelie"]),
        ("डब्बा 기생충", ["डब्बा", "기생충"]),
        ("…", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert titles.words(text) == expected


@given(st.text(min_size=1).filter(lambda text: bool(text.strip())))
def test_no_title_has_an_empty_sort_key(title: str) -> None:
    assert titles.sort_key(title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Strada (1954)", ("La Strada", 1954)),
        ("La Strada", ("La Strada", None)),
        ("(500) Days of Summer (2009)", ("(500) Days of Summer", 2009)),
        ("(1954)", ("(1954)", None)),
        ("Solaris (director's cut)", ("Solaris (director's cut)", None)),
    ],
)
def test_split_title_year(text: str, expected: tuple[str, int | None]) -> None:
    assert titles.split_title_year(text) == expected
