"""Looking up near-duplicates among many stored texts: milliseconds a look-up, bytes an article.

    PYTHONPATH=. python bench/near.py [--sizes 10000,100000,1000000] [--database URL] [--folder FOLDER]

Builds each database (SQLite in a folder that is removed, or the empty PostgreSQL database of `--database`; a million
texts take ten minutes and 4 GB): sentences of words as frequent as Zipf has it, every third a formula that up to
thousands of texts share, others in twenty texts each.  Then articles of their own words are stored the way the program
does it, and looked up: shortened copies, and texts that nobody has.  Ratios are to a read by primary key in the same
run.
"""

import argparse
import itertools
import random
import sys
import tempfile
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402 - the checkout is no installed package
from sqlalchemy import text  # noqa: E402

from domain.article import Article  # noqa: E402
from domain.stories import SKETCH, Telling, sketch  # noqa: E402
from storage.database import Database, Session, open_database  # noqa: E402
from storage.looks import Look, Occasion  # noqa: E402
from storage.recording import record_reading  # noqa: E402
from storage.texts import find_twin, near_texts  # noqa: E402

_AT_ONCE = 10_000
_SENTENCES = 10  # of an article
_FORMULAS = 2_000
_MARKS = 12  # hashes that a sentence may bring into the sketch of a text; two or three are needed
_OWN = 150  # articles that are looked up
_WHEN = datetime(2026, 1, 1, tzinfo=UTC)


class Press:
    """Writes articles."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        onsets = (
            "b",
            "c",
            "ch",
            "d",
            "g",
            "h",
            "kh",
            "l",
            "m",
            "n",
            "ng",
            "nh",
            "ph",
            "qu",
            "s",
            "t",
            "th",
            "tr",
            "v",
            "x",
        )
        rhymes = (
            "a",
            "ai",
            "an",
            "ang",
            "ao",
            "e",
            "en",
            "i",
            "in",
            "o",
            "oi",
            "on",
            "ong",
            "u",
            "un",
            "ua",
            "iet",
            "inh",
        )
        self._words = [onset + rhyme for onset in onsets for rhyme in rhymes] * 8
        self._dice.shuffle(self._words)
        self._shares = list(itertools.accumulate(1 / (place + 1) for place in range(len(self._words))))
        self.formulas = [self.sentence() for _ in range(_FORMULAS)]
        self._formula_shares = list(itertools.accumulate(1 / (place + 1) for place in range(_FORMULAS)))

    def sentence(self) -> str:
        words = self._dice.choices(self._words, cum_weights=self._shares, k=self._dice.randint(18, 34))
        return f"{' '.join(words).capitalize()} {self._dice.randint(2, 9999)}."

    def formula(self) -> int:
        return self._dice.choices(range(_FORMULAS), cum_weights=self._formula_shares)[0]

    def article(self) -> str:
        """An article whose other sentences are its own."""
        return "\n".join(self.formulas[self.formula()] if n % 3 == 2 else self.sentence() for n in range(_SENTENCES))


def fill(database: Database, size: int, press: Press, say: Callable[[str], None]) -> None:
    """Store so many articles, in bulk."""
    dice = random.Random(size)
    pool = [press.sentence() for _ in range(size // 3)]
    marks = [array("I", sketch(sentence)[:_MARKS]) for sentence in pool]
    of_formulas = [array("I", sketch(sentence)[:_MARKS]) for sentence in press.formulas]
    say(f"{size:,}: {len(pool):,} sentences")
    parts: list[np.ndarray] = []
    with database.write() as session:
        for start in range(1, size + 1, _AT_ONCE):
            ids = range(start, min(start + _AT_ONCE, size + 1))
            bodies, rows = [], array("Q")
            for text_id in ids:
                lines: list[str] = []
                low: set[int] = set()
                for n in range(_SENTENCES):
                    common = n % 3 == 2
                    place = press.formula() if common else int(dice.random() * len(pool))
                    lines.append(press.formulas[place] if common else pool[place])
                    low.update(of_formulas[place] if common else marks[place])
                bodies.append("\n".join(lines))
                rows.extend([found << 32 | text_id for found in sorted(low)[:SKETCH]])
            parts.append(np.frombuffer(rows, dtype=np.uint64))
            _store(session, ids, bodies)
            say(f"{size:,}: {ids[-1]:,} articles")
    rows_of_all = np.sort(np.concatenate(parts))  # in the order of the index: a hundred times faster to insert
    del parts
    with database.write() as session:
        for place in range(0, len(rows_of_all), 50 * _AT_ONCE):
            some = rows_of_all[place : place + 50 * _AT_ONCE]
            hashes = (some >> np.uint64(32)).astype(np.int64) - 2**31
            texts = (some & np.uint64(2**32 - 1)).astype(np.int64)
            _bulk(session, "sketch", ("hash", "text_id"), list(zip(hashes.tolist(), texts.tolist(), strict=True)))
            say(f"{size:,}: {place:,} of {len(rows_of_all):,} rows of the index")


def _store(session: Session, ids: Sequence[int], bodies: Sequence[str]) -> None:
    """Text, page, article and version of each: as few columns as there may be."""
    sqlite = session.connection().dialect.name == "sqlite"
    when: object = "2026-01-01 00:00:00.000000" if sqlite else _WHEN
    no: object = 0 if sqlite else False
    _bulk(
        session, "text", ("id", "digest", "body"), [(n, f"old {n}", body) for n, body in zip(ids, bodies, strict=True)]
    )
    _bulk(
        session,
        "address",
        ("id", "key", "url", "site", "fate", "first_seen_at", "seen_at", "past"),
        [(n, f"old.example/{n}", f"https://old.example/{n}", "old", "new", when, when, no) for n in ids],
    )
    _bulk(
        session,
        "article",
        ("id", "address_id", "site", "voice", "standing", "story", "history", "first_seen_at", "versions", "split"),
        [(n, n, "old", "old", "press", n, no, when, 1, no) for n in ids],
    )
    _bulk(
        session,
        "version",
        ("id", "article_id", "number", "seen_at", "url", "title", "text_id", "digest", "published_at", "authors"),
        [(n, n, 1, when, f"https://old.example/{n}", f"Tin {n}", n, "", when, "[]") for n in ids],
    )


def _bulk(session: Session, table: str, columns: Sequence[str], rows: list[tuple[object, ...]]) -> None:
    connection, names = session.connection(), ", ".join(columns)
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(columns))
        connection.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)  # noqa: S608 - names of ours
        return
    driver = connection.connection.driver_connection
    assert driver is not None
    with driver.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def measure(database: Database, press: Press) -> dict[str, float]:
    """Milliseconds: first deciles over many looks.  On a shared machine a median says how busy the others are."""
    originals = [press.article() for _ in range(_OWN)]
    copies = ["\n".join(original.split("\n")[1:-1]) + "\nTheo TTXVN" for original in originals]
    strangers = [press.article() for _ in range(_OWN)]
    with database.write() as session:
        _catch_up(session)
        stored = _timed(originals, lambda n, body: _record(session, n, body))
    with database.read() as session:
        connection = session.connection()
        by_key = text("SELECT body FROM text WHERE id = :id")
        read = _timed(originals, lambda n, _: connection.execute(by_key, {"id": n * 61 + 1}).scalar_one())
        drawn = _timed([f"{body} " for body in originals], lambda _, body: sketch(body))
        found: list[bool] = []

        def look(body: str) -> float:
            sketch(body)
            start = time.perf_counter()
            near_texts(session, body)
            return time.perf_counter() - start

        def whole(n: int, body: str) -> None:
            seen = find_twin(session, Telling(url=f"https://new.example/{n}", title="", text=body))
            found.append(seen.twin is not None)

        for _ in range(2):  # PostgreSQL plans a statement for good when it has seen it five times
            look_up = [_decile(map(look, bodies)) for bodies in (copies, strangers)]
        twin = _timed(copies, whole)
        recall = sum(found) / len(found)
        found.clear()
        alone = _timed(strangers, whole)
    return {
        "key read": read, "sketch": drawn, "look-up, copy": look_up[0], "look-up, new": look_up[1],
        "with comparison": twin, "nothing found": alone, "stored": stored, "found": recall,
        "mistaken": sum(found) / len(found),
    }  # fmt: skip


def _catch_up(session: Session) -> None:
    """PostgreSQL's counters go on behind what was stored with numbers of ours."""
    if session.connection().dialect.name == "postgresql":
        for table in ("address", "text", "article", "version"):
            session.execute(text(f"SELECT setval('{table}_id_seq', (SELECT max(id) FROM {table}))"))  # noqa: S608 - names of ours
        session.execute(text("ANALYZE"))


def _record(session: Session, n: int, body: str) -> None:
    url = f"https://new.example/{n}"
    article = Article(
        url=url, canonical_url=url, site=None, title=f"Bài {n}", text=body, language="vi", published_at=_WHEN,
        modified_at=None,
    )  # fmt: skip
    record_reading(session, Look(url=url, site=None, at=_WHEN, occasion=Occasion.ASKED), article, (), ())


def _timed(bodies: Sequence[str], work: Callable[[int, str], object]) -> float:
    def one(n: int, body: str) -> float:
        start = time.perf_counter()
        work(n, body)
        return time.perf_counter() - start

    return _decile(one(n, body) for n, body in enumerate(bodies))


def _decile(seconds: Iterable[float]) -> float:
    return quantiles(seconds, n=10)[0] * 1000


def bytes_of_index(session: Session) -> int:
    """Bytes that the look-up of near copies takes."""
    if session.connection().dialect.name == "postgresql":
        return int(session.execute(text("SELECT pg_total_relation_size('sketch')")).scalar_one())
    try:
        return int(session.execute(text("SELECT sum(pgsize) FROM dbstat WHERE name = 'sketch'")).scalar_one())
    except Exception:  # noqa: BLE001 - this SQLite was built without it
        return 0


def bytes_of_all(session: Session) -> int:
    """Bytes of the whole database."""
    if session.connection().dialect.name == "postgresql":
        return int(session.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
    pages = session.execute(text("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"))
    return int(pages.scalar_one())


def run(database: Database, size: int, say: Callable[[str], None]) -> None:
    """One size: a line."""
    press = Press(size)
    fill(database, size, press, say)
    took = measure(database, press)
    with database.read() as session:
        index, total = bytes_of_index(session) / size, bytes_of_all(session) / size
    base = took["key read"]
    times = "  ".join(
        f"{name} {took[name]:.3f} ms ({took[name] / base:.1f}×)"
        for name in (
            "key read",
            "sketch",
            "look-up, copy",
            "look-up, new",
            "with comparison",
            "nothing found",
            "stored",
        )
    )
    print(
        f"{size:>9,}  {times}  found {took['found']:.1%}, mistaken {took['mistaken']:.1%}  "
        f"{index:.0f} bytes of index an article, {total:.0f} in all",
        flush=True,
    )


def _databases(url: str | None, sizes: Sequence[int], folder: Path) -> Iterator[tuple[int, Database]]:
    for size in sizes:
        database = open_database(url or f"sqlite:///{folder / f'{size}.db'}")
        if url:
            with database.write() as session:
                tables = "sketch, version, article, text, address, search_index, search_word"
                session.execute(text(f"TRUNCATE {tables} CASCADE"))
        yield size, database
        database.close()
        for file in folder.glob(f"{size}.db*"):
            file.unlink()


def main() -> int:
    """Prints a line a size."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--sizes", default="10000,100000,1000000", help="stored texts, separated by commas")
    ask.add_argument("--database", help="an empty PostgreSQL database; what is in it is thrown away")
    ask.add_argument("--folder", type=Path, help="where SQLite files are made; default: a temporary one")
    asked = ask.parse_args()

    def say(progress: str) -> None:
        if sys.stderr.isatty():
            print(f"\r{progress}\033[K", end="", file=sys.stderr, flush=True)
        else:
            print(progress, file=sys.stderr, flush=True)

    sizes = [int(size) for size in asked.sizes.split(",")]
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        for size, database in _databases(asked.database, sizes, Path(folder)):
            run(database, size, say)
    return 0


if __name__ == "__main__":
    sys.exit(main())
