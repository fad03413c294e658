"""Which sites are due: a function of the declarations, what is remembered of each, and the time."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from domain.cadence import next_crawl, source_due
from domain.site import Site
from storage.runs import SiteMemory


def next_due(site: Site, memory: SiteMemory | None) -> datetime | None:
    """When a site is to be crawled next; `None`: at once, it never was."""
    if memory is None or memory.last_started_at is None:
        return None
    if site.cron is not None:
        trigger = CronTrigger.from_crontab(site.cron, timezone=ZoneInfo(site.timezone))
        # The first time of the calendar after the last crawl: however many were slept through, they are one.
        after: datetime | None = trigger.get_next_fire_time(memory.last_started_at, memory.last_started_at)
        return after
    assert site.every is not None  # noqa: S101 - the configuration has one of the two
    at = next_crawl(memory.last_started_at, memory.failures, site.every)
    configured = {source.url for source in site.sources}
    if not configured <= memory.sources.keys():  # one of them was never asked, or goes with its site
        return at
    asked = [rhythm for url, (rhythm, found) in memory.sources.items() if found or url in configured]
    return max(at, min((source_due(rhythm, site.every, site.slowest) for rhythm in asked), default=at))


def due_sites(sites: Iterable[Site], memories: Mapping[str, SiteMemory], now: datetime) -> list[Site]:
    """The sites that should be crawled now and that nobody is crawling."""
    due = []
    for site in sites:
        memory = memories.get(site.name)
        if memory is not None and memory.crawling:
            continue
        at = next_due(site, memory)
        if at is None or at <= now:
            due.append(site)
    return due
