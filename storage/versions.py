"""Versions of articles in rows: what is known of the earlier ones, the writing of a new one, and their thinning."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from operator import not_

from sqlalchemy import ColumnElement, Table, bindparam, delete, func, or_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from domain.article import Article
from domain.decide import RESTLESS, Decision, digest
from domain.essence import identity
from domain.events import EventKind
from domain.fingerprints import fingerprints_of
from domain.versions import MOST, Kept, superfluous
from storage.prepared import Prepared, insert_into
from storage.stored import Stored
from storage.tables import PageCapture, StoredEvent, Text, Version
from storage.texts import Found, forget_texts, store_text

_A_DAY = timedelta(days=1)

_VERSION: Table = Version.__table__  # type: ignore[attr-defined]  # SQLModel does not say that a table has one
_TEXT: Table = Text.__table__  # type: ignore[attr-defined]  # as above
_EVENT: Table = StoredEvent.__table__  # type: ignore[attr-defined]  # as above
_IS_OF_ARTICLE = _VERSION.c.article_id == bindparam("article")
_SAID = (_VERSION.c.title, _TEXT.c.body)
_TEXTS = _VERSION.join(_TEXT, _TEXT.c.id == _VERSION.c.text_id)
_NEWEST = Prepared(
    sql_select(_VERSION.c.digest, *_SAID)
    .select_from(_TEXTS)
    .where(_IS_OF_ARTICLE, _VERSION.c.number == bindparam("newest"))
)
#: From the newest back, so that of those that say the same the first remains.
_EARLIER = Prepared(
    sql_select(_VERSION.c.number, *_SAID)
    .select_from(_TEXTS)
    .where(_IS_OF_ARTICLE, _VERSION.c.number < bindparam("newest"))
    .order_by(_VERSION.c.number.desc())
)
_MATTERED = Prepared(
    sql_select(_VERSION.c.matters).where(_IS_OF_ARTICLE).order_by(_VERSION.c.number.desc()).limit(RESTLESS)
)
_CHANGES_TOLD = Prepared(
    sql_select(func.count()).where(
        _EVENT.c.article_id == bindparam("article"),
        _EVENT.c.kind == EventKind.ARTICLE_CHANGED,
        _EVENT.c.created_at > bindparam("since"),
    )
)
_INSERT_VERSION = Prepared(insert_into(_VERSION).returning(_VERSION.c.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What an article said so far, as far as it matters for what it says now."""

    digest: str  #: of the newest version, by the rules of today
    title: str
    text: str
    earlier: dict[str, int]  #: digests of the versions before it, with the first number of each
    changes_told: int  #: within the last day
    idle: int  #: versions in a row, up to the newest, that did not matter


def past_of(session: Session, article: Stored, reading: Article, now: datetime) -> Past:
    """What an article said so far; more than its newest version only if `reading` says something else."""
    connection, about = session.connection(), {"article": article.id, "newest": article.versions}
    newest = _NEWEST.first(connection, about)
    assert newest is not None  # noqa: S101 - every article has one
    known, title, text = newest
    said = digest(reading)
    if known != said:  # what is stored may have been taken by other rules
        known = identity(title, text)
    if known == said and text == reading.text:
        return Past(digest=known, title=title, text=text, earlier={}, changes_told=0, idle=0)
    return Past(
        digest=known,
        title=title,
        text=text,
        earlier={identity(title, text): number for number, title, text in _EARLIER.rows(connection, about)},
        changes_told=_CHANGES_TOLD.scalar(connection, {**about, "since": now - _A_DAY}),
        idle=_idle(matters for (matters,) in _MATTERED.rows(connection, about)),
    )


def write_version(
    session: Session, article: Stored, reading: Article, decision: Decision, now: datetime, found: Found | None
) -> int:
    """Store the newest version of an article, whose `versions` counts it already; where there are too many, some go.

    `found`: what the look-up of its text came to, if there was one.  Gives its id.
    """
    text_id = None
    if decision.returns_to is not None:  # it is no third text, though a counter in it be another
        text_id = session.exec(
            select(Version.text_id).where(Version.article_id == article.id, Version.number == decision.returns_to)
        ).first()
    taken = fingerprints_of(reading)
    if text_id is None:
        text_id = store_text(session, reading.text, found, taken.sketch if taken else None)
    version = {
        "article_id": article.id,
        "number": article.versions,
        "seen_at": now,
        "url": reading.url,
        "title": reading.title,
        "text_id": text_id,
        "digest": digest(reading),
        "returns_to": decision.returns_to,
        "matters": decision.matters,
        "language": reading.language,
        "published_at": reading.published_at,
        "modified_at": reading.modified_at,
        "authors": list(reading.authors),
        "credit": reading.credit,
    }
    version_id: int = _INSERT_VERSION.scalar(session.connection(), version)
    if article.versions > MOST:
        _thin(session, article)
    return version_id


def _idle(mattered: Iterable[bool]) -> int:
    """How many versions, from the newest back, did not matter."""
    return len(list(takewhile(not_, mattered)))


def _thin(session: Session, article: Stored) -> None:
    told = set(session.exec(select(StoredEvent.version).where(StoredEvent.article_id == article.id)))
    rows = session.exec(
        select(Version.number, Version.matters, Version.text_id).where(Version.article_id == article.id)
    )
    texts = {number: (matters, text_id) for number, matters, text_id in rows}
    kept = [Kept(number=number, matters=matters, told=number in told) for number, (matters, _) in texts.items()]
    gone = superfluous(kept)
    if not gone:
        return
    session.execute(
        delete(PageCapture).where(col(PageCapture.article_id) == article.id, col(PageCapture.number).in_(gone))
    )
    session.execute(delete(Version).where(_of(article, gone)))
    forget_texts(session, {texts[number][1] for number in gone})


def _of(article: Stored, numbers: Sequence[int]) -> ColumnElement[bool]:
    return (col(Version.article_id) == article.id) & or_(*(col(Version.number) == number for number in numbers))
