"""The index by which articles are found: SQLite's FTS5 or PostgreSQL's GIN over the words of `domain.search`.

What is newer has a higher place in the index, and it is read backwards: to find the newest costs the same however many
there are, also of what nearly every text holds.  Nothing is taken out of it when an article changes: what an entry of
an earlier version leads to is passed over.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, event, func
from sqlalchemy import select as sql_select
from sqlalchemy import text as sql
from sqlmodel import Session, col, select

from domain.search import GAP, SKIPPED, Term, site_word, terms_of, words_of
from storage.prepared import Prepared
from storage.tables import StoredArticle, Text, Version

_BITS = 10  # a place is a minute and a number within it: near ones share most of their digits, which packs well
_EVERYTHING = Term(words=(GAP,))
_BEGINNINGS = 40  # words that the last one of a query may go on as, the shortest
_BEGINNINGS_OF_ONE = 200  # of a single character of a script without spaces
_AT_ONCE = 500  # rows a statement, when everything is indexed
_WORDS_KEPT = 100_000  # that a process remembers to be in `search_word`
_AGES = {"4d": 4 * 1440, "4m": 128 * 1440}  # minutes: PostgreSQL looks for what is rarer in ever longer stretches
_NEWEST = 200  # entries of PostgreSQL that are looked through for what is frequent

_TAKE_PLACE = Prepared(
    sql(
        "INSERT INTO search_entry (place, version_id) SELECT coalesce(max(place) + 1, :first), :version "
        "FROM search_entry WHERE place >= :first AND place < :end "
        "HAVING coalesce(max(place) + 1, :first) < :end RETURNING place"  # none of a minute that is full
    )
)
_INDEX = Prepared(
    {
        "sqlite": sql("INSERT INTO search_index (rowid, words) VALUES (:place, :words)"),
        "postgresql": sql("INSERT INTO search_index (place, words) VALUES (:place, CAST(:words AS tsvector))"),
    }
)
_KNOW_WORD = Prepared(sql("INSERT OR IGNORE INTO search_word (word) VALUES (:word)"))
_KNOW_WORDS = Prepared(sql("INSERT INTO search_word SELECT unnest(CAST(:words AS text[])) ON CONFLICT DO NOTHING"))

_known_words: "WeakKeyDictionary[Engine, set[str]]" = WeakKeyDictionary()


def index_version(session: Session, *, version_id: int, words: Sequence[str], at: datetime) -> None:
    """Let a version of an article be found by its words (domain.search.words_of), at its time among the others."""
    connection = session.connection()
    index_words(connection, version_id, words, at)
    engine = connection.engine
    known = _known_words.setdefault(engine, set())
    fresh = set(words).difference(known, session.info.get("words", ()))
    if not fresh:
        return
    _write_words(connection, fresh)
    if "words" not in session.info:
        # Only what is committed is known: a word that was rolled back must be written again.
        session.info["words"] = set()

        def remember(_: Session) -> None:
            if len(known) < _WORDS_KEPT:
                known.update(session.info.pop("words", ()))

        event.listen(session, "after_commit", remember, once=True)
    session.info["words"] |= fresh


def rebuild_index(connection: Connection) -> None:
    """Make the index anew from the stored articles."""
    empty = "INSERT INTO search_index (search_index) VALUES ('delete-all')"
    if connection.dialect.name == "postgresql":
        empty = "DELETE FROM search_index"
    for statement in (empty, "DELETE FROM search_word", "DELETE FROM search_entry"):
        connection.exec_driver_sql(statement)
    index_all(connection)


def index_all(connection: Connection) -> None:
    """Let every newest version that is stored be found; tells how far it is on a terminal."""
    with Session(connection) as session:
        total = session.exec(select(func.count()).select_from(StoredArticle)).one()
        wanted = (
            sql_select(
                col(StoredArticle.id), col(StoredArticle.site), col(StoredArticle.first_seen_at), col(Version.id),
                col(Version.title), col(Version.published_at), col(Text.body),
            )
            .join(Version, col(Version.article_id) == StoredArticle.id)
            .join(Text, col(Text.id) == Version.text_id)
            .where(col(Version.number) == StoredArticle.versions)
            .order_by(col(StoredArticle.id))
            .limit(_AT_ONCE)
        )  # fmt: skip
        done, last, known = 0, 0, set[str]()
        while rows := session.execute(wanted.where(col(StoredArticle.id) > last)).all():
            for _, site, first_seen_at, version_id, title, published_at, body in rows:
                words = words_of(title, body, site)
                index_words(connection, version_id, words, time_of(published_at, first_seen_at))
                fresh = set(words) - known
                _write_words(connection, fresh)
                known |= fresh
            last, done = rows[-1][0], done + len(rows)
            _tell(done, total)


def time_of(published_at: datetime | None, first_seen_at: datetime) -> datetime:
    """When an article is of, among the others: its publication, which is never later than the first look at it."""
    return min(published_at or first_seen_at, first_seen_at)


def found_places(
    session: Session,
    query: str,
    site: str | None,
    *,
    among: Sequence[int] | None = None,
    count: int = 50,
    before: int | None = None,
) -> Iterator[int]:
    """Places of the entries that hold what a query asks for, the newest first, as far as somebody reads on.

    `among`: only these; `count`: how many are likely to be read; `before`: only places before that one.
    """
    terms = terms_of(query)
    if not terms:
        return
    if all(term.excluded for term in terms):
        terms.append(_EVERYTHING)
    if site is not None:
        terms.append(Term(words=(site_word(site),)))
    options = [(term.excluded, _spellings(session, term)) for term in terms]
    is_postgresql = session.get_bind().dialect.name == "postgresql"
    find = _FindPostgresql(session, options) if is_postgresql else _FindSqlite(session, options)
    if among is not None:
        yield from sorted(find.among(among), reverse=True)
        return
    before = 2**62 if before is None else before
    while places := find(before, count):
        yield from places
        if len(places) < count:
            return
        before, count = places[-1], min(max(count, 50) * 4, 2000)


def _spellings(session: Session, term: Term) -> list[tuple[str, ...]]:
    """The phrases that a term stands for: one, or with every word that its last one may begin."""
    if not term.is_beginning:
        return [term.words]
    *others, last = term.words
    most = _BEGINNINGS_OF_ONE if len(last) == 1 else _BEGINNINGS
    rows = session.connection().exec_driver_sql(
        f"SELECT word FROM search_word WHERE word >= {_mark(session)} AND word < {_mark(session)} "  # noqa: S608 - a mark
        f"ORDER BY length(word), word LIMIT {most}",
        (last, last + chr(0x10FFFF)),
    )
    return [(*others, word) for word in dict.fromkeys([last, *rows.scalars()])]


def _mark(session: Session) -> str:
    return "%s" if session.get_bind().dialect.name == "postgresql" else "?"


Options = Sequence[tuple[bool, Sequence[tuple[str, ...]]]]
"""What is asked for: whether it must not be there, and the phrases of which one is enough."""


class _FindSqlite:
    """Asks FTS5, which reads its lists backwards and leaps in them."""

    def __init__(self, session: Session, options: Options) -> None:
        self._session = session
        wanted = " AND ".join(self._any(phrases) for excluded, phrases in options if not excluded)
        unwanted = " OR ".join(self._any(phrases) for excluded, phrases in options if excluded)
        self._match = f"({wanted}) NOT ({unwanted})" if unwanted else wanted

    def __call__(self, before: int, count: int) -> Sequence[int]:
        rows = self._session.connection().exec_driver_sql(
            "SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
            (self._match, before, count),
        )
        return rows.scalars().all()

    def among(self, places: Sequence[int]) -> list[int]:
        connection = self._session.connection()
        one = "SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid = ?"
        return [place for place in places if connection.exec_driver_sql(one, (self._match, place)).first()]

    @staticmethod
    def _any(phrases: Sequence[tuple[str, ...]]) -> str:
        # Words are letters and digits: within quotes nothing of them means anything to FTS5.
        return "(" + " OR ".join(" + ".join(f'"{word}"' for word in phrase) for phrase in phrases) + ")"


class _FindPostgresql:
    """Asks GIN, which gives all that fits or nothing: so it is asked for ever longer stretches of time.

    What is frequent is seen sooner by looking through the newest entries.
    """

    def __init__(self, session: Session, options: Options) -> None:
        self._session = session
        self._query = " & ".join(("!" if excluded else "") + self._any(phrases) for excluded, phrases in options)

    def __call__(self, before: int, count: int) -> Sequence[int]:
        # Estimates of how many hold a word are off by magnitudes; no later plan without the index is ever better.
        newest, last, _ = (
            self._session.connection()
            .exec_driver_sql(
                "WITH newest AS MATERIALIZED (SELECT place, words FROM search_index WHERE place < %s "
                "ORDER BY place DESC LIMIT %s) "
                "SELECT ARRAY(SELECT place FROM newest WHERE words @@ %s::tsquery ORDER BY place DESC LIMIT %s), "
                "(SELECT max(place) FROM newest), set_config('enable_seqscan', 'off', true)",
                (before, max(_NEWEST, count), self._query, count),
            )
            .one()
        )
        if last is None or len(newest) == count:
            return list(newest)
        found: Sequence[int] = ()
        for stretch in (*_stretches(last), None):
            query = self._query if stretch is None else f"({stretch}) & {self._query}"
            found = self._places(
                "WITH found AS MATERIALIZED (SELECT place FROM search_index WHERE words @@ %s::tsquery AND place < %s) "
                "SELECT place FROM found ORDER BY place DESC LIMIT %s",
                (query, before, count),
            )
            if len(found) == count:
                break
        return found

    def among(self, places: Sequence[int]) -> list[int]:
        rows = self._places(
            "SELECT place FROM search_index WHERE place = ANY(%s) AND words @@ %s::tsquery", (list(places), self._query)
        )
        return list(rows)

    def _places(self, statement: str, values: tuple[object, ...]) -> Sequence[int]:
        return self._session.connection().exec_driver_sql(statement, values).scalars().all()

    @staticmethod
    def _any(phrases: Sequence[tuple[str, ...]]) -> str:
        return "(" + " | ".join("(" + " <-> ".join(f"'{word}'" for word in phrase) + ")" for phrase in phrases) + ")"


def _stretches(place: int) -> list[str]:
    """The stretches of time that end with a place, as words: this one and the one before, the shortest first."""
    minute = place >> _BITS
    return [" | ".join(f"'{GAP}{name}{minute // length - back}'" for back in (0, 1)) for name, length in _AGES.items()]


def index_words(connection: Connection, version_id: int, words: Sequence[str], at: datetime) -> None:
    """Let a version be found by its words, as domain.search.words_of gives them."""
    place = _take_place(connection, version_id, at)
    value = _vector(words, place) if connection.dialect.name == "postgresql" else " ".join(words)
    _INDEX.run(connection, {"place": place, "words": value})


def _take_place(connection: Connection, version_id: int, at: datetime) -> int:
    first = max(0, int(at.timestamp()) // 60) << _BITS
    while True:
        end = first + (1 << _BITS)
        place = _TAKE_PLACE.scalar(connection, {"first": first, "end": end, "version": version_id})
        if place is not None:
            return int(place)
        first = end  # a thousand of one minute, as of midnight: the rest goes into the next


def _vector(words: Sequence[str], place: int) -> str:
    """The words with their places, as PostgreSQL reads them."""
    places: dict[str, list[str]] = {}
    for number, word in enumerate(words, 1):
        places.setdefault(word, []).append(str(number))
    places.pop(SKIPPED, None)
    minute = place >> _BITS
    for name, length in _AGES.items():
        places[f"{GAP}{name}{minute // length}"] = ["1"]
    return " ".join(f"'{word}':{','.join(numbers)}" for word, numbers in places.items())


def _write_words(connection: Connection, words: Iterable[str]) -> None:
    ordered = sorted(words)  # always in one order: two writers never wait for each other in a ring
    if not ordered:
        return
    if connection.dialect.name == "postgresql":
        _KNOW_WORDS.run(connection, {"words": ordered})
    else:
        _KNOW_WORD.run_all(connection, [{"word": word} for word in ordered])


def _tell(done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done >= total else ""
        print(f"\rindexing stored articles: {done:,} of {total:,}", end=end, file=sys.stderr, flush=True)
