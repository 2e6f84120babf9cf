"""The bill: which films, in which order, with which partners."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from gemdesk.ui.planner.partner_list import PartnerView
from tests.ui.planner.conftest import MakePlanner
from tests.ui.planner.reach import named, press, titles
from tests.ui.shelves import Shelf


def test_one_film_gets_its_first_partner(plan: MakePlanner, qtbot: QtBot) -> None:
    dialog = plan("A Separation")

    view = dialog.findChild(PartnerView)

    assert len(titles(dialog)) == 2
    assert view is not None
    assert view.currentIndex().data() in titles(dialog)


def test_two_films_keep_their_order_and_can_be_swapped(plan: MakePlanner, shelf: Shelf) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    assert titles(dialog) == ["Brief Encounter", "A Separation"]

    press(dialog, "Swap order")
    shelf.settle()

    assert titles(dialog) == ["A Separation", "Brief Encounter"]
    press(dialog, "Undo")
    assert titles(dialog) == ["Brief Encounter", "A Separation"]


def test_a_playlist_limits_the_partners(plan: MakePlanner, shelf: Shelf) -> None:
    dialog = plan(playlist_id=shelf.playlist_id("Two"))

    assert sorted(titles(dialog)) == ["Black Girl", "Brief Encounter"]
    assert len(dialog.desk.partners) == 1


def test_a_click_takes_a_partner(plan: MakePlanner, shelf: Shelf, qtbot: QtBot) -> None:
    dialog = plan("A Separation")
    view = dialog.findChild(PartnerView)
    assert view is not None

    index = next(view.model().index(row, 0) for row in range(3) if view.model().index(row, 0).data() == "Neighbours")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    shelf.settle()

    assert titles(dialog) == ["Neighbours", "A Separation"]


def test_one_film_alone(plan: MakePlanner, shelf: Shelf) -> None:
    dialog = plan("A Separation")

    press(dialog, "One film alone")
    shelf.settle()

    assert titles(dialog) == ["A Separation"]
    assert dialog.desk.plan is not None
    assert dialog.desk.plan.bridge is None


def test_a_short_goes_first_and_can_be_left_out(plan: MakePlanner, shelf: Shelf, qtbot: QtBot) -> None:
    dialog = plan("Brief Encounter", "A Separation")
    press(dialog, "Add a short")
    shelf.settle()
    view = dialog.findChild(PartnerView)
    assert view is not None

    qtbot.keyClick(view, Qt.Key.Key_Down)
    view.activated.emit(view.model().index(0, 0))
    shelf.settle()
    assert titles(dialog) == ["Neighbours", "Brief Encounter", "A Separation"]

    press(dialog, "Leave it out")
    shelf.settle()
    assert titles(dialog) == ["Brief Encounter", "A Separation"]


def test_without_a_film_the_first_one_is_found_by_its_name(plan: MakePlanner, shelf: Shelf, qtbot: QtBot) -> None:
    dialog = plan(wait=False)
    shelf.settle()
    find = named(dialog, QLineEdit, "Find a film")

    qtbot.keyClicks(find, "encounter")
    view = named(dialog, QListView, "Choose the first film")
    qtbot.waitUntil(lambda: view.model().rowCount(QModelIndex()) == 1)
    qtbot.keyClick(find, Qt.Key.Key_Return)
    view.activated.emit(view.currentIndex())
    qtbot.waitUntil(lambda: dialog.desk.plan is not None and len(titles(dialog)) == 2)

    assert "Brief Encounter" in titles(dialog)


def test_finding_ranks_any_film_of_the_library(plan: MakePlanner, shelf: Shelf, qtbot: QtBot) -> None:
    dialog = plan("A Separation")

    qtbot.keyClicks(named(dialog, QLineEdit, "Find a film"), "black girl")
    qtbot.waitUntil(lambda: [p.film.record.title for p in dialog.desk.partners] == ["Black Girl"])

    assert dialog.desk.partners[0].reason


def test_partners_that_are_too_long_are_left_out_on_demand(plan: MakePlanner, shelf: Shelf) -> None:
    dialog = plan("A Separation")
    press(dialog, "Under four hours")

    view = dialog.findChild(PartnerView)
    assert view is not None
    shown = [view.films.film(row).minutes or 0 for row in range(view.films.rowCount())]

    assert shown
    assert max(shown) <= 240
    press(dialog, "Shorts too")
    shelf.settle()
    assert all(partner.film.record.title != "Neighbours" for partner in dialog.desk.partners)
