"""New pages a second: found, fetched, read, recognised and stored, against a plain build of the same parts.

The plain build: feedparser, trafilatura inline, one commit an article with SQLModel, Scrapy's defaults.  Both find the
pages in feeds of forty items on the same server, which asks for no delay, and fetch eight at a time; both are counted
from the start of their process to its end.  Ours is the crawl that the daemon starts (a fork of a process that has
imported the crawler), "by hand" a process of its own.  CPU is that of all processes of a crawl, in seconds.

PYTHONPATH=. python bench/throughput.py [PAGES]

1000 pages by default; once one page in ten names a consultation, once every page
"""

import ctypes
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from bench.webserver import serving
from domain.site import Site, Source, SourceKind
from scheduler.crawls import CrawlJob, CrawlStarter
from storage.database import open_database
from tests.newsdesk import Newsdesk

PER_FEED = 40
DAEMON_READY_S = 35  # it has imported the crawler long ago, and built what reading needs
#: Of one mind with design.md: what the plain build of this job looks like when nobody thinks of speed.
PLAIN = """
import sys
import feedparser, scrapy, trafilatura
from scrapy.crawler import CrawlerProcess
from sqlmodel import Field, Session, SQLModel, create_engine

class Article(SQLModel, table=True):
    url: str = Field(primary_key=True)
    title: str | None
    text: str
    published: str | None
    hit: bool

origin, feeds, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
engine = create_engine(f"sqlite:///{folder}/plain.db")
SQLModel.metadata.create_all(engine)

class Plain(scrapy.Spider):
    name = "plain"
    start_urls = [f"{origin}/feed/{number}" for number in range(feeds)]
    def parse(self, response):
        for entry in feedparser.parse(response.body).entries:
            yield scrapy.Request(entry.link, self.parse_article)
    def parse_article(self, response):
        read = trafilatura.bare_extraction(response.text, url=response.url, with_metadata=True)
        if read is None:
            return
        with Session(engine) as session:
            hit = "tham khảo chính trị" in read.text.lower()
            session.add(Article(url=response.url, title=read.title, text=read.text, published=read.date, hit=hit))
            session.commit()

process = CrawlerProcess()
process.crawl(Plain)
process.start()
with Session(engine) as session:
    print(session.connection().exec_driver_sql("SELECT count(*), sum(hit) FROM article").one())
"""

WORDS = (  # noqa: SIM905 - words to read
    "xã cầu suối mưa nắng trường lớp thầy trò chợ phiên cà phê ngô lúa nương rẫy đường đèo xe tải thuyền bến sông cá "
    "tôm lễ hội khèn sáo áo khăn nhà sàn bếp lửa trâu bò đàn ong mật rừng thông đồi chè sương sớm chiều tối bà con "
    "huyện tỉnh ngành vốn dự án công trình hợp tác phát triển kinh tế giáo dục văn hóa du lịch năm nay tháng quý tăng"
).split()
#: What a real page carries for machines and for the eye.
_STYLES = (
    f".story--{n}>.story__title{{margin:0 {n}px;font:500 1{n % 10}px/1.4 serif;color:#{n:06x}}}" for n in range(280)
)
_SCRIPTS = (
    f'window.slot{n}=function(a,b){{return a.push({{"unit":"/top/{n}","sizes":[300,250],"to":b}})}};'
    for n in range(260)
)
HEAVY_HEAD = f"<style>{''.join(_STYLES)}</style><script>{''.join(_SCRIPTS)}</script>"
_CURVE = "M4.5 12.25c0-4.1 3.4-7.5 7.5-7.5" * 12
_CELLS = (
    f'<div class="foot__cell"><svg class="icon icon-{n}" viewBox="0 0 24 24"><path d="{_CURVE}"/></svg>'
    f"<span>Mục {n}</span></div>"
    for n in range(60)
)
HEAVY_FOOT = f"<footer>{''.join(_CELLS)}</footer>"
MENU = "".join(f'<li><a href="/muc-{n}">Chuyên mục số {n}</a></li>' for n in range(60))


def sentence(chosen: Random) -> str:
    """A sentence of no sense."""
    return " ".join(chosen.choices(WORDS, k=chosen.randint(14, 30))).capitalize() + "."


def page(number: int, *, names_one: bool, heavy: bool = False) -> bytes:
    """A page with menus, teasers, scripts and paragraphs that no other page has.

    Light: 20 kB.  Heavy: as news sites' pages are at the median of 259 real ones: 178 kB in 870 elements, 162 of them
    links, 45 kB of scripts and styles, 24 paragraphs, 13,000 characters of text, of which the article is a third.
    """
    chosen = Random(number)
    paragraphs = ["".join(f"{sentence(chosen)} " for _ in range(3)) for _ in range(10)]
    if names_one:
        when = f"{chosen.randint(2, 9)} năm trước, {sentence(chosen).rstrip('.').lower()}"
        paragraphs[2] += f"{when}, hai Bộ Ngoại giao Việt Nam và Lào họp Tham khảo chính trị {sentence(chosen).lower()}"
    teaser = _heavy_teaser if heavy else _light_teaser
    teasers = "".join(teaser(chosen, f"/khac-{number}-{n}.html") for n in range(60 if heavy else 15))
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bản tin số {number} của xã Nà Sài</title>'
        f'<meta property="article:published_time" content="2026-11-1{number % 10}T08:00:00+07:00">'
        f"<script>{'var a=1;' * 500}</script>{HEAVY_HEAD if heavy else ''}</head><body><nav><ul>{MENU}</ul></nav><main>"
        f"<article><h1>Bản tin số {number} của xã Nà Sài</h1>{''.join(f'<p>{one}</p>' for one in paragraphs)}</article>"
        f"<aside>{teasers}</aside></main>{HEAVY_FOOT if heavy else f'<footer><ul>{MENU}</ul></footer>'}</body></html>"
    ).encode()


def _light_teaser(chosen: Random, address: str) -> str:
    return f'<div class="story"><h3><a href="{address}">{sentence(chosen)}</a></h3></div>'


def _heavy_teaser(chosen: Random, address: str) -> str:
    picture = f"/anh/2026/11/{chosen.randrange(16**12):012x}"
    sizes = [f"{width}x{width * 9 // 16}.jpg?quality=80 {width}w" for width in (320, 480, 640, 960, 1280)]
    widths = ", ".join(f"{picture}-{size}" for size in sizes)
    title = " ".join(sentence(chosen).split()[:9])
    tracked = f'{{"list":"latest","position":{chosen.randrange(99)},"source":"related"}}'
    return (
        f'<div class="story story--compact story--with-picture col-12 col-md-6" data-id="{chosen.randrange(10**9)}" '
        f'data-track=\'{tracked}\'><a class="story__picture" href="{address}" tabindex="-1">'
        f'<picture><source type="image/webp" srcset="{widths}"><img class="lazy" loading="lazy" width="320" '
        f'height="180" src="{picture}-320x180.jpg" srcset="{widths}" alt=""></picture></a><div class="story__text">'
        f'<h3 class="story__title"><a class="story__link" href="{address}">{title}</a></h3>'
        f'<time class="story__time" datetime="2026-11-14T08:00:00+07:00">14/11</time></div></div>'
    )


def feed(number: int, count: int, origin: str) -> bytes:
    """A feed of forty of the pages."""
    items = "".join(
        f"<item><title>Bản tin số {n}</title><link>{origin}/tin-{10000 + n}.html</link></item>"
        for n in range(number * PER_FEED, min(count, number * PER_FEED + PER_FEED))
    )
    return f'<rss version="2.0"><channel><title>Báo</title>{items}</channel></rss>'.encode()


class Measured(NamedTuple):
    """What a crawl took, and what came of it."""

    seconds: float
    cpu: float
    stored: str


def measured(run: Callable[[], str]) -> Measured:
    """What a run takes, from its start to its end, with all processes that it leaves to end by themselves."""
    before = _children()
    begun, cpu = time.perf_counter(), _cpu()
    stored = run()
    seconds = time.perf_counter() - begun
    for orphan in _children() - before:
        os.waitpid(orphan, 0)
    return Measured(seconds, _cpu() - cpu, stored)


def adopt_orphans() -> None:
    """Be the parent of what a crawl leaves behind, so that its CPU is counted (Linux, prctl(2))."""
    set_child_subreaper = 36
    if ctypes.CDLL(None).prctl(set_child_subreaper, 1, 0, 0, 0) != 0:
        raise OSError("the CPU of reading processes cannot be counted here")


def _children() -> set[int]:
    return {int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()}


def _cpu() -> float:
    """CPU seconds of all children that ended, and of those that ended of children that live, such as a fork server."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = used.ru_utime + used.ru_stime
    for child in _children():
        fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
        seconds += sum(map(int, fields[13:15])) / os.sysconf("SC_CLK_TCK")  # of its children: proc(5)
    return seconds


def plain(origin: str, feeds: int) -> str:
    """The plain build."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", PLAIN, origin, str(feeds), folder]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def desk_of(folder: str, origin: str, feeds: int) -> Newsdesk:
    """A desk that watches the feeds."""
    sources = tuple(Source(kind=SourceKind.FEED, url=f"{origin}/feed/{number}") for number in range(feeds))
    return Newsdesk(folder=Path(folder), sites=[Site(name="bench", home=origin + "/", sources=sources)])


def by_hand(origin: str, feeds: int) -> str:
    """Ours as a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        desk = desk_of(folder, origin, feeds)
        subprocess.run([sys.executable, "-m", "crawler", f"config={desk.config}"], check=True)
        return str(desk.runs[-1].fates)


def scheduled(starter: CrawlStarter, desk: Newsdesk) -> str:
    """Ours as the daemon starts it."""
    starter.start(CrawlJob(config=desk.config, trigger="schedule")).process.wait()
    return str(desk.runs[-1].fates)


def main() -> None:
    """Print the tables."""
    count = int(sys.argv[1]) if sys.argv[1:] else 1000
    feeds = (count + PER_FEED - 1) // PER_FEED
    adopt_orphans()
    starter = CrawlStarter()
    with tempfile.TemporaryDirectory() as folder:
        nothing = CrawlJob(config=desk_of(folder, "http://127.0.0.1:9", 1).config, trigger="schedule")
        starter.start(nothing).process.wait()
    time.sleep(DAEMON_READY_S)
    for heavy, every in ((True, 10), (True, 1), (False, 10), (False, 1)):
        pages = {f"/tin-{10000 + n}.html": page(n, names_one=n % every == 0, heavy=heavy) for n in range(count)}
        with (
            tempfile.TemporaryDirectory() as folder,
            serving(pages, lambda origin: {f"/feed/{n}": feed(n, count, origin) for n in range(feeds)}) as port,
        ):
            origin = f"http://127.0.0.1:{port}"
            desk = desk_of(folder, origin, feeds)
            open_database(desk.database_url).close()  # a daemon has made it long ago
            ways = {"plain": partial(plain, origin, feeds), "by hand": partial(by_hand, origin, feeds),
                    "ours": partial(scheduled, starter, desk)}  # fmt: skip
            took = {way: measured(run) for way, run in ways.items()}
        weight = sum(map(len, pages.values())) / count / 1000
        print(f"{'one page in ten' if every == 10 else 'every page'} names a consultation, {weight:.0f} kB a page")
        print(f"{'':>10}{'pages/s':>10}{'CPU, s':>10}{'to plain':>10}{'by CPU':>10}   stored")
        for way, one in took.items():
            faster, leaner = took["plain"].seconds / one.seconds, took["plain"].cpu / one.cpu
            print(f"{way:>10}{count / one.seconds:>10.1f}{one.cpu:>10.1f}{faster:>10.1f}{leaner:>10.1f}   {one.stored}")


if __name__ == "__main__":
    main()
