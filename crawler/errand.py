"""Errands: a few pages fetched outside a crawl, under the same rules: robots.txt, delays, limits, the address guard."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings as ScrapySettings

from config import Settings
from crawler.hosts import HostClosedError, Hosts
from crawler.render import RENDER
from crawler.requests import NAMED, configure, describe_error, header
from domain.errors import CrawlError
from storage.database import Database

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer, whatever its status."""

    url: str  #: after redirects
    status: int
    body: bytes
    content_type: str | None


class Fetch(Protocol):
    """Fetches one address; raises `CrawlError` with the reason if there is no answer."""

    def __call__(self, url: str, *, render: bool = False) -> Awaitable[Fetched]:
        """The answer; `render`: as the page is after its scripts ran."""


@dataclass(slots=True)
class _Outcome(Generic[T]):
    value: T | None = None
    error: Exception | None = None


def run_errand(
    settings: Settings, errand: Callable[[Fetch], Awaitable[T]], database: Database | None, *, named: bool = False
) -> T:
    """Run `errand` with a way to fetch, and give its result.  Once in a process: Twisted's reactor starts only once.

    `database`: where leases of hosts and their robots.txt are shared with crawls; `named`: a person named the page.
    """
    outcome: _Outcome[T] = _Outcome()
    shared = Hosts(settings)

    class ErrandSpider(Spider):
        name = "errand"
        hosts = shared

        async def start(self) -> AsyncIterator[Any]:
            if database is not None:
                shared.join(database)

            async def fetch(url: str, *, render: bool = False) -> Fetched:
                engine = self.crawler.engine
                assert engine is not None  # noqa: S101 - it runs us
                try:
                    response = await engine.download_async(Request(url, meta={NAMED: named, RENDER: render}))
                except HostClosedError as error:
                    raise CrawlError(str(error)) from error
                except Exception as error:
                    raise CrawlError(f"{url}: {describe_error(error)[1]}") from error
                return Fetched(
                    url=response.url,
                    status=response.status,
                    body=response.body,
                    content_type=header(response, "Content-Type"),
                )

            try:
                outcome.value = await errand(fetch)
            except Exception as error:  # noqa: BLE001 - handed to the caller below, out of Scrapy's loop
                outcome.error = error
            finally:
                shared.leave()
            nothing: tuple[Request, ...] = ()
            for request in nothing:  # Scrapy expects a generator
                yield request

    scrapy_settings = ScrapySettings()
    scrapy_settings.setmodule("crawler.settings", priority="project")
    configure(scrapy_settings, settings.crawl)
    # What cannot be fetched is told by the errand, in one line; Scrapy would print a traceback of each before.
    scrapy_settings.set("LOG_ENABLED", value=False, priority="cmdline")
    process = AsyncCrawlerProcess(scrapy_settings)
    process.crawl(ErrandSpider)
    process.start()
    if outcome.error is not None:
        raise outcome.error
    if outcome.value is None:
        raise CrawlError("the fetch was stopped before it was done")
    return outcome.value
