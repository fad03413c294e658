"""Which sites are due: a function of the declarations, what is remembered of each, and the time."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from domain.cadence import next_crawl, source_due
from domain.site import Site
from storage.runs import SiteMemory

_NETWORK = 3  # so many sites that fail and none that does not: it is not them


def next_due(site: Site, memory: SiteMemory | None) -> datetime | None:
    """When a site is to be crawled next; `None`: at once, it never was."""
    if memory is None:
        return None
    planned, asked = _planned(site, memory), memory.not_before
    return asked if planned is None or (asked is not None and asked > planned) else planned


def _planned(site: Site, memory: SiteMemory) -> datetime | None:
    if memory.last_started_at is None:
        return None
    if site.cron is not None:
        trigger = CronTrigger.from_crontab(site.cron, timezone=ZoneInfo(site.timezone))
        # The first time of the calendar after the last crawl: however many were slept through, they are one.
        after: datetime | None = trigger.get_next_fire_time(memory.last_started_at, memory.last_started_at)
        return after
    assert site.every is not None  # noqa: S101 - the configuration has one of the two
    at = next_crawl(memory.last_started_at, memory.failures, site.every, site.name)
    configured = {source.url for source in site.sources}
    if not configured <= memory.sources.keys():  # one of them was never asked, or goes with its site
        return at
    asked = [rhythm for url, (rhythm, found) in memory.sources.items() if found or url in configured]
    return max(at, min((source_due(rhythm, site.every, site.slowest) for rhythm in asked), default=at))


def due_sites(sites: Collection[Site], memories: Mapping[str, SiteMemory], now: datetime) -> list[Site]:
    """The sites that should be crawled now and that nobody is crawling.

    While none of them can be read, it is our own network that fails: nobody is spared by waiting longer and longer, and
    all are seen again soon after it is back.
    """
    known = [memories.get(site.name) for site in sites]
    network_fails = len(known) >= _NETWORK and all(memory is not None and memory.failures for memory in known)
    due = []
    for site, memory in zip(sites, known, strict=True):
        if memory is not None and memory.crawling:
            continue
        if memory is not None and network_fails:
            memory = replace(memory, failures=0)
        at = next_due(site, memory)
        if at is None or at <= now:
            due.append(site)
    return due
