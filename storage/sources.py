"""Sources in rows: what is remembered of each, so that an unchanged one costs next to nothing, and when to ask it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select as columns
from sqlalchemy import update
from sqlmodel import Session, col, select

from domain.cadence import Rhythm
from domain.health import Trouble, trouble_of_listing
from domain.site import Source, SourceKind
from storage.tables import SourceState

_HALF_LIFE = timedelta(days=7)  # of what is usual: a list that is shorter for good is usual after two weeks
_LEAST_WEIGHT = 0.05  # of one look, as long as nothing is odd
_EMPTY = (Trouble.NO_ITEMS, Trouble.NO_LINKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMemory:
    """What is remembered of a source between crawls."""

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    known: bool = True  #: it was read before
    rhythm: Rhythm | None = None  #: when it is to be asked; `None`: with its site
    failures: int = 0  #: looks in a row that found it gone or unreadable
    read_at: datetime | None = None  #: when it was last read, or found unchanged
    changed_at: datetime | None = field(default=None, compare=False)  #: when it last said something else
    fetched_at: datetime | None = field(default=None, compare=False)  #: when it was last fetched whole
    distrusted: bool = field(default=False, compare=False)  #: it said "unchanged" and was not


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLook:
    """One look at a source, and what lets us ask cheaply next time."""

    source: Source
    site: str
    at: datetime
    memory: SourceMemory
    items: int | None = None  #: articles that it lists; `None`: it is unchanged
    newest_at: datetime | None = None  #: publication of the newest, as far as it says so
    whole: bool = True  #: it was sent, and not only called unchanged
    lied: bool | None = None  #: it said "unchanged" while it was not; `None`: that was not tried
    trouble: Trouble | None = None  #: why nothing could be read; then nothing of what it lists counts
    rhythm: Rhythm | None = None  #: when to ask it again
    found: bool = False  #: a search of this crawl has found it


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSource:
    """A source that a search has found, for a site that has none, or none that works."""

    kind: SourceKind
    url: str
    found_at: datetime


def source_memories(session: Session, sites: Collection[str]) -> dict[str, SourceMemory]:
    """What is remembered of the sources of these sites, by their address."""
    rows = session.exec(select(SourceState))  # a few hundred; naming a thousand sites costs more than reading them
    return {
        row.url: SourceMemory(
            etag=row.etag,
            last_modified=row.last_modified,
            body_hash=row.body_hash,
            known=row.read_at is not None,
            rhythm=_rhythm(row.due_at, row.every_s, row.failures),
            failures=row.failures,
            read_at=row.read_at,
            changed_at=row.changed_at,
            fetched_at=row.fetched_at,
            distrusted=row.distrusted_since is not None,
        )
        for row in rows
        if row.site in sites
    }


def found_sources(session: Session, sites: Collection[str]) -> dict[str, list[FoundSource]]:
    """What the last search of each of these sites has found, by site."""
    found: dict[str, list[FoundSource]] = {}
    for row in session.exec(select(SourceState).where(col(SourceState.found))):
        if row.site in sites and row.found_at is not None:
            one = FoundSource(kind=SourceKind(row.kind), url=row.url, found_at=row.found_at)
            found.setdefault(row.site, []).append(one)
    return found


def forget_found(session: Session, site: str) -> None:
    """A new search begins: what the last one has found counts no more."""
    session.execute(update(SourceState).where(col(SourceState.site) == site).values(found=False))


def source_rhythms(session: Session) -> dict[str, dict[str, tuple[Rhythm, bool]]]:
    """By site and address, when each source is to be asked that has a rhythm, and whether a search has found it."""
    state = SourceState.__table__.c  # type: ignore[attr-defined]  # SQLModel makes it
    wanted = columns(state.site, state.url, state.found, state.due_at, state.every_s, state.failures)
    rhythms: dict[str, dict[str, tuple[Rhythm, bool]]] = {}
    for site, url, found, due_at, every_s, failures in session.execute(wanted):
        if (rhythm := _rhythm(due_at, every_s, failures)) is not None:
            rhythms.setdefault(site, {})[url] = (rhythm, found)
    return rhythms


def _rhythm(due_at: datetime | None, every_s: int | None, failures: int) -> Rhythm | None:
    if due_at is None or every_s is None:
        return None
    return Rhythm(due_at=due_at, interval=timedelta(seconds=every_s), failures=failures)


def remember_sources(session: Session, looks: Sequence[SourceLook]) -> None:
    """Remember sources that were looked at, all of one site."""
    if not looks:
        return
    urls = [look.source.url for look in looks]
    names = ("url", *_LEARNED)
    rows = session.exec(select(*(getattr(SourceState, name) for name in names)).where(col(SourceState.url).in_(urls)))
    known: dict[str, dict[str, Any]] = {row[0]: dict(zip(names, row, strict=True)) for row in rows}  # Any: columns
    unknown = {look.source.url: look for look in looks if look.source.url not in known}
    session.add_all(SourceState(url=url, site=look.site, kind=look.source.kind) for url, look in unknown.items())
    session.flush()
    # In bulk: most sources of most crawls are unchanged, and loading a row to change it costs a millisecond.
    session.execute(update(SourceState), [_values(look, known.get(look.source.url, {})) for look in looks])


#: What is learned from one look for the next; every one of them is written with each look.
_LEARNED = ("items", "usual_items", "troubles", "trouble", "failing_since", "newest_at", "read_at", "fetched_at",
            "changed_at", "distrusted_since", "etag", "last_modified", "body_hash")  # fmt: skip


def _values(look: SourceLook, before: dict[str, Any]) -> dict[str, object]:
    rhythm = look.rhythm
    values: dict[str, Any] = {**dict.fromkeys(_LEARNED), "items": 0, "troubles": 0, **before}
    values |= {
        "url": look.source.url,
        "checked_at": look.at,
        "due_at": rhythm.due_at if rhythm else None,
        "every_s": round(rhythm.interval.total_seconds()) if rhythm else None,
        "failures": look.memory.failures,
    }
    if look.found:
        values |= {"found": True, "found_at": look.at}
    trouble = look.trouble
    if trouble is None:
        trouble = _read(look, values)
    values["trouble"] = trouble
    values["failing_since"] = (values["failing_since"] or look.at) if trouble else None
    values["troubles"] = values["troubles"] + 1 if trouble else 0
    return values


def _read(look: SourceLook, values: dict[str, Any]) -> Trouble | None:
    """Learn from a source that answered; gives what is odd about its list."""
    if look.memory.body_hash != values["body_hash"] or values["changed_at"] is None:
        values["changed_at"] = look.at
    values |= {name: getattr(look.memory, name) for name in ("etag", "last_modified", "body_hash")}
    values["read_at"] = look.at
    since = look.at - values["fetched_at"] if values["fetched_at"] else timedelta()
    if look.whole:
        values["fetched_at"] = look.at
    if look.lied is not None:
        values["distrusted_since"] = (values["distrusted_since"] or look.at) if look.lied else None
    if look.items is not None:
        values["items"] = look.items
    if look.newest_at is not None:
        values["newest_at"] = look.newest_at
    usual = values["usual_items"]
    trouble = trouble_of_listing(SourceKind(look.source.kind), values["items"], usual)
    if usual is None:
        values["usual_items"] = float(values["items"])
    elif look.whole and trouble not in _EMPTY:
        weight = 1 - 0.5 ** (since / _HALF_LIFE)
        weight = weight if trouble else max(weight, _LEAST_WEIGHT)
        values["usual_items"] = usual + (values["items"] - usual) * weight
    return trouble
