"""The books of a crawl: everything that it asks of the database and writes down, each entry one transaction."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from config import Settings
from crawler.order import Order
from crawler.visit import Visit
from domain.article import Lead, Reading
from domain.decide import Decision, Fate
from domain.rounds import Mention
from domain.site import Source
from domain.url import url_key
from storage.database import open_database
from storage.looks import Look, note_look, seen_pages
from storage.recording import record_reading
from storage.runs import SourceMemory, claim_sites, finish_run, note_progress, remember_source, source_memory


class Books:
    """The books of one crawl, open from its start to its end."""

    def __init__(self, order: Order, settings: Settings) -> None:
        self._order = order
        self._settings = settings
        self._database = open_database(settings.storage.database)

    def open_visits(self) -> list[Visit]:
        """A visit for every site of the order that nobody else is crawling; who asked for the others says so."""
        sites = self._order.sites
        with self._database.write() as session:
            runs = claim_sites(session, self._order.batch, [site.name for site in sites], self._order.trigger, now())
            return [
                Visit(
                    site=site,
                    run_id=runs[site.name],
                    known=any(site is one for one in self._settings.sites),
                    seen=seen_pages(session, site.name),
                    by_hand=self._order.trigger == "manual",
                )
                for site in sites
                if site.name in runs
            ]

    def memory_of(self, source: Source) -> SourceMemory:
        """What is remembered of a source."""
        with self._database.read() as session:
            return source_memory(session, source.url)

    def remember(
        self, visit: Visit, source: Source, memory: SourceMemory, items: int | None, newest_at: datetime | None
    ) -> None:
        """Remember a source, but only once all that it lists was looked at: an unchanged source is not read again."""
        visit.read.append(
            partial(
                remember_source,
                url=source.url,
                site=visit.site.name,
                kind=source.kind,
                memory=memory,
                now=now(),
                items=items,
                newest_at=newest_at,
            )
        )

    def note(self, look: Look, lead: Lead, fate: Fate) -> Decision:
        """A page that was looked at and not read."""
        with self._database.write() as session:
            note_look(session, look, fate)
        self._note_detour(look, lead, fate)
        return Decision(fate=fate)

    def record(self, look: Look, lead: Lead, reading: Reading, mentions: Sequence[Mention]) -> Decision:
        """A page that was read."""
        with self._database.write() as session:
            decision = record_reading(
                session, look, reading, mentions, self._settings.recipients, self._settings.record
            )
        self._note_detour(look, lead, decision.fate)
        return decision

    def finish(self, visit: Visit, *, complete: bool) -> None:
        """End the crawl of a site, whatever became of it; what was not finished is still due."""
        visit.open = 0
        lost = len(visit.taken) - visit.fates.total()
        if lost:
            visit.fates[Fate.FAILED] += lost
        with self._database.write() as session:
            if complete and not lost:
                for remember in visit.read:
                    remember(session)
            finish_run(session, visit.run_id, visit.progress, visit.outcome, now(), complete=complete)

    def give_sign_of_life(self, visits: Sequence[Visit]) -> None:
        """How far the visits are, and that somebody is still at it."""
        going = {visit.run_id: visit.progress for visit in visits if visit.open}
        with self._database.write() as session:
            note_progress(session, self._order.batch, going, now())

    def close(self) -> None:
        """Give the database back."""
        self._database.close()

    def _note_detour(self, look: Look, lead: Lead, fate: Fate) -> None:
        """A lead that led to another address has been looked at, too."""
        if url_key(lead.url) == url_key(look.url):
            return
        detour = Look(url=lead.url, site=look.site, at=look.at)
        with self._database.write() as session:
            note_look(session, detour, Fate.DUPLICATE if fate in (Fate.NEW, Fate.CHANGED) else fate)


def now() -> datetime:
    """The time; the only clock of a crawl."""
    return datetime.now(UTC)
