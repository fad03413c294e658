"""Servers that go away, processes that are killed while they migrate, and many who store one page at once."""

import os
import signal
import stat
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from domain.errors import ConnectionLostError, StorageError
from domain.robots import answered
from domain.rounds import Status
from storage.database import Session, open_database, openings
from storage.migrations import HEAD
from storage.robots import keep_robots, robots_copy
from storage.tables import Alert, StoredArticle, StoredEvent, Version
from storage.writer import Writer
from tests.conftest import NewDatabase
from tests.domain.world import mention
from tests.newsdesk import ROOT
from tests.storage.desk import NOON, Desk
from tests.storage.test_database import shape

HELD = mention(11, Status.HELD)


def _store(address: str) -> str:
    database = open_database(address)
    desk = Desk.__new__(Desk)  # the first crawls are over
    desk.database = database
    try:
        return str(desk.read("/tin", HELD).fate)
    finally:
        database.close()


@pytest.mark.long
def test_eight_processes_that_store_one_page_make_one_row_and_one_alert(address: str) -> None:
    database = open_database(address)
    desk = Desk(database)
    with ProcessPoolExecutor(8, mp_context=get_context("forkserver")) as several:
        fates = list(several.map(_store, [address] * 8))
    assert sorted(fates) == ["new", *["unchanged"] * 7]
    assert (desk.count(StoredArticle), desk.count(Version)) == (1, 1)
    assert desk.count(Alert) == desk.count(StoredEvent) == len(set(desk.told))
    database.close()


def test_a_robots_file_with_nul_bytes_is_kept_alike(address: str) -> None:
    database = open_database(address)
    copy = answered(None, "https://a.example", 200, b"User-agent: *\nDisallow: /\x00a\xff\nDisallow: /b\n", NOON)
    with database.write() as session:
        keep_robots(session, copy)
    with database.read() as session:
        kept = robots_copy(session, "https://a.example")
    database.close()
    assert kept is not None
    assert kept.body.splitlines()[1:] == ["Disallow: /a\ufffd", "Disallow: /b"]


def end_connections(address: str) -> None:
    """As a server that is restarted does."""
    engine = create_engine(address)
    with engine.connect() as connection:
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    engine.dispose()


def test_what_is_written_when_the_server_goes_away_is_written_again_once(new_postgresql: NewDatabase) -> None:
    address = new_postgresql()
    database = open_database(address)
    desk = Desk(database)
    tries: list[int] = []

    def entry(session: Session) -> str:
        tries.append(len(tries))
        decision = desk.read_in(session, "/tin", HELD)
        if len(tries) == 1:
            end_connections(address)
        return str(decision.fate)

    writer = Writer(database)
    assert writer._outcomes([entry]) == ["new"]
    assert len(tries) == 2
    assert desk.count(StoredArticle) == 1

    def never(session: Session) -> None:
        session.connection()
        end_connections(address)
        desk.read_in(session, "/khac", HELD)

    [error] = writer._outcomes([never])
    assert isinstance(error, ConnectionLostError)
    assert "\n" not in str(error)
    assert desk.count(StoredArticle) == 1  # an idle connection that was ended is noticed before it is used
    database.close()


def test_a_statement_that_takes_too_long_is_one_line(new_postgresql: NewDatabase) -> None:
    database = open_database(new_postgresql())

    def take_too_long() -> None:
        with database.write() as session:
            session.connection().execute(text("SET LOCAL statement_timeout = 50"))
            session.connection().execute(text("SELECT pg_sleep(5)"))

    with pytest.raises(StorageError, match="statement timeout") as caught:
        take_too_long()
    assert "\n" not in str(caught.value)
    database.close()


_OPEN = """
import sys
from storage.database import Session, open_database, openings
print("ready", flush=True)
open_database(sys.argv[1]).close()
"""


_ROWS_OF_0003 = [
    "INSERT INTO address (id, key, url, fate, first_seen_at, seen_at) VALUES (:n, :u, :u, 'new', :at, :at)",
    "INSERT INTO text (id, digest, body) VALUES (:n, :u, 'Việt Nam và Lào')",
    """INSERT INTO article (id, address_id, voice, story, history, first_seen_at, versions)
       VALUES (:n, :n, 'v', :n, false, :at, 1)""",
    """INSERT INTO version (id, article_id, number, seen_at, url, title, text_id, digest, authors)
       VALUES (:n, :n, 1, :at, :u, 'Tin', :n, 'd', '[]')""",
]


def at_0003(address: str, articles: int) -> None:
    """A database as the version before this one left it, with articles in it."""
    engine = create_engine(address)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(ROOT / "storage" / "migrations"))
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        for statement in _ROWS_OF_0003:
            rows = [
                {"n": number, "at": "2026-11-18 05:00:00", "u": f"https://a.example/{number}"}
                for number in range(1, articles + 1)
            ]
            connection.execute(text(statement), rows)
    engine.dispose()


@pytest.mark.long
def test_a_migration_that_is_killed_leaves_the_old_schema_or_the_new(nowhere: str) -> None:
    at_0003(nowhere, 300)
    engine = create_engine(nowhere)
    old, chance, seen = shape(engine), Random(7), set()  # noqa: S311 - moments, no secrets
    new = None
    for _ in range(12):
        process = subprocess.Popen(
            [sys.executable, "-c", _OPEN, nowhere],
            cwd=ROOT, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert process.stdout is not None
        process.stdout.readline()
        try:
            process.wait(chance.uniform(0.02, 0.6))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        with engine.connect() as connection:
            version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
        found = shape(engine)
        seen.add(version)
        if version == HEAD:
            new = found
            break
        assert (version, found) == ("0003", old)
    open_database(nowhere).close()
    if new is not None:
        assert shape(engine) == new
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM search_entry")).scalar_one() == 300
        assert connection.execute(text("SELECT count(*) FROM article")).scalar_one() == 300
    engine.dispose()


def test_files_are_for_our_own_eyes_and_open_ones_are_named(tmp_path: Path) -> None:
    path, link = tmp_path / "data" / "roundwatch.db", tmp_path / "link.db"
    link.symlink_to(path)
    url = f"sqlite:///{link}"
    database = open_database(url)
    Desk(database).read("/tin")
    modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}
    assert modes == dict.fromkeys(("roundwatch.db", "roundwatch.db-wal", "roundwatch.db-shm"), 0o600)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert openings(url) == []
    path.chmod(0o644)
    path.parent.chmod(0o777)
    folder, file = openings(url)
    assert f"chmod go-w {path.parent}" in folder
    assert f"chmod go= {path}" in file
    database.close()
