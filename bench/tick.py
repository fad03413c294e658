"""What a look at unchanged sources costs: CPU per source, against bare conditional GETs with aiohttp in the same run.

python bench/tick.py [SOURCES…]     numbers of sources; 50, 200 and 1000 by default
"""

import asyncio
import resource
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from bench.webserver import serving
from domain.site import Site, Source, SourceKind
from tests.newsdesk import Newsdesk

PER_SITE = 20

BARE = """
import asyncio, sys, aiohttp

async def main(origin, count):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=8)) as session:
        async def ask(number):
            headers = {"If-None-Match": '"as-it-was"', "User-Agent": "bare"}
            async with session.get(f"{origin}/feed/{number}", headers=headers) as answer:
                await answer.read()
                return answer.status
        said = await asyncio.gather(*map(ask, range(count)))
    assert set(said) == {304}, set(said)

asyncio.run(main(sys.argv[1], int(sys.argv[2])))
"""
NOTHING = "import aiohttp, asyncio"


def feed(number: int) -> bytes:
    """A feed with forty items that lie in no watched folder: nothing of it is fetched."""
    items = "".join(
        f"<item><title>Tin {one}</title><link>http://elsewhere.example/tin-{number}-{one}.html</link></item>"
        for one in range(40)
    )
    return f'<rss version="2.0"><channel><title>Báo {number}</title>{items}</channel></rss>'.encode()


def children_cpu() -> float:
    """CPU seconds of all child processes that ended so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cpu_of(*command: str) -> float:
    """CPU seconds of a command."""
    before = children_cpu()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return children_cpu() - before


def main() -> None:
    """Print the table."""
    counts = list(map(int, sys.argv[1:] or ("50", "200", "1000")))
    pages = {f"/feed/{number}": feed(number) for number in range(max(counts))}
    with serving(pages) as port:
        origin = f"http://127.0.0.1:{port}"
        idle = min(cpu_of(sys.executable, "-c", NOTHING) for _ in range(2))
        for count in counts:
            bare = min(cpu_of(sys.executable, "-c", BARE, origin, str(count)) for _ in range(3)) - idle
            ours = _ours(port, count)
            print(count, f"bare {bare/count*1e3:.3f} ms/source", f"ours {ours[0]:.2f} s start, {ours[1]:.2f} s tick", f"{ours[1]/count*1e3:.3f} ms/source, ratio {ours[1]/bare:.2f}")


def _ours(port: int, count: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        sites = [
            Site(name=f"s{at}", home=f"http://127.0.{at // 250}.{at % 250 + 1}:{port}/", timezone="UTC",
                 sources=tuple(Source(kind=SourceKind.FEED, url=f"http://127.0.{at // 250}.{at % 250 + 1}:{port}/feed/{n}") for n in range(at * PER_SITE, min(count, at * PER_SITE + PER_SITE))))
            for at in range((count + PER_SITE - 1) // PER_SITE)
        ]
        desk = Newsdesk(folder=Path(folder), sites=sites)
        before = children_cpu()
        said = desk.run("crawl", "--json")
        first = children_cpu() - before
        assert all(row["outcome"] == "ok" for row in said.json["sites"]), said.out[:500]
        ticks = []
        for _ in range(3):
            before = children_cpu()
            desk.run("crawl", "--json")
            ticks.append(children_cpu() - before)
        return first, min(ticks)


if __name__ == "__main__":
    main()
