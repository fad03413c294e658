"""Pages as captured: bytes of each on the disk, and what keeping one costs, in a file of its own or in long files.

    PYTHONPATH=. python bench/evidence.py [PAGES]     400 by default

Keeps golden pages, each with a paragraph of its own; the disk is really waited for.
"""

import asyncio
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from crawler.golden import load_all  # noqa: E402 - the checkout is no installed package
from storage.pages import PageArchive  # noqa: E402
from storage.warc.writer import Capture, pack_capture  # noqa: E402

HEAD = (
    b"HTTP/1.1 200 OK\r\nDate: Wed, 18 Nov 2026 05:00:00 GMT\r\nServer: nginx\r\nVary: Accept-Encoding\r\n"
    b"Content-Type: text/html; charset=utf-8\r\nCache-Control: max-age=60\r\nX-Cache: HIT\r\n\r\n"
)
TOGETHER = 10  # pages between two syncs of a long file


def captures(count: int) -> list[Capture]:
    """So many pages, no two alike."""
    golden = islice(cycle(load_all(ROOT / "tests" / "golden" / "pages")), count)
    at = datetime(2026, 11, 18, 5, tzinfo=UTC)
    return [
        Capture(
            url=f"https://bao.example/{number}",
            at=at,
            head=HEAD,
            body=one.page.body.replace(b"</body>", f"<p>Số {number}</p></body>".encode(), 1),
        )
        for number, one in enumerate(golden)
    ]


def on_disk(path: Path) -> int:
    """Bytes of the disk that files take."""
    return sum(one.stat().st_blocks * 512 for one in path.rglob("*") if one.is_file())


def told(what: str, began: tuple[float, float], count: int) -> None:
    """A line with the time that each took."""
    wall, cpu = time.perf_counter() - began[0], time.process_time() - began[1]
    print(f"{what:58} {wall / count * 1000:6.2f} ms  {cpu / count * 1000:6.2f} ms of CPU")


def now() -> tuple[float, float]:
    """Both clocks."""
    return time.perf_counter(), time.process_time()


async def in_threads(archive: PageArchive, pages: list[Capture]) -> float:
    """Keep pages as a crawl does; how long its loop was kept from its work, in seconds a page."""
    loop, held = asyncio.get_running_loop(), 0.0
    with ThreadPoolExecutor(2) as keepers:
        waiting = []
        for page in pages:
            began = time.thread_time()
            waiting.append(loop.run_in_executor(keepers, archive.keep, page))
            held += time.thread_time() - began
        began = time.thread_time()
        await asyncio.gather(*waiting)
        held += time.thread_time() - began
    return held / len(pages)


def main() -> None:
    """Measure, and print what came of it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    pages = captures(count)
    print(f"{count} pages of {sum(len(one.body) for one in pages) / count:,.0f} bytes")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        began = now()
        records = [pack_capture(one) for one in pages]
        told("hashing and packing", began, count)
        print(f"packed: {sum(map(len, records)) / count:,.0f} bytes a page")
        archive = PageArchive(folder / "a")
        began = now()
        for page in pages:
            archive.keep(Capture(url=page.url, at=page.at, head=page.head, body=page.body))
        told("a file for each, with its sync", began, count)
        print(f"on the disk: {on_disk(folder / 'a') / count:,.0f} bytes a page")
        began = now()
        with (folder / "long.warc.gz").open("wb") as long:
            for number, page in enumerate(pages):
                long.write(pack_capture(Capture(url=page.url, at=page.at, head=page.head, body=page.body)))
                if number % TOGETHER == 0:
                    long.flush()
                    os.fsync(long.fileno())
        told(f"one long file, a sync for {TOGETHER} pages", began, count)
        print(f"on the disk: {(folder / 'long.warc.gz').stat().st_blocks * 512 / count:,.0f} bytes a page")
        began = now()
        again = datetime(2026, 11, 19, 5, tzinfo=UTC)
        for page in pages:
            archive.keep(Capture(url=page.url, at=again, head=page.head, body=page.body))
        told("a body that was met before", began, count)
        other = PageArchive(folder / "b")
        held = asyncio.run(in_threads(other, captures(count)))
        print(f"{'of that, in the loop of a crawl':58} {held * 1000:6.2f} ms of CPU")


if __name__ == "__main__":
    main()
