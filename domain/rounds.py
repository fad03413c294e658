"""Rounds and what articles say of them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Status(StrEnum):
    """What an article says of a round."""

    HELD = "held"  #: it took place or is taking place
    UPCOMING = "upcoming"  #: about to happen: a date is set, or it is announced as imminent
    PLANNED = "planned"  #: agreed for later
    MENTIONED = "mentioned"  #: background: an earlier round
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


#: Statuses that say a round took place, the stronger first.
HAPPENED = (Status.HELD, Status.MENTIONED)


class Format(StrEnum):
    """How the two sides met."""

    IN_PERSON = "in-person"
    ONLINE = "online"
    HYBRID = "hybrid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair:
    """Who led one side."""

    party: str  #: ISO 3166-1 alpha-2
    name: str  #: in its canonical spelling where one is known, else as the article has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The sentence that says so, as it stands in the article."""

    field: str  #: name of the field of `Mention` that it proves
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An article speaks of a round.  Every field but `mechanism` and `status` may be unknown (`None`)."""

    mechanism: str  #: id of the mechanism; of one with any country the series, such as "vn-any:KH" (domain/site.py)
    number: int | None
    status: Status
    starts_on: date | None = None
    ends_on: date | None = None
    year: int | None = None  #: of the round, if known
    country: str | None = None  #: of the host, ISO 3166-1 alpha-2; `None` for a round that was held online
    city: str | None = None
    format: Format | None = None
    chairs: tuple[Chair, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A sentence that proves one field of a round, and the article in which it stands."""

    field: str
    quote: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One of several values that articles give for the same field."""

    value: str
    articles: int  #: how many say so
    urls: tuple[str, ...] = ()  #: who says so, those who are believed first


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Articles disagree on one field of a round."""

    field: str
    values: tuple[Claim, ...]  #: the value that the ledger chose comes first


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundFacts:
    """What a round is: all that deciding on an article needs of the ledger."""

    mechanism: str
    number: int | None  #: `None`: held, but no article gives its number
    status: Status
    year: int | None
    starts_on: date | None
    ends_on: date | None
    country: str | None
    city: str | None
    format: Format | None
    chairs: tuple[Chair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(RoundFacts):
    """One row of the ledger: folded from all mentions, the same whatever order they came in."""

    first_seen_at: datetime
    articles: int  #: that speak of it, copies included
    reprints: int = 0  #: articles among them that repeat the text of another
    independent: int  #: voices among them: copies of one text and sites of one family count once
    conflicts: tuple[Conflict, ...]
    evidence: tuple[Quotation, ...]
    announced_on: date | None = None  #: of one that was put off or called off: the day that was announced last


@dataclass(frozen=True, slots=True, kw_only=True)
class Regression:
    """A round that is said to have taken place after one with a higher number: one of the two is most likely wrong."""

    mechanism: str
    number: int
    starts_on: date
    after: int  #: the higher number
    after_on: date  #: and its day


class ExpectedState(StrEnum):
    """Where the next round stands against its plan and cadence."""

    WAITING = "waiting"
    DUE = "due"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """The next round of a mechanism."""

    mechanism: str
    number: int
    country: str | None
    year: int | None
    state: ExpectedState
