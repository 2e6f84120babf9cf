"""Text of a library on screen."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gemdesk.ui.plain_text import (
    FIRST_STRONG_ISOLATE,
    POP_ISOLATE,
    ElidedLabel,
    PlainLabel,
    display_text,
    display_title,
    is_right_to_left,
    set_plain_tooltip,
    tooltip_text,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Burning", "Burning"),
        ("a\0b\nc", "a b c"),
        ("\u202eevil\u202c", "evil"),
        ("half \ud83d pair", "half   pair"),
        ("버닝", "버닝"),
        ("درباره الی", f"{FIRST_STRONG_ISOLATE}درباره الی{POP_ISOLATE}"),
        ("x" * 501, "x" * 499 + "…"),
    ],
)
def test_titles_are_one_line_without_controls(text: str, shown: str) -> None:
    assert display_title(text) == shown


@given(st.text(st.characters(), max_size=600))
def test_no_text_keeps_a_control_or_a_steering_mark(text: str) -> None:
    shown = display_text(text)
    assert not any(ord(c) < 32 or 0xD800 <= ord(c) <= 0xDFFF or 0x202A <= ord(c) <= 0x202E for c in shown)
    assert len(display_title(text)) <= 502


@pytest.mark.parametrize(("text", "answer"), [("123 abc", False), ("12 درباره", True), ("", False), ("עברית", True)])
def test_direction_is_that_of_the_first_letter(text: str, answer: bool) -> None:
    assert is_right_to_left(text) is answer


def test_markup_in_a_label_is_shown_and_not_obeyed(qtbot: QtBot) -> None:
    label = PlainLabel("<table><tr><td>" * 17)
    qtbot.addWidget(label)
    started = time.perf_counter()
    label.sizeHint()
    assert time.perf_counter() - started < 1
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_tool_tips_show_markup_as_it_is(qtbot: QtBot) -> None:
    label = PlainLabel()
    qtbot.addWidget(label)
    set_plain_tooltip(label, "<img src='/etc/hosts'>\nsecond")
    assert "<img" not in label.toolTip()
    assert "&lt;img" in label.toolTip()
    assert tooltip_text("") == ""


def test_a_label_without_room_shows_the_rest_in_its_tool_tip(qtbot: QtBot) -> None:
    label = ElidedLabel("A title that is much too long for this label")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert "much too long" in label.toolTip()
    label.resize(900, 20)
    label.grab()
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < 60
