"""The page beside the daemon, and the crawls that somebody asks for on it."""

import logging
from datetime import datetime

from config import Settings
from domain.errors import ConfigError
from scheduler.crawls import CrawlJob, CrawlPool, CrawlStarter
from storage.database import Database
from storage.requests import take_request, waiting_requests
from web.desk import Desk
from web.server import PageServer

log = logging.getLogger("roundwatch")


class Page:
    """The page, as soon as it can be served, until it is closed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._server: PageServer | None = None
        self._is_missed = False
        self._is_closed = False

    @property
    def url(self) -> str | None:
        """Where it is, while it is served."""
        return self._server.url if self._server is not None else None

    def open(self) -> None:
        """Serve it.  Where it cannot be, that is said once and may be tried again: the watch goes on without it."""
        if self._server is not None or self._is_closed:
            return
        try:
            server = PageServer(self._desk)
        except ConfigError as error:
            if not self._is_missed:
                log.error("the page is not served: %s; crawls and alerts go on", error)  # noqa: TRY400 - one line
            self._is_missed = True
            return
        server.start()
        self._server = server
        log.info("the page is at %s", server.url)

    def close(self) -> None:
        """Serve it no more."""
        self._is_closed = True
        if self._server is not None:
            self._server.stop()


def start_asked_crawls(
    database: Database, pool: CrawlPool, starter: CrawlStarter, settings: Settings, now: datetime
) -> None:
    """Start what somebody asked for, as far as there is room.  Raises `StorageError`."""
    with database.read() as session:
        asked = waiting_requests(session)
    for request in asked:
        if pool.is_full:
            return
        urls = [request.url] if request.url else []
        crawl = starter.start(CrawlJob(config=settings.path, sites=request.sites, urls=urls), settings)
        pool.add(crawl)
        with database.write() as session:
            take_request(session, request.id, crawl.batch, now)
