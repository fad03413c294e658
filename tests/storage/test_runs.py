"""Crawls in rows: who crawls which site, what a dead crawl leaves."""

from datetime import datetime, timedelta

from storage.database import Database
from storage.runs import (
    LEASE,
    Progress,
    RunReport,
    SiteMemory,
    abandon_batch,
    batch_reports,
    claim_sites,
    finish_run,
    last_reports,
    note_progress,
    site_memories,
)
from tests.storage.desk import NOON, after

READ = Progress(leads=3, sources=1, fates={"new": 2, "failed": 1})


def claim(database: Database, batch: str, *sites: str, at: datetime = NOON) -> dict[str, int]:
    with database.write() as session:
        return claim_sites(session, batch, sites, "schedule", at)


def finish(database: Database, run: int, made: Progress = READ, outcome: str = "ok", *, complete: bool = True) -> None:
    with database.write() as session:
        finish_run(session, run, made, outcome, after(minutes=1), complete=complete)


def memory(database: Database, site: str, at: datetime = NOON) -> SiteMemory:
    with database.read() as session:
        return site_memories(session, at)[site]


def report(database: Database, batch: str) -> RunReport:
    with database.read() as session:
        [one] = batch_reports(session, batch)
    return one


def test_a_site_that_is_being_crawled_is_not_claimed_again(database: Database) -> None:
    assert set(claim(database, "first", "a", "b")) == {"a", "b"}
    assert set(claim(database, "second", "b", "c", at=NOON + LEASE / 2)) == {"c"}
    assert memory(database, "b").crawling


def test_a_crawl_that_ended_frees_its_site(database: Database) -> None:
    runs = claim(database, "first", "a")
    finish(database, runs["a"])
    assert not memory(database, "a").crawling
    assert set(claim(database, "second", "a", at=after(minutes=2))) == {"a"}


def test_a_crawl_without_a_sign_of_life_loses_its_site(database: Database) -> None:
    claim(database, "dead", "a")
    assert claim(database, "early", "a", at=NOON + LEASE - timedelta(seconds=1)) == {}
    assert set(claim(database, "next", "a", at=NOON + LEASE)) == {"a"}


def test_a_sign_of_life_keeps_the_site(database: Database) -> None:
    runs = claim(database, "first", "a")
    with database.write() as session:
        note_progress(session, "first", {runs["a"]: READ}, NOON + LEASE / 2)
    assert claim(database, "second", "a", at=NOON + LEASE) == {}
    assert report(database, "first").fates == {"new": 2, "failed": 1}


def test_a_crawl_that_lost_its_site_does_not_free_it_for_others(database: Database) -> None:
    slow = claim(database, "slow", "a")
    claim(database, "next", "a", at=NOON + LEASE)
    finish(database, slow["a"])
    assert memory(database, "a", NOON + LEASE).crawling


def test_the_first_crawl_that_read_a_source_is_the_baseline(database: Database) -> None:
    for number, made in enumerate([Progress(), READ, READ]):
        runs = claim(database, f"batch {number}", "a")
        finish(database, runs["a"], made, "ok" if made.sources else "failed")
        known = memory(database, "a")
        assert (known.baseline_at is not None, known.failures) == ((False, 1) if number == 0 else (True, 0))


def test_a_crawl_that_was_stopped_on_its_way_is_no_baseline(database: Database) -> None:
    runs = claim(database, "first", "a")
    finish(database, runs["a"], complete=False)
    assert memory(database, "a").baseline_at is None


def test_what_a_dead_crawl_left_is_free_and_says_why(database: Database) -> None:
    runs = claim(database, "dead", "a", "b")
    finish(database, runs["b"])
    with database.write() as session:
        assert abandon_batch(session, "dead", "killed", after(minutes=1)) == ["a"]
    with database.read() as session:
        a, b = batch_reports(session, "dead")
    assert (a.outcome, a.errors, a.finished_at) == ("failed", ["killed"], after(minutes=1))
    assert (b.outcome, b.errors) == ("ok", [])
    assert not memory(database, "a").crawling
    assert memory(database, "a").failures == 0  # it says nothing of the site
    with database.write() as session:
        assert abandon_batch(session, "dead", "killed", after(minutes=2)) == []


def test_abandoning_a_batch_leaves_the_sites_of_another_alone(database: Database) -> None:
    claim(database, "dead", "a")
    claim(database, "alive", "a", at=NOON + LEASE)
    with database.write() as session:
        abandon_batch(session, "dead", "killed", NOON + LEASE)
    assert memory(database, "a", NOON + LEASE).crawling


def test_the_last_report_of_a_site_is_its_newest_run(database: Database) -> None:
    for number, outcome in enumerate(["ok", "partial"]):
        finish(database, claim(database, f"batch {number}", "a", at=after(hours=number))["a"], READ, outcome)
    with database.read() as session:
        assert last_reports(session)["a"].outcome == "partial"
