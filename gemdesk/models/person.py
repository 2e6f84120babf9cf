"""People and their credits."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from gemdesk.models.base import Base, Id, Uuid, child_index, reference


class Person(Base):
    """A person with the help needed to say the name."""

    __tablename__ = "person"
    __table_args__ = (Index("ix_person_name", "name"),)

    id: Mapped[Id]
    uuid: Mapped[Uuid]
    name: Mapped[str]
    sort_name: Mapped[str | None]
    original_name: Mapped[str | None]
    pronunciation: Mapped[str | None]
    born: Mapped[str | None]
    died: Mapped[str | None]
    external_ids: Mapped[str | None]
    """A JSON object of strings."""


class Credit(Base):
    """Who did what on a film, in billing order."""

    __tablename__ = "credit"
    __table_args__ = (
        child_index("credit", "film_id", "position"),
        Index("ix_credit_person_id_role", "person_id", "role", "film_id"),
    )

    id: Mapped[Id]
    film_id: Mapped[int] = reference("film")
    person_id: Mapped[int] = reference("person")
    position: Mapped[int]
    role: Mapped[str]
    character: Mapped[str | None]
