"""What a source answered: the articles that it lists, or what is wrong with it; both are noted on its visit."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from scrapy.http import Response

from crawler.answers import conditions, source_memory_of
from crawler.books import now
from crawler.discovery import Listing, TooLongHereError, UnreadableSourceError, is_heavy, read_source
from crawler.pool import ReadingPool
from crawler.sourcing import moved_for_good
from crawler.troubles import leads_home, trouble_by_status, was_asked_whole
from crawler.visit import Visit
from domain.health import Trouble
from domain.site import Source, SourceKind
from storage.sources import SourceLook, SourceMemory


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a source lists that is not as it was."""

    listing: Listing
    #: The look, if the source was asked without validators although it has some: would it have said that it changed?
    doubted: SourceLook | None


class SourceReader:
    """Reads the sources of a crawl."""

    def __init__(self, pool: ReadingPool, since: datetime | None, say: Callable[[str, Response], str]) -> None:
        self._pool = pool
        self._since = since  #: a look into the past reads what is as it was, too
        self._say = say

    async def read(self, response: Response, visit: Visit, source: Source, memory: SourceMemory) -> Listed | None:
        """What a source lists; `None` if it is as it was, or could not be read."""
        asked_whole = was_asked_whole(response, memory)
        astray = leads_home(source, response.url)
        if (moved := moved_for_good(response)) is not None and not astray:
            visit.remark(f"{source.url} has moved for good: write {moved} in its place")
        found = replace(source_memory_of(response, memory, now()), failures=0)
        unchanged = response.status == 304 and bool(conditions(memory)) and not asked_whole  # unasked, it says nothing
        if unchanged or (response.status == 200 and found.body_hash == memory.body_hash and not self._since):
            look = SourceLook(source=source, site=visit.site.name, at=now(), memory=found, whole=not unchanged)
            visit.looks.append(look)
            return None
        if response.status != 200:
            self.miss(visit, source, memory, trouble_by_status(response.status), response)
            return None
        if astray:
            self.miss(visit, source, memory, Trouble.ASTRAY, f"leads to {response.url}")
            return None
        try:
            listing = await self._list(response, visit, source)
        except UnreadableSourceError as error:
            self.miss(visit, source, memory, Trouble.UNREADABLE, str(error))
            return None
        if source.kind is SourceKind.SITEMAP and listing.sources:
            # The parts of an index change without it: it is read whole each time, so that they are asked.
            found = replace(found, etag=None, last_modified=None, body_hash=None)
        look = SourceLook(
            source=source,
            site=visit.site.name,
            at=now(),
            memory=found,
            items=len(listing.leads),
            newest_at=listing.newest_at,
        )
        visit.looks.append(look)
        # A look into the past lists what nobody saw, and is no change.
        return Listed(listing=listing, doubted=look if asked_whole and not self._since else None)

    def miss(self, visit: Visit, source: Source, memory: SourceMemory, trouble: Trouble, why: str | Response) -> None:
        """Note that a source brought nothing, and why: in words, or by its answer."""
        said = f"{source.url}: {why}" if isinstance(why, str) else self._say(source.url, why)
        visit.miss(source, memory, trouble, said, now())

    async def _list(self, response: Response, visit: Visit, source: Source) -> Listing:
        body, site = response.body, visit.site
        if not is_heavy(body):
            try:
                return read_source(source, body, site, now(), self._since, url=response.url, quickly=True)
            except TooLongHereError:
                pass
        return await self._pool.list_source(source, body, site, response.url, self._since)
