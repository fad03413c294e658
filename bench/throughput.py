"""New pages a second: found, fetched, read, recognised and stored, against a plain build of the same parts.

The plain build: Scrapy as it comes, feedparser, trafilatura in the callback, one commit an article with SQLModel.
Both find the pages in feeds of forty items on the same server, under the same rules (no delay, eight at a time).

python bench/throughput.py [PAGES]     1000 by default; once one page in ten names a consultation, once every page
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from bench.webserver import serving
from domain.site import Site, Source, SourceKind
from tests.newsdesk import Newsdesk

PER_FEED = 40
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
            session.merge(Article(url=response.url, title=read.title, text=read.text, published=read.date, hit=hit))
            session.commit()

process = CrawlerProcess({"LOG_ENABLED": False, "TELNETCONSOLE_ENABLED": False, "ROBOTSTXT_OBEY": True})
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
MENU = "".join(f'<li><a href="/muc-{n}">Chuyên mục số {n}</a></li>' for n in range(60))


def sentence(chosen: Random) -> str:
    """A sentence of no sense."""
    return " ".join(chosen.choices(WORDS, k=chosen.randint(14, 30))).capitalize() + "."


def page(number: int, *, names_one: bool) -> bytes:
    """A page of 20 kB with menus, teasers, scripts and ten paragraphs that no other page has."""
    chosen = Random(number)
    paragraphs = ["".join(f"{sentence(chosen)} " for _ in range(3)) for _ in range(10)]
    if names_one:
        when = f"{chosen.randint(2, 9)} năm trước, {sentence(chosen).rstrip('.').lower()}"
        paragraphs[2] += f"{when}, hai Bộ Ngoại giao Việt Nam và Lào họp Tham khảo chính trị {sentence(chosen).lower()}"
    teasers = "".join(
        f'<div class="story"><h3><a href="/khac-{number}-{n}.html">{sentence(chosen)}</a></h3></div>' for n in range(15)
    )
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bản tin số {number} của xã Nà Sài</title>'
        f'<meta property="article:published_time" content="2026-11-1{number % 10}T08:00:00+07:00">'
        f"<script>{'var a=1;' * 500}</script></head><body><nav><ul>{MENU}</ul></nav><main><article>"
        f"<h1>Bản tin số {number} của xã Nà Sài</h1>{''.join(f'<p>{one}</p>' for one in paragraphs)}</article>"
        f"<aside>{teasers}</aside></main><footer><ul>{MENU}</ul></footer></body></html>"
    ).encode()


def feed(number: int, count: int, origin: str) -> bytes:
    """A feed of forty of the pages."""
    items = "".join(
        f"<item><title>Bản tin số {n}</title><link>{origin}/tin-{10000 + n}.html</link></item>"
        for n in range(number * PER_FEED, min(count, number * PER_FEED + PER_FEED))
    )
    return f'<rss version="2.0"><channel><title>Báo</title>{items}</channel></rss>'.encode()


def children_cpu() -> float:
    """CPU seconds of all child processes that ended so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def plain(origin: str, feeds: int, folder: str) -> tuple[float, float, str]:
    """Seconds, CPU seconds and what was stored by the plain build."""
    begun, cpu = time.perf_counter(), children_cpu()
    command = [sys.executable, "-c", PLAIN, origin, str(feeds), folder]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return time.perf_counter() - begun, children_cpu() - cpu, run.stdout.strip()


def ours(origin: str, feeds: int, folder: str) -> tuple[float, float, str]:
    """The same of a crawl that is started as the daemon starts it."""
    sources = tuple(Source(kind=SourceKind.FEED, url=f"{origin}/feed/{number}") for number in range(feeds))
    desk = Newsdesk(folder=Path(folder), sites=[Site(name="bench", home=origin + "/", sources=sources)])
    command = [sys.executable, "-m", "scrapy", "crawl", "site", "-a", f"config={desk.config}"]
    environment = {**os.environ, "SCRAPY_SETTINGS_MODULE": "crawler.settings"}
    begun, cpu = time.perf_counter(), children_cpu()
    subprocess.run(command, env=environment, check=True)
    return time.perf_counter() - begun, children_cpu() - cpu, str(desk.runs[-1].fates)


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if sys.argv[1:] else 1000
    feeds = (count + PER_FEED - 1) // PER_FEED
    print(f"{'pages with a consultation':<28}{'plain, pages/s':>16}{'ours, pages/s':>16}{'ratio':>8}   stored")
    for every in (10, 1):
        pages = {f"/tin-{10000 + n}.html": page(n, names_one=n % every == 0) for n in range(count)}
        with serving(pages, lambda origin: {f"/feed/{n}": feed(n, count, origin) for n in range(feeds)}) as port:
            origin = f"http://127.0.0.1:{port}"
            with tempfile.TemporaryDirectory() as folder:
                theirs = plain(origin, feeds, folder)
                mine = ours(origin, feeds, folder)
        rates = f"{count / theirs[0]:>16.1f}{count / mine[0]:>16.1f}{theirs[0] / mine[0]:>8.1f}"
        print(f"{'one in ten' if every == 10 else 'every one':<28}{rates}   {theirs[2]}; {mine[2]}")
        print(f"{'  CPU, seconds':<28}{theirs[1]:>16.1f}{mine[1]:>16.1f}")


if __name__ == "__main__":
    main()
