"""Addresses in sources: whose they are, and whether they look like those of articles."""

import re
from urllib.parse import urljoin, urlsplit

from domain.pattern import fits
from domain.site import Site, Source
from domain.url import canonical_url, host_of

_LONGEST = 2048  # of an address; a percent-encoded headline takes a few hundred

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


def is_article(url: str, source: Source, site: Site) -> bool:
    """Whether an address is one of an article: as the source says, as the site says, or by its general shape."""
    said = source.follow or site.article
    if said is not None:
        return fits(said, url)
    parts = urlsplit(url)
    if _NO_ARTICLE.search(parts.path):
        return False
    return bool(_ARTICLE_PATH.search(parts.path) or _ARTICLE_QUERY.search(parts.query))


def joined(base: str, link: str) -> str | None:
    """The canonical address of a link; `None` if it is none that can be fetched."""
    link = link.strip()
    if not link or len(link) > _LONGEST:
        return None
    try:
        # Most links are whole, and joining costs as much as all the rest.
        url = canonical_url(link if link.startswith(("http://", "https://")) else urljoin(base, link))
    except ValueError:
        return None
    return url if len(url) <= _LONGEST else None


class Hosts:
    """A site's own hosts: those of its home and its sources, and their subdomains."""

    def __init__(self, site: Site, source: Source | None = None) -> None:
        homes = [site.home, *(one.url for one in site.sources), *([source.url] if source else [])]
        self._known = {(host_of(home), _port(home)) for home in homes}

    def __contains__(self, url: object) -> bool:
        host, port = host_of(str(url)), _port(str(url))
        while host:
            if (host, port) in self._known:
                return True
            host = host.partition(".")[2]
        return False


def is_ours(url: str, site: Site, source: Source | None = None) -> bool:
    """Whether an address is on one of the site's own hosts."""
    return url in Hosts(site, source)


def _port(url: str) -> int | None:
    parts = urlsplit(url)
    try:
        return None if parts.port in (80, 443) else parts.port
    except ValueError:
        return -1
