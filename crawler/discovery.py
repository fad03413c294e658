"""Discovery: which articles a feed, a sitemap or a section page lists, and which sources a site offers.

Functions of the bytes of a response; nothing is fetched here.
"""

import gzip
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import feedparser
from lxml import etree, html

from domain.article import Lead
from domain.site import Site, Source, SourceKind
from domain.text import clean
from domain.url import canonical_url, host_of, url_key

_MAX_LEADS = 500  # per source and crawl; feeds hold 20 to 50 items, a monthly sitemap thousands of old ones
_MAX_UNPACKED = 50 * 1024**2  # the limit of the sitemap protocol
_FEED_TYPES = ("application/rss+xml", "application/atom+xml")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=False)

# Shapes of article addresses (docs/design.md): an id or date behind the slug, a long slug, or a query id.
_ARTICLE_PATH = re.compile(
    r"-?(?:post|ar|id)?\d{4,}(?:\.\w{2,5})?/?$|/\d{4,}/[^/]+/?$|/[^/]*-[^/]*-[^/]*-[^/]*-[^/]+/?$|\.(?:html?|vnp|vov|epi)$",
    re.IGNORECASE,
)
_ARTICLE_QUERY = re.compile(r"(?:^|&)(?:id|p|newsid|articleid)=\d{2,}(?:&|$)", re.IGNORECASE)
_NO_ARTICLE = re.compile(
    r"/(?:tags?|tag-\w+|topics?|category|categories|chuyen-muc|search|tim-kiem|author|tac-gia|rss|feed|video|videos|"
    r"photo|photos|infographics?|page|trang|login|print|amp|lien-he|contact|about)(?:/|$|-\d+$|\.)|-tag\d+\.|[-/]trang-?\d+|"
    r"\.(?:jpe?g|png|gif|pdf|mp[34]|xml|rss|css|js|zip)$",
    re.IGNORECASE,
)


class UnreadableSourceError(ValueError):
    """A source is not what its kind says; the message says what it is instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a source lists."""

    leads: tuple[Lead, ...] = ()
    sources: tuple[Source, ...] = ()  #: further sources that it names, to be read in this crawl

    @property
    def newest_at(self) -> datetime | None:
        """Publication of its newest item, as far as it says so."""
        return max((lead.published_at for lead in self.leads if lead.published_at), default=None)


def read_source(source: Source, body: bytes, site: Site, now: datetime, since: datetime | None = None) -> Listing:
    """The articles that a source lists, newest first where it says so; `since`: none published before.

    Raises `UnreadableSourceError`.
    """
    readers = {
        SourceKind.FEED: _read_feed,
        SourceKind.SITEMAP: _read_sitemap,
        SourceKind.SECTION: _read_section,
    }
    listing = readers[source.kind](source, _unpack(body), site, now, since)
    leads = [lead for lead in listing.leads if not (since and lead.published_at and lead.published_at < since)]
    leads.sort(key=lambda lead: lead.published_at or now, reverse=True)
    return Listing(leads=tuple(_distinct(leads))[:_MAX_LEADS], sources=listing.sources)


def find_sources(site: Site, home: bytes, robots: bytes) -> tuple[Source, ...]:
    """The sources of a site that has none configured: its feeds, its sitemaps, and its home page as a section."""
    found = [Source(kind=SourceKind.SECTION, url=site.home)]
    tree = _parse_html(home)
    if tree is not None:
        links = [link for link in tree.iter("link") if (link.get("type") or "").lower() in _FEED_TYPES]
        found += [Source(kind=SourceKind.FEED, url=urljoin(site.home, link.get("href") or "")) for link in links]
    for line in robots.decode("utf-8", "replace").splitlines():
        name, _, value = line.partition(":")
        if name.strip().lower() == "sitemap" and value.strip():
            found.append(Source(kind=SourceKind.SITEMAP, url=urljoin(site.home, value.strip())))
    ours = [source for source in found if _is_ours(source.url, site)]
    return tuple({source.url: source for source in ours}.values())[:8]


def _read_feed(source: Source, body: bytes, site: Site, now: datetime, _since: datetime | None) -> Listing:
    try:
        items = list(_plain_feed(body))
    except etree.XMLSyntaxError:
        items = []
    if not items:  # half the feeds of the world are not well-formed; feedparser reads them all, at forty times the cost
        parsed = feedparser.parse(body)
        if not parsed.entries and not parsed.get("version"):
            raise UnreadableSourceError(f"no feed but {_kind_of(body)}")
        items = [
            (entry.get("link", ""), entry.get("title", ""), entry.get("published") or entry.get("updated") or "")
            for entry in parsed.entries
        ]
    leads = [_lead(source, site, link, title, _date(date, now)) for link, title, date in items]
    return Listing(leads=tuple(lead for lead in leads if lead))


def _plain_feed(body: bytes) -> Iterator[tuple[str, str, str]]:
    """Link, title and date of the items of a well-formed RSS or Atom feed."""
    for item in etree.fromstring(body, _PARSER).iter("{*}item", "{*}entry"):
        link = date = title = ""
        for part in item:
            name = etree.QName(part).localname if isinstance(part.tag, str) else ""
            if name == "link" and part.get("rel", "alternate") == "alternate":
                link = link or part.get("href") or part.text or ""
            elif name in ("pubDate", "published", "date") or (name == "updated" and not date):
                date = part.text or date
            elif name == "title":
                title = title or "".join(map(str, part.itertext()))
        yield link, title, date


def _read_sitemap(source: Source, body: bytes, site: Site, now: datetime, since: datetime | None) -> Listing:
    try:
        tree = etree.fromstring(body, _PARSER)
    except etree.XMLSyntaxError as error:
        raise UnreadableSourceError(f"no sitemap but {_kind_of(body)}") from error
    leads: list[Lead] = []
    sources: list[tuple[datetime | None, str]] = []
    for entry in tree.iter("{*}url", "{*}sitemap"):
        said = {etree.QName(part).localname: part.text or "" for part in entry.iter() if isinstance(part.tag, str)}
        url = said.get("loc", "").strip()
        stamp = _date(said.get("publication_date") or said.get("lastmod") or "", now)
        if etree.QName(entry).localname == "sitemap":
            if _is_ours(url, site) and urljoin(source.url, url) != source.url:
                sources.append((stamp or _month_after(url), url))
        elif lead := _lead(source, site, url, said.get("title", ""), stamp):
            leads.append(lead)
    if since is None:
        # Today's news is in the newest; two, because a month has just begun now and then.
        sources = sorted(sources, key=lambda pair: pair[0] or now, reverse=True)[:2]
    wanted = [url for changed_at, url in sources if since is None or changed_at is None or changed_at >= since]
    further = tuple(Source(kind=SourceKind.SITEMAP, url=url, follow=source.follow) for url in wanted)
    return Listing(leads=tuple(leads), sources=further)


def _read_section(source: Source, body: bytes, site: Site, _now: datetime, _since: datetime | None) -> Listing:
    tree = _parse_html(body)
    if tree is None:
        raise UnreadableSourceError(f"no page but {_kind_of(body)}")
    titles: dict[str, str] = {}
    for link in tree.iter("a"):
        target = link.get("href")
        if not target or target.startswith(("#", "javascript:", "mailto:", "tel:")):
            continue
        url = _joined(source.url, target)
        if url is None or not _is_article(url, source):
            continue
        text = clean(" ".join(link.itertext())) or clean(link.get("title") or "")
        if len(text) > len(titles.get(url, "")):
            titles[url] = text
        else:
            titles.setdefault(url, text)
    leads = [_lead(source, site, url, title, None) for url, title in titles.items()]
    return Listing(leads=tuple(lead for lead in leads if lead))


def _is_article(url: str, source: Source) -> bool:
    if source.follow is not None:
        return re.search(source.follow, url) is not None
    parts = urlsplit(url)
    if _NO_ARTICLE.search(parts.path):
        return False
    return bool(_ARTICLE_PATH.search(parts.path) or _ARTICLE_QUERY.search(parts.query))


def _lead(source: Source, site: Site, link: str, title: str, published_at: datetime | None) -> Lead | None:
    url = _joined(source.url, link)
    if url is None or not _is_ours(url, site, source):
        return None
    if source.kind is not SourceKind.SECTION and source.follow is not None and not re.search(source.follow, url):
        return None
    return Lead(url=url, site=site.name, found_in=source.url, title=clean(title) or None, published_at=published_at)


def _joined(base: str, link: str) -> str | None:
    try:
        return canonical_url(urljoin(base, link.strip()))
    except ValueError:
        return None


def _is_ours(url: str, site: Site, source: Source | None = None) -> bool:
    """Whether an address is on the site's own hosts: its home, its sources, and their subdomains."""
    host, port = host_of(url), _port(url)
    homes = [site.home, *(s.url for s in site.sources), *([source.url] if source else [])]
    return any((host == host_of(home) or host.endswith("." + host_of(home))) and port == _port(home) for home in homes)


def _port(url: str) -> int | None:
    parts = urlsplit(url)
    try:
        return None if parts.port in (80, 443) else parts.port
    except ValueError:
        return -1


def _distinct(leads: Iterable[Lead]) -> Iterator[Lead]:
    seen = set()
    for lead in leads:
        key = url_key(lead.url)
        if key not in seen:
            seen.add(key)
            yield lead


def _date(text: str, now: datetime) -> datetime | None:
    """A date of RFC 822 or ISO 8601; `None` for none, for one without a zone, and for what cannot be."""
    text = text.strip()
    if not text:
        return None
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError):
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            return None
    if found.tzinfo is None:
        return None
    try:
        found = found.astimezone(UTC)
    except OverflowError:
        return None
    return found if found.year >= 1995 and found <= now else None


def _month_after(url: str) -> datetime | None:
    """The end of the month in the name of a monthly sitemap: "news-2026-11.xml", "/2026/11/"."""
    hit = re.search(r"(20\d\d)[-/]?(1[0-2]|0?[1-9])(?!\d)", url)
    return datetime(int(hit[1]), int(hit[2]), 1, tzinfo=UTC) + timedelta(days=31) if hit else None


def _unpack(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        unpacked = zlib.decompressobj(wbits=31).decompress(body, _MAX_UNPACKED)
    except (zlib.error, gzip.BadGzipFile) as error:
        raise UnreadableSourceError("a broken gzip file") from error
    if len(unpacked) >= _MAX_UNPACKED:
        raise UnreadableSourceError(f"a gzip file of more than {_MAX_UNPACKED // 1024**2} MiB")
    return unpacked


def _parse_html(body: bytes) -> html.HtmlElement | None:
    if not body.strip():
        return None
    try:
        tree = html.document_fromstring(body, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return None
    return tree if tree.find("body") is not None else None


def _kind_of(body: bytes) -> str:
    start = body.lstrip()[:200].lower()
    if not start:
        return "an empty answer"
    return "an HTML page" if b"<html" in start or b"<!doctype html" in start else "something else"
