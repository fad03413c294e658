"""What is known before a page is decided on: the page itself, its story, its rounds and what was told of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from sqlalchemy import RowMapping, Table, and_, bindparam, select, union_all
from sqlmodel import Session

from domain.article import Article
from domain.decide import Fate, Known, digest
from domain.revision import Edit
from domain.rounds import Mention
from domain.stories import Telling
from domain.url import url_key
from domain.witness import Witness
from storage.looks import ADDRESS, Look, Occasion
from storage.mentions import RoundKey, evidence_on, mentions_of
from storage.stored import Stored
from storage.tables import SiteState, StoredArticle, StoredEvent, Text, Version
from storage.texts import find_twin
from storage.versions import past_of, updates_told

# Statements of plain rows, built once: to build and compile one costs more than to carry it out, and an object of each
# row, with its tracking, four times as much as the row.
_ARTICLE: Table = StoredArticle.__table__  # type: ignore[attr-defined]  # SQLModel does not say that a table has one
_VERSION: Table = Version.__table__  # type: ignore[attr-defined]  # as above
_TEXT: Table = Text.__table__  # type: ignore[attr-defined]  # as above
_EVENT: Table = StoredEvent.__table__  # type: ignore[attr-defined]  # as above
_STATE: Table = SiteState.__table__  # type: ignore[attr-defined]  # as above
_HERE = select(
    select(_STATE.c.baseline_at).where(_STATE.c.site == bindparam("site")).scalar_subquery().label("baseline_at")
).subquery()
_PAGE = select(
    _HERE.c.baseline_at,
    ADDRESS,
    *(_ARTICLE.c[name].label(f"article_{name}")
      for name in ("id", "site", "story", "voice", "standing", "history", "first_seen_at", "versions")),
).select_from(
    _HERE.outerjoin(ADDRESS, ADDRESS.c.key == bindparam("key")).outerjoin(
        _ARTICLE, _ARTICLE.c.address_id == ADDRESS.c.id
    )
)  # fmt: skip
_FIRST, _FIRST_TEXT = _VERSION.alias("first"), _TEXT.alias("first_text")  # the first version is never thinned out
_SIBLINGS = (
    select(_FIRST_TEXT.c.body.label("first"), _TEXT.c.body.label("newest"))
    .select_from(_ARTICLE)
    .join(_VERSION, and_(_VERSION.c.article_id == _ARTICLE.c.id, _VERSION.c.number == _ARTICLE.c.versions))
    .join(_TEXT, _TEXT.c.id == _VERSION.c.text_id)
    .join(_FIRST, and_(_FIRST.c.article_id == _ARTICLE.c.id, _FIRST.c.number == 1))
    .join(_FIRST_TEXT, _FIRST_TEXT.c.id == _FIRST.c.text_id)
    .where(_ARTICLE.c.story == bindparam("story"), _ARTICLE.c.id != bindparam("article"), _ARTICLE.c.versions > 1)
)
_TOLD_OF_MECHANISM = select(_EVENT.c.key).where(_EVENT.c.mechanism == bindparam("mechanism"))
_TOLD_OF_NUMBERS = union_all(
    _TOLD_OF_MECHANISM.where(_EVENT.c.number.in_(bindparam("numbers", expanding=True))),
    _TOLD_OF_MECHANISM.where(_EVENT.c.number.is_(None)),
)
_TOLD_ON_PAGE = select(_EVENT.c.key).where(_EVENT.c.article_id == bindparam("article"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage:
    """What is stored of the page that a reading came from."""

    key: str
    address: RowMapping | None
    article: Stored | None
    baseline_at: datetime | None  #: of its site


def stored_page(session: Session, look: Look) -> StoredPage:
    """What is stored of the page that was looked at."""
    key = url_key(look.url)
    found = (
        session.connection()
        .execute(_PAGE, {"key": key, "site": look.site.name if look.site else None})
        .mappings()
        .one()
    )
    article = None
    if found["article_id"] is not None:
        article = Stored(
            id=found["article_id"],
            site=found["article_site"],
            story=found["article_story"],
            voice=found["article_voice"],
            standing=found["article_standing"],
            history=found["article_history"],
            first_seen_at=found["article_first_seen_at"],
            versions=found["article_versions"],
        )
    address = found if found["id"] is not None else None
    return StoredPage(key=key, address=address, article=article, baseline_at=found["baseline_at"])


def gather(
    session: Session,
    look: Look,
    reading: Article,
    mentions: Sequence[Mention],
    page: StoredPage,
    record: Sequence[Witness],
) -> Known:
    """All that storage remembers and `decide` needs for one article."""
    article = page.article
    concerned = list(mentions)
    if article is None:
        found = find_twin(session, telling(reading, mentions))
        known = Known(twin=found.twin, apart=found.apart)
    else:
        past = past_of(session, article, reading, look.at)
        earlier = mentions_of(session, article.id)
        concerned += earlier
        known = Known(
            digest=past.digest,
            was_on_topic=bool(earlier),
            title=past.title,
            text=past.text,
            mentions=earlier,
            earlier=past.earlier,
            changes_told=past.changes_told,
            idle=past.idle,
            siblings=_sibling_edits(session, article) if past.digest != digest(reading) else (),
        )
    rounds: set[RoundKey] = {(mention.mechanism, mention.number) for mention in concerned}
    return replace(
        known,
        witnesses=evidence_on(session, concerned, record),
        told=_told(session, rounds, article),
        updates=updates_told(session, (mechanism for mechanism, _ in rounds)),
        history=_is_history(look, reading, page),
    )


def telling(reading: Article, mentions: Sequence[Mention]) -> Telling:
    """An article that was read, as it is compared with others."""
    return Telling(
        url=reading.url, title=reading.title, text=reading.text, mentions=mentions, published_at=reading.published_at
    )


def _sibling_edits(session: Session, article: Stored) -> list[Edit]:
    found = session.connection().execute(_SIBLINGS, {"story": article.story, "article": article.id})
    return [Edit(first=first, newest=newest) for first, newest in found]


def _told(session: Session, rounds: set[RoundKey], article: Stored | None) -> frozenset[str]:
    """Keys of the events that exist on these rounds and this address."""
    told: list[str] = []
    connection = session.connection()
    for mechanism, keys in groupby(sorted(rounds, key=str), key=lambda key: key[0]):
        numbers = {number for _, number in keys}
        if None in numbers:  # may turn out to be any of them
            told += connection.execute(_TOLD_OF_MECHANISM, {"mechanism": mechanism}).scalars()
        else:
            told += connection.execute(_TOLD_OF_NUMBERS, {"mechanism": mechanism, "numbers": list(numbers)}).scalars()
    if article is not None:  # of a page that was never stored nobody was told
        told += connection.execute(_TOLD_ON_PAGE, {"article": article.id}).scalars()
    return frozenset(told)


def _is_history(look: Look, reading: Article, page: StoredPage) -> bool:
    if look.site is None or look.occasion is Occasion.ASKED:
        return False
    if look.occasion is Occasion.FIRST or page.baseline_at is None:
        return True
    if look.occasion is Occasion.BACKFILL:
        return reading.published_at is None or reading.published_at < page.baseline_at
    # A first crawl found it and could not fetch it: that it can be read now makes it no news.
    before = page.address
    return before is not None and before["fate"] == Fate.FAILED and bool(before["first_seen_at"] <= page.baseline_at)
