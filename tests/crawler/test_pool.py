"""The reading pool: a page that takes for ever costs its own reading and nothing else."""

import asyncio
import os
import signal
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.pool import ReadingPool
from crawler.worker import ReadPage
from demo.newsroom.server import Reply
from domain.article import Article, Page, Refusal, RefusalReason
from domain.fingerprints import fingerprints_of
from domain.site import Site
from tests.crawler.wild import news

NOW = datetime(2026, 11, 20, tzinfo=UTC)
LIMIT_S = 4.0  # an ordinary page takes a hundredth of it, the hostile one was not done after a minute


def page(reply: Reply, path: str) -> Page:
    return Page(
        url=f"https://bao.example{path}", body=reply.body, site=Site(name="bao", home="https://bao.example/"),
        fetched_at=NOW, content_type="text/html; charset=utf-8",
    )  # fmt: skip


def monster() -> Reply:
    """As many paragraphs as a page may have before it is refused unread, a thousand times what real ones have."""
    return Reply(status=news(1).status, body=news(1).body.replace(b"<p>", b"<p>n " * 55_000, 1))


def long() -> Reply:
    """A page that takes about a second, and is read."""
    return Reply(status=news(1).status, body=news(1).body.replace(b"<p>", b"<p>n " * 4_000, 1))


def parents() -> dict[int, int]:
    """Of every process the one that started it."""
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            found[int(process.name)] = int((process / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:  # it ended while we looked
            continue
    return found


def reading_process() -> int:
    """The one process that reads: a child of a server that we started."""
    known = parents()
    [found] = [pid for pid, parent in known.items() if known.get(parent) == os.getpid()]
    return found


async def in_the_middle_of(pool: ReadingPool) -> "asyncio.Future[ReadPage]":
    """A page that is being read."""
    await pool.read(page(news(1), "/tin-1001.html"))  # so that its process is there
    reading = asyncio.ensure_future(pool.read(page(long(), "/tin-1002.html")))
    assert not (await asyncio.wait({reading}, timeout=0.3))[0]
    return reading


def test_a_page_whose_reading_process_is_killed_is_read_by_another() -> None:
    async def read_on() -> ReadPage:
        pool = ReadingPool((), workers=1)
        try:
            reading = await in_the_middle_of(pool)
            os.kill(reading_process(), signal.SIGKILL)
            return await reading
        finally:
            pool.close()

    reading, _ = asyncio.run(read_on())
    assert isinstance(reading, Article)


def test_a_page_is_not_refused_because_the_clock_was_set_while_it_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = time.time

    async def read_on() -> ReadPage:
        pool = ReadingPool((), workers=1)
        try:
            reading = await in_the_middle_of(pool)
            monkeypatch.setattr(time, "time", lambda: clock() + 3600)
            return await reading
        finally:
            pool.close()

    reading, _ = asyncio.run(read_on())
    assert isinstance(reading, Article)


def test_a_page_that_is_being_read_when_the_crawl_is_stopped_is_not_refused() -> None:
    async def stop() -> None:
        pool = ReadingPool((), workers=1)
        reading = await in_the_middle_of(pool)
        pool.close()
        with pytest.raises(OSError, match="stopped while it was read"):
            await reading

    asyncio.run(stop())


@pytest.mark.long
def test_a_page_that_takes_too_long_is_refused_and_its_neighbour_is_read() -> None:
    async def read_all() -> list[ReadPage]:
        pool = ReadingPool((), workers=1, limit_s=LIMIT_S)
        try:
            first = await pool.read(page(news(1), "/tin-1001.html"))
            both = await asyncio.gather(
                pool.read(page(monster(), "/tin-1002.html")), pool.read(page(news(3), "/tin-1003.html"))
            )
            return [first, *both]
        finally:
            pool.close()

    began = time.monotonic()
    first, hostile, neighbour = (reading for reading, _ in asyncio.run(read_all()))
    assert time.monotonic() - began < 8 * LIMIT_S
    assert isinstance(first, Article)
    assert hostile == Refusal(url="https://bao.example/tin-1002.html", reason=RefusalReason.TOO_SLOW)
    assert isinstance(neighbour, Article)
    assert neighbour.title == "Bản tin số 3 của xã Nà Sài"
    assert fingerprints_of(neighbour) is not None  # taken there, so that storing it need not
