"""The declarative base, its naming convention, and the column kinds that every table shares."""

from typing import Annotated

from sqlalchemy import ForeignKey, Index, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

Id = Annotated[int, mapped_column(primary_key=True)]
Uuid = Annotated[str, mapped_column(Text, unique=True)]


class Base(DeclarativeBase):
    """Base of every mapped class."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    type_annotation_map = {str: Text()}  # noqa: RUF012 - SQLAlchemy reads it as a plain class attribute


def reference(target: str) -> MappedColumn[int]:
    """A foreign key, checked at commit.

    Deferred and without a cascade: undo takes whole sets of rows out and puts them back in one
    transaction, in any order, and must see every row that goes.
    """
    return mapped_column(ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED"))


def optional_reference(target: str) -> MappedColumn[int | None]:
    """A foreign key that may be null; see `reference`."""
    return mapped_column(ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED"), nullable=True)


def child_index(table: str, *columns: str) -> Index:
    """Index by which the rows of one parent are found, in order."""
    return Index(f"ix_{table}_{'_'.join(columns)}", *columns)
