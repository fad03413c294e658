"""The daemon as a process of its own: it crawls, mails and ends in order; nothing overlaps, nobody is left behind."""

import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from uuid import uuid4

import pytest

from domain.site import SourceKind
from scheduler.crawls import CrawlJob, CrawlPool, start_crawl
from storage.database import open_database
from tests.crawler.wild import Gate, WildSite, news, round_report, section
from tests.newsdesk import PATIENCE_S, Newsdesk, Said, ago, finish, wait_until

MARK = "ROUNDWATCH_TEST_MARK"
IN_ORDER_S = 15.0  # how long an orderly end may take on a busy machine; killing would take 20 s more

Begin = Callable[[Newsdesk], "subprocess.Popen[str]"]


@pytest.fixture
def begin() -> Iterator[Begin]:
    """Starts daemons; one that a failed test leaves behind is ended with it."""
    begun: list[subprocess.Popen[str]] = []

    def begin(desk: Newsdesk) -> "subprocess.Popen[str]":
        begun.append(desk.start("run"))
        return begun[-1]

    yield begin
    for process in begun:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        finish(process)


@contextmanager
def a_desk(folder: Path) -> Iterator[tuple[WildSite, Newsdesk]]:
    """A site with one old page, watched every second; processes started for it carry a mark."""
    bao = WildSite("bao", {"/tin": section("/tin-1000.html"), "/tin-1000.html": news(0)})
    desk = Newsdesk(
        folder=folder, sites=[bao.site((SourceKind.SECTION, "/tin"))], every="1s", environment={MARK: uuid4().hex}
    )
    assert desk.config.exists()
    try:
        yield bao, desk
    finally:
        bao.close()


def tell_to_stop(daemon: "subprocess.Popen[str]") -> tuple[Said, float]:
    """How it ended, and how many seconds that took."""
    asked = time.monotonic()
    daemon.send_signal(signal.SIGTERM)
    return finish(daemon), time.monotonic() - asked


def left_behind(desk: Newsdesk) -> list[str]:
    """Processes that still run with the desk's mark in their environment."""
    if not Path("/proc/self/environ").exists():
        pytest.skip("processes can be looked at in /proc only")
    mark = f"{MARK}={desk.environment[MARK]}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_text().replace("\0", " "))
        except OSError:  # it ended while we looked, or is not ours
            continue
    return found


def test_the_daemon_crawls_mails_and_ends_in_order(tmp_path: Path, begin: Begin) -> None:
    day = ago(days=2)
    with a_desk(tmp_path) as (bao, desk):
        daemon = begin(desk)
        wait_until(lambda: len(finished(desk)) >= 1, "a first crawl")
        bao.pages["/tin-1001.html"] = round_report(f"{day.day}/{day.month}/{day.year}")
        bao.pages["/tin"] = section("/tin-1000.html", "/tin-1001.html")
        wait_until(lambda: len(desk.mails) >= 1, "a mail")
        said, seconds = tell_to_stop(daemon)

        assert (said.status, seconds < IN_ORDER_S) == (0, True), said.err
        assert "Traceback" not in said.err
        assert "11" in desk.mails[0]["Subject"]
        assert len(desk.mails) == 1
        assert all(run.finished_at and run.trigger == "schedule" for run in desk.runs)
        assert left_behind(desk) == []


@pytest.mark.long
def test_a_daemon_that_is_told_to_stop_during_a_crawl_ends_it_in_order(tmp_path: Path, begin: Begin) -> None:
    with a_desk(tmp_path) as (bao, desk):
        gate = Gate()
        paths = [f"/tin-10{number:02}.html" for number in range(12)]
        bao.pages = {"/tin": section(*paths), **{path: gate.behind(news(n)) for n, path in enumerate(paths)}}
        daemon = begin(desk)
        assert gate.somebody_waits.wait(PATIENCE_S)
        assert len(left_behind(desk)) >= 2  # the mark is seen: the daemon and its crawl
        daemon.send_signal(signal.SIGTERM)
        gate.open()
        said, seconds = tell_to_stop(daemon)

        assert (said.status, seconds < IN_ORDER_S) == (0, True), said.err
        [run] = desk.runs
        assert run.finished_at is not None
        assert sum(run.fates.values()) == run.leads
        assert left_behind(desk) == []


@pytest.mark.long
def test_two_daemons_on_one_database_never_crawl_a_site_at_the_same_time(tmp_path: Path, begin: Begin) -> None:
    with a_desk(tmp_path) as (_, desk):
        daemons = [begin(desk), begin(desk)]
        wait_until(lambda: len(finished(desk)) >= 3, "three crawls")
        for daemon in daemons:
            daemon.send_signal(signal.SIGTERM)
        assert [finish(daemon).status for daemon in daemons] == [0, 0]

        spans = sorted((run.started_at, run.finished_at) for run in desk.runs if run.finished_at)
        assert len(spans) == len(desk.runs)
        assert all(ended <= began for (_, ended), (began, _) in pairwise(spans))


@pytest.mark.long
def test_a_daemon_that_is_killed_again_and_again_still_crawls(tmp_path: Path, begin: Begin) -> None:
    with a_desk(tmp_path) as (bao, desk):
        for times in range(1, 4):
            daemon = begin(desk)
            wait_until(lambda: len(bao.asked) > times, "a request")  # noqa: B023 - called at once
            daemon.send_signal(signal.SIGKILL)
            daemon.wait()
        daemon = begin(desk)
        ended = len(finished(desk))
        wait_until(lambda: len(finished(desk)) > ended, "a whole crawl")
        assert tell_to_stop(daemon)[0].status == 0
        wait_until(lambda: left_behind(desk) == [], "the end of crawls whose daemon was killed")
        spans = sorted((run.started_at, run.finished_at) for run in desk.runs if run.finished_at)
        assert all(ended <= began for (_, ended), (began, _) in pairwise(spans))


@pytest.mark.long
def test_a_crawl_that_takes_longer_than_its_interval_is_let_finish_and_keeps_no_other_waiting(
    tmp_path: Path, begin: Begin
) -> None:
    with a_desk(tmp_path) as (_, desk):
        gate, slow = Gate(), WildSite("slow")
        slow.pages = {"/tin": gate.behind(section())}
        desk.sites = [*desk.sites, slow.site((SourceKind.SECTION, "/tin"))]
        daemon = begin(desk)
        assert gate.somebody_waits.wait(PATIENCE_S)
        begun = len(finished(desk))
        wait_until(lambda: len(finished(desk)) >= begun + 3, "three crawls of another site")
        assert [run.site for run in desk.runs].count("slow") == 1
        assert slow.asked.count("/tin") == 1
        gate.open()
        wait_until(lambda: [run.site for run in desk.runs].count("slow") >= 2, "its next crawl")
        assert tell_to_stop(daemon)[0].status == 0
        spans = sorted((run.started_at, run.finished_at) for run in desk.runs if run.site == "slow" and run.finished_at)
        assert all(ended <= began for (_, ended), (began, _) in pairwise(spans))  # none was piled up meanwhile
        slow.close()


def test_a_crawl_process_that_lives_and_does_nothing_is_ended_and_its_site_is_due_again(tmp_path: Path) -> None:
    with a_desk(tmp_path) as (bao, desk):
        gate = Gate()
        bao.pages = {"/tin": gate.behind(section())}
        database = open_database(desk.database_url)
        later = datetime.now(UTC) + timedelta(minutes=2)
        pool, patient = CrawlPool(database, lambda: later), CrawlPool(database, lambda: datetime.now(UTC))
        crawl = start_crawl(CrawlJob(config=desk.config, sites=["bao"], trigger="schedule"))
        pool.add(crawl)
        patient.add(crawl)
        assert gate.somebody_waits.wait(PATIENCE_S)
        crawl.process.send_signal(signal.SIGSTOP)
        patient.end_hung()
        pool.end_hung()
        assert (patient.reap(), patient.busy) == ([], frozenset({"bao"}))
        pool.end_hung()
        assert (pool.reap(), pool.busy) == (["bao"], frozenset[str]())
        assert crawl.process.returncode == -signal.SIGKILL
        gate.open()
        database.close()


def finished(desk: Newsdesk) -> list[str]:
    """Sites of the crawls that ended, one name a crawl."""
    if not (desk.folder / "roundwatch.db").exists():
        return []
    return [run.site for run in desk.runs if run.finished_at]
