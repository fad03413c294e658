"""Rendering: pages of sites that need JavaScript are read as a browser shows them, under the rules of every fetch.

A page itself is fetched as any other: robots.txt, delays, redirections, retries and the address guard have had their
say before its scripts run.  What the scripts load, and where they go, takes the same way.
"""

from typing import TYPE_CHECKING, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.redirect import BaseRedirectMiddleware
from scrapy.http import HtmlResponse, Response
from scrapy.settings import BaseSettings
from scrapy.utils.httpobj import urlparse_cached

from domain.errors import BrowserMissingError

if TYPE_CHECKING:
    from crawler.browser import Browser

RENDER = "roundwatch_render"  #: in `Request.meta`: whether the page is to be rendered

RENDERED = "rendered"  #: in `Response.flags`

# They speak of the page as it was sent.  Its scripts may bring news into an unchanged one: the DOM's hash decides.
_VALIDATORS = ("ETag", "Last-Modified")
_CONDITIONS = ("If-None-Match", "If-Modified-Since")
_OF_THE_BODY = ("Content-Encoding", "Content-Length", "Content-Type", "Transfer-Encoding")


class RenderMiddleware(BaseRedirectMiddleware):
    """Renders what is marked with `RENDER`.  A page whose script goes elsewhere is a redirection, counted as one."""

    def __init__(self, settings: BaseSettings) -> None:
        super().__init__(settings)
        self._timeout_s = settings.getfloat("DOWNLOAD_TIMEOUT")
        self._browser: Browser | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """With the limits of a crawl; the browser is started with the first page that needs it."""
        made = super().from_crawler(crawler)
        crawler.signals.connect(made.close, signal=signals.spider_closed)
        return made

    async def process_request(self, request: Request) -> None:
        """Have a browser at hand before the page is asked for.  Raises `BrowserMissingError`."""
        if request.meta.get(RENDER):
            for name in _CONDITIONS:
                request.headers.pop(name, None)
            await self._opened().start()

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """The page after its scripts ran, or the request for where they went.  Raises `RenderError`."""
        if not request.meta.get(RENDER) or response.status != 200 or not isinstance(response, HtmlResponse):
            return response
        fetched_for_s = request.meta.get("download_latency", 0.0)
        shown = await self._opened().show(response, self._timeout_s - fetched_for_s)
        if shown.moved_to is None:
            return _rendered(response, shown.html)
        redirected = self._redirect_request_using_get(request, response, shown.moved_to)
        if urlparse_cached(redirected).netloc == urlparse_cached(response).netloc:
            # Some outlets let in whoever runs the script that sets one.
            redirected = redirected.replace(cookies=shown.cookies)
        return self._redirect(redirected, request, "script")

    async def close(self) -> None:
        """End the browser."""
        if self._browser is not None:
            await self._browser.close()

    def _opened(self) -> "Browser":
        if self._browser is None:
            try:
                from crawler.browser import Browser  # only here: Playwright is an extra, and takes its time
            except ImportError as error:
                raise BrowserMissingError(
                    "render = true needs Playwright, which is not installed: "
                    "pip install 'playwright>=1.49', then playwright install chromium"
                ) from error
            self._browser = Browser(self.crawler)
        return self._browser


def _rendered(response: HtmlResponse, html: bytes) -> HtmlResponse:
    headers = response.headers.copy()
    for name in (*_OF_THE_BODY, *_VALIDATORS):
        headers.pop(name, None)
    headers["Content-Type"] = "text/html; charset=utf-8"
    return HtmlResponse(
        response.url,
        status=response.status,
        headers=headers,
        body=html,
        encoding="utf-8",
        request=response.request,
        flags=[*response.flags, RENDERED],
    )
