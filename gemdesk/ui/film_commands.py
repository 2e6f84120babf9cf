"""What is done to films from the window: each is one write, one undo step, and said quietly where it happened."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gemdesk.ui import figures
from gemdesk.ui.messages import MessageAction, MessageBar
from gemdesk.ui.session import Session

if TYPE_CHECKING:
    from gemdesk.operations.change import Change


class FilmCommands(QObject):
    """Deleting, rating, logging, and playlists, for any number of films at once."""

    def __init__(self, session: Session, messages: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages

    @Slot(str)
    def say(self, text: str) -> None:
        """Tell what was done, with Undo."""
        self._messages.tell(text, MessageAction(self.tr("Undo"), self._session.undo))

    def _named(self, film_ids: Sequence[int]) -> str:
        """The film's title if there is one, else how many."""
        rows = self._session.films.rows(film_ids[:1])
        return rows[0].title if len(film_ids) == 1 and rows else figures.films(len(film_ids))

    def delete(self, film_ids: Sequence[int]) -> None:
        """Take films out, without a question."""

        def intent(change: "Change") -> int:
            from gemdesk.operations import films

            return films.delete_films(change, film_ids)

        name = self._named(film_ids)
        said = self.tr("Deleted {films}.").format(films=name)
        self._session.write(self.tr("Delete {films}").format(films=name), intent, lambda _: self.say(said))

    def rate(self, film_ids: Sequence[int], rating: float | None) -> None:
        """Give films a rating in half stars, or take it away."""

        def intent(change: "Change") -> None:
            from gemdesk.catalog.records import film_records
            from gemdesk.operations import films

            for film_id, record in film_records(change.connection, film_ids).items():
                films.save_film(change, film_id, replace(record, rating=rating))

        self._session.write(self.tr("Rate {films}").format(films=self._named(film_ids)), intent)

    def log_viewing(self, film_ids: Sequence[int]) -> None:
        """Enter in the diary that the owner saw these films today."""
        today = date.today()

        def intent(change: "Change") -> None:
            from gemdesk.operations import films
            from gemdesk.records.film_record import ViewingRecord

            for film_id in film_ids:
                films.add_viewing(change, film_id, ViewingRecord(date=today.isoformat()))

        name = self._named(film_ids)
        said = self.tr("Entered in the diary: {films}, seen today.").format(films=name)
        label = self.tr("Log a viewing of {films}").format(films=name)
        self._session.write(label, intent, lambda _: self.say(said))

    def add_to_playlist(self, film_ids: Sequence[int], playlist_id: int, name: str) -> None:
        """Put films at the end of a playlist; those that are in it already stay where they are."""

        def intent(change: "Change") -> int:
            from gemdesk.operations import playlists

            return len(playlists.insert_films(change, playlist_id, film_ids))

        def done(added: int) -> None:
            if added:
                text = self.tr("Added {films} to {playlist}.").format(films=figures.films(added), playlist=name)
                self.say(text)
            else:
                self._messages.tell(self.tr("{playlist} holds what you chose already.").format(playlist=name))

        label = self.tr("Add {films} to {playlist}").format(films=self._named(film_ids), playlist=name)
        self._session.write(label, intent, done)

    def remove_from_playlist(self, film_ids: Sequence[int], playlist_id: int) -> None:
        """Take films out of a playlist; they stay in the library."""

        def intent(change: "Change") -> int:
            from gemdesk.operations import playlists

            return playlists.remove_entries(change, playlist_id, _entries(change, playlist_id, film_ids))

        name = self._named(film_ids)
        said = self.tr("Took {films} out of the playlist.").format(films=name)
        label = self.tr("Take {films} out of a playlist").format(films=name)
        self._session.write(label, intent, lambda _: self.say(said))

    def move_in_playlist(self, film_ids: Sequence[int], playlist_id: int, position: int) -> None:
        """Move films of a playlist before the entry that is now at `position`, counted from 0."""

        def intent(change: "Change") -> None:
            from gemdesk.operations import playlists

            playlists.move_entries(change, playlist_id, _entries(change, playlist_id, film_ids), position)

        self._session.write(self.tr("Move {films}").format(films=self._named(film_ids)), intent)


def _entries(change: "Change", playlist_id: int, film_ids: Sequence[int]) -> list[int]:
    """Ids of the playlist's entries of these films, in the order of the films."""
    from gemdesk.catalog.lists import playlist_entries

    entries = {entry.film_id: entry.id for entry in playlist_entries(change.connection, playlist_id)}
    return [entries[film_id] for film_id in film_ids if film_id in entries]
