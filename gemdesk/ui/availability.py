"""Which commands make sense just now: the others are greyed, never hidden."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from gemdesk.ui.plain_text import display_text, tooltip_text

if TYPE_CHECKING:
    from gemdesk.ui.main_window import MainWindow

_FOR_FILMS: Final = ("edit_film", "log_viewing", "delete_films", "plan_with_films", "no_rating")
_IN_PLAYLIST: Final = ("remove_from_playlist", "move_up", "move_down")
MOST_IN_PLAN: Final = 2
LABEL_CHARS: Final = 60


class Availability(QObject):
    """Greys and names the commands of one window after what is selected, listed, and to be undone."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._name_steps(None, None)

    @Slot()
    def show(self) -> None:
        """Follow selection, scope and search."""
        window, actions = self._window, self._window.commands
        chosen = len(window.chosen())
        for name in _FOR_FILMS:
            actions[name].setEnabled(chosen > 0)
        actions["plan_with_films"].setEnabled(1 <= chosen <= MOST_IN_PLAN)
        actions["plan_with_films"].setText(
            self.tr("&Plan an evening with these films")
            if chosen == MOST_IN_PLAN
            else self.tr("&Plan an evening with this film")
        )
        for action in actions.ratings:
            action.setEnabled(chosen > 0)
        window.menus.rate.setEnabled(chosen > 0)
        window.menus.add_to_playlist.setEnabled(chosen > 0)
        scope = window.pane.scope
        for name in _IN_PLAYLIST:
            actions[name].setEnabled(chosen > 0 and scope.kind == "playlist")
        own_order = window.pane.columns.sort == "playlist" and not window.pane.words.strip()
        for name in ("move_up", "move_down"):
            actions[name].setEnabled(actions[name].isEnabled() and own_order)
        actions["edit_playlist"].setEnabled(scope.kind == "playlist")
        actions["plan_playlist"].setEnabled(scope.kind == "playlist" and window.pane.total > 0)
        actions["clear_search"].setEnabled(bool(window.search.text()))

    def show_steps(self) -> None:
        """Follow what undo would take back and redo bring back."""
        self._name_steps(*self._window.session.labels())

    def _name_steps(self, back: str | None, forth: str | None) -> None:
        actions = self._window.commands
        actions["undo"].setEnabled(back is not None)
        actions["redo"].setEnabled(forth is not None)
        actions["undo"].setText(self.tr("&Undo {step}").format(step=_step(back)) if back else self.tr("&Undo"))
        actions["redo"].setText(self.tr("&Redo {step}").format(step=_step(forth)) if forth else self.tr("&Redo"))
        for action, word in ((actions["undo"], self.tr("Undo")), (actions["redo"], self.tr("Redo"))):
            tip = action.text().replace("&&", "&").replace("&", "", 1)
            action.setToolTip(tooltip_text(f"{tip} ({action.shortcut().toString()})"))
            action.setIconText(word)


def _step(label: str) -> str:
    """The label of a step as it goes on after "Undo": in lower case, without mnemonics, not too long."""
    shown = label if len(label) <= LABEL_CHARS else label[: LABEL_CHARS - 1] + "…"
    shown = display_text(shown)
    return (shown[:1].lower() + shown[1:]).replace("&", "&&")
