"""Messages inside the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from gemdesk.ui import messages
from gemdesk.ui.appearance import gemdesk_palette
from gemdesk.ui.messages import MessageAction, MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    made.show()
    return made


def _words(bar: MessageBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.text()]


def test_the_same_message_is_counted(bar: MessageBar) -> None:
    for _ in range(3):
        bar.warn("The disk is full.")
    assert _words(bar) == ["The disk is full. (3 times)"]
    bar.tell("Deleted Burning.")
    bar.tell("Deleted Burning.")
    assert _words(bar)[-1] == "Deleted Burning. (2 times)"


def test_only_the_newest_confirmation_stays_and_warnings_do(bar: MessageBar) -> None:
    for text in ("one", "two", "three", "four"):
        bar.warn(text)
    bar.tell("done")
    bar.tell("done too")
    assert bar.texts == ["two", "three", "four", "done too"]


def test_a_confirmation_goes_by_itself(bar: MessageBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "CONFIRMATION_MILLISECONDS", 1)
    bar.warn("stays")
    bar.tell("goes")
    qtbot.waitUntil(lambda: bar.texts == ["stays"])


def test_at_most_three_actions_and_each_does_its_thing(bar: MessageBar, qtbot: QtBot) -> None:
    done: list[str] = []
    names = ("Undo", "Details", "Copy", "Too many")
    bar.tell("text", *(MessageAction(name, lambda n=name: done.append(n), stays=name == "Details") for name in names))
    buttons = {button.text(): button for button in bar.findChildren(QToolButton) if button.text()}
    assert list(buttons) == ["Undo", "Details", "Copy"]
    qtbot.mouseClick(buttons["Details"], Qt.MouseButton.LeftButton)
    assert bar.texts == ["text"]
    qtbot.mouseClick(buttons["Undo"], Qt.MouseButton.LeftButton)
    assert bar.texts == []
    assert done == ["Details", "Undo"]


def test_a_message_can_be_closed_with_the_keyboard(bar: MessageBar, qtbot: QtBot) -> None:
    bar.warn("text")
    close = next(button for button in bar.findChildren(QToolButton) if button.accessibleName() == "Close this message")
    qtbot.keyClick(close, Qt.Key.Key_Space)
    assert bar.texts == []


@pytest.mark.parametrize("text", ["<b>bold</b>", "x" * 5_000, "a\0b\u202ec"])
def test_any_text_is_shown_plainly_and_shortly(bar: MessageBar, text: str) -> None:
    bar.tell(text)
    (words,) = _words(bar)
    assert len(words) <= 600
    assert words.startswith(text[:1])


def test_warnings_and_confirmations_look_different_in_both_themes(bar: MessageBar, qtbot: QtBot) -> None:
    def grounds() -> set[str]:
        image = bar.grab().toImage()
        return {image.pixelColor(2, y).name() for y in range(2, image.height(), 4)}

    bar.resize(600, 120)
    for dark in (False, True):
        bar.setPalette(gemdesk_palette(dark=dark))
        bar.warn("warning")
        bar.tell("confirmation")
        qtbot.waitUntil(lambda: len(grounds()) >= 2)
