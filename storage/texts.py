"""Texts: each stored once, and its near copies found by one indexed look-up."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from sqlalchemy import delete, func, insert
from sqlmodel import Session, col, select

from domain.decide import Twin
from domain.rounds import Mention
from domain.stories import COMMON, is_candidate, same_events, same_text, sample, shingles
from storage.mentions import mentions_of
from storage.tables import Shingle, StoredArticle, Text, Version

_CANDIDATES = 20  # enough: copies of one text are one story, and any of them leads to it
_NEAR_AT_LEAST = 20  # shingles; shorter texts are captions and notices that resemble each other by nature


def store_text(session: Session, body: str) -> int:
    """Id of the stored text; the same text is stored once."""
    digest = _digest(body)
    known = session.exec(select(Text.id).where(Text.digest == digest)).first()
    if known is not None:
        return known
    hashes = [_signed(shingle) for shingle in sample(shingles(body))]
    row = insert(Text).values(digest=digest, body=body, sampled=len(hashes)).returning(col(Text.id))
    text_id: int = session.execute(row).scalar_one()
    formulas = select(Shingle.hash).where(col(Shingle.hash).in_(hashes)).group_by(col(Shingle.hash))
    common = set(session.exec(formulas.having(func.count() >= COMMON)))
    rows = [{"hash": shingle, "text_id": text_id} for shingle in hashes if shingle not in common]
    if rows:
        session.execute(insert(Shingle), rows)
    return text_id


def forget_texts(session: Session, text_ids: Iterable[int]) -> None:
    """Take away those of these texts that no version has any more, with all that leads to them."""
    asked = sorted(set(text_ids))
    used = set(session.exec(select(Version.text_id).where(col(Version.text_id).in_(asked))))
    unused = [text_id for text_id in asked if text_id not in used]
    if unused:
        session.execute(delete(Shingle).where(col(Shingle.text_id).in_(unused)))
        session.execute(delete(Text).where(col(Text.id).in_(unused)))


def find_twin(session: Session, body: str, mentions: Sequence[Mention]) -> Twin | None:
    """The story that a text belongs to, if it is stored: word for word, or nearly so and of the same round."""
    exact = session.exec(select(Text.id).where(Text.digest == _digest(body))).first()
    if exact is not None and (found := _first_article(session, [exact])):
        return Twin(url=found[1].url, story=found[0].story, exact=True)
    ours = shingles(body)
    if len(ours) < _NEAR_AT_LEAST:
        return None
    sampled = [_signed(shingle) for shingle in sample(ours)]
    shared = (
        select(col(Shingle.text_id), func.count().label("shared"))
        .where(col(Shingle.hash).in_(sampled))
        .group_by(col(Shingle.text_id))
        .order_by(func.count().desc(), col(Shingle.text_id))
        .limit(_CANDIDATES)
        .subquery()
    )
    rows = session.execute(select(Text.id, Text.sampled, shared.c.shared).join(shared, shared.c.text_id == Text.id))
    for text_id, count, both in sorted(rows, key=lambda row: (-row[2], row[0])):
        # Most candidates share a formula or two: their samples tell, without their texts.
        if not is_candidate(both, len(sampled), count):
            continue
        if not same_text(ours, shingles(session.exec(select(Text.body).where(Text.id == text_id)).one())):
            continue
        found = _first_article(session, [text_id])
        if found and found[0].id is not None and same_events(mentions, mentions_of(session, found[0].id)):
            return Twin(url=found[1].url, story=found[0].story, exact=False)
    return None


def _first_article(session: Session, text_ids: Iterable[int]) -> tuple[StoredArticle, Version] | None:
    return session.exec(
        select(StoredArticle, Version)
        .join(Version, col(Version.article_id) == StoredArticle.id)
        .where(col(Version.text_id).in_(text_ids), Version.number == StoredArticle.versions)
        .order_by(col(StoredArticle.id))
    ).first()


def _digest(body: str) -> str:
    return blake2b(body.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _signed(shingle: int) -> int:
    """SQL knows no unsigned integers."""
    return shingle - 2**64 if shingle >= 2**63 else shingle
