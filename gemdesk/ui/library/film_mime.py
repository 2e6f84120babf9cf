"""Films on their way: what a drag or a copy of films carries."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData

from gemdesk.records.rows import FilmRow

FILMS_TYPE: Final = "application/x-gemdesk-films"


def mime_of(film_ids: Sequence[int], films: Sequence[FilmRow]) -> QMimeData:
    """Ids for GemDesk, and titles with years as plain text for everybody else."""
    carried = QMimeData()
    carried.setData(FILMS_TYPE, QByteArray(",".join(map(str, film_ids)).encode("ascii")))
    carried.setText("\n".join(f"{film.title} ({film.year})" if film.year else film.title for film in films))
    return carried


def film_ids_of(carried: QMimeData) -> list[int]:
    """Ids of the films that are carried; none if it is something else."""
    text = carried.data(FILMS_TYPE).toStdString()
    return [int(part) for part in text.split(",") if part.isascii() and part.isdigit()]
