"""Coverage: how much of a time each site was really seen.  Pure.

A look that succeeded answers for its site until the next one was due, and half of that wait longer; a time is seen as
far as such looks cover it and nothing kept the site from being seen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from domain.cadence import slowest_interval
from domain.site import Site, Standing

Span = tuple[datetime, datetime]

_LEAST_GRACE = timedelta(minutes=1)  # a tick, and the start of a process
#: How likely an outlet is the one that reports a round; sites of one family share the weight of one.
_WEIGHT = {Standing.OFFICIAL: 3.0, Standing.AGENCY: 3.0, Standing.PRESS: 2.0, Standing.REWRITE: 1.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What was done in a time to see one site."""

    site: Site
    since: datetime | None  #: when its first crawl ended; `None`: none has read a source yet
    looks: Sequence[datetime] = ()  #: beginnings of crawls that ended and read a source
    blind: Sequence[Span] = ()  #: nothing of it was seen, whatever its sources said


def answers_until(site: Site, looked_at: datetime) -> datetime:
    """Until when a look that succeeded answers for a site."""
    wait = next_planned(site, looked_at) - looked_at
    return looked_at + wait + max(wait / 2, _LEAST_GRACE)


def next_planned(site: Site, looked_at: datetime) -> datetime:
    """When a site whose sources are quiet is to be looked at again after a look."""
    if site.every is not None:
        return looked_at + slowest_interval(site.every, site.slowest)
    found: datetime | None = _calendar(site.cron or "", site.timezone).get_next_fire_time(looked_at, looked_at)
    return found or datetime.max.replace(tzinfo=looked_at.tzinfo)


@cache
def _calendar(cron: str, zone: str) -> Any:  # Any: APScheduler has no types
    from apscheduler.triggers.cron import CronTrigger  # 50 ms, and hardly a site has a calendar

    return CronTrigger.from_crontab(cron, timezone=ZoneInfo(zone))


def seen_share(one: Watched, start: datetime, end: datetime) -> float:
    """The share of a time in which a site was seen, 0 to 1; what was before its first crawl ended is not asked for."""
    start = start if one.since is None or one.since > end else max(start, one.since)
    if end <= start:
        return 1.0 if one.looks else 0.0
    seen = _union(_clip(_answered(one), start, end))
    blind = _union(_clip(one.blind, start, end))
    lost = sum((_overlap(a, b) for a in seen for b in blind), timedelta())
    return (sum((b - a for a, b in seen), timedelta()) - lost) / (end - start)


def total_share(shares: Iterable[tuple[Site, float]]) -> float:
    """The share of all sites together: each weighs by its standing, and a family of sites no more than one of them."""
    rows = list(shares)
    members: dict[str, int] = {}
    for site, _ in rows:
        members[site.family or site.name] = members.get(site.family or site.name, 0) + 1
    weights = [_WEIGHT[site.standing] / members[site.family or site.name] for site, _ in rows]
    if not weights:
        return 0.0
    return sum(weight * share for weight, (_, share) in zip(weights, rows, strict=True)) / sum(weights)


def pauses(all_of_them: Sequence[Watched], start: datetime, end: datetime) -> list[Span]:
    """Times in which nobody looked at any site: the program did not run, or had no network."""
    began = min((one.since for one in all_of_them if one.since is not None), default=None)
    start = start if began is None or began > end else max(start, began)
    found: list[Span] = []
    at = start
    for a, b in _union(_clip((span for one in all_of_them for span in _answered(one)), start, end)):
        if a > at:
            found.append((at, a))
        at = b
    return [*found, (at, end)] if at < end else found


def _answered(one: Watched) -> Iterable[Span]:
    return ((at, answers_until(one.site, at)) for at in one.looks)


def _clip(spans: Iterable[Span], start: datetime, end: datetime) -> list[Span]:
    return [(max(a, start), min(b, end)) for a, b in spans if b > start and a < end]


def _union(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for a, b in sorted(spans):
        if joined and a <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(b, joined[-1][1]))
        else:
            joined.append((a, b))
    return joined


def _overlap(one: Span, other: Span) -> timedelta:
    return max(min(one[1], other[1]) - max(one[0], other[0]), timedelta())
