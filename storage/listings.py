"""What people ask to see: stored articles and the state of the sites."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, Row, Select, func
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from domain.site import SERIES
from domain.stories import Verdict
from storage.search import found_places
from storage.stories import verdict_of
from storage.tables import SearchEntry, SourceState, StoredArticle, StoredMention, Version

_AT_ONCE = 500  # ids in one statement
#: Per database: the newest version that was looked at, and per site the newest publication up to it.
_published: "WeakKeyDictionary[Engine, tuple[int, Mapping[str, datetime]]]" = WeakKeyDictionary()
_NUMBER = re.compile("[1-9][0-9]{0,3}")  # of a round


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
    place: int | None = None  #: in a listing: what is newer has a higher one


def article_reports(
    session: Session,
    *,
    query: str | None = None,
    round_key: str | None = None,
    site: str | None = None,
    limit: int | None = None,
    before: int | None = None,
) -> list[ArticleReport]:
    """Stored articles, newest publication first; at most `limit`, and only those whose place is before `before`.

    `query`: words that title or text must hold, accents and case aside, as `domain.search.terms_of` reads them;
    `round_key`: "mechanism/number" or "mechanism"; one with any country stands for its series with each of them, as
    "mechanism:KH" for one of these.
    """
    wanted = _newest_versions()
    if before is not None:
        wanted = wanted.where(col(SearchEntry.place) < before)
    if (
        site is not None and not query
    ):  # a query asks the index for the site, too: here it would lead to all of its rows
        wanted = wanted.where(col(StoredArticle.site) == site)
    if round_key is not None:
        name, _, number = round_key.partition("/")
        if number and _NUMBER.fullmatch(number) is None:
            return []
        mechanism = col(StoredMention.mechanism)
        about = select(StoredMention.article_id).where(
            (mechanism == name) | mechanism.startswith(f"{name}{SERIES}", autoescape=True)
        )
        if number:
            about = about.where(col(StoredMention.number) == int(number))
        wanted = wanted.where(col(StoredArticle.id).in_(about))
    if not query:
        rows = session.execute(wanted.order_by(col(SearchEntry.place).desc()).limit(limit)).all()
    else:
        # Those that speak of a round are few: each can be asked for.
        among = [row.place for row in session.execute(wanted)] if round_key is not None else None
        places = found_places(session, query, site, among=among, count=min(limit or 50, _AT_ONCE), before=before)
        rows = list(islice(_in_turn(session, wanted, places, min(limit or 50, _AT_ONCE)), limit))
    return _reports(session, rows)


def _newest_versions() -> Select[Any]:  # Any: a row of all that a report needs
    rows: Any = (  # of more columns than its type has
        sql_select(
            col(SearchEntry.place), col(StoredArticle.id), col(StoredArticle.site), col(StoredArticle.first_seen_at),
            col(StoredArticle.versions), col(StoredArticle.story), col(StoredArticle.duplicate_of), col(Version.url),
            col(Version.title), col(Version.language), col(Version.published_at), col(StoredArticle.because),
        )
        .join(Version, col(Version.id) == SearchEntry.version_id)
        .join(StoredArticle, col(StoredArticle.id) == Version.article_id)
        .where(col(Version.number) == StoredArticle.versions)
    )  # fmt: skip
    assert isinstance(rows, Select)  # noqa: S101 - for the types
    return rows


def _in_turn(session: Session, wanted: Select[Any], places: Iterator[int], size: int) -> Iterator[Row[Any]]:
    """The rows of these places in their order; places of earlier versions have none."""
    while some := list(islice(places, size)):
        rows = {row.place: row for row in session.execute(wanted.where(col(SearchEntry.place).in_(some)))}
        yield from (rows[place] for place in some if place in rows)
        size = _AT_ONCE


def _reports(session: Session, rows: Sequence[Row[Any]]) -> list[ArticleReport]:
    rounds = _rounds_of(session, [row.id for row in rows])
    compared = {row.because["with"] for row in rows if row.because}
    originals = _urls_of(session, {row.duplicate_of for row in rows if row.duplicate_of} | compared)
    return [
        ArticleReport(
            id=row.id,
            url=row.url,
            site=row.site,
            title=row.title,
            language=row.language,
            published_at=row.published_at,
            first_seen_at=row.first_seen_at,
            versions=row.versions,
            story=row.story,
            duplicate_of=originals.get(row.duplicate_of),
            because=verdict_of(row.because) if row.because else None,
            compared_with=originals.get(row.because["with"]) if row.because else None,
            rounds=rounds.get(row.id, ()),
            place=row.place,
        )
        for row in rows
    ]


def newest_articles(session: Session) -> dict[str, datetime]:
    """Per site: publication of the newest thing it was seen to list or publish."""
    newest = dict(_newest_published(session))
    listed = select(SourceState.site, func.max(SourceState.newest_at)).group_by(SourceState.site)
    for site, at in session.exec(listed):
        if site is not None and at is not None:
            newest[site] = max(at, newest.get(site, at))
    return newest


def _newest_published(session: Session) -> Mapping[str, datetime]:
    """Per site: the newest publication of an article.  Only what was stored since the last time is looked at."""
    connection = session.connection()
    engine = connection.engine
    seen, known = _published.get(engine, (0, {}))
    last = session.exec(select(func.max(Version.id))).one() or 0
    if last < seen:  # another database was put in its place
        seen, known = 0, {}
    if last > seen:
        read = (
            select(StoredArticle.site, func.max(Version.published_at))
            .join(Version, col(Version.article_id) == StoredArticle.id)
            .where(col(Version.id) > seen, col(Version.id) <= last)
            .group_by(col(StoredArticle.site))
        )
        newest = dict(known)
        for site, at in session.exec(read):
            if site is not None and at is not None:
                newest[site] = max(at, newest.get(site, at))
        if not connection.get_execution_options().get("immediate"):  # what a writer sees may be taken back
            _published[engine] = (last, newest)
        known = newest
    return known


def _urls_of(session: Session, article_ids: Iterable[int]) -> dict[int, str]:
    urls = {}
    for some in _batches(sorted(article_ids)):
        rows = session.exec(
            select(Version.article_id, Version.url)
            .join(StoredArticle, col(StoredArticle.id) == Version.article_id)
            .where(col(StoredArticle.id).in_(some), Version.number == StoredArticle.versions)
        )
        urls.update(dict(rows.all()))
    return urls


def _rounds_of(session: Session, article_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    names: dict[int, set[tuple[str, int]]] = defaultdict(set)
    for some in _batches(article_ids):
        query = select(StoredMention.article_id, StoredMention.mechanism, StoredMention.number)
        for article_id, mechanism, number in session.exec(query.where(col(StoredMention.article_id).in_(some))):
            if number:
                names[article_id].add((mechanism, number))
    return {
        article_id: tuple(f"{mechanism}/{number}" for mechanism, number in sorted(found))
        for article_id, found in names.items()
    }


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
