"""What one message tells: the types between the outbox and the words."""

from dataclasses import dataclass
from datetime import datetime

from domain.events import Event
from domain.rounds import Round
from domain.site import Mechanism
from storage.outbox import IncidentNote, Outlets

_NOBODY = Outlets()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleNote:
    """One article, as far as a message needs it."""

    url: str
    site: str
    title: str
    language: str | None
    published_at: datetime | None
    credit: str | None
    removed: tuple[str, ...] = ()  #: for a changed article: paragraphs that are gone
    added: tuple[str, ...] = ()  #: for a changed article: paragraphs that are new


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One event with what is known of its subject at the time of writing."""

    event: Event
    happened_at: datetime
    article: ArticleNote | None = None
    mechanism: Mechanism | None = None
    round: Round | None = None
    outlets: Outlets = _NOBODY  #: who reports that round
    incident: IncidentNote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The time that a letter at a set time is about."""

    since: datetime
    until: datetime
    weekly: bool  #: else daily


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message in one language, ready to be carried."""

    subject: str
    text: str
    html: str
