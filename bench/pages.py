"""What the pages cost, with few and with many stored articles; and what readers cost a crawl.

Texts and the index are those of bench/search.py.  One article in ten speaks of a round, one in a hundred was told of,
each of the fifty sites was crawled 400 times.  A page is asked for over loopback, from a server in this process.
CPU is that of server and client together, which a busy machine does not change.
"stale" is the first look after an article on a round was stored: the ledger is folded anew.

PYTHONPATH=. python bench/pages.py [SIZE]…       1000 100000 by default; a minute and a half
"""

import http.client
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import text as sql

from bench.search import ROWS, SITES, Press, fill, plain_time, time_of
from bench.throughput import PER_FEED, feed, page
from bench.webserver import serving
from config import load
from domain.site import Site, Source, SourceKind
from scheduler.due import next_due
from storage.database import Database, Session, open_database
from tests.newsdesk import Newsdesk
from web.desk import Desk
from web.server import PageServer

LOOKS = 30
READERS = 20
PAUSE_S = 1.0  # of a reader between two pages
PAGES = 1500  # of the crawl
CRAWLS = 400  # of each site
ASKED = (
    "/",
    "/articles",
    "/articles?query=kinh+te+cap+cao",
    "/articles?site=paper-7",
    "/articles?round=vn-la-deputy/11",
    "/rounds/vn-la-deputy/11",
    "/articles/501",
    "/watch",
    "/watch/paper-7",
    "/outbox",
    "/metrics",
    "/health",
    "/api/rounds",
    "/api/articles?limit=500",
    "/api/sites",
    "/feeds/vn-la-deputy.atom",
)


def main() -> None:
    """Print the tables."""
    sizes = [int(one) for one in sys.argv[1:]] or [1000, 100_000]
    press = Press()
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            furnish(Path(folder), press, size)
            with page_over(Path(folder), datetime.fromisoformat(plain_time(size - 1) + "+00:00")) as server:
                measure(server, Path(folder), size)
            if size == sizes[-1]:
                compete(Path(folder), size)


def furnish(folder: Path, press: Press, size: int) -> None:
    """A database of that many articles, and what grows with them."""
    address = f"sqlite:///{folder / 'roundwatch.db'}"
    for done in range(0, size, ROWS):
        fill(address, press, done, min(done + ROWS, size))
        print(f"\r{min(done + ROWS, size):,} stored", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    database = open_database(address)
    with database.write() as session:
        add_rounds(session, range(1, size, 10))
        add_events(session, range(1, size, 100))
        add_crawls(session, size)
    with database.write() as session:
        session.execute(sql("ANALYZE"))
    database.close()


def add_rounds(session: Session, numbers: range) -> None:
    """These articles speak of rounds."""
    rows = [
        (n + 1, ("vn-la-deputy", "vn-la-minister")[n % 20 == 1], 1 + n // 10 % 12, "mentioned" if n % 3 else "held",
         f"20{14 + n // 10 % 12}-07-08", 2014 + n // 10 % 12, "VN", "Hà Nội",
         '[{"field": "number", "quote": "Tham khảo chính trị lần thứ một"}]')
        for n in numbers
    ]  # fmt: skip
    session.connection().exec_driver_sql(
        "INSERT INTO mention (article_id, mechanism, number, status, starts_on, year, country, city, evidence, chairs) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '[]')",
        rows,
    )


def add_events(session: Session, numbers: range) -> None:
    """Of these articles somebody was told."""
    connection = session.connection()
    connection.exec_driver_sql(
        "INSERT INTO event (id, kind, key, created_at, article_id, changes, mechanism, number) "
        "VALUES (?, 'new-article', ?, ?, ?, '[]', 'vn-la-deputy', 11)",
        [(n + 1, f"new-article:{n}", plain_time(n), n + 1) for n in numbers],
    )
    connection.exec_driver_sql(
        "INSERT INTO letter (id, recipient, message_id, written_at, queued_at, subject, body, state, attempts, "
        "next_try_at, sent_at) VALUES (?, 'desk@example.org', ?, ?, ?, 'Bài mới', 'x', 'sent', 1, ?, ?)",
        [(n + 1, f"<{n}@x>", *[plain_time(n)] * 4) for n in numbers],
    )
    connection.exec_driver_sql(
        "INSERT INTO alert (event_id, recipient, created_at, letter_id) VALUES (?, 'desk@example.org', ?, ?)",
        [(n + 1, plain_time(n), n + 1) for n in numbers],
    )


def add_crawls(session: Session, size: int) -> None:
    """Each site was crawled often, up to its newest article."""
    connection = session.connection()
    last = time_of(size - 1)
    runs = [
        (f"{site}-{n}", site, "schedule", *[f"{last - timedelta(minutes=15 * (CRAWLS - n)):%F %T}.000000"] * 2)
        for n in range(CRAWLS)
        for site in SITES
    ]
    connection.exec_driver_sql(
        "INSERT INTO run (batch, site, trigger, started_at, finished_at, outcome, leads, sources, fates, rounds_new, "
        "errors) VALUES (?, ?, ?, ?, ?, 'ok', 40, 1, '{\"unchanged\": 40}', 0, '[]')",
        runs,
    )
    connection.exec_driver_sql(
        "INSERT INTO site_state (site, baseline_at, last_started_at, failures) VALUES (?, ?, ?, 0)",
        [(site, plain_time(0), f"{last:%F %T}.000000") for site in SITES],
    )


@contextmanager
def page_over(folder: Path, now: datetime) -> Iterator[PageServer]:
    """The page, as the daemon serves it."""
    sites = [Site(name=name, home=f"https://{name}.example/") for name in SITES]
    desk = Newsdesk(folder=folder, sites=sites)
    settings = load(desk.config, environ={}, cwd=folder)
    database = open_database(settings.storage.database)
    made = Desk(settings=settings, database=database, clock=lambda: now, is_watching=lambda: True, next_crawl=next_due)
    server = PageServer(made)
    server.start()
    try:
        yield server
    finally:
        server.stop()
        database.close()


def measure(server: PageServer, folder: Path, size: int) -> None:
    """Print what each page takes."""
    print(f"\n{size:,} stored articles; ms, {LOOKS} looks")
    print(f"{'page':<34}{'first':>8}{'p50':>8}{'p95':>8}{'CPU':>8}{'kB':>8}")
    for path in ASKED:
        times, busy, length = [], [], 0
        for _ in range(LOOKS + 1):
            before = time.process_time()
            took, length = look(server.url, path)
            times.append(took * 1000)
            busy.append((time.process_time() - before) * 1000)
        first, *others = times
        told = f"{first:>8.1f}{statistics.median(others):>8.1f}{statistics.quantiles(others, n=20)[-1]:>8.1f}"
        told += f"{statistics.median(busy[1:]):>8.1f}"
        print(f"{path:<34}{told}{length / 1000:>8.1f}", flush=True)
    database = open_database(f"sqlite:///{folder / 'roundwatch.db'}")
    print(f"{'/ stale':<34}{statistics.median(stale(server, database, n) for n in range(5)):>16.1f}", flush=True)
    database.close()


def stale(server: PageServer, database: Database, number: int) -> float:
    """Milliseconds of the first page after something new was stored."""
    with database.write() as session:
        add_rounds(session, range(1 + number, 2 + number))
    return look(server.url, "/")[0] * 1000


def look(url: str, path: str) -> tuple[float, int]:
    """Seconds, and bytes of the answer."""
    begun = time.perf_counter()
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    assert answer.status == 200, (path, answer.status, body[:200])
    return time.perf_counter() - begun, len(body)


def compete(stored: Path, size: int) -> None:
    """Print the speed of a crawl without and with readers, in turn."""
    pages = {f"/tin-{10000 + n}.html": page(n, names_one=n % 10 == 0) for n in range(PAGES)}
    feeds = range(PAGES // PER_FEED)
    print(f"\na crawl of {PAGES:,} new pages into {size:,} stored articles; readers look every {PAUSE_S:g} s")
    print(f"{'readers':<10}{'pages/s':>9}{'looks':>8}{'p50, ms':>9}{'p95, ms':>9}")
    rates: dict[int, list[float]] = {0: [], READERS: []}
    with serving(pages, lambda origin: {f"/feed/{n}": feed(n, PAGES, origin) for n in feeds}) as port:
        for readers in (0, READERS, READERS, 0):
            with tempfile.TemporaryDirectory() as folder:
                shutil.copy(stored / "roundwatch.db", folder)
                rate, times = crawl(Path(folder), f"http://127.0.0.1:{port}", feeds, readers)
            rates[readers].append(rate)
            told = f"{statistics.median(times):>9.1f}{statistics.quantiles(times, n=20)[-1]:>9.1f}" if times else ""
            print(f"{readers:<10}{rate:>9.1f}{len(times):>8}{told}", flush=True)
    print(f"with readers / without: {statistics.mean(rates[READERS]) / statistics.mean(rates[0]):.2f}")


def crawl(folder: Path, origin: str, feeds: Sequence[int], readers: int) -> tuple[float, list[float]]:
    """Pages a second, and what each look of the readers took."""
    times: list[float] = []
    ended = threading.Event()
    with page_over(folder, datetime.now(UTC)) as server:

        def read(number: int) -> None:
            ended.wait(PAUSE_S * number / max(readers, 1))
            while not ended.is_set():
                times.append(look(server.url, ASKED[(number + len(times)) % len(ASKED)])[0] * 1000)
                ended.wait(PAUSE_S)

        threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
        sources = tuple(Source(kind=SourceKind.FEED, url=f"{origin}/feed/{number}") for number in feeds)
        desk = Newsdesk(folder=folder, sites=[Site(name="bench", home=origin + "/", sources=sources)])
        config = desk.config
        for thread in threads:
            thread.start()
        begun = time.perf_counter()
        process = desk.start("crawl", "--json")
        out, err = process.communicate()
        took = time.perf_counter() - begun
        ended.set()
        for thread in threads:
            thread.join()
        assert process.returncode == 0, (config, out, err)
    return PAGES / took, times


if __name__ == "__main__":
    main()
