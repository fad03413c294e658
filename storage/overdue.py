"""Overdue rounds in rows: told once for each round that is expected, and no more once it is found held."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlmodel import Session, col, select

from domain.coverage import seen_share, total_share
from domain.events import Event, EventKind
from domain.overdue import may_be_told, overdue_event, overdue_key, overdue_rounds
from domain.rounds import HAPPENED
from domain.site import Mechanism, Recipient, Site
from domain.witness import Witness
from storage.mentions import ledger
from storage.recording import write_event
from storage.tables import Alert, StoredEvent
from storage.watching import was_seen_between, watched, watched_since

_COVERAGE = timedelta(days=30)  # of which the letter says how much was seen
# A new installation is not asked in its first day; nor is one whose clock was just set forward.
_SETTLED, _LATELY = timedelta(days=1), timedelta(days=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueChange:
    """What is to be written: events to tell, and keys of those that no longer hold."""

    tell: Sequence[Event]
    take_back: Sequence[str]

    def __bool__(self) -> bool:
        return bool(self.tell or self.take_back)


def overdue_change(
    session: Session, mechanisms: Sequence[Mechanism], record: Sequence[Witness], sites: Sequence[Site], now: datetime
) -> OverdueChange:
    """What has become overdue and was not told, and what was told and has taken place since, with letters unwritten."""
    rounds = ledger(session, record)
    told = set(session.exec(select(StoredEvent.key).where(StoredEvent.kind == EventKind.ROUND_OVERDUE)))
    unwritten = set(
        session.exec(
            select(StoredEvent.key)
            .join(Alert, col(Alert.event_id) == StoredEvent.id)
            .where(StoredEvent.kind == EventKind.ROUND_OVERDUE, col(Alert.letter_id).is_(None))
        )
    )
    held = {overdue_key(one.mechanism, one.number) for one in rounds if one.status in HAPPENED}
    events = []
    since = watched_since(session)
    fresh = [
        one
        for one in overdue_rounds(rounds, mechanisms, now.date())
        if overdue_key(one.expected.mechanism, one.expected.number) not in told and may_be_told(one, since, now)
    ]
    if fresh and since is not None and was_seen_between(session, now - _LATELY, now - _SETTLED):
        start = now - _COVERAGE
        share = total_share((one.site, seen_share(one, start, now)) for one in watched(session, sites, start, now))
        events = [overdue_event(one, since, share, _COVERAGE.days) for one in fresh]
    return OverdueChange(tell=events, take_back=sorted(unwritten & held))


def write_overdue(session: Session, change: OverdueChange, recipients: Sequence[Recipient], now: datetime) -> list[str]:
    """Write what `overdue_change` found; gives the keys that were told just now."""
    told = [event.key for event in change.tell if write_event(session, event, None, now, recipients)]
    gone = select(StoredEvent.id).where(col(StoredEvent.key).in_(change.take_back))
    session.execute(delete(Alert).where(col(Alert.letter_id).is_(None), col(Alert.event_id).in_(gone)))
    return told
