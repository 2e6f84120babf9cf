"""Sentences that tell once more what has been told."""

import pytest

from gemdesk.planner.retelling import is_retold


@pytest.mark.parametrize(
    ("sentence", "told", "retold"),
    [
        ("She directed from a delivery wagon by walkie-talkie.", "In a wagon she had a walkie-talkie.", True),
        ("She directed from a wagon.", "Nobody saw the wagon.", False),
        ("Every scene has music and a camera.", "The camera and the music of every scene.", False),
        ("Park Chan-wook and Oldboy.", "Oldboy is by Park Chan-wook.", False),
        ("Potatoes and baskets.", "", False),
    ],
)
def test_two_uncommon_words_tell_a_thing_again(sentence: str, told: str, retold: bool) -> None:
    assert is_retold(sentence, [told]) is retold
