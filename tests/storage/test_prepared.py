"""Statements that are handed to the driver as they are: the same types, and the same words when something is wrong."""

from collections.abc import Callable

import pytest
from sqlalchemy import bindparam, create_engine, select, text

from domain.errors import ConnectionLostError, StorageError
from storage.database import Database, open_database
from storage.prepared import Prepared, insert_into
from storage.tables import Address, Text
from tests.storage.desk import NOON

ADDRESS, TEXT = Address.__table__, Text.__table__  # type: ignore[attr-defined]  # SQLModel does not say that it has one
STORE = Prepared(insert_into(TEXT))
STORE_ONE = Prepared(insert_into(TEXT).returning(TEXT.c.id))
LOOK = Prepared(insert_into(ADDRESS).returning(ADDRESS.c.id))
SEEN = Prepared(select(ADDRESS.c.first_seen_at, ADDRESS.c.past).where(ADDRESS.c.key == bindparam("key")))


def test_values_come_back_as_they_went(database: Database) -> None:
    row = {column.key: None for column in ADDRESS.columns} | {"key": "paper.example/tin", "url": "u", "fate": "new"}
    with database.write() as session:
        LOOK.run(session.connection(), {**row, "first_seen_at": NOON, "seen_at": NOON, "past": False})
    with database.read() as session:
        assert SEEN.rows(session.connection(), {"key": "paper.example/tin"}) == [(NOON, False)]
        assert SEEN.first(session.connection(), {"key": "paper.example/other"}) is None


def test_what_the_driver_refuses_is_told_in_our_words(database: Database) -> None:
    row = {"digest": "one", "body": "A text."}

    def store_twice() -> None:
        with database.write() as session:
            STORE.run_all(session.connection(), [row, row])

    with pytest.raises(StorageError, match=r"database .*(UNIQUE|unique)"):
        store_twice()
    with database.write() as session:
        assert STORE_ONE.scalar(session.connection(), row) is not None


def test_a_server_that_goes_away_in_the_middle_is_known_as_such(new_postgresql: Callable[[], str]) -> None:
    url = new_postgresql()
    database, other = open_database(url), create_engine(url)
    row = {"digest": "one", "body": "A text."}

    def store_while_the_server_goes() -> None:
        with database.write() as session, other.connect() as connection:
            backend = session.connection().exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
            connection.execute(text("SELECT pg_terminate_backend(:backend, 5000)"), {"backend": backend})
            STORE.run(session.connection(), row)

    with pytest.raises(ConnectionLostError):
        store_while_the_server_goes()
    with database.write() as session:  # the next one gets another connection
        assert STORE_ONE.scalar(session.connection(), row) == 1
    other.dispose()
    database.close()
