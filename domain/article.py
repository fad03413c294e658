"""One page: what pointed to it, its bytes, and what was read from it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A URL worth fetching, and where it was found."""

    url: str
    site: str
    found_in: str  #: URL of the source that listed it, or "command line"
    title: str | None = None  #: as the source gives it
    published_at: datetime | None = None  #: as the source gives it; `None` if it gives none or an impossible one


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The bytes of one page and what is known of them before they are read.  Can be sent to another process."""

    url: str  #: after redirects
    body: bytes
    site: Site
    fetched_at: datetime  #: nothing on the page can have been published later
    content_type: str | None = None  #: the response header as sent
    published_at: datetime | None = None  #: what the source says, for pages that do not say it themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprints:
    """What a title and text are known, looked up and found by.  Taken where they are read: it needs no database."""

    title: str
    text: str
    identity: str  #: domain.essence.identity
    sketch: tuple[int, ...]  #: domain.stories.sketch
    words: str  #: domain.search.words_of, with spaces between them


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What one page says, without what stands around it."""

    url: str
    canonical_url: str  #: as the page declares it if that is on the same site, else the page's own, normalised
    site: str | None  #: name of the site, `None` for a page of no configured site
    title: str
    text: str  #: paragraphs, one a line, NFC
    language: str | None  #: ISO 639-1 of the text
    published_at: datetime | None
    modified_at: datetime | None
    authors: tuple[str, ...] = ()
    credit: str | None = None  #: who wrote it first, as the page says
    fingerprints: Fingerprints | None = field(default=None, compare=False, repr=False)  #: if they were taken

    @property
    def paragraphs(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")


class RefusalReason(StrEnum):
    """Why a page is no article."""

    LISTING = "listing"
    EMPTY = "empty"
    SOFT_404 = "soft-404"
    CONSENT_WALL = "consent-wall"
    LOGIN_WALL = "login-wall"
    BLOCKED = "blocked"
    NO_TEXT = "no-text"  #: a video or photo page
    NOT_HTML = "not-html"
    TOO_LARGE = "too-large"
    TOO_SLOW = "too-slow"
    UNREADABLE = "unreadable"
    # Those that no reading is needed for:
    GONE = "gone"  #: status 404 or 410
    FORBIDDEN = "forbidden"  #: status 401, 402, 403 or 451
    MOVED = "moved"  #: it leads to the home page or a section
    CLOSED_BY_ROBOTS = "closed-by-robots"
    NOT_ALLOWED = "not-allowed"  #: it leads where we must not go, such as into a private network


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A page that is no article: an expected answer, counted, not an error."""

    url: str
    reason: RefusalReason


Reading = Article | Refusal
