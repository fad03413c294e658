"""The daemon: ticks that start what is due and send what waits, and an orderly end.

What is due stands in rows; a tick only asks.  So a restart loses nothing, and after a downtime a site is crawled once.
"""

import logging
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from types import FrameType

from alerts.couriers import Delivery
from alerts.deliver import Dispatch
from alerts.pacing import TOGETHER
from config import Settings
from domain.errors import RoundwatchError
from domain.site import Site
from scheduler.clock import SteadyClock, mend_clock
from scheduler.complaints import Complaints
from scheduler.crawls import CrawlJob, CrawlPool, CrawlStarter
from scheduler.due import due_sites, next_due
from scheduler.examination import EVERY, Examination
from scheduler.health import look_after_sites
from scheduler.heartbeat import Heart
from scheduler.overdue import note_overdue
from scheduler.page import Page, start_asked_crawls
from storage.database import Database
from storage.reserve import keep_reserve
from storage.runs import site_memories
from web.desk import Desk

log = logging.getLogger("roundwatch")

_LONGEST_TICK = timedelta(minutes=1)
_SHORTEST_TICK = timedelta(seconds=1)
_LETTERS = timedelta(seconds=15)
_HEALTH_S = 600.0
_LAST_LETTERS_S = 8.0  # for letters under way at the end; with 20 for crawls it is less than half a minute
_PAGE = timedelta(minutes=1)  # between two tries to listen
_ASKED = timedelta(seconds=2)  # somebody sits and waits
_GLANCE_S = 0.2  # between two looks for a signal


class Daemon:
    """Crawls on schedule and sends alerts, until it is told to stop."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        clock: Callable[[], datetime],
        chance: Callable[[], float],
        reload: Callable[[], Settings] | None = None,
    ) -> None:
        self._settings = settings
        self._database = database
        self._clock = clock
        self._reload = reload
        self._pool = CrawlPool(database, clock)
        self._chance = chance
        self._dispatch = Dispatch(database, settings, clock, chance)
        self._steady = SteadyClock()
        self._starter = CrawlStarter()
        self._desk = Desk(
            settings=settings,
            database=database,
            clock=clock,
            is_watching=lambda: not self._stopping.is_set(),
            next_crawl=next_due,
        )
        self._page = Page(self._desk)
        self._starting = threading.Lock()  # of crawls: two jobs do that
        self._stopping = threading.Event()
        self._told: int | None = None  # to stop, by this signal
        self._asked_to_reload = False
        self._looked_after = 0  # crawls that had ended by the last look
        self._looked_after_at: float | None = None
        self._heart = Heart(database)
        self._examination = Examination(database, settings.storage.archive, clock)
        self._complaints = Complaints(settings, clock, self.stop)
        self._jobs: list[threading.Thread] = []

    def run(self) -> None:
        """Work until SIGTERM, SIGINT or `stop`; SIGHUP reads the configuration again."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_signal)
        # In a terminal it says that the terminal is gone, to a service that its configuration is to be read again.
        signal.signal(signal.SIGHUP, self._on_signal if sys.stderr.isatty() else self._on_hangup)
        self.start()
        while self._told is None and not self._stopping.wait(_GLANCE_S):
            pass
        if self._told is not None:
            log.info("told to stop (%s)", signal.Signals(self._told).name)
        self.end()

    def start(self) -> None:
        """Begin to tick, the first time at once."""
        self._page.open()
        tick = tick_of(self._settings.sites)
        self._begin(lambda: self._alone(self.start_due_crawls), lambda: tick_of(self._settings.sites))
        self._begin(lambda: self._alone(self.start_asked_crawls), lambda: _ASKED)
        self._begin(self._page.open, lambda: _PAGE)
        self._begin(self.look_after_sites, lambda: tick_of(self._settings.sites))
        self._begin(self.deliver, lambda: min(_LETTERS, tick_of(self._settings.sites)))
        self._begin(self.ping, lambda: tick_of(self._settings.sites))
        # What was looked at when we started is not looked at again at once.
        self._begin(self.examine, lambda: EVERY, at_once=False)
        log.info("watching %d sites, a look at the schedule every %d s", len(self._settings.sites), tick.seconds)

    def stop(self) -> None:
        """Tell the daemon to end; returns at once."""
        self._stopping.set()

    def end(self) -> None:
        """Stop ticking, let the crawls finish what is under way, send what they brought."""
        log.info("stopping")
        self._stopping.set()
        self._page.close()
        for job in self._jobs:
            job.join()
        self._pool.stop()
        self.look_after_sites()
        try:
            _say(self._dispatch.end(_LAST_LETTERS_S))
        except RoundwatchError as error:
            log.error("%s", error)  # noqa: TRY400 - one line; what was not sent waits for the next start
        log.info("stopped")

    def _alone(self, job: Callable[[], None]) -> None:
        with self._starting:
            job()

    def _begin(self, job: Callable[[], None], every: Callable[[], timedelta], *, at_once: bool = True) -> None:
        """Do a job again and again, with so much time between; the first time at once, or after that time.

        Counted without the clock of the wall: where that is set back, what waits for a time of day stands still.
        """

        def go_on() -> None:
            if not at_once and self._stopping.wait(every().total_seconds()):
                return
            while True:
                try:
                    job()
                except Exception:
                    log.exception("a fault of roundwatch; it goes on")
                if self._stopping.wait(every().total_seconds()):
                    return

        thread = threading.Thread(target=go_on, name="roundwatch job")
        thread.start()
        self._jobs.append(thread)

    def start_due_crawls(self) -> None:
        """One tick: account for what ended, start one crawl process for all sites that are due."""
        if self._asked_to_reload:
            self._asked_to_reload = False
            self._read_again()
        try:
            self._pool.end_hung()
            for site in self._pool.reap():
                log.error("%s: its crawl ended before its work was done; it is due again", site)
            if self._stopping.is_set() or self._pool.is_full:
                return
            self._database.check_room()
            keep_reserve(self._database)
            busy = self._pool.busy  # before what is remembered: a crawl may end meanwhile
            mend_clock(self._database, self._clock())
            with self._database.read() as session:
                memories = site_memories(session, self._clock())
        except RoundwatchError as error:
            self._complaints.of("crawls", error)
            return
        self._complaints.over("crawls")
        due = [site.name for site in due_sites(self._settings.sites, memories, self._clock())]
        names = [name for name in due if name not in busy]
        if names:
            log.info("crawling %s", ", ".join(names))
            job = CrawlJob(config=self._settings.path, sites=names, trigger="schedule")
            self._pool.add(self._starter.start(job, self._settings))

    def start_asked_crawls(self) -> None:
        """Start what somebody asked for on the page, as far as there is room."""
        try:
            if not self._stopping.is_set():
                start_asked_crawls(self._database, self._pool, self._starter, self._settings, self._clock())
        except RoundwatchError as error:
            self._complaints.of("requests", error)
        else:
            self._complaints.over("requests")

    def look_after_sites(self) -> None:
        """Whether the sites are still seen, and rounds overdue: after each crawl, and every ten minutes in any case."""
        at, ended = time.monotonic(), self._pool.ended
        idle = self._looked_after_at is not None and at - self._looked_after_at < _HEALTH_S
        if self._looked_after == ended and idle:
            return
        self._looked_after, self._looked_after_at = ended, at
        now = self._clock()
        try:
            for line in look_after_sites(self._database, self._settings, now):
                log.warning("%s", line)
            for line in note_overdue(self._database, self._settings, now):
                log.info("%s", line)
        except RoundwatchError as error:
            self._complaints.of("health", error)
        else:
            self._complaints.over("health")

    def ping(self) -> None:
        """The dead-man's ping, if it is time and everything is seen."""
        self._heart.beat(self._settings, self._clock())

    def deliver(self) -> None:
        """One look at the outbox.

        What a crawl brings belongs together: it waits for those that went on when it happened to end, a minute at most.
        """
        now = self._clock()
        # Whoever crawls every few seconds wants to hear as often.
        apart = min(TOGETHER, 4 * tick_of(self._settings.sites))
        going_s = min(self._pool.oldest_s, TOGETHER.total_seconds())
        try:
            settled = now - timedelta(seconds=going_s)
            _say(self._dispatch.look(settled, apart, may_note=not self._steady.jumped_lately(now)))
        except RoundwatchError as error:
            self._complaints.of("outbox", error)
        else:
            self._complaints.over("outbox")

    def examine(self) -> None:
        """Look the database and the archive through, once a day."""
        try:
            self._examination.run()
        except RoundwatchError as error:
            self._complaints.of("examination", error)

    @property
    def failure(self) -> str | None:
        """Why it ended by itself, if it did."""
        return self._complaints.failure

    @property
    def page(self) -> str | None:
        """The address of the page while it is served."""
        return self._page.url

    def _read_again(self) -> None:
        """Take the configuration as its file says now; one that is wrong changes nothing."""
        if self._reload is None:
            return
        try:
            settings = self._reload()
        except RoundwatchError as error:
            log.error("the configuration stays as it was: %s", error)  # noqa: TRY400 - one line says it all
            return
        if settings.storage != self._settings.storage or settings.web.listen != self._settings.web.listen:
            log.error("the configuration stays as it was: another [storage] or web.listen needs a restart")
            return
        self._settings = self._complaints.settings = settings
        self._heart = Heart(self._database)
        self._desk.settings = settings
        # What the couriers of the old one carry they go on carrying.
        self._dispatch = Dispatch(self._database, settings, self._clock, self._chance)
        log.info("took the configuration anew: watching %d sites", len(settings.sites))

    def _on_hangup(self, _number: int, _frame: FrameType | None) -> None:
        self._asked_to_reload = True

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        self._told = number  # and no more: it may have come while the main thread held any lock


def _say(done: Delivery) -> None:
    if done.sent:
        log.info("sent %d letters", done.sent)
    for line in done.put_off:
        log.warning("put off: %s", line)
    for line in done.given_up:
        log.error("given up: %s; `roundwatch alerts` shows it, `roundwatch alerts resend` tries again", line)


def tick_of(sites: Sequence[Site]) -> timedelta:
    """How often to look at the schedule: a quarter of the shortest interval, between a second and a minute."""
    shortest = min((site.every for site in sites if site.every), default=_LONGEST_TICK)
    return max(_SHORTEST_TICK, min(shortest / 4, _LONGEST_TICK))
