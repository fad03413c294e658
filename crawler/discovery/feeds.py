"""What a feed lists: RSS 0.9 to 2.0, RDF, Atom, JSON Feed."""

import html
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

import feedparser
from lxml import etree

from crawler.discovery.dates import date
from crawler.discovery.documents import kind_of, parse_xml, refuse_declarations
from crawler.discovery.listing import Answer, Content, Item, TooLongHereError, UnreadableSourceError

_QUICK = 64 * 1024  # bytes of an ill-formed feed that are read in 50 ms or so
_CDATA = re.compile(r"^\s*<!\[CDATA\[(.*?)(?:\]\]>)?\s*$", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^>]{0,500}>")
_LONGEST_TITLE = 2000
#: Where the page of an item may stand, the surest first: what a service that rewrites links kept of the original one;
#: a link to a page; a link; the guid of RSS that is a permanent link; the id of Atom.
_ORIGINAL, _PAGE, _LINK, _GUID = range(4)


def read_feed(answer: Answer) -> Content:
    """The items of a feed.  Raises `UnreadableSourceError`, and `TooLongHereError`."""
    kind = kind_of(answer.body)
    if kind == "a JSON document":
        return Content(items=list(_json_items(answer)))
    if kind in ("an HTML page", "a sitemap", "an empty answer"):
        raise UnreadableSourceError(f"no feed but {kind}")
    try:
        return Content(items=list(_items(answer)))
    except etree.XMLSyntaxError:
        # Half the feeds of the world are not well-formed; feedparser reads them all, at forty times the cost.
        if answer.quickly and len(answer.body) > _QUICK:
            raise TooLongHereError from None
    return Content(items=list(_mended_items(answer)))


def _items(answer: Answer) -> Iterator[Item]:
    root = parse_xml(answer.body, answer.url)
    if etree.QName(root).localname.lower() not in ("rss", "rdf", "feed"):
        raise UnreadableSourceError(f"no feed but {kind_of(answer.body)}")
    for element in root.iter("{*}item", "{*}entry"):
        links: dict[int, str] = {}
        title = said = ""
        for part in element:
            name = etree.QName(part).localname if isinstance(part.tag, str) else ""
            if name in ("link", "origLink", "guid", "id"):
                rank, link = _link(name, part)
                if rank is not None and link:
                    links.setdefault(rank, _absolute(part.base or answer.url, link))
            elif name in ("pubDate", "published", "date", "issued") or (name in ("updated", "modified") and not said):
                said = part.text or said
            elif name == "title":
                title = title or "".join(map(str, part.itertext()))
        yield _item(links, title, date(said, answer.now, answer.site.timezone))


def _absolute(base: str, link: str) -> str:
    try:
        return urljoin(base, link)
    except ValueError:  # such as "http://[bad/"
        return ""


def _link(name: str, part: etree._Element) -> tuple[int | None, str]:
    text = (part.text or "").strip()
    if name == "origLink":
        return _ORIGINAL, text
    if name == "link":
        if part.get("rel", "alternate") != "alternate":
            return None, ""
        is_page = part.get("type", "text/html") in ("text/html", "application/xhtml+xml")
        return (_PAGE if is_page else _LINK), (part.get("href") or text).strip()
    may_lead = text.startswith(("http://", "https://")) and part.get("isPermaLink", "true").lower() != "false"
    return (_GUID if may_lead else None), text


def _mended_items(answer: Answer) -> Iterator[Item]:
    """The items of a feed that is not well-formed."""
    refuse_declarations(answer.body)
    # A stream, because feedparser opens the file, or asks for the address, that a text names.
    try:
        parsed = feedparser.parse(BytesIO(answer.body), response_headers={"content-location": answer.url})
    except Exception as error:  # it trips over some of what it is made for: whatever it raises says the same
        raise UnreadableSourceError("no feed that anything could read") from error
    if not parsed.entries and not parsed.get("version"):
        raise UnreadableSourceError(f"no feed but {kind_of(answer.body)}")
    for entry in parsed.entries:
        pages = [link.get("href") for link in entry.get("links", ()) if link.get("rel") == "alternate"]
        guid = entry.get("id", "")
        links = {
            _ORIGINAL: entry.get("feedburner_origlink"),
            _PAGE: next(filter(None, pages), None),
            _LINK: entry.get("link"),
            _GUID: guid if guid.startswith(("http://", "https://")) else None,
        }
        # Asking for what is not there would warn of what it once meant.
        said, parsed = next(
            ((entry[key], entry.get(f"{key}_parsed")) for key in ("published", "updated") if key in entry), ("", None)
        )
        at = date(said, answer.now, answer.site.timezone) or _time_of(parsed, answer.now)
        yield _item({rank: link for rank, link in links.items() if link}, entry.get("title", ""), at)


def _time_of(parsed: Any, now: datetime) -> datetime | None:
    """What feedparser makes of a date in one of the hundred forms that we do not know."""
    if not parsed or not 1995 <= parsed[0] <= now.year:
        return None
    try:
        year, month, number, hour, minute, second = parsed[:6]
        found = datetime(year, month, number, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None
    return found if found <= now else None


def _json_items(answer: Answer) -> Iterator[Item]:
    try:
        said: Any = json.loads(answer.body)
    except (ValueError, RecursionError) as error:
        raise UnreadableSourceError("no feed but a broken JSON document") from error
    version, items = (said.get("version"), said.get("items")) if isinstance(said, dict) else (None, None)
    if not isinstance(version, str) or "jsonfeed.org" not in version or not isinstance(items, list):
        raise UnreadableSourceError("no feed but a JSON document")
    for item in items:
        told = {key: value for key, value in item.items() if isinstance(value, str)} if isinstance(item, dict) else {}
        at = date(told.get("date_published", ""), answer.now, answer.site.timezone)
        links = {_PAGE: told.get("url", ""), _LINK: told.get("external_url", ""), _GUID: told.get("id", "")}
        if not links[_GUID].startswith(("http://", "https://")):
            links[_GUID] = ""
        yield _item({rank: link for rank, link in links.items() if link}, told.get("title", ""), at)


def _item(links: dict[int, str], title: str, at: datetime | None) -> Item:
    return Item(link=links[min(links)] if links else "", title=_plain(title), published_at=at)


def _plain(title: str) -> str:
    """A title without the markup, the references and the CDATA marks that programs leave in it."""
    title = title[:_LONGEST_TITLE]
    if (hit := _CDATA.match(title)) is not None:
        title = hit[1]
    return html.unescape(_TAG.sub("", html.unescape(title)))
