"""Scanning and reading in a few processes of its own, with a limit of time and memory for each page.

One page that takes for ever, or eats the memory, costs its own reading and nothing else: its process is ended, the page
is refused, and the next one finds a fresh process.
"""

import asyncio
import gc
import resource
import signal
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from pebble import ProcessExpired, ProcessPool

from crawler.sieve import Sieve
from crawler.zygote import reading_context
from domain.article import Page, Refusal, RefusalReason
from domain.site import Mechanism, Site, Source

if TYPE_CHECKING:
    from crawler.discovery import Listing
    from crawler.worker import ReadPage

_MEMORY = 2 * 1024**3  # address space of one reading process; it needs 0.4 GiB idle
_JUMP_S = 1.0  # a clock that is only mended goes on more slowly than that
_ENDED_BY_OTHERS = (-signal.SIGKILL, -signal.SIGTERM)
_OBJECTS = 50_000  # that are looked at for cycles at once: a page has thousands, and seldom a cycle
_RENEWED_AFTER = 500  # pages; the extractor's caches are then given back whole


class ReadingPool:
    """A few processes that read pages.  Started with the first page; `close` ends them."""

    def __init__(self, mechanisms: Sequence[Mechanism], *, workers: int = 2, limit_s: float = 20) -> None:
        self._mechanisms = tuple(mechanisms)
        self._sieve = Sieve(self._mechanisms)
        self._workers = workers
        self._limit_s = limit_s
        self._starting: Future[ProcessPool] | None = None
        self._going: set[asyncio.Future[Any]] = set()  # Any: a page read, or a source listed

    async def read(self, page: Page, published_at: datetime | None = None) -> "ReadPage":
        """What a page says, and the rounds in it."""
        return cast("ReadPage", await self._run(page, "read_page", page, self._mechanisms, published_at))

    async def sift(self, page: Page) -> "ReadPage | None":
        """The same for a page that may speak of a watched mechanism; `None` after the cheap scans for any other."""
        if self._sieve.rules_out(page.body, page.content_type):
            return None
        return await self._run(page, "sift_page", page, self._mechanisms)

    async def list_source(self, source: Source, body: bytes, site: Site, url: str, since: datetime | None) -> "Listing":
        """What a big source lists.  Raises `UnreadableSourceError`, also if it takes too long."""
        from crawler.discovery import UnreadableSourceError

        args = ["list_source", source, body, site, url, since]
        try:
            return cast("Listing", await self._outcome(args))
        except TimeoutError as error:
            raise UnreadableSourceError(f"takes longer than {self._limit_s:.0f} s to read") from error
        except (ProcessExpired, MemoryError) as error:
            raise UnreadableSourceError("takes more memory than a source may") from error

    async def _run(self, page: Page, work: str, *args: object) -> "ReadPage | None":
        """What comes of a page.  Raises `OSError` if that is not the page's fault: it is not refused, and still due."""
        for is_last in (False, True):
            ahead = _ahead()
            try:
                return cast("ReadPage | None", await self._outcome([work, *args]))
            except TimeoutError:
                # The pool counts by the clock of the wall, which may have been set in between.
                if abs(_ahead() - ahead) < _JUMP_S:
                    return _refused(page, RefusalReason.TOO_SLOW)
            except MemoryError:
                return _refused(page, RefusalReason.UNREADABLE)
            except ProcessExpired as error:
                if is_last and error.exitcode not in _ENDED_BY_OTHERS:
                    return _refused(page, RefusalReason.UNREADABLE)
        raise OSError("twice it could not be read to its end: its process was ended, or the clock was set")

    async def _outcome(self, args: Sequence[object]) -> object:
        """What comes of a piece of work.  Raises `OSError` if no process can be started for it."""
        pool = await self._started()
        future = asyncio.wrap_future(pool.schedule(_work, args=args, timeout=self._limit_s))
        self._going.add(future)
        try:
            # A pool that could not start its processes never ends what it was given, and says so only if it is asked.
            while not (await asyncio.wait({future}, timeout=self._limit_s))[0]:
                if not pool.active:
                    raise OSError("no process can be started to read it: too few files, processes or too little memory")
            if future.cancelled():
                raise OSError("the crawl was stopped while it was read")
            return await future
        finally:
            self._going.discard(future)

    def close(self) -> None:
        """End the processes; pages that are being read are given up, and still due."""
        for future in self._going:
            future.cancel()
        if self._starting is not None:
            pool = self._starting.result()  # one that is being started cannot be stopped
            pool.stop()  # type: ignore[no-untyped-call]  # pebble annotates the rest
            pool.join()

    async def _started(self) -> ProcessPool:
        if self._starting is None:
            # The processes import the reader first, which takes half a second: meanwhile pages can be fetched.
            starter = ThreadPoolExecutor(1)
            self._starting = starter.submit(_start, self._workers)
            starter.shutdown(wait=False)
        return await asyncio.shield(asyncio.wrap_future(self._starting))


def _start(workers: int) -> ProcessPool:
    context = reading_context()
    pool = ProcessPool(max_workers=workers, max_tasks=_RENEWED_AFTER, initializer=_prepare, context=context)
    _ = pool.active  # asked for it, the pool starts
    return pool


def _work(name: str, *args: object) -> "ReadPage | Listing | None":
    # Only reading processes import the reader and the recogniser: it takes half a second, and most crawls read nothing.
    from crawler import worker

    return cast("ReadPage | Listing | None", getattr(worker, name)(*args))


def _ahead() -> float:
    """How far the clock of the wall is ahead of the one that nobody sets, in seconds."""
    return time.time() - time.monotonic()


def _refused(page: Page, reason: RefusalReason) -> "ReadPage":
    from crawler.worker import NO_ROUNDS

    return Refusal(url=page.url, reason=reason), NO_ROUNDS


def _prepare() -> None:
    gc.freeze()  # the reader with its tables is never collected: to look at it costs half a millisecond a page
    gc.set_threshold(_OBJECTS)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
