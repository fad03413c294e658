"""Backups: one file with everything, taken while others write; the same form whichever database it comes from.

A backup is a ZIP archive: `manifest.json` (what is in it, counted and hashed), `roundwatch.db` (an SQLite database of
the schema that the manifest names) and `archive/…` (the captured pages).  It can be restored into either database.
"""

import json
import os
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Engine, bindparam, create_engine, insert, select, text, update

from domain.documents import json_from
from domain.errors import StorageError
from storage.database import Database, sqlite_path
from storage.migrations import HEAD
from storage.sqlitefile import BACKUP_MARK
from storage.tables import TABLES

FORMAT = 1
#: What comes of reading the manifest of something else; RuntimeError: it is locked, or packed as zipfile cannot undo.
_NO_BACKUP = (
    zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, LookupError, TypeError, AttributeError,
)  # fmt: skip
DATABASE, ARCHIVE, MANIFEST = "roundwatch.db", "archive/", "manifest.json"
#: Made from the others: not part of a copy of PostgreSQL, whose index SQLite could not use.
DERIVED = ("search_entry", "search_index", "search_word")
_ROWS = 500  # in one statement
_PIECE = 1 << 20  # bytes read at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds."""

    format: int
    schema: str  #: the newest migration step of its database
    taken_at: str  #: ISO 8601
    database: str  #: sqlite or postgresql
    rows: Mapping[str, int]  #: by table
    files: Mapping[str, tuple[int, str]]  #: name within the backup → bytes, SHA-256


def back_up(database: Database, archive: Path, target: Path, now: datetime, *, force: bool) -> Manifest:
    """Write a backup and read it again.  The file is there whole, or not at all.  Raises `StorageError`."""
    if target.is_dir():
        raise StorageError(f"{target} is a folder: name the file that the backup is to become")
    if target.exists() and not force:
        raise StorageError(f"{target} exists: name another file, or --force to replace it")
    if not target.parent.is_dir():
        raise StorageError(f"no folder {target.parent}: make it first")
    try:
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
            copy = Path(folder) / DATABASE
            with private_files():
                kind = _copy_database(database, copy)
                rows = inspect_copy(copy)
                unfinished = Path(folder) / "backup"
                manifest = _pack(unfinished, copy, archive, rows, kind, now)
            verify(unfinished)
            _sync(unfinished)
            unfinished.replace(target)
            _sync(target.parent)
    except (OSError, sqlite3.Error, zipfile.BadZipFile) as error:
        raise StorageError(f"backup {target}: {error}; no backup was written") from error
    return manifest


def inspect_copy(path: Path) -> dict[str, int]:
    """Rows by table of an SQLite database that is whole.  Raises `StorageError` with what is wrong with it."""
    with closing(sqlite3.connect(path)) as copy:
        try:
            found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
            loose = copy.execute("PRAGMA foreign_key_check").fetchone()
            tables = [name for (name,) in copy.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
            ours = sorted({*TABLES.tables} & {*tables})
            rows = {name: copy.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ours}  # noqa: S608
        except sqlite3.DatabaseError as error:
            raise StorageError(f"the copy of the database is damaged: {error}") from error
    if found != "ok":
        raise StorageError(f"the copy of the database is damaged: {' '.join(found.split())}")
    if loose is not None:
        raise StorageError(f"the copy of the database is damaged: a row of {loose[0]} leads to none of {loose[2]}")
    return rows


def read_manifest(path: Path) -> Manifest:
    """What a backup says of itself.  Raises `StorageError` if it is none."""
    try:
        with zipfile.ZipFile(path) as backup:
            said: Any = json_from(backup.read(MANIFEST))  # whatever is in it: what is missing is no backup's
        if said["format"] > FORMAT:
            raise StorageError(f"{path} was written by a newer roundwatch (format {said['format']}): install that one")
        files = {name: (size, digest) for name, (size, digest) in said["files"].items()}
        return Manifest(**{**said, "files": files})
    except OSError as error:
        raise StorageError(f"{path}: {error.strerror or error}") from error
    except _NO_BACKUP as error:
        raise StorageError(
            f"{path} is no backup, or is cut off ({error}): take another one; nothing was changed"
        ) from error


def verify(path: Path) -> Manifest:
    """Read a backup through.  Raises `StorageError` if any byte of it is not what was written."""
    manifest = read_manifest(path)
    for _ in _unpacked(path, manifest, lambda _: None):
        pass
    return manifest


def unpack(path: Path, manifest: Manifest, place_of: Callable[[str], Path | None]) -> None:
    """Write the files of a backup to where `place_of` says (`None`: nowhere), each checked.  Raises `StorageError`."""
    for name, content in _unpacked(path, manifest, place_of):
        place = place_of(name)
        if place is not None:
            content.replace(place)


def _unpacked(path: Path, manifest: Manifest, place_of: Callable[[str], Path | None]) -> Iterator[tuple[str, Path]]:
    try:
        with zipfile.ZipFile(path) as backup:
            for name, (size, digest) in manifest.files.items():
                place = place_of(name)
                beside = place.with_name(f".{place.name}.restored") if place else Path(os.devnull)
                if place:
                    place.parent.mkdir(parents=True, exist_ok=True)
                with backup.open(name) as packed, private_files(), beside.open("wb") as file:
                    found = _hash(packed, file)
                    if place:
                        file.flush()
                        os.fsync(file.fileno())
                if found != (size, digest):
                    if place:
                        beside.unlink()
                    raise StorageError(_damaged(path, name))
                yield name, beside
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError) as error:
        raise StorageError(_damaged(path, str(error))) from error


def _damaged(path: Path, what: str) -> str:
    return f"{path} is damaged ({what}): take another backup; nothing was changed"


def _hash(source: IO[bytes], copy: IO[bytes] | None = None) -> tuple[int, str]:
    size, digest = 0, sha256()
    while piece := source.read(_PIECE):
        size += len(piece)
        digest.update(piece)
        if copy is not None:
            copy.write(piece)
    return size, digest.hexdigest()


def _copy_database(database: Database, copy: Path) -> str:
    path = sqlite_path(database.url)
    if path is None:
        _copy_rows(database.engine, copy)
        return "postgresql"
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as source, closing(sqlite3.connect(copy)) as to:
        # All pages in one step: a copy in several begins anew each time that somebody writes, and never ends.  In
        # WAL mode nobody waits for it.
        source.backup(to, pages=-1)
        to.execute("PRAGMA journal_mode = DELETE")  # one file, without a -wal beside it
    return "sqlite"


def _copy_rows(source: Engine, copy: Path) -> None:
    """All rows of one state of PostgreSQL as an SQLite database."""
    target = create_engine(f"sqlite:///{copy}")
    try:
        TABLES.create_all(target)
        snapshot = source.connect().execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with snapshot as reading, target.begin() as writing:
            copy_tables(reading, writing)
            writing.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
            writing.execute(text("INSERT INTO alembic_version VALUES (:step)"), {"step": HEAD})
    finally:
        target.dispose()


def copy_tables(reading: Connection, writing: Connection) -> None:
    """Copy the rows of all tables but derived ones, each after those that it leads to."""
    for table in TABLES.sorted_tables:
        if table.name in DERIVED:
            continue
        # A row may lead to a later one of its own table, a copy to an origin seen after it: set once all are there.
        own = [column.name for column in table.columns if any(key.column.table is table for key in column.foreign_keys)]
        rows = reading.execution_options(stream_results=True, yield_per=_ROWS).execute(
            select(table).order_by(*table.primary_key.columns)
        )
        for some in rows.mappings().partitions(_ROWS):
            writing.execute(insert(table), [dict(row) | dict.fromkeys(own) for row in some])
        for name in own:
            leading = reading.execution_options(stream_results=True, yield_per=_ROWS).execute(
                select(table.c.id.label("row"), table.c[name].label("to")).where(table.c[name].is_not(None))
            )
            for some in leading.mappings().partitions(_ROWS):
                writing.execute(
                    update(table).where(table.c.id == bindparam("row")).values({name: bindparam("to")}),
                    [dict(row) for row in some],
                )


def _pack(target: Path, copy: Path, archive: Path, rows: Mapping[str, int], kind: str, now: datetime) -> Manifest:
    files: dict[str, tuple[int, str]] = {}
    with target.open("xb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as backup:
        files[DATABASE] = _add(backup, copy, DATABASE, zipfile.ZIP_DEFLATED)
        copy.unlink()  # a disk that has room for one copy need not have it for two
        for page in _pages(archive):
            name = ARCHIVE + page.relative_to(archive).as_posix()
            with suppress(FileNotFoundError):  # cleared away since it was listed
                files[name] = _add(backup, page, name, zipfile.ZIP_STORED)  # packed already
        manifest = Manifest(
            format=FORMAT, schema=HEAD, taken_at=now.isoformat(), database=kind, rows=rows, files=files
        )  # fmt: skip
        backup.writestr(MANIFEST, json.dumps(asdict(manifest), indent=1))
        backup.comment = BACKUP_MARK
    return manifest


def _pages(archive: Path) -> Iterator[Path]:
    """Files of captured pages; what is being written has a name that begins with a dot."""
    if archive.is_dir():
        for folder, _, names in sorted(os.walk(archive)):
            yield from (Path(folder) / name for name in sorted(names) if not name.startswith("."))


def _add(backup: zipfile.ZipFile, path: Path, name: str, method: int) -> tuple[int, str]:
    entry = zipfile.ZipInfo.from_file(path, name, strict_timestamps=False)
    entry.compress_type = method
    with path.open("rb") as source, backup.open(entry, "w", force_zip64=True) as packed:
        return _hash(source, packed)


@contextmanager
def private_files() -> Iterator[None]:
    """What is made meanwhile is for our own eyes."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
