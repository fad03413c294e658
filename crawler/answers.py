"""What an answer settles by itself, before its page is read: by status, validators and the bytes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b

from scrapy.http import Response

from crawler.requests import header
from domain.decide import STORED, Fate
from domain.site import Site
from storage.looks import Look, Occasion, Seen
from storage.sources import SourceMemory

GONE = (404, 410)
CLOSED = (401, 402, 403, 451)


def conditions(memory: SourceMemory | Seen | None) -> Mapping[str, str]:
    """Headers that make an unchanged page cost nothing (RFC 9110, 13.1)."""
    headers = {}
    if memory is not None and memory.etag:
        headers["If-None-Match"] = memory.etag
    if memory is not None and memory.last_modified:
        headers["If-Modified-Since"] = memory.last_modified
    return headers


def source_memory_of(response: Response, before: SourceMemory) -> SourceMemory:
    """What to remember of a source after this answer."""
    if response.status == 304:
        return before
    return replace(
        before,
        etag=header(response, "ETag"),
        last_modified=header(response, "Last-Modified"),
        body_hash=body_hash(response.body),
    )


def look_at(response: Response, site: Site | None, at: datetime, occasion: Occasion, known: Seen | None) -> Look:
    """The look that an answer is; an unchanged page keeps the validators that it had."""
    look = Look(
        url=response.url,
        site=site,
        at=at,
        etag=header(response, "ETag"),
        last_modified=header(response, "Last-Modified"),
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


def fate_by_answer(response: Response, known: Seen | None) -> Fate | None:
    """What the status or the bytes settle already; `None`: the page has to be read."""
    if response.status == 304:
        return Fate.UNCHANGED if known else Fate.FAILED  # unasked, it says nothing
    if response.status in GONE or response.status in CLOSED:
        return Fate.UNCHANGED if is_stored(known) else Fate.REFUSED
    if response.status != 200:
        return Fate.FAILED
    return Fate.UNCHANGED if known and known.body_hash == body_hash(response.body) else None


def is_stored(known: Seen | None) -> bool:
    """Whether a page is known as an article that is stored."""
    return known is not None and known.fate in STORED


def body_hash(body: bytes) -> str:
    """The identity of the bytes of an answer."""
    return blake2b(body, digest_size=16).hexdigest()
