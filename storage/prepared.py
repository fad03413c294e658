"""Statements that every article needs: compiled once for each database, then handed to its driver as they are.

SQLAlchemy takes ten times as long to carry a compiled statement out as SQLite does; with twenty statements an article
that is most of what storing it costs.  Its types still say how values are written and read, its errors what went wrong.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Dialect, Executable, Insert, Table, insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

Values = Mapping[str, Any]  # Any: what the types of the columns take
Process = Callable[[Any], Any] | None


@dataclass(frozen=True, slots=True)
class _Form:
    """A statement as the driver of one database takes it."""

    said: str
    binds: Sequence[tuple[str, Process]]
    constants: Values
    is_positional: bool
    reads: Sequence[tuple[int, Callable[[Any], Any]]]  #: columns that are not read as the driver gives them

    def parameters(self, values: Values) -> Any:  # Any: a tuple or a dictionary, as the driver wants them
        if self.constants:
            values = {**self.constants, **values}
        if self.is_positional:
            return [values[name] if process is None else process(values[name]) for name, process in self.binds]
        return {name: values[name] if process is None else process(values[name]) for name, process in self.binds}

    def row(self, given: Sequence[Any]) -> tuple[Any, ...]:
        read = list(given)
        for at, process in self.reads:
            read[at] = process(read[at])
        return tuple(read)


class Prepared:
    """One statement, or one for each database by the name of its dialect.  It has no expanding parameters."""

    def __init__(self, statement: Executable | Mapping[str, Executable]) -> None:
        self._statement = statement
        self._forms: dict[str, _Form] = {}

    def rows(self, connection: Connection, values: Values) -> Sequence[tuple[Any, ...]]:
        """All rows that it gives."""
        form = self._form(connection.dialect)
        found = _carry_out(connection, form.said, form.parameters(values)).fetchall()
        return [form.row(given) for given in found] if form.reads else cast("Sequence[tuple[Any, ...]]", found)

    def first(self, connection: Connection, values: Values) -> tuple[Any, ...] | None:
        """The first of them, if there is one."""
        return next(iter(self.rows(connection, values)), None)

    def scalar(self, connection: Connection, values: Values) -> Any:  # Any: what the column has
        """The first value of the first of them, if there is one."""
        found = self.first(connection, values)
        return None if found is None else found[0]

    def run(self, connection: Connection, values: Values) -> None:
        """Carry it out; it gives nothing."""
        form = self._form(connection.dialect)
        _carry_out(connection, form.said, form.parameters(values))

    def run_all(self, connection: Connection, rows: Iterable[Values]) -> None:
        """Carry it out with each of several sets of values."""
        form = self._form(connection.dialect)
        _carry_out(connection, form.said, [form.parameters(values) for values in rows], many=True)

    def _form(self, dialect: Dialect) -> _Form:
        form = self._forms.get(dialect.name)
        if form is None:
            statement = self._statement
            form = _compiled(statement[dialect.name] if isinstance(statement, Mapping) else statement, dialect)
            self._forms[dialect.name] = form
        return form


def insert_into(table: Table, build: Callable[[Table], Insert] = insert) -> Insert:
    """An insertion of whole rows, without the id that the database gives; `build`: of a dialect."""
    return build(table).inline()


def _compiled(statement: Executable, dialect: Dialect) -> _Form:
    keys = None
    if isinstance(statement, Insert):
        keys = [column.key for column in statement.table.columns if column.key != "id"]
    compiled = cast("SQLCompiler", statement.compile(dialect=dialect, column_keys=keys))  # type: ignore[attr-defined]  # every statement has it
    names = list(compiled.positiontup or ()) if compiled.positional else list(compiled.params)
    columns = getattr(statement, "exported_columns", ())  # of plain text nothing is known
    read = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
    binds = [(name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect)) for name in names]
    constants = {name: value for name, value in compiled.params.items() if not compiled.binds[name].required}
    return _Form(
        said=str(compiled),
        binds=binds,
        constants=constants if keys is None else {},
        is_positional=bool(compiled.positional),
        reads=[(at, process) for at, process in enumerate(read) if process is not None],
    )


def _carry_out(connection: Connection, said: str, parameters: Any, *, many: bool = False) -> Any:
    """The driver's cursor, behind the statement.  Raises the errors of SQLAlchemy."""
    proxied = connection.connection
    cursor = proxied.cursor()
    try:
        if many:
            cursor.executemany(said, parameters)
        else:
            cursor.execute(said, parameters)
    except Exception as error:
        dialect = connection.dialect
        if not isinstance(error, dialect.loaded_dbapi.Error):
            raise
        is_lost = dialect.is_disconnect(error, proxied.dbapi_connection, cursor)
        if is_lost:
            connection.invalidate(error)
        raise DBAPIError.instance(
            said, parameters, error, dialect.loaded_dbapi.Error, connection_invalidated=is_lost, dialect=dialect
        ) from error
    return cursor
