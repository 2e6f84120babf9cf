"""Drafts cut to length."""

from hypothesis import given
from hypothesis import strategies as st

from gemdesk.planner.fitting import Line, RoughBlock, fit, lines, ranked
from gemdesk.records.plan_record import Sentence

LINES = st.lists(
    st.builds(Line, st.builds(Sentence, st.sampled_from(["a b c", "d e", "f"])), st.integers(0, 4)), max_size=8
)


def line(text: str, cut: int) -> Line:
    return Line(Sentence(text), cut)


def test_the_least_important_sentence_goes_first_and_the_latest_of_equals() -> None:
    rough = [RoughBlock("a", (line("one two", 0), line("three four", 2))), RoughBlock("b", (line("five six", 2),))]
    assert [block.text for block in fit(rough, 6)] == ["one two three four", "five six"]
    assert [block.text for block in fit(rough, 4)] == ["one two three four"]
    assert [block.text for block in fit(rough, 1)] == ["one two"]


@given(LINES, st.integers(0, 30))
def test_what_must_stay_stays_and_the_rest_fits(found: list[Line], most: int) -> None:
    blocks = fit([RoughBlock("a", tuple(found))], most)
    kept = [sentence for block in blocks for sentence in block.sentences]
    must = [entry for entry in found if entry.cut == 0]
    assert sum(len(sentence.text.split()) for sentence in kept) <= max(most, sum(entry.words for entry in must))
    assert all(entry.sentence in kept for entry in must)


def test_ranks_grow_along_a_note_and_the_last_serves_the_rest() -> None:
    assert [entry.cut for entry in ranked([Sentence("x")] * 4, (0, 2))] == [0, 2, 2, 2]
    assert lines([(None, 0), (Sentence("x"), 1)]) == (Line(Sentence("x"), 1),)
