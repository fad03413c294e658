"""Restoring a backup: it is checked, brought up to date beside the database, and takes its place in one step."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, create_engine, text

from domain.errors import StorageError
from storage.backup import (
    ARCHIVE,
    DATABASE,
    DERIVED,
    Manifest,
    back_up,
    copy_tables,
    inspect_copy,
    read_manifest,
    unpack,
)
from storage.database import open_database, sqlite_path
from storage.migrations import HEAD
from storage.search import rebuild_index
from storage.tables import TABLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was done."""

    manifest: Manifest
    kept: Path | None  #: where what was there before is now


def restore(backup: Path, url: str, archive: Path, now: datetime, *, force: bool) -> Restored:
    """Put a backup in the place of the database at `url`; what was there before is kept beside it.

    Raises `StorageError`, and has changed nothing then but for captured pages that were added.
    """
    manifest = read_manifest(backup)
    if manifest.schema > HEAD:
        raise StorageError(
            f"{backup} was written by a newer roundwatch (schema {manifest.schema}, this one knows {HEAD}): "
            "install that version; nothing was changed"
        )
    path = sqlite_path(url)
    beside = path.parent if path is not None else backup.resolve().parent
    try:
        beside.mkdir(parents=True, exist_ok=True)
        if path is not None:
            _refuse_if_used(path, force=force)
        with tempfile.TemporaryDirectory(prefix=".restore-", dir=beside) as folder:
            copy = Path(folder) / DATABASE
            unpack(backup, manifest, lambda name: copy if name == DATABASE else _page(archive, name))
            if inspect_copy(copy) != dict(manifest.rows):
                raise StorageError(f"{backup} is damaged (rows are missing): take another backup; nothing was changed")
            ready = _brought_up_to_date(copy, with_index=path is not None)
            if path is not None:
                kept = _swap(ready, path, now)
            else:
                kept = _into_server(ready, url, archive, backup, now, force=force)
    except OSError as error:
        raise StorageError(f"restore {backup}: {error}; nothing was changed") from error
    return Restored(manifest=manifest, kept=kept)


def _page(archive: Path, name: str) -> Path | None:
    """Where a captured page belongs; those that are there already stay: they never change."""
    parts = Path(name.removeprefix(ARCHIVE)).parts
    if not name.startswith(ARCHIVE) or not parts or ".." in parts or Path(*parts).is_absolute():
        raise StorageError(f"a backup with a file {name!r} is none of ours; nothing was changed")
    return archive.joinpath(*parts)


def _brought_up_to_date(copy: Path, *, with_index: bool) -> Path:
    database = open_database(f"sqlite:///{copy}")
    database.close()
    engine = create_engine(f"sqlite:///{copy}")
    try:
        with engine.begin() as connection:
            articles = connection.execute(text("SELECT count(*) FROM article")).scalar_one()
            entries = connection.execute(text("SELECT count(*) FROM search_entry")).scalar_one()
            if with_index and entries < articles:  # from PostgreSQL
                rebuild_index(connection)
    finally:
        engine.dispose()
    with closing(sqlite3.connect(copy)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
    return copy


def _refuse_if_used(path: Path, *, force: bool) -> None:
    """Refuse a database that holds something, unless told to, and one that somebody has open in any case."""
    if not path.exists() or path.stat().st_size == 0:
        return
    try:
        with closing(sqlite3.connect(path, timeout=0.5)) as file:
            # To leave WAL mode takes the whole file; whoever has it open, has a part of it.
            file.execute("PRAGMA journal_mode = DELETE").fetchone()
            holds = _holds_something(lambda name: file.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone())  # noqa: S608
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise StorageError(
                f"{path} is in use: end `roundwatch run` and whatever else has it open, then restore"
            ) from error
        holds = True
    except sqlite3.DatabaseError:
        holds = True  # damaged: that is what a restore is for, but it is kept
    if holds and not force:
        raise StorageError(f"{path} is not empty: --force replaces it, and keeps it beside")


def _holds_something(first_of: Callable[[str], object]) -> bool:
    for name in TABLES.tables:
        try:
            if first_of(name) is not None:
                return True
        except sqlite3.OperationalError as error:
            if "no such table" not in str(error):
                raise
    return False


def _swap(ready: Path, path: Path, now: datetime) -> Path | None:
    kept = None
    if path.exists() and path.stat().st_size:
        kept = path.with_name(f"{path.name}.before-{now:%Y%m%dT%H%M%SZ}")
        # A -wal that stays would be played into the new file.
        for end in ("-wal", "-shm"):
            if (left := Path(f"{path}{end}")).exists():
                left.replace(f"{kept}{end}")
        try:
            os.link(path, kept)
        except OSError:  # a file system without links
            shutil.copyfile(path, kept)
    handle = os.open(ready, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
    ready.chmod(0o600)
    ready.replace(path)
    return kept


def _into_server(ready: Path, url: str, archive: Path, backup: Path, now: datetime, *, force: bool) -> Path | None:
    database = open_database(url)
    try:
        kept = None
        with database.engine.connect() as connection:
            others = connection.execute(
                text(
                    "SELECT count(*) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            ).scalar_one()
            holds = any(
                connection.execute(text(f"SELECT 1 FROM {name} LIMIT 1")).first()  # noqa: S608 - names of ours
                for name in TABLES.tables
            )
        if others:
            raise StorageError(
                f"the database is in use by {others} other connections: end `roundwatch run` and them, then restore"
            )
        if holds:
            if not force:
                raise StorageError("the database is not empty: --force replaces it, and keeps it as a backup beside")
            kept = backup.resolve().with_name(f"before-{now:%Y%m%dT%H%M%SZ}.backup")
            back_up(database, archive, kept, now, force=False)
        source = create_engine(f"sqlite:///{ready}")
        try:
            with source.connect() as reading, database.write() as session:
                _replace_rows(reading, session.connection())
        finally:
            source.dispose()
        return kept
    finally:
        database.close()


def _replace_rows(reading: Connection, writing: Connection) -> None:
    names = ", ".join([*(table.name for table in TABLES.sorted_tables), "search_index", "search_word"])
    writing.execute(text(f"TRUNCATE {names}"))
    copy_tables(reading, writing)
    for table in TABLES.sorted_tables:
        key = table.primary_key.columns
        if table.name not in DERIVED and "id" in key and len(key) == 1:  # ids go on behind those that were restored
            writing.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), "  # noqa: S608 - names of ours
                    f"coalesce(max(id), 1), max(id) IS NOT NULL) FROM {table.name}"
                )
            )
    rebuild_index(writing)
