"""Opening the database: SQLite or PostgreSQL, migrated to what this program knows."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, OperationalError, SQLAlchemyError
from sqlmodel import Session as Session  # what others name an open transaction by

from domain.errors import ConfigError, StorageError
from storage.migrations import HEAD

_WAL_TRIES, _WAL_WAIT_S = 200, 0.05
_BUSY_MS = 30_000  # how long a writer waits for another before it gives up

# Any numbers of ours, for PostgreSQL's advisory locks.  Read, decide and write are one step there too: one writer at a
# time, as in SQLite, for a few milliseconds.
_MIGRATION_LOCK, _WRITE_LOCK = 0x726F756E64, 0x726F756E65


class Database:
    """An open database of the right version."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        # A transaction that reads and then writes must be a writer from its first statement: SQLite fails at once,
        # whatever the busy timeout, when a reader wants to write after another has written.
        self._writer = engine.execution_options(immediate=True)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the database and writes nothing."""
        with _in_one_line(self._engine), Session(self._engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session whose work is one transaction: all of it is stored, or nothing.

        Nobody else writes from its first line on: a time that is taken within it is later than what was written before.
        """
        with _in_one_line(self._engine), Session(self._writer) as session, session.begin():
            session.connection()  # SQLite's lock is taken here, not at the first statement
            if self._engine.dialect.name == "postgresql":
                session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITE_LOCK})
            yield session

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


def open_database(url: str) -> Database:
    """The database at an SQLAlchemy `url`, created and migrated if need be.

    Raises `ConfigError` for an address that is none, `StorageError` for a database that cannot be used.
    """
    engine = _engine(url)
    try:
        with _in_one_line(engine), engine.execution_options(immediate=True).begin() as connection:
            _migrate(connection)
    except BaseException:
        engine.dispose()  # a refused database must not be held open by whoever was refused
        raise
    return Database(engine)


def open_existing(url: str) -> Database | None:
    """The database at `url` if there is one already; `None` for an SQLite file that does not exist yet."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite" and address.database and not Path(address.database).exists():
        return None
    return open_database(url)


def _engine(url: str) -> Engine:
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise ConfigError(f"storage.database: {url!r} is no database address") from error
    try:
        if address.get_backend_name() != "sqlite":
            return create_engine(address, pool_pre_ping=True)
        if address.database and address.database != ":memory:":
            _make_folder(Path(address.database).parent)
        engine = create_engine(address, connect_args={"timeout": _BUSY_MS / 1000})
    except NoSuchModuleError as error:
        raise ConfigError(
            f"storage.database: {address.drivername} is not known; sqlite or postgresql+psycopg"
        ) from error
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"cannot make the folder of the database, {folder}: {error.strerror}") from error


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions of its own; `_begin_sqlite` does
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={_BUSY_MS}", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    _use_wal(cursor)
    cursor.close()


def _use_wal(cursor: sqlite3.Cursor) -> None:
    """Write-ahead logging, for good.  Whoever finds the file busy just then fails at once, whatever the timeout."""
    patience = threading.Event()
    for _ in range(_WAL_TRIES):
        if cursor.execute("PRAGMA journal_mode").fetchone()[0] in ("wal", "memory"):
            return
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            patience.wait(_WAL_WAIT_S)


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("immediate") else "BEGIN")


def _migrate(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
    version = None
    if inspect(connection).has_table("alembic_version"):
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if version == HEAD:
        return
    if version is not None and version > HEAD:
        raise StorageError(
            f"the database was written by a newer roundwatch (schema {version}, this one knows {HEAD}): "
            "install that version again, or name another database in storage.database"
        )
    # Alembic takes a tenth of a second to import; most starts find nothing to do.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)


@contextmanager
def _in_one_line(engine: Engine) -> Iterator[None]:
    """Foreign errors as ours: what failed, where, what to do."""
    try:
        yield
    except SQLAlchemyError as error:
        if not isinstance(error, DatabaseError):
            raise
        where = engine.url.render_as_string(hide_password=True)
        said = " ".join(str(error.orig).split())
        what = f"database {where}: {said}"
        if "not a database" in said or "malformed" in said:
            what += "; the file is damaged or no database: restore a copy, or name another in storage.database"
        elif isinstance(error, OperationalError) and "disk is full" in said:
            what += "; make room, nothing that was stored before is lost"
        raise StorageError(what) from error
