"""Hosts in rows: no two processes ask one at the same time, and what one asked for is kept."""

from datetime import datetime, timedelta

from storage.database import Database
from storage.hosts import HostMemory, claim_hosts, keep_hosts, leave_alone, release_hosts, welcome_back
from storage.runs import LEASE, abandon_batch, claim_sites, site_memories
from tests.storage.desk import NOON, after

SECOND = timedelta(seconds=1)
ASKS = {"bao": ("bao.example", "cdn.example"), "tin": ("tin.example",)}


def claim(database: Database, batch: str, *hosts: str, at: datetime = NOON) -> set[str]:
    with database.write() as session:
        return set(claim_hosts(session, batch, hosts, at))


def wait(database: Database, host: str, until: datetime | None, failures: int = 1) -> None:
    with database.write() as session:
        leave_alone(session, host, HostMemory(not_before=until, why="busy", failures=failures), ASKS)


def waits(database: Database, site: str) -> tuple[datetime | None, str | None]:
    with database.read() as session:
        memory = site_memories(session, NOON)[site]
    return memory.not_before, memory.waits_for


def test_a_host_that_is_asked_is_not_leased_to_another(database: Database) -> None:
    assert claim(database, "first", "a", "b") == {"a", "b"}
    assert claim(database, "second", "b", "c") == {"c"}
    assert claim(database, "first", "a") == {"a"}
    assert claim(database, "second", "a", at=NOON + LEASE) == {"a"}  # no sign of life


def test_a_sign_of_life_keeps_hosts(database: Database) -> None:
    claim(database, "first", "a")
    with database.write() as session:
        keep_hosts(session, "first", NOON + LEASE / 2)
    assert claim(database, "second", "a", at=NOON + LEASE) == set()


def test_a_host_that_is_given_back_may_be_asked_when_its_delay_is_over(database: Database) -> None:
    claim(database, "first", "a")
    with database.write() as session:
        release_hosts(session, "first", {"a": NOON + 5 * SECOND})
    assert claim(database, "second", "a", at=NOON + 4 * SECOND) == set()
    assert claim(database, "second", "a", at=NOON + 5 * SECOND) == {"a"}


def test_a_clock_that_was_set_back_locks_nobody_out(database: Database) -> None:
    claim(database, "first", "a", at=after(days=3650))
    assert claim(database, "second", "a") == {"a"}


def test_the_hosts_of_a_dead_crawl_are_free_a_moment_later(database: Database) -> None:
    claim(database, "dead", "a")
    with database.write() as session:
        abandon_batch(session, "dead", "killed", NOON)
    assert claim(database, "next", "a", at=NOON + SECOND) == {"a"}


def test_what_a_host_asked_for_is_told_to_the_next(database: Database) -> None:
    claim(database, "first", "a")
    wait(database, "a", after(hours=1), failures=3)
    with database.write() as session:
        release_hosts(session, "first", {"a": NOON})
        told = claim_hosts(session, "next", ["a"], NOON)
    assert told == {"a": HostMemory(not_before=after(hours=1), why="busy", failures=3)}


def test_a_site_waits_when_all_its_hosts_do_and_as_long_as_the_first(database: Database) -> None:
    wait(database, "cdn.example", after(hours=1))
    assert waits(database, "bao") == (None, None)
    wait(database, "bao.example", after(hours=3))
    assert waits(database, "bao") == (after(hours=1), "busy")
    with database.write() as session:
        assert claim_sites(session, "one", ["bao", "tin"], "manual", NOON).keys() == {"tin"}
        assert claim_sites(session, "one", ["bao"], "manual", NOON, though_waiting=True).keys() == {"bao"}
        welcome_back(session, "cdn.example", ASKS)
    assert waits(database, "bao") == (None, None)
