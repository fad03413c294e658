"""The history of one article, found by its address; where there is none, what is stored that is nearest to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches

from sqlmodel import Session, col, select

from domain.url import url_key
from storage.tables import Address, StoredArticle, StoredEvent, Text, Version

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
    returns_to: int | None  #: number of the earlier version that it says again
    matters: bool
    events: tuple[str, ...]  #: kinds of the events that tell of it


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
    rows = session.exec(
        select(Version, Text.body)
        .join(Text, col(Text.id) == Version.text_id)
        .where(Version.article_id == found.id)
        .order_by(col(Version.number))
    ).all()
    told: dict[int, list[str]] = {}
    events = select(StoredEvent.version, StoredEvent.kind).where(StoredEvent.article_id == found.id)
    for number, kind in session.exec(events.order_by(col(StoredEvent.id))):
        if number is not None:
            told.setdefault(number, []).append(kind)
    versions = [_report(version, body, told.get(version.number, ())) for version, body in rows]
    return History(url=versions[-1].url, site=found.site, versions=versions, newest=found.versions)


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


def _report(version: Version, text: str, events: Sequence[str]) -> VersionReport:
    return VersionReport(
        number=version.number,
        seen_at=version.seen_at,
        url=version.url,
        title=version.title,
        text=text,
        language=version.language,
        published_at=version.published_at,
        modified_at=version.modified_at,
        returns_to=version.returns_to,
        matters=version.matters,
        events=tuple(events),
    )
