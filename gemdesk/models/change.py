"""The change log, on which undo rests, and the record of imports."""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from gemdesk.models.base import Base, Id, reference


class ChangeStep(Base):
    """One undo step: everything that one transaction changed."""

    __tablename__ = "change_step"

    id: Mapped[Id]
    label: Mapped[str]
    created: Mapped[str]
    source: Mapped[str]
    undone: Mapped[bool] = mapped_column(default=False)


class ChangeRow(Base):
    """Image of one row before a step and, once undone, after it; a null image means the row was not there."""

    __tablename__ = "change_row"
    __table_args__ = (UniqueConstraint("step_id", "table_name", "row_id"),)

    id: Mapped[Id]
    step_id: Mapped[int] = reference("change_step")
    table_name: Mapped[str]
    row_id: Mapped[int]
    before: Mapped[str | None]
    after: Mapped[str | None]


class ChangeRange(Base):
    """Rows that a step added in bulk, by their ids: their images are taken only if the step is undone."""

    __tablename__ = "change_range"
    __table_args__ = (Index("ix_change_range_step_id", "step_id"),)

    id: Mapped[Id]
    step_id: Mapped[int] = reference("change_step")
    table_name: Mapped[str]
    first_id: Mapped[int]
    last_id: Mapped[int]


class ImportRun(Base):
    """One import: what came from where, when. Provenance of a film rests on it and on exceptions per field."""

    __tablename__ = "import_run"

    id: Mapped[Id]
    format: Mapped[str]
    files: Mapped[str]
    created: Mapped[str]
    read: Mapped[int]
    new: Mapped[int]
