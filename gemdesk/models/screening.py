"""Screenings with their running order, words, prompts and guests; contacts."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from gemdesk.models.base import Base, Id, Uuid, child_index, optional_reference, reference


class Contact(Base):
    """A person one watches films with; exactly one is the owner."""

    __tablename__ = "contact"

    id: Mapped[Id]
    uuid: Mapped[Uuid]
    name: Mapped[str]
    owner: Mapped[bool] = mapped_column(default=False)
    newcomer: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str | None]


class Screening(Base):
    """An evening of one film, two or more."""

    __tablename__ = "screening"
    __table_args__ = (Index("ix_screening_starts", "starts"),)

    id: Mapped[Id]
    uuid: Mapped[Uuid]
    name: Mapped[str | None]
    starts: Mapped[str | None]
    time_zone: Mapped[str | None]
    venue: Mapped[str | None]
    public: Mapped[bool] = mapped_column(default=False)
    licence: Mapped[str | None]
    paper: Mapped[str]
    speaker: Mapped[str | None]
    words_per_minute: Mapped[int]
    order_reason: Mapped[str | None]
    attendance: Mapped[int | None]
    outcome: Mapped[str | None]


class ScreeningFilm(Base):
    """A film of a screening, in showing order."""

    __tablename__ = "screening_film"
    __table_args__ = (
        child_index("screening_film", "screening_id", "position"),
        Index("ix_screening_film_film_id", "film_id"),
    )

    id: Mapped[Id]
    screening_id: Mapped[int] = reference("screening")
    film_id: Mapped[int] = reference("film")
    position: Mapped[int]


class ScreeningItem(Base):
    """One line of the running order."""

    __tablename__ = "screening_item"
    __table_args__ = (child_index("screening_item", "screening_id", "position"),)

    id: Mapped[Id]
    screening_id: Mapped[int] = reference("screening")
    film_id: Mapped[int | None] = optional_reference("film")
    position: Mapped[int]
    kind: Mapped[str]
    title: Mapped[str]
    minutes: Mapped[int]
    start: Mapped[str | None]
    who: Mapped[str | None]


class ScreeningBlock(Base):
    """A block of words; ``draft`` while nobody has edited it."""

    __tablename__ = "screening_block"
    __table_args__ = (child_index("screening_block", "screening_id", "position"),)

    id: Mapped[Id]
    screening_id: Mapped[int] = reference("screening")
    position: Mapped[int]
    name: Mapped[str]
    text: Mapped[str]
    draft: Mapped[bool]
    sources: Mapped[str]
    """A JSON list of source paths."""


class ScreeningPrompt(Base):
    """A discussion prompt; a null film means both."""

    __tablename__ = "screening_prompt"
    __table_args__ = (child_index("screening_prompt", "screening_id", "position"),)

    id: Mapped[Id]
    screening_id: Mapped[int] = reference("screening")
    film_id: Mapped[int | None] = optional_reference("film")
    position: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]
    follow_up: Mapped[str | None]
    starred: Mapped[bool]
    spoiler: Mapped[bool]
    newcomer: Mapped[bool]
    draft: Mapped[bool]
    worked: Mapped[bool | None]
    sources: Mapped[str]


class Guest(Base):
    """A contact invited to a screening."""

    __tablename__ = "guest"
    __table_args__ = (
        child_index("guest", "screening_id", "position"),
        Index("ix_guest_contact_id", "contact_id"),
    )

    id: Mapped[Id]
    screening_id: Mapped[int] = reference("screening")
    contact_id: Mapped[int] = reference("contact")
    position: Mapped[int]
    reply: Mapped[str]
    attended: Mapped[bool | None]


class Reaction(Base):
    """How many guests put a film into one of the five classes."""

    __tablename__ = "reaction"
    __table_args__ = (child_index("reaction", "screening_id", "position"),)

    id: Mapped[Id]
    screening_id: Mapped[int] = reference("screening")
    film_id: Mapped[int] = reference("film")
    position: Mapped[int]
    reaction: Mapped[str]
    count: Mapped[int]
