"""What a source lists, and what is said of one that lists nothing."""

from dataclasses import dataclass
from datetime import datetime

from domain.article import Lead
from domain.site import Site, Source


class UnreadableSourceError(ValueError):
    """A source is not what its kind says; the message says what it is instead."""


class TooLongHereError(Exception):
    """Reading this would hold up whoever else waits: it is work for a process of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a source answered, and all that must be known to read it.  Can be sent to another process."""

    source: Source
    body: bytes
    url: str  #: after redirects: what its links are relative to
    site: Site
    now: datetime
    since: datetime | None = None  #: a look into the past, as far as this
    quickly: bool = False  #: raise `TooLongHereError` rather than take long


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One article as a source lists it."""

    link: str  #: as it stands there, made absolute where the source says how
    title: str = ""
    published_at: datetime | None = None
    dated: datetime | None = None  #: for its place in the list only: a day, a last change, a date in its address


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What stands in a source, before it is judged."""

    items: list[Item]
    sources: tuple[Source, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a source lists."""

    leads: tuple[Lead, ...] = ()
    sources: tuple[Source, ...] = ()  #: further sources that it names, to be read in this crawl
    newest_at: datetime | None = None  #: publication of its newest item, as far as it says so
    oldest_at: datetime | None = None  #: of the oldest one; sections say it in addresses or beside their links
    cut: int = 0  #: articles that it lists beyond those taken
    is_ordered: bool = True  #: those taken are the newest ones
    remarks: tuple[str, ...] = ()  #: what somebody should know of it, one line each
