"""The recorder of one undo step, and undo and redo on its images.

Every write goes through a `Recorder`. Before a row is changed or taken out, its image is kept as JSON in
``change_row``, by one statement for any number of rows; a row that was added is noted with no image. Undo
swaps the images in: it takes all rows of the step out and puts the earlier ones back, whatever the order in
which they were written, because foreign keys are checked at commit. Rows added in bulk are noted as ranges of
ids, and their images are taken only if the step is undone.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    CursorResult,
    Float,
    Table,
    delete,
    func,
    insert,
    select,
    text,
    update,
)

from gemdesk.models import Base, ChangeRange, ChangeRow, ChangeStep

STEPS_KEPT = 1000
SINGLE_NOTES = 1000
_LOGGED = {
    name: table
    for name, table in Base.metadata.tables.items()
    if name not in {"change_step", "change_row", "change_range", "import_run"}
}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _image(table: Table) -> str:
    """SQL expression of a whole row as a JSON object."""
    return "json_object(" + ", ".join(f"'{c.name}', {_value(table, c)}" for c in table.columns) + ")"


def _value(table: Table, column: Column[Any]) -> str:
    name = f'"{table.name}"."{column.name}"'
    if not isinstance(column.type, Float):
        return name
    # Older versions of SQLite write 15 digits of a number into JSON; quote() writes all, and the column's affinity
    # makes a number of the text again (https://www.sqlite.org/datatype3.html#type_affinity).
    return f"CASE WHEN {name} IS NOT NULL THEN quote({name}) END"


def _columns(table: Table) -> str:
    return ", ".join(f'"{c.name}"' for c in table.columns)


def _new_id(result: CursorResult[Any]) -> int:
    key = result.inserted_primary_key
    assert key is not None
    return int(key[0])


class Recorder:
    """Writes rows and keeps what undo needs. One recorder is one undo step of one transaction.

    The step's own row appears with the first change; a recorder that changed nothing leaves no step.
    """

    def __init__(self, connection: Connection, label: str, source: str = "window") -> None:
        self.connection = connection
        self.label = label
        self._source = source
        self._step: int | None = None
        self.tables: set[str] = set()

    @property
    def step(self) -> int:
        """Id of the step; made on first use, which drops what could be redone."""
        if self._step is None:
            drop_undone(self.connection)
            row = self.connection.execute(
                insert(ChangeStep).values(label=self.label, created=_now(), source=self._source, undone=False)
            )
            self._step = _new_id(row)
            _drop_oldest(self.connection, self._step)
        return self._step

    @property
    def changed(self) -> bool:
        """Whether anything was written."""
        return self._step is not None

    def insert(self, table: Table, values: Mapping[str, Any]) -> int:
        """Add one row and return its id."""
        row_id = _new_id(self.connection.execute(insert(table).values(**values)))
        self._note_added(table, [row_id])
        return row_id

    def insert_rows(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Add rows of the same columns; their ids follow each other."""
        if not rows:
            return []
        first = self.next_id(table)
        ids = list(range(first, first + len(rows)))
        with_ids = [{**row, "id": row_id} for row, row_id in zip(rows, ids, strict=True)]
        self.connection.execute(insert(table), with_ids)
        self._note_added(table, ids)
        return ids

    def insert_tuples(self, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
        """Add whole rows, ids included and ascending, by the driver's own bulk insert.

        Many are noted as one range of ids, a few one by one, so that what they belong to is known at once.
        """
        if not rows:
            return
        marks = ", ".join("?" * len(table.columns))
        self.connection.exec_driver_sql(
            f'INSERT INTO "{table.name}" ({_columns(table)}) VALUES ({marks})',
            rows,
        )
        if len(rows) > SINGLE_NOTES:
            self.note_range(table, rows[0][0], rows[-1][0])
        else:
            self._note_added(table, [row[0] for row in rows])

    def note_range(self, table: Table, first_id: int, last_id: int) -> None:
        """Note rows that were added in bulk, by their ids."""
        self.connection.execute(
            insert(ChangeRange).values(step_id=self.step, table_name=table.name, first_id=first_id, last_id=last_id)
        )
        self.tables.add(table.name)

    def update(self, table: Table, condition: ColumnElement[bool], values: Mapping[str, Any]) -> int:
        """Change the rows of a condition; returns how many there are."""
        if not values or not self._keep_images(table, condition):
            return 0
        return self.connection.execute(update(table).where(condition).values(**values)).rowcount

    def delete(self, table: Table, condition: ColumnElement[bool]) -> int:
        """Take the rows of a condition out; returns how many there were."""
        if not self._keep_images(table, condition):
            return 0
        return self.connection.execute(delete(table).where(condition)).rowcount

    def next_id(self, table: Table) -> int:
        """The first free id, above every one in use."""
        return int(self.connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()) + 1

    def _note_added(self, table: Table, ids: Iterable[int]) -> None:
        step = self.step
        self.connection.exec_driver_sql(
            "INSERT OR IGNORE INTO change_row (step_id, table_name, row_id) VALUES (?, ?, ?)",
            [(step, table.name, row_id) for row_id in ids],
        )
        self.tables.add(table.name)

    def _keep_images(self, table: Table, condition: ColumnElement[bool]) -> bool:
        if self.connection.execute(select(table.c.id).where(condition).limit(1)).first() is None:
            return False
        image = text(_image(table)).columns()
        source = select(text(str(self.step)), text(f"'{table.name}'"), table.c.id, text(str(image))).where(condition)
        names = ["step_id", "table_name", "row_id", "before"]
        self.connection.execute(insert(ChangeRow).prefix_with("OR IGNORE").from_select(names, source))
        self.tables.add(table.name)
        return True


def drop_undone(connection: Connection) -> None:
    """Forget the steps that could have been redone."""
    undone = select(ChangeStep.id).where(ChangeStep.undone)
    _drop_steps(connection, list(connection.execute(undone).scalars()))


def _drop_oldest(connection: Connection, newest: int) -> None:
    old = select(ChangeStep.id).where(ChangeStep.id <= newest - STEPS_KEPT)
    _drop_steps(connection, list(connection.execute(old).scalars()))


def _drop_steps(connection: Connection, ids: Sequence[int]) -> None:
    for model in (ChangeRow, ChangeRange):
        if ids:
            connection.execute(delete(model).where(model.step_id.in_(ids)))
    if ids:
        connection.execute(delete(ChangeStep).where(ChangeStep.id.in_(ids)))


def next_undo(connection: Connection) -> tuple[int, str] | None:
    """Id and label of the step that undo would take back."""
    row = connection.execute(
        select(ChangeStep.id, ChangeStep.label).where(~ChangeStep.undone).order_by(ChangeStep.id.desc()).limit(1)
    ).first()
    return (row[0], row[1]) if row else None


def next_redo(connection: Connection) -> tuple[int, str] | None:
    """Id and label of the step that redo would bring back."""
    row = connection.execute(
        select(ChangeStep.id, ChangeStep.label).where(ChangeStep.undone).order_by(ChangeStep.id).limit(1)
    ).first()
    return (row[0], row[1]) if row else None


def undo_step(connection: Connection, step: int) -> None:
    """Put back what stood there before the step; what stood after it is kept for redo."""
    _ranges_to_rows(connection, step)
    _keep_current(connection, step)
    _restore(connection, step, "before")
    connection.execute(update(ChangeStep).where(ChangeStep.id == step).values(undone=True))


def redo_step(connection: Connection, step: int) -> None:
    """Put back what stood there after the step."""
    _restore(connection, step, "after")
    connection.execute(update(ChangeStep).where(ChangeStep.id == step).values(undone=False))


def tables_of(connection: Connection, step: int) -> set[str]:
    """Names of the tables in which the step changed rows."""
    names = connection.execute(select(ChangeRow.table_name).where(ChangeRow.step_id == step).distinct()).scalars()
    ranges = connection.execute(select(ChangeRange.table_name).where(ChangeRange.step_id == step).distinct()).scalars()
    return {*names, *ranges}


def rows_of(connection: Connection, step: int, table: str) -> list[int]:
    """Ids of the rows of one table that the step changed."""
    query = select(ChangeRow.row_id).where(ChangeRow.step_id == step, ChangeRow.table_name == table)
    return list(connection.execute(query).scalars())


def edited_rows_of(connection: Connection, step: int, table: str) -> list[int]:
    """Ids of the rows of one table that the step found there and changed or took out."""
    query = select(ChangeRow.row_id).where(
        ChangeRow.step_id == step, ChangeRow.table_name == table, ChangeRow.before.is_not(None)
    )
    return list(connection.execute(query).scalars())


def parents_of(connection: Connection, step: int, table: str, column: str) -> set[int]:
    """Values of a foreign key in all images, earlier and present, of the rows that the step changed."""
    rows = connection.exec_driver_sql(
        f"SELECT json_extract(before, '$.{column}') FROM change_row WHERE step_id = ? AND table_name = ? "
        f"UNION SELECT json_extract(after, '$.{column}') FROM change_row WHERE step_id = ? AND table_name = ? "
        f'UNION SELECT "{table}"."{column}" FROM change_row JOIN "{table}" ON "{table}".id = change_row.row_id '
        "WHERE step_id = ? AND table_name = ?",
        (step, table) * 3,
    )
    return {row[0] for row in rows if row[0] is not None}


def _ranges_to_rows(connection: Connection, step: int) -> None:
    """Turn the ranges of a step into rows without an earlier image."""
    ranges = connection.execute(
        select(ChangeRange.table_name, ChangeRange.first_id, ChangeRange.last_id).where(ChangeRange.step_id == step)
    ).all()
    for table, first, last in ranges:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO change_row (step_id, table_name, row_id) "
            f'SELECT ?, ?, id FROM "{table}" WHERE id BETWEEN ? AND ?',
            (step, table, first, last),
        )
    connection.execute(delete(ChangeRange).where(ChangeRange.step_id == step))


def _keep_current(connection: Connection, step: int) -> None:
    for name in tables_of(connection, step):
        table = _LOGGED[name]
        connection.exec_driver_sql(
            f'UPDATE change_row SET after = (SELECT {_image(table)} FROM "{name}" WHERE id = change_row.row_id) '
            "WHERE step_id = ? AND table_name = ?",
            (step, name),
        )


def _restore(connection: Connection, step: int, image: str) -> None:
    """Replace all rows of the step by their images; foreign keys are checked at commit."""
    # Children go first and come last, so that no foreign key is ever left open on the way.
    touched = tables_of(connection, step)
    tables = [table.name for table in Base.metadata.sorted_tables if table.name in touched]
    for name in reversed(tables):
        connection.exec_driver_sql(
            f'DELETE FROM "{name}" WHERE id IN (SELECT row_id FROM change_row WHERE step_id = ? AND table_name = ?)',
            (step, name),
        )
    for name in tables:
        table = _LOGGED[name]
        values = ", ".join(f"json_extract({image}, '$.{c.name}')" for c in table.columns)
        connection.exec_driver_sql(
            f'INSERT INTO "{name}" ({_columns(table)}) SELECT {values} FROM change_row '
            f"WHERE step_id = ? AND table_name = ? AND {image} IS NOT NULL ORDER BY row_id",
            (step, name),
        )
