"""Terms of controlled and free vocabularies: countries, languages, genres, and tags in their facets."""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from gemdesk.models.base import Base, Id, child_index, reference


class Term(Base):
    """One word of a facet: country, language, genre, mood, pacing, element, theme or free."""

    __tablename__ = "term"
    __table_args__ = (UniqueConstraint("facet", "name"),)

    id: Mapped[Id]
    facet: Mapped[str]
    name: Mapped[str]


class FilmTerm(Base):
    """A term given to a film; ``position`` keeps the order within the facet."""

    __tablename__ = "film_term"
    __table_args__ = (
        child_index("film_term", "film_id", "position"),
        Index("ix_film_term_term_id", "term_id", "film_id"),
    )

    id: Mapped[Id]
    film_id: Mapped[int] = reference("film")
    term_id: Mapped[int] = reference("term")
    position: Mapped[int]
