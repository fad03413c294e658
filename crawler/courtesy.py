"""The courtesy middleware, next to the network: what a host answers, or does not, settles whether it is asked again."""

from datetime import timedelta
from typing import Any, Self, cast

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
)
from scrapy.http import Response

from crawler.books import now
from crawler.hosts import SHUT, Host, HostClosedError, Hosts
from crawler.requests import NAMED, describe_error, header
from domain.courtesy import retry_after
from domain.url import server_of

SLOT = "download_slot"
IS_ROBOTS = "roundwatch_robots"  #: of requests for robots.txt itself

_PROBE = "roundwatch_probe"  # of requests that were let through: whether it goes first
_SILENCE = (CannotResolveHostError, DownloadConnectionRefusedError, DownloadFailedError, DownloadTimeoutError)


class CourtesyMiddleware:
    """Lets a request through if its host may be asked, and tells the host's state what became of it.

    Its place is behind all others: it sees each answer before a redirection or a second try makes another request of
    it, so the request that a redirection leads to counts for the host to which it leads.
    """

    def __init__(self, crawler: Crawler, hosts: Hosts) -> None:
        self._crawler = crawler
        self._hosts = hosts
        hosts.on_shut, hosts.is_stopping = self._hang_up, self._is_stopping

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """With the hosts of the spider."""
        return cls(crawler, hosts_of(crawler))

    async def process_request(self, request: Request) -> None:
        """Wait until the host may be asked, or raise `HostClosedError`."""
        request.meta.pop(_PROBE, None)  # of the request that led here
        host = self._hosts.of(request.url)
        use_slot(self._crawler, request)
        request.meta[_PROBE] = await self._hosts.enter(host, named=bool(request.meta.get(NAMED)))

    def process_response(self, request: Request, response: Response) -> Response:
        """Note what a host answered."""
        probe = request.meta.pop(_PROBE, None)
        if probe is not None:
            host = self._hosts.of(request.url)
            wait = retry_after(header(response, "Retry-After"), now()) if response.status in SHUT else None
            # A robots.txt that is out of order says nothing of the pages, unless it says so.
            if response.status in SHUT and (wait is not None or not request.meta.get(IS_ROBOTS)):
                self._hosts.told_to_wait(host, response.status, wait, probe=probe)
            else:
                self._hosts.answered(host, probe=probe)
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Note that a host did not answer."""
        probe = request.meta.pop(_PROBE, None)
        if probe is None:
            return
        host = self._hosts.of(request.url)
        if isinstance(exception, _SILENCE):
            self._hosts.said_nothing(host, describe_error(exception)[1], probe=probe)
        else:
            self._hosts.left(host, probe=probe)

    def _is_stopping(self) -> bool:
        return self._crawler.engine is not None and not self._crawler.engine.running

    def _hang_up(self, host: Host) -> None:
        """Give up the requests that wait for their turn at a host: it is not to be asked any more."""
        engine = self._crawler.engine
        slot = engine.downloader.slots.get(host.name) if engine is not None else None
        if slot is None:
            return
        queued = list(slot.queue)
        slot.queue.clear()
        for _, waiting in queued:
            waiting.errback(HostClosedError(host.shut))


def hosts_of(crawler: Crawler) -> Hosts:
    """The hosts of whoever crawls."""
    spider: Any = crawler.spider  # SiteSpider or an errand; each has them
    return cast("Hosts", spider.hosts)


def use_slot(crawler: Crawler, request: Request) -> None:
    """Queue a request up at the host that it asks; a redirection would leave it at that which it came from."""
    name = server_of(request.url)
    engine = crawler.engine
    assert engine is not None  # noqa: S101 - it asked us
    slots = engine.downloader.per_slot_settings
    if name not in slots and (bare := name.rpartition(":")[0]) in slots:
        slots[name] = slots[bare]  # a private host on whatever port
    request.meta[SLOT] = name


def set_delay(crawler: Crawler, host: Host, seconds: float) -> None:
    """Leave at least so much time between two requests to a host."""
    engine = crawler.engine
    if engine is None or host.delay.total_seconds() >= seconds:
        return
    host.delay = timedelta(seconds=seconds)
    settings = {"concurrency": 1, "delay": seconds, "jitter": 0}
    engine.downloader.per_slot_settings[host.name] = settings
    if (slot := engine.downloader.slots.get(host.name)) is not None:
        slot.concurrency, slot.delay, slot.jitter = 1, seconds, 0.0
