"""The centre of the window: messages, the table of films, and what stands there when it is empty."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gemdesk.catalog.film_window import Scope
from gemdesk.operations.changes import Changes
from gemdesk.settings import Settings
from gemdesk.ui.library.columns import Columns
from gemdesk.ui.library.film_view import FilmView
from gemdesk.ui.library.listing import LIBRARY, Listed, Listing, ListingThread
from gemdesk.ui.session import Session

if TYPE_CHECKING:
    from gemdesk.ui.library.empty_pane import EmptyPane
    from gemdesk.ui.messages import MessageBar

FIRST_ROWS: Final = 64
_SCOPE: Final = "table.scope"
_SELECTED: Final = "table.selected"
_TOP: Final = "table.top"
_SELECTED_KEPT: Final = 100


class LibraryPane(QWidget):
    """Lists the films of a scope that fit the words of the search, and keeps the list true as the library changes."""

    films_chosen = Signal(object)
    """Ids of the selected films."""
    counted = Signal(int, int)
    """Films shown, and films in the scope."""
    totalled = Signal(object)
    """`Totals` of the films shown."""
    selection_totalled = Signal(object)
    """`Totals` of the films selected."""
    listed = Signal()
    """The list is as it was asked for last."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._listing = Listing()
        self._total = 0
        self._empty_actions: dict[str, Sequence[QAction]] = {}
        self._messages: MessageBar | None = None
        self._empty: EmptyPane | None = None
        self.view = FilmView(session.films, self)
        self.columns = Columns(self.view)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        self._thread = ListingThread(session.path, self)
        self._connect()
        self._restore(settings)

    def _connect(self) -> None:
        self._thread.listed.connect(self._on_listed)
        self._thread.totalled.connect(self.totalled)
        self._thread.selection_totalled.connect(self.selection_totalled)
        self._thread.failed.connect(lambda text: self.messages.warn(text))
        self.columns.sort_chosen.connect(self._on_sort_chosen)
        self.view.selection_changed.connect(self._on_selection_changed)
        self._session.changed.connect(self._on_changed)

    def _restore(self, settings: Settings) -> None:
        """Show the first rows at once; the whole list follows when `start` is called."""
        self.columns.restore(settings)
        scope = _scope_of(settings.text(_SCOPE))
        self._listing = Listing(scope, "", self.columns.sort, self.columns.descending)
        top = settings.number(_TOP)
        first = self._session.films.ids(scope, self.columns.sort, descending=self.columns.descending, limit=FIRST_ROWS)
        self._total = len(first)
        self.view.set_films(first)
        chosen = [int(word) for word in settings.words(_SELECTED) if word.isdigit()]
        if chosen:
            self.view.choose(chosen, reveal=False)
        elif first:
            self.view.choose([self._session.films.gentlest(first)])
        self._wanted_top = top

    def save(self, settings: Settings) -> None:
        """Put scope, columns, sort, selection and place in the list into the settings."""
        self.columns.save(settings)
        scope = self._listing.scope
        settings.put(_SCOPE, f"{scope.kind} {scope.id or 0}")
        settings.put(_SELECTED, [str(film_id) for film_id in self.view.wanted_ids[:_SELECTED_KEPT]])
        settings.put(_TOP, max(0, self.view.rowAt(0)))

    @property
    def messages(self) -> "MessageBar":
        """The bar above the films; made when it is first wanted, because the first paint has no need of it."""
        if self._messages is None:
            from gemdesk.ui import messages

            self._messages = messages.MessageBar(self)
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.insertWidget(0, self._messages)
        return self._messages

    @property
    def _nothing(self) -> "EmptyPane":
        if self._empty is None:
            from gemdesk.ui.library import empty_pane

            self._empty = empty_pane.EmptyPane(self)
            self._stack.addWidget(self._empty)
        return self._empty

    def set_empty_actions(self, library: Sequence[QAction], found: Sequence[QAction]) -> None:
        """Say what an empty library offers, and what a search without a result does."""
        self._empty_actions = {"library": library, "search": found}

    def start(self) -> None:
        """Begin to list; to be called once the first rows are painted."""
        self.view.follow_pointer()
        self._thread.start()
        self._ask()

    def close_reader(self) -> None:
        """Let the library go."""
        self._thread.stop()

    @property
    def scope(self) -> Scope:
        """Which films are listed."""
        return self._listing.scope

    @property
    def words(self) -> str:
        """The words of the search."""
        return self._listing.words

    @property
    def total(self) -> int:
        """Number of films in the scope."""
        return self._total

    @Slot(object)
    def set_scope(self, scope: Scope) -> None:
        """List the films of another scope; a playlist comes in its own order."""
        self.columns.set_playlist(scope.kind == "playlist")
        self._listing = Listing(scope, self._listing.words, self.columns.sort, self.columns.descending)
        self._ask()

    @Slot(str)
    def set_words(self, words: str) -> None:
        """List what the words fit, in the same order."""
        listing = self._listing
        self._listing = Listing(listing.scope, words, listing.sort, listing.descending)
        self._ask()

    def reveal(self, film_id: int) -> None:
        """Select a film as soon as it is listed."""
        self.view.choose([film_id])

    def _ask(self) -> None:
        self._thread.ask(self._listing)

    @Slot(str, bool)
    def _on_sort_chosen(self, field: str, descending: bool) -> None:
        self._listing = Listing(self._listing.scope, self._listing.words, field, descending)
        self._ask()

    @Slot(object)
    def _on_listed(self, answer: Listed) -> None:
        if answer.listing != self._listing:
            return
        self._total = answer.total
        self.view.set_reordering(answer.listing.scope.kind == "playlist" and answer.listing.sort == "playlist")
        self.view.set_films(answer.ids, answer.numbers)
        if self._wanted_top:
            self.view.verticalScrollBar().setValue(self._wanted_top * self.view.verticalHeader().defaultSectionSize())
            self._wanted_top = 0
        self._show_emptiness(answer)
        self.counted.emit(len(answer.ids), answer.total)
        self.listed.emit()

    def _show_emptiness(self, answer: Listed) -> None:
        if answer.ids:
            self._stack.setCurrentWidget(self.view)
            return
        if answer.total:
            title = self.tr("Nothing found for “{words}”").format(words=answer.listing.words.strip())
            sentence = self.tr(
                "Each word must begin a word of the title, the people, the tags, the places or the notes."
            )
            self._nothing.show_text(title, sentence, *self._empty_actions.get("search", ()))
        elif answer.listing.scope.kind == "library":
            title, sentence = self.tr("Nothing on the shelf yet"), self.tr("Add a film, or bring the list you keep.")
            self._nothing.show_text(title, sentence, *self._empty_actions.get("library", ()))
        elif answer.listing.scope.kind == "playlist":
            sentence = self.tr("Drag films onto it in the sidebar, or choose List, Add to playlist.")
            self._nothing.show_text(self.tr("No films in this playlist yet"), sentence)
        else:
            self._nothing.show_text(self.tr("No films here"), self.tr("Choose Library in the sidebar to see them all."))
        self._stack.setCurrentWidget(self._nothing)

    @Slot(object)
    def _on_selection_changed(self, film_ids: list[int]) -> None:
        self.films_chosen.emit(film_ids)
        self._thread.ask_totals(film_ids)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self.view.refresh(changes.films)
        if changes.order or changes.films is None:
            self._ask()


def _scope_of(text: str) -> Scope:
    """The scope that was saved; a playlist or a term may be gone by now, so only the lasting ones come back."""
    kind = text.partition(" ")[0]
    return Scope(kind) if kind in {"library", "unseen"} else LIBRARY
