"""Looks at pages: what is remembered of every address that was looked at, whatever came of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, select

from domain.decide import Fate
from domain.site import Site
from domain.url import url_key
from storage.tables import Address


class Occasion(StrEnum):
    """What made us look at a page: it settles whether what we find there can be news."""

    LISTED = "listed"  #: a source that was read before lists it, or it is looked at again
    FIRST = "first"  #: found by the first reading of its source: what stood there before is not news
    BACKFILL = "backfill"  #: a look into the past: what was published before the site was watched is not news
    ASKED = "asked"  #: somebody named this page


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One look at a page: where, for which site, and what lets us ask cheaply next time."""

    url: str
    site: Site | None
    at: datetime
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    occasion: Occasion = Occasion.LISTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is remembered of a page that was looked at before."""

    key: str
    url: str
    fate: Fate
    first_seen_at: datetime
    seen_at: datetime
    etag: str | None
    last_modified: str | None
    body_hash: str | None


def seen_pages(session: Session, site: str) -> dict[str, Seen]:
    """The pages of a site that were looked at, by their identity (domain.url.url_key)."""
    rows = session.exec(select(Address).where(Address.site == site))
    return {
        row.key: Seen(
            key=row.key,
            url=row.url,
            fate=Fate(row.fate),
            first_seen_at=row.first_seen_at,
            seen_at=row.seen_at,
            etag=row.etag,
            last_modified=row.last_modified,
            body_hash=row.body_hash,
        )
        for row in rows
    }


def note_look(session: Session, look: Look, fate: Fate) -> Address:
    """Remember that a page was looked at, what came of it, and its validators."""
    key = url_key(look.url)
    row = session.exec(select(Address).where(Address.key == key)).first()
    if row is None:
        site = look.site.name if look.site else None
        row = Address(key=key, url=look.url, site=site, fate=fate, first_seen_at=look.at, seen_at=look.at)
    # "Unchanged" says nothing of what the page is; and a stored article that cannot be fetched for a while stays one.
    stored = row.fate in (Fate.NEW, Fate.CHANGED, Fate.DUPLICATE)
    if fate is not Fate.UNCHANGED and not (stored and fate is Fate.FAILED):
        row.fate = fate
    if not (stored and fate is Fate.FAILED):
        row.seen_at = look.at
    if fate is not Fate.FAILED:
        row.etag, row.last_modified, row.body_hash = look.etag, look.last_modified, look.body_hash
    session.add(row)
    session.flush()
    return row
