"""What a sitemap lists: sitemaps, news sitemaps and indexes in XML, plain text, and feeds in their place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urljoin

from lxml import etree

from crawler.discovery.addresses import is_ours, joined
from crawler.discovery.dates import date, day
from crawler.discovery.documents import kind_of, parse_steps, refuse_declared
from crawler.discovery.feeds import read_feed
from crawler.discovery.listing import Answer, Content, Item, UnreadableSourceError
from crawler.discovery.lists import MOST_ENTRIES, read_list
from domain.site import Source

_AT_ONCE = 2  # parts of an index: today's news is in the newest; two, because a month has just begun now and then
_LONGEST = 2048  # of what one element says
_BESIDES = re.compile(r"categor|tag|author|page|video|image|photo|topic|static|danh-muc|chuyen-muc", re.IGNORECASE)
_MONTH = re.compile(r"(20\d\d)[-/]?(1[0-2]|0?[1-9])(?!\d)")


def read_sitemap(answer: Answer) -> Content:
    """The articles of a sitemap, or the parts of an index that are to be read.  Raises `UnreadableSourceError`."""
    kind = kind_of(answer.body)
    if kind == "a feed":  # the protocol lets feeds stand for sitemaps
        return read_feed(answer)
    if kind == "something else" and answer.body.lstrip()[:4].lower() == b"http":
        return read_list(answer)
    if kind in ("an HTML page", "an empty answer", "a JSON document"):
        raise UnreadableSourceError(f"no sitemap but {kind}")
    items: list[Item] = []
    parts: list[tuple[datetime | None, str]] = []
    remarks = []
    try:
        for name, said in _entries(answer.body):
            if len(items) + len(parts) == MOST_ENTRIES:
                remarks.append(f"lists more than {MOST_ENTRIES} addresses; the others were not read")
                break
            if name == "url":
                items.append(_item(answer, said))
            elif part := _part(answer, said):
                parts.append(part)
    except etree.XMLSyntaxError as error:
        if not items and not parts:
            raise UnreadableSourceError(f"no sitemap but {kind}") from error
        remarks.append("is cut off or broken; what stands before that was read")
    return Content(items=items, sources=_wanted(answer, parts), remarks=tuple(remarks))


def _entries(body: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    """Each entry by its name ("url" or "sitemap"), and what its elements say; only one is held at a time."""
    first = True
    steps = parse_steps(body, "{*}url", "{*}sitemap")
    for _, entry in steps:
        if first:
            refuse_declared(entry)
            first = False
        yield etree.QName(entry).localname, _said(entry)
        entry.clear()
        while entry.getprevious() is not None:
            del entry.getparent()[0]
    root = steps.root
    if root is None or etree.QName(root).localname not in ("urlset", "sitemapindex"):
        raise UnreadableSourceError(f"no sitemap but {kind_of(body)}")


def _said(entry: etree._Element) -> dict[str, str]:
    """What the elements of an entry say, those of its news among them; its pictures have addresses and titles, too."""
    said: dict[str, str] = {}
    for part in entry:
        name = etree.QName(part).localname if isinstance(part.tag, str) else ""
        if name == "news":
            said = {**_said(part), **said}
        elif part.text:
            said.setdefault(name, part.text.strip()[: _LONGEST + 1])
    return said


def _item(answer: Answer, said: dict[str, str]) -> Item:
    zone, now = answer.site.timezone, answer.now
    changed = said.get("publication_date") or said.get("lastmod") or ""
    return Item(
        link=said.get("loc", ""),
        title=said.get("title", ""),
        published_at=date(changed, now, zone),
        dated=day(changed, now, zone),
    )


def _part(answer: Answer, said: dict[str, str]) -> tuple[datetime | None, str] | None:
    loc = said.get("loc", "")
    if (known := joined(answer.url, loc)) is None or not is_ours(known, answer.site, answer.source):
        return None
    if known in (joined(answer.url, answer.url), joined(answer.url, answer.source.url)):  # it lists itself
        return None
    url = urljoin(answer.url, loc)  # known to be a good one
    return day(said.get("lastmod", ""), answer.now, answer.site.timezone) or _month_after(url, answer.now), url


def _wanted(answer: Answer, parts: list[tuple[datetime | None, str]]) -> tuple[Source, ...]:
    if answer.since is None:
        wanted = sorted(parts, key=lambda part: part[0] or answer.now, reverse=True)
        wanted = sorted(wanted, key=lambda part: bool(_BESIDES.search(part[1])))[:_AT_ONCE]
    else:
        wanted = [(at, url) for at, url in parts if at is None or at >= answer.since]
    return tuple(replace(answer.source, url=url) for _, url in wanted)


def _month_after(url: str, now: datetime) -> datetime | None:
    """The end of the month in the name of a monthly sitemap: "news-2026-11.xml", "/2026/11/"."""
    hit = _MONTH.search(url)
    if hit is None:
        return None
    end = datetime(int(hit[1]), int(hit[2]), 1, tzinfo=UTC) + timedelta(days=31)
    return end if end < now + timedelta(days=62) else None
