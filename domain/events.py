"""What there is to tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class EventKind(StrEnum):
    """The kinds of happening that a recipient can ask for."""

    NEW_ROUND = "new-round"
    ROUND_UPDATED = "round-updated"
    NEW_ARTICLE = "new-article"
    ARTICLE_CHANGED = "article-changed"
    ROUND_OVERDUE = "round-overdue"
    SITE_SILENT = "site-silent"
    SITE_RECOVERED = "site-recovered"


#: Kinds that are about a site and not about a round or article.
ABOUT_SITES = (EventKind.SITE_SILENT, EventKind.SITE_RECOVERED)

#: What a weekly note is called among the alerts.  Nobody asks for it by `events`: `note` of a recipient does.
NOTE = "weekly-note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One fact that is no longer what it was.  `None` stands for unknown."""

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something to tell.  Its key is natural: one happening has one key, whoever reports it and however often."""

    kind: EventKind
    key: str  #: unique among all events, for ever
    article_url: str | None  #: the article that brought it
    mechanism: str | None = None
    number: int | None = None
    changes: tuple[Change, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)  #: what else its letter says, as it was known then
