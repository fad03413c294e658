"""Whether the watch is awake, in one word: the first thing that somebody who waits for news wants to know.

A site counts as seen under the conditions of the dead-man's ping (domain/heartbeat.py): the two cannot disagree.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.heartbeat import LastLook, why_unseen
from storage.database import Session
from storage.incidents import open_incidents
from storage.runs import site_memories
from storage.watching import last_looks
from web.desk import Desk


class Wakefulness(StrEnum):
    """How the watch fares as a whole."""

    AWAKE = "awake"
    ODD = "odd"  #: every site is seen, and something is not as usual
    PARTLY = "partly"  #: some sites are not seen
    BLIND = "blind"  #: no site is seen
    ASLEEP = "asleep"  #: nothing is fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How the watch fares, and on what that rests."""

    state: Wakefulness
    sites: int
    unseen: Sequence[str]  #: sites that are blind, stale, never read or not read in time
    last_at: datetime | None  #: of the last crawl that began

    @property
    def seen(self) -> int:
        """How many sites are seen."""
        return self.sites - len(self.unseen)

    @property
    def is_healthy(self) -> bool:
        """Whether something is fetched and every site is seen."""
        return self.state in (Wakefulness.AWAKE, Wakefulness.ODD)


def verdict_of(desk: Desk, session: Session) -> Verdict:
    """How the watch fares now."""
    now = desk.clock()
    starts = [one.last_started_at for one in site_memories(session, now).values() if one.last_started_at]
    return verdict(
        last_looks(session, desk.settings.sites),
        now,
        is_watching=desk.is_watching(),
        is_odd=bool(open_incidents(session)),
        last_at=max(starts, default=None),
    )


def verdict(
    looks: Sequence[LastLook], now: datetime, *, is_watching: bool, is_odd: bool, last_at: datetime | None
) -> Verdict:
    """How the watch fares."""
    unseen = [one.site.name for one in looks if why_unseen(one, now) is not None]
    state = Wakefulness.ODD if is_odd else Wakefulness.AWAKE
    if not is_watching:
        state = Wakefulness.ASLEEP
    elif len(unseen) == len(looks):
        state = Wakefulness.BLIND
    elif unseen:
        state = Wakefulness.PARTLY
    return Verdict(state=state, sites=len(looks), unseen=unseen, last_at=last_at)
