"""What pages load: fetched by the crawl's own downloader, so that its rules hold for scripts and data as for pages."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from crawler.requests import LOADS_SLOT

# The browser's own: the downloader sets them as for every other request, or they say what we are not.
_NOT_PASSED_ON = frozenset(
    (
        "accept-encoding",
        "connection",
        "content-length",
        "cookie",
        "host",
        "referer",
        "upgrade-insecure-requests",
        "user-agent",
    )
)

_Key = tuple[str, str | None]  # address and origin: what may be read where is said for one origin


class Loader:
    """Fetches for pages, `crawl.concurrency_per_host` at a time from one host, and each script once a crawl.

    There is no pause between them: a page of thirty scripts would take half a minute.  It is kept between pages.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        concurrency = crawler.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")
        self._lanes: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(concurrency))
        self._scripts: dict[_Key, Response] = {}
        self._room = crawler.settings.getint("DOWNLOAD_MAXSIZE")  # bytes of scripts that are kept

    async def load(
        self, method: str, url: str, headers: Mapping[str, str], *, is_script: bool, most: int, limit_s: float
    ) -> Response:
        """An answer of at most so many bytes and seconds.  Raises what Scrapy's downloader raises."""
        key = (url, headers.get("origin"))
        if key in self._scripts:
            return self._scripts[key]
        async with self._lanes[urlsplit(url).netloc]:
            response = await self._download(method, url, headers, most, limit_s)
        if is_script and method == "GET" and response.status == 200 and len(response.body) <= self._room:
            self._room -= len(response.body)
            self._scripts[key] = response
        return response

    async def _download(self, method: str, url: str, headers: Mapping[str, str], most: int, limit_s: float) -> Response:
        engine = self._crawler.engine
        assert engine is not None  # noqa: S101 - it asked us for a page
        return await engine.download_async(
            Request(
                url,
                method=method,
                headers={
                    name: value
                    for name, value in headers.items()
                    if name not in _NOT_PASSED_ON and not name.startswith("sec-")
                },
                callback=NO_CALLBACK,
                meta={
                    "download_slot": LOADS_SLOT,
                    "download_maxsize": most,
                    "download_timeout": limit_s,
                    "dont_retry": True,
                },
            )
        )
