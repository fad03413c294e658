"""Articles or rounds as a feed (Atom, RFC 4287), written entry by entry."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, Any
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from domain.text import clean

_ATOM = "http://www.w3.org/2005/Atom"
_XML = "http://www.w3.org/XML/1998/namespace"
_NAMESPACE: Any = {None: _ATOM}  # Any: the stubs know no default namespace
_LONGEST = 2000  # characters of a title, name or address
_NOTHING_YET = datetime(1970, 1, 1, tzinfo=UTC)  # `updated` of a feed without an entry; the clock would change it


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One entry of a feed."""

    key: str  #: its identity, the same for ever: of an article domain.url.url_key, of a round its name
    title: str
    url: str | None  #: http or https; anything else is left out
    updated: datetime
    published: datetime | None = None
    author: str | None = None
    summary: str | None = None
    language: str | None = None
    categories: Sequence[str] = ()


def write_feed(
    out: IO[bytes],
    entries: Iterable[FeedEntry],
    *,
    title: str,
    key: str,
    updated: datetime | None,
    address: str | None = None,
) -> None:
    """Write a feed, UTF-8, one entry at a time.

    `key` is the identity of the feed, `updated` that of its newest entry, `None` if there is none; `address` where the
    feed itself is found.
    """
    with etree.xmlfile(out, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element(f"{{{_ATOM}}}feed", nsmap=_NAMESPACE):
            xml.write(_element("id", _identity(f"feed {key}")), _element("title", title))
            xml.write(_element("updated", _moment(updated or _NOTHING_YET)))
            if address is not None:
                xml.write(_element("link", rel="self", type="application/atom+xml", href=_one_line(address)))
            author = _element("author")
            author.append(_element("name", "Roundwatch"))
            xml.write(author, _element("generator", "roundwatch"))
            for entry in entries:
                xml.write(_entry(entry))
                xml.write("\n")


def _entry(entry: FeedEntry) -> etree._Element:
    found = _element("entry")
    if entry.language:
        found.set(f"{{{_XML}}}lang", entry.language)
    found.append(_element("id", _identity(entry.key)))
    found.append(_element("title", entry.title or entry.key))
    found.append(_element("updated", _moment(entry.updated)))
    if entry.published is not None:
        found.append(_element("published", _moment(entry.published)))
    if entry.author:
        author = _element("author")
        author.append(_element("name", entry.author))
        found.append(author)
    if entry.url and entry.url.startswith(("http://", "https://")):
        found.append(_element("link", rel="alternate", href=_one_line(entry.url)))
    for category in entry.categories:
        found.append(_element("category", term=_one_line(category)))
    # An entry without a link must say something (RFC 4287, 4.1.2).
    found.append(_element("summary", entry.summary or entry.title or entry.key))
    return found


def _element(name: str, text: str | None = None, **attributes: str) -> etree._Element:
    element = etree.Element(f"{{{_ATOM}}}{name}", nsmap=_NAMESPACE)
    if text is not None:
        element.text = _one_line(text)
    for key, value in attributes.items():
        element.set(key, value)
    return element


def _identity(key: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'roundwatch {key}')}"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _one_line(text: str) -> str:
    """The text as XML 1.0 may hold it, in one line."""
    return " ".join(clean(text[: _LONGEST * 2]).split())[:_LONGEST]
