"""The crawl of one site while it goes on: what is open, what became of every lead."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.article import Lead, Reading, Refusal
from domain.decide import Decision, Fate
from domain.health import DEAD, Trouble
from domain.site import Site, Source, SourceKind
from domain.url import url_key, without_secrets
from storage.canaries import CanaryLook
from storage.evidence import Evidence
from storage.looks import Occasion, Seen
from storage.runs import Progress
from storage.sources import SourceLook, SourceMemory

_MOST_SOURCES = 500  # a look ten years into the past takes 120 monthly sitemaps; some sitemaps list each other
_MOST_PARTS = 20  # of all sitemaps in a crawl that looks for news: the newest two of each index
_DEEPEST = 3  # indexes within indexes; the protocol knows one
_MOST_PAGES = 2_000  # to be fetched of one site in one crawl: half an hour at a page a second
_MOST_SAMPLES = 2  # a crawl: 50 ms each, and enough to see a wall within two crawls
_MOST_ERRORS = 20  # in one run's row; the counts tell the rest


@dataclass(slots=True, kw_only=True)
class Visit:
    """One site's crawl.  Every lead that is taken meets exactly one fate; every request that is opened is closed."""

    site: Site
    run_id: int
    known: bool  #: the site is a configured one
    by_hand: bool  #: look at everything, whatever the schedule says
    began_at: datetime
    open: int = 0  #: requests that are under way
    asked: int = 0  #: leads that are pages somebody named
    most_pages: int = _MOST_PAGES  #: to be fetched, but for those that somebody named and a look into the past
    fetches: int = 0  #: pages that were to be fetched
    is_cut: bool = False  #: there were more than one crawl fetches: its sources are read again in the next
    taken: set[str] = field(default_factory=set)  #: identities of the leads so far
    fates: Counter[Fate] = field(default_factory=Counter)
    asked_sources: dict[str, str] = field(default_factory=dict)  #: and the site's own source that each belongs to
    depths: dict[str, int] = field(default_factory=dict)  #: of sitemaps within sitemaps
    looks: list[SourceLook] = field(default_factory=list)  #: at sources that were read, or found unchanged
    misses: list[SourceLook] = field(default_factory=list)  #: at sources that brought nothing
    fruitful: set[str] = field(default_factory=set)  #: the site's own sources that brought something new
    found: frozenset[str] | None = None  #: sources that a search of this crawl has found
    blind_since: datetime | None = None  #: since then none of the site's own sources could be read
    rounds_new: int = 0
    refusals: Counter[str] = field(default_factory=Counter)  #: of pages, by reason
    languages: Counter[str] = field(default_factory=Counter)  #: of pages that were read
    samples: int = 0  #: pages that were read only to see whether pages of this site can be read
    canary: CanaryLook | None = None
    candidate: tuple[str, int] | None = None  #: a page that was read well, and the length of its text
    errors: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)  #: what somebody should know, and no failure

    def take(self, lead: Lead, known: Seen | None, occasion: Occasion, now: datetime) -> bool:
        """Count a lead; whether it should be fetched.  One that is known and not due is unchanged as far as we know."""
        wanted = known is None or known.fate is Fate.FAILED or (known.due_at is not None and known.due_at <= now)
        # By hand everything is looked at again; but a look into the past that was stopped goes on where it was.
        wanted = wanted or (self.by_hand and occasion is not Occasion.BACKFILL)
        if wanted and self.fetches >= self.most_pages and occasion not in (Occasion.BACKFILL, Occasion.ASKED):
            if url_key(lead.url) not in self.taken:
                self.is_cut = True
                self.complain(f"more than {self.most_pages} pages to fetch; the next crawl goes on with the others")
            return False
        if not self.count(lead):
            return False
        if wanted:
            self.fetches += 1
        else:
            self.fates[Fate.UNCHANGED] += 1
        return wanted

    def count(self, lead: Lead) -> bool:
        """Count a lead; `False` if it was counted before."""
        key = url_key(lead.url)
        if key in self.taken:
            return False
        self.taken.add(key)
        return True

    def take_source(self, source: Source, listed_by: Source | None, *, past: bool = False) -> bool:
        """Whether a source should be asked: once a crawl, and not more of them than a site can have."""
        if source.url in self.asked_sources:
            return False
        most_parts = _MOST_SOURCES if past else _MOST_PARTS
        is_part = listed_by is not None and source.kind is SourceKind.SITEMAP
        depth = self.depths.get(listed_by.url, 0) + 1 if listed_by is not None and is_part else 0
        own = self.asked_sources[listed_by.url] if listed_by is not None else source.url
        if depth > _DEEPEST:
            self.remark(f"{own}: sitemaps within sitemaps, more than {_DEEPEST} deep, were not read")
            return False
        if len(self.asked_sources) >= _MOST_SOURCES or (is_part and len(self.depths) >= most_parts):
            most = most_parts if is_part else _MOST_SOURCES
            self.remark(f"{own}: not all that it leads to was read, only {most} lists in one crawl")
            return False
        self.asked_sources[source.url] = own
        if is_part:
            self.depths[source.url] = depth
        return True

    def note_fruit(self, source: Source) -> None:
        """Something new stood in a source."""
        self.fruitful.add(self.asked_sources[source.url])

    def settle(self, decision: Decision) -> None:
        """A lead has met its fate."""
        self.fates[decision.fate] += 1
        self.rounds_new += decision.new_rounds
        if decision.refusal is not None:
            self.refusals[decision.refusal] += 1
        if decision.language is not None:
            self.languages[decision.language] += 1

    def take_sample(self) -> bool:
        """Whether a page that names no consultation should be read all the same: a wall names none either."""
        self.samples += 1
        return self.samples <= _MOST_SAMPLES

    def see_sample(self, decision: Decision, reading: Reading) -> Decision:
        """A page that names no consultation was read all the same: what that says of the site."""
        if isinstance(reading, Refusal):
            return replace(decision, refusal=reading.reason)
        if self.candidate is None or len(reading.text) > self.candidate[1]:
            self.candidate = (reading.url, len(reading.text))
        return replace(decision, language=reading.language)

    def see_canary(self, url: str, reading: Reading, at: datetime) -> None:
        """The article that must be readable was looked at."""
        if isinstance(reading, Refusal):
            self.canary = CanaryLook(url=url, at=at, refused=reading.reason)
            self.refusals[reading.reason] += 1
        else:
            self.canary = CanaryLook(url=url, at=at, length=len(reading.text))
            self.languages.update([reading.language] if reading.language else [])

    def miss(self, source: Source, memory: SourceMemory, trouble: Trouble, error: str, at: datetime) -> None:
        """A source brought nothing; one that is gone, or is something else now, is asked less and less."""
        self.complain(error)
        counted = replace(memory, failures=memory.failures + 1) if trouble in DEAD else memory
        self.misses.append(SourceLook(source=source, site=self.site.name, at=at, memory=counted, trouble=trouble))

    def note_evidence(self, evidence: Evidence) -> None:
        """A page was to be kept."""
        if evidence.missing is not None:
            self.complain(f"pages cannot be kept as captured: {evidence.missing}; articles are stored without them")

    def complain(self, error: str) -> None:
        """Something that was asked for did not work."""
        error = without_secrets(error)
        if len(self.errors) < _MOST_ERRORS and error not in self.errors:
            self.errors.append(error)

    def remark(self, remark: str) -> None:
        """Something that somebody should know."""
        remark = without_secrets(remark)
        if len(self.remarks) < _MOST_ERRORS and remark not in self.remarks:
            self.remarks.append(remark)

    @property
    def progress(self) -> Progress:
        """How far it is."""
        return Progress(
            leads=len(self.taken),
            sources=len(self.looks),
            fates={str(fate): count for fate, count in sorted(self.fates.items())},
            rounds_new=self.rounds_new,
            errors=[*self.errors, *self.remarks],
            refusals=dict(self.refusals),
            languages=dict(self.languages),
            troubles=dict(Counter(str(miss.trouble) for miss in self.misses)),
        )

    @property
    def outcome(self) -> str:
        """ "ok", "partial" or "failed": nothing that was asked for could be read."""
        all_failed = self.fates[Fate.FAILED] == self.fates.total() > 0
        if all_failed if self.asked else not self.looks:
            return "failed"
        return "partial" if self.errors or self.fates[Fate.FAILED] else "ok"
