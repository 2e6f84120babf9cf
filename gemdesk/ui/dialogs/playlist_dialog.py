"""A playlist's introduction, and why each of its films stands where it does."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from gemdesk.records.cleaning import clean_line
from gemdesk.records.library_record import PlaylistRecord
from gemdesk.records.rows import EntryRow
from gemdesk.ui.detail.editors import LineEditor, TextEditor
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.dialogs.labelled_form import FormDialog
from gemdesk.ui.plain_text import display_title
from gemdesk.ui.session import Session

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from gemdesk.operations.change import Change

FILM, HEADING, NOTE = range(3)


class PlaylistState(NamedTuple):
    """A playlist with its entries, as read for the dialog."""

    record: PlaylistRecord
    entries: list[EntryRow]


class PlaylistDialog(FormDialog):
    """Edits name, folder and introduction of a playlist, and the heading and note of every entry, in one step."""

    def __init__(self, session: Session, playlist_id: int, parent: QWidget | None = None) -> None:
        super().__init__(translate("Dialogs", "Playlist"), translate("Dialogs", "Save"), parent)
        self._session, self._id = session, playlist_id
        self._state = session.read(lambda connection: _state(connection, playlist_id))
        record = self._state.record
        self.setWindowTitle(translate("Dialogs", "Playlist {name}").format(name=display_title(record.name)))
        name, folder = translate("Dialogs", "Name"), translate("Dialogs", "Folder")
        self.form.add("name", name, LineEditor(record.name, name, required=True))
        self.form.add("folder", folder, LineEditor(record.folder, folder, placeholder="Winter evenings/Letters"))
        intro = translate("Dialogs", "Introduction")
        self.form.add("introduction", intro, TextEditor(record.introduction, intro, lines=6))
        self._table = self._made_table()
        self.column.insertWidget(1, self._table, 1)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 120, metrics.height() * 34)

    def _made_table(self) -> QTableWidget:
        rows = {row.id: row for row in self._session.films.rows([entry.film_id for entry in self._state.entries])}
        table = QTableWidget(len(self._state.entries), 3, self)
        table.setAccessibleName(translate("Dialogs", "Films of the playlist"))
        titles = ("Film", "Heading before it", "Why it stands here")
        table.setHorizontalHeaderLabels([translate("Dialogs", title) for title in titles])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(FILM, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(HEADING, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(self.fontMetrics().averageCharWidth() * 40)
        header.setStretchLastSection(True)
        for number, entry in enumerate(self._state.entries):
            film = QTableWidgetItem(display_title(rows[entry.film_id].title) if entry.film_id in rows else "")
            film.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            table.setItem(number, FILM, film)
            table.setItem(number, HEADING, QTableWidgetItem(entry.heading or ""))
            table.setItem(number, NOTE, QTableWidgetItem(entry.note or ""))
        return table

    @Slot()
    def accept(self) -> None:
        """Take over the cell that is being typed into, then save."""
        self._table.setFocus()
        self._table.setCurrentCell(-1, -1)
        super().accept()

    def carry_out(self) -> bool:
        """Write it to the library."""
        values = {name: editor.value() for name, editor in self.form.editors.items()}
        entries = {
            entry.id: (self._cell(number, NOTE), self._cell(number, HEADING))
            for number, entry in enumerate(self._state.entries)
            if (self._cell(number, NOTE), self._cell(number, HEADING)) != (entry.note, entry.heading)
        }
        playlist_id, folder = self._id, (values["folder"] or "").strip("/")

        def intent(change: "Change") -> None:
            from gemdesk.operations import playlists

            playlists.edit_playlist(
                change, playlist_id, name=values["name"], folder=folder, introduction=values["introduction"]
            )
            for entry_id, (note, heading) in entries.items():
                playlists.edit_entry(change, entry_id, note=note, heading=heading)

        name = display_title(values["name"])
        self._session.write(translate("Dialogs", "Edit the playlist {name}").format(name=name), intent)
        return True

    def _cell(self, row: int, column: int) -> str | None:
        item = self._table.item(row, column)
        return (clean_line(item.text()).strip() if item is not None else "") or None


def _state(connection: "Connection", playlist_id: int) -> PlaylistState:
    from gemdesk.catalog import lists

    return PlaylistState(
        lists.playlist_record(connection, playlist_id), lists.playlist_entries(connection, playlist_id)
    )
