"""The robots middleware: each origin's robots.txt is asked for once a day, kept, and obeyed (RFC 9309).

In the place of Scrapy's own, which asks at every crawl, takes a file that cannot be reached for one that allows
everything, and reads files of any size.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlsplit

from protego import Protego
from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest, StopDownload
from scrapy.http import Response, TextResponse
from scrapy.http.request import NO_CALLBACK

from crawler.books import now
from crawler.courtesy import IS_ROBOTS, hosts_of, set_delay
from crawler.guard import BlockedAddressError
from crawler.hosts import HostClosedError
from crawler.requests import NAMED, describe_error, describe_status
from domain.robots import (
    LONGEST_DELAY_S,
    MOST_BYTES,
    RobotsCopy,
    Stand,
    answered,
    is_fresh,
    product_token,
    rules_for,
    stand,
)
from storage.robots import keep_robots, robots_copy

_TRAIL = "roundwatch_robots_trail"  # addresses that were asked for a robots.txt, one list for all redirections
_LIMIT = "download_maxsize"  # Scrapy's: none at first, since it would give up a longer file instead of cutting it
_READ = "roundwatch_robots_read"  # bytes of a robots.txt so far


class DisallowedError(IgnoreRequest):
    """The robots.txt of an origin closes a page to us."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    copy: RobotsCopy
    allows: Callable[[str], bool] | None  #: an address; `None`: nothing for now
    why: str = ""


class RobotsMiddleware:
    """Refuses what robots.txt closes, and puts off what it may close while it cannot be reached."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._hosts = hosts_of(crawler)
        self._token = product_token(crawler.settings["USER_AGENT"] or "")
        self._files: dict[str, asyncio.Task[_File]] = {}
        crawler.signals.connect(self._on_bytes, signal=signals.bytes_received)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """For a crawl."""
        return cls(crawler)

    async def process_request(self, request: Request) -> Response | None:
        """Let a request pass, raise `DisallowedError` or `HostClosedError`, or answer with the copy of a robots.txt."""
        parts = urlsplit(request.url)
        if request.meta.get(IS_ROBOTS):
            request.meta[_TRAIL].append(request.url)
            return None
        if parts.scheme not in ("http", "https"):
            return None
        origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"
        file = await self._file(origin, request)
        if parts.path == "/robots.txt" and not parts.query and file.copy.status:
            # Whoever looks for sitemaps in it, or checks a site, has it as it was last read.
            return TextResponse(request.url, status=file.copy.status, body=file.copy.body.encode(), encoding="utf-8")
        if file.allows is None:
            raise HostClosedError(file.why)
        if not file.allows(request.url):
            raise DisallowedError("closed to us by robots.txt")
        return None

    async def _file(self, origin: str, request: Request) -> _File:
        if origin not in self._files:
            named = {NAMED: True} if request.meta.get(NAMED) else {}
            self._files[origin] = asyncio.get_running_loop().create_task(self._read(origin, named))
        task = self._files[origin]
        try:
            return await asyncio.shield(task)
        except BaseException:
            if self._files.get(origin) is task:
                del self._files[origin]  # it was not the file that kept us from it: the next request tries again
            raise

    async def _read(self, origin: str, meta: dict[str, Any]) -> _File:
        copy, why = self._remembered(origin), ""
        if copy is None or not is_fresh(copy, now()):
            copy, why = await self._fetch(origin, copy, meta)
            self._keep(copy)
        holds = stand(copy, now())
        if holds is Stand.CLOSED:
            why = f"{origin}/robots.txt: {why}; until it can be read or is known not to exist, nothing else is asked"
            return _File(copy=copy, allows=None, why=why)
        if holds is Stand.OPEN:
            return _File(copy=copy, allows=lambda _: True)
        rules = Protego.parse(rules_for(copy.body, self._token))
        if delay := rules.crawl_delay("*"):
            set_delay(self._crawler, self._hosts.of(origin), min(delay, LONGEST_DELAY_S))
        return _File(copy=copy, allows=lambda url: rules.can_fetch(url, "*"))

    async def _fetch(self, origin: str, before: RobotsCopy | None, meta: dict[str, Any]) -> tuple[RobotsCopy, str]:
        trail: list[str] = []
        request = Request(
            f"{origin}/robots.txt",
            callback=NO_CALLBACK,
            # Unpacked, so that reading can stop where it is to stop.
            headers={"Accept-Encoding": "identity"},
            # A second try is the next crawl's business; meanwhile there is a copy, on most days.
            meta={**meta, IS_ROBOTS: True, _TRAIL: trail, "dont_retry": True, _LIMIT: 0},
        )
        engine = self._crawler.engine
        assert engine is not None  # noqa: S101 - it asked us
        try:
            response = await engine.download_async(request)
        except Exception as error:
            if isinstance(error, (HostClosedError, BlockedAddressError)) and len(trail) < 2:
                raise  # nothing was asked, and the same holds for the page
            return answered(before, origin, 0, b"", now()), describe_error(error)[1]
        copy = answered(before, origin, response.status, response.body, now())
        return copy, describe_status(response.status)

    def _on_bytes(self, data: bytes, request: Request) -> None:
        if request.meta.get(IS_ROBOTS):
            request.meta[_LIMIT] = (
                2 * MOST_BYTES
            )  # of what it may be when it is unpacked, though we did not ask for that
            request.meta[_READ] = request.meta.get(_READ, 0) + len(data)
            if request.meta[_READ] > MOST_BYTES:
                raise StopDownload(fail=False)

    def _remembered(self, origin: str) -> RobotsCopy | None:
        if self._hosts.database is None:
            return None
        with self._hosts.database.read() as session:
            return robots_copy(session, origin)

    def _keep(self, copy: RobotsCopy) -> None:
        if self._hosts.database is not None:
            with self._hosts.database.write() as session:
                keep_robots(session, copy)
