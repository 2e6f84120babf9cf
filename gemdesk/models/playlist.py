"""Thematic playlists."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from gemdesk.models.base import Base, Id, Uuid, child_index, reference


class Playlist(Base):
    """A playlist; ``folder`` is a path with ``/`` between its parts."""

    __tablename__ = "playlist"

    id: Mapped[Id]
    uuid: Mapped[Uuid]
    name: Mapped[str]
    folder: Mapped[str | None]
    introduction: Mapped[str | None]


class PlaylistEntry(Base):
    """A film in a playlist, with the reason it stands there."""

    __tablename__ = "playlist_entry"
    __table_args__ = (
        child_index("playlist_entry", "playlist_id", "position"),
        Index("ix_playlist_entry_film_id", "film_id"),
    )

    id: Mapped[Id]
    playlist_id: Mapped[int] = reference("playlist")
    film_id: Mapped[int] = reference("film")
    position: Mapped[int]
    note: Mapped[str | None]
    heading: Mapped[str | None]
