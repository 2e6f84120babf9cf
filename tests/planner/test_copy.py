"""Languages, subtitles and running time."""

import pytest

from gemdesk.planner.copy import copy_sentence
from tests.planner.evenings import film, loom


@pytest.mark.parametrize(
    ("fields", "held"),
    [
        ({"languages": ("Hindi", "English"), "subtitles": "French", "runtime": 104},
         ("Hindi and English", "French", "an hour and forty-four minutes")),
        ({"languages": ("Cubeo", "Huitoto", "Ticuna", "Spanish", "German"), "runtime": 60},
         ("Cubeo, Huitoto, Ticuna and other languages",)),
        ({"languages": ("Hindi",), "runtime": 60}, ("Hindi", "an hour")),
        ({"languages": ("Hindi",)}, ("Hindi",)),
        ({"runtime": 12, "sound": "silent"}, ("twelve minutes",)),
        ({"runtime": 12, "languages": ("No dialogue",)}, ("twelve minutes",)),
        ({"runtime": 12}, ("twelve minutes",)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("slot", ["before.languages", "bridge.copy"])
def test_the_sentence_says_what_is_known(slot: str, fields: dict[str, object], held: tuple[str, ...]) -> None:
    planned = film(**fields)
    sentence = copy_sentence(loom(planned), planned, slot)
    assert sentence is not None
    assert all(words in sentence.text for words in held)
    assert sentence.sources


def test_nothing_known_nothing_said() -> None:
    assert copy_sentence(loom(film()), film(), "before.languages") is None
