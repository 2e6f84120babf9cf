"""The detail pane: one film as a programme note, or what several selected films come to."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from gemdesk.records.film_record import FilmRecord
from gemdesk.records.plan_record import PlannedFilm
from gemdesk.ui import icons
from gemdesk.ui.detail.add_menu import fill_add_menu
from gemdesk.ui.detail.film_page import FilmPage
from gemdesk.ui.detail.several_films_page import SeveralFilmsPage
from gemdesk.ui.detail.vocabulary import Vocabulary
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.plain_text import PlainLabel
from gemdesk.ui.session import Session

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from gemdesk.operations.change import Change
    from gemdesk.operations.changes import Changes

Shown = tuple[PlannedFilm | None, dict[str, str]]


class DetailPane(QWidget):
    """What is known of the selected films, edited where it stands."""

    plan_requested = Signal(object)
    """List of the ids of the films that an evening is to be planned with."""
    bulk_edit_requested = Signal(object)
    """List of the ids of the films that are to be edited together."""
    viewing_requested = Signal(int)
    """Id of the film of which a viewing is to be logged."""
    unsaved = Signal(str)
    """A sentence about something typed that is kept but not saved yet."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: list[int] = []
        self._reading: int | None = None
        self._edit_next: str | None = None
        self.vocabulary = Vocabulary(session, self)
        self._page = FilmPage(self.vocabulary, self)
        self._several = SeveralFilmsPage(self)
        self._empty = _empty_page(self)
        self._stack = QStackedWidget(self)
        for page in (self._empty, self._page, self._several):
            self._stack.addWidget(page)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot())
        self._page.edited.connect(self._on_edited)
        self._page.unsaved.connect(self.unsaved)
        self._page.viewing_wanted.connect(self._on_viewing_wanted)
        self._several.bulk_edit_wanted.connect(lambda: self.bulk_edit_requested.emit(list(self._ids)))
        session.changed.connect(self._on_changed)
        session.failed.connect(self._on_failed)
        self._show()

    def _foot(self) -> QWidget:
        foot = QFrame(self)
        foot.setAutoFillBackground(True)
        foot.setBackgroundRole(QPalette.ColorRole.Window)
        self._foot_row = row = QHBoxLayout(foot)
        row.setContentsMargins(12, 8, 12, 8)
        self._plan = QPushButton(foot)
        self._plan.setObjectName("plan")
        self._plan.setDefault(True)
        self._plan.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        _make_primary(self._plan, "projector")
        self._plan.clicked.connect(lambda: self.plan_requested.emit(list(self._ids)))
        self._add = QPushButton(translate("Detail", "Add…"), foot)
        self._add.setObjectName("add")
        self._add_menu = QMenu(self._add)
        self._add_menu.aboutToShow.connect(self._on_add_menu_wanted)
        self._add.setMenu(self._add_menu)
        row.addWidget(self._plan, 1)
        row.addWidget(self._add)
        self._foot_bar = foot
        return foot

    def _word_plan(self) -> None:
        """Let the button say as much as it has room for."""
        whole = translate("Detail", "Plan an evening with this film")
        if len(self._ids) > 1:
            whole = translate("Detail", "Plan an evening with these films")
        self._plan.setAccessibleName(whole)
        room = self._plan.width() - 2 * self._plan.iconSize().width() - 16
        fits = self._plan.fontMetrics().horizontalAdvance(whole) <= room
        self._plan.setText(whole if fits else translate("Detail", "Plan an evening"))

    def changeEvent(self, event: QEvent) -> None:
        """Let the accent of the button follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            _make_primary(self._plan, "projector")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Word the button for the room it has."""
        super().resizeEvent(event)
        self._column.activate()
        self._foot_row.activate()
        self._word_plan()

    def sizeHint(self) -> QSize:
        """The size at which nothing is cut."""
        return QSize(self.fontMetrics().averageCharWidth() * 58, 600)

    # What is shown

    def show_film(self, film_id: int | None) -> None:
        """Show one film, or nothing."""
        self.show_films([] if film_id is None else [film_id])

    def show_films(self, ids: Sequence[int]) -> None:
        """Show one film, or what several come to. What is being edited is committed first."""
        ids = list(ids)
        if ids == self._ids:
            return
        self._page.leave()
        self._ids = ids
        self._edit_next = None
        self._show()

    def start_editing(self, key: str = "title") -> None:
        """Open the editor of a part of the film that is shown; of the title if none is named."""
        if self._page.film is not None and self._ids == [self._page.film.id]:
            self._page.edit(key)
        else:
            self._edit_next = key

    def new_film(self, film_id: int) -> None:
        """Show a film that was just added, ready for its title to be typed."""
        self.show_film(film_id)
        self.start_editing()

    def leave(self) -> None:
        """Commit what is being edited, as before the window closes."""
        self._page.leave()

    def _show(self) -> None:
        count = len(self._ids)
        self._foot_bar.setVisible(count > 0)
        self._add.setVisible(count == 1)
        self._word_plan()
        if count == 1:
            self._read()
        elif count:
            self._several.show_totals(self._session.films.totals(self._ids))
            self._stack.setCurrentWidget(self._several)
        else:
            self._stack.setCurrentWidget(self._empty)

    def _read(self) -> None:
        """Read the film off the window's thread; while one is read, only the newest wish is remembered."""
        if self._reading is not None or len(self._ids) != 1:
            return
        film_id = self._reading = self._ids[0]

        def question(connection: "Connection") -> Shown:
            from gemdesk.catalog import lists, records

            films = records.planned_films(connection, [film_id])
            contacts = {row.uuid: row.name for row in lists.contacts(connection) if not row.owner}
            return (films[0] if films else None), contacts

        self._session.read_later("Read a film", question, self._on_read)

    def _on_read(self, shown: Shown) -> None:
        film, contacts = shown
        wanted, self._reading = self._reading, None
        if self._ids != [wanted]:
            self._read()
        elif film is None:
            self._ids = []
            self._show()
        else:
            self._page.show_film(film, contacts)
            self._stack.setCurrentWidget(self._page)
            if self._edit_next is not None:
                key, self._edit_next = self._edit_next, None
                self._page.edit(key)

    @Slot(object)
    def _on_changed(self, changes: "Changes") -> None:
        touched = changes.films is None or bool(changes.films & set(self._ids))
        if touched and len(self._ids) == 1:
            self._read()
        elif touched and self._ids:
            self._show()

    @Slot(str)
    def _on_failed(self, _text: str) -> None:
        """Show again what the library holds."""
        self._reading = None
        self._read()

    # What is edited

    @Slot(int, str, object, object)
    def _on_edited(self, film_id: int, label: str, write: Callable[[FilmRecord], FilmRecord], value: Any) -> None:
        spoken: dict[str, str] = getattr(value, "pronunciations", {})

        def intent(change: "Change") -> None:
            from gemdesk.catalog.records import film_records, planned_films
            from gemdesk.errors import NotFound
            from gemdesk.operations import films, people

            current = film_records(change.connection, [film_id]).get(film_id)
            if current is None:
                raise NotFound(translate("Detail", "The film is no longer in the library; undo its deletion first."))
            films.save_film(change, film_id, write(current))
            for person in planned_films(change.connection, [film_id])[0].people.values() if spoken else ():
                if person.record.name in spoken:
                    people.save_pronunciation(change, person.id, spoken[person.record.name])

        self._session.write(label, intent)

    @Slot()
    def _on_viewing_wanted(self) -> None:
        if self._page.film is not None:
            self.viewing_requested.emit(self._page.film.id)

    @Slot()
    def _on_add_menu_wanted(self) -> None:
        self._add_menu.clear()
        if self._page.film is not None:
            fill_add_menu(self._add_menu, self._page.film.record, self._page.edit)


def _empty_page(parent: QWidget) -> QWidget:
    page = QWidget(parent)
    page.setAutoFillBackground(True)
    page.setBackgroundRole(QPalette.ColorRole.Base)
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 24, 24, 24)
    label = PlainLabel(translate("Detail", "Choose a film to read about it."), page)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    column.addWidget(label)
    return page


def _make_primary(button: QPushButton, icon: str) -> None:
    """Draw a button in the accent."""
    palette = QGuiApplication.palette()
    icons.set_icon(button, icon, QPalette.ColorRole.HighlightedText)
    palette.setColor(QPalette.ColorRole.Button, palette.color(QPalette.ColorRole.Highlight))
    palette.setColor(QPalette.ColorRole.ButtonText, palette.color(QPalette.ColorRole.HighlightedText))
    button.setPalette(palette)
