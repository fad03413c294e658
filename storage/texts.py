"""Texts: each stored once, and its near copies found by one indexed look-up at a cost that does not grow."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b

from sqlalchemy import Table, bindparam, delete, text
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from domain.decide import Twin
from domain.stories import SKETCH, Telling, Verdict, compare, is_candidate, shingles, sketch
from storage.mentions import mentions_of
from storage.prepared import Prepared, insert_into
from storage.tables import Sketch, StoredArticle, Text, Version

_CANDIDATES = 6  # enough: copies of one text are one story, and any of them leads to it
_EACH = 32  # texts, the newest, that one hash leads to: a formula of the trade stands in thousands
_NO_HASH = 2**31  # one more than the largest
_NEAR_AT_LEAST = 60  # shingles; shorter texts are captions and notices that resemble each other by nature

_TEXT: Table = Text.__table__  # type: ignore[attr-defined]  # SQLModel does not say that a table has one
_ARTICLE: Table = StoredArticle.__table__  # type: ignore[attr-defined]  # as above
_VERSION: Table = Version.__table__  # type: ignore[attr-defined]  # as above
_BY_DIGEST = Prepared(sql_select(_TEXT.c.id).where(_TEXT.c.digest == bindparam("said")))
#: The article with a text: of several the first that nobody set apart.
_ARTICLE_WITH = Prepared(
    sql_select(_ARTICLE.c.id, _ARTICLE.c.story, _VERSION.c.url, _VERSION.c.title, _VERSION.c.published_at, _TEXT.c.body)
    .join(_VERSION, _VERSION.c.article_id == _ARTICLE.c.id)
    .join(_TEXT, _TEXT.c.id == _VERSION.c.text_id)
    .where(_VERSION.c.text_id == bindparam("text"), _VERSION.c.number == _ARTICLE.c.versions)
    .order_by(_ARTICLE.c.split, _ARTICLE.c.id)
    .limit(1)
)
_INSERT_TEXT = Prepared(insert_into(_TEXT).returning(_TEXT.c.id))
_INSERT_SKETCH = Prepared(insert_into(Sketch.__table__))  # type: ignore[attr-defined]  # as above

# One statement whatever the text, so that it is parsed once.  SQLite has no LATERAL; PostgreSQL takes 10 ms to plan 24
# selects, and 0.1 ms for one.
_EACH_HASH = " UNION ALL ".join(
    f"SELECT text_id FROM (SELECT text_id FROM sketch "  # noqa: S608 - numbers of ours
    f"WHERE hash = :h{n} ORDER BY text_id DESC LIMIT {_EACH}) AS s{n}"
    for n in range(SKETCH)
)
_ALL_HASHES = (
    "SELECT s.text_id FROM unnest(CAST(:hashes AS integer[])) AS h(hash) CROSS JOIN LATERAL "  # noqa: S608 - as above
    f"(SELECT text_id FROM sketch WHERE sketch.hash = h.hash ORDER BY text_id DESC LIMIT {_EACH}) AS s"
)
_NEAR = Prepared({"sqlite": text(_EACH_HASH), "postgresql": text(_ALL_HASHES)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the look-up of a text came to."""

    text_id: int | None = None  #: under which the text itself is stored already
    twin: Twin | None = None
    apart: tuple[str, Verdict] | None = None  #: URL of a text that is as near as a copy, and why it is none


def store_text(session: Session, body: str, found: Found | None = None, hashes: Sequence[int] | None = None) -> int:
    """Id of the stored text; the same text is stored once.

    `found`: it was looked up just now, and this is known; `hashes`: its sketch.
    """
    digest, connection = _digest(body), session.connection()
    known: int | None = found.text_id if found else _BY_DIGEST.scalar(connection, {"said": digest})
    if known is not None:
        return known
    text_id: int = _INSERT_TEXT.scalar(connection, {"digest": digest, "body": body})
    _INSERT_SKETCH.run_all(
        connection, [{"hash": _signed(found), "text_id": text_id} for found in hashes or sketch(body)]
    )
    return text_id


def forget_texts(session: Session, text_ids: Iterable[int]) -> None:
    """Take away those of these texts that no version has any more, with all that leads to them."""
    asked = sorted(set(text_ids))
    used = set(session.exec(select(Version.text_id).where(col(Version.text_id).in_(asked))))
    unused = [text_id for text_id in asked if text_id not in used]
    if unused:
        session.execute(delete(Sketch).where(col(Sketch.text_id).in_(unused)))
        session.execute(delete(Text).where(col(Text.id).in_(unused)))


def find_twin(session: Session, telling: Telling, hashes: Sequence[int] | None = None) -> Found:
    """The story that an article belongs to, if it is stored: the same text, or nearly so and of the same event.

    `hashes`: the sketch of its text, if it is known.
    """
    exact: int | None = _BY_DIGEST.scalar(session.connection(), {"said": _digest(telling.text)})
    candidates = [exact] if exact is not None else []
    candidates += [found for found in near_texts(session, telling.text, hashes) if found != exact]
    apart = None
    for text_id in candidates:
        stored = _ARTICLE_WITH.first(session.connection(), {"text": text_id})
        if stored is None:  # only an earlier version has it
            continue
        article, story, other = stored[0], stored[1], _told(session, *stored)
        if other.text != telling.text and len(shingles(telling.text)) < _NEAR_AT_LEAST:
            continue
        verdict = compare(telling, other)
        if verdict.same:
            return Found(text_id=exact, twin=Twin(url=other.url, story=story, article=article, verdict=verdict))
        if verdict.by is not None and apart is None:
            apart = (other.url, verdict)
    return Found(text_id=exact, apart=apart)


def near_texts(session: Session, body: str, hashes: Sequence[int] | None = None) -> list[int]:
    """Ids of stored texts that share enough of the sketch of a text to be compared with it, the nearest first."""
    ours = [_signed(found) for found in hashes or sketch(body)]
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        rows = _NEAR.rows(connection, {"hashes": ours})
    else:  # a short text has fewer hashes: what stands in their place is none
        padded = [*ours, *[_NO_HASH] * (SKETCH - len(ours))]
        rows = _NEAR.rows(connection, {f"h{n}": value for n, value in enumerate(padded)})
    hits = Counter(text_id for (text_id,) in rows)
    near = [(-count, -text_id) for text_id, count in hits.items() if is_candidate(count, len(ours))]
    return [-text_id for _, text_id in sorted(near)[:_CANDIDATES]]


def _told(
    session: Session, article: int, _story: int, url: str, title: str, published_at: datetime | None, body: str
) -> Telling:
    """An article in the columns of `_ARTICLE_WITH`, as it is compared with others."""
    mentions = mentions_of(session, article)
    return Telling(url=url, title=title, text=body, mentions=mentions, published_at=published_at)


@lru_cache(maxsize=8)  # a text is looked up and stored by it
def _digest(body: str) -> str:
    return blake2b(body.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _signed(unsigned: int) -> int:
    """SQL knows no unsigned integers."""
    return unsigned - 2**31
