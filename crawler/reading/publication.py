"""When an article was published and changed: every place of a page that says so, in order of trust."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from htmldate import find_date
from lxml.html import HtmlElement as Element

from crawler.reading.dates import EARLIEST_YEAR, Reckoning, moment
from crawler.reading.lines import tidy
from crawler.reading.metadata import Metadata

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dc.date.created", "dcterms.date", "date.created", "date_published",
    "published_time", "published", "published_at", "article.published", "bt:pubdate", "last-published",
    "citation_publication_date", "citation_date", "date", "displaydate", "article_date_original", "ptime",
    "iso-8601-publish-date", "datecreated",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "article:modified", "datemodified", "lastmod", "last-modified",
    "dcterms.modified", "dc.date.modified", "modified_time", "bt:moddate", "cxenseparse:recs:moddate",
    "article:updated",
)  # fmt: skip
_CLOCK_LINE = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]|(?:19|20)\d\d"
)
_UPDATED = re.compile(r"cập nhật|updated|mis à jour|aktualisiert|modifi|actualizad|更新|обновлен", re.I)
_SYSTEM_CLOCK = re.compile(r"hôm nay|today is", re.I)  # what it is now, for readers of the page
_DATE_CLASS = re.compile(r"date|time|publi|ngay|meta|post-?info|byline|source|info", re.I)
#: Dates within the numbers of addresses: YYYYMMDD with hours behind (baotintuc, dantri), three figures of the
#: channel and YYMMDDhhmmss (baochinhphu, thanhnien), nsYYMMDDhhmmss (the foreign ministry's old site), /YYYY/MM/DD/.
_IN_URL = (
    re.compile(r"(?<!\d)(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?P<H>[0-2]\d)(?P<M>[0-5]\d)[0-5]\d\d{0,6}(?!\d)"),
    re.compile(
        r"-1[0-9]{2}(?P<y>[0-3]\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?P<H>[0-2]\d)(?P<M>[0-5]\d)[0-5]\d\d{0,6}(?=\.html?|$)"
    ),
    re.compile(r"/ns(?P<y>\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?P<H>[0-2]\d)(?P<M>[0-5]\d)[0-5]\d"),
    re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>[01]?\d)[/-](?P<d>[0-3]?\d)(?=[/_-]|$)"),
    re.compile(r"(?<!\d)(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When an article was published and when it was last changed, as far as the page says."""

    published_at: datetime | None
    modified_at: datetime | None


def times(tree: Element, found: Metadata, url: str, reckoning: Reckoning, fallback: datetime | None) -> Times:
    """The times of a page whose cards and boxes are pruned: theirs are other articles'."""
    updated: datetime | None = None
    published = _first(_stated(found), reckoning)
    if published is None:
        published, updated = _printed(tree, reckoning)
    published = published or in_url(url, reckoning) or _guessed(tree, url, reckoning)
    modified = _first(_changed(found), reckoning) or updated
    if published is None:
        published = modified or (reckoning.accept(fallback) if fallback is not None and fallback.tzinfo else None)
    if modified is not None and (published is None or modified <= published):
        modified = None
    return Times(published_at=published, modified_at=modified)


def _first(texts: Iterator[str], reckoning: Reckoning) -> datetime | None:
    return next((found for text in texts if (found := moment(text, reckoning))), None)


def _stated(found: Metadata) -> Iterator[str]:
    for name in ("datePublished", "dateCreated", "uploadDate"):
        if text := found.told(name):
            yield text
    for name in _PUBLISHED:
        yield from found.meta.get(name, ())


def _changed(found: Metadata) -> Iterator[str]:
    if text := found.told("dateModified"):
        yield text
    for name in _MODIFIED:
        yield from found.meta.get(name, ())


def _printed(tree: Element, reckoning: Reckoning) -> tuple[datetime | None, datetime | None]:
    """The time that a reader sees: a time element, else a short line with a date near the headline."""
    updated: datetime | None = None
    for element in tree.iter("time"):
        stated = element.get("datetime") or element.get("content") or ""
        found = moment(stated, reckoning) or moment(tidy(element.text_content()), reckoning)
        if found is None:
            continue
        if _UPDATED.search(_around(element)) or element.get("itemprop") == "dateModified":
            updated = updated or found
            continue
        return found, updated
    everything = list(
        tree.iter("p", "div", "span", "li", "td", "em", "i", "small", "b", "strong", "abbr", "h6", "h5", "font", "h1")
    )
    at = next((i for i, e in enumerate(everything) if e.tag == "h1"), None)
    near = (
        everything
        if at is None
        else [*everything[at : at + 60], *reversed(everything[max(0, at - 15) : at]), *everything[at + 60 :]]
    )
    for element in near:
        names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
        stated = element.get("datetime") or element.get("content") or ""
        text = tidy(stated or "".join(element.itertext()))[:200] if len(element) <= 8 else ""
        if not 6 <= len(text) <= 80 or not _CLOCK_LINE.search(text) or _SYSTEM_CLOCK.search(text):
            continue
        if len(text) > 45 and not _DATE_CLASS.search(names):
            continue
        found = moment(text, reckoning)
        if found is None:
            continue
        if _UPDATED.search(text):
            updated = updated or found
            continue
        return found, updated
    return None, updated


def _around(element: Element) -> str:
    parent = element.getparent()
    text = tidy(parent.text_content()) if parent is not None else ""
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    return f"{names} {text[:40] if len(text) < 80 else ''}"


def in_url(url: str, reckoning: Reckoning) -> datetime | None:
    """The date within an address; with a time of day if it has one."""
    path = urlsplit(url).path
    for pattern in _IN_URL:
        found = pattern.search(path)
        if found is None:
            continue
        parts = found.groupdict()
        year = int(parts["y"]) if len(parts["y"]) == 4 else 2000 + int(parts["y"])
        try:
            return reckoning.accept(
                datetime(
                    year,
                    int(parts["m"]),
                    int(parts["d"]),
                    int(parts.get("H") or 0),
                    int(parts.get("M") or 0),
                    tzinfo=reckoning.zone,
                )
            )
        except ValueError:
            continue
    return None


def _guessed(tree: Element, url: str, reckoning: Reckoning) -> datetime | None:
    """What htmldate finds; with its wide search it would make the first of January out of any year in the text."""
    try:
        day = find_date(
            tree,
            extensive_search=False,
            original_date=True,
            url=url,
            min_date=f"{EARLIEST_YEAR}-01-01",
            max_date=reckoning.latest.strftime("%Y-%m-%d"),
        )
    except Exception:  # noqa: BLE001 - whatever a library makes of a page, there is no date then
        return None
    return moment(day, reckoning) if day else None


def clock_line(text: str, reckoning: Reckoning) -> datetime | None:
    """The moment in a short line that says little else, as printed under headlines; `None` for any other line."""
    if len(text) > 70 or not _CLOCK_LINE.search(text) or _SYSTEM_CLOCK.search(text):
        return None
    letters = re.sub(
        r"(?:thứ|chủ nhật|ngày|tháng|năm|cập nhật|lúc|giờ|gmt|utc|updated|published|posted|on|at|am|pm|hai|ba|"
        r"tư|năm|sáu|bảy)\b",
        "",
        text,
        flags=re.I,
    )
    if len(re.findall(r"[^\W\d_]", letters)) > 14:
        return None
    return moment(text, reckoning)
