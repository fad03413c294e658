"""The daemon: ticks that start what is due and send what waits, and an orderly end.

What is due stands in rows; a tick only asks.  So a restart loses nothing, and after a downtime a site is crawled once.
"""

import logging
import signal
import threading
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import FrameType

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

from alerts.deliver import deliver_pending
from config import Settings
from domain.errors import ConfigError, RoundwatchError
from domain.site import Site
from scheduler.crawls import CrawlPool, CrawlStarter, start_crawl
from scheduler.due import due_sites, next_due
from scheduler.health import look_after_sites
from storage.database import Database
from storage.requests import take_request, waiting_requests
from storage.runs import site_memories
from web.desk import Desk
from web.server import PageServer

log = logging.getLogger("roundwatch")
logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)  # that a tick is left out during a long one is meant

_LONGEST_TICK = timedelta(minutes=1)
_SHORTEST_TICK = timedelta(seconds=1)
_LETTERS = timedelta(seconds=15)
_HEALTH = timedelta(minutes=10)
_PAGE = timedelta(minutes=1)  # between two tries to listen
_ASKED = timedelta(seconds=2)  # somebody sits and waits


class Daemon:
    """Crawls on schedule and sends alerts, until it is told to stop."""

    def __init__(self, settings: Settings, database: Database, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._database = database
        self._clock = clock
        self._pool = CrawlPool(database, clock)
        self._starter = CrawlStarter()
        self._page: PageServer | None = None
        self._is_page_missed = False
        self._stopping = threading.Event()
        self._looked_after = 0  # crawls that had ended by the last look
        self._looked_after_at: datetime | None = None
        self._scheduler = BackgroundScheduler(
            timezone="UTC",
            # One late run stands for all that were missed; runs that take longer than a tick never pile up.
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )

    def run(self) -> None:
        """Work until SIGTERM, SIGINT or `stop`."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_signal)
        self.start()
        self._stopping.wait()
        self.end()

    def start(self) -> None:
        """Begin to tick, the first time at once."""
        self.open_page()
        tick = tick_of(self._settings.sites)
        jobs = (
            (self.start_due_crawls, tick),
            (self.start_asked_crawls, _ASKED),
            (self.open_page, _PAGE),
            (self.look_after_sites, tick),
            (self.deliver, min(_LETTERS, tick)),
        )
        for job, every in jobs:
            self._scheduler.add_job(job, IntervalTrigger(seconds=every.total_seconds()), next_run_time=self._clock())
        self._scheduler.start()
        log.info("watching %d sites, a look at the schedule every %d s", len(self._settings.sites), tick.seconds)

    def stop(self) -> None:
        """Tell the daemon to end; returns at once."""
        self._stopping.set()

    def end(self) -> None:
        """Stop ticking, let the crawls finish what is under way, send what they brought."""
        log.info("stopping")
        if self._page is not None:
            self._page.stop()
        self._scheduler.shutdown(wait=True)
        self._pool.stop()
        self.look_after_sites()
        self.deliver()
        log.info("stopped")

    def start_due_crawls(self) -> None:
        """One tick: account for what ended, start one crawl process for all sites that are due."""
        try:
            self._pool.end_hung()
            for site in self._pool.reap():
                log.error("%s: its crawl ended before its work was done; it is due again", site)
            if self._stopping.is_set() or self._pool.is_full:
                return
            busy = self._pool.busy  # before what is remembered: a crawl may end meanwhile
            with self._database.read() as session:
                memories = site_memories(session, self._clock())
        except RoundwatchError as error:
            log.error("%s", error)  # noqa: TRY400 - one line; the next tick tries again
            return
        due = [site.name for site in due_sites(self._settings.sites, memories, self._clock())]
        names = [name for name in due if name not in busy]
        if names:
            log.info("crawling %s", ", ".join(names))
            self._pool.add(self._starter.start(self._config, names))

    def start_asked_crawls(self) -> None:
        """Start what somebody asked for on the page, as far as there is room."""
        try:
            with self._database.read() as session:
                asked = waiting_requests(session)
            for request in asked:
                if self._stopping.is_set() or self._pool.is_full:
                    return
                crawl = start_crawl(
                    config=self._config, sites=request.sites, urls=[request.url] if request.url else [], trigger="asked"
                )
                self._pool.add(crawl)
                with self._database.write() as session:
                    take_request(session, request.id, crawl.batch, self._clock())
        except RoundwatchError as error:
            log.error("%s", error)  # noqa: TRY400 - one line; the next look tries again

    def look_after_sites(self) -> None:
        """Whether the sites are still seen: after each crawl, and every ten minutes in any case."""
        now, ended = self._clock(), self._pool.ended
        if self._looked_after == ended and self._looked_after_at and now - self._looked_after_at < _HEALTH:
            return
        self._looked_after, self._looked_after_at = ended, now
        try:
            for line in look_after_sites(self._database, self._settings, now):
                log.warning("%s", line)
        except RoundwatchError as error:
            log.error("%s", error)  # noqa: TRY400 - one line; the next look tries again

    def deliver(self) -> None:
        """One pass over the outbox."""
        try:
            done = deliver_pending(self._database, self._settings, self._clock)
        except RoundwatchError as error:
            log.error("%s", error)  # noqa: TRY400 - one line; the next pass tries again
            return
        if done.sent:
            log.info("sent %d letters", done.sent)
        for line in done.put_off:
            log.warning("put off: %s", line)
        for line in done.given_up:
            log.error("given up: %s; `roundwatch alerts` shows it, `roundwatch alerts resend` tries again", line)

    @property
    def page(self) -> str | None:
        """The address of the page while it is served."""
        return self._page.url if self._page is not None else None

    def open_page(self) -> None:
        """Serve the page.  Where it cannot be, that is said once and tried again: the watch goes on without it."""
        if self._page is not None or self._stopping.is_set():
            return
        desk = Desk(
            settings=self._settings,
            database=self._database,
            clock=self._clock,
            is_watching=lambda: not self._stopping.is_set(),
            next_crawl=next_due,
        )
        try:
            page = PageServer(desk)
        except ConfigError as error:
            if not self._is_page_missed:
                log.error("the page is not served: %s; crawls and alerts go on", error)  # noqa: TRY400 - one line
            self._is_page_missed = True
            return
        page.start()
        self._page = page
        log.info("the page is at %s", page.url)

    @property
    def _config(self) -> Path | None:
        return self._settings.path

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        log.info("told to stop (%s)", signal.Signals(number).name)
        self._stopping.set()


def tick_of(sites: Sequence[Site]) -> timedelta:
    """How often to look at the schedule: a quarter of the shortest interval, between a second and a minute."""
    shortest = min((site.every for site in sites if site.every), default=_LONGEST_TICK)
    return max(_SHORTEST_TICK, min(shortest / 4, _LONGEST_TICK))
