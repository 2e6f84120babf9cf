"""The SQLite that is used: pysqlite3's where it has a wheel, else the standard library's.

Write-ahead logging is sound only from SQLite 3.51.3 on, and in two maintained older lines
(https://www.sqlite.org/wal.html#walresetbug); Debian 12's 3.40.1 is not among them.
"""

import importlib.util
import os
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3 as sqlite
else:

    def _choose() -> ModuleType:
        if os.environ.get("GEMDESK_SQLITE") != "standard" and importlib.util.find_spec("pysqlite3"):
            from pysqlite3 import dbapi2

            return dbapi2
        import sqlite3

        return sqlite3

    sqlite = _choose()
    # Without an adapter of its own, binding a NULL looks for one in vain: a microsecond each, most of an import.
    sqlite.register_adapter(type(None), {}.get)

__all__ = ["sqlite", "wal_is_sound"]


def wal_is_sound(version: tuple[int, ...]) -> bool:
    """Whether write-ahead logging can be trusted in this version of SQLite."""
    return (version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)) and version[
        :2
    ] != (3, 52)
