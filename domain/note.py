"""The weekly note: when one is due, and what it says of a time.  Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.coverage import Span
from domain.events import Event
from domain.rounds import Expected
from domain.site import Site
from domain.timetable import Timetable

_FULL = timedelta(days=7) - timedelta(hours=1)  # a week in which the clocks are put forward is no shorter one
_MOST = 600  # moments that are counted: ten years


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteDue:
    """A note that is to be written."""

    start: datetime
    end: datetime
    missed: int  #: notes that should have been written before, and were not


def due_note(table: Timetable, since: datetime, noted_until: datetime | None, now: datetime) -> NoteDue | None:
    """The note that is due; `None`: none yet.  It covers all that no note has covered, whole weeks at least."""
    start = noted_until or since
    moments: list[datetime] = []
    at = start
    while len(moments) < _MOST and (at := table.next(at)) <= now:
        if at - start >= _FULL:
            moments.append(at)
    if not moments:
        return None
    return NoteDue(start=start, end=table.last(now), missed=len(moments) - 1)


class Verdict(StrEnum):
    """The first line of a note."""

    NEWS = "news"  #: there was a new round
    NOTHING_NEW = "nothing-new"
    UNKNOWN = "unknown"  #: too little was seen to say so


@dataclass(frozen=True, slots=True, kw_only=True)
class Blindness:
    """What keeps a site from being seen now."""

    cause: str
    manner: str
    facts: Mapping[str, object]
    since: datetime
    blind: bool  #: nothing of it is seen; else it is seen in part, or in doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteWeek:
    """One site in the time of a note."""

    site: Site
    share: float  #: of the time in which it was seen, 0 to 1
    crawls: int = 0  #: that ended
    read: int = 0  #: of these, so many read a source
    pages: int = 0  #: that were new
    sources: int = 0
    sources_read: int = 0  #: that could be read at the last look
    newest_at: datetime | None = None  #: publication of its newest article
    watched_since: datetime | None = None
    ails: Sequence[Blindness] = ()
    error: str | None = None  #: of its last crawl, if that failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that was told in the time of a note."""

    event: Event
    at: datetime
    title: str | None = None
    site: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a note says."""

    start: datetime
    end: datetime
    share: float  #: of the time in which the sites were seen, all together
    threshold: float  #: below this nobody can say that nothing happened
    sites: Sequence[SiteWeek]
    besides: Sequence[Blindness] = ()  #: what ails none of the sites: pages that cannot be kept
    pauses: Sequence[Span] = ()  #: nobody looked at any site
    happened: Sequence[Happening] = ()
    new_rounds: int = 0
    expected: Sequence[Expected] = ()
    missed: int = 0  #: notes that should have been written before

    @property
    def is_unknown(self) -> bool:
        """Whether too little was seen."""
        return self.share < self.threshold

    @property
    def verdict(self) -> Verdict:
        """The first line."""
        if self.new_rounds:
            return Verdict.NEWS
        return Verdict.UNKNOWN if self.is_unknown else Verdict.NOTHING_NEW
