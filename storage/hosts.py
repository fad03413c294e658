"""Hosts in rows: which process is asking one, and until when one is left alone.

Two processes never ask a host at the same time, whatever they were started for: each takes a lease before its first
request and gives it back with the time before which nobody may ask.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.runs import LEASE
from storage.tables import HostState, SiteState

Asks = Mapping[str, Sequence[str]]
"""Site → hosts that it is watched on: it is left alone when all of them are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostMemory:
    """What is remembered of a host between crawls."""

    not_before: datetime | None = None  #: it asked us to wait so long
    why: str = ""  #: in a few words
    failures: int = 0  #: times in a row that it asked us to wait or did not answer


def claim_hosts(session: Session, batch: str, hosts: Iterable[str], now: datetime) -> dict[str, HostMemory]:
    """Lease those of the hosts that nobody else is asking: host → what is remembered of it."""
    wanted = set(hosts)
    rows = {row.host: row for row in session.exec(select(HostState).where(col(HostState.host).in_(wanted)))}
    claimed = {}
    for host in sorted(wanted):
        row = rows.get(host) or HostState(host=host)
        if row.leased_by != batch and row.leased_until is not None and now < row.leased_until <= now + 2 * LEASE:
            continue
        row.leased_by, row.leased_until = batch, now + LEASE
        session.add(row)
        claimed[host] = HostMemory(not_before=row.not_before, why=row.why, failures=row.failures)
    return claimed


def keep_hosts(session: Session, batch: str, now: datetime) -> None:
    """A sign of life for the hosts that a batch leases."""
    held = update(HostState).where(col(HostState.leased_by) == batch)
    session.execute(held.values(leased_until=now + LEASE))


def release_hosts(session: Session, batch: str, free_at: Mapping[str, datetime]) -> None:
    """Give hosts back; none may be asked before its time, whoever wants to."""
    for row in session.exec(select(HostState).where(HostState.leased_by == batch, col(HostState.host).in_(free_at))):
        row.leased_by, row.leased_until = None, free_at[row.host]


def leave_alone(session: Session, host: str, memory: HostMemory, asks: Asks) -> None:
    """Remember that a host asked us to wait, or did not answer."""
    row = session.get(HostState, host) or HostState(host=host)
    row.not_before, row.why, row.failures = memory.not_before, memory.why, memory.failures
    session.add(row)
    session.flush()
    for site, hosts in asks.items():
        if host in hosts:
            _settle(session, site, hosts)


def welcome_back(session: Session, host: str, asks: Asks) -> None:
    """A host that was left alone answers again."""
    leave_alone(session, host, HostMemory(), asks)


def _settle(session: Session, site: str, hosts: Sequence[str]) -> None:
    """A site waits for the first of its hosts that may be asked again."""
    state = session.get(SiteState, site) or SiteState(site=site)
    rows = session.exec(select(HostState).where(col(HostState.host).in_(hosts)))
    waiting = sorted((row.not_before, row.why) for row in rows if row.not_before is not None)
    first = waiting[0] if len(waiting) == len(set(hosts)) else (None, None)
    state.not_before, state.waits_for = first
    session.add(state)
