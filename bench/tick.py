"""What a look at unchanged sources costs: CPU per source, against bare conditional GETs with aiohttp in the same run.

Also against a Scrapy spider that does nothing else, and against one Scrapy process for each source (five are measured).
Sites have twenty sources each and a host of their own; the first crawl, which reads them, is not counted.  "ours" is
the crawl that the daemon starts (a fork of a process that has imported the crawler), "by hand" a process of its own.

PYTHONPATH=. python bench/tick.py [SOURCES…]     numbers of sources; 50, 200 and 1000 by default
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.webserver import serving
from domain.site import Site, Source, SourceKind
from scheduler.crawls import CrawlJob, CrawlStarter
from tests.newsdesk import Newsdesk

PER_SITE = 20
RUNS = 3
WAYS = ("aiohttp", "scrapy", "one each", "by hand", "ours")

AIOHTTP = """
import asyncio, sys, aiohttp

async def main(urls):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=32, limit_per_host=8)) as session:
        async def ask(url):
            async with session.get(url, headers={"If-None-Match": '"as-it-was"', "User-Agent": "bare"}) as answer:
                await answer.read()
                assert answer.status == 304
        await asyncio.gather(*map(ask, urls))

asyncio.run(main(sys.stdin.read().split()))
"""
SCRAPY = """
import sys
import scrapy
from scrapy.crawler import CrawlerProcess

class Bare(scrapy.Spider):
    name = "bare"
    custom_settings = {"HTTPERROR_ALLOW_ALL": True}
    async def start(self):
        for url in sys.stdin.read().split():
            yield scrapy.Request(url, headers={"If-None-Match": '"as-it-was"'})
    def parse(self, response):
        assert response.status == 304

process = CrawlerProcess({"LOG_ENABLED": False, "TELNETCONSOLE_ENABLED": False, "ROBOTSTXT_OBEY": False})
process.crawl(Bare)
process.start()
"""


def feed(number: int) -> bytes:
    """A feed with forty items of another host: nothing of them is fetched."""
    items = "".join(
        f"<item><title>Tin {one}</title><link>http://elsewhere.example/tin-{number}-{one}.html</link></item>"
        for one in range(40)
    )
    return f'<rss version="2.0"><channel><title>Báo {number}</title>{items}</channel></rss>'.encode()


def cpu_of(*command: str, said: str = "") -> float:
    """CPU seconds of a command and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, input=said, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cpu_of_scheduled(starter: CrawlStarter, config: Path) -> float:
    """CPU seconds of a crawl as the daemon starts it: what its parent, the forking process, accounts for children."""
    crawl = starter.start(CrawlJob(config=config, trigger="schedule"))
    parent = Path(f"/proc/{_stat(Path(f'/proc/{crawl.process.pid}'))[1]}")
    before = sum(_stat(parent)[13:15])
    crawl.process.wait()
    while sum(_stat(parent)[13:15]) == before:
        pass  # it has not heard of the end yet
    return (sum(_stat(parent)[13:15]) - before) / os.sysconf("SC_CLK_TCK")


def _stat(process: Path) -> list[int]:
    """The fields of /proc/PID/stat behind the state, from the parent's number on (proc(5))."""
    return [0, *map(int, (process / "stat").read_text().rpartition(")")[2].split()[1:])]


def sites(count: int, port: int) -> list[Site]:
    """Sites with twenty sources each, every one on an address of its own."""
    origins = [f"http://127.0.{at // 250}.{at % 250 + 1}:{port}" for at in range((count + PER_SITE - 1) // PER_SITE)]
    return [
        Site(
            name=f"site-{at}",
            home=f"{origin}/",
            sources=tuple(
                Source(kind=SourceKind.FEED, url=f"{origin}/feed/{number}")
                for number in range(at * PER_SITE, min(count, (at + 1) * PER_SITE))
            ),
        )
        for at, origin in enumerate(origins)
    ]


def measure(count: int, port: int, starter: CrawlStarter) -> dict[str, float]:
    """CPU seconds of each way to look at so many sources."""
    watched = sites(count, port)
    urls = "\n".join(source.url for site in watched for source in site.sources)
    with tempfile.TemporaryDirectory() as folder:
        desk = Newsdesk(folder=Path(folder), sites=watched)
        config = desk.config
        crawl = (sys.executable, "-m", "crawler", f"config={config}")
        cpu_of(*crawl)  # reads every source
        cpu_of_scheduled(starter, config)  # imports the crawler
        runs = [
            (
                cpu_of(sys.executable, "-c", AIOHTTP, said=urls),
                cpu_of(sys.executable, "-c", SCRAPY, said=urls),
                cpu_of(*crawl),
                cpu_of_scheduled(starter, config),
            )
            for _ in range(RUNS)
        ]
        one_each = min(cpu_of(sys.executable, "-c", SCRAPY, said=url) for url in urls.split()[:5]) * count
    aiohttp, scrapy, by_hand, ours = (min(costs) for costs in zip(*runs, strict=True))
    return {"aiohttp": aiohttp, "scrapy": scrapy, "by hand": by_hand, "ours": ours, "one each": one_each}


def main() -> None:
    """Print the table."""
    counts = list(map(int, sys.argv[1:] or ("50", "200", "1000")))
    print("CPU seconds, from the start of the process to its end")
    print(f"{'sources':>8}" + "".join(f"{way:>10}" for way in WAYS) + f"{'ours/aiohttp':>14}")
    costs = {}
    starter = CrawlStarter()
    with serving({f"/feed/{number}": feed(number) for number in range(max(counts))}) as port:
        for count in counts:
            costs[count] = cost = measure(count, port, starter)
            said = "".join(f"{cost[way]:>10.2f}" for way in WAYS)
            print(f"{count:>8}{said}{cost['ours'] / cost['aiohttp']:>14.1f}")
    if len(counts) > 1:
        few, many = counts[0], counts[-1]
        each = {way: (costs[many][way] - costs[few][way]) / (many - few) * 1000 for way in costs[many]}
        said = "".join(f"{each[way]:>10.2f}" for way in WAYS)
        print(f"{'+1, ms':>8}{said}{each['ours'] / each['aiohttp']:>14.1f}")


if __name__ == "__main__":
    main()
