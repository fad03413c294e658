"""The dead-man's ping: sent while every site is really seen, withheld with a reason as soon as one is not."""

import signal
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from config import load
from domain.health import Cause
from domain.heartbeat import LastLook, OutboxState, why_withheld
from domain.site import Site
from scheduler.heartbeat import Pinger, PingError, reason_to_withhold
from storage.database import open_database
from storage.tables import Incident, Letter
from tests.newsdesk import Newsdesk, wait_until
from tests.scheduler.test_daemon import Begin, a_desk, begin, tell_to_stop

__all__ = ["begin"]

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
BAO = Site(name="bao", home="https://bao.example/", every=timedelta(minutes=15))
WEEKLY = Site(name="weekly", home="https://weekly.example/", every=None, cron="30 7 * * mon")


@dataclass
class Watchman:
    """A service that takes pings; it answers as it is told."""

    answer: bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    asked: list[bytes] = field(default_factory=list)
    url: str = ""
    silent: threading.Event = field(default_factory=threading.Event)  #: is set when it may answer


@pytest.fixture
def watchman() -> Iterator[Watchman]:
    one = Watchman()
    one.silent.set()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            one.asked.append(self.rfile.readline().strip())
            one.silent.wait(20)
            self.wfile.write(one.answer)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        one.url = f"http://127.0.0.1:{server.server_address[1]}/ping/s3cret?key=s3cret"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield one
        one.silent.set()
        server.shutdown()
        thread.join()


@contextmanager
def a_watched_desk(folder: Path, watchman: Watchman) -> Iterator[Newsdesk]:
    """A desk with one site and a heartbeat every second."""
    with a_desk(folder) as (_, desk):
        desk.more = f'[heartbeat]\nurl = "{watchman.url}"\nevery = "1s"\n'
        desk.private_hosts = [
            *(site.home.split("/")[2] for site in desk.sites), watchman.url.split("/")[2],
        ]  # fmt: skip
        yield desk


def seen(**span: float) -> LastLook:
    return LastLook(site=BAO, at=NOON - timedelta(**span))


@pytest.mark.parametrize(
    ("sites", "outbox", "why"),
    [
        ([seen(minutes=1)], OutboxState(), None),
        ([seen(minutes=89)], OutboxState(), None),  # a quiet one is asked every hour; half of that is grace
        ([seen(minutes=91)], OutboxState(), "not seen: bao (last read 2026-11-18 10:29 UTC)"),
        ([LastLook(site=BAO, at=None)], OutboxState(), "not seen: bao (never read)"),
        ([LastLook(site=BAO, at=NOON, blind=Cause.STALE)], OutboxState(), "not seen: bao (stale)"),
        ([seen(hours=-1)], OutboxState(), "not seen: bao (read at a time that is yet to come)"),
        ([seen(minutes=1), LastLook(site=WEEKLY, at=NOON - timedelta(days=2))], OutboxState(), None),
        ([seen(minutes=1), LastLook(site=WEEKLY, at=NOON - timedelta(days=20))], OutboxState(),
         "not seen: weekly (last read 2026-10-29 12:00 UTC)"),
        ([LastLook(site=BAO, at=None)] * 5, OutboxState(),
         "not seen: bao (never read), bao (never read), bao (never read) and 2 more"),
        ([seen(minutes=1)], OutboxState(stuck=2, since=NOON), "2 letters wait to be sent since 2026-11-18 12:00 UTC"),
        ([], OutboxState(), "no site is configured"),
    ],
)  # fmt: skip
def test_a_ping_is_withheld_unless_every_site_was_really_seen(
    sites: list[LastLook], outbox: OutboxState, why: str | None
) -> None:
    assert why_withheld(sites, outbox, NOON) == why


def test_an_incident_and_a_letter_that_waits_withhold_the_ping(tmp_path: Path, watchman: Watchman) -> None:
    with a_watched_desk(tmp_path, watchman) as desk:
        settings = load(desk.config, environ={}, cwd=tmp_path)
        database = open_database(desk.database_url)
        now = datetime.now(UTC)
        assert reason_to_withhold(database, settings, now) == "not seen: bao (never read)"
        desk.crawl()
        now = datetime.now(UTC)
        assert reason_to_withhold(database, settings, now) is None
        with database.write() as session:
            session.add(
                Letter(recipient="a@example.org", message_id="<1@x>", written_at=now - timedelta(hours=2), subject="s",
                       queued_at=now - timedelta(hours=2),
                       body="b", state="waiting", next_try_at=now)
            )  # fmt: skip
        assert "1 letters wait to be sent" in (reason_to_withhold(database, settings, now) or "")
        with database.write() as session:
            session.add(
                Incident(key="k", site="bao", cause="consent-wall", says="", manner="consent-wall", facts={},
                         blind=True, opened_at=now)
            )  # fmt: skip
        assert reason_to_withhold(database, settings, now) == "not seen: bao (consent-wall)"
        database.close()


@pytest.mark.long
def test_a_daemon_that_is_stopped_or_killed_pings_no_more(tmp_path: Path, watchman: Watchman, begin: Begin) -> None:
    with a_watched_desk(tmp_path, watchman) as desk:
        daemon = begin(desk)
        wait_until(lambda: len(watchman.asked) >= 2, "two pings")
        assert watchman.asked[0] == b"GET /ping/s3cret?key=s3cret HTTP/1.1"
        daemon.send_signal(signal.SIGSTOP)
        was = len(watchman.asked)
        glance(2.5)
        assert len(watchman.asked) <= was + 1  # one may have been under way
        daemon.send_signal(signal.SIGCONT)
        wait_until(lambda: len(watchman.asked) >= was + 2, "pings again")
        daemon.send_signal(signal.SIGKILL)
        daemon.wait()
        was = len(watchman.asked)
        glance(2.0)
        assert len(watchman.asked) <= was + 1


@pytest.mark.long
def test_a_service_that_hangs_or_fails_is_in_nobodys_way_and_its_secret_in_no_log(
    tmp_path: Path, watchman: Watchman, begin: Begin
) -> None:
    watchman.silent.clear()
    with a_watched_desk(tmp_path, watchman) as desk:
        daemon = begin(desk)
        wait_until(lambda: len(watchman.asked) >= 1, "a ping")
        crawls = len(desk.runs)
        wait_until(lambda: len(desk.runs) >= crawls + 2, "crawls go on while the ping hangs")
        watchman.answer = b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"
        watchman.silent.set()
        pings = len(watchman.asked)
        wait_until(lambda: len(watchman.asked) >= pings + 2, "more pings")
        said, _ = tell_to_stop(daemon)
        assert "heartbeat: not taken by 127.0.0.1: " in said.err
        assert said.err.count("answered 500") == 1  # why is said once
        assert "s3cret" not in said.err
        assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        (b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n",
         "127.0.0.1: answered 302: it leads elsewhere, and is not followed"),
        (b"HTTP/1.1 404 Gone\r\nContent-Length: 0\r\n\r\n", "127.0.0.1: answered 404"),
        (b"what?\r\n", "127.0.0.1: it gave no answer that is HTTP"),
        (b"", "127.0.0.1: RemoteDisconnected"),
    ],
)  # fmt: skip
def test_nothing_but_a_success_is_one(watchman: Watchman, answer: bytes, complaint: str) -> None:
    pinger = Pinger(watchman.url, [watchman.url.split("/")[2]])
    pinger.ping()
    watchman.answer = answer
    with pytest.raises(PingError) as refused:
        pinger.ping()
    assert str(refused.value).startswith(complaint[:40])
    assert "s3cret" not in str(refused.value)


def test_a_service_that_drips_is_given_up_in_time(watchman: Watchman) -> None:
    watchman.silent.clear()
    pinger = Pinger(watchman.url, [watchman.url.split("/")[2]], patience_s=0.3)
    began = time.monotonic()
    with pytest.raises(PingError, match="no whole answer within"):
        pinger.ping()
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("admitted", [[], ["127.0.0.1:1"], ["10.0.0.1"]])
def test_a_private_address_that_nobody_named_is_not_pinged(watchman: Watchman, admitted: list[str]) -> None:
    with pytest.raises(PingError, match="private address"):
        Pinger(watchman.url, admitted).ping()
    assert watchman.asked == []


def glance(seconds: float) -> None:
    """Nothing is waited for but time: that something does not happen."""
    threading.Event().wait(seconds)
