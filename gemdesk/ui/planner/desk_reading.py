"""What the desk reads on the reader's thread; SQLAlchemy is loaded by the first call."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gemdesk.records.plan_record import PlannedFilm
    from gemdesk.ui.planner.desk_state import DeskState


def planned(film_ids: tuple[int, ...], request: Any, reorder: bool, connection: Any) -> "DeskState":
    """Plan an evening with these films; without a request, one for next Saturday."""
    from gemdesk.catalog.records import planned_films
    from gemdesk.ui.planner.desk_state import default_request, fresh_state

    request = request or default_request()
    return fresh_state(planned_films(connection, film_ids), replace(request, reorder=reorder))


def films_again(film_ids: Sequence[int], connection: Any) -> "list[PlannedFilm]":
    """Read films anew."""
    from gemdesk.catalog.records import planned_films

    return planned_films(connection, film_ids)


def opened(screening_id: int, connection: Any) -> "DeskState":
    """Read a kept evening, with the gaps that a draft of it has now."""
    from gemdesk.catalog.lists import screening_record
    from gemdesk.catalog.planning import film_ids
    from gemdesk.catalog.records import planned_films
    from gemdesk.operations.plan_to_screening import evening_of
    from gemdesk.planner.rework import request_of
    from gemdesk.ui.planner.desk_state import ASSUMED_MINUTES, DeskState, with_gaps_of

    record = screening_record(connection, screening_id)
    evening = evening_of(record, planned_films(connection, film_ids(connection, record.films)))
    request = request_of(evening.plan, record.time_zone)
    return with_gaps_of(DeskState(evening, replace(request, assume_runtime=request.assume_runtime or ASSUMED_MINUTES)))


def best_of_playlist(playlist_id: int, connection: Any) -> tuple[list[int], tuple[int, ...]]:
    """Read the films of a playlist, and which two of them belong together most."""
    from gemdesk.catalog.planning import playlist_film_ids
    from gemdesk.operations.find_partners import best_pair

    film_ids = playlist_film_ids(connection, playlist_id)
    return film_ids, best_pair(connection, film_ids)
