"""The desk: what it makes of films, of a playlist, of edits that cannot be."""

from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from gemdesk.operations import playlists
from gemdesk.ui.plain_text import PlainLabel
from gemdesk.ui.planner.partner_list import PartnerView
from gemdesk.ui.session import Session
from tests.ui.planner.conftest import MakePlanner
from tests.ui.planner.reach import press, titles
from tests.ui.shelves import Shelf


def test_a_playlist_gives_its_best_pair(plan: MakePlanner, shelf: Shelf) -> None:
    dialog = plan(playlist_id=shelf.playlist_id("Two"))

    assert sorted(titles(dialog)) == ["Black Girl", "Brief Encounter"]


def test_an_empty_playlist_says_so(plan: MakePlanner, session: Session, shelf: Shelf, qtbot: QtBot) -> None:
    made: list[int] = []
    session.write("Make", lambda change: playlists.add_playlist(change, "Empty"), made.append)
    shelf.settle()

    dialog = plan(playlist_id=made[0], wait=False)
    qtbot.waitUntil(lambda: any("The playlist is empty" in label.text() for label in dialog.findChildren(PlainLabel)))

    assert dialog.desk.plan is None


def test_the_order_is_swapped_and_taken_back(plan: MakePlanner, shelf: Shelf) -> None:
    dialog = plan("Brief Encounter", "A Separation")

    press(dialog, "Swap order")
    shelf.settle()
    swapped = titles(dialog)
    press(dialog, "Undo")

    assert swapped == ["A Separation", "Brief Encounter"]
    assert titles(dialog) == ["Brief Encounter", "A Separation"]


def test_another_draft_of_everything_keeps_the_films(plan: MakePlanner, shelf: Shelf) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    before = dialog.desk.plan

    dialog.desk.redraft_all()
    shelf.settle()

    assert dialog.desk.plan is not None
    assert before is not None
    assert dialog.desk.plan.introduction != before.introduction
    assert titles(dialog) == ["Brief Encounter", "A Separation"]


def test_another_first_film_brings_its_own_partner(plan: MakePlanner, shelf: Shelf, qtbot: QtBot) -> None:
    dialog = plan("A Separation")

    dialog.desk.take_first_film(shelf.id("Black Girl"))
    qtbot.waitUntil(lambda: "Black Girl" in titles(dialog) and len(titles(dialog)) == 2, timeout=10_000)

    assert dialog.desk.anchor == shelf.id("Black Girl")


@pytest.mark.parametrize("edit", ["edit_public", "set_start", "set_pace", "edit_licence"])
def test_without_a_plan_nothing_can_be_edited(plan: MakePlanner, shelf: Shelf, edit: str) -> None:
    dialog = plan(wait=False)
    shelf.settle()
    values = {
        "edit_public": True, "set_start": datetime(2026, 11, 28, 20), "set_pace": 120, "edit_licence": "A licence"
    }  # fmt: skip

    getattr(dialog.desk, edit)(values[edit])

    assert dialog.desk.state is None
    assert not dialog.desk.touched


def test_times_that_cannot_be_are_told_and_change_nothing(plan: MakePlanner, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    before = dialog.desk.plan

    with qtbot.waitSignal(dialog.desk.failed):
        dialog.desk.edit_times("Change the interval", interval=-5)

    assert dialog.desk.plan == before


def test_a_partner_is_told_in_full_in_its_tip(plan: MakePlanner) -> None:
    from PySide6.QtCore import Qt

    view = plan("A Separation").findChild(PartnerView)
    assert view is not None
    tip = view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)

    assert "In common:" in tip
    assert view.films.film(0).reason.split()[0] in tip


def test_a_narrow_planner_gives_the_concept_its_own_row(plan: MakePlanner, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLineEdit

    from tests.ui.planner.reach import named

    dialog = plan("Brief Encounter", "A Separation")
    concept = named(dialog, QLineEdit, "Concept of the evening")
    dialog.resize(1_400, 860)
    qtbot.waitUntil(lambda: concept.x() > 0 and concept.width() < dialog.width() * 0.6)

    dialog.resize(1_024, 700)

    qtbot.waitUntil(lambda: concept.width() > dialog.width() * 0.9)
