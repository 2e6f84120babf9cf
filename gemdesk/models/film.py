"""Film and what belongs to one film alone."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from gemdesk.models.base import Base, Id, Uuid, child_index, optional_reference, reference


class Film(Base):
    """A film as a work. Columns named ``*_text`` and ``*_key`` are derived by `gemdesk.operations.derived`."""

    __tablename__ = "film"
    __table_args__ = (
        CheckConstraint("rating IS NULL OR (rating >= 0.5 AND rating <= 5)", name="rating"),
        CheckConstraint("weight IS NULL OR (weight >= 1 AND weight <= 5)", name="weight"),
        # One covering index for each column a table can be sorted by: ids come out in order without a sort.
        Index("ix_film_title_key", "title_key", "year", "id"),
        Index("ix_film_director_key", "director_key", "title_key", "id"),
        Index("ix_film_year", "year", "title_key", "id"),
        Index("ix_film_runtime", "runtime", "title_key", "id"),
    )

    id: Mapped[Id]
    uuid: Mapped[Uuid]
    title: Mapped[str]
    title_language: Mapped[str | None]
    sort_title: Mapped[str | None]
    title_key: Mapped[str]
    original_title: Mapped[str | None]
    original_language: Mapped[str | None]
    transliteration: Mapped[str | None]
    year: Mapped[int | None]
    form: Mapped[str | None]
    runtime: Mapped[int | None]
    synopsis: Mapped[str | None]
    setting_place: Mapped[str | None]
    setting_time: Mapped[str | None]
    source_title: Mapped[str | None]
    source_author: Mapped[str | None]
    source_kind: Mapped[str | None]
    colour: Mapped[str | None]
    sound: Mapped[str | None]
    aspect_ratio: Mapped[str | None]
    weight: Mapped[int | None]
    rating: Mapped[float | None]
    subtitles: Mapped[str | None]
    medium: Mapped[str | None]
    location: Mapped[str | None]
    shelf_mark: Mapped[str | None]
    barcode: Mapped[str | None]
    audience_votes: Mapped[int | None]
    critic_percent: Mapped[float | None]
    added: Mapped[str | None]
    gem_reason: Mapped[str | None]
    gem_status: Mapped[str | None]
    under_recognized_score: Mapped[int | None]
    under_recognized_evidence: Mapped[str | None]
    original_voice_score: Mapped[int | None]
    original_voice_evidence: Mapped[str | None]
    rewatch_value_score: Mapped[int | None]
    rewatch_value_evidence: Mapped[str | None]
    passionate_craft_score: Mapped[int | None]
    passionate_craft_evidence: Mapped[str | None]
    extra: Mapped[str | None]
    """Unknown columns of an imported file, as a JSON object of strings."""
    origin: Mapped[str | None]
    seen: Mapped[bool] = mapped_column(default=False)
    """True once the owner has a viewing."""
    directors_text: Mapped[str | None]
    director_key: Mapped[str]
    countries_text: Mapped[str | None]


class Title(Base):
    """A further title: translated, alternative, working."""

    __tablename__ = "title"
    __table_args__ = (child_index("title", "film_id", "position"),)

    id: Mapped[Id]
    film_id: Mapped[int] = reference("film")
    position: Mapped[int]
    text: Mapped[str]
    type: Mapped[str]
    language: Mapped[str | None]


class Honour(Base):
    """A prize or a nomination."""

    __tablename__ = "honour"
    __table_args__ = (child_index("honour", "film_id", "position"),)

    id: Mapped[Id]
    film_id: Mapped[int] = reference("film")
    position: Mapped[int]
    festival: Mapped[str]
    year: Mapped[int | None]
    section: Mapped[str | None]
    prize: Mapped[str | None]
    result: Mapped[str]


class Availability(Base):
    """Where a film can be seen."""

    __tablename__ = "availability"
    __table_args__ = (child_index("availability", "film_id", "position"),)

    id: Mapped[Id]
    film_id: Mapped[int] = reference("film")
    position: Mapped[int]
    service: Mapped[str]
    kind: Mapped[str]
    region: Mapped[str | None]
    link: Mapped[str | None]
    checked: Mapped[str | None]


class Note(Base):
    """A note by kind and spoiler level."""

    __tablename__ = "note"
    __table_args__ = (child_index("note", "film_id", "position"),)

    id: Mapped[Id]
    film_id: Mapped[int] = reference("film")
    position: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]
    short: Mapped[str | None]
    spoiler: Mapped[str]
    time_code: Mapped[int | None]
    source: Mapped[str | None]


class GemStatus(Base):
    """A gem status and the day it began; the last one is the film's current status."""

    __tablename__ = "gem_status"
    __table_args__ = (child_index("gem_status", "film_id", "position"),)

    id: Mapped[Id]
    film_id: Mapped[int] = reference("film")
    position: Mapped[int]
    status: Mapped[str]
    since: Mapped[str | None]


class Viewing(Base):
    """One viewing by one contact; a null contact is the owner."""

    __tablename__ = "viewing"
    __table_args__ = (child_index("viewing", "film_id", "position"), Index("ix_viewing_contact_id", "contact_id"))

    id: Mapped[Id]
    film_id: Mapped[int] = reference("film")
    position: Mapped[int]
    contact_id: Mapped[int | None] = optional_reference("contact")
    date: Mapped[str | None]
    rating: Mapped[float | None]
    note: Mapped[str | None]


class Image(Base):
    """An image kept beside the library under the SHA-256 of its bytes."""

    __tablename__ = "image"
    __table_args__ = (child_index("image", "film_id", "position"),)

    id: Mapped[Id]
    film_id: Mapped[int] = reference("film")
    position: Mapped[int]
    sha256: Mapped[str]
    kind: Mapped[str]
    media_type: Mapped[str]
    width: Mapped[int | None]
    height: Mapped[int | None]
    source: Mapped[str | None]


class ExternalId(Base):
    """An identifier of the film elsewhere: IMDb, TMDB, Wikidata, Letterboxd, or the imported file's own."""

    __tablename__ = "external_id"
    __table_args__ = (
        child_index("external_id", "film_id", "scheme"),
        Index("ix_external_id_scheme_value", "scheme", "value"),
    )

    id: Mapped[Id]
    film_id: Mapped[int] = reference("film")
    scheme: Mapped[str]
    value: Mapped[str]


class Provenance(Base):
    """Where one field's value came from when it differs from the film's own origin."""

    __tablename__ = "provenance"
    __table_args__ = (child_index("provenance", "film_id", "field"),)

    id: Mapped[Id]
    film_id: Mapped[int] = reference("film")
    field: Mapped[str]
    origin: Mapped[str]
    date: Mapped[str | None]
