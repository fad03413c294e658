"""What people ask to see: stored articles and the state of the sites."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from domain.stories import Verdict
from domain.text import fold
from storage.stories import verdict_of
from storage.tables import SourceState, StoredArticle, StoredMention, Text, Version

_AT_ONCE = 500  # ids in one statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReport:
    """One stored article in its newest version."""

    id: int
    url: str
    site: str | None
    title: str
    language: str | None
    published_at: datetime | None
    first_seen_at: datetime
    versions: int
    story: int
    duplicate_of: str | None  #: URL of the article whose text it repeats
    because: Verdict | None  #: why it was found to be of its story, by the article that it was compared with
    compared_with: str | None  #: URL of that article
    rounds: tuple[str, ...]  #: mechanism/number, those it speaks of


def article_reports(
    session: Session, *, query: str | None = None, round_key: str | None = None, site: str | None = None
) -> list[ArticleReport]:
    """Stored articles, newest publication first.

    `query`: words that title or text must hold, accents and case aside; `round_key`: "mechanism/number" or "mechanism".
    """
    rows = select(StoredArticle, Version, Text.body).join(Version, col(Version.article_id) == StoredArticle.id)
    rows = rows.join(Text, col(Text.id) == Version.text_id).where(Version.number == StoredArticle.versions)
    if site is not None:
        rows = rows.where(StoredArticle.site == site)
    wanted = fold(query).split() if query else []
    originals, urls = _urls_of_originals(session), _urls_compared_with(session)
    reports = []
    for article, version, body in session.exec(rows.order_by(col(StoredArticle.id))):
        rounds = _rounds_of(session, article)
        if round_key is not None and not any(name == round_key or name.split("/")[0] == round_key for name in rounds):
            continue
        if wanted and not all(word in fold(f"{version.title}\n{body}") for word in wanted):
            continue
        reports.append(
            ArticleReport(
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
                compared_with=urls.get(article.because["with"]) if article.because else None,
                rounds=rounds,
            )
        )
    return sorted(reports, key=lambda report: (report.published_at or report.first_seen_at, report.url), reverse=True)


def newest_articles(session: Session) -> dict[str, datetime]:
    """Per site: publication of the newest thing it was seen to list or publish."""
    newest: dict[str, datetime] = {}
    listed = select(SourceState.site, func.max(SourceState.newest_at)).group_by(SourceState.site)
    read = (
        select(StoredArticle.site, func.max(Version.published_at))
        .join(Version, col(Version.article_id) == StoredArticle.id)
        .group_by(col(StoredArticle.site))
    )
    for site, at in [*session.exec(listed), *session.exec(read)]:
        if site is not None and at is not None:
            newest[site] = max(at, newest.get(site, at))
    return newest


def _urls_of_originals(session: Session) -> dict[int, str]:
    originals = select(StoredArticle.duplicate_of).where(col(StoredArticle.duplicate_of).is_not(None))
    rows = session.exec(
        select(StoredArticle.id, Version.url)
        .join(Version, col(Version.article_id) == StoredArticle.id)
        .where(col(StoredArticle.id).in_(originals), Version.number == StoredArticle.versions)
    )
    return {article_id: url for article_id, url in rows if article_id is not None}


def _urls_compared_with(session: Session) -> dict[int, str]:
    merged = session.exec(select(StoredArticle.because).where(col(StoredArticle.because).is_not(None)))
    wanted = sorted({because["with"] for because in merged if because})
    found: dict[int, str] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        rows = session.exec(
            select(StoredArticle.id, Version.url)
            .join(Version, col(Version.article_id) == StoredArticle.id)
            .where(
                col(StoredArticle.id).in_(wanted[start : start + _AT_ONCE]), Version.number == StoredArticle.versions
            )
        )
        found |= {article_id: url for article_id, url in rows if article_id is not None}
    return found


def _rounds_of(session: Session, article: StoredArticle) -> tuple[str, ...]:
    query = select(StoredMention.mechanism, StoredMention.number).where(StoredMention.article_id == article.id)
    names = {(mechanism, number) for mechanism, number in session.exec(query)}
    return tuple(
        f"{mechanism}/{number}" for mechanism, number in sorted(names, key=lambda n: (n[0], n[1] or 0)) if number
    )
