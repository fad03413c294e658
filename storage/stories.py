"""Stories: the articles of one text, which of them is the origin, and the word of a person that one is none of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from domain.decide import Twin
from domain.errors import StorageError
from domain.origin import Copy, origin_of
from domain.site import Standing
from domain.stories import By, Verdict
from domain.url import url_key
from storage.prepared import Prepared
from storage.tables import Address, StoredArticle, Version

_ARTICLE: Table = StoredArticle.__table__  # type: ignore[attr-defined]  # SQLModel does not say that a table has one
_VERSION: Table = Version.__table__  # type: ignore[attr-defined]  # as above
_OF_STORY = Prepared(
    sql_select(
        _ARTICLE.c.duplicate_of, _ARTICLE.c.id, _ARTICLE.c.voice, _ARTICLE.c.standing, _ARTICLE.c.first_seen_at,
        _VERSION.c.credit, _VERSION.c.published_at,
    )
    .join(_VERSION, _VERSION.c.article_id == _ARTICLE.c.id)
    .where(_ARTICLE.c.story == bindparam("story"), _VERSION.c.number == _ARTICLE.c.versions)
)  # fmt: skip
_SETTLE = Prepared(update(_ARTICLE).where(_ARTICLE.c.id == bindparam("of_id")).values(duplicate_of=bindparam("origin")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """What setting an article apart came to."""

    url: str
    from_url: str | None  #: the origin of the story that it was in; `None`: it stood alone already
    left: int  #: articles that are left in that story


def reason_of(twin: Twin) -> dict[str, object]:
    """Why an article belongs to the story of its twin, as it is stored."""
    verdict = twin.verdict
    return {
        "by": verdict.by,
        "with": twin.article,
        "contained": verdict.contained,
        "shared": verdict.shared,
        "agree": list(verdict.agree),
    }


def verdict_of(because: dict[str, Any]) -> Verdict:
    """The reason as it was when the article was stored."""
    return Verdict(
        same=True,
        by=By(because["by"]),
        contained=because["contained"],
        shared=because["shared"],
        agree=tuple(because["agree"]),
    )


def settle_origin(session: Session, story: int) -> None:
    """Name the origin of a story anew, from all its articles.  Nothing is told of it."""
    session.flush()
    connection = session.connection()
    rows = _OF_STORY.rows(connection, {"story": story})
    if not rows:
        return
    first = origin_of([_copy(*row[1:]) for row in rows]).id
    for origin, article, *_ in rows:
        settled = None if article == first else first
        if origin != settled:
            _SETTLE.run(connection, {"of_id": article, "origin": settled})


def split_story(session: Session, url: str) -> Split:
    """Make an article a story of its own, for good: it is not merged again, and nothing is told.

    Raises `StorageError` for an address that is not stored.
    """
    article = _article_at(session, url)
    others = session.exec(
        select(StoredArticle).where(StoredArticle.story == article.story, StoredArticle.id != article.id)
    ).all()
    before = article.story
    article.split = True
    origin = None
    if others:
        named = next((one for one in (article, *others) if one.duplicate_of is None), article)
        origin = _url_of(session, named)
        if article.id == before:  # the story was named after it: the others need another name
            _rename(session, others)
        assert article.id is not None  # noqa: S101 - it was stored
        article.story, article.duplicate_of, article.because = article.id, None, None
        session.add(article)
        settle_origin(session, others[0].story)
    session.add(article)
    session.flush()
    return Split(url=_url_of(session, article), from_url=origin, left=len(others))


def _rename(session: Session, articles: Sequence[StoredArticle]) -> None:
    name = min(article.id or 0 for article in articles)
    for article in articles:
        article.story = name
        session.add(article)
    session.flush()


def _article_at(session: Session, url: str) -> StoredArticle:
    try:
        key = url_key(url)
    except ValueError as error:
        raise StorageError(f"{url[:200]}: no http or https address") from error
    join = select(StoredArticle).join(Address, col(Address.id) == StoredArticle.address_id)
    article = session.exec(join.where(Address.key == key)).first()
    if article is None:
        raise StorageError(f"{url}: no stored article has this address; `roundwatch articles` lists them")
    return article


def _url_of(session: Session, article: StoredArticle) -> str:
    return session.exec(
        select(Version.url).where(Version.article_id == article.id, Version.number == article.versions)
    ).one()


def _copy(
    article: int,
    voice: str,
    standing: str,
    first_seen_at: datetime,
    credit: str | None,
    published_at: datetime | None,
) -> Copy:
    """An article in the columns of `_OF_STORY` behind the first."""
    return Copy(
        id=article,
        voice=voice,
        standing=Standing(standing),
        credit=credit,
        published_at=published_at,
        first_seen_at=first_seen_at,
    )
