"""When an article was published and changed: every place of a page that says so, in order of trust."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain
from urllib.parse import urlsplit

from lxml.html import HtmlElement as Element

from crawler.reading.dates import Reckoning, moment
from crawler.reading.lines import fold, tidy
from crawler.reading.metadata import Metadata
from crawler.reading.parsing import text_of

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
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20|25)\d\d|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]|(?:19|20|25)\d\d"
)
_HOUR = re.compile(r"\d{1,2}\s?[:h]\s?\d{2}")
_LINES = (
    "p", "div", "span", "li", "td", "em", "i", "small", "b", "strong", "abbr", "h6", "h5", "font", "h1", "h2", "h3",
    "dd",
)  # fmt: skip
_POSTED = re.compile(r"\b(?:posted|published|đăng (?:lúc|ngày)|publié|veröffentlicht|publicado)\b|发布", re.I)
_ZONES = timedelta(hours=14)  #: by which the local time of some zone is ahead of UTC
_HEADS = ("h1", "h2", "h3")
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


def times(
    tree: Element,
    found: Metadata,
    title: str,
    url: str,
    reckoning: Reckoning,
    early: datetime | None,
    fallback: datetime | None,
) -> Times:
    """The times of a page whose cards and boxes are pruned: theirs are other articles'.

    `early`: what stood by the headline before they were; `fallback`: what the source says.
    """
    updated: datetime | None = None
    published = _first(_stated(found), reckoning)
    if published is None:
        published, updated = _printed(tree, title, reckoning)
        if published is None and updated is not None:  # outlets that print no other time mean this one
            published, updated = updated, None
        published = published or early
    addressed = in_url(url, reckoning)
    if published is not None and addressed is not None and _is_swapped(published, addressed):
        published = published.replace(month=published.day, day=published.month)
    published = published or addressed
    if published is not None and updated is not None and _is_day_of(published, updated, reckoning):
        published, updated = updated, None  # the day alone, and the same day with its hour
    modified = _first(_changed(found), reckoning) or updated
    if published is None:
        published = modified or (reckoning.accept(fallback) if fallback is not None and fallback.tzinfo else None)
        published = published or _in_another_zone(found, reckoning)
    if modified is not None and (published is None or modified <= published):
        modified = None
    return Times(published_at=published, modified_at=modified)


def _in_another_zone(found: Metadata, reckoning: Reckoning) -> datetime | None:
    """Now, where a page states a time of the next hours only: local time that is marked as UTC, most often."""
    later = replace(reckoning, latest=reckoning.latest + _ZONES)
    return reckoning.latest if _first(_stated(found), later) is not None else None


def _is_swapped(printed: datetime, addressed: datetime) -> bool:
    """Whether a printed day has its month in the place of the day, as the address shows."""
    return (printed.year, printed.day, printed.month) == (addressed.year, addressed.month, addressed.day) and (
        printed.day != printed.month
    )


def _is_day_of(day: datetime, moment: datetime, reckoning: Reckoning) -> bool:
    local, other = day.astimezone(reckoning.zone), moment.astimezone(reckoning.zone)
    return (local.hour, local.minute) == (0, 0) and local.date() == other.date()


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


def _printed(tree: Element, title: str, reckoning: Reckoning) -> tuple[datetime | None, datetime | None]:
    """The time that a reader sees: a time element, else a short line with a date near the headline."""
    updated: datetime | None = None
    for element in tree.iter("time"):
        stated = element.get("datetime") or element.get("content") or ""
        found = moment(stated, reckoning) or moment(tidy(text_of(element)), reckoning)
        if found is None:
            continue
        if _UPDATED.search(_around(element)) or element.get("itemprop") == "dateModified":
            updated = updated or found
            continue
        return found, updated
    lines, at = _around_headline(tree, title)
    start = at or 0
    before, after, far = lines[:start], lines[start : start + 60], lines[start + 60 :]
    return _first_clock(((after, at is not None), (before[:-16:-1], False), (far, False)), reckoning, updated)


def near_headline(tree: Element, found: Metadata, title: str, reckoning: Reckoning) -> datetime | None:
    """The date that stands right by the headline, for pages that set it into a box which is pruned.

    `None` at once where structured data or meta tags say the time: they count more.
    """
    if _first(_stated(found), reckoning) is not None:
        return None
    lines, at = _around_headline(tree, title)
    if at is None:
        return None
    printed = _first_clock(((lines[at : at + 20], True), (lines[max(0, at - 10) : at][::-1], False)), reckoning, None)
    return printed[0] or printed[1]


def _around_headline(tree: Element, title: str) -> tuple[list[Element], int | None]:
    lines = list(tree.iter(*_LINES))
    return lines, _headline(lines, title)


def _first_clock(
    places: Iterable[tuple[list[Element], bool]], reckoning: Reckoning, updated: datetime | None
) -> tuple[datetime | None, datetime | None]:
    """The first short line with a date; `True`: today's may be meant.  And the first that speaks of a change."""
    for elements, may_be_clock in places:
        for element in elements:
            text = _clock_text(element)
            found = moment(text, reckoning) if text else None
            if found is None or (not may_be_clock and _is_today(found, reckoning)):
                continue
            if _UPDATED.search(text):
                updated = updated or found
                continue
            return found, updated
    return None, updated


def _headline(lines: list[Element], title: str) -> int | None:
    """Where the headline stands: the innermost element that says nothing else, else the first h1."""
    wanted = fold(title)

    def repeats(element: Element) -> bool:
        return len(element) <= 3 and fold(tidy(text_of(element))[:400]) == wanted

    heads = [(i, e) for i, e in enumerate(lines) if e.tag in _HEADS]
    return next(
        chain(
            (i for i, e in heads if repeats(e)),
            (i for i, e in enumerate(lines) if repeats(e)),
            (i for i, e in heads if e.tag == "h1"),
        ),
        None,
    )


def _clock_text(element: Element) -> str:
    """The short line with a date that an element is, with a time of day if its parent has one; empty if it is none."""
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
    stated = element.get("datetime") or element.get("content") or ""
    text = tidy(stated or text_of(element))[:200] if len(element) <= 8 else ""
    if not 6 <= len(text) <= 80 or not _CLOCK_LINE.search(text) or _SYSTEM_CLOCK.search(text):
        return ""
    if len(text) > 45 and not _DATE_CLASS.search(names) and not _POSTED.search(text):
        return ""
    parent = element.getparent()
    if parent is not None and not _HOUR.search(text):
        whole = tidy(text_of(parent))
        if len(whole) <= 80 and _HOUR.search(whole) and not _SYSTEM_CLOCK.search(whole):
            return whole
    return text


def _is_today(found: datetime, reckoning: Reckoning) -> bool:
    """Whether a time is the day of the visit: above headlines and at the page's edges a clock says that."""
    zone = reckoning.zone
    return found.astimezone(zone).date() == reckoning.latest.astimezone(zone).date()


def _around(element: Element) -> str:
    parent = element.getparent()
    text = tidy(text_of(parent)) if parent is not None else ""
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
