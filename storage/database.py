"""Opening the database: SQLite or PostgreSQL, migrated to what this program knows."""

import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, SQLAlchemyError
from sqlmodel import Session as Session  # what others name an open transaction by

from domain.errors import ConfigError, ConnectionLostError, DamagedError, FullError, StorageError
from storage.migrations import HEAD
from storage.sqlitefile import advice, check_file, make_file, real_path, too_open

_WAL_TRIES, _WAL_WAIT_S = 200, 0.05
_BUSY_MS = 30_000  # how long a writer waits for another before it gives up
_CACHE_KIB = 16_000  # of a connection; with SQLite's 2,000 each look-up among a million texts goes to the disk's cache

# What a PostgreSQL says that restarts, fails over or has no connection left.
_LOST = (
    "server closed the connection", "terminating connection", "the connection is lost", "starting up", "shutting down",
    "too many clients", "remaining connection slots", "in recovery mode", "too many connections",
    "connection is closed",
)  # fmt: skip
_ROOM = 1 << 20  # bytes, without which nothing can be done
_CONNECT_TRIES, _CONNECT_WAIT_S = 20, 0.5

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

    @property
    def engine(self) -> Engine:
        """For backups, which copy it whole."""
        return self._engine

    @property
    def url(self) -> URL:
        """Its address."""
        return self._engine.url

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

    def check_room(self) -> None:
        """Raise `FullError` if the disk of an SQLite database has no room for a crawl to store anything."""
        path = sqlite_path(self._engine.url)
        if path is not None and (free := shutil.disk_usage(path.parent).free) < _ROOM:
            raise FullError(
                f"database {path}: {free:,} bytes are left on its disk, nothing is crawled; make room, nothing "
                "that was stored before is lost"
            )

    def damage(self, patience_s: float | None = None) -> str | None:
        """What is wrong with the file of an SQLite database, in one line; `None` if nothing, or it took too long.

        PostgreSQL looks after its own files.
        """
        path = sqlite_path(self._engine.url)
        if path is None:
            return None
        ends = time.monotonic() + patience_s if patience_s is not None else None
        try:
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=_BUSY_MS / 1000)) as file:
                if ends is not None:
                    file.set_progress_handler(lambda: time.monotonic() > ends, 10_000)
                found = file.execute("PRAGMA quick_check(1)").fetchone()[0]
        except sqlite3.OperationalError:
            return None  # interrupted, or busy: no sign of damage
        except sqlite3.DatabaseError as error:
            found = str(error)
        return None if found == "ok" else f"database {path}: {' '.join(found.split())}; {advice(path)}"

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


def open_database(url: str) -> Database:
    """The database at an SQLAlchemy `url`, created and migrated if need be.

    Raises `ConfigError` for an address that is none, `StorageError` for a database that cannot be used.
    """
    engine = _engine(url)
    patience = threading.Event()
    try:
        for tries_left in reversed(range(_CONNECT_TRIES)):
            try:
                with (
                    _in_one_line(engine),
                    engine.execution_options(immediate=True).connect() as connection,
                    _unreferenced(connection),
                    connection.begin(),
                ):
                    _migrate(connection)
                break
            except ConnectionLostError:
                if not tries_left:
                    raise
                patience.wait(_CONNECT_WAIT_S)  # a server that restarts, or is full for a moment
    except BaseException:
        engine.dispose()  # a refused database must not be held open by whoever was refused
        raise
    return Database(engine)


def openings(url: str) -> list[str]:
    """A line for each file or folder of an SQLite database that others than we may read or write."""
    path = sqlite_path(url)
    return [] if path is None else list(too_open(path))


def sqlite_path(url: str | URL) -> Path | None:
    """The file of an SQLite database, links followed; `None` for other databases and those in memory."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or address.database in (None, "", ":memory:"):
        return None
    return real_path(str(address.database))


def open_existing(url: str) -> Database | None:
    """The database at `url` if there is one already; `None` for an SQLite file that does not exist yet."""
    path = sqlite_path(url)
    return None if path is not None and not path.exists() else open_database(url)


def _engine(url: str) -> Engine:
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise ConfigError(f"storage.database: {url!r} is no database address") from error
    try:
        if address.get_backend_name() != "sqlite":
            return create_engine(address, pool_pre_ping=True)
        if (path := sqlite_path(url)) is not None:
            make_file(path)
            check_file(path)
            address = address.set(database=str(path))
        engine = create_engine(address, connect_args={"timeout": _BUSY_MS / 1000})
    except NoSuchModuleError as error:
        raise ConfigError(
            f"storage.database: {address.drivername} is not known; sqlite or postgresql+psycopg"
        ) from error
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions of its own; `_begin_sqlite` does
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={_BUSY_MS}", "synchronous=FULL", "foreign_keys=ON", f"cache_size=-{_CACHE_KIB}"):
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
    if connection.dialect.name == "sqlite":
        torn = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if torn is not None:
            raise StorageError(f"the database cannot be brought up to date: a row of {torn[0]} refers to no {torn[2]}")


@contextmanager
def _unreferenced(connection: Connection) -> Iterator[None]:
    """Let a step of the schema make a table of SQLite anew though others refer to it (sqlite.org, lang_altertable, 7).

    Outside a transaction, or it would be without effect.
    """
    driver = connection.connection.driver_connection if connection.dialect.name == "sqlite" else None
    if driver is not None:
        driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        if driver is not None:
            driver.execute("PRAGMA foreign_keys=ON")


@contextmanager
def _in_one_line(engine: Engine) -> Iterator[None]:
    """Foreign errors as ours: what failed, where, what to do."""
    try:
        yield
    except SQLAlchemyError as error:
        if not isinstance(error, DatabaseError):
            raise
        raise _in_our_words(engine, error) from error


def _in_our_words(engine: Engine, error: DatabaseError) -> StorageError:
    where = engine.url.render_as_string(hide_password=True)
    said = " ".join(str(error.orig).split())
    what = f"database {where}: {said}"
    path = sqlite_path(engine.url)
    if "not a database" in said or "malformed" in said:
        return DamagedError(f"{what}; the file is damaged or no database: {advice(path) if path else 'restore a copy'}")
    # SQLite, the system below it, PostgreSQL.
    is_full = any(sign in said for sign in ("disk is full", "No space left", "quota exceeded"))
    if "disk I/O error" in said and path is not None:  # what SQLite says when it has no room for its -shm file
        is_full = shutil.disk_usage(path.parent).free < _ROOM
    if is_full:
        return FullError(f"{what}; make room, nothing that was stored before is lost")
    if "readonly" in said or "unable to open" in said:
        what += "; roundwatch must be able to write to the file and its folder"
    if error.connection_invalidated or any(sign in said for sign in _LOST):
        return ConnectionLostError(what)
    return StorageError(what)
