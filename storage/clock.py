"""A clock that was set back: what was written while it ran ahead is taken to have been written now.

Else a look "in ten years" would keep its site waiting for ten years, and a lease would not end.
"""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, DateTime, Table, TypeDecorator, update
from sqlmodel import Session, SQLModel, col, select

from domain.courtesy import LONGEST_WAIT
from domain.decide import STORED
from storage import runs
from storage.tables import Address, HostState, Letter, SiteState, SourceState

#: Two machines that share a database may differ by so much, and nothing comes of it.
TOLERANCE = timedelta(minutes=5)

#: What others say of their pages, and times that are meant to come.
_OF_OTHERS = {"published_at", "modified_at", "newest_at"}
_TO_COME = {"due_at", "next_try_at", "leased_until", "not_before"}
_LEASED = max(timedelta(minutes=15), runs.LEASE) * 2
_PUT_OFF = timedelta(days=1)  # the longest wait of a letter between two tries, and more


def ran_ahead(session: Session, now: datetime) -> bool:
    """Whether something was written at a time that is yet to come: looked for where every crawl writes."""
    late = now + TOLERANCE
    crawled = select(SiteState.site).where(col(SiteState.last_started_at) > late)
    leased = select(SiteState.site).where(col(SiteState.leased_until) > now + _LEASED)
    return any(session.exec(rows.limit(1)).first() is not None for rows in (crawled, leased))


def mend_times(session: Session, now: datetime) -> None:
    """Put every time that cannot be right right: what was done is done now, what is waited for is due now."""
    late = now + TOLERANCE
    looked = col(SourceState.checked_at) > late
    # Whole, because its validators may be those of a time to come.
    session.execute(update(SourceState).where(looked).values(due_at=now, fetched_at=None))
    seen = col(Address.seen_at) > late
    session.execute(update(Address).where(seen, col(Address.fate).in_(STORED)).values(due_at=now))
    waits: tuple[tuple[type[SQLModel], ColumnElement[bool], dict[str, object]], ...] = (
        (SiteState, col(SiteState.last_started_at) > late, {"last_started_at": None}),
        (SiteState, col(SiteState.not_before) > now + LONGEST_WAIT + TOLERANCE, {"not_before": None}),
        (SiteState, col(SiteState.leased_until) > now + _LEASED, {"leased_until": now + runs.LEASE}),
        (HostState, col(HostState.not_before) > now + LONGEST_WAIT + TOLERANCE, {"not_before": None}),
        (HostState, col(HostState.leased_until) > now + _LEASED, {"leased_until": None}),
        (Letter, col(Letter.next_try_at) > now + _PUT_OFF, {"next_try_at": now}),
        (Letter, col(Letter.leased_until) > now + _LEASED, {"leased_until": None}),
    )
    for table, is_wrong, right in waits:
        session.execute(update(table).where(is_wrong).values(**right))
    for rows in SQLModel.metadata.sorted_tables:
        for column in rows.columns:
            if _is_of_the_past(rows, column.name):
                session.execute(update(rows).where(column > late).values({column.name: now}))


def _is_of_the_past(table: Table, name: str) -> bool:
    kind = table.columns[name].type
    kind = kind.impl_instance if isinstance(kind, TypeDecorator) else kind
    return isinstance(kind, DateTime) and name not in _OF_OTHERS | _TO_COME
