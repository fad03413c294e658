"""Mentions in rows, and the ledger folded from them."""

from collections.abc import Collection, Sequence
from dataclasses import asdict

from sqlalchemy import ColumnElement, and_, delete, func, insert, or_
from sqlmodel import Session, col, select

from domain.ledger import Witness, fold_rounds
from domain.rounds import Chair, Evidence, Format, Mention, Round, Status
from domain.site import Standing
from storage.tables import StoredArticle, StoredMention, Version

RoundKey = tuple[str, int | None]


def replace_mentions(session: Session, article_id: int, mentions: Sequence[Mention]) -> None:
    """What an article says of rounds, from now on."""
    session.execute(delete(StoredMention).where(col(StoredMention.article_id) == article_id))
    if mentions:
        session.execute(insert(StoredMention), [_to_row(article_id, mention) for mention in mentions])


def mentions_of(session: Session, article_id: int) -> list[Mention]:
    """What the newest version of an article says of rounds."""
    rows = session.exec(
        select(StoredMention).where(StoredMention.article_id == article_id).order_by(col(StoredMention.id))
    )
    return [_from_row(row) for row in rows]


def witnesses(session: Session, rounds: Collection[RoundKey] | None = None) -> list[Witness]:
    """What all articles say of the given rounds and of those without a number; `None`: of every round."""
    query = (
        select(StoredMention, StoredArticle, Version)
        .join(StoredArticle, col(StoredArticle.id) == StoredMention.article_id)
        .join(Version, col(Version.article_id) == StoredArticle.id)
        .where(Version.number == StoredArticle.versions)
        .order_by(col(StoredMention.id))
    )
    if rounds is not None:
        query = query.where(or_(*(_concerns(key) for key in sorted(rounds, key=str))))
    return [witness(_from_row(row), article, version) for row, article, version in session.exec(query)]


def of_record(record: Sequence[Witness], rounds: Collection[RoundKey]) -> list[Witness]:
    """What the program's own record says of the given rounds; of all of a mechanism where one has no number."""
    return [
        one
        for one in record
        if (one.mention.mechanism, one.mention.number) in rounds or (one.mention.mechanism, None) in rounds
    ]


def witness(mention: Mention, article: StoredArticle, version: Version) -> Witness:
    """One mention with the article that makes it."""
    return Witness(
        mention=mention,
        url=version.url,
        story=article.story,
        voice=article.voice,
        published_at=version.published_at,
        corrected_at=version.seen_at if version.number > 1 else None,
        first_seen_at=article.first_seen_at,
        history=article.history,
        standing=Standing(article.standing),
        credit=version.credit,
    )


def ledger(session: Session, record: Sequence[Witness] = ()) -> list[Round]:
    """Every round that the stored articles speak of, and those of the program's own record."""
    return fold_rounds([*witnesses(session), *record])


def ledger_mark(session: Session) -> tuple[int, ...]:
    """Something that is another whenever the ledger of the stored articles may be another."""
    mentions = session.execute(select(func.max(StoredMention.id), func.count()).select_from(StoredMention)).one()
    articles = session.execute(select(func.max(StoredArticle.id), func.sum(StoredArticle.story))).one()
    version = session.execute(select(func.max(Version.id))).scalar()
    return tuple(int(value or 0) for value in (*mentions, *articles, version))


def _concerns(key: RoundKey) -> ColumnElement[bool]:
    mechanism, number = key
    ours = col(StoredMention.mechanism) == mechanism
    if number is None:  # may turn out to be any of them
        return ours
    return and_(ours, or_(col(StoredMention.number) == number, col(StoredMention.number).is_(None)))


def _to_row(article_id: int, mention: Mention) -> dict[str, object]:
    return {
        "article_id": article_id,
        "mechanism": mention.mechanism,
        "number": mention.number,
        "status": mention.status,
        "starts_on": mention.starts_on,
        "ends_on": mention.ends_on,
        "year": mention.year,
        "country": mention.country,
        "city": mention.city,
        "format": mention.format,
        "chairs": [asdict(chair) for chair in mention.chairs],
        "evidence": [asdict(piece) for piece in mention.evidence],
    }


def _from_row(row: StoredMention) -> Mention:
    return Mention(
        mechanism=row.mechanism,
        number=row.number,
        status=Status(row.status),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        year=row.year,
        country=row.country,
        city=row.city,
        format=Format(row.format) if row.format else None,
        chairs=tuple(Chair(**chair) for chair in row.chairs),
        evidence=tuple(Evidence(**piece) for piece in row.evidence),
    )
