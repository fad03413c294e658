"""One page in the browser: what its scripts ask for is answered here, or not at all."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page, Route
from playwright.async_api import Request as Asked
from playwright.async_api import TimeoutError as PlaywrightTimeoutError
from scrapy.http import HtmlResponse, Response
from scrapy.utils.python import to_unicode

from crawler.loads import Loader
from domain.errors import RenderError

_SETTLING_S = 10.0  # for the network to be quiet for half a second; some pages never are
_MOST_LOADS = 100  # of one page: what comes after so many scripts and answers is not its text
_LOADED = ("script", "fetch", "xhr")  # pictures, films, fonts and frames cost and say nothing

# Headers of the page that its scripts may need.  Others could make the browser go its own ways (Refresh, Critical-CH).
_KEPT = ("Content-Type", "Content-Security-Policy", "Set-Cookie")
# Those of a body that is no longer compressed, and of a connection that is not the browser's.
_DROPPED = ("content-encoding", "content-length", "transfer-encoding", "connection", "keep-alive")

# In a world of its own, where the page's scripts have changed nothing.  What is for readers without scripts would be
# taken for text of the page.
_DOM = """(most) => {
    for (const one of document.querySelectorAll("noscript")) one.remove();
    const html = document.documentElement.outerHTML;
    return html.length > most ? null : html;
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What became of a page."""

    html: bytes = b""  #: its DOM, in UTF-8
    moved_to: str | None = None  #: the address that its scripts went to instead
    cookies: dict[str, str] = field(default_factory=dict)  #: those that it had then


class Tab:
    """Shows one document, for at most `limit_s` seconds; `max_size` holds for its DOM, and for all that it loads."""

    def __init__(self, page: Page, document: HtmlResponse, loader: Loader, max_size: int, limit_s: float) -> None:
        self._page = page
        self._document = document
        self._loader = loader
        self._max_size = max_size
        self._limit_s = limit_s
        self._room = max_size - len(document.body)  # bytes that it may still load
        self._loads: set[asyncio.Task[Response]] = set()
        self._asked = 0
        self._is_open = False
        self._ended: asyncio.Future[Shown] = asyncio.get_running_loop().create_future()

    async def show(self) -> Shown:
        """The page once the network is quiet, or after a bounded time.  Raises `RenderError`, `PlaywrightError`."""
        self._page.on("crash", self._on_crash)
        await self._page.route("**/*", self._answer)
        reading = asyncio.ensure_future(self._read())
        try:
            await asyncio.wait({reading, self._ended}, return_when=asyncio.FIRST_COMPLETED)
            return self._ended.result() if self._ended.done() else reading.result()
        finally:
            under_way: list[asyncio.Future[Any]] = [reading, self._ended, *self._loads]  # Any: only ended, not asked
            for one in under_way:
                one.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)

    async def _read(self) -> Shown:
        await self._page.goto(self._document.url, wait_until="commit")
        with suppress(PlaywrightTimeoutError):
            settling_s = min(_SETTLING_S, self._limit_s / 2)
            await self._page.wait_for_load_state("networkidle", timeout=settling_s * 1000)
        html = await self._dom()
        if not self._page.url.startswith(("http://", "https://")):  # blob: and the like ask us for nothing
            raise RenderError(f"its scripts left it for {self._page.url[:100]}")
        return Shown(html=html)

    async def _dom(self) -> bytes:
        session = await self._page.context.new_cdp_session(self._page)
        frame = (await session.send("Page.getFrameTree"))["frameTree"]["frame"]["id"]
        world = await session.send("Page.createIsolatedWorld", {"frameId": frame})
        found = await session.send(
            "Runtime.callFunctionOn",
            {
                "functionDeclaration": _DOM,
                "executionContextId": world["executionContextId"],
                "arguments": [{"value": self._max_size}],
                "returnByValue": True,
            },
        )
        html = found["result"].get("value")
        encoded = b"<!doctype html>" + html.encode("utf-8", "replace") if isinstance(html, str) else b""
        if not 0 < len(encoded) <= self._max_size:
            raise RenderError(f"its scripts made a page of more than {self._max_size} bytes")
        return encoded

    async def _answer(self, route: Route) -> None:
        """Answer a request of the page, or refuse it."""
        asked = route.request
        with suppress(PlaywrightError):  # the page may be gone before it has its answer
            if asked.is_navigation_request() and asked.frame == self._page.main_frame:
                await self._navigate(route, asked)
            elif asked.resource_type == "stylesheet":
                # Refused, it would keep loaders waiting that bring a part of the page together with its style.
                await route.fulfill(status=200, content_type="text/css", body="")
            elif asked.resource_type in _LOADED and asked.method in ("GET", "HEAD"):
                await self._load(route, asked)
            else:
                await route.abort()

    async def _navigate(self, route: Route, asked: Asked) -> None:
        if not self._is_open:
            self._is_open = True
            headers = _headers(self._document, _KEPT)
            await route.fulfill(status=self._document.status, headers=headers, body=self._document.body)
            return
        await route.abort()
        known = await self._page.context.cookies(self._document.url)
        if self._ended.done():
            return
        if asked.method != "GET":
            self._ended.set_exception(RenderError(f"its scripts sent a form to {asked.url[:100]}"))
            return
        self._ended.set_result(Shown(moved_to=asked.url, cookies={one["name"]: one["value"] for one in known}))

    async def _load(self, route: Route, asked: Asked) -> None:
        self._asked += 1
        if self._asked > _MOST_LOADS or self._ended.done():
            return  # and never answered: a page that asks for ever would ask again at once
        if self._room <= 0:
            await route.abort()
            return
        load = asyncio.ensure_future(
            self._loader.load(
                asked.method,
                asked.url,
                asked.headers,
                is_script=asked.resource_type == "script",
                most=self._room,
                limit_s=self._limit_s,
            )
        )
        self._loads.add(load)
        await asyncio.wait({load})
        self._loads.discard(load)
        if load.cancelled() or load.exception() is not None:
            await route.abort()
            return
        response = load.result()
        self._room -= len(response.body)
        if self._room < 0:
            await route.abort()
            return
        names = [name for name in map(to_unicode, response.headers) if name.lower() not in _DROPPED]
        await route.fulfill(status=response.status, headers=_headers(response, names), body=response.body)

    def _on_crash(self, *_: Any) -> None:  # Any: the page again
        if not self._ended.done():
            self._ended.set_exception(RenderError("crashed the browser's page, or ate its memory"))


def _headers(response: Response, names: Iterable[str]) -> dict[str, str]:
    """Headers as Playwright takes them: several values of one name stand in lines of their own."""
    return {name: b"\n".join(values).decode("latin-1") for name in names if (values := response.headers.getlist(name))}
