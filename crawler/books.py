"""The books of a crawl: everything that it asks of the database and writes down."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from config import Settings
from crawler.order import Order
from crawler.sourcing import due_sources, found_for, is_lost, must_search, with_rhythm
from crawler.visit import Visit
from domain.article import Article, Lead, Reading
from domain.decide import Decision, Fate
from domain.health import DEAD
from domain.rounds import Mention
from domain.site import Site, Source
from domain.url import url_key
from storage.archives import ArchiveProgress, archive_progress, note_archive
from storage.canaries import due_canaries, note_canary, offer_canary
from storage.database import Database, Session, open_database
from storage.evidence import Evidence
from storage.looks import Look, Seen, due_pages, note_looks, seen_pages, young_articles
from storage.pages import PageArchive
from storage.recording import record_reading, says_the_same
from storage.runs import ARCHIVE, begin_run, claim_sites, finish_run, note_progress
from storage.sources import (
    FoundSource,
    SourceLook,
    SourceMemory,
    forget_found,
    found_sources,
    remember_sources,
    source_memories,
)
from storage.warc.writer import Capture
from storage.writer import Writer

_KEEPERS = 2  # threads that keep pages: packing and hashing let the interpreter go, and so does the disk
_YOUNG = timedelta(days=30)  # by hand: stored articles so young are looked at even if no source lists them


class Books:
    """The books of one crawl, open from its start to its end."""

    def __init__(self, order: Order, settings: Settings) -> None:
        self._order = order
        self._settings = settings
        self._database = open_database(settings.storage.database)
        self._writer = Writer(self._database)
        self._archive = PageArchive(settings.storage.archive)
        self._keepers = ThreadPoolExecutor(_KEEPERS, "keeper")
        self._sources: Mapping[str, SourceMemory] = {}
        self._found: Mapping[str, Sequence[FoundSource]] = {}
        self._canaries: Mapping[str, str] = {}
        self._notes: _Notes | None = None

    @property
    def database(self) -> Database:
        """The database of the books."""
        return self._database

    def open_visits(self) -> list[Visit]:
        """A visit for every site of the order that nobody else is crawling; who asked for the others says so."""
        sites = self._order.sites
        with self._database.write() as session:
            began_at = now()
            names, though_waiting = [site.name for site in sites], bool(self._order.pages)
            runs = claim_sites(
                session, self._order.batch, names, self._order.trigger, began_at, though_waiting=though_waiting
            )
            self._sources = source_memories(session, runs)
            self._found = found_sources(session, runs)
            if not self._order.pages and not self._order.since:
                self._canaries = due_canaries(session, [site for site in sites if site.name in runs], began_at)
        ours = frozenset(self._settings.sites)
        return [
            Visit(
                site=site,
                run_id=runs[site.name],
                known=site in ours,
                by_hand=self._order.trigger == "manual",
                began_at=began_at,
                blind_since=self._blind_since(site),
            )
            for site in sites
            if site.name in runs
        ]

    def open_archive_visit(self, site: Site) -> Visit:
        """A visit of the pages of a site in archives; nobody else needs to keep away from it."""
        with self._database.write() as session:
            began_at = now()
            run_id = begin_run(session, self._order.batch, site.name, ARCHIVE, began_at)
        known = site in self._settings.sites
        return Visit(site=site, run_id=run_id, known=known, by_hand=True, began_at=began_at, open=1, asked=1)

    def archive_progress(self, key: str) -> ArchiveProgress:
        """Where the reading of an archive was stopped."""
        with self._database.read() as session:
            return archive_progress(session, key)

    async def note_archive(
        self, key: str, path: Path, progress: ArchiveProgress, finished_at: datetime | None = None
    ) -> None:
        """How far the reading of an archive is, behind all that was recorded of it."""
        await self._writer.write(
            partial(note_archive, key=key, path=str(path), progress=progress, finished_at=finished_at)
        )

    def sources_to_ask(self, visit: Visit) -> tuple[Sequence[Source], bool]:
        """The sources of a site that are due, by hand all of them; and whether it is to be searched for others."""
        site, found = visit.site, self._found.get(visit.site.name, ())
        searching = must_search(site, self._sources, found, visit.began_at)
        sources = list(site.sources)
        if is_lost(site, self._sources) and not searching:
            sources += [one for one in found_for(site, found) if one.url not in {source.url for source in sources}]
        if visit.by_hand or self._order.since is not None:
            return sources, searching
        return due_sources(site, sources, self._sources, visit.began_at), searching

    def _blind_since(self, site: Site) -> datetime | None:
        """Since when none of a site's configured sources could be read."""
        if not site.sources or not is_lost(site, self._sources):
            return None
        return max((at for one in site.sources if (at := self.memory_of(one).read_at) is not None), default=None)

    def memory_of(self, source: Source) -> SourceMemory:
        """What is remembered of a source."""
        return self._sources.get(source.url) or SourceMemory(known=False)

    def canary_of(self, visit: Visit) -> str | None:
        """The article of a site that must be readable, if it is to be looked at now."""
        return self._canaries.get(visit.site.name)

    def seen(self, leads: Iterable[Lead]) -> Mapping[str, Seen]:
        """What is remembered of these pages, by their identity (domain.url.url_key)."""
        with self._database.read() as session:
            return seen_pages(session, [lead.url for lead in leads])

    def pages_to_look_at_again(self, visit: Visit) -> list[Seen]:
        """Pages of a site that are due, whether a source still lists them or not; by hand all young articles, too."""
        with self._database.read() as session:
            pages = due_pages(session, visit.site.name, now())
            if visit.by_hand and self._order.since is None:  # a look into the past goes on where it was stopped
                pages += young_articles(session, visit.site.name, now() - _YOUNG)
            return list({page.key: page for page in pages}.values())

    async def note(self, look: Look, lead: Lead, fate: Fate) -> Decision:
        """A page that was looked at and not read."""
        if self._notes is None or self._notes.taken:
            self._notes = _Notes()
            self._notes.written = self._writer.write(self._notes)
        self._notes.looks += [(look, fate), *_detour(look, lead, fate)]
        await self._notes.written
        return Decision(fate=fate, refusal=look.reason if fate is Fate.REFUSED else None)

    def evidence_of(self, capture: Capture) -> Evidence:
        """A page as captured, to be kept if it becomes a version."""
        return Evidence(self._archive, capture)

    async def record(
        self,
        look: Look,
        lead: Lead,
        reading: Reading,
        mentions: Sequence[Mention],
        evidence: Evidence,
        *,
        was_stored: bool,
    ) -> Decision:
        """A page that was read: read, decide and write are one step.  `was_stored`: when it was asked for."""
        if isinstance(reading, Article) and not (was_stored and self._says_the_same(look, reading)):
            # The disk is waited for here, and not by all sites in the transaction below.
            await asyncio.get_running_loop().run_in_executor(self._keepers, evidence.keep)

        def entry(session: Session) -> Decision:
            recipients, record = self._settings.recipients, self._settings.record
            decision = record_reading(session, look, reading, mentions, recipients, record, evidence)
            note_looks(session, _detour(look, lead, decision.fate))
            return decision

        return await self._writer.write(entry)

    def _says_the_same(self, look: Look, reading: Article) -> bool:
        with self._database.read() as session:
            return says_the_same(session, look, reading)

    def finish(self, visit: Visit, *, complete: bool) -> None:
        """End the crawl of a site, whatever became of it; what was not finished is still due."""
        visit.open = 0
        lost = len(visit.taken) - visit.fates.total()
        if lost:
            visit.fates[Fate.FAILED] += lost
            if complete and not visit.errors:
                visit.complain(f"{lost} pages could not be judged, by a fault of ours that the log names; they are due")
        # An unchanged source is not read again, so it is remembered only once all that it lists was looked at.
        is_whole = complete and not lost and not visit.is_cut
        looks = [self._scheduled(visit, look) for look in visit.looks] if is_whole else []
        looks += [self._scheduled(visit, look) for look in visit.misses]
        searched = complete and visit.found is not None
        at, progress, outcome = now(), visit.progress, visit.outcome
        canary, candidate = visit.canary, visit.candidate

        def entry(session: Session) -> None:
            if searched:
                forget_found(session, visit.site.name)
            remember_sources(session, looks)
            if canary is not None:
                note_canary(session, visit.site.name, canary)
            if candidate is not None:
                offer_canary(session, visit.site, *candidate, at)
            finish_run(session, visit.run_id, progress, outcome, at, complete=complete)

        self._writer.write_unasked(entry)

    def _scheduled(self, visit: Visit, look: SourceLook) -> SourceLook:
        """A look as it is remembered; parts of a sitemap and further pages of a section have no rhythm of their own."""
        url = look.source.url
        look = replace(look, found=visit.found is not None and url in visit.found and look.trouble is None)
        if look.trouble is not None and look.trouble not in DEAD:
            return replace(look, rhythm=look.memory.rhythm)  # it is there, and due as it was
        if visit.asked_sources.get(url) != url:
            return look
        return with_rhythm(look, visit.site, visit.began_at, brought_something=url in visit.fruitful)

    def give_sign_of_life(self, visits: Sequence[Visit]) -> None:
        """How far the visits are, and that somebody is still at it."""
        going = {visit.run_id: visit.progress for visit in visits if visit.open}
        self._writer.write_unasked(partial(note_progress, batch=self._order.batch, progress=going, now=now()))

    def close(self) -> None:
        """Write what is left, and give the database back."""
        self._keepers.shutdown()
        self._writer.flush()
        self._database.close()


class _Notes:
    """Looks that are noted together.  Others may join until the writer takes it."""

    written: "asyncio.Future[None]"

    def __init__(self) -> None:
        self.looks: list[tuple[Look, Fate]] = []
        self.taken = False

    def __call__(self, session: Session) -> None:
        self.taken = True
        note_looks(session, self.looks)


def _detour(look: Look, lead: Lead, fate: Fate) -> list[tuple[Look, Fate]]:
    """A lead that led to another address has been looked at, too."""
    if url_key(lead.url) == url_key(look.url):
        return []
    ours = Fate.DUPLICATE if fate in (Fate.NEW, Fate.CHANGED) else fate
    return [(Look(url=lead.url, site=look.site, at=look.at, occasion=look.occasion), ours)]


def now() -> datetime:
    """The time; the only clock of a crawl."""
    return datetime.now(UTC)
