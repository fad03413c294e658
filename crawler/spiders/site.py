"""The spider: it wires sources, pages, the reading pool and the books together, and decides nothing itself."""

import sys
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Self, cast
from urllib.parse import quote

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from scrapy.http import Response
from twisted.internet.task import LoopingCall
from twisted.python.failure import Failure

from config import Settings
from crawler.answers import capture_of, conditions, describe_answer, fate_by_answer, is_stored, look_at, page_of
from crawler.books import Books, now
from crawler.discovery import search
from crawler.hosts import SHUT, HostClosedError, Hosts
from crawler.listing import Listed, SourceReader
from crawler.order import Order, read_order
from crawler.pool import ReadingPool
from crawler.render import RENDER
from crawler.requests import NAMED, configure, describe_error, fetch, is_blocked
from crawler.sourcing import remarks_on
from crawler.troubles import (
    home_of,
    refusal_by_answer,
    refusal_by_error,
    trouble_by_error,
    trouble_by_status,
)
from crawler.visit import Visit
from domain.article import Lead, Refusal, RefusalReason
from domain.cadence import must_fetch_whole
from domain.decide import Decision, Fate
from domain.errors import BrowserMissingError, ConfigError, StorageError
from domain.site import Source, SourceKind
from domain.url import url_key
from storage.looks import Look, Occasion, Seen
from storage.sources import SourceLook, SourceMemory

_SIGN_OF_LIFE_S = 1.0


class SiteSpider(Spider):
    """`scrapy crawl site -a name=SITE[,SITE…]`: crawls sites, all of them if none is named."""

    name = "site"

    def __init__(self, order: Order, settings: Settings) -> None:
        super().__init__()
        self.order = order
        self.config = settings
        self.visits: list[Visit] = []
        self.hosts = Hosts(settings, order.batch)
        self._pool = ReadingPool(settings.mechanisms)
        self._reader = SourceReader(self._pool, order.since, self._say)
        self._opened: Books | None = None
        self._pulse = LoopingCall(lambda: self._books.give_sign_of_life(self.visits))

    @classmethod
    def from_crawler(cls, crawler: Crawler, *_: Any, **arguments: Any) -> Self:  # Scrapy's signature
        """From the arguments of the command line; what is wrong with them is one line, and the process ends."""
        try:
            order, settings = read_order(arguments, arguments.pop("configuration", None))
        except ConfigError as error:
            # Scrapy would log a traceback, twice, and leave the reason to its last line.
            print(f"roundwatch: {error}", file=sys.stderr)
            raise SystemExit(2) from None
        configure(crawler.settings, settings.crawl)
        spider = cls(order, settings)
        spider._set_crawler(crawler)
        crawler.signals.connect(spider.on_closed, signal=signals.spider_closed)
        return spider

    async def start(self) -> AsyncIterator[Request]:
        """Claim the sites, then ask their sources and look again at what is due."""
        try:
            self._opened = Books(self.order, self.config)
            self.hosts.join(self._books.database)
            self.visits = self._books.open_visits()
            self._pulse.start(_SIGN_OF_LIFE_S, now=False)
            for visit in self.visits:
                visit.open += 1  # until its first requests are all made: it must not end between two of them
                for request in self._first_requests(visit):
                    yield request
                self._close(visit)
        except StorageError:  # Scrapy would put the traceback into the line itself
            self.logger.exception("the crawl ends")
            raise CloseSpider("the database cannot be used") from None

    def _first_requests(self, visit: Visit) -> Iterator[Request]:
        pages = self.order.pages.get(visit.site.name, ())
        if pages:
            visit.asked = len(pages)
            leads = [Lead(url=url, site=visit.site.name, found_in="command line") for url in pages]
            yield from self._page_requests(visit, leads, self._books.seen(leads), Occasion.ASKED)
            return
        sources, searching = self._books.sources_to_ask(visit)
        yield from self._source_requests(visit, sources)
        if searching:
            yield self._open(visit, visit.site.home, self.on_home)
        if canary := self._books.canary_of(visit):
            yield self._open(visit, canary, self.on_canary, canary=canary)
        again = self._books.pages_to_look_at_again(visit)
        leads = [Lead(url=page.url, site=visit.site.name, found_in="looked at again") for page in again]
        yield from self._page_requests(visit, leads, {page.key: page for page in again}, Occasion.LISTED)

    def _source_requests(
        self, visit: Visit, sources: Sequence[Source], listed_by: tuple[Source, SourceMemory] | None = None
    ) -> Iterator[Request]:
        parent = listed_by[0] if listed_by else None
        for source in sources:
            if not visit.take_source(source, parent, past=self.order.since is not None):
                continue
            memory = self._books.memory_of(source)
            if listed_by is not None:
                # The sitemap of a new month was never read, but what it lists is news if its index was.
                memory = replace(memory, known=listed_by[1].known)
            # A look into the past must see what an unchanged source lists.
            doubted = memory.distrusted or must_fetch_whole(memory.changed_at, memory.fetched_at, now())
            whole = doubted or self.order.since
            headers = {} if whole else dict(conditions(memory))
            yield self._open(visit, source.url, self.on_source, headers=headers, source=source, memory=memory)

    def _page_requests(
        self, visit: Visit, leads: Sequence[Lead], seen: Mapping[str, Seen], occasion: Occasion
    ) -> Iterator[Request]:
        for lead in leads:
            known = seen.get(url_key(lead.url))
            if visit.take(lead, known, occasion, now()):
                headers = dict(conditions(known))
                yield self._open(
                    visit, lead.url, self.on_page, headers=headers, lead=lead, known=known, occasion=occasion
                )

    def _open(
        self, visit: Visit, url: str, callback: Any, *, headers: dict[str, str] | None = None, **arguments: Any
    ) -> Request:
        visit.open += 1
        doubted: SourceLook | None = arguments.get("doubted")
        source: Source | None = doubted.source if doubted else arguments.get("source")
        is_page = source is None or source.kind is SourceKind.SECTION
        request = partial(
            Request,
            callback=callback,
            errback=self.on_failure,
            headers=headers,
            cb_kwargs={"visit": visit, **arguments},
            meta={RENDER: visit.site.render and is_page, NAMED: arguments.get("occasion") is Occasion.ASKED},
            # Leads are told apart by us; Scrapy's filter would drop a page that redirects to itself without a word.
            dont_filter=True,
        )
        try:
            return request(url)
        except ValueError:  # of no address; it is refused on the way of all others, so that it has its fate
            return request(f"invalid:{quote(url[:200])}")

    async def on_home(self, response: Response, visit: Visit) -> AsyncIterator[Request]:
        """The home page of a site without sources that work: what the site says, and where it usually stands."""
        if response.status == 200:
            found = await search(partial(fetch, self.crawler), visit.site, response.body, now())
            visit.found = frozenset(source.url for source in found)
            if visit.site.sources:
                named = ", ".join(f"{one.kind} {one.url}" for one in found)
                visit.remark(f"none of its sources works any more; these were found and are used instead: {named}")
            for request in self._source_requests(visit, found):
                yield request
        else:
            home = home_of(visit.site)
            self._reader.miss(visit, home, self._books.memory_of(home), trouble_by_status(response.status), response)
        self._close(visit)

    async def on_source(
        self, response: Response, visit: Visit, source: Source, memory: SourceMemory
    ) -> AsyncIterator[Request]:
        """A source: the articles that it lists."""
        listed = await self._reader.read(response, visit, source, memory)
        if listed is not None:
            for request in self._listed_requests(visit, source, memory, listed):
                yield request
        self._close(visit)

    def _listed_requests(self, visit: Visit, source: Source, memory: SourceMemory, listed: Listed) -> Iterator[Request]:
        listing, doubted = listed.listing, listed.doubted
        seen = self._books.seen(listing.leads)
        untaken = [lead for lead in listing.leads if url_key(lead.url) not in visit.taken]
        is_past = self.order.since is not None
        for remark in remarks_on(listing, is_first=is_past or not memory.known, knows_some=bool(seen)):
            visit.remark(f"{source.url}: {remark}")
        if any(url_key(lead.url) not in seen for lead in listing.leads):
            visit.note_fruit(source)
            if doubted is not None:
                # It lists what we never saw.  Would it have said so, had we asked as we do as a rule?
                yield self._open(
                    visit, source.url, self.on_second_question, headers=dict(conditions(memory)), doubted=doubted
                )
        if untaken or source.kind is not SourceKind.SECTION:  # pages of a section that repeat each other have no end
            yield from self._source_requests(visit, listing.sources, (source, memory))
        occasion = self._occasion(memory)
        since = visit.blind_since
        # What was published while no source could be read is news, though the source that tells it is a new one.
        late = [lead for lead in listing.leads if since and lead.published_at and lead.published_at > since]
        if occasion is Occasion.FIRST:
            yield from self._page_requests(visit, late, seen, Occasion.LISTED)
        yield from self._page_requests(visit, listing.leads, seen, occasion)

    def on_second_question(self, response: Response, visit: Visit, doubted: SourceLook) -> None:
        """Whether a source that changed says "unchanged" all the same."""
        visit.looks[visit.looks.index(doubted)] = replace(doubted, lied=response.status == 304)
        self._close(visit)

    async def on_canary(self, response: Response, visit: Visit, canary: str) -> None:
        """The article that must be readable: read, measured and not recorded."""
        try:
            refused = refusal_by_answer(response, canary, visit.site)
            if refused is None and response.status == 200:
                reading, _ = await self._pool.read(page_of(response, visit.site, now()))
                visit.see_canary(canary, reading, now())
            elif refused is not None:
                visit.see_canary(canary, Refusal(url=response.url, reason=refused), now())
        finally:
            self._close(visit)

    def _occasion(self, memory: SourceMemory) -> Occasion:
        if self.order.since:
            return Occasion.BACKFILL
        return Occasion.LISTED if memory.known else Occasion.FIRST

    async def on_page(
        self, response: Response, visit: Visit, lead: Lead, known: Seen | None, occasion: Occasion
    ) -> None:
        """An article page: read, recognised, decided on and stored."""
        look = look_at(response, visit.site if visit.known else None, now(), occasion, known)
        try:
            self._settle(visit, lead, known, await self._judge_page(response, visit, lead, known, look), occasion)
        except OSError as error:  # of this machine: the page is still due
            visit.complain(f"{lead.url}: {error.strerror or error}")
        finally:
            self._close(visit)

    async def _judge_page(
        self, response: Response, visit: Visit, lead: Lead, known: Seen | None, look: Look
    ) -> Decision:
        fate = fate_by_answer(response, known, look)
        if fate is Fate.FAILED:
            visit.complain(self._say(lead.url, response))
        why = refusal_by_answer(response, lead.url, visit.site)
        if why is RefusalReason.MOVED:
            # What stands there now is not the page that was listed, and must not be remembered as it.
            visit.complain(f"{lead.url}: leads to {response.url}" + ("; what is stored is kept" * is_stored(known)))
            look = replace(look, url=lead.url, etag=None, last_modified=None, body_hash=None)
            fate = Fate.FAILED if is_stored(known) else Fate.REFUSED
        if fate is not None:
            decision = await self._books.note(replace(look, reason=why), lead, fate)
            # A stored article stays one; but who named its page must not take it for being still there.
            unseen = fate is Fate.UNCHANGED and why is not None and look.occasion is Occasion.ASKED
            return replace(decision, fate=Fate.REFUSED, refusal=why) if unseen else decision
        site = visit.site if visit.known else replace(visit.site, name="")
        page = page_of(response, site, look.at, lead.published_at)
        must_read = look.occasion is Occasion.ASKED or is_stored(known)
        read = await (self._pool.read(page) if must_read else self._pool.sift(page))
        if read is None:
            if known is not None:
                return await self._books.note(look, lead, Fate.UNCHANGED)
            sample = await self._pool.read(page) if visit.take_sample() else None
            decision = await self._books.note(look, lead, Fate.OFF_TOPIC)
            return visit.see_sample(decision, sample[0]) if sample else decision
        reading, recognition = read
        if isinstance(reading, Refusal) and is_stored(known):
            # A stored article does not become none because its page is broken for a while.
            visit.complain(f"{lead.url}: could not be read again ({reading.reason}); what is stored is kept")
            return await self._books.note(look, lead, Fate.FAILED)
        evidence = self._books.evidence_of(capture_of(response, look.at))
        decision = await self._books.record(
            look, lead, reading, recognition.mentions, evidence, was_stored=is_stored(known)
        )
        visit.note_evidence(evidence)
        return decision

    async def on_failure(self, failure: Failure) -> None:
        """A request that brought no response."""
        request = cast("Request", failure.request)  # type: ignore[attr-defined]  # Scrapy sets it
        visit: Visit = request.cb_kwargs["visit"]
        error = cast("BaseException", failure.value)
        fate, why = describe_error(error)
        lead: Lead | None = request.cb_kwargs.get("lead")
        # What is wrong with a host, or with our browser, is said once, not of each page.
        said_once = isinstance(error, BrowserMissingError | HostClosedError)
        said = str(error) if said_once else f"{request.url[:200]}: {why}"
        if {"canary", "doubted"} & set(request.cb_kwargs):  # asked besides: what it says of the site, others say too
            self._close(visit)
            return
        if lead is None:
            source = request.cb_kwargs.get("source") or home_of(visit.site)
            visit.miss(source, self._books.memory_of(source), trouble_by_error(error), said, now())
        elif fate is Fate.FAILED or is_blocked(error):
            visit.complain(said)
        if lead is not None:
            reason = refusal_by_error(error) if fate is Fate.REFUSED else None
            site, occasion = visit.site if visit.known else None, request.cb_kwargs["occasion"]
            look = Look(url=lead.url, site=site, at=now(), reason=reason, occasion=occasion)
            known: Seen | None = request.cb_kwargs["known"]
            self._settle(visit, lead, known, await self._books.note(look, lead, fate), look.occasion)
        self._close(visit)

    def _settle(self, visit: Visit, lead: Lead, known: Seen | None, decision: Decision, occasion: Occasion) -> None:
        visit.settle(decision)
        # Somebody waits for this page; where it leads elsewhere, that was said.
        if occasion is Occasion.ASKED and decision.refusal not in (None, RefusalReason.MOVED):
            kept = "; what is stored is kept" * is_stored(known)
            visit.complain(f"{lead.url}: no article ({decision.refusal}){kept}")

    def on_closed(self, reason: str) -> None:
        """End what is still open, in order, whatever ended the crawl."""
        if self._pulse.running:
            self._pulse.stop()
        self._pool.close()
        for visit in [visit for visit in self.visits if visit.open]:
            visit.complain(f"stopped before the end ({reason}); what was not finished is still due")
            self._books.finish(visit, complete=False)
        self.hosts.leave()
        if self._opened is not None:
            self._opened.close()

    def _close(self, visit: Visit) -> None:
        visit.open -= 1
        if visit.open == 0:
            self._books.finish(visit, complete=True)

    def _say(self, url: str, response: Response) -> str:
        """What is wrong with an answer; of a host that asked us to wait also until when."""
        shut = self.hosts.of(response.url).shut if response.status in SHUT else None
        return shut or f"{url}: {describe_answer(response)}"

    @property
    def _books(self) -> Books:
        assert self._opened is not None  # noqa: S101 - start() opened them before any callback can run
        return self._opened
