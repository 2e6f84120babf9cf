"""The words: typed, kept, redrafted, never lost."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from gemdesk.planner.rework import block_named
from gemdesk.ui.planner.planner_dialog import WORDS, PlannerDialog
from tests.ui.planner.conftest import MakePlanner
from tests.ui.planner.reach import named, press
from tests.ui.shelves import Shelf

WHY = "Why this, why tonight"


def block_text(dialog: PlannerDialog, name: str) -> tuple[str, bool]:
    assert dialog.desk.plan is not None
    block = block_named(dialog.desk.plan, name)
    assert block is not None
    return block.text, block.edited


def type_into(dialog: PlannerDialog, qtbot: QtBot, title: str, text: str) -> QTextEdit:
    edit = named(dialog, QTextEdit, title)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return edit


def test_typed_words_are_kept_and_survive_another_bill(plan: MakePlanner, shelf: Shelf, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    dialog.go_to(WORDS)

    type_into(dialog, qtbot, WHY, "Because I say so.")
    assert block_text(dialog, "why this") == ("Because I say so.", True)
    dialog.desk.take_partner(shelf.id("Black Girl"))
    shelf.settle()

    assert block_text(dialog, "why this") == ("Because I say so.", True)
    assert not block_text(dialog, "welcome")[1]


def test_another_draft_leaves_the_other_blocks_alone(plan: MakePlanner, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    dialog.go_to(WORDS)
    type_into(dialog, qtbot, WHY, "Because I say so.")
    before = block_text(dialog, "welcome")[0]

    press(dialog, "Another draft of Welcome")

    assert block_text(dialog, "welcome")[0] != before
    assert block_text(dialog, "why this") == ("Because I say so.", True)


def test_a_draft_over_edited_words_is_taken_back_in_the_editor(plan: MakePlanner, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    dialog.go_to(WORDS)
    edit = type_into(dialog, qtbot, WHY, "Because I say so.")

    press(dialog, f"Another draft of {WHY}")
    assert not block_text(dialog, "why this")[1]
    edit.undo()
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert block_text(dialog, "why this") == ("Because I say so.", True)


def test_the_times_that_are_told_follow_the_timetable(plan: MakePlanner) -> None:
    dialog = plan("Brief Encounter", "A Separation")

    dialog.desk.edit_times("Later", interval=35)

    assert "thirty-five minutes" in block_text(dialog, "welcome")[0]


def test_a_gap_is_filled_into_the_films_record(plan: MakePlanner, shelf: Shelf, qtbot: QtBot) -> None:
    film_id = shelf.id("Brief Encounter")
    dialog = plan("Brief Encounter", "A Separation")
    from dataclasses import replace

    dialog.desk.save_film("Empty", film_id, lambda r: replace(r, notes=tuple(n for n in r.notes if n.kind != "image")))
    shelf.settle()
    dialog.go_to(WORDS)
    gap = next(gap for gap in dialog.desk.plan.gaps if "'image'" in gap.text)

    press(dialog, "Write it now")
    qtbot.keyClicks(named(dialog, QPlainTextEdit, gap.text), "Watch the clock above the counter.")
    press(dialog, "Keep it in the film's record")
    shelf.settle()

    assert any(note.text == "Watch the clock above the counter." for note in shelf.record(film_id).notes)
    assert gap not in dialog.desk.plan.gaps


def test_a_prompt_is_edited_starred_moved_added_and_removed(plan: MakePlanner, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    dialog.go_to(WORDS)
    count = len(dialog.desk.plan.prompts)
    field = named(dialog, QLineEdit, "Prompt 2")

    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Whose hands do you remember?")
    qtbot.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert dialog.desk.plan.prompts[0].text == "Whose hands do you remember?"
    assert dialog.desk.plan.prompts[0].edited

    stars = [prompt.starred for prompt in dialog.desk.plan.prompts]
    press(dialog, "Starred")
    assert [prompt.starred for prompt in dialog.desk.plan.prompts] == [not stars[0], *stars[1:]]
    press(dialog, "Add a prompt")
    assert len(dialog.desk.plan.prompts) == count + 1
    press(dialog, "Remove the prompt")
    assert len(dialog.desk.plan.prompts) == count


def test_a_name_gets_its_pronunciation(plan: MakePlanner, shelf: Shelf, qtbot: QtBot) -> None:
    dialog = plan("A Separation", "Brief Encounter")
    dialog.go_to(WORDS)
    field = named(dialog, QLineEdit, "How Asghar Farhadi is said")

    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "far-ha-DEE")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    shelf.settle()

    film = next(film for film in dialog.desk.plan.films if film.record.title == "A Separation")
    assert film.people["Asghar Farhadi"].record.pronunciation == "far-ha-DEE"


def test_the_page_is_set_beside_the_words(plan: MakePlanner, qtbot: QtBot) -> None:
    from gemdesk.ui.planner.page_preview import PagePreview

    dialog = plan("Brief Encounter", "A Separation")
    dialog.go_to(WORDS)
    preview = dialog.findChild(PagePreview)
    assert preview is not None

    qtbot.waitUntil(lambda: preview.pages == 2, timeout=15_000)
    press(dialog, "Next page")
    preview.choose("prompts")

    qtbot.waitUntil(lambda: preview.pages == 1, timeout=15_000)
