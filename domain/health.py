"""The health of a site: the causes that keep it from being seen, the facts they are judged by, and findings.

How a finding comes about stands in `diagnosis`, what becomes of it in `incidents`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from domain.rhythm import ArrivalRhythm, learn
from domain.site import Site, SourceKind

_USUAL_ITEMS = 3  # a source that lists fewer as a rule may well list none
_FEW = 0.4  # of the usual items


class Cause(StrEnum):
    """What keeps a site from being seen."""

    NETWORK = "network"  #: no site answers: it is us
    ARCHIVE = "archive"  #: it is us, too: pages cannot be kept as captured, and everything else goes on
    UNREACHABLE = "unreachable"
    FORBIDDEN = "forbidden"
    CLOSED_BY_ROBOTS = "closed-by-robots"
    MOVED = "moved"
    SOFT_404 = "soft-404"
    CONSENT_WALL = "consent-wall"
    LOGIN_WALL = "login-wall"
    BLOCKED = "blocked"
    EMPTY = "empty"
    DRIFT = "drift"  #: what it is made of is no longer what we can read
    FROZEN = "frozen"  #: it said "unchanged" and was not
    STALE = "stale"
    SHRINKING = "shrinking"
    LANGUAGE = "language"
    CANARY = "canary"


class Trouble(StrEnum):
    """Why a look at a source brought nothing, or far less than usual."""

    NO_ANSWER = "no-answer"
    NOT_RENDERED = "not-rendered"  #: our browser could not show it, or there is none
    SERVER_ERROR = "server-error"
    SLOW_DOWN = "slow-down"
    FORBIDDEN = "forbidden"
    CLOSED_BY_ROBOTS = "closed-by-robots"
    NOT_ALLOWED = "not-allowed"
    GONE = "gone"
    ASTRAY = "astray"  #: it leads to the home page
    UNREADABLE = "unreadable"
    NO_ITEMS = "no-items"
    NO_LINKS = "no-links"
    FEW = "few"


#: A source that is gone, closed to us, or something else now: others are searched for when all of a site's are.
DEAD = frozenset({Trouble.GONE, Trouble.FORBIDDEN, Trouble.ASTRAY, Trouble.UNREADABLE})

#: Pages that answer and hold no article: what was met while one stood there is to be looked at again.
WALLS = frozenset({Cause.SOFT_404, Cause.CONSENT_WALL, Cause.LOGIN_WALL, Cause.BLOCKED})


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFacts:
    """One source as it was last looked at."""

    url: str
    kind: SourceKind
    items: int = 0
    usual_items: float | None = None
    newest_at: datetime | None = None
    checked_at: datetime | None = None  #: whatever came of it
    read_at: datetime | None = None  #: read, or found unchanged
    polled_every: timedelta | None = None  #: its interval, longer the quieter it is; `None`: it is asked with its site
    failures: int = 0  #: looks in a row with any trouble
    trouble: Trouble | None = None
    failing_since: datetime | None = None
    distrusted_since: datetime | None = None  #: it said "unchanged" and was not


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFacts:
    """One crawl of a site."""

    started_at: datetime
    sources: int  #: read, or found unchanged
    fates: Mapping[str, int] = field(default_factory=dict)
    refusals: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)  #: of pages that were read
    troubles: Mapping[str, int] = field(default_factory=dict)

    @property
    def was_in_vain(self) -> bool:
        """Whether nobody answered at all."""
        return not self.sources and set(self.troubles) == {Trouble.NO_ANSWER}

    @property
    def was_answered(self) -> bool:
        """Whether anybody answered, whatever the answer was."""
        return bool(
            self.sources or set(self.troubles) - {Trouble.NO_ANSWER} or set(self.fates) - {"failed", "unchanged"}
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CanaryFacts:
    """The article that must still be readable."""

    url: str
    misses: int = 0
    missing_since: datetime | None = None
    seen: str = ""  #: a refusal, or the length of its text
    length: int = 0  #: characters that it has as a rule


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFacts:
    """One site: all that its health is judged by."""

    site: Site
    watched_since: datetime | None  #: end of its first crawl
    sources: Sequence[SourceFacts] = ()
    runs: Sequence[RunFacts] = ()  #: that ended, the newest first
    arrivals: Sequence[datetime] = ()  #: when its new pages were first seen; those of the first crawl left out
    canary: CanaryFacts | None = None
    language: str | None = None  #: that it is known to write
    open: frozenset[Cause] = frozenset()  #: what it suffers from already
    answerable_since: datetime | None = None  #: the last time that no site at all answered ended then

    @property
    def rhythm(self) -> ArrivalRhythm:
        """When new pages come here."""
        return learn(self.arrivals, self.watched_since, self.site.timezone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One cause at one site."""

    cause: Cause
    site: str | None  #: `None`: all of them
    since: datetime
    blind: bool  #: nothing of the site is seen; else it is seen in part, or in doubt
    facts: Mapping[str, str | int] = field(default_factory=dict)  #: what was seen and what is usual, for words

    @property
    def manner(self) -> str:
        """Under which name words speak of it: its cause, and whether it was seen in pages, or never well."""
        if self.facts.get("per_day") == "":
            return f"{self.cause}-never"
        return f"{self.cause}-pages" if "bad" in self.facts else str(self.cause)

    @property
    def says(self) -> str:
        """In one line: what was seen, what was usual, what to do."""
        seen = _SEEN[self.manner].format_map({"language": "", **self.facts})
        return f"{seen}. {_ADVICE.get(self.cause, 'Open the site and see')}"


_PAGES = "{bad} of the last {pages} pages "
_SEEN: Mapping[str, str] = {
    "network": "none of {sites} sites answers; most do as a rule",
    "archive": "the pages of {articles} versions could not be kept as captured; articles are stored without ({why})",
    "unreachable": "{failing} of {sources} sources bring nothing ({trouble}), {url} among them; they did before",
    "unreachable-pages": "{bad} of the last {pages} pages could not be fetched; as a rule they can",
    "forbidden": "{failing} of {sources} sources are forbidden to us, {url} among them; they were open before",
    "forbidden-pages": _PAGES + "are forbidden to us; as a rule they are open",
    "closed-by-robots": "robots.txt closes {failing} of {sources} sources, {url} among them; they were open before",
    "closed-by-robots-pages": _PAGES + "are closed by robots.txt; as a rule they are open",
    "moved": "{failing} of {sources} sources are gone or lead elsewhere ({trouble}), {url} among them",
    "moved-pages": _PAGES + "are gone or lead to another page; as a rule they are articles",
    "soft-404-pages": _PAGES + "say that there is nothing here; as a rule they are articles",
    "consent-wall-pages": _PAGES + "ask for consent and show no article; as a rule they are articles",
    "login-wall-pages": _PAGES + "ask for a login and show no article; as a rule they are articles",
    "blocked-pages": _PAGES + "are a bot check; as a rule they are articles",
    "empty": "{url} lists nothing; {usual} articles are usual",
    "drift": "{url} cannot be read any more ({trouble}); {usual} articles are usual",
    "drift-pages": _PAGES + "hold no article that can be read; as a rule they do",
    "frozen": "{url} says that it is unchanged while it lists other articles",
    "stale": "nothing new since {newest}; about {per_day} articles a day are usual, {longest} h without one at most",
    "stale-never": "nothing new since {newest}",
    "shrinking": "{url} lists {items} articles; {usual} are usual",
    "language": "the last {pages} articles were in {language}; {usual} is usual",
    "canary": "the article that must be readable is not as it was ({seen}; {length} characters are usual): {url}",
}
_ADVICE: Mapping[Cause, str] = {
    Cause.NETWORK: "Look at the network of this machine",
    Cause.ARCHIVE: "Look at the disk and the rights of the folder of [storage] archive",
    Cause.UNREACHABLE: "Open the site: if it works for you, it has moved or blocks us",
    Cause.FORBIDDEN: "Put an address into user_agent, and write to the site",
    Cause.CLOSED_BY_ROBOTS: "It is obeyed: choose other sources, or write to the site",
    Cause.MOVED: "Look for their new address, and mend sources",
    Cause.BLOCKED: "Put an address into user_agent, and write to the site",
    Cause.EMPTY: "Look where its articles are listed now, and mend sources",
    Cause.DRIFT: "It was probably rebuilt: mend sources, follow or remove",
    Cause.FROZEN: "It is fetched whole from now on; nothing needs to be done",
    Cause.STALE: "Open the site: if there is news, mend sources",
    Cause.CANARY: "Open it; `roundwatch explain` shows what is read of it",
}


def trouble_of_listing(kind: SourceKind, items: int, usual: float | None) -> Trouble | None:
    """What is wrong with a list of so many articles, where so many are usual."""
    if usual is None or usual < _USUAL_ITEMS or items >= usual * _FEW:
        return None
    if items:
        return Trouble.FEW
    return Trouble.NO_LINKS if kind is SourceKind.SECTION else Trouble.NO_ITEMS
