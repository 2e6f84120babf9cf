"""The SQLAlchemy engine of a library, on the connections of `gemdesk.db.connection`."""

from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from gemdesk.db.connection import connect
from gemdesk.db.sqlite_module import sqlite


def make_engine(path: Path, *, read_only: bool = False, create: bool = False) -> Engine:
    """An engine whose transactions begin explicitly: at once for writing when the library is writable.

    A connection is opened for each use and closed after it, because a connection belongs to one thread.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, read_only=read_only, create=create),
        module=sqlite,
        poolclass=NullPool,
    )
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
