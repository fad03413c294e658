"""Sources in rows: what is remembered of each, so that an unchanged one costs next to nothing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from domain.site import Source
from storage.tables import SourceState


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMemory:
    """What is remembered of a source between crawls."""

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    known: bool = True  #: it was read before


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLook:
    """One look at a source, and what lets us ask cheaply next time."""

    source: Source
    site: str
    at: datetime
    memory: SourceMemory
    items: int | None = None  #: articles that it lists; `None`: it is unchanged
    newest_at: datetime | None = None  #: publication of the newest, as far as it says so


def source_memories(session: Session, sites: Collection[str]) -> dict[str, SourceMemory]:
    """What is remembered of the sources of these sites, by their address."""
    rows = session.exec(select(SourceState))  # a few hundred; naming a thousand sites costs more than reading them
    return {
        row.url: SourceMemory(etag=row.etag, last_modified=row.last_modified, body_hash=row.body_hash)
        for row in rows
        if row.site in sites
    }


def remember_sources(session: Session, looks: Sequence[SourceLook]) -> None:
    """Remember sources that were looked at, all of one site."""
    if not looks:
        return
    known = set(
        session.exec(select(SourceState.url).where(col(SourceState.url).in_([one.source.url for one in looks])))
    )
    unknown = {look.source.url: look for look in looks if look.source.url not in known}
    session.add_all(SourceState(url=url, site=look.site, kind=look.source.kind) for url, look in unknown.items())
    session.flush()
    # In bulk: most sources of most crawls are unchanged, and loading a row to change it costs a millisecond.
    session.execute(update(SourceState), [_values(look) for look in looks])


def _values(look: SourceLook) -> dict[str, object]:
    values: dict[str, object] = {
        "url": look.source.url,
        "etag": look.memory.etag,
        "last_modified": look.memory.last_modified,
        "body_hash": look.memory.body_hash,
        "checked_at": look.at,
    }
    if look.items is not None:
        values["items"] = look.items
    if look.newest_at is not None:
        values["newest_at"] = look.newest_at
    return values
