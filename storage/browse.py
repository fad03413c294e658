"""What the page shows of single things: an article with all its versions, the articles on a round, a site's days."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func
from sqlmodel import Session, col, select

from domain.rounds import Mention
from domain.stories import Verdict
from domain.url import url_key
from storage.histories import VersionReport, versions_of
from storage.mentions import mentions_of
from storage.runs import RunReport
from storage.runs import to_report as to_run_report
from storage.stories import verdict_of
from storage.tables import (
    Address,
    Alert,
    Letter,
    Run,
    SiteState,
    StoredArticle,
    StoredEvent,
    StoredMention,
    Text,
    Version,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """One article in a list."""

    id: int
    url: str
    site: str | None
    voice: str
    standing: str
    story: int
    title: str
    language: str | None
    published_at: datetime | None
    first_seen_at: datetime
    credit: str | None
    is_origin: bool = True  #: no other article of its story is the origin
    because: Verdict | None = None  #: why it was found to be of its story …
    compared_with: int | None = None  #: … by this article
    statuses: tuple[str, ...] = ()  #: what it says of the round that the list is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One event, and what became of telling it to one recipient."""

    alert_id: int | None  #: `None`: nobody had asked for it
    event: str
    created_at: datetime
    recipient: str | None
    state: str | None  #: waiting, sent, failed
    sent_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDetail:
    """One article with all that is known of it."""

    id: int
    site: str | None
    voice: str
    standing: str
    story: int
    because: Verdict | None  #: why it was found to be of its story …
    compared_with: int | None  #: … by this article
    apart: bool  #: a person said that it is a story of its own
    history: bool
    first_seen_at: datetime
    fate: str  #: of the last look at its page
    looked_at: datetime
    due_at: datetime | None
    versions: tuple[VersionReport, ...]  #: the first one first
    mentions: tuple[Mention, ...]  #: of the newest version
    copies: tuple[ArticleLine, ...]  #: other articles of its story
    tellings: tuple[Telling, ...]

    @property
    def newest(self) -> VersionReport:
        """What it says now."""
        return self.versions[-1]

    def version(self, number: int) -> VersionReport | None:
        """The version of that number; of a page that changed too often some are not kept."""
        return next((one for one in self.versions if one.number == number), None)


def article_detail(session: Session, article_id: int) -> ArticleDetail | None:
    """The article of that id."""
    found = session.exec(
        select(StoredArticle, Address)
        .join(Address, col(Address.id) == StoredArticle.address_id)
        .where(StoredArticle.id == article_id)
    ).first()
    if found is None:
        return None
    article, address = found
    others = _lines(session, {}, StoredArticle.story == article.story, StoredArticle.id != article.id)
    return ArticleDetail(
        id=article_id,
        site=article.site,
        voice=article.voice,
        standing=article.standing,
        story=article.story,
        because=verdict_of(article.because) if article.because else None,
        compared_with=article.because["with"] if article.because else None,
        apart=article.split,
        history=article.history,
        first_seen_at=article.first_seen_at,
        fate=address.fate,
        looked_at=address.seen_at,
        due_at=address.due_at,
        versions=tuple(versions_of(session, article_id)),
        mentions=tuple(mentions_of(session, article_id)),
        copies=others,
        tellings=_tellings(session, StoredEvent.article_id == article.id),
    )


def article_ids(session: Session, urls: set[str]) -> dict[str, int]:
    """The ids of stored articles by address, whatever its spelling; those that are not stored are left out."""
    keys = {}
    for url in urls:
        try:
            keys[url] = url_key(url)
        except ValueError:  # an address that is none is not stored either
            continue
    rows = session.exec(
        select(Address.key, StoredArticle.id)
        .join(StoredArticle, col(StoredArticle.address_id) == Address.id)
        .where(col(Address.key).in_(set(keys.values())))
    )
    known = {key: article_id for key, article_id in rows if article_id is not None}
    return {url: known[key] for url, key in keys.items() if key in known}


def round_articles(session: Session, series: str, number: int) -> tuple[ArticleLine, ...]:
    """The articles that speak of a round, in the order of their appearance."""
    said: dict[int, list[str]] = {}
    rows = session.exec(
        select(StoredMention.article_id, StoredMention.status).where(
            StoredMention.mechanism == series, StoredMention.number == number
        )
    )
    for article_id, status in rows:
        said.setdefault(article_id, []).append(status)
    statuses = {article_id: tuple(dict.fromkeys(of_one)) for article_id, of_one in said.items()}
    return _lines(session, statuses, col(StoredArticle.id).in_(statuses))


def round_tellings(session: Session, series: str, number: int) -> tuple[Telling, ...]:
    """What was told of a round, and to whom."""
    return _tellings(session, StoredEvent.mechanism == series, StoredEvent.number == number)


def site_runs(session: Session, site: str, most: int = 50) -> tuple[RunReport, ...]:
    """The last crawls of a site, the newest first."""
    rows = session.exec(select(Run).where(Run.site == site).order_by(col(Run.id).desc()).limit(most))
    return tuple(to_run_report(row) for row in rows)


def pages_by_day(session: Session, zone: str, since: datetime, site: str | None = None) -> Mapping[str, Counter[date]]:
    """Per site: how many of its pages were first seen on each day of a zone, the first crawl and the past left out.

    `site`: only of this one.
    """
    tz = ZoneInfo(zone)
    rows = session.exec(
        select(Address.site, Address.first_seen_at).where(
            # By site, as the index has them.
            col(Address.site).in_([site] if site is not None else select(SiteState.site)),
            col(Address.past).is_(False),
            Address.first_seen_at >= since,
        )
    )
    found: dict[str, Counter[date]] = {}
    for site, at in rows:
        if site is not None:
            found.setdefault(site, Counter())[at.astimezone(tz).date()] += 1
    return found


def counts(session: Session) -> dict[str, int]:
    """How much is stored, by the name of what it is."""
    tables = {
        "articles": StoredArticle,
        "versions": Version,
        "texts": Text,
        "addresses": Address,
        "events": StoredEvent,
    }
    return {name: session.exec(select(func.count()).select_from(table)).one() for name, table in tables.items()}


def days_of(counter: Mapping[date, int], until: date, days: int) -> list[int]:
    """The counts of so many days up to and with `until`, the oldest first."""
    return [counter.get(until - timedelta(days=back), 0) for back in range(days - 1, -1, -1)]


def _lines(session: Session, statuses: Mapping[int, tuple[str, ...]], *where: object) -> tuple[ArticleLine, ...]:
    rows = session.exec(
        select(StoredArticle, Version)
        .join(Version, col(Version.article_id) == StoredArticle.id)
        .where(Version.number == StoredArticle.versions, *where)  # type: ignore[arg-type]  # SQL conditions, typed as bool or as columns
    )
    lines = [
        ArticleLine(
            id=article.id or 0,
            url=version.url,
            site=article.site,
            voice=article.voice,
            standing=article.standing,
            story=article.story,
            title=version.title,
            language=version.language,
            published_at=version.published_at,
            first_seen_at=article.first_seen_at,
            credit=version.credit,
            is_origin=article.duplicate_of is None,
            because=verdict_of(article.because) if article.because else None,
            compared_with=article.because["with"] if article.because else None,
            statuses=statuses.get(article.id or 0, ()),
        )
        for article, version in rows
    ]
    return tuple(sorted(lines, key=lambda line: (line.published_at or line.first_seen_at, line.id)))


def _tellings(session: Session, *where: object) -> tuple[Telling, ...]:
    rows = session.exec(
        select(StoredEvent, Alert, Letter)
        .join(Alert, col(Alert.event_id) == StoredEvent.id, isouter=True)
        .join(Letter, col(Letter.id) == Alert.letter_id, isouter=True)
        .where(*where)  # type: ignore[arg-type]  # as above
        .order_by(col(StoredEvent.id), col(Alert.id))
    )
    return tuple(
        Telling(
            alert_id=alert.id if alert else None,
            event=event.kind,
            created_at=event.created_at,
            recipient=alert.recipient if alert else None,
            state=(letter.state if letter else "waiting") if alert else None,
            sent_at=letter.sent_at if letter else None,
        )
        for event, alert, letter in rows
    )
