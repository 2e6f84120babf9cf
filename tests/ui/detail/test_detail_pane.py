"""The detail pane through clicks and keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gemdesk.operations import films
from gemdesk.records.film_record import HonourRecord, NoteRecord, TagRecord
from gemdesk.ui.detail.detail_pane import DetailPane
from gemdesk.ui.detail.value_box import ValueBox
from tests.ui.shelves import BURNING, Shelf

Key = Qt.Key


@pytest.fixture
def pane(shelf: Shelf, qtbot: QtBot) -> DetailPane:
    pane = DetailPane(shelf.session)
    qtbot.addWidget(pane)
    pane.resize(460, 900)
    pane.show()
    qtbot.waitExposed(pane)
    pane.activateWindow()
    return pane


@pytest.fixture
def burning(pane: DetailPane, shelf: Shelf, qtbot: QtBot) -> int:
    film_id = shelf.id("Burning")
    show(pane, film_id, "Burning", qtbot)
    return film_id


def boxes(pane: QWidget) -> dict[str, ValueBox]:
    return {box.part.key: box for box in pane.findChildren(ValueBox) if box.isVisible()}


def show(pane: DetailPane, film_id: int, title: str, qtbot: QtBot) -> None:
    pane.show_film(film_id)
    qtbot.waitUntil(lambda: "title" in boxes(pane) and title in boxes(pane)["title"].text())


def reads(pane: DetailPane) -> str:
    return "\n".join(box.text() for box in boxes(pane).values())


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def edit(pane: DetailPane, key: str, qtbot: QtBot) -> QWidget:
    """Open the editor of a part with a click; returns what has the keyboard."""
    qtbot.mouseClick(boxes(pane)[key], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: boxes(pane)[key].isAncestorOf(focused()))
    return focused()


def retype(widget: QWidget, text: str, qtbot: QtBot) -> None:
    qtbot.keyClick(widget, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(widget, Key.Key_Delete)
    if isinstance(widget, QLineEdit):
        widget.insert(text)
    elif isinstance(widget, QPlainTextEdit):
        widget.insertPlainText(text)


def test_film_reads_as_a_programme_note(pane: DetailPane, burning: int) -> None:
    text = reads(pane)
    for part in ("Burning", "버닝", "Beoning", "South Korea, Japan", "Dir. Lee Chang-dong (EE CHAHNG-dong)", "148 min",
                 "With Yoo Ah-in", "Gem  since 2 Nov 2024", "3 of 3", "Few at my table", "a patch of reflected sun",
                 "Listen to the farm", "ominous, mood", "Cannes 2018, Competition, FIPRESCI Prize", "Blu-ray", "C1",
                 "Paju, 2010s", "From “Barn Burning” by Haruki Murakami", "Music Mowg",
                 "checked 31 May 2024"):  # fmt: skip
        assert part in text


def test_empty_fields_are_not_drawn(pane: DetailPane, shelf: Shelf, qtbot: QtBot) -> None:
    show(pane, shelf.id("Only a title"), "Only a title", qtbot)

    assert set(boxes(pane)) == {"title"}


def test_spoilers_are_behind_a_fold(pane: DetailPane, burning: int, qtbot: QtBot) -> None:
    assert "burns the car" not in reads(pane)

    qtbot.mouseClick(pane.findChild(QToolButton, "fold-spoilers"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "burns the car" in reads(pane))


def test_look_for_opens_to_the_whole_note(pane: DetailPane, burning: int, qtbot: QtBot) -> None:
    fold = pane.findChild(QToolButton, "fold-notes.1")
    fold.setFocus()

    qtbot.keyClick(fold, Key.Key_Space)

    qtbot.waitUntil(lambda: "Watch for a patch of light" in reads(pane))
    qtbot.waitUntil(lambda: focused().objectName() == "fold-notes.1")


def test_narrow_pane_folds_cover_and_evidence_away(pane: DetailPane, burning: int, qtbot: QtBot) -> None:
    pane.resize(250, 900)

    qtbot.waitUntil(lambda: "Few at my table" not in reads(pane))
    qtbot.mouseClick(pane.findChild(QToolButton, "fold-evidence"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Few at my table" in reads(pane))


@pytest.mark.parametrize("opener", [Key.Key_Return, Key.Key_F2])
def test_year_is_edited_by_keys_as_one_step(
    pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot, opener: Key
) -> None:
    boxes(pane)["year"].setFocus()
    qtbot.keyClick(focused(), opener)
    retype(focused(), "2017", qtbot)
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(focused(), Key.Key_Return)

    assert shelf.record(burning).year == 2017
    assert shelf.session.labels()[0] == "Edit year of Burning"
    qtbot.waitUntil(lambda: isinstance(focused(), ValueBox) and focused().part.key == "year")


def test_escape_leaves_the_value(pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot) -> None:
    before = shelf.session.labels()[0]
    retype(edit(pane, "title", qtbot), "Something else", qtbot)

    qtbot.keyClick(focused(), Key.Key_Escape)

    qtbot.waitUntil(lambda: boxes(pane)["title"].text() == "Burning")
    assert shelf.session.labels()[0] == before


def test_ctrl_enter_commits_a_text_and_enter_breaks_the_line(
    pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot
) -> None:
    retype(edit(pane, "synopsis", qtbot), "One.", qtbot)
    qtbot.keyClick(focused(), Key.Key_Return)
    qtbot.keyClicks(focused(), "Two.")
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert shelf.record(burning).synopsis == "One.\nTwo."


def test_tab_commits_and_goes_on(pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot) -> None:
    retype(edit(pane, "runtime", qtbot), "2 h 30", qtbot)
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(focused(), Key.Key_Tab)

    assert shelf.record(burning).runtime == 150


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("year", "soon", "whole number"),
        ("year", "1700", "1870"),
        ("runtime", "long", "118"),
        ("title", "", "some text"),
    ],
)
def test_wrong_input_is_said_inline(
    pane: DetailPane, burning: int, qtbot: QtBot, key: str, typed: str, said: str
) -> None:
    retype(edit(pane, key, qtbot), typed, qtbot)

    qtbot.keyClick(focused(), Key.Key_Return)

    names = [child.accessibleName() for child in boxes(pane)[key].findChildren(QWidget)]
    assert any(said in name for name in names)
    assert boxes(pane)[key].isAncestorOf(focused())


def test_choosing_another_film_commits_first(pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot) -> None:
    retype(edit(pane, "synopsis", qtbot), "Typed and left.", qtbot)

    with qtbot.waitSignal(shelf.session.changed):
        show(pane, shelf.id("Close-Up"), "Close-Up", qtbot)

    assert shelf.record(burning).synopsis == "Typed and left."


def test_wrong_input_waits_for_the_film_to_come_back(
    pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot
) -> None:
    retype(edit(pane, "year", qtbot), "20l8", qtbot)
    with qtbot.waitSignal(pane.unsaved) as told:
        show(pane, shelf.id("Close-Up"), "Close-Up", qtbot)
    assert "year of Burning" in told.args[0]

    show(pane, burning, "Burning", qtbot)

    line = boxes(pane)["year"].findChild(QLineEdit)
    assert line is not None
    assert line.text() == "20l8"


def test_an_edit_keeps_what_others_wrote_meanwhile(pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot) -> None:
    from dataclasses import replace

    line = edit(pane, "year", qtbot)
    other = replace(shelf.record(burning), synopsis="Written elsewhere.")
    with qtbot.waitSignal(shelf.session.changed):
        shelf.session.write("Elsewhere", lambda current: films.save_film(current, burning, other))
    retype(line, "2016", qtbot)
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(focused(), Key.Key_Return)

    found = shelf.record(burning)
    assert (found.year, found.synopsis) == (2016, "Written elsewhere.")


def test_tags_are_typed_with_their_facet(pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot) -> None:
    line = edit(pane, "tags", qtbot)
    qtbot.keyClick(line, Key.Key_Backspace)
    qtbot.keyClicks(line, "theme: desire,wry")
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(line, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert shelf.record(burning).tags == (*BURNING.tags[:2], TagRecord("theme", "desire"), TagRecord("mood", "wry"))


def test_countries_are_completed_historic_ones_too(pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot) -> None:
    line = edit(pane, "countries", qtbot)
    completer = line.completer()
    completer.setCompletionPrefix("soviet")

    assert completer.completionModel().index(0, 0).data() == "Soviet Union"


def test_director_and_pronunciation_are_edited_together(
    pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot
) -> None:
    edit(pane, "directors", qtbot)
    spoken = [line for line in boxes(pane)["directors"].findChildren(QLineEdit) if line.text() == "EE CHAHNG-dong"]
    spoken[0].setFocus()
    retype(spoken[0], "ee chang DONG", qtbot)
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(spoken[0], Key.Key_Return)

    qtbot.waitUntil(lambda: "(ee chang DONG)" in reads(pane))


def test_a_person_joins_the_cast_with_a_character(pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot) -> None:
    edit(pane, "cast", qtbot)
    add = next(b for b in boxes(pane)["cast"].findChildren(QPushButton) if b.text() == "Add a person")
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(focused(), "Steven Yeun")
    qtbot.keyClick(focused(), Key.Key_Tab)
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    cast = [credit.name for credit in shelf.record(burning).credits if credit.role == "cast"]
    assert cast == ["Yoo Ah-in", "Steven Yeun"]
    assert [credit.name for credit in shelf.record(burning).credits][-1] == "Mowg"


def test_rating_by_keys(pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot) -> None:
    stars = edit(pane, "rating", qtbot)
    qtbot.keyClick(stars, Key.Key_3)
    qtbot.keyClick(stars, Key.Key_Right)
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(stars, Key.Key_Return)

    assert shelf.record(burning).rating == 3.5


def test_gem_status_starts_a_new_step_of_its_history(
    pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot
) -> None:
    edit(pane, "gem.status", qtbot)
    qtbot.keyClick(focused(), Key.Key_Down)
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(focused(), Key.Key_Return)

    gem = shelf.record(burning).gem
    assert gem is not None
    assert [step.status for step in gem.statuses] == ["candidate", "gem", "rediscovered"]


def test_unjudged_criterion_gets_a_score_and_evidence(
    pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot
) -> None:
    edit(pane, "gem.rewatch_value", qtbot)
    for _ in range(3):
        qtbot.keyClick(focused(), Key.Key_Down)
    evidence = boxes(pane)["gem.rewatch_value"].findChild(QPlainTextEdit)
    evidence.insertPlainText("Settles nothing.")
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(focused(), Key.Key_Return)

    gem = shelf.record(burning).gem
    assert gem is not None
    assert gem.rewatch_value is not None
    assert (gem.rewatch_value.score, gem.rewatch_value.evidence) == (2, "Settles nothing.")


def menu_action(pane: DetailPane, *path: str) -> Callable[[], None]:
    menu: QMenu | None = pane.findChild(QPushButton, "add").menu()
    assert menu is not None
    menu.aboutToShow.emit()
    for name in path[:-1]:
        menu = next(action.menu() for action in menu.actions() if action.text() == name)
    return next(action.trigger for action in menu.actions() if action.text() == path[-1])


def test_add_offers_what_is_empty_and_opens_its_editor(pane: DetailPane, shelf: Shelf, qtbot: QtBot) -> None:
    film_id = shelf.id("Only a title")
    show(pane, film_id, "Only a title", qtbot)

    menu_action(pane, "Synopsis")()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    qtbot.keyClicks(focused(), "A set-up.")
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert shelf.record(film_id).synopsis == "A set-up."


@pytest.mark.parametrize("kind", ["Why", "Look for"])
def test_a_note_is_added_and_taken_out(pane: DetailPane, shelf: Shelf, qtbot: QtBot, kind: str) -> None:
    film_id = shelf.id("Only a title")
    show(pane, film_id, "Only a title", qtbot)
    menu_action(pane, "Note", kind)()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    qtbot.keyClicks(focused(), "Worth it.")
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [note.text for note in shelf.record(film_id).notes] == ["Worth it."]

    qtbot.waitUntil(lambda: "notes.0" in boxes(pane))
    edit(pane, "notes.0", qtbot)
    remove = next(b for b in boxes(pane)["notes.0"].findChildren(QPushButton) if "Take out" in b.text())
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert shelf.record(film_id).notes == ()


def test_half_a_note_is_not_dropped(pane: DetailPane, burning: int, qtbot: QtBot) -> None:
    menu_action(pane, "Note", "Craft")()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    short = next(
        line for line in boxes(pane)["notes.new"].findChildren(QLineEdit) if line.accessibleName() == "In short"
    )
    qtbot.keyClicks(short, "a long take")

    qtbot.keyClick(short, Key.Key_Return)

    assert short.isVisible()
    assert any("Text" in child.accessibleName() and "needs" in child.accessibleName()
               for child in boxes(pane)["notes.new"].findChildren(QWidget))  # fmt: skip


def test_an_honour_without_a_festival_is_refused(pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot) -> None:
    retype(edit(pane, "honours.0", qtbot), "", qtbot)

    qtbot.keyClick(focused(), Key.Key_Return)

    assert boxes(pane)["honours.0"].isAncestorOf(focused())
    assert shelf.record(burning).honours == (HonourRecord("Cannes", 2018, "Competition", "FIPRESCI Prize"),)


def test_undo_comes_back_into_the_pane(pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot) -> None:
    retype(edit(pane, "year", qtbot), "2017", qtbot)
    with qtbot.waitSignal(shelf.session.changed):
        qtbot.keyClick(focused(), Key.Key_Return)

    shelf.session.undo()

    qtbot.waitUntil(lambda: "2018" in reads(pane))


def test_deleted_film_leaves_an_empty_pane(pane: DetailPane, burning: int, shelf: Shelf, qtbot: QtBot) -> None:
    shelf.session.write("Delete", lambda current: films.delete_films(current, [burning]))

    qtbot.waitUntil(lambda: not boxes(pane))


def test_several_films_show_their_total_and_can_be_edited_together(
    pane: DetailPane, shelf: Shelf, qtbot: QtBot
) -> None:
    ids = [shelf.id("Burning"), shelf.id("Close-Up")]
    pane.show_films(ids)

    count, time = (pane.findChild(QWidget, name) for name in ("selected-count", "selected-time"))
    assert (count.text(), time.text()) == ("2 films selected", "4 h 06")
    with qtbot.waitSignal(pane.bulk_edit_requested) as asked:
        qtbot.mouseClick(pane.findChild(QPushButton, "bulk-edit"), Qt.MouseButton.LeftButton)
    assert asked.args == [ids]


def test_foot_asks_for_a_plan_and_diary_for_a_viewing(pane: DetailPane, burning: int, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.plan_requested) as asked:
        qtbot.mouseClick(pane.findChild(QPushButton, "plan"), Qt.MouseButton.LeftButton)
    assert asked.args == [[burning]]

    with qtbot.waitSignal(pane.viewing_requested) as viewing:
        qtbot.mouseClick(pane.findChild(QWidget, "log-viewing"), Qt.MouseButton.LeftButton)
    assert viewing.args == [burning]


def test_hostile_titles_do_no_harm(pane: DetailPane, shelf: Shelf, qtbot: QtBot) -> None:
    from dataclasses import replace

    film_id = shelf.id("Only a title")
    for title in (
        "<table><tr><td>" * 40,
        "x" * 10_000,
        "\u202eabc\u2066",
        "<img src='file:///etc/passwd'>",
        "🎬" * 300,
    ):
        record = replace(shelf.record(film_id), title=title, notes=(NoteRecord("why", title),))
        with qtbot.waitSignal(shelf.session.changed):
            shelf.session.write("Edit", lambda current, record=record: films.save_film(current, film_id, record))
        pane.show_film(None)
        pane.show_film(film_id)
        qtbot.waitUntil(lambda: "title" in boxes(pane))
        assert boxes(pane)["title"].width() <= pane.width()


def test_start_editing_waits_for_the_film(pane: DetailPane, shelf: Shelf, qtbot: QtBot) -> None:
    pane.new_film(shelf.id("Only a title"))

    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    assert focused().text() == "Only a title"
