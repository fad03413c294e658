"""Which sources a site offers: what its home page and robots.txt name, and where such things usually stand."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml import html

from crawler.discovery.addresses import is_ours, joined
from crawler.discovery.documents import kind_of, parse_html
from domain.site import Site, Source, SourceKind

_MOST = 8  # sources of one site
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_FEED = re.compile(
    r"\.(?:rss|atom)$|/(?:rss|atom|feed)(?:\.xml|\.json)?$|/(?:rss|rss_feed|feeds?)/[^/]+$", re.IGNORECASE
)
_FEED_PAGE = re.compile(r"/(?:[a-z]{2}/)?(?:rss|rss_feed|feeds?|kenh-rss)(?:\.html?|\.vnp|\.aspx|/)?$", re.IGNORECASE)
#: Of the feeds of a page full of them, those that consultations would stand in come first.
_FITTING = re.compile(
    r"home|latest|moi-nhat|thoi-su|chinh-?tri|politic|doi-ngoai|ngoai-giao|diplom|foreign|the-?gioi|quoc-te|world|news",
    re.IGNORECASE,
)
_UNFIT = re.compile(r"comment|sport|the-thao|giai-tri|video|podcast|suc-khoe|kinh-?te|xe|du-lich", re.IGNORECASE)

#: Where feeds and sitemaps usually stand, the likeliest first; asked for only where nothing else is found.
USUAL_PLACES = (
    *(
        (SourceKind.FEED, path)
        for path in ("/rss/home.rss", "/rss", "/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/home.rss")
    ),
    *(
        (SourceKind.SITEMAP, path)
        for path in ("/sitemaps/google-news.xml", "/sitemap-news.xml", "/sitemap.xml", "/sitemap_index.xml")
    ),
)


def find_sources(site: Site, home: bytes, robots: bytes) -> tuple[Source, ...]:
    """What a site names by itself: its home page as a section, the feeds of that page, the sitemaps of robots.txt."""
    found = [Source(kind=SourceKind.SECTION, url=site.home), *_linked_feeds(site, home)]
    for line in robots.decode("utf-8", "replace").splitlines():
        name, _, value = line.partition(":")
        if name.strip().lower() == "sitemap" and value.strip():
            found.append(Source(kind=SourceKind.SITEMAP, url=urljoin(site.home, value.strip()), follow=site.article))
    return chosen(site, found)


def feed_pages(site: Site, home: bytes) -> list[str]:
    """Pages of a site that seem to list its feeds, two at most."""
    pages = [url for url, _ in _anchors(site, site.home, home) if _FEED_PAGE.search(urlsplit(url).path)]
    return list(dict.fromkeys(pages))[:2]


def feeds_on(site: Site, url: str, body: bytes) -> list[Source]:
    """The feeds behind an address that seems to list feeds: itself, if it is one, else those that it links to."""
    if kind_of(body) == "a feed":
        return [Source(kind=SourceKind.FEED, url=url, follow=site.article)]
    feeds = [url for url, _ in _anchors(site, url, body) if _FEED.search(urlsplit(url).path)]
    feeds.sort(key=lambda feed: (bool(_UNFIT.search(feed)), not _FITTING.search(feed)))
    named = _linked_feeds(site, body)
    return [*named, *(Source(kind=SourceKind.FEED, url=feed, follow=site.article) for feed in feeds)][:_MOST]


def chosen(site: Site, found: list[Source]) -> tuple[Source, ...]:
    """Of what was found, the first few that are the site's own."""
    ours = [source for source in found if joined(site.home, source.url) and is_ours(source.url, site)]
    return tuple({source.url: source for source in ours}.values())[:_MOST]


def _linked_feeds(site: Site, body: bytes) -> list[Source]:
    tree = parse_html(body)
    if tree is None:
        return []
    return [
        Source(kind=SourceKind.FEED, url=urljoin(site.home, href), follow=site.article)
        for link in tree.iter("link")
        if (link.get("type") or "").strip().lower() in _FEED_TYPES
        and "alternate" in (link.get("rel") or "alternate").lower().split()
        and (href := (link.get("href") or "").strip())
        and not _UNFIT.search(href)
    ]


def _anchors(site: Site, base: str, body: bytes) -> Iterator[tuple[str, html.HtmlElement]]:
    tree = parse_html(body)
    for element in tree.iter("a") if tree is not None else ():
        url = joined(base, element.get("href") or "")
        if url is not None and is_ours(url, site):
            yield url, element
