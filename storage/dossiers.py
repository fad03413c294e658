"""What a dossier is made of: the articles that speak of a round (their versions: storage/histories.py)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from domain.ledger import SAME_ROUND
from domain.rounds import Round
from storage.tables import StoredArticle, StoredMention, Version


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


def _is_of(mention: StoredMention, one: Round) -> bool:
    """As the ledger has it: a report without a number belongs to the round of its day."""
    if mention.mechanism != one.mechanism:
        return False
    if mention.number is not None or one.number is None:
        return mention.number == one.number
    days = mention.starts_on, one.starts_on
    return days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= SAME_ROUND
