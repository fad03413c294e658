"""What an article said, version by version; and where none has an address, what is stored that is nearest to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches

from sqlmodel import Session, and_, col, select

from domain.url import url_key
from storage.captures import CaptureLine, capture_line
from storage.tables import Address, PageCapture, StoredArticle, StoredEvent, Text, Version

_LOOKED_THROUGH = 5000  # addresses that are held against one that is not stored
_NEAREST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionReport:
    """What an article said from one look on."""

    number: int
    seen_at: datetime
    url: str
    title: str
    text: str
    language: str | None
    published_at: datetime | None
    modified_at: datetime | None
    authors: tuple[str, ...]
    credit: str | None
    returns_to: int | None  #: number of the earlier version that it says again
    matters: bool  #: it says something else of what is watched than the one before
    page: CaptureLine | None  #: as captured; `None`: it was stored before pages were kept
    events: tuple[str, ...] = ()  #: kinds of the events that tell of it, where they were asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """An article with its stored versions, oldest first."""

    url: str
    site: str | None
    versions: Sequence[VersionReport]
    newest: int  #: number of the newest version: how many there were, also such that were thinned out since


def history_of(session: Session, url: str) -> History | None:
    """The article of an address in any of its spellings; `None` if none is stored.

    Raises `ValueError` for what is no http(s) address.
    """
    found = session.exec(
        select(StoredArticle)
        .join(Address, col(Address.id) == StoredArticle.address_id)
        .where(Address.key == url_key(url))
    ).first()
    if found is None:
        return None
    told: dict[int, list[str]] = {}
    events = select(StoredEvent.version, StoredEvent.kind).where(StoredEvent.article_id == found.id)
    for number, kind in session.exec(events.order_by(col(StoredEvent.id))):
        if number is not None:
            told.setdefault(number, []).append(kind)
    assert found.id is not None  # noqa: S101 - it was read
    versions = [replace(one, events=tuple(told.get(one.number, ()))) for one in versions_of(session, found.id)]
    return History(url=versions[-1].url, site=found.site, versions=versions, newest=found.versions)


def versions_of(session: Session, article_id: int) -> Iterator[VersionReport]:
    """The stored versions of an article, the first one first."""
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
            seen_at=version.seen_at,
            url=version.url,
            title=version.title,
            text=text,
            language=version.language,
            published_at=version.published_at,
            modified_at=version.modified_at,
            authors=tuple(version.authors),
            credit=version.credit,
            returns_to=version.returns_to,
            matters=version.matters,
            page=capture_line(capture) if capture else None,
        )


def nearest_addresses(session: Session, url: str) -> list[str]:
    """Addresses of stored articles that look most like one that is not stored, the most like it first."""
    key = url_key(url)
    host, _, path = key.partition("/")
    query = select(Address.key, Address.url).join(StoredArticle, col(StoredArticle.address_id) == Address.id)
    ours = session.exec(query.where(col(Address.key).startswith(f"{host}/", autoescape=True)).limit(_LOOKED_THROUGH))
    known = dict(ours.all())
    if not known:  # another host of the same outlet, or a slip in the host
        known = dict(session.exec(query.order_by(col(Address.id).desc()).limit(_LOOKED_THROUGH)).all())
    paths = {one.partition("/")[2]: address for one, address in known.items()}
    return [paths[one] for one in get_close_matches(path, paths, n=_NEAREST, cutoff=0.6)]
