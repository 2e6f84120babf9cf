"""The result of a write: what changed, for whoever shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """What one step changed. A window refreshes only that; undo hangs on ``step``.

    ``films`` holds the ids of the films whose rows may look different, None when they are too many to name.
    """

    label: str = ""
    step: int | None = None
    films: frozenset[int] | None = frozenset()
    added: tuple[int, ...] = ()
    order: bool = False
    """True when films came, went, or may stand elsewhere in the list."""
    playlists: bool = False
    screenings: bool = False
    contacts: bool = False
    people: bool = False

    @property
    def nothing(self) -> bool:
        """Whether the step changed nothing at all."""
        return self.step is None
