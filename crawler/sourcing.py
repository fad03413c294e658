"""Sourcing: which sources of a site a crawl asks, and when each is to be asked again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from scrapy.http import Response

from crawler.discovery import Listing
from domain.cadence import DEAD_AFTER, next_ask, next_interval, source_due
from domain.site import Site, Source, SourceKind
from storage.sources import FoundSource, SourceLook, SourceMemory

_FOUND_FOR = timedelta(days=30)  # sites change: what a search has found is looked for anew after so long
_FOR_GOOD = (301, 308)


def is_lost(site: Site, memories: Mapping[str, SourceMemory]) -> bool:
    """Whether none of a site's configured sources can be read any more."""
    known = [memories.get(source.url) for source in site.sources]
    return all(memory is not None and memory.failures >= DEAD_AFTER for memory in known)


def must_search(site: Site, memories: Mapping[str, SourceMemory], found: Sequence[FoundSource], now: datetime) -> bool:
    """Whether a site is to be searched for sources: none works, and no search of the last 30 days has found one."""
    if not is_lost(site, memories):
        return False
    others = [memories.get(one.url) for one in found if one.url != site.home] or [memories.get(site.home)]
    dead = all(memory is not None and memory.failures >= DEAD_AFTER for memory in others)
    return not found or dead or max(one.found_at for one in found) + _FOUND_FOR <= now


def found_for(site: Site, found: Sequence[FoundSource]) -> list[Source]:
    """The sources that a search has found, as if somebody had written them down."""
    return [
        Source(kind=one.kind, url=one.url, follow=None if one.kind is SourceKind.SECTION else site.article)
        for one in found
    ]


def due_sources(
    site: Site, sources: Sequence[Source], memories: Mapping[str, SourceMemory], now: datetime
) -> list[Source]:
    """Those of the sources that are due, or will be before the site is crawled again; all, if somehow none is."""
    every = site.every
    if every is None:
        return list(sources)
    soon = now + every / 4  # a crawl costs more than one source more
    due = []
    for source in sources:
        memory = memories.get(source.url)
        if memory is None or memory.rhythm is None or source_due(memory.rhythm, every, site.slowest) <= soon:
            due.append(source)
    return due or list(sources)


def with_rhythm(look: SourceLook, site: Site, began_at: datetime, *, brought_something: bool) -> SourceLook:
    """A look at one of a site's own sources, with the time of the next one."""
    if site.every is None:
        return look
    memory = look.memory
    failures = memory.failures
    last = memory.rhythm.interval if memory.rhythm and not memory.rhythm.failures else None
    interval = next_interval(last, site.every, site.slowest, brought_something=brought_something or bool(failures))
    # From the beginning of the crawl, as the crawls of a site count: so it does not drift.
    return replace(look, rhythm=next_ask(began_at, failures, interval, look.source.url))


def remarks_on(listing: Listing, *, is_first: bool, knows_some: bool) -> list[str]:
    """What somebody should know of a listing.  That it was cut counts where something new may be among the rest."""
    said = list(listing.remarks)
    if listing.cut and (is_first or not listing.is_ordered or not knows_some):
        taken = len(listing.leads)
        newest = "the newest" if listing.is_ordered else "the first"
        said.append(f"lists {taken + listing.cut} addresses; {newest} {taken} of them were taken")
    return said


def moved_for_good(response: Response) -> str | None:
    """Where a source has moved to, if all that led there said that it has moved for good."""
    reasons = response.meta.get("redirect_reasons", ())
    return response.url if reasons and all(reason in _FOR_GOOD for reason in reasons) else None
