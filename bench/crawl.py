"""Pages a second: fetched, read, recognised and stored by `roundwatch crawl`, against a bare Scrapy spider.

The baseline fetches the same pages from the same server under the same rules (robots.txt, two requests at a time, no
delay) and reads them with trafilatura, inline; it recognises nothing and stores nothing.

PYTHONPATH=. python bench/crawl.py [PAGES…]     numbers of pages; 50, 100 and 200 by default
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from domain.site import SourceKind
from tests.crawler.wild import WildSite, news, section
from tests.newsdesk import Newsdesk

BARE = """
import sys
import scrapy, trafilatura
from scrapy.crawler import CrawlerProcess

class Bare(scrapy.Spider):
    name = "bare"
    start_urls = [sys.argv[1] + "/tin"]
    read = 0
    def parse(self, response):
        yield from response.follow_all(css="h3 a", callback=self.parse_article)
    def parse_article(self, response):
        Bare.read += bool(trafilatura.extract(response.text, url=response.url))

process = CrawlerProcess({"CONCURRENT_REQUESTS_PER_DOMAIN": 2, "DOWNLOAD_DELAY": 0, "ROBOTSTXT_OBEY": True,
                          "LOG_ENABLED": False, "TELNETCONSOLE_ENABLED": False})
process.crawl(Bare)
process.start()
print(Bare.read)
"""


def bare(origin: str) -> tuple[float, int]:
    """Seconds and pages of the baseline."""
    begun = time.perf_counter()
    run = subprocess.run([sys.executable, "-c", BARE, origin], check=True, capture_output=True, text=True)
    return time.perf_counter() - begun, int(run.stdout)


def ours(folder: Path, wild: WildSite) -> tuple[float, int]:
    """Seconds and stored articles of a first crawl."""
    desk = Newsdesk(folder=folder, sites=[wild.site((SourceKind.SECTION, "/tin"))])
    begun = time.perf_counter()
    row = desk.crawl()["bench"]
    return time.perf_counter() - begun, row["new"]


def main() -> None:
    """Print the table."""
    print(f"{'pages':>6}{'bare, s':>9}{'ours, s':>9}{'bare, pages/s':>15}{'ours, pages/s':>15}{'ratio':>7}")
    for count in map(int, sys.argv[1:] or ("50", "100", "200")):
        paths = [f"/tin-{1000 + number}.html" for number in range(count)]
        pages = {path: news(number) for number, path in enumerate(paths)}
        wild = WildSite("bench", {"/tin": section(*paths), **pages})
        with tempfile.TemporaryDirectory() as folder:
            (bare_s, bare_n), (ours_s, ours_n) = bare(wild.origin), ours(Path(folder), wild)
        wild.close()
        if (bare_n, ours_n) != (count, count):
            sys.exit(f"not every page arrived: bare {bare_n}, ours {ours_n} of {count}")
        rates = f"{count / bare_s:>15.1f}{count / ours_s:>15.1f}"
        print(f"{count:>6}{bare_s:>9.2f}{ours_s:>9.2f}{rates}{ours_s / bare_s:>7.2f}")


if __name__ == "__main__":
    main()
