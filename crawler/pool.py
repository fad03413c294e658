"""Scanning and reading in a few processes of its own, with a limit of time and memory for each page.

One page that takes for ever, or eats the memory, costs its own reading and nothing else: its process is ended, the page
is refused, and the next one finds a fresh process.
"""

import asyncio
import multiprocessing
import resource
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import cast
from zoneinfo import ZoneInfo

from pebble import ProcessExpired, ProcessPool

from crawler.gate import may_speak_of
from crawler.reading import read
from domain.article import Article, Page, Reading, Refusal, RefusalReason
from domain.recognise import Recognition, recognise
from domain.site import Mechanism, Site

_MEMORY = 2 * 1024**3  # address space of one reading process; it needs 0.4 GiB idle
_RENEWED_AFTER = 500  # pages; the extractor's caches are then given back whole

ReadPage = tuple[Reading, Recognition]
_NOTHING = Recognition(mentions=(), findings=())


class ReadingPool:
    """A few processes that read pages.  Started with the first page; `close` ends them."""

    def __init__(self, mechanisms: Sequence[Mechanism], *, workers: int = 2, limit_s: float = 20) -> None:
        self._mechanisms = tuple(mechanisms)
        self._workers = workers
        self._limit_s = limit_s
        self._pool: ProcessPool | None = None

    async def read(self, page: Page, published_at: datetime | None = None) -> ReadPage:
        """What a page says, and the rounds in it."""
        return cast("ReadPage", await self._run(page, read_page, page, self._mechanisms, published_at))

    async def sift(self, page: Page) -> ReadPage | None:
        """The same for a page that may speak of a watched mechanism; `None` after the cheap scan for any other."""
        return await self._run(page, sift_page, page, self._mechanisms)

    async def _run(self, page: Page, work: Callable[..., ReadPage | None], *args: object) -> ReadPage | None:
        try:
            future = self._started().schedule(work, args=list(args), timeout=self._limit_s)
            return cast("ReadPage | None", await asyncio.wrap_future(future))
        except TimeoutError:
            return Refusal(url=page.url, reason=RefusalReason.TOO_SLOW), _NOTHING
        except (ProcessExpired, MemoryError):
            return Refusal(url=page.url, reason=RefusalReason.UNREADABLE), _NOTHING

    def close(self) -> None:
        """End the processes; pages that are being read are given up."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]  # pebble annotates the rest
            self._pool.join()

    def _started(self) -> ProcessPool:
        if self._pool is None:
            # Not a plain fork: Twisted's threads hold locks.  The server imports the reader once for all workers.
            context = multiprocessing.get_context("forkserver")
            context.set_forkserver_preload(["crawler.pool"])
            self._pool = ProcessPool(
                max_workers=self._workers, max_tasks=_RENEWED_AFTER, initializer=_limit_memory, context=context
            )
        return self._pool


def sift_page(page: Page, mechanisms: Sequence[Mechanism]) -> ReadPage | None:
    """What a page says, and the rounds in it; `None` if the cheap scan finds none of the mechanisms' words."""
    if not may_speak_of(page.body, page.content_type, mechanisms):
        return None
    return read_page(page, mechanisms)


def read_page(page: Page, mechanisms: Sequence[Mechanism], published_at: datetime | None = None) -> ReadPage:
    """What a page says, and the rounds in it.  May take as long as the page makes it.

    `published_at`: somebody knows the day of publication; what the page says of the same day is more exact and stays.
    """
    reading = read(page)
    if isinstance(reading, Refusal):
        return reading, _NOTHING
    if published_at is not None and published_on(reading, page.site) != published_at.date():
        reading = replace(reading, published_at=published_at)
    return reading, recognise(reading, mechanisms, published_on(reading, page.site))


def published_on(article: Article, site: Site) -> date | None:
    """The day of publication where the article was written."""
    return article.published_at.astimezone(ZoneInfo(site.timezone)).date() if article.published_at else None


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
