"""Drawn covers: stable, of every figure, for any title."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from gemdesk.records.film_record import CreditRecord, FilmRecord, TagRecord
from gemdesk.ui.library import cover_figures
from gemdesk.ui.library.drawn_cover import CoverFacts, CoverView, cover_facts, oklch, paint_cover


def drawn(facts: CoverFacts, width: int = 132, *, dark: bool = False) -> QImage:
    image = QImage(width, width * 3 // 2, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_cover(painter, QRectF(image.rect()), facts, dark=dark)
    painter.end()
    return image


@pytest.mark.parametrize(
    "tag",
    ["letters", "trains", "food", "sea", "desert", "rain", "class", "fire", "windows", "garden", "exile", "faces",
     "poetry", "marriage", "childhood", "war", "memory", "lies", "faith", "desire", "documentary"],
)  # fmt: skip
def test_each_tag_draws_its_figure_and_always_the_same(qtbot: QtBot, tag: str) -> None:
    facts = CoverFacts("A film", None, 2001, "Somebody", "France", tags=(tag,))

    assert drawn(facts) == drawn(facts)
    assert drawn(facts) != drawn(facts._replace(tags=("letters" if tag != "letters" else "sea",)))


@pytest.mark.parametrize("figure", cover_figures.NEUTRAL)
def test_a_film_without_such_a_tag_gets_a_neutral_figure(qtbot: QtBot, figure: cover_figures.Figure) -> None:
    titles = [f"Film {number}" for number in range(60)]
    images = {drawn(CoverFacts(title, year=1990)).pixel(60, 120) for title in titles}

    assert len(images) > 2
    assert figure.__doc__


def test_order_of_tags_is_element_theme_mood_genre() -> None:
    tags = (TagRecord("mood", "wry"), TagRecord("theme", "class"), TagRecord("element", "rain"))
    credits = (CreditRecord("A writer", "writer"), CreditRecord("A director", "director"))
    record = FilmRecord("X", tags=tags, genres=("drama",), credits=credits, colour="black and white")

    facts = cover_facts(record)

    assert facts.tags == ("rain", "class", "wry", "drama")
    assert (facts.director, facts.black_and_white) == ("A director", True)


def test_neighbouring_decades_and_black_and_white_look_different(qtbot: QtBot) -> None:
    facts = CoverFacts("A film", country="Japan", tags=("sea",))
    grounds = {drawn(facts._replace(year=year)).pixel(4, 4) for year in (1962, 1972, 1982, 1992)}

    assert len(grounds) == 4
    assert drawn(facts) != drawn(facts._replace(black_and_white=True))


def test_theme_changes_the_hairline_only(qtbot: QtBot) -> None:
    facts = CoverFacts("A film", year=1962)
    light, dark = drawn(facts), drawn(facts, dark=True)

    assert light.pixel(0, 50) != dark.pixel(0, 50)
    assert light.copy(3, 3, 126, 190) == dark.copy(3, 3, 126, 190)


@pytest.mark.parametrize("title", ["", "x" * 10_000, "جدایی نادر از سیمین", "4 Months, 3 Weeks and 2 Days", "🎬" * 80])
@pytest.mark.parametrize("width", [40, 132])
def test_any_title_can_be_drawn(qtbot: QtBot, title: str, width: int) -> None:
    image = drawn(CoverFacts(title, "کلوزآپ", 1990, "D" * 500, None), width)

    assert not image.isNull()


def test_view_keeps_its_shape(qtbot: QtBot) -> None:
    view = CoverView(FilmRecord("Ida", year=2013))
    qtbot.addWidget(view)

    assert (view.heightForWidth(100), view.accessibleName()) == (150, "Ida")
    assert view.grab().width() > 0


def test_oklch_meets_known_colours() -> None:
    assert oklch(1, 0, 0).name() == "#ffffff"
    assert oklch(0, 0, 0).name() == "#000000"
    assert oklch(0.628, 0.2577, 29.23).name() == "#ff0000"
