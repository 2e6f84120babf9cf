"""No text breaks a sheet, whatever it holds."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemdesk.printing.typesetter import Typesetter
from gemdesk.records.plan_record import Gap, Introduction, Link, Plan, PlannedFilm, Prompt
from tests.printing import evenings
from tests.printing.pages import read, text_of

TYPESETTER = Typesetter()
HOSTILE = [
    "NUL\x00 and \x1b[31m",
    '#panic() *bold* _under_ $x$ `raw` @ref <label> \\ // /* [[[ ]] {{{ } "',
    "x" * 10_000,
    "word " * 2_000,
    "\u202eright\u202c \u2067to\u2069 \u200fleft\u200e \u061c",
    "👩‍👩‍👧 🎬🎬 🏳️‍🌈 དབུས",
    "جدایی (نادر) «از» 12 سیمین",
    "\ud800 \ufffe \ue000 \ufeff",
    "",
    "   ",
    "',.-...\"'",
]


def filled(text: str) -> Plan:
    """A plan with the text in every place that takes one."""
    plan = evenings.double_bill()
    film = replace(
        evenings.LUNCHBOX, title=text, original_title=text, synopsis=text, countries=(text,), languages=(text,)
    )
    return replace(
        plan,
        films=(PlannedFilm(1, film), plan.films[1]),
        concept=text,
        question=text,
        venue=text,
        public=True,
        licence=text,
        items=tuple(replace(item, title=text, who=text) for item in plan.items),
        introduction=Introduction((evenings.block("welcome", text), *plan.introduction.blocks[1:])),
        bridge=evenings.block("bridge", text),
        prompts=(Prompt("image", text, text, film=1, starred=True), *plan.prompts),
        gaps=(Gap("welcome", "film:1.notes", text), Gap(text, "pair", text)),
        shared=(Link(text, ()),),
        contrast=(Link(text, ()),),
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_sheets_survive(text: str) -> None:
    reader = read(TYPESETTER.pdf(filled(text)))
    assert len(reader.pages) >= 6


def test_markup_is_printed_as_it_stands() -> None:
    text = text_of(TYPESETTER.pdf(replace(evenings.single_film(), concept="#let *x* = [y] \\ $z$"), ["note"]))
    assert "#let *x* = [y] \\ $z$" in text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_any_text_compiles(text: str) -> None:
    assert TYPESETTER.pdf(filled(text)).startswith(b"%PDF")
