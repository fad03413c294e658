"""Reading archives: the pages of WARC files take the way of fetched ones, without a network.

It goes on where it was stopped: how far a file was read is written with what was read of it.
"""

import asyncio
import signal
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from config import Settings
from crawler.answers import body_hash, is_stored
from crawler.books import Books, now
from crawler.order import Order, read_order, stranger
from crawler.pool import ReadingPool
from crawler.visit import Visit
from domain.article import Lead, Page
from domain.decide import Decision, Fate
from domain.errors import ConfigError
from domain.site import Site
from domain.url import canonical_url, host_of, url_key
from storage.archives import ArchiveProgress
from storage.looks import Look, Occasion, Seen
from storage.warc.reader import Archive, Captured, Place, UnreadableArchiveError
from storage.warc.writer import Capture

_AT_ONCE = 100  # records between two notes of how far the reading is
_OTHERS = "other hosts"  # the row of pages of no configured site
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_UNDONE = (None, Fate.FAILED, Fate.OFF_TOPIC)  # off topic: perhaps not of a mechanism that was added since

Found = tuple[Captured | None, Place]


def read_archives(arguments: Mapping[str, str]) -> None:
    """Read the files that the arguments of a crawl name (`warc`), to the end.  SIGTERM and SIGINT stop it in order."""
    try:
        order, settings = read_order(arguments)
    except ConfigError as error:
        print(f"roundwatch: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    asyncio.run(_ArchiveCrawl(order, settings).run())


class _ArchiveCrawl:
    def __init__(self, order: Order, settings: Settings) -> None:
        self._order = order
        self._settings = settings
        self._pool = ReadingPool(settings.mechanisms)
        self._books = Books(order, settings)
        self._visits: dict[str, Visit] = {}
        self._stopped = False

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop)
        try:
            for path in self._order.warc:
                await self._read_file(path)
        finally:
            for visit in self._visits.values():
                if self._stopped:
                    visit.complain("stopped before the end; the same command goes on from there")
                self._books.finish(visit, complete=not self._stopped)
            self._pool.close()
            self._books.close()

    def _stop(self) -> None:
        self._stopped = True

    async def _read_file(self, path: Path) -> None:
        try:
            archive = Archive(path, self._settings.crawl.max_size)
            key = _key(path, archive.size)
            begun = self._books.archive_progress(key)
            place = Place(offset=begun.offset, skip=begun.skip)
            found = archive.captured(place)
            error: UnreadableArchiveError | None = None
            while not self._stopped and error is None:
                some, error = _some(found)
                if not some and error is None:
                    break
                await self._take(path, some)
                place = some[-1][1] if some else place
                await self._books.note_archive(key, path, ArchiveProgress(offset=place.offset, skip=place.skip))
            if error is not None:
                raise error
        except (OSError, UnreadableArchiveError) as error:
            said = error.strerror if isinstance(error, OSError) else str(error)
            self._visit(None).complain(f"{path}: {said}; what stands before it was read")
            return
        if not self._stopped:
            await self._books.note_archive(key, path, ArchiveProgress(offset=archive.size), finished_at=now())

    async def _take(self, path: Path, found: list[Found]) -> None:
        """Read what is new among some records, and store it."""
        pages = list(self._pages(path, found))
        seen = self._books.seen([lead for lead, _, _ in pages])
        wanted = []
        for lead, site, page in pages:
            visit = self._visit(site)
            known = seen.get(url_key(lead.url))
            if not visit.count(lead):
                continue
            if (known.fate if known else None) in _UNDONE:
                wanted.append(self._settle(visit, lead, page, site, known))
            else:
                visit.fates[Fate.UNCHANGED] += 1
        await asyncio.gather(*wanted)
        self._books.give_sign_of_life(list(self._visits.values()))

    def _pages(self, path: Path, found: list[Found]) -> Iterator[tuple[Lead, Site | None, Captured]]:
        for page, _ in found:
            if page is None or not (page.content_type or "text/html").lower().startswith(_PAGES):
                continue
            try:
                url = canonical_url(page.url)
            except ValueError:
                continue
            site = self._settings.site_of(url)
            if self._order.chosen and (site is None or site not in self._order.sites):
                continue
            yield Lead(url=url, site=site.name if site else host_of(url), found_in=str(path)), site, page

    async def _settle(self, visit: Visit, lead: Lead, page: Captured, site: Site | None, known: Seen | None) -> None:
        visit.settle(await self._judge(visit, lead, page, site, known))

    async def _judge(
        self, visit: Visit, lead: Lead, captured: Captured, site: Site | None, known: Seen | None
    ) -> Decision:
        # What an archive does not hold whole is not noted: the page itself may be read some day.
        if captured.status != 200 or captured.body is None:
            if captured.why_not:
                visit.complain(f"{lead.url}: {captured.why_not}")
            return Decision(fate=Fate.REFUSED)
        look = Look(url=lead.url, site=site, at=now(), body_hash=body_hash(captured.body), occasion=Occasion.BACKFILL)
        page = Page(
            url=lead.url,
            body=captured.body,
            site=site or replace(stranger(lead.url), name=""),
            fetched_at=captured.at,
            content_type=captured.content_type,
        )
        read = await self._pool.sift(page)
        if read is None:
            # Thousands of hosts may lie in one file: of those that nobody watches only what counts is kept.
            if site is None or known is not None:
                return Decision(fate=Fate.OFF_TOPIC)
            return await self._books.note(look, lead, Fate.OFF_TOPIC)
        reading, recognition = read
        evidence = self._books.evidence_of(_capture(captured))
        decision = await self._books.record(
            look, lead, reading, recognition.mentions, evidence, was_stored=is_stored(known)
        )
        visit.note_evidence(evidence)
        return decision

    def _visit(self, site: Site | None) -> Visit:
        name = site.name if site else _OTHERS
        if name not in self._visits:
            self._visits[name] = self._books.open_archive_visit(site or Site(name=_OTHERS, home=""))
        return self._visits[name]


def _capture(page: Captured) -> Capture:
    """A page keeps the capture that the archive has of it."""
    return Capture(
        url=page.url, at=page.at, head=page.head, body=page.raw, content_type=page.content_type,
        original_id=page.record_id or "",
    )  # fmt: skip


def _some(found: Iterator[Found]) -> tuple[list[Found], UnreadableArchiveError | None]:
    """The next records, and what keeps those behind them from being read."""
    some: list[Found] = []
    try:
        some.extend(islice(found, _AT_ONCE))
    except UnreadableArchiveError as error:
        return some, error
    return some, None


def _key(path: Path, size: int) -> str:
    """The identity of a file, wherever it lies: its size and its beginning."""
    with path.open("rb") as file:
        return f"{size}:{blake2b(file.read(1 << 16), digest_size=16).hexdigest()}"
