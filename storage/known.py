"""What is known before a page is decided on: the page itself, its story, its rounds and what was told of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Table, and_, bindparam, select, union_all
from sqlmodel import Session

from domain.article import Article
from domain.decide import Fate, Known, digest
from domain.events import EventKind
from domain.fingerprints import fingerprints_of
from domain.revision import Edit
from domain.rounds import Mention
from domain.stories import Telling
from domain.url import url_key
from domain.witness import Witness
from storage.looks import ADDRESS, Look, Occasion, Row
from storage.mentions import RoundKey, evidence_on, mentions_of
from storage.prepared import Prepared
from storage.stored import Stored
from storage.tables import SiteState, StoredArticle, StoredEvent, Text, Version
from storage.texts import Found, find_twin
from storage.versions import past_of

# Plain rows: an object of each row, with its tracking, costs four times as much.
_ARTICLE: Table = StoredArticle.__table__  # type: ignore[attr-defined]  # SQLModel does not say that a table has one
_VERSION: Table = Version.__table__  # type: ignore[attr-defined]  # as above
_TEXT: Table = Text.__table__  # type: ignore[attr-defined]  # as above
_EVENT: Table = StoredEvent.__table__  # type: ignore[attr-defined]  # as above
_STATE: Table = SiteState.__table__  # type: ignore[attr-defined]  # as above
_HERE = select(
    select(_STATE.c.baseline_at).where(_STATE.c.site == bindparam("site")).scalar_subquery().label("baseline_at")
).subquery()
_PAGE = Prepared(
    select(
        _HERE.c.baseline_at,
        *(_ARTICLE.c[name].label(f"article_{name}")
          for name in ("id", "site", "story", "voice", "standing", "history", "first_seen_at", "versions")),
        ADDRESS,
    ).select_from(
        _HERE.outerjoin(ADDRESS, ADDRESS.c.key == bindparam("key")).outerjoin(
            _ARTICLE, _ARTICLE.c.address_id == ADDRESS.c.id
        )
    )
)  # fmt: skip
_COLUMNS = ADDRESS.columns.keys()
_FIRST, _FIRST_TEXT = _VERSION.alias("first"), _TEXT.alias("first_text")  # the first version is never thinned out
_SIBLINGS = Prepared(
    select(_FIRST_TEXT.c.body.label("first"), _TEXT.c.body.label("newest"))
    .select_from(_ARTICLE)
    .join(_VERSION, and_(_VERSION.c.article_id == _ARTICLE.c.id, _VERSION.c.number == _ARTICLE.c.versions))
    .join(_TEXT, _TEXT.c.id == _VERSION.c.text_id)
    .join(_FIRST, and_(_FIRST.c.article_id == _ARTICLE.c.id, _FIRST.c.number == 1))
    .join(_FIRST_TEXT, _FIRST_TEXT.c.id == _FIRST.c.text_id)
    .where(_ARTICLE.c.story == bindparam("story"), _ARTICLE.c.id != bindparam("article"), _ARTICLE.c.versions > 1)
)
_TOLD = select(_EVENT.c.id, _EVENT.c.kind, _EVENT.c.key)
_IS_OF_MECHANISM = _EVENT.c.mechanism == bindparam("mechanism")
_TOLD_OF_MECHANISM = Prepared(_TOLD.where(_IS_OF_MECHANISM))
_TOLD_OF_NUMBER = Prepared(
    union_all(
        _TOLD.where(_IS_OF_MECHANISM, _EVENT.c.number == bindparam("number")),
        _TOLD.where(_IS_OF_MECHANISM, _EVENT.c.number.is_(None)),
    )
)
_TOLD_ON_PAGE = Prepared(_TOLD.where(_EVENT.c.article_id == bindparam("article")))


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage:
    """What is stored of the page that a reading came from."""

    key: str
    address: Row | None
    article: Stored | None
    baseline_at: datetime | None  #: of its site


def stored_page(session: Session, look: Look) -> StoredPage:
    """What is stored of the page that was looked at."""
    key = url_key(look.url)
    found = _PAGE.first(session.connection(), {"key": key, "site": look.site.name if look.site else None})
    assert found is not None  # noqa: S101 - its first column is always there
    baseline_at, article_id, site, story, voice, standing, history, first_seen_at, versions, *address = found
    article = None
    if article_id is not None:
        article = Stored(
            id=article_id,
            site=site,
            story=story,
            voice=voice,
            standing=standing,
            history=history,
            first_seen_at=first_seen_at,
            versions=versions,
        )
    row = dict(zip(_COLUMNS, address, strict=True))
    return StoredPage(key=key, address=row if row["id"] is not None else None, article=article, baseline_at=baseline_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What was gathered for one article."""

    known: Known
    found: Found | None  #: what the look-up of its text came to; `None`: its address is known, and it was not looked up


def gather(
    session: Session,
    look: Look,
    reading: Article,
    mentions: Sequence[Mention],
    page: StoredPage,
    record: Sequence[Witness],
) -> Gathered:
    """All that storage remembers and `decide` needs for one article."""
    article, found = page.article, None
    concerned = list(mentions)
    if article is None:
        taken = fingerprints_of(reading)
        found = find_twin(session, telling(reading, mentions), taken.sketch if taken else None)
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
    told, updates = _told(session, rounds, article)
    known = replace(
        known,
        witnesses=evidence_on(session, concerned, record),
        told=told,
        updates=updates,
        history=_is_history(look, reading, page),
    )
    return Gathered(known=known, found=found)


def telling(reading: Article, mentions: Sequence[Mention]) -> Telling:
    """An article that was read, as it is compared with others."""
    return Telling(
        url=reading.url, title=reading.title, text=reading.text, mentions=mentions, published_at=reading.published_at
    )


def _sibling_edits(session: Session, article: Stored) -> list[Edit]:
    found = _SIBLINGS.rows(session.connection(), {"story": article.story, "article": article.id})
    return [Edit(first=first, newest=newest) for first, newest in found]


def _told(session: Session, rounds: set[RoundKey], article: Stored | None) -> tuple[frozenset[str], list[str]]:
    """Keys of the events that exist on these rounds and this address; of these those of new facts, in order."""
    connection = session.connection()
    told: dict[int, tuple[str, str]] = {}
    for mechanism, number in rounds:
        about = {"mechanism": mechanism, "number": number}
        # A round without a number may turn out to be any of them.
        rows = (_TOLD_OF_MECHANISM if number is None else _TOLD_OF_NUMBER).rows(connection, about)
        told.update((event_id, (kind, key)) for event_id, kind, key in rows)
    updates = [key for _, (kind, key) in sorted(told.items()) if kind == EventKind.ROUND_UPDATED]
    if article is not None:  # of a page that was never stored nobody was told
        rows = _TOLD_ON_PAGE.rows(connection, {"article": article.id})
        told.update((event_id, (kind, key)) for event_id, kind, key in rows)
    return frozenset(key for _, key in told.values()), updates


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
