"""Reading in the pool: pages per second with one process and two, what the scan spares, how memory grows.

    PYTHONPATH=. python bench/pool.py [--pages N] [--memory N]

Reads the golden pages again and again, each time with a paragraph and an address of its own, so that no cache helps.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from crawler.gate import may_speak_of  # noqa: E402 - the checkout is no installed package
from crawler.golden import load_all  # noqa: E402
from crawler.pool import ReadingPool  # noqa: E402
from crawler.reading import read  # noqa: E402
from domain.article import Page  # noqa: E402
from tests.golden.rounds import built_in_mechanisms  # noqa: E402

MECHANISMS = built_in_mechanisms()
PAGES = ROOT / "tests" / "golden" / "pages"


def pages(count: int) -> Iterator[Page]:
    """So many pages, no two alike."""
    for number, golden in enumerate(islice(cycle(load_all(PAGES)), count)):
        own = f"<p>Bản ghi số {number} của đợt đo này, viết ra để không trang nào giống trang nào.</p></body>".encode()
        body = golden.page.body.replace(b"</body>", own, 1)
        yield replace(golden.page, url=f"{golden.page.url}#{number}", body=body)


async def pooled(count: int, workers: int, *, sift: bool) -> float:
    """Pages per second through a pool that is warm."""
    pool = ReadingPool(MECHANISMS, workers=workers)
    work = pool.sift if sift else pool.read
    try:
        await asyncio.gather(*(work(page) for page in pages(4 * workers)))
        stack = list(pages(count))
        started = time.perf_counter()
        await asyncio.gather(*(work(page) for page in stack))
        return count / (time.perf_counter() - started)
    finally:
        pool.close()


def resident_mb() -> float:
    """What the process holds, in MiB (Linux)."""
    fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return int(fields[1]) * 4096 / 2**20


def main() -> int:
    """Prints the figures."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--pages", type=int, default=700, help="pages for each speed (700)")
    ask.add_argument("--memory", type=int, default=10_000, help="pages for the growth of memory (10000)")
    asked = ask.parse_args()
    speeds: dict[tuple[int, bool], float] = {}
    for sift in (False, True):
        for workers in (1, 2):
            speeds[workers, sift] = asyncio.run(pooled(asked.pages, workers, sift=sift))
            name = "behind the scan" if sift else "all read"
            print(f"{workers} process{'es' if workers > 1 else ''}, {name}: {speeds[workers, sift]:.0f} pages/s")
    read_gain, sift_gain = (speeds[2, sift] / speeds[1, sift] for sift in (False, True))
    print(f"two processes to one: {read_gain:.2f} all read, {sift_gain:.2f} behind the scan")
    stack = list(load_all(PAGES))
    started = time.perf_counter()
    let_through = sum(may_speak_of(one.page.body, one.page.content_type, MECHANISMS) for one in stack)
    spent = (time.perf_counter() - started) / len(stack) * 1000
    print(f"the scan spares {len(stack) - let_through} of {len(stack)} pages, {spent:.2f} ms a page")
    print("memory of one reading process:")
    for number, page in enumerate(pages(asked.memory), 1):
        read(page)
        if number in (100, 1000) or number % max(1, asked.memory // 5) == 0:
            print(f"  after {number:6d} pages {resident_mb():6.0f} MiB", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
