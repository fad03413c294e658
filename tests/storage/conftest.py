"""A desk on each of the two databases."""

from collections.abc import Iterator

import pytest

from storage.database import Database, open_database
from tests.storage.desk import Desk


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    """The address of an empty database of the newest schema."""
    make = request.getfixturevalue(f"new_{request.param}")
    return str(make())


@pytest.fixture(params=["sqlite", "postgresql"])
def nowhere(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database without any table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path_factory.mktemp('nowhere') / 'roundwatch.db'}"
    return str(request.getfixturevalue("empty_postgresql")())


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    """An open database without a row."""
    opened = open_database(address)
    yield opened
    opened.close()


@pytest.fixture
def desk(database: Database) -> Desk:
    """Somebody who reads pages and stores what they say."""
    return Desk(database)
