"""The right side of the bill: ranked partners with a find field, or films to choose the first one from."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gemdesk.ui.appearance import CHIP_STYLE, HEADING, SMALL, set_quiet
from gemdesk.ui.icons import icon, set_icon
from gemdesk.ui.plain_text import ElidedLabel, PlainLabel, display_title
from gemdesk.ui.planner.partner_list import WARN_MINUTES, ListedFilm, PartnerView, listed
from gemdesk.ui.window_fonts import scaled_font

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from gemdesk.records.film_record import FilmRecord
    from gemdesk.ui.planner.evening_desk import EveningDesk

TYPING_MILLISECONDS: Final = 150
MOST_FOUND: Final = 400
MOST_LISTED: Final = 100
PARTNERS, SHORTS, FIRST = "partners", "shorts", "first"


class PartnerPane(QWidget):
    """What a click does depends on what is sought: a partner, a short to add, or the first film."""

    def __init__(self, desk: "EveningDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._mode = PARTNERS
        self._listed_for: list[int] = []
        self._heading = ElidedLabel(parent=self)
        self._count = PlainLabel(parent=self)
        self._find = QLineEdit(self)
        self._shorts = self._chip(self.tr("Shorts too"))
        self._brief = self._chip(self.tr("Under four hours"))
        self._back = QPushButton(self.tr("Back to the partners"), self)
        self._empty = PlainLabel(parent=self)
        self._view = PartnerView(self)
        self._pause = QTimer(self)
        self._build()
        self._connect()
        self._set_mode(PARTNERS)
        self.setFocusProxy(self._view)

    def _chip(self, words: str) -> QPushButton:
        chip = QPushButton(words, self)
        chip.setCheckable(True)
        chip.setStyleSheet(CHIP_STYLE)
        chip.setAutoDefault(False)
        return chip

    def _build(self) -> None:
        self.setBackgroundRole(self.backgroundRole().Base)
        self.setAutoFillBackground(True)
        self._heading.setFont(scaled_font(self, HEADING, self.font().Weight.DemiBold))
        set_quiet(self._count)
        self._count.setFont(scaled_font(self, SMALL))
        self._find.setPlaceholderText(self.tr("Find a film"))
        self._find.setAccessibleName(self.tr("Find a film"))
        self._find.setClearButtonEnabled(True)
        self._find.addAction(
            icon("search", role=self.backgroundRole().PlaceholderText), QLineEdit.ActionPosition.LeadingPosition
        )
        self._shorts.setChecked(True)
        self._back.setAutoDefault(False)
        set_icon(self._back, "arrow-left")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        set_quiet(self._empty)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_MILLISECONDS)
        title, tools = QHBoxLayout(), QHBoxLayout()
        tools.setSpacing(8)
        title.addWidget(self._heading, 1)
        title.addWidget(self._count)
        for widget in (self._shorts, self._brief, self._back):
            tools.addWidget(widget)
        tools.addWidget(self._find, 1)
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        head.setSpacing(8)
        head.addLayout(title)
        head.addLayout(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._empty)
        layout.addWidget(self._view, 1)

    def _connect(self) -> None:
        self._desk.partners_found.connect(self._on_partners_found)
        self._desk.changed.connect(self._on_changed)
        self._view.taken.connect(self._on_taken)
        self._find.textChanged.connect(self._pause.start)
        self._find.installEventFilter(self)
        self._pause.timeout.connect(self._on_find)
        self._shorts.toggled.connect(self._on_shorts_toggled)
        self._brief.toggled.connect(self._refresh)
        self._back.clicked.connect(self.seek_partners)

    # -- what is sought

    @Slot()
    def seek_partners(self) -> None:
        """Show partners for the film the evening is planned round."""
        self._set_mode(PARTNERS)
        self._desk.want = "any" if self._shorts.isChecked() else "feature"
        self._look()

    @Slot()
    def seek_shorts(self) -> None:
        """Show shorts that can go before the bill."""
        self._set_mode(SHORTS)
        self._desk.want = "short"
        self._look()
        self._view.setFocus()

    @Slot()
    def seek_first(self) -> None:
        """Show films to plan an evening round."""
        self._set_mode(FIRST)
        self._look()
        self._find.setFocus()

    @Slot()
    def seek_brief(self) -> None:
        """Show only partners that keep the evening under four hours."""
        self._set_mode(PARTNERS)
        self._brief.setChecked(True)
        self._refresh()

    def _set_mode(self, mode: str) -> None:
        self._mode = mode
        self._find.blockSignals(True)
        self._find.clear()
        self._find.blockSignals(False)
        self._shorts.setVisible(mode == PARTNERS)
        self._brief.setVisible(mode == PARTNERS)
        self._back.setVisible(mode != PARTNERS and self._desk.anchor is not None)

    def _look(self) -> None:
        text = self._find.text().strip()
        found = self._desk.session.films.search(text) if text else None
        if self._mode == FIRST:
            self._list_films(found)
            return
        self._desk.look_for_partners(among=None if found is None else list(found)[:MOST_FOUND])

    def _list_films(self, found: set[int] | None) -> None:
        """Films by title, for choosing the first one."""
        ids = [film_id for film_id in self._desk.session.films.ids() if found is None or film_id in found][:MOST_LISTED]
        self._listed_for = ids

        def question(connection: "Connection") -> "tuple[list[int], dict[int, FilmRecord]]":
            from gemdesk.catalog.planning import light_records

            return ids, dict(light_records(connection, ids))

        self._desk.session.read_later(self.tr("Looking for films"), question, self._on_films_found)

    @Slot(object)
    def _on_films_found(self, outcome: "tuple[list[int], dict[int, FilmRecord]]") -> None:
        ids, records = outcome
        if ids is self._listed_for and self._mode == FIRST:
            self._show([ListedFilm(film_id, records[film_id]) for film_id in ids if film_id in records])

    # -- showing

    @Slot()
    def _on_partners_found(self) -> None:
        if self._mode != FIRST:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        partners = [
            partner
            for partner in self._desk.partners
            if not self._brief.isChecked() or not partner.total_minutes or partner.total_minutes <= WARN_MINUTES
        ]
        if self._mode == SHORTS and self._desk.want != "short":
            return
        self._show([] if self._desk.looking and not partners else [listed(partner) for partner in partners])

    def _show(self, films: list[ListedFilm]) -> None:
        self._view.films.show_films(films)
        self._view.setVisible(bool(films))
        self._empty.setVisible(not films)
        self._empty.setText(self._why_empty())
        self._mark()
        self._head(len(films))

    def _why_empty(self) -> str:
        if self._desk.looking:
            return self.tr("Looking for partners…")
        if self._find.text().strip():
            return self.tr("No film fits these words. Try fewer, or part of a name.")
        if self._brief.isChecked():
            return self.tr("No partner keeps the evening under four hours.")
        return self.tr("No film here fits. Add more films to the library, or show one alone.")

    def _head(self, shown: int) -> None:
        plan = self._desk.plan
        anchor = next((f for f in plan.films if f.id == self._desk.anchor), None) if plan else None
        title = display_title(anchor.record.title) if anchor else ""
        words = {
            PARTNERS: self.tr("Partners for {title}").format(title=title),
            SHORTS: self.tr("A short to open with"),
            FIRST: self.tr("Choose the first film"),
        }
        self._heading.setText(words[self._mode])
        self._view.setAccessibleName(words[self._mode])
        self._count.setText(self.tr("best %n", None, shown) if self._mode == PARTNERS and shown else "")

    def _mark(self) -> None:
        plan = self._desk.plan
        if plan is not None and self._mode == PARTNERS:
            self._view.choose({film.id for film in plan.films} - {self._desk.anchor or 0})

    @Slot()
    def _on_changed(self) -> None:
        if self._mode == FIRST and self._desk.plan is not None:
            self._set_mode(PARTNERS)
            self._refresh()
        self._mark()
        self._head(self._view.films.rowCount())

    # -- taking

    @Slot()
    def _on_find(self) -> None:
        self._look()

    @Slot(bool)
    def _on_shorts_toggled(self, shown: bool) -> None:
        self._desk.want = "any" if shown else "feature"
        self._look()

    @Slot(int)
    def _on_taken(self, film_id: int) -> None:
        if self._mode == FIRST:
            self._desk.take_first_film(film_id)
            self._set_mode(PARTNERS)
        elif self._mode == SHORTS:
            self._desk.add_short(film_id)
            self.seek_partners()
        else:
            self._desk.take_partner(film_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Enter in the find field go on to the list."""
        if watched is self._find and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_find_key(event.key())
        return super().eventFilter(watched, event)

    def _on_find_key(self, key: int) -> bool:
        if key not in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        self._view.setFocus()
        if not self._view.currentIndex().isValid() and self._view.films.rowCount():
            self._view.setCurrentIndex(self._view.films.index(0))
        return True
