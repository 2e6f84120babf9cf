"""Numbers as a person reads them."""

import pytest
from PySide6.QtCore import QLocale

from gemdesk.ui import figures


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("minutes", "text"), [(0, "0 min"), (22, "22 min"), (60, "1 h 00"), (104, "1 h 44"), (90_061, "1,501 h 01")]
)
def test_running_times(minutes: int, text: str) -> None:
    assert figures.running_time(minutes) == text


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 films"), (1, "1 film"), (34, "34 films"), (36_273, "36,273 films")]
)
def test_counts(number: int, text: str) -> None:
    assert figures.films(number) == text


@pytest.mark.parametrize(("rating", "text"), [(0.5, "½ star"), (1, "1 star"), (1.5, "1½ stars"), (5, "5 stars")])
def test_ratings(rating: float, text: str) -> None:
    assert figures.stars(rating) == text
