"""Searching a site for its sources: few requests, and only as many as are needed."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol
from urllib.parse import urljoin

from crawler.discovery.finding import USUAL_PLACES, chosen, feed_pages, feeds_on, find_sources
from crawler.discovery.listing import TooLongHereError, UnreadableSourceError
from crawler.discovery.sources import read_source
from domain.errors import CrawlError
from domain.site import Site, Source, SourceKind


class Fetched(Protocol):
    """An answer, whatever its status."""

    @property
    def status(self) -> int:
        """Of HTTP."""

    @property
    def url(self) -> str:
        """After redirects."""

    @property
    def body(self) -> bytes:
        """Its bytes."""


Fetch = Callable[[str], Awaitable[Fetched]]
"""Fetches one address; raises `CrawlError` with the reason if there is no answer."""


async def search(fetch: Fetch, site: Site, home: bytes, now: datetime) -> tuple[Source, ...]:
    """The sources of a site: named by its home page and robots.txt, else by its page of feeds, else in usual places.

    Its home page as a section is always among them.
    """
    robots = await _ask(fetch, urljoin(site.home, "/robots.txt"))
    found = list(find_sources(site, home, robots.body if robots is not None else b""))
    if not any(source.kind is SourceKind.FEED for source in found):
        for page in feed_pages(site, home):
            answer = await _ask(fetch, page)
            found += feeds_on(site, answer.url, answer.body) if answer is not None else []
    if all(source.kind is SourceKind.SECTION for source in found):
        for kind, path in USUAL_PLACES:
            source = Source(kind=kind, url=urljoin(site.home, path), follow=site.article)
            answer = await _ask(fetch, source.url)
            if answer is not None and _lists(source, answer, site, now):
                found.append(source)
                break
    return chosen(site, found)


async def _ask(fetch: Fetch, url: str) -> Fetched | None:
    try:
        answer = await fetch(url)
    except CrawlError:
        return None  # nobody said that there is anything
    return answer if answer.status == 200 else None


def _lists(source: Source, answer: Fetched, site: Site, now: datetime) -> bool:
    """Whether something that was guessed is a source: many sites answer every address with a page."""
    try:
        listing = read_source(source, answer.body, site, now, url=answer.url, quickly=True)
    except UnreadableSourceError:
        return False
    except TooLongHereError:
        return True
    return bool(listing.leads or listing.sources)
