"""Whether the watch is awake, in one word: the first thing that somebody who waits for news wants to know.  Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.site import Site
from storage.incidents import IncidentReport
from storage.runs import SiteMemory


class Wakefulness(StrEnum):
    """How the watch fares as a whole."""

    AWAKE = "awake"
    PARTLY = "partly"  #: some sites are not seen, or not as usual
    BLIND = "blind"  #: no site is seen
    ASLEEP = "asleep"  #: nothing is fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How the watch fares, and on what that rests."""

    state: Wakefulness
    sites: int
    seen: int  #: sites that are read, and not known to be blind
    last_at: datetime | None  #: of the last crawl that began


def verdict(
    sites: Sequence[Site],
    memories: Mapping[str, SiteMemory],
    incidents: Sequence[IncidentReport],
    is_watching: bool,  # noqa: FBT001 - one word of four
) -> Verdict:
    """How the watch fares."""
    blind = {one.site for one in incidents if one.blind}
    seen = [
        site
        for site in sites
        if None not in blind
        and site.name not in blind
        and (memory := memories.get(site.name)) is not None
        and memory.baseline_at is not None
    ]
    starts = [memory.last_started_at for memory in memories.values() if memory.last_started_at]
    state = Wakefulness.AWAKE
    if not is_watching:
        state = Wakefulness.ASLEEP
    elif not seen:
        state = Wakefulness.BLIND
    elif len(seen) < len(sites) or incidents:
        state = Wakefulness.PARTLY
    return Verdict(state=state, sites=len(sites), seen=len(seen), last_at=max(starts, default=None))
