"""What a dossier is made of: the articles that speak of a round, in all their versions, and where their pages are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, and_, col, select

from domain.ledger import SAME_ROUND
from domain.rounds import Round
from storage.tables import PageCapture, StoredArticle, StoredMention, Text, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOfVersion:
    """The page of a version in the archive."""

    file: str | None
    sha256: str | None  #: of that file when it was written
    captured_at: datetime
    missing: str | None  #: why there is no file


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionReport:
    """What an article said from one look on."""

    number: int
    url: str
    title: str
    text: str
    language: str | None
    published_at: datetime | None
    modified_at: datetime | None
    authors: Sequence[str]
    credit: str | None
    seen_at: datetime
    page: PageOfVersion | None  #: `None`: it was stored before pages were kept


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleOnRound:
    """One article that speaks of a round."""

    id: int
    site: str | None
    first_seen_at: datetime
    story: int
    duplicate_of: int | None


def articles_on(session: Session, rounds: Sequence[Round]) -> list[ArticleOnRound]:
    """The articles that speak of any of these rounds, by the day of publication, else that on which they were seen."""
    series = sorted({one.mechanism for one in rounds})
    said = select(StoredMention).where(col(StoredMention.mechanism).in_(series))
    ours = {mention.article_id for mention in session.exec(said) if any(_is_of(mention, one) for one in rounds)}
    found = []
    for article_id in sorted(ours):
        row = session.get_one(StoredArticle, article_id)
        first = select(Version.published_at, Version.url).where(Version.article_id == article_id, Version.number == 1)
        published_at, url = session.exec(first).one()
        article = ArticleOnRound(
            id=article_id, site=row.site, first_seen_at=row.first_seen_at, story=row.story,
            duplicate_of=row.duplicate_of,
        )  # fmt: skip
        found.append((published_at or row.first_seen_at, url, article))
    return [article for _, _, article in sorted(found, key=lambda one: one[:2])]


def versions_of(session: Session, article_id: int) -> Iterator[VersionReport]:
    """The versions of an article, the first one first."""
    of_version = and_(col(PageCapture.article_id) == Version.article_id, col(PageCapture.number) == Version.number)
    rows = (
        select(Version, Text.body, PageCapture)
        .join(Text, col(Text.id) == Version.text_id)
        .outerjoin(PageCapture, of_version)
        .where(Version.article_id == article_id)
        .order_by(col(Version.number))
    )
    for version, text, capture in session.exec(rows):
        yield VersionReport(
            number=version.number,
            url=version.url,
            title=version.title,
            text=text,
            language=version.language,
            published_at=version.published_at,
            modified_at=version.modified_at,
            authors=version.authors,
            credit=version.credit,
            seen_at=version.seen_at,
            page=_page(capture),
        )


def _page(row: PageCapture | None) -> PageOfVersion | None:
    if row is None:
        return None
    return PageOfVersion(file=row.file, sha256=row.sha256, captured_at=row.captured_at, missing=row.missing)


def _is_of(mention: StoredMention, one: Round) -> bool:
    """As the ledger has it: a report without a number belongs to the round of its day."""
    if mention.mechanism != one.mechanism:
        return False
    if mention.number is not None or one.number is None:
        return mention.number == one.number
    days = mention.starts_on, one.starts_on
    return days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= SAME_ROUND
