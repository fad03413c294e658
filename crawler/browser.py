"""The browser of a crawl: a headless Chromium without a network, started when it is needed and again if it dies.

Its only proxy is a port on which nobody listens, it resolves no name and sends no datagram.  So whatever a page tries
ends there, also what no interception sees; what it may have, `crawler.tab` fetches for it.
"""

import asyncio
import os
import resource
import shutil
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from playwright.async_api import Browser as Chromium
from playwright.async_api import BrowserContext, Playwright, async_playwright
from playwright.async_api import Error as PlaywrightError
from scrapy.crawler import Crawler
from scrapy.http import HtmlResponse

from crawler.loads import Loader
from crawler.tab import Shown, Tab
from domain.errors import BrowserMissingError, RenderError

_PAGES = 2  # at once: each may take a core and some hundred MiB
_MEMORY = 1024**3  # bytes of data of each of the browser's processes; a page that needs more crashes alone
_CLOSING_S = 5.0  # for closing a page or the browser; it takes a tenth of a second

# The program itself before the scripts that stand for it on the PATH: those read flags from elsewhere.
_PLACES = (
    "/usr/lib/chromium/chromium",
    "/usr/lib/chromium-browser/chromium-browser",
    "/opt/google/chrome/chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

_FLAGS = (
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # No way out but the proxy: not for loopback, not for QUIC, not for WebRTC, and no question to a name server.
    "--proxy-bypass-list=<-loopback>",
    "--disable-quic",
    # Chromium has had both names; of 156 only the second one holds, and with the first alone STUN went out.
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


class Browser:
    """Shows pages, two at a time, each in a profile of its own that is forgotten with it."""

    def __init__(self, crawler: Crawler) -> None:
        self._user_agent = crawler.settings.get("USER_AGENT")
        self._max_size = crawler.settings.getint("DOWNLOAD_MAXSIZE")
        self._loader = Loader(crawler)
        self._pages = asyncio.Semaphore(_PAGES)
        self._starting = asyncio.Lock()
        self._playwright: Playwright | None = None
        self._chromium: Chromium | None = None
        self._missing: BrowserMissingError | None = None
        # Bound and never listened to: a connection is refused at once, and nobody else can take the port.
        self._nowhere = socket.socket()
        self._nowhere.bind(("127.0.0.1", 0))

    async def start(self) -> Chromium:
        """The browser, started if none is running.  Raises `BrowserMissingError`."""
        async with self._starting:
            if self._missing is not None:
                raise self._missing
            if self._chromium is None or not self._chromium.is_connected():
                await self._stop()
                self._playwright = await _start_playwright()
                try:
                    self._chromium = await self._launch(self._playwright)
                except BrowserMissingError as error:
                    self._missing = error
                    raise
            return self._chromium

    async def show(self, document: HtmlResponse, limit_s: float) -> Shown:
        """The document as it is after its scripts ran, within so many seconds.  Raises `RenderError`."""
        async with self._pages:
            chromium = await self.start()
            try:
                async with asyncio.timeout(limit_s):
                    context = await chromium.new_context(
                        user_agent=self._user_agent, service_workers="block", accept_downloads=False
                    )
                    try:
                        tab = Tab(await context.new_page(), document, self._loader, self._max_size, limit_s)
                        return await tab.show()
                    finally:
                        await self._forget(context)
            except TimeoutError as error:
                raise RenderError(f"was not rendered within {limit_s:.0f} s") from error
            except PlaywrightError as error:
                raise RenderError(f"could not be rendered: {error.message.splitlines()[0]}") from error

    async def close(self) -> None:
        """End the browser."""
        async with self._starting:
            await self._stop()
            self._nowhere.close()

    async def _forget(self, context: BrowserContext) -> None:
        """Close a page with all that it kept; a browser that cannot even do that is ended."""
        try:
            with suppress(PlaywrightError):  # the browser has died, and another may have been started
                async with asyncio.timeout(_CLOSING_S):
                    await context.close()
        except TimeoutError:
            async with self._starting:
                if context.browser is self._chromium:
                    await self._stop()

    async def _launch(self, playwright: Playwright) -> Chromium:
        proxy = f"--proxy-server=http://127.0.0.1:{self._nowhere.getsockname()[1]}"
        for path in programs(playwright.chromium.executable_path):
            with suppress(PlaywrightError):  # the next one may start
                return await playwright.chromium.launch(
                    executable_path=path,
                    args=[*_FLAGS, proxy],
                    chromium_sandbox=os.geteuid() != 0,  # Chromium refuses to make one for root
                    ignore_default_args=["--disable-popup-blocking"],
                    # Signals are the crawl's business: it ends the browser in order.
                    handle_sigint=False,
                    handle_sigterm=False,
                    handle_sighup=False,
                )
        raise BrowserMissingError(
            "render = true needs a Chromium, and none starts here: playwright install chromium, or apt install chromium"
        )

    async def _stop(self) -> None:
        chromium, playwright = self._chromium, self._playwright
        self._chromium = self._playwright = None
        with suppress(PlaywrightError, TimeoutError):  # it may be dead already, which is what we want
            async with asyncio.timeout(_CLOSING_S):
                if chromium is not None:
                    await chromium.close()
                if playwright is not None:
                    await playwright.stop()


async def _start_playwright() -> Playwright:
    """Playwright's driver, whose children, the browser's processes, inherit a limit of memory from it.

    Of data, not of address space: Chromium reserves terabytes and uses little of them.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard), hard))
    try:
        return await async_playwright().start()
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def programs(playwright_s_own: str) -> Iterator[str]:
    """Browsers that may start here, the best first."""
    if named := os.environ.get("ROUNDWATCH_CHROMIUM"):
        yield named
        return
    for path in (playwright_s_own, *_PLACES):
        if Path(path).is_file():
            yield path
    yield from filter(None, map(shutil.which, _NAMES))
