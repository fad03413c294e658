"""Opening a database: made, migrated, refused; and many writers at once."""

import sqlite3
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect, text
from sqlmodel import SQLModel

import storage.migrations
from domain.errors import ConfigError, StorageError
from domain.rounds import Status
from storage.database import Database, open_database, open_existing
from storage.migrations import HEAD
from storage.tables import Address, StoredArticle, StoredEvent, Text
from tests.domain.world import mention
from tests.storage.desk import ELSEWHERE, REPORT, Desk

HELD = mention(11, Status.HELD)


def shape(engine: Engine) -> dict[str, Any]:
    """Every table with its columns, keys and indexes, as the database itself describes them."""
    seen = inspect(engine)
    return {
        table: {
            "columns": sorted((c["name"], str(c["type"]), c["nullable"]) for c in seen.get_columns(table)),
            "primary": seen.get_pk_constraint(table)["constrained_columns"],
            "unique": sorted(sorted(u["column_names"]) for u in seen.get_unique_constraints(table)),
            "indexes": sorted((i["name"] or "", i["column_names"]) for i in seen.get_indexes(table)),
            "foreign": sorted(
                (f["constrained_columns"], f["referred_table"], f["referred_columns"])
                for f in seen.get_foreign_keys(table)
            ),
        }
        for table in seen.get_table_names()
        if table != "alembic_version"
    }


def test_a_migrated_database_is_what_the_tables_say(
    nowhere: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    open_database(nowhere).close()
    fresh = f"sqlite:///{tmp_path / 'fresh.db'}"
    if nowhere.startswith("postgresql"):
        fresh = request.getfixturevalue("empty_postgresql")()
    migrated, made = create_engine(nowhere), create_engine(fresh)
    SQLModel.metadata.create_all(made)
    try:
        assert shape(migrated) == shape(made)
        assert "article" in shape(made)
    finally:
        migrated.dispose()
        made.dispose()


def test_the_newest_step_is_the_one_that_the_program_asks_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(storage.migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_opening_twice_changes_nothing(nowhere: str) -> None:
    first = open_database(nowhere)
    Desk(first).read("/tin", HELD)
    first.close()
    second = open_database(nowhere)
    with second.read() as session:
        assert session.get(StoredArticle, 1) is not None
    second.close()


def test_many_who_open_an_empty_database_at_once_all_find_it_ready(nowhere: str) -> None:
    def look(_: int) -> int:
        database = open_database(nowhere)
        try:
            with database.read() as session:
                return len(session.connection().execute(text("SELECT 1 FROM article")).all())
        finally:
            database.close()

    with ThreadPoolExecutor(4) as several:
        assert list(several.map(look, range(4))) == [0] * 4


def test_a_database_of_a_newer_program_is_refused_in_one_line(address: str) -> None:
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StorageError, match=r"newer roundwatch .*9999") as caught:
        open_database(address)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("These are my notes, not a database. " * 40)
    with pytest.raises(StorageError, match=r"notes\.db.*restore a copy"):
        open_database(f"sqlite:///{path}")
    assert path.read_text().startswith("These are my notes")


@pytest.mark.parametrize("url", ["roundwatch.db", "mysql+nothing://host/name", "://"])
def test_an_address_that_is_none_is_the_operators_to_mend(url: str) -> None:
    with pytest.raises(ConfigError, match=r"storage\.database"):
        open_database(url)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(StorageError, match="taken"):
        open_database(f"sqlite:///{tmp_path / 'taken' / 'roundwatch.db'}")


def test_looking_for_a_database_makes_none(tmp_path: Path) -> None:
    assert open_existing(f"sqlite:///{tmp_path / 'none.db'}") is None
    assert list(tmp_path.iterdir()) == []


def test_an_unreachable_server_is_named_without_its_password() -> None:
    with pytest.raises(StorageError) as caught:
        open_database("postgresql+psycopg://desk:secret@127.0.0.1:9/roundwatch?connect_timeout=3")
    assert "127.0.0.1" in str(caught.value)
    assert "secret" not in str(caught.value)


def _record(address: str, who: int, count: int) -> int:
    database = open_database(address)
    desk = Desk(database)
    fates = [desk.read(f"/{who}/{n}", HELD, text=f"{ELSEWHERE}\nSố {n}.").events for n in range(count)]
    database.close()
    return len(fates)


@pytest.mark.long
def test_processes_that_write_at_once_neither_fail_nor_write_twice(address: str) -> None:
    # Each reads, decides and writes: the same texts, the same round.
    with ProcessPoolExecutor(3, mp_context=get_context("forkserver")) as several:
        work = [several.submit(_record, address, who, 15) for who in range(3)]
        assert [one.result() for one in work] == [15] * 3
    database = open_database(address)
    desk = Desk(database)
    assert (desk.count(Address), desk.count(StoredArticle), desk.count(Text)) == (45, 45, 15)
    assert desk.told.count("new-round:vn-la-deputy/11") == 1
    database.close()


def test_a_reader_sees_the_state_before_a_writer_is_done(database: Database) -> None:
    desk = Desk(database)
    with database.write() as session:
        desk.read_in(session, "/tin", HELD)
        assert desk.count(StoredArticle) == 0
    assert desk.count(StoredArticle) == 1


def test_a_writer_waits_for_another(database: Database) -> None:
    desk = Desk(database)
    began, done = threading.Event(), threading.Event()

    def second() -> None:
        began.set()
        desk.read("/khac", HELD, text=ELSEWHERE)
        done.set()

    with database.write() as session:
        desk.read_in(session, "/tin", HELD, text=REPORT)
        waiting = threading.Thread(target=second)
        waiting.start()
        assert began.wait(10)
        assert not done.wait(0.2)
    waiting.join(10)
    assert done.is_set()
    assert desk.count(StoredEvent) == 3  # one round, two articles: the second knew what the first had told


def test_foreign_keys_hold_in_sqlite_too(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'a.db'}")
    with pytest.raises(StorageError, match="FOREIGN KEY"), database.write() as session:
        session.connection().execute(text("INSERT INTO sketch (hash, text_id) VALUES (1, 99)"))
    database.close()


def test_sqlite_lets_readers_and_a_writer_work_at_once(tmp_path: Path) -> None:
    open_database(f"sqlite:///{tmp_path / 'a.db'}").close()
    connection = sqlite3.connect(tmp_path / "a.db")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_writer_has_the_database_to_itself_from_its_first_line_on(tmp_path: Path) -> None:
    """It took its times before the lock: a crawl was said to begin before the one that it had waited for ended."""
    address = f"sqlite:///{tmp_path / 'roundwatch.db'}"
    first, second = open_database(address), open_database(address)
    entered = threading.Event()

    def write() -> None:
        with second.write():
            entered.set()

    with first.write():
        waiting = threading.Thread(target=write)
        waiting.start()
        assert not entered.wait(0.3)
    assert entered.wait(30)
    waiting.join()
    first.close()
    second.close()
