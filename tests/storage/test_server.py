"""A PostgreSQL server that is stopped at once, in the middle of everything, and comes back."""

import os
import signal
from contextlib import suppress

import pytest

from domain.errors import StorageError
from domain.rounds import Status
from storage.database import open_database
from storage.tables import Alert, StoredArticle
from tests.conftest import address_of, postgresql_server
from tests.domain.world import mention
from tests.newsdesk import wait_until
from tests.storage.desk import ELSEWHERE, Desk

HELD = mention(11, Status.HELD)


def is_there(pid: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def test_a_server_that_is_stopped_at_once_costs_no_committed_row_and_is_used_again_when_it_is_back() -> None:
    with postgresql_server() as server:
        database = open_database(address_of(server))
        desk = Desk(database)
        desk.read("/tin", HELD)

        def cut_off() -> None:
            with database.write() as session:
                desk.read_in(session, "/khac", HELD, text=ELSEWHERE)
                session.flush()
                pid = server.get_pid()
                assert pid is not None
                os.kill(pid, signal.SIGQUIT)  # as `pg_ctl stop -m immediate`
                wait_until(lambda: not is_there(pid), "the end of the server")

        for attempt in (cut_off, lambda: desk.read("/khac", HELD, text=ELSEWHERE)):
            with pytest.raises(StorageError) as caught:
                attempt()
            assert "\n" not in str(caught.value)

        server.ensure_postgres_running()
        assert (desk.count(StoredArticle), desk.count(Alert)) == (1, 2)  # the first, whole; nothing of the second
        desk.read("/khac", HELD, text=ELSEWHERE)
        assert (desk.count(StoredArticle), desk.count(Alert)) == (2, 3)
        database.close()
