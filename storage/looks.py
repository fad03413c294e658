"""Looks at pages: what is remembered of every address that was looked at, whatever came of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import RowMapping, Table, bindparam, insert, select, update
from sqlmodel import Session

from domain.cadence import next_look
from domain.decide import STORED, Fate
from domain.site import Site
from domain.url import url_key
from storage.prepared import Prepared, insert_into
from storage.tables import Address

_TRIED_FOR = timedelta(days=7)  # what could not be fetched is tried so long, even if no source lists it any more
_AFTER_FAILURE = timedelta(hours=1)  # before a stored article that could not be fetched is tried again
_AT_ONCE = 500  # keys in one statement; SQLite takes 32,766

#: A row of `address` by its columns.  An object of each row, and its tracking, cost four times as much as the row.
Row = RowMapping | Mapping[str, Any]

ADDRESS: Table = Address.__table__  # type: ignore[attr-defined]  # SQLModel does not say that a table has one
_BY_KEY = select(ADDRESS).where(ADDRESS.c.key.in_(bindparam("keys", expanding=True)))
_INSERT = insert(ADDRESS)
_INSERT_ONE = Prepared(insert_into(ADDRESS).returning(ADDRESS.c.id))
#: What a look may change, none of it left out: one statement for all looks.
_LOOKED_AT = ("fate", "reason", "seen_at", "due_at", "etag", "last_modified", "body_hash")
_UPDATE = (
    update(ADDRESS)
    .where(ADDRESS.c.id == bindparam("of_id"))
    .values({ADDRESS.c[name]: bindparam(f"new_{name}") for name in _LOOKED_AT})
)
_UPDATE_ONE = Prepared(_UPDATE)


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
    rows = select(ADDRESS).where(ADDRESS.c.site == site, ADDRESS.c.due_at <= now)
    return [_seen(row) for row in session.connection().execute(rows).mappings()]


def young_articles(session: Session, site: str, since: datetime) -> list[Seen]:
    """Stored articles of a site that were first seen since then."""
    rows = select(ADDRESS).where(ADDRESS.c.site == site, ADDRESS.c.fate.in_(STORED))
    rows = rows.where(ADDRESS.c.first_seen_at >= since)
    return [_seen(row) for row in session.connection().execute(rows).mappings()]


def note_look(session: Session, look: Look, fate: Fate) -> None:
    """Remember that a page was looked at, what came of it, and its validators."""
    note_looks(session, [(look, fate)])


def note_looks(session: Session, looks: Sequence[tuple[Look, Fate]]) -> None:
    """The same for many pages at once, at the cost of few statements."""
    keyed = [(url_key(look.url), look, fate) for look, fate in looks]
    known = _rows(session, (key for key, _, _ in keyed))
    rows: dict[str, dict[str, Any]] = {}
    for key, look, fate in keyed:
        rows[key] = _noted(rows.get(key) or known.get(key), key, look, fate)
    connection = session.connection()
    if new := [row for key, row in rows.items() if key not in known]:
        connection.execute(_INSERT, new)
    if changed := [_change(row) for key, row in rows.items() if key in known]:
        connection.execute(_UPDATE, changed)


def note_look_at(
    session: Session, key: str, row: Row | None, look: Look, fate: Fate, *, due: tuple[datetime | None] | None = None
) -> int:
    """The same for one page whose identity (`url_key`) and row (`None`: it has none) are known; gives the row's id.

    `due`: when to look again, where that is not what its fate asks for.
    """
    noted = _noted(row, key, look, fate)
    if due is not None:
        noted["due_at"] = due[0]
    if row is None:
        return int(_INSERT_ONE.scalar(session.connection(), noted))
    _UPDATE_ONE.run(session.connection(), _change(noted))
    return int(row["id"])


def _noted(row: Row | None, key: str, look: Look, fate: Fate) -> dict[str, Any]:
    """A row, or a new one, as it is after a look."""
    noted: dict[str, Any] = dict(row) if row is not None else {
        "key": key, "url": look.url, "site": look.site.name if look.site else None, "fate": fate, "reason": None,
        "first_seen_at": look.at, "due_at": None, "past": look.occasion is Occasion.BACKFILL,
        "etag": None, "last_modified": None, "body_hash": None,
    }  # fmt: skip
    if noted["fate"] in STORED and fate is Fate.FAILED:  # a stored article that cannot be fetched for a while stays one
        noted["due_at"] = look.at + _AFTER_FAILURE if noted["due_at"] else None
        return noted
    if fate is not Fate.UNCHANGED:  # which says nothing of what the page is
        noted["fate"], noted["reason"] = fate, look.reason
    noted["seen_at"] = look.at
    if fate is not Fate.FAILED:
        noted.update(etag=look.etag, last_modified=look.last_modified, body_hash=look.body_hash)
    if noted["fate"] in STORED:
        noted["due_at"] = next_look(noted["first_seen_at"], look.at)
    else:
        tried = noted["fate"] == Fate.FAILED and look.at - noted["first_seen_at"] <= _TRIED_FOR
        noted["due_at"] = look.at if tried else None
    return noted


def _change(row: Row) -> dict[str, Any]:
    return {"of_id": row["id"], **{f"new_{name}": row[name] for name in _LOOKED_AT}}


def _rows(session: Session, keys: Iterable[str]) -> dict[str, RowMapping]:
    wanted = list(dict.fromkeys(keys))
    rows: dict[str, RowMapping] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = session.connection().execute(_BY_KEY, {"keys": wanted[start : start + _AT_ONCE]})
        rows.update((row["key"], row) for row in some.mappings())
    return rows


def _seen(row: RowMapping) -> Seen:
    return Seen(
        key=row["key"],
        url=row["url"],
        fate=Fate(row["fate"]),
        first_seen_at=row["first_seen_at"],
        seen_at=row["seen_at"],
        due_at=row["due_at"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        body_hash=row["body_hash"],
    )
