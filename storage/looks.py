"""Looks at pages: what is remembered of every address that was looked at, whatever came of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlmodel import Session, col, select

from domain.cadence import next_look
from domain.decide import STORED, Fate
from domain.site import Site
from domain.url import url_key
from storage.tables import Address

_TRIED_FOR = timedelta(days=7)  # what could not be fetched is tried so long, even if no source lists it any more
_AFTER_FAILURE = timedelta(hours=1)  # before a stored article that could not be fetched is tried again
_AT_ONCE = 500  # keys in one statement; SQLite takes 32,766


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
    reason: str | None = None  #: why it is refused, domain.article.RefusalReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is remembered of a page that was looked at before."""

    key: str
    url: str
    fate: Fate
    first_seen_at: datetime
    seen_at: datetime
    due_at: datetime | None  #: when it is to be looked at again of our own accord
    etag: str | None
    last_modified: str | None
    body_hash: str | None


def seen_pages(session: Session, urls: Iterable[str]) -> dict[str, Seen]:
    """What is remembered of pages, by their identity (domain.url.url_key)."""
    return {key: _seen(row) for key, row in _rows(session, map(url_key, urls)).items()}


def due_pages(session: Session, site: str, now: datetime) -> list[Seen]:
    """Pages of a site that are to be looked at again, whether a source still lists them or not."""
    return [_seen(row) for row in session.exec(select(Address).where(Address.site == site, col(Address.due_at) <= now))]


def young_articles(session: Session, site: str, since: datetime) -> list[Seen]:
    """Stored articles of a site that were first seen since then."""
    rows = select(Address).where(Address.site == site, col(Address.fate).in_(STORED), Address.first_seen_at >= since)
    return [_seen(row) for row in session.exec(rows)]


def note_look(session: Session, look: Look, fate: Fate) -> Address:
    """Remember that a page was looked at, what came of it, and its validators."""
    return note_looks(session, [(look, fate)])[0]


def note_looks(session: Session, looks: Sequence[tuple[Look, Fate]]) -> list[Address]:
    """The same for many pages at once, at the cost of few statements."""
    rows = _rows(session, (url_key(look.url) for look, _ in looks))
    noted = []
    for look, fate in looks:
        key = url_key(look.url)
        if (row := rows.get(key)) is None:
            site = look.site.name if look.site else None
            row = Address(key=key, url=look.url, site=site, fate=fate, first_seen_at=look.at, seen_at=look.at)
            row.past = look.occasion is Occasion.BACKFILL
            rows[key] = row
            session.add(row)
        _note(row, look, fate)
        noted.append(row)
    session.flush()
    return noted


def _note(row: Address, look: Look, fate: Fate) -> None:
    if row.fate in STORED and fate is Fate.FAILED:  # a stored article that cannot be fetched for a while stays one
        row.due_at = look.at + _AFTER_FAILURE if row.due_at else None
        return
    if fate is not Fate.UNCHANGED:  # which says nothing of what the page is
        row.fate = fate
        row.reason = look.reason
    row.seen_at = look.at
    if fate is not Fate.FAILED:
        row.etag, row.last_modified, row.body_hash = look.etag, look.last_modified, look.body_hash
    if row.fate in STORED:
        row.due_at = next_look(row.first_seen_at, row.seen_at)
    else:
        tried = row.fate == Fate.FAILED and look.at - row.first_seen_at <= _TRIED_FOR
        row.due_at = look.at if tried else None


def _rows(session: Session, keys: Iterable[str]) -> dict[str, Address]:
    wanted = list(dict.fromkeys(keys))
    rows: dict[str, Address] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = select(Address).where(col(Address.key).in_(wanted[start : start + _AT_ONCE]))
        rows.update((row.key, row) for row in session.exec(some))
    return rows


def _seen(row: Address) -> Seen:
    return Seen(
        key=row.key,
        url=row.url,
        fate=Fate(row.fate),
        first_seen_at=row.first_seen_at,
        seen_at=row.seen_at,
        due_at=row.due_at,
        etag=row.etag,
        last_modified=row.last_modified,
        body_hash=row.body_hash,
    )
