"""What an answer settles by itself, before its page is read: by status, validators and the bytes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import blake2b

from scrapy.http import Response

from crawler.connection import RECEIVED
from crawler.render import RENDERED
from crawler.requests import describe_status, header
from crawler.wholeness import ends_open
from domain.article import Page
from domain.decide import STORED, Fate
from domain.site import Site
from storage.looks import Look, Occasion, Seen
from storage.sources import SourceMemory
from storage.warc.writer import Capture

GONE = (404, 410)
CLOSED = (401, 402, 403, 451)
_LONGEST_VALIDATOR = 500  # characters; real ones have up to 60


def conditions(memory: SourceMemory | Seen | None) -> Mapping[str, str]:
    """Headers that make an unchanged page cost nothing (RFC 9110, 13.1)."""
    headers = {}
    if memory is not None and memory.etag:
        headers["If-None-Match"] = memory.etag
    if memory is not None and memory.last_modified:
        headers["If-Modified-Since"] = memory.last_modified
    return headers


def _validator(response: Response, name: str) -> str | None:
    """A validator, unless it is so long or odd that the server would stumble over it when it comes back."""
    said = header(response, name)
    return said if said and len(said) <= _LONGEST_VALIDATOR and said.isascii() and said.isprintable() else None


def source_memory_of(response: Response, before: SourceMemory, now: datetime) -> SourceMemory:
    """What to remember of a source after this answer."""
    if response.status == 304:
        return before
    return replace(
        before,
        etag=_validator(response, "ETag"),
        last_modified=_modified(response, now),
        body_hash=body_hash(response.body),
    )


def look_at(response: Response, site: Site | None, at: datetime, occasion: Occasion, known: Seen | None) -> Look:
    """The look that an answer is; an unchanged page keeps the validators that it had."""
    look = Look(
        url=response.url,
        site=site,
        at=at,
        etag=_validator(response, "ETag"),
        last_modified=_modified(response, at),
        body_hash=body_hash(response.body),
        occasion=occasion,
    )
    if response.status != 304 or known is None:
        return look
    return replace(
        look,
        etag=look.etag or known.etag,
        last_modified=look.last_modified or known.last_modified,
        body_hash=known.body_hash,
    )


def _modified(response: Response, now: datetime) -> str | None:
    """When a page was last changed; not if that is yet to come: to every question until then it says "unchanged"."""
    said = _validator(response, "Last-Modified")
    try:
        return said if said and parsedate_to_datetime(said).astimezone(UTC) <= now else None
    except (ValueError, OverflowError):
        return None


def page_of(response: Response, site: Site, at: datetime, published_at: datetime | None = None) -> Page:
    """The page that an answer brought, to be read."""
    return Page(
        url=response.url,
        body=response.body,
        site=site,
        fetched_at=at,
        content_type=header(response, "Content-Type"),
        published_at=published_at,
    )


def capture_of(response: Response, at: datetime) -> Capture:
    """The page as it was captured: as it came, or as the browser made it where it was rendered."""
    if RENDERED in response.flags:
        return Capture(
            url=response.url,
            at=at,
            head=b"",
            body=response.body,
            content_type=header(response, "Content-Type"),
            made_by=f"rendered: the DOM after its scripts ran in a headless Chromium; answered with {response.status}",
        )
    head, body = response.meta[RECEIVED]
    return Capture(url=response.url, at=at, head=head, body=body)


def fate_by_answer(response: Response, known: Seen | None, look: Look) -> Fate | None:
    """What the status or the bytes settle already; `None`: the page has to be read."""
    if response.status == 304:
        return Fate.UNCHANGED if known else Fate.FAILED  # for a page that we do not know it says nothing
    if response.status in GONE or response.status in CLOSED:
        return Fate.UNCHANGED if is_stored(known) else Fate.REFUSED
    if response.status != 200 or not response.body.strip():
        return Fate.FAILED
    if known and known.body_hash == look.body_hash:
        return Fate.UNCHANGED
    # A new page without an end may be the work of a sloppy hand; a stored one is not to be edited by a broken line.
    return Fate.FAILED if is_stored(known) and ends_open(response.body) else None


def describe_answer(response: Response) -> str:
    """Why an answer is of no use, in words."""
    if response.status != 200:
        return describe_status(response.status)
    return "cut off before its end; what is stored is kept" if response.body.strip() else "an empty answer"


def is_stored(known: Seen | None) -> bool:
    """Whether a page is known as an article that is stored."""
    return known is not None and known.fate in STORED


def body_hash(body: bytes) -> str:
    """The identity of the bytes of an answer."""
    return blake2b(body, digest_size=16).hexdigest()
