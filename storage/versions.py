"""Versions of articles in rows: what is known of the earlier ones, the writing of a new one, and their thinning."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Table, delete, func, or_
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

# Built once, as in storage/known.py.
_VERSION: Table = Version.__table__  # type: ignore[attr-defined]  # SQLModel does not say that a table has one
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
    version, text = session.exec(
        select(Version, Text.body)
        .join(Text, col(Text.id) == Version.text_id)
        .where(Version.article_id == article.id, Version.number == article.versions)
    ).one()
    said = digest(reading)
    known = version.digest
    if known != said:  # what is stored may have been taken by other rules
        known = identity(version.title, text)
    if known == said and text == reading.text:
        return Past(digest=known, title=version.title, text=text, earlier={}, changes_told=0, idle=0)
    told = select(func.count()).where(
        StoredEvent.article_id == article.id,
        StoredEvent.kind == EventKind.ARTICLE_CHANGED,
        StoredEvent.created_at > now - _A_DAY,
    )
    return Past(
        digest=known,
        title=version.title,
        text=text,
        earlier=_earlier(session, article),
        changes_told=session.exec(told).one(),
        idle=_idle(session, article),
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


def _earlier(session: Session, article: Stored) -> dict[str, int]:
    """Digests by the rules of today of the versions before the newest, with the first number of each."""
    rows = session.exec(
        select(Version.number, Version.title, Text.body)
        .join(Text, col(Text.id) == Version.text_id)
        .where(Version.article_id == article.id, Version.number < article.versions)
        .order_by(col(Version.number).desc())
    )
    return {identity(title, body): number for number, title, body in rows}


def _idle(session: Session, article: Stored) -> int:
    newest = select(Version.matters).where(Version.article_id == article.id).order_by(col(Version.number).desc())
    idle = 0
    for matters in session.exec(newest.limit(RESTLESS)):
        if matters:
            break
        idle += 1
    return idle


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
