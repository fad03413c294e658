"""How requests are made and how their failures are told."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
)
from scrapy.http import Response
from scrapy.settings import BaseSettings

from config.settings import CrawlSettings
from crawler.failures import reason_of
from crawler.guard import BlockedAddressError
from domain.decide import Fate
from domain.errors import CrawlError
from domain.url import server_of

#: Where requests for what rendered pages load queue up: they take no turn of a page's.
LOADS_SLOT = "roundwatch-loads"
_MOST_LOADS = 16  # at a time, for all pages and hosts; the loader bounds them for each host

NAMED = "roundwatch_named"  #: of requests for a page that a person named: asked even of a host that wants us to wait

_STATUS = {
    401: "needs a login (401)",
    403: "forbidden (403)",
    404: "not found (404)",
    410: "gone (410)",
    429: "asks us to slow down (429)",
    451: "closed by law (451)",
    503: "unavailable (503)",
}


_REDIRECTIONS = (301, 302, 303, 307, 308)


def configure(settings: BaseSettings, crawl: CrawlSettings) -> None:
    """Put the configuration's `[crawl]` into Scrapy's settings."""
    wanted = {
        "USER_AGENT": crawl.user_agent,
        "DOWNLOAD_DELAY": crawl.delay.total_seconds(),
        "CONCURRENT_REQUESTS_PER_DOMAIN": crawl.concurrency_per_host,
        "DOWNLOAD_TIMEOUT": crawl.timeout.total_seconds(),
        "DOWNLOAD_MAXSIZE": crawl.max_size,
        "ROUNDWATCH_PRIVATE_HOSTS": sorted(crawl.private_hosts),
        # Who names a private host owns it: politeness is owed to strangers.
        "DOWNLOAD_SLOTS": {
            server_of(f"//{entry}"): {"concurrency": 8, "delay": 0, "jitter": 0} for entry in crawl.private_hosts
        }
        | {LOADS_SLOT: {"concurrency": _MOST_LOADS, "delay": 0, "jitter": 0}},
    }
    for name, value in wanted.items():
        settings.set(name, value, priority="spider")


def header(response: Response, name: str) -> str | None:
    """A response header as text."""
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None


async def fetch(crawler: Crawler, url: str) -> Response:
    """One answer, whatever its status, under the rules of a crawl that is going on.  Raises `CrawlError`."""
    engine = crawler.engine
    assert engine is not None  # noqa: S101 - it is going on
    try:
        return await engine.download_async(Request(url, dont_filter=True))
    except Exception as error:
        raise CrawlError(f"{url}: {describe_error(error)[1]}") from error


def describe_status(status: int) -> str:
    """An HTTP status in words."""
    if status in _REDIRECTIONS:  # the others were followed
        return f"redirects to no address that is fetched ({status})"
    return _STATUS.get(status, f"answered with status {status}")


def is_blocked(error: BaseException) -> bool:
    """Whether it was the address guard that refused a request."""
    return isinstance(error, BlockedAddressError) or isinstance(error.__cause__, BlockedAddressError)


def describe_error(error: BaseException) -> tuple[Fate, str]:
    """What a failed request means for its lead, and why it failed, in one line."""
    if is_blocked(error):
        return Fate.REFUSED, str(error)
    if isinstance(error, IgnoreRequest):
        said = str(error)
        return (Fate.FAILED, "redirected too often") if "max redirections" in said else (Fate.REFUSED, said[:200])
    if isinstance(error, CannotResolveHostError):
        return Fate.FAILED, "its name cannot be resolved"
    if isinstance(error, DownloadTimeoutError):
        return Fate.FAILED, "no answer in time"
    if isinstance(error, DownloadCancelledError):  # nothing else gives up an answer on its way
        return Fate.FAILED, "larger than crawl.max_size"
    if isinstance(error, DownloadConnectionRefusedError):
        return Fate.FAILED, "connection refused"
    return Fate.FAILED, reason_of(error)
