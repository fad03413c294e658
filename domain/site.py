"""Declarations: what is watched, for which mechanisms, and who is told.  They come from the configuration."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum

from domain.events import EventKind


class SourceKind(StrEnum):
    """How a source lists a site's articles."""

    FEED = "feed"
    SITEMAP = "sitemap"
    SECTION = "section"
    LIST = "list"  #: plain text, one address a line


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One place where a site lists its articles."""

    kind: SourceKind
    url: str
    follow: str | None = None  #: regular expression over article URLs; `None`: links that look like articles
    pages: int = 1  #: of a section: how many of its pages are looked through


class Standing(StrEnum):
    """How near an outlet is to what it reports."""

    OFFICIAL = "official"  #: a ministry or a government
    AGENCY = "agency"  #: the wire that others copy
    PRESS = "press"
    REWRITE = "rewrite"  #: rewrites, machine translations, clones


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One outlet that is watched."""

    name: str
    home: str
    language: str | None = None  #: ISO 639-1 of what it usually writes; a page may differ
    timezone: str = "UTC"  #: IANA zone of dates that the site prints without one
    family: str | None = None  #: publisher family: one voice, however many sites it has
    standing: Standing = Standing.PRESS
    every: timedelta | None = timedelta(minutes=15)  #: `None` when `cron` is set
    cron: str | None = None  #: five fields, in the site's zone
    slowest: timedelta | None = None  #: a quiet source is asked at least so often; `None`: four times `every`
    sources: tuple[Source, ...] = ()  #: none: found from the home page
    article: str | None = None  #: regular expression over the URLs of its articles; `None`: their general shape
    canary: str | None = None  #: an article that must always be readable; `None`: one is chosen
    remove: tuple[str, ...] = ()  #: XPath of what is never part of an article here
    render: bool = False  #: its pages are put together by scripts, and are read as a browser shows them


class Level(StrEnum):
    """Who leads a consultation."""

    DEPUTY_MINISTER = "deputy-minister"
    MINISTER = "minister"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mechanism:
    """A recurring consultation whose rounds are counted."""

    id: str
    name: dict[str, str]  #: by ISO 639-1; English is always there
    parties: tuple[str, str]  #: ISO 3166-1 alpha-2; "*" stands for any country
    kind: str = "political-consultation"
    level: Level = Level.DEPUTY_MINISTER
    #: What articles call it beside the names that the vocabularies know for its kind: phrases by ISO 639-1.
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cadence: timedelta | None = None  #: the usual time between rounds; `None` if there is none
    odd_host: str | None = None  #: the party that hosts the odd rounds, where hosts alternate; a prior, never a proof

    def covers(self, pair: frozenset[str]) -> bool:
        """Whether a consultation of these two countries can be one of its rounds."""
        if "*" in self.parties:
            return len(pair) == 2 and not pair.isdisjoint(self.parties)
        return pair == frozenset(self.parties)

    def between(self, pair: frozenset[str]) -> "Mechanism":
        """The mechanism with its parties named: one with any country ("*") is a series of rounds for each of them."""
        if "*" not in self.parties:
            return self
        named = next((party for party in self.parties if party in pair), min(pair))
        partner = next(party for party in sorted(pair) if party != named)
        return replace(self, id=series_id(self.id, partner), parties=(named, partner))


#: Between the id of a mechanism and a country: "vn-any:KH" is the series of rounds that it has with Cambodia.
SERIES = ":"


def series_of(mechanisms: Iterable[Mechanism], pair: frozenset[str], kind: str, level: Level) -> Mechanism | None:
    """The mechanism, both its parties named, that counts the rounds of two countries; `None`: none of these does.

    Of several it is the one that names both, so that none counts what has a mechanism of its own; else the first.
    """
    fitting = [one for one in mechanisms if one.kind == kind and one.level is level and one.covers(pair)]
    best = min(fitting, key=lambda one: "*" in one.parties, default=None)
    return best.between(pair) if best is not None else None


def series_id(mechanism: str, partner: str) -> str:
    """The series of rounds that a mechanism with any country has with this one."""
    return f"{mechanism}{SERIES}{partner}"


def mechanism_id(series: str) -> str:
    """The id of the mechanism that a series of rounds is of."""
    return series.partition(SERIES)[0]


def partner_of(series: str) -> str | None:
    """The country of a series, where its mechanism has any."""
    return series.partition(SERIES)[2] or None


def is_of(series: str, wanted: str) -> bool:
    """Whether a series of rounds is the one that is asked for: by its own name, or by that of its mechanism."""
    return wanted in (series, mechanism_id(series))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody who is told."""

    address: str  #: a mail address; of a channel its name, without what is secret
    language: str = "en"  #: of what we write ourselves: vi, en
    timezone: str = "UTC"
    events: frozenset[EventKind] = frozenset(EventKind)
    when: str = "now"  #: domain.timetable: "now", "daily 07:30", "weekly mon 07:30"
    most_per_hour: int = 12  #: letters; what comes beyond is told together in the next
    channel: str | None = field(default=None, repr=False)  #: its URL, which may hold a secret; `None`: mail
    note: str = "weekly mon 07:30"  #: when the weekly note is written, or "never"
