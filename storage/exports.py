"""What is exported: every article in turn, however many there are, and when rounds last changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from domain.events import EventKind
from storage.listings import ArticleReport
from storage.mentions import RoundKey
from storage.stories import verdict_of
from storage.tables import Address, StoredArticle, StoredEvent, StoredMention, Version

_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedArticle:
    """One article, with what keeps its identity and tells that it changed."""

    key: str  #: domain.url.url_key of its address
    report: ArticleReport
    authors: tuple[str, ...]
    changed_at: datetime  #: when its newest version was first seen


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundChange:
    """When something of a round last became known or changed, and how often a fact of it was corrected."""

    changed_at: datetime
    corrections: int = 0


def each_article(session: Session, *, newest_first: bool = False) -> Iterator[ExportedArticle]:
    """Every stored article in its newest version, in the order in which they were stored; some hundred in memory."""
    order = col(StoredArticle.id).desc() if newest_first else col(StoredArticle.id)
    query = (
        select(StoredArticle, Version, col(Address.key))
        .join(Version, col(Version.article_id) == StoredArticle.id)
        .join(Address, col(Address.id) == StoredArticle.address_id)
        .where(Version.number == StoredArticle.versions)
        .order_by(order)
    )
    rows = session.execute(query, execution_options={"yield_per": _AT_ONCE})
    for some in rows.partitions():
        yield from _with_rounds(session, [(article, version, key) for article, version, key in some])


def newest_change(session: Session) -> datetime | None:
    """When the newest version of any article was first seen; `None` if there is none."""
    return session.exec(select(func.max(Version.seen_at))).one()


def round_changes(session: Session) -> dict[RoundKey, RoundChange]:
    """Per round that stored articles speak of: when it last changed; those without a number are one per mechanism."""
    seen = (
        select(StoredMention.mechanism, StoredMention.number, func.max(Version.seen_at))
        .join(StoredArticle, col(StoredArticle.id) == StoredMention.article_id)
        .join(Version, col(Version.article_id) == StoredArticle.id)
        .where(Version.number == StoredArticle.versions)
        .group_by(col(StoredMention.mechanism), col(StoredMention.number))
    )
    changes = {(mechanism, number): RoundChange(changed_at=at) for mechanism, number, at in session.exec(seen)}
    told = (
        select(StoredEvent.mechanism, StoredEvent.number, func.count(), func.max(StoredEvent.created_at))
        .where(StoredEvent.kind == EventKind.ROUND_UPDATED)
        .group_by(col(StoredEvent.mechanism), col(StoredEvent.number))
    )
    for mechanism, number, count, at in session.exec(told):
        if mechanism is not None:
            known = changes.get((mechanism, number))
            changed_at = max(known.changed_at, at) if known else at
            changes[mechanism, number] = RoundChange(changed_at=changed_at, corrections=count)
    return changes


def _with_rounds(session: Session, rows: Sequence[tuple[StoredArticle, Version, str]]) -> Iterator[ExportedArticle]:
    ids = [article.id for article, _, _ in rows]
    rounds: dict[int, set[tuple[str, int]]] = {}
    mentions = select(StoredMention.article_id, StoredMention.mechanism, StoredMention.number)
    for article_id, mechanism, number in session.exec(mentions.where(col(StoredMention.article_id).in_(ids))):
        if number:
            rounds.setdefault(article_id, set()).add((mechanism, number))
    copies = [article.duplicate_of for article, _, _ in rows if article.duplicate_of is not None]
    copies += [article.because["with"] for article, _, _ in rows if article.because]
    originals = dict(
        session.exec(
            select(StoredArticle.id, Version.url)
            .join(Version, col(Version.article_id) == StoredArticle.id)
            .where(col(StoredArticle.id).in_(copies), Version.number == StoredArticle.versions)
        ).all()
    )
    for article, version, key in rows:
        named = sorted(rounds.get(article.id or 0, ()))
        report = ArticleReport(
            id=article.id or 0,
            url=version.url,
            site=article.site,
            title=version.title,
            language=version.language,
            published_at=version.published_at,
            first_seen_at=article.first_seen_at,
            versions=article.versions,
            story=article.story,
            duplicate_of=originals.get(article.duplicate_of) if article.duplicate_of else None,
            because=verdict_of(article.because) if article.because else None,
            compared_with=originals.get(article.because["with"]) if article.because else None,
            rounds=tuple(f"{mechanism}/{number}" for mechanism, number in named),
        )
        yield ExportedArticle(key=key, report=report, authors=tuple(version.authors), changed_at=version.seen_at)
